import { format, formatColor } from "numfmt";
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
  if (numberFormat === "General") {
    // Most numbers are shown as they are; reading the format for each would take long.
    const plain = String(value);
    if (plain.length <= 10 && !plain.includes("e")) return plain;
  }
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

/** A number's text in two parts, where its format fills the rest of the cell ("_-$* #,##0"); null without such a place. */
export function filledText(
  value: Scalar,
  numberFormat: string,
  workbook: Workbook,
): [before: string, after: string] | [null, ""] {
  if (typeof value !== "number") return [null, ""];
  const shown = workbook.date1904 && showsDate(numberFormat) ? value + days1904 : value;
  // numfmt passes on whichever character it is given, though its types say it is a switch.
  const fillChar = fillMark as unknown as boolean;
  const text = format(numberFormat, shown, { throws: false, invalid: "########", fillChar });
  const at = text.indexOf(fillMark);
  return at < 0 ? [null, ""] : [text.slice(0, at), text.slice(at + 2)];
}

const fillMark = "\u0000";

const colorWord = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s*\d+)\]/i;

/** The colour that a number format gives a value ("[Red]-0"), as CSS understands it; "" for none. */
export function displayColor(value: Scalar, numberFormat: string): string {
  if (!colorWord.test(numberFormat) || value === null || value instanceof CellError) return "";
  const color = formatColor(numberFormat, value, { throws: false });
  return typeof color === "string" ? color : "";
}
