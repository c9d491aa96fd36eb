import { bodyCell } from "./planBody";
import type { Edit } from "./plan";
import type { RegisterTable } from "./registerTable";

/**
 * New values for fields of one record that stands in a register; fields without a column are left out.
 *
 * @param row body row of the table, from 0.
 */
export function planRecordChange(
  { register, sheet, row: header, column, columns }: RegisterTable,
  row: number,
  values: Readonly<Record<string, string | number | null>>,
): Edit[] {
  return Object.entries(values).flatMap(([field, value]): Edit[] => {
    const at = columns.indexOf(field);
    if (at < 0) return [];
    const place = { sheet, row: header + 1 + row, column: column + at, rows: 1, columns: 1 };
    return [{ kind: "writeCells", at: place, cells: [[bodyCell(register, field, value)]] }];
  });
}
