import { type CellValue, isBlank } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { asText } from "./cellText";
import { isErrorValue } from "./reading";

const FOUND_LENGTH = 200;

/** A cell's value for an extra column: errors become their text, everything else stays as it is. */
export function rawValue(value: CellValue): FieldValue {
  if (isErrorValue(value)) return value.error;
  return isBlank(value) ? null : value;
}

/** What stands in a cell, as text of at most 200 characters: a date as year-month-day. */
export function foundText(value: CellValue, format = "General"): string {
  const text = value === null || isBlank(value) ? "" : asText(value, format);
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH - 1)}…` : text;
}
