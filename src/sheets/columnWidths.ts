import type { LaidOutColumn, LaidOutRegister } from "./layOutRegister";
import { isLongText } from "./layOutRegister";
import type { CellContent } from "./plan";

const NARROWEST = 8;
const WIDEST_TEXT = 48;
const WIDTH_OF_NOTES = 46;
const WIDTH_OF_TITLES = 30;
/** Columns that the add-in fills in later, by what it writes there. */
const WIDTH_OF_WRITTEN: Readonly<Record<string, number>> = {
  "Inputs stamp": 18,
  "Binding limits": 36,
  Parameters: 36,
  Reason: 70,
  "Result at": 26,
};
const LINE_HEIGHT = 15;
/** Room for the filter button beside the header. */
const FILTER_BUTTON = 3;

/** Readable widths in characters, one for each column: by type, header and the texts that stand there. */
export function columnWidths(laid: LaidOutRegister): readonly number[] {
  return laid.columns.map((column, index) => {
    if (isLookedUpTitle(column)) return WIDTH_OF_TITLES;
    const written = column.role === "written" ? WIDTH_OF_WRITTEN[column.header] : undefined;
    if (written !== undefined) return written;
    if (column.schema !== null && isLongText(column.schema)) return WIDTH_OF_NOTES;
    const texts = laid.body.map((row) => textLength(row[index] ?? null));
    const longest = Math.min(WIDEST_TEXT, Math.max(0, ...texts.slice(0, 500)) + 2);
    const header = longestWord(column.header) + FILTER_BUTTON;
    return Math.max(NARROWEST, baseWidth(column), header, longest);
  });
}

/** Scores shows the project's title through a formula, so its texts are not known here. */
function isLookedUpTitle(column: LaidOutColumn): boolean {
  return column.role === "formula" && column.header === "Project";
}

/** Height in points that the headers need when they wrap in these widths. */
export function headerHeight(laid: LaidOutRegister, widths: readonly number[]): number {
  const lines = laid.columns.map(({ header }, index) => linesOf(header, (widths[index] ?? 0) - 2));
  return LINE_HEIGHT * Math.max(2, ...lines) + 4;
}

/** Lines that a text takes when words wrap at a width in characters; bold letters are wider. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const length = word.length * 1.1;
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    used += length + (used > 0 ? 1 : 0);
  }
  return lines;
}

/** A note of more than about six lines in the width of notes. */
export function isOverlongNote(content: CellContent): boolean {
  return textLength(content) > 6 * WIDTH_OF_NOTES;
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
