import type { IntegerProgram } from "./integerProgram";

/** One more limit of a programme: lower <= sum of coefficient · column <= upper. */
export interface ProgramRow {
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly { readonly column: number; readonly coefficient: number }[];
}

/**
 * The programme with further rows behind its own; columns and the rows that were there keep their
 * places, so that changes made for the programme fit the longer one.
 *
 * @param added columns of the programme; entries without a coefficient (0) may be left out.
 * @returns a new programme; the old one is not changed. Cost: a copy of the matrix.
 */
export function withRows(program: IntegerProgram, added: readonly ProgramRow[]): IntegerProgram {
  const entries = added.flatMap((row) => row.entries);
  const start = program.rowStart[program.rows] ?? 0;
  const ends: number[] = [];
  added.reduce((end, row) => {
    ends.push(end + row.entries.length);
    return end + row.entries.length;
  }, start);
  return {
    ...program,
    rows: program.rows + added.length,
    rowLower: joined(
      program.rowLower,
      Float64Array.from(added, (row) => row.lower),
    ),
    rowUpper: joined(
      program.rowUpper,
      Float64Array.from(added, (row) => row.upper),
    ),
    rowStart: Int32Array.from([...program.rowStart, ...ends]),
    columnIndex: Int32Array.from([
      ...program.columnIndex.subarray(0, start),
      ...entries.map(({ column }) => column),
    ]),
    coefficient: joined(
      program.coefficient.subarray(0, start),
      Float64Array.from(entries, ({ coefficient }) => coefficient),
    ),
  };
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const all = new Float64Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
