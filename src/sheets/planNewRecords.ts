import { keyOf } from "#core/scoring/registerTable";
import type { CellContent, Edit } from "./plan";
import type { RegisterTable } from "./registerTable";

/** A record to be put into a register: contents by header; headers that the table lacks are left out. */
export type NewRecord = Readonly<Record<string, CellContent>>;

/**
 * Records put below those of a register: first into its empty rows, then into new rows of the table,
 * whose formulas Excel fills down.
 *
 * @param freeRows body rows of the table, from 0, that hold nothing
 */
export function planNewRecords(
  table: RegisterTable,
  freeRows: readonly number[],
  records: readonly NewRecord[],
): Edit[] {
  if (records.length === 0) return [];
  const { sheet, row, column, rows, columns } = table;
  const more = Math.max(0, records.length - freeRows.length);
  const lineOf = (at: number): number => freeRows[at] ?? rows + at - freeRows.length;
  const headers = columns.flatMap((header, at) =>
    records.some((record) => record[header] !== undefined) ? [{ header, at }] : [],
  );
  const edits: Edit[] =
    more === 0
      ? []
      : [
          {
            kind: "resizeTable",
            name: table.table,
            at: { sheet, row, column, rows: rows + 1 + more, columns: columns.length },
          },
        ];
  records.forEach((record, at) => {
    for (const { header, at: c } of headers) {
      const content = record[header] ?? null;
      if (content === null) continue;
      const place = { sheet, row: row + 1 + lineOf(at), column: column + c, rows: 1, columns: 1 };
      // A key such as 001 or 3-4 must stay a text.
      if (typeof content === "string" && isKeyColumn(header)) {
        edits.push({ kind: "formatCells", at: place, format: { numberFormat: "@" } });
      }
      edits.push({ kind: "writeCells", at: place, cells: [[content]] });
    }
  });
  return edits;
}

function isKeyColumn(header: string): boolean {
  return keyOf(header).endsWith(" id") || /^(?:from|to) project$/i.test(header);
}
