/** Draws assets/icons/<picture>-<size>.png for every group of assets/icon.svg. Run: npm run icons */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const svg = new DOMParser().parseFromString(readFileSync("assets/icon.svg", "utf8"), "text/xml");
const pictures = Array.from(svg.documentElement.childNodes).filter((node) => node.nodeName === "g");

mkdirSync("assets/icons", { recursive: true });
for (const picture of pictures) {
  const name = picture.getAttribute("id");
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${new XMLSerializer().serializeToString(picture)}</svg>`;
  for (const size of sizes) {
    const png = new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();
    writeFileSync(`assets/icons/${name}-${size}.png`, png);
  }
}
console.log(`${pictures.length} pictures in ${sizes.length} sizes, in assets/icons`);
