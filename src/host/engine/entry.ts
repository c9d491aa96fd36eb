import { calculationOf } from "./calculate";
import type { Formula } from "./cell";
import { asShown } from "./formula/parse";
import { typedValue } from "./formula/input";
import { rewrite } from "./formula/rewrite";
import { definitions, specialForms } from "./functions/registry";
import { isExcelFunction } from "./functions/excelNames";
import { refuseArgument } from "./guards";
import type { Sheet } from "./sheet";
import { CellError, isErrorCode, type Scalar } from "./values";

/** What an input makes of a cell. */
export interface Entry {
  readonly value: Scalar;
  readonly formula?: Formula;
  /** The number format that Excel gives a General cell for such an input. */
  readonly format?: string;
}

const longestText = 32_767;
const longestFormula = 8_192;
const plainNumber = /^-?\d{1,12}(?:\.\d{1,3})?$/;

/** A formula as Excel writes it back: function names and cell references in upper case. */
export function canonicalFormula(text: string): string {
  const shown = asShown(text.trim());
  if (!/[a-z]/.test(shown)) return shown;
  return rewrite(shown, (piece) => {
    if (piece.kind === "reference")
      return piece.prefix + piece.text.slice(piece.prefix.length).toUpperCase();
    if (piece.kind !== "function") return null;
    const upper = piece.text.toUpperCase();
    return definitions.has(upper) || specialForms.has(upper) || isExcelFunction(upper)
      ? upper
      : null;
  });
}

/** Reads a formula (without "=") as typed into a cell; refuses what Excel would not accept. */
export function typedFormula(text: string, sheet: Sheet, row: number, column: number): Formula {
  if (text.length > longestFormula) refuseArgument("The formula is longer than 8,192 characters.");
  const shown = canonicalFormula(text);
  const { kind, fault } = calculationOf(sheet.workbook).inspect(shown, sheet, row, column);
  if (fault !== null)
    refuseArgument(`There is a problem with the formula "=${shorten(shown)}": ${fault}.`);
  return { text: shown, kind, state: "live" };
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/**
 * Reads an input as Excel reads it when typed: "=..." is a formula, text that looks like a number,
 * percentage, date or TRUE becomes one unless the cell's format is text, an apostrophe in front makes
 * the rest plain text.
 */
export function entryOf(input: unknown, sheet: Sheet, row: number, column: number): Entry {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) refuseArgument("A cell cannot hold an infinite number.");
    return { value: input };
  }
  if (typeof input === "boolean") return { value: input };
  if (input instanceof CellError) return { value: input };
  if (typeof input !== "string") refuseArgument("A cell holds a number, a text or TRUE/FALSE.");
  if (input === "") return { value: null };
  if (input.length > longestText) refuseArgument("A cell holds at most 32,767 characters.");
  const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(row, column));
  if (numberFormat === "@") return { value: input.startsWith("'") ? input.slice(1) : input };
  if (input.startsWith("=") && input.length > 1) {
    return { value: null, formula: typedFormula(input.slice(1), sheet, row, column) };
  }
  if (input.startsWith("'")) return { value: input.slice(1) };
  // Most numbers of a large paste are as plain as this.
  if (plainNumber.test(input)) return { value: Number(input) };
  if (isErrorCode(input)) return { value: new CellError(input) };
  const typed = typedValue(input, sheet.workbook.date1904, calculationOf(sheet.workbook).now());
  if (!typed) return { value: input };
  const format = numberFormat === "General" ? typed.format : undefined;
  return format === undefined ? { value: typed.value } : { value: typed.value, format };
}
