import type { Validation } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { CellError, type Scalar } from "#host/engine/values";
import type { Context } from "#host/protocol/declaration";
import { notImplemented } from "#host/protocol/failure";
import { findArea } from "./geometry";

/** Whether a cell meets its rule. Rules with formulas other than a plain reference are not judged here. */
export function isValid(
  validation: Validation,
  sheet: Sheet,
  row: number,
  column: number,
  context: Context,
): boolean {
  const value = sheet.valueAt(row, column);
  if (value === null || value === "") return validation.allowBlank;
  if (value instanceof CellError) return false;
  switch (validation.type) {
    case "none":
      return true;
    case "list":
      return listOf(validation, sheet).some(
        (entry) => String(entry).toLowerCase() === String(value).trim().toLowerCase(),
      );
    case "textLength":
      return compare(String(value).length, validation);
    case "custom":
      throw notImplemented("DataValidation.valid of a custom rule");
    default:
      if (typeof value !== "number") return false;
      if (validation.type === "whole" && !Number.isInteger(value)) return false;
      context.refresh();
      return compare(value, validation, sheet);
  }
}

function listOf(validation: Validation, sheet: Sheet): Scalar[] {
  const inline = /^"(.*)"$/s.exec(validation.formula1)?.[1];
  if (inline !== undefined) return inline.split(",").map((entry) => entry.trim());
  const source = findArea(validation.formula1, sheet);
  const entries: Scalar[] = [];
  source.sheet.forEachCell(source.area, (cell) => entries.push(cell.value));
  return entries;
}

function compare(value: number, validation: Validation, sheet?: Sheet): boolean {
  const low = bound(validation.formula1, sheet);
  const high = validation.formula2 === "" ? low : bound(validation.formula2, sheet);
  switch (validation.operator) {
    case "between":
      return value >= low && value <= high;
    case "notBetween":
      return value < low || value > high;
    case "equal":
      return value === low;
    case "notEqual":
      return value !== low;
    case "greaterThan":
      return value > low;
    case "lessThan":
      return value < low;
    case "greaterThanOrEqual":
      return value >= low;
    case "lessThanOrEqual":
      return value <= low;
  }
}

function bound(formula: string, sheet: Sheet | undefined): number {
  const number = Number(formula);
  if (Number.isFinite(number)) return number;
  if (!sheet) throw notImplemented("DataValidation.valid of a rule with a formula");
  const { sheet: source, area } = findArea(formula, sheet);
  const value = source.valueAt(area.top, area.left);
  return typeof value === "number" ? value : NaN;
}
