import { columnLetters } from "#core/register/cellAddress";
import type { RegisterContent } from "#core/register/content";

type Formulas = NonNullable<RegisterContent["formulas"]>;

/**
 * Queues the question which cells of these columns hold typed values; the answer is addresses only,
 * where reading every formula would be five times the register. An empty cell is not a typed one.
 * Requirement set: ExcelApi 1.9 (getSpecialCellsOrNullObject); no request of its own.
 */
export function loadTypedCells(
  table: Excel.Table,
  asked: readonly string[],
): (headers: readonly string[], firstRow: number, rows: number) => Formulas {
  const columns = asked.map((header) => {
    const body = table.columns.getItemOrNullObject(header).getDataBodyRange().load("columnIndex");
    return { header, body, typed: body.getSpecialCellsOrNullObject("Constants").load("address") };
  });
  return (headers, firstRow, rows) => {
    const typedRows = new Map(
      columns.map(({ header, body, typed }) => [
        header,
        typed.isNullObject
          ? new Set<number>()
          : rowsOf(typed.address, columnLetters(body.columnIndex)),
      ]),
    );
    return Array.from({ length: rows }, (_, r) =>
      headers.map((header) => {
        const typed = typedRows.get(header);
        // Which formula stands there is not asked for, only that one does.
        return typed && !typed.has(firstRow + r) ? "=" : null;
      }),
    );
  };
}

/**
 * "Projects!T7,Projects!T9:T12" -> 6, 8, 9, 10, 11 of column T. Of a single cell Excel may tell the special
 * cells of the whole sheet: areas without the column do not count.
 */
function rowsOf(addresses: string, column: string): Set<number> {
  const rows = new Set<number>();
  for (const address of addresses.split(",")) {
    const corners = [
      ...address.slice(address.lastIndexOf("!") + 1).matchAll(/([A-Z]{0,3})\$?(\d{1,7})/g),
    ];
    const [[, left = "", first = ""] = [], [, right = left, last = first] = []] = corners;
    if (left !== "" && (isRightOf(left, column) || isRightOf(column, right))) continue;
    for (let row = Number(first); row <= Number(last); row++) rows.add(row - 1);
  }
  return rows;
}

function isRightOf(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}
