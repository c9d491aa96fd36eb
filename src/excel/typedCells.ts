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
  const columns = asked.map((header) => ({
    header,
    typed: table.columns
      .getItemOrNullObject(header)
      .getDataBodyRange()
      .getSpecialCellsOrNullObject("Constants")
      .load("address"),
  }));
  return (headers, firstRow, rows) => {
    const typedRows = new Map(
      columns.map(({ header, typed }) => [
        header,
        typed.isNullObject ? new Set<number>() : rowsOf(typed.address),
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

/** "Projects!T7,Projects!T9:T12" -> 6, 8, 9, 10, 11. */
function rowsOf(addresses: string): Set<number> {
  const rows = new Set<number>();
  for (const address of addresses.split(",")) {
    const cells = address.slice(address.lastIndexOf("!") + 1);
    const [first = 0, last = first] = [...cells.matchAll(/\d+/g)].map((match) => Number(match[0]));
    for (let row = first; row <= last; row++) rows.add(row - 1);
  }
  return rows;
}
