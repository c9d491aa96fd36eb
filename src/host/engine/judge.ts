import { contains } from "./address";
import { calculationOf } from "./calculate";
import type { Validation } from "./features";
import { shiftFormula } from "./formula/rewrite";
import { Grid, isScalar, Reference } from "./formula/operand";
import type { Sheet } from "./sheet";
import { displayText } from "./text";
import { CellError, type Scalar } from "./values";

/** The rule that a cell has to meet; undefined when there is none. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find(
    (rule) => rule.type !== "none" && rule.areas.some((area) => contains(area, row, column)),
  );
}

/** A result of a rule's formula at a cell: relative references move with the cell from the rule's first. */
function resultAt(
  rule: Validation,
  formula: string,
  sheet: Sheet,
  row: number,
  column: number,
): Grid | Reference | Scalar | undefined {
  const top = Math.min(...rule.areas.map((area) => area.top));
  const left = Math.min(...rule.areas.map((area) => area.left));
  const text = shiftFormula(formula, row - top, column - left);
  const result = calculationOf(sheet.workbook).resultOf(text, sheet, row, column);
  if (result === undefined || result instanceof Reference || result instanceof Grid) return result;
  return isScalar(result) ? result : undefined;
}

function firstOf(result: ReturnType<typeof resultAt>): Scalar | undefined {
  if (result instanceof Reference) {
    return result.sheet.valueAt(result.area.top, result.area.left);
  }
  return result instanceof Grid ? result.at(0, 0) : result;
}

/** An entry of a list: what it shows, and what it is. */
export interface ListEntry {
  readonly text: string;
  readonly value: Scalar;
}

/** The entries of a list rule at a cell, in their order; empty when the source cannot be read. */
export function listEntries(
  rule: Validation,
  sheet: Sheet,
  row: number,
  column: number,
): ListEntry[] {
  const inline = /^"((?:[^"]|"")*)"$/s.exec(rule.formula1)?.[1];
  if (inline !== undefined) {
    const entries = inline.replaceAll('""', '"').split(",");
    return entries.map((entry) => ({ text: entry.trim(), value: entry.trim() }));
  }
  const result = resultAt(rule, rule.formula1, sheet, row, column);
  if (result instanceof Reference) return entriesOf(result);
  if (result instanceof Grid) {
    return Array.from({ length: result.size }, (_, i) => result.item(i)).map(plainEntry);
  }
  return result === undefined || result === null || result instanceof CellError
    ? []
    : [plainEntry(result)];
}

function entriesOf({ sheet, area }: Reference): ListEntry[] {
  const { workbook } = sheet;
  const entries: ListEntry[] = [];
  const bottom = Math.min(area.bottom, Math.max(area.top, sheet.lastRow()));
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.valueAt(row, column);
      const { numberFormat } = workbook.styles.get(sheet.styleAt(row, column));
      entries.push({ text: displayText(value, numberFormat, workbook), value });
    }
  }
  return entries;
}

function plainEntry(value: Scalar): ListEntry {
  return { text: value === null ? "" : String(value), value };
}

/**
 * Whether a cell may hold `value`. Where a rule's formula cannot be calculated, or gives an error,
 * Excel lets everything pass but a custom rule.
 */
export function isAllowed(
  rule: Validation,
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar,
): boolean {
  if (value === null || value === "") return rule.allowBlank || rule.type === "none";
  switch (rule.type) {
    case "none":
      return true;
    case "list":
      return isListed(rule, sheet, row, column, value);
    case "custom":
      return isTrue(firstOf(resultAt(rule, rule.formula1, sheet, row, column)));
    case "textLength":
      return value instanceof CellError
        ? false
        : meets(rule, sheet, row, column, String(value).length);
    case "whole":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        meets(rule, sheet, row, column, value)
      );
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && meets(rule, sheet, row, column, value);
  }
}

function isTrue(result: Scalar | undefined): boolean {
  if (result === undefined) return true;
  return result === true || (typeof result === "number" && result !== 0);
}

/** A list in the rule itself is told apart by capitals, one in cells is not. */
function isListed(
  rule: Validation,
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar,
): boolean {
  if (value instanceof CellError) return false;
  const inline = rule.formula1.startsWith('"');
  const fold = (text: string): string => (inline ? text : text.toLowerCase());
  const wanted = fold(String(value).trim());
  return listEntries(rule, sheet, row, column).some(
    (entry) =>
      fold(entry.text) === wanted ||
      (!(entry.value instanceof CellError) && fold(String(entry.value)) === wanted),
  );
}

function meets(
  rule: Validation,
  sheet: Sheet,
  row: number,
  column: number,
  value: number,
): boolean {
  const bound = (formula: string): number | null => {
    const result = firstOf(resultAt(rule, formula, sheet, row, column));
    return typeof result === "number" ? result : null;
  };
  const low = bound(rule.formula1);
  const high = rule.formula2 === "" ? low : bound(rule.formula2);
  if (low === null || high === null) return true;
  switch (rule.operator) {
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
