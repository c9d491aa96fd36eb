import { mostFormatCharacters } from "./limits";
import { encoded, readMarkup, type Tag } from "./markup";

export interface PlainStyles {
  readonly xml: string;
  /** Number of cell formats. */
  readonly formats: number;
}

/** Formats of cells and fills beyond these are left out; Excel has 65,490 and 64,000. */
const most = 66_000;

/** Of the styles of a workbook what is read of them: number formats and fills. */
export function plainStyles(xml: string | null): PlainStyles {
  const numbers: string[] = [];
  const fills: string[] = [];
  const formats: string[] = [];
  let list = "";
  let fill: string[] | null = null;
  if (xml !== null) {
    readMarkup(xml, {
      open(tag) {
        if (["numFmts", "fills", "cellXfs", "cellStyleXfs", "dxfs"].includes(tag.name))
          list = tag.name;
        else if (list === "numFmts" && tag.name === "numFmt") numbers.push(numberFormat(tag));
        else if (list === "fills" && tag.name === "fill") fill = [];
        else if (fill !== null) fill.push(fillPart(tag));
        else if (list === "cellXfs" && tag.name === "xf") formats.push(cellFormat(tag));
      },
      close(name) {
        if (name === "fill" && fill !== null) {
          fills.push(`<fill>${fill.join("")}</fill>`);
          fill = null;
        } else if (name === list) list = "";
      },
    });
  }
  const written = (name: string, items: readonly string[]): string =>
    `<${name}>${items.slice(0, most).join("")}</${name}>`;
  return {
    xml: `<styleSheet>${written("numFmts", numbers)}${written("fills", fills)}${written("cellXfs", formats)}</styleSheet>`,
    formats: Math.min(formats.length, most),
  };
}

function numberFormat(tag: Tag): string {
  const id = tag.number("numFmtId", 65_535);
  const code = tag.get("formatCode") ?? "";
  if (id === null || code === "" || code.length > mostFormatCharacters) return "";
  return `<numFmt numFmtId="${id}" formatCode="${encoded(code)}"/>`;
}

/** Only solid fills with a colour say something; patterns are told by their name. */
function fillPart(tag: Tag): string {
  if (tag.name === "patternFill") {
    const type = tag.get("patternType") ?? "none";
    return /^\w{1,20}$/.test(type) ? `<patternFill patternType="${type}"/>` : "";
  }
  if (tag.name !== "fgColor" && tag.name !== "bgColor") return "";
  const rgb = tag.get("rgb") ?? "";
  const theme = tag.number("theme", 11);
  const indexed = tag.number("indexed", 65);
  const tint = Number(tag.get("tint") ?? 0);
  const shade = Math.abs(tint) <= 1 && tint !== 0 ? ` tint="${tint}"` : "";
  if (/^[\da-f]{6,8}$/i.test(rgb)) return `<${tag.name} rgb="${rgb}"${shade}/>`;
  if (theme !== null) return `<${tag.name} theme="${theme}"${shade}/>`;
  return indexed === null ? "" : `<${tag.name} indexed="${indexed}"/>`;
}

function cellFormat(tag: Tag): string {
  const number = tag.number("numFmtId", 65_535) ?? 0;
  return `<xf numFmtId="${number}" fillId="${tag.number("fillId", most) ?? 0}"/>`;
}
