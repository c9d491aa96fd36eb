import type { ExampleCells } from "#functions/declaration";
import { languages } from "./catalog";
import type { Block, Page } from "./page";
import { indexAddress, pageAddress } from "./pageAddress";
import { pageWords } from "./pageWords";

/** A page as HTML, for the site: no script, and its only style beside it. */
export function htmlOf(page: Page): string {
  const others = languages
    .filter((language) => language !== page.language)
    .map((language) => {
      const address = page.id === "index" ? indexAddress(language) : pageAddress(page.id, language);
      return `<a lang="${language}" hreflang="${language}" href="${fileOf(address)}">${pageWords[language].languageName}</a>`;
    });
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>${escaped(page.title)}: Sightline</title>
<link rel="stylesheet" href="functions.css">
</head>
<body>
<nav>${others.join(" ")}</nav>
<main>
<h1>${escaped(page.title)}</h1>
${page.blocks.map(blockOf).join("\n")}
</main>
</body>
</html>
`;
}

/** The style of all pages. */
export const pageStyle = `body {
  max-width: 48rem;
  margin: 2rem auto;
  padding: 0 1rem;
  font-family: "Segoe UI", system-ui, sans-serif;
  line-height: 1.5;
  color-scheme: light dark;
}
nav {
  text-align: end;
}
nav a {
  margin-inline-start: 1rem;
}
table {
  border-collapse: collapse;
  display: block;
  overflow-x: auto;
}
th,
td {
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  padding: 0.25rem 0.6rem;
  text-align: start;
  vertical-align: top;
}
td.number {
  text-align: end;
}
pre {
  overflow-x: auto;
  padding: 0.6rem;
  background: color-mix(in srgb, currentColor 8%, transparent);
}
`;

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${escaped(block.text)}</h2>`;
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "code":
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case "list":
      return `<ul>\n${block.lines.map((line) => `<li>${escaped(line)}</li>`).join("\n")}\n</ul>`;
    case "table": {
      const head = block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("");
      const rows = block.rows.map(({ cells: [first = "", ...rest], leadsTo }) => {
        const name =
          leadsTo === undefined
            ? escaped(first)
            : `<a href="${fileOf(leadsTo)}">${escaped(first)}</a>`;
        return `<tr><th scope="row">${name}</th>${rest.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
      });
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
    }
    case "cells":
      return cellsOf(block.cells);
    case "link":
      return `<p><a href="${fileOf(block.leadsTo)}">${escaped(block.text)}</a></p>`;
  }
}

function cellsOf(cells: ExampleCells): string {
  const rows = cells.map((row) => {
    const tags = row.map((cell) =>
      typeof cell === "number"
        ? `<td class="number">${cell}</td>`
        : `<td>${escaped(String(cell))}</td>`,
    );
    return `<tr>${tags.join("")}</tr>`;
  });
  return `<table>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

/** All pages stand in one folder. */
function fileOf(address: string): string {
  return address.replace(/^functions\//, "");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
