import type { LaidOutColumn, LaidOutRegister } from "./layOutRegister";
import { isLongText } from "./layOutRegister";
import type { CellContent } from "./plan";

const NARROWEST = 8;
const WIDEST_TEXT = 36;
const WIDTH_OF_NOTES = 52;
/** Room for the filter button beside the header. */
const FILTER_BUTTON = 3;

/** Readable widths in characters, one for each column: by type, header and the texts that stand there. */
export function columnWidths(laid: LaidOutRegister): readonly number[] {
  return laid.columns.map((column, index) => {
    if (column.schema !== null && isLongText(column.schema)) return WIDTH_OF_NOTES;
    const texts = laid.body.map((row) => textLength(row[index] ?? null));
    const longest = Math.min(WIDEST_TEXT, Math.max(0, ...texts.slice(0, 500)) + 2);
    const header = longestWord(column.header) + FILTER_BUTTON;
    return Math.max(NARROWEST, baseWidth(column), header, longest);
  });
}

function baseWidth(column: LaidOutColumn): number {
  switch (column.type) {
    case "date":
      return 12;
    case "money":
    case "number":
      return 11;
    case "percent":
    case "integer":
      return 10;
    case "list":
      return listWidth(column);
    case "text":
      return column.role === "input" ? 14 : 12;
  }
}

function listWidth(column: LaidOutColumn): number {
  const allowed = column.schema?.allowed;
  if (allowed?.kind !== "words") return 12;
  return Math.min(WIDEST_TEXT, Math.max(...allowed.words.map((word) => word.length)) + 3);
}

function textLength(content: CellContent): number {
  if (typeof content === "string") return content.length;
  return content !== null && typeof content === "object" ? content.text.length : 0;
}

function longestWord(text: string): number {
  return Math.max(...text.split(" ").map((word) => word.length));
}
