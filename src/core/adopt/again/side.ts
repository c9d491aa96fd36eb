import type { CellValue } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { recordKeys } from "./recordKeys";

/** One side of the comparison: records with their keys, cells by header. */
export interface Side {
  readonly keys: readonly string[];
  readonly headers: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly CellValue[])[];
}

export function sideOf(
  register: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Side {
  return {
    keys: recordKeys(register, headers, rows),
    headers: new Map(headers.map((header, at) => [header, at])),
    rows,
  };
}

/** The value of a field; null when there is no such column or the cell is empty. */
export function fieldOf(side: Side, row: number, field: string): FieldValue {
  const at = side.headers.get(field);
  const value = at === undefined ? null : (side.rows[row]?.[at] ?? null);
  if (value === "") return null;
  return typeof value === "object" && value !== null ? value.error : value;
}
