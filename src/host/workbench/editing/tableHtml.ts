import type { Sheet } from "#host/engine/sheet";
import type { CellStyle } from "#host/engine/style";
import { contains, intersect, type Area } from "#host/engine/address";

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", '<br style="mso-data-placement:same-cell">');
}

/** A number format in the way that Excel's HTML writes it: every character that is no letter or digit escaped. */
function cssNumberFormat(format: string): string {
  return format.replace(/[^A-Za-z0-9 ]/g, (char) => (char === '"' ? "\\0022" : `\\${char}`));
}

const alignments: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
};

/** The look of a cell as CSS, with the words that Excel understands. */
export function cellCss({ font, fill, alignment, numberFormat }: CellStyle): string {
  const css: string[] = [
    `font-family:${font.name.replace(/[^\p{L}\p{N} -]/gu, "")},sans-serif`,
    `font-size:${font.size}pt`,
  ];
  if (font.bold) css.push("font-weight:700");
  if (font.italic) css.push("font-style:italic");
  const lines = [
    ...(font.underline === "None" ? [] : ["underline"]),
    ...(font.strikethrough ? ["line-through"] : []),
  ];
  if (lines.length > 0) css.push(`text-decoration:${lines.join(" ")}`);
  if (font.color && font.color !== "#000000") css.push(`color:${font.color}`);
  if (fill.pattern === "solid" && fill.color) css.push(`background:${fill.color}`);
  const align = alignments[alignment.horizontal];
  if (align) css.push(`text-align:${align}`);
  if (alignment.wrapText) css.push("white-space:normal");
  if (numberFormat !== "General") css.push(`mso-number-format:'${cssNumberFormat(numberFormat)}'`);
  return css.join(";");
}

/**
 * A block of cells as the HTML table that Excel, Word and mail programs take from the clipboard. `texts`:
 * what the cells show, row by row.
 */
export function writeTableHtml(
  sheet: Sheet,
  area: Area,
  texts: readonly (readonly string[])[],
): string {
  const { workbook } = sheet;
  const known = new Map<number, string>();
  const cssOf = (style: number): string => {
    let css = known.get(style);
    if (css === undefined) known.set(style, (css = cellCss(workbook.styles.get(style))));
    return css;
  };
  const merges = sheet.merges.filter((merge) => intersect(merge, area));
  const rows: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    let cells = "";
    for (let column = area.left; column <= area.right; column++) {
      const merge = merges.find((m) => contains(m, row, column));
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const style = sheet.styleAt(row, column);
      const value = sheet.valueAt(row, column);
      const text = texts[row - area.top]?.[column - area.left] ?? "";
      const spans = merge ? spansOf(merge, area) : "";
      const number = typeof value === "number" ? ` align="right" x:num="${value}"` : "";
      cells += `<td${spans}${number} style="${cssOf(style)}">${escaped(text)}</td>`;
    }
    rows.push(`<tr>${cells}</tr>`);
  }
  return [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>',
    "<!--StartFragment--><table>",
    ...rows,
    "</table><!--EndFragment--></body></html>",
  ].join("\n");
}

function spansOf(merge: Area, area: Area): string {
  const rows = Math.min(merge.bottom, area.bottom) - merge.top + 1;
  const columns = Math.min(merge.right, area.right) - merge.left + 1;
  return `${rows > 1 ? ` rowspan="${rows}"` : ""}${columns > 1 ? ` colspan="${columns}"` : ""}`;
}
