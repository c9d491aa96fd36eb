import type { Outcome, Result } from "./call";
import { type CellFailure, isFailure } from "./failure";

type Columns = Readonly<Record<string, readonly unknown[] | null>>;

/** What a column holds in one row: no error, because a row with one is not worked out. */
type Read<Column> = Column extends readonly (infer Value)[] ? Exclude<Value, CellFailure> : null;

/**
 * Works out a function row by row, from arguments of shape "rows".
 *
 * A column of one value stands for every row, one that was left out is null. A row with a cell that could
 * not be read shows the error of its first one, the other rows calculate.
 *
 * @param columns in the order in which errors count.
 * @param of one row of results: a cell, or as many as the result has columns.
 * @param width columns of the result.
 */
export function eachRow<const Cs extends Columns>(
  columns: Cs,
  of: (
    row: { readonly [Name in keyof Cs]: Read<Cs[Name]> },
    index: number,
  ) => Outcome | readonly Outcome[],
  width = 1,
): Result {
  const names: (keyof Cs & string)[] = Object.keys(columns);
  const rows = names.reduce((most, name) => Math.max(most, columns[name]?.length ?? 0), 1);
  const result: (readonly Outcome[])[] = [];
  for (let index = 0; index < rows; index++) {
    const row: Record<string, unknown> = {};
    let failure: CellFailure | null = null;
    for (const name of names) {
      const column = columns[name];
      const cell = column?.length === 1 ? column[0] : (column?.[index] ?? null);
      row[name] = cell;
      if (failure === null && isFailure(cell)) failure = cell;
    }
    // Each entry is what its column holds, and none of them is an error.
    const found = failure ?? of(row as { readonly [Name in keyof Cs]: Read<Cs[Name]> }, index);
    result.push(isCells(found) ? found : Array.from({ length: width }, () => found));
  }
  return result;
}

function isCells(found: Outcome | readonly Outcome[]): found is readonly Outcome[] {
  return Array.isArray(found);
}
