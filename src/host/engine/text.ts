import { format } from "numfmt";
import type { Workbook } from "./workbook";
import { CellError, type Scalar } from "./values";

/** Days by which the serial numbers of the 1904 date system are behind. */
export const days1904 = 1462;

const datePattern = /[dyhs]|m(?!\w*\])/i;

/** Whether a number format shows a date or a time. */
function showsDate(numberFormat: string): boolean {
  return datePattern.test(
    numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").replace(/general/gi, ""),
  );
}

/** What a cell shows: its value through its number format. */
export function displayText(value: Scalar, numberFormat: string, workbook: Workbook): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return numberFormat.includes("@") ? formatted(numberFormat, value) : value;
  const shown = workbook.date1904 && showsDate(numberFormat) ? value + days1904 : value;
  return formatted(numberFormat, shown);
}

/** A value through a number format; "########" for what it cannot show (a negative date). */
export function formatted(numberFormat: string, value: number | string): string {
  return format(numberFormat === "" ? "General" : numberFormat, value, {
    throws: false,
    invalid: "########",
  });
}
