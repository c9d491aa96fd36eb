import { entryOf } from "#host/engine/entry";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { days1904, formatted } from "#host/engine/text";
import { CellError, type Scalar } from "#host/engine/values";

/** What a cell holds, as the formula bar shows it and as it is edited. */
export interface CellContent {
  readonly text: string;
  /** The cell is filled by the formula of another one: shown, but not edited. */
  readonly isSpilled: boolean;
}

export function cellContent(sheet: Sheet, row: number, column: number): CellContent {
  const cell = sheet.cell(row, column);
  if (!cell) return { text: "", isSpilled: false };
  const { spillFrom } = cell;
  const anchor = spillFrom && sheet.cell(spillFrom.row, spillFrom.column)?.formula;
  if (anchor) return { text: formulaShown(anchor.text, anchor.kind), isSpilled: true };
  if (cell.formula) {
    const hidden =
      sheet.protection.protected && sheet.workbook.styles.get(cell.style).formulaHidden;
    return {
      text: hidden ? "" : formulaShown(cell.formula.text, cell.formula.kind),
      isSpilled: false,
    };
  }
  return { text: constantText(sheet, row, column, cell.value), isSpilled: false };
}

function formulaShown(text: string, kind: string): string {
  return kind === "array" ? `{=${text}}` : `=${text}`;
}

/** The text that gives the same cell again when it is typed. */
function constantText(sheet: Sheet, row: number, column: number, value: Scalar): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(row, column));
  if (typeof value === "number") {
    return numberText(value, numberFormat, sheet.workbook.date1904);
  }
  return wouldStayText(value, sheet, row, column) ? value : `'${value}`;
}

function wouldStayText(text: string, sheet: Sheet, row: number, column: number): boolean {
  if (text === "") return true;
  const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(row, column));
  if (numberFormat === "@") return !text.startsWith("'");
  // Only a text like these could become something else.
  if (!/^[=']|\d|^#|^\s*(true|false)\s*$/i.test(text)) return true;
  if (text.length > 1 && text.startsWith("=")) return false;
  try {
    const entry = entryOf(text, sheet, row, column);
    return entry.value === text;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

const bare = /"[^"]*"|\\.|_.|\*./g;
const bracketed = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** What a format is for, as far as typing into its cells goes. */
export function formatKind(
  numberFormat: string,
): "percent" | "date" | "time" | "dateTime" | "other" {
  const code = numberFormat
    .replace(bare, "")
    .replace(bracketed, "")
    .replace(/general/gi, "");
  if (code.includes("%")) return "percent";
  const isTime = /[hs]/i.test(code);
  const isDate = /[yd]/i.test(code) || (/m/i.test(code) && !isTime);
  if (isDate) return isTime ? "dateTime" : "date";
  return isTime ? "time" : "other";
}

function numberText(value: number, numberFormat: string, date1904: boolean): string {
  const kind = formatKind(numberFormat);
  if (kind === "percent") return `${plainNumber(rounded(value * 100))}%`;
  if (kind !== "other" && value >= 0) {
    const serial = date1904 ? value + days1904 : value;
    if (serial < 1) return formatted("h:mm:ss AM/PM", serial);
    return formatted(Number.isInteger(serial) ? "m/d/yyyy" : "m/d/yyyy h:mm:ss AM/PM", serial);
  }
  return plainNumber(value);
}

/** Fifteen digits are all that Excel keeps. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** A number with up to fifteen digits and no format: 1234.5, 1E+21. */
export function plainNumber(value: number): string {
  const text = String(rounded(value));
  const [digits, exponent] = text.split("e");
  if (exponent === undefined || digits === undefined) return text;
  return `${digits}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
}
