import type { CellValue } from "#core/register/content";
import type { DatasetType } from "./datasetTables";

/** A value of the dataset: a date counts days from 1970-01-01, null is blank. */
export type DatasetValue = string | number | boolean | null;

/** Why a cell that is not blank has no value of its column's type. */
export type Misfit = "error" | "not a number" | "not whole" | "not a day" | "not Yes or No";

export type ReadCell =
  | { readonly value: DatasetValue; readonly misfit: null }
  | { readonly value: null; readonly misfit: Misfit };

/** Days from Excel's serial 0 to 1970-01-01. */
const epoch = 25_569;
/** Serial of 9999-12-31, the last day that Excel knows. */
const lastDay = 2_958_465;

const blank: ReadCell = { value: null, misfit: null };

/**
 * A cell as the type of its column. Nothing is guessed: a number that is written as a text is a misfit in
 * a column of numbers, as it is for the formulas of the registers.
 *
 * @example datasetCell(46295.5, "date"); // => { value: 20726, misfit: null }
 */
export function datasetCell(cell: CellValue, type: DatasetType): ReadCell {
  if (cell === null) return blank;
  if (typeof cell === "object") return { value: null, misfit: "error" };
  if (typeof cell === "string" && cell.trim() === "") return blank;
  switch (type) {
    case "text":
      return fits(typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell).trim());
    case "number":
      return isNumber(cell) ? fits(withoutSign(cell)) : { value: null, misfit: "not a number" };
    case "integer":
      if (!isNumber(cell)) return { value: null, misfit: "not a number" };
      return Number.isSafeInteger(cell)
        ? fits(withoutSign(cell))
        : { value: null, misfit: "not whole" };
    case "date":
      return isNumber(cell) && cell >= 1 && cell < lastDay + 1
        ? fits(Math.floor(cell) - epoch)
        : { value: null, misfit: "not a day" };
    case "boolean":
      return yesOrNo(cell);
  }
}

/** What a person sees in a cell that did not fit, at most 200 characters. */
export function foundIn(cell: CellValue): string {
  const text = cell !== null && typeof cell === "object" ? cell.error : String(cell);
  return Array.from(text.slice(0, 400)).slice(0, 200).join("");
}

function yesOrNo(cell: string | number | boolean): ReadCell {
  if (typeof cell === "boolean") return fits(cell);
  const word = String(cell).trim().toLowerCase();
  return word === "yes" || word === "no"
    ? fits(word === "yes")
    : { value: null, misfit: "not Yes or No" };
}

function fits(value: DatasetValue): ReadCell {
  return { value, misfit: null };
}

function isNumber(cell: string | number | boolean): cell is number {
  return typeof cell === "number" && Number.isFinite(cell);
}

/** Minus zero is zero: two engines that compute alike give the same bytes. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}
