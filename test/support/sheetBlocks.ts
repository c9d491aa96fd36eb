import type { Scalar } from "#host/engine/values";
import type { OpenBook } from "./openBook";

/** Cells that a workbook name stands for, row by row; none for a name that is not there. */
export function blockOf(book: OpenBook, name: string): Scalar[][] {
  const formula = book.workbook.names.find((one) => one.name === name)?.formula ?? "";
  const [, sheetName = "", left = "", top = "", right = "", bottom = ""] =
    /'?([^'!=]+)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/.exec(formula) ?? [];
  const sheet = book.workbook.sheets.find((each) => each.name === sheetName);
  const columnOf = (letters: string): number =>
    Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  const rows: Scalar[][] = [];
  for (let row = Number(top) - 1; row < Number(bottom); row++) {
    const line: Scalar[] = [];
    for (let c = columnOf(left); c <= columnOf(right); c++)
      line.push(sheet?.valueAt(row, c) ?? null);
    rows.push(line);
  }
  return rows;
}
