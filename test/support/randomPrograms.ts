import fc from "fast-check";
import type { IntegerProgram } from "#core/numeric/integerProgram";

/** A row as it is written: lower <= coefficients · x <= upper. */
export interface WrittenRow {
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A programme from rows of coefficients; columns from 0 to 1 and whole unless told otherwise. */
export function programOf(
  objective: readonly number[],
  rows: readonly WrittenRow[],
  isWhole: readonly boolean[] = objective.map(() => true),
): IntegerProgram {
  const columns = objective.length;
  const entries = rows.map(({ coefficients }) =>
    coefficients.flatMap((coefficient, column) =>
      coefficient === 0 ? [] : [{ column, coefficient }],
    ),
  );
  const starts = entries.reduce((all, row) => [...all, (all.at(-1) ?? 0) + row.length], [0]);
  return {
    columns,
    rows: rows.length,
    objective: Float64Array.from(objective),
    columnLower: new Float64Array(columns),
    columnUpper: new Float64Array(columns).fill(1),
    isWhole: Uint8Array.from(isWhole, Number),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    rowStart: Int32Array.from(starts),
    columnIndex: Int32Array.from(entries.flat(), ({ column }) => column),
    coefficient: Float64Array.from(entries.flat(), ({ coefficient }) => coefficient),
  };
}

/** Programmes of up to `most` 0/1 columns: budgets, needs, groups, floors; some have no point. */
export function randomPrograms(most: number): fc.Arbitrary<IntegerProgram> {
  return fc.integer({ min: 1, max: most }).chain((columns) => {
    const numbers = (min: number, max: number): fc.Arbitrary<number[]> =>
      fc.array(fc.integer({ min, max }), { minLength: columns, maxLength: columns });
    const share = fc.integer({ min: 20, max: 90 });
    const budget = fc.tuple(numbers(0, 40), share).map(([coefficients, percent]) => ({
      coefficients,
      lower: -Infinity,
      upper: Math.floor((coefficients.reduce((a, b) => a + b, 0) * percent) / 100),
    }));
    const column = fc.integer({ min: 0, max: columns - 1 });
    const only = (...signed: readonly (readonly [number, number])[]): number[] => {
      const coefficients = new Array<number>(columns).fill(0);
      for (const [at, sign] of signed) coefficients[at] = sign;
      return coefficients;
    };
    const need = fc.tuple(column, column).map(([from, to]) => ({
      coefficients: only([from, -1], [to, 1]),
      lower: -Infinity,
      upper: from === to ? 1 : 0,
    }));
    const group = fc
      .tuple(numbers(0, 1), fc.integer({ min: 0, max: 3 }))
      .map(([coefficients, upper]) => ({ coefficients, lower: -Infinity, upper }));
    const floor = fc
      .tuple(numbers(0, 1), fc.integer({ min: 0, max: 2 }))
      .map(([coefficients, lower]) => ({ coefficients, lower, upper: Infinity }));
    const rows = fc.array(fc.oneof(budget, budget, need, group, floor), { maxLength: 7 });
    return fc.tuple(numbers(-10, 60), rows).map(([objective, list]) => programOf(objective, list));
  });
}

/** The best value by trying every point of 0 and 1; null = no point keeps all rows. */
export function bestByTrying(program: IntegerProgram): number | null {
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** program.columns; mask += 1) {
    if (!keepsRows(program, mask)) continue;
    let value = 0;
    for (let column = 0; column < program.columns; column += 1) {
      if (isIn(mask, column)) value += program.objective[column] ?? 0;
    }
    if (best === null || value > best) best = value;
  }
  return best;
}

function keepsRows(program: IntegerProgram, mask: number): boolean {
  for (let row = 0; row < program.rows; row += 1) {
    let sum = 0;
    for (let e = program.rowStart[row] ?? 0; e < (program.rowStart[row + 1] ?? 0); e += 1) {
      if (isIn(mask, program.columnIndex[e] ?? 0)) sum += program.coefficient[e] ?? 0;
    }
    if (sum < (program.rowLower[row] ?? 0) || sum > (program.rowUpper[row] ?? 0)) return false;
  }
  return true;
}

function isIn(mask: number, column: number): boolean {
  return Math.floor(mask / 2 ** column) % 2 === 1;
}
