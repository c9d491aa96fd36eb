import type { CellValue } from "#core/register/content";
import { isoDate } from "#core/time/serialDate";
import { isDateFormat } from "./numberFormat";
import { isErrorValue } from "./reading";

/** Characters without a width that are no part of a word or an emoji. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A text without invisible characters, odd blanks and blanks around it; its lines stay lines. */
export function cleanText(text: string): string {
  return text
    .replace(invisible, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** The text of a cell as a person would type it: a date as year-month-day, a number without its format. */
export function asText(value: Exclude<CellValue, null>, format: string): string {
  if (typeof value === "number")
    return isDateFormat(format) && value >= 1 ? isoDate(value) : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isErrorValue(value) ? value.error : cleanText(value);
}
