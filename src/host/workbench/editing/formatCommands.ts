import type { CellStyle, StylePatch } from "#host/engine/style";
import { applyToArea, requireFormatting } from "#host/protocol/objects/formatting";
import type { Book } from "#host/workbench/book/book";
import { selectedAreas } from "./cellCommands";

/** The look of the active cell. */
export function activeStyle(book: Book): CellStyle {
  const { sheet, selection } = book;
  const { row, column } = selection.active;
  return book.workbook.styles.get(sheet.styleAt(row, column));
}

/** Changes the look of everything that is selected. */
export function applyFormat(book: Book, title: string, patch: StylePatch): boolean {
  const { sheet } = book;
  return book.edit(title, () => {
    requireFormatting(sheet, "allowFormatCells");
    for (const area of selectedAreas(book)) applyToArea(sheet, area, patch);
    return [];
  });
}

export function toggleFont(book: Book, what: "bold" | "italic" | "strikethrough"): boolean {
  const { font } = activeStyle(book);
  return applyFormat(book, what, { font: { [what]: !font[what] } });
}

export function toggleUnderline(book: Book): boolean {
  const { font } = activeStyle(book);
  const underline = font.underline === "None" ? "Single" : "None";
  return applyFormat(book, "Underline", { font: { underline } });
}

export function toggleWrap(book: Book): boolean {
  const { alignment } = activeStyle(book);
  return applyFormat(book, "Wrap text", { alignment: { wrapText: !alignment.wrapText } });
}

export function align(book: Book, horizontal: "Left" | "Center" | "Right"): boolean {
  const now = activeStyle(book).alignment.horizontal;
  return applyFormat(book, "Alignment", {
    alignment: { horizontal: now === horizontal ? "General" : horizontal },
  });
}

/** A fill color "#RRGGBB"; "" takes the fill away. */
export function fillColor(book: Book, color: string): boolean {
  return applyFormat(book, "Fill color", {
    fill: color === "" ? { pattern: "none", color: "" } : { pattern: "solid", color },
  });
}

export function fontColor(book: Book, color: string): boolean {
  return applyFormat(book, "Font color", { font: { color: color || "#000000" } });
}

export function numberFormat(book: Book, code: string): boolean {
  return applyFormat(book, "Number format", { numberFormat: code });
}

/** One decimal more or fewer in the format of the active cell. */
export function changeDecimals(book: Book, by: 1 | -1): boolean {
  const now = activeStyle(book).numberFormat;
  const code = now === "General" ? "0" : now;
  const sections = code.split(";").map((section) => {
    const decimals = /\.(0+)/.exec(section)?.[1]?.length ?? 0;
    const next = Math.max(0, decimals + by);
    const bare = section.replace(/\.0+/, "");
    // The decimals stand behind the last digit of the section.
    return next === 0 ? bare : bare.replace(/[0#?](?!.*[0#?])/, `$&.${"0".repeat(next)}`);
  });
  return numberFormat(book, sections.join(";"));
}
