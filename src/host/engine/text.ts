import { format } from "numfmt";
import type { Workbook } from "./workbook";
import { CellError, type Scalar } from "./values";

/** What a cell shows. */
export function displayText(value: Scalar, numberFormat: string, workbook: Workbook): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return format(numberFormat, value, { throws: false, dateSpanLarge: !workbook.date1904 });
}
