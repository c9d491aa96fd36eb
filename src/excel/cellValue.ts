import type { CellValue } from "#core/register/content";

const errorTexts = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

/** A member of `Range.values` as the core sees it: "" is an empty cell, an error is no text. */
export function cellValue(raw: unknown): CellValue {
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw !== "string" || raw === "") return null;
  return errorTexts.has(raw) ? { error: raw } : raw;
}

export function cellValues(raw: readonly (readonly unknown[])[]): CellValue[][] {
  return raw.map((row) => row.map(cellValue));
}
