import type { Area } from "#host/engine/address";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { displayText } from "#host/engine/text";
import { CellError, type Scalar } from "#host/engine/values";
import type { Context } from "#host/protocol/declaration";
import { cellCount, isUnbounded } from "./geometry";

/** A block of what `read` makes of each cell; null for whole rows and columns, as Excel answers. */
export function readBlock<V>(
  sheet: Sheet,
  area: Area,
  read: (sheet: Sheet, row: number, column: number) => V,
  { cellLimit, quirks }: Context,
): V[][] | null {
  if (isUnbounded(area)) return null;
  if (cellCount(area) > cellLimit) {
    if (quirks.has("null-above-limit")) return null;
    throw new Refusal(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
  const block: V[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: V[] = [];
    for (let column = area.left; column <= area.right; column++) {
      line.push(read(sheet, row, column));
    }
    block.push(line);
  }
  return block;
}

/** A value as JSON: an empty cell is "", an error its code. */
export function wireValue(value: Scalar): number | string | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

export function valueAt(sheet: Sheet, row: number, column: number): number | string | boolean {
  return wireValue(sheet.valueAt(row, column));
}

/** The formula with "=", or the value where there is none (also inside a spilled range). */
export function formulaAt(sheet: Sheet, row: number, column: number): number | string | boolean {
  const cell = sheet.cell(row, column);
  return cell?.formula ? `=${cell.formula.text}` : wireValue(cell?.value ?? null);
}

export function valueTypeAt(sheet: Sheet, row: number, column: number): string {
  const value = sheet.valueAt(row, column);
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "string" ? "String" : "Boolean";
}

export function numberFormatAt(sheet: Sheet, row: number, column: number): string {
  return sheet.workbook.styles.get(sheet.styleAt(row, column)).numberFormat;
}

/** Quirk "date-format-local": the short date format comes back as a British account has it. */
export function accountFormatAt(sheet: Sheet, row: number, column: number): string {
  const format = numberFormatAt(sheet, row, column);
  return format === "m/d/yyyy" ? "dd/mm/yyyy" : format;
}

export function textAt(sheet: Sheet, row: number, column: number): string {
  return displayText(
    sheet.valueAt(row, column),
    numberFormatAt(sheet, row, column),
    sheet.workbook,
  );
}

const categories: readonly (readonly [RegExp, string])[] = [
  [/^general$/i, "General"],
  [/^@$/, "Text"],
  [/%/, "Percentage"],
  [/E[+-]/i, "Scientific"],
  [/[#0?]\s*\/\s*[#0?\d]/, "Fraction"],
  [/_\(|_-/, "Accounting"],
  [/[$€£¥]/, "Currency"],
  [/[yd]/i, "Date"],
  [/[hs]/i, "Time"],
  [/^[#0,.?]+(;.*)?$/, "Number"],
];

/** Which tab of Excel's number dialog a format code belongs to (Excel.NumberFormatCategory). */
export function numberFormatCategory(format: string): string {
  const code = format.replace(/"[^"]*"|\\./g, "");
  return categories.find(([pattern]) => pattern.test(code))?.[1] ?? "Custom";
}
