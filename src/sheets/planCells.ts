import type { CellContent, Edit } from "./plan";
import type { RegisterTable } from "./registerTable";

/** What shall stand in one cell of a table. */
export interface PlacedCell {
  /** Body row and column of the table, from 0. */
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** One edit for each run of cells below each other. Of two values for one cell the last counts. */
export function planCells(table: RegisterTable, cells: readonly PlacedCell[]): Edit[] {
  const byColumn = new Map<number, Map<number, CellContent>>();
  for (const { row, column, content } of cells) {
    const rows = byColumn.get(column) ?? new Map<number, CellContent>();
    rows.set(row, content);
    byColumn.set(column, rows);
  }
  return [...byColumn].flatMap(([column, rows]) => {
    const runs: { first: number; contents: CellContent[] }[] = [];
    for (const [row, content] of [...rows].sort(([a], [b]) => a - b)) {
      const last = runs.at(-1);
      if (last !== undefined && last.first + last.contents.length === row) {
        last.contents.push(content);
      } else runs.push({ first: row, contents: [content] });
    }
    return runs.map(({ first, contents }): Edit => ({
      kind: "writeCells",
      at: {
        sheet: table.sheet,
        row: table.row + 1 + first,
        column: table.column + column,
        rows: contents.length,
        columns: 1,
      },
      cells: contents.map((content) => [content]),
    }));
  });
}
