import type { IntegerProgram } from "./integerProgram";

/** A programme in which some columns are no longer free, without them. */
export interface RestrictedProgram {
  readonly program: IntegerProgram;
  /** Column of the whole programme, by column of this. */
  readonly columns: Int32Array;
  /** What the fixed columns are worth. */
  readonly fixedValue: number;
  /** A row that only fixed columns stand in is missed: there is no point. */
  readonly isMissed: boolean;
}

/** A row without a free column may be missed by this share of what stands in it. */
const roundingShare = 1e-9;

/**
 * The programme with some columns fixed: they and the rows that bind no other column are left out, and
 * the other rows allow what the fixed ones leave.
 *
 * @param isFree by column; the others are fixed at their value in `point`.
 * @param point whole numbers in the whole columns that are fixed.
 */
export function restrictedProgram(
  whole: IntegerProgram,
  isFree: Uint8Array,
  point: Float64Array,
): RestrictedProgram {
  const columns = Int32Array.from(freeColumns(isFree));
  const place = new Int32Array(whole.columns).fill(-1);
  columns.forEach((column, index) => {
    place[column] = index;
  });
  const rows = restrictedRows(whole, place, point);
  const pick = (numbers: Float64Array): Float64Array =>
    Float64Array.from(columns, (column) => numbers[column] ?? 0);
  let fixedValue = 0;
  for (let column = 0; column < whole.columns; column += 1) {
    if (isFree[column] === 0) fixedValue += (whole.objective[column] ?? 0) * (point[column] ?? 0);
  }
  return {
    columns,
    fixedValue,
    isMissed: rows.isMissed,
    program: {
      columns: columns.length,
      rows: rows.lower.length,
      objective: pick(whole.objective),
      columnLower: pick(whole.columnLower),
      columnUpper: pick(whole.columnUpper),
      isWhole: Uint8Array.from(columns, (column) => whole.isWhole[column] ?? 0),
      rowLower: Float64Array.from(rows.lower),
      rowUpper: Float64Array.from(rows.upper),
      rowStart: Int32Array.from(rows.start),
      columnIndex: Int32Array.from(rows.index),
      coefficient: Float64Array.from(rows.coefficient),
    },
  };
}

/** A point of the restricted programme with the fixed columns beside it. */
export function wholePoint(
  { columns }: RestrictedProgram,
  found: Float64Array,
  fixed: Float64Array,
): Float64Array {
  const point = fixed.slice();
  columns.forEach((column, index) => {
    point[column] = found[index] ?? 0;
  });
  return point;
}

/** The columns of a point that are free. */
export function restrictedPoint({ columns }: RestrictedProgram, point: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) => point[column] ?? 0);
}

function* freeColumns(isFree: Uint8Array): Generator<number> {
  for (let column = 0; column < isFree.length; column += 1) if (isFree[column] === 1) yield column;
}

interface Rows {
  readonly lower: number[];
  readonly upper: number[];
  readonly start: number[];
  readonly index: number[];
  readonly coefficient: number[];
  isMissed: boolean;
}

function restrictedRows(whole: IntegerProgram, place: Int32Array, point: Float64Array): Rows {
  const { rowStart, columnIndex, coefficient } = whole;
  const kept: Rows = {
    lower: [],
    upper: [],
    start: [0],
    index: [],
    coefficient: [],
    isMissed: false,
  };
  for (let row = 0; row < whole.rows; row += 1) {
    const [lower, upper] = [whole.rowLower[row] ?? 0, whole.rowUpper[row] ?? 0];
    if (lower === -Infinity && upper === Infinity) continue;
    const first = kept.index.length;
    let used = 0;
    let size = 0;
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      const column = columnIndex[entry] ?? 0;
      const factor = coefficient[entry] ?? 0;
      const at = place[column] ?? -1;
      if (at >= 0) {
        kept.index.push(at);
        kept.coefficient.push(factor);
      } else {
        used += factor * (point[column] ?? 0);
        size += Math.abs(factor * (point[column] ?? 0));
      }
    }
    if (kept.index.length === first) {
      const slack = roundingShare * size;
      if (used < lower - slack || used > upper + slack) kept.isMissed = true;
      continue;
    }
    kept.lower.push(lower - used);
    kept.upper.push(upper - used);
    kept.start.push(kept.index.length);
  }
  return kept;
}
