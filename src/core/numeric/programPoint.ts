import type { Bounds, IntegerProgram, ProgramChanges } from "./integerProgram";

/**
 * The programme as it is with some bounds or the objective otherwise; what is not named stays, and a
 * column or row that is named twice takes the later bounds. The matrix is shared, not copied.
 */
export function withChanges(program: IntegerProgram, changes: ProgramChanges): IntegerProgram {
  const [columnLower, columnUpper] = changedBounds(
    program.columnLower,
    program.columnUpper,
    changes.columnBounds,
  );
  const [rowLower, rowUpper] = changedBounds(program.rowLower, program.rowUpper, changes.rowBounds);
  const objective = changes.objective ?? program.objective;
  return { ...program, objective, columnLower, columnUpper, rowLower, rowUpper };
}

/** The programme with the bounds of whole columns on whole numbers; itself where they are. */
export function withWholeBounds(program: IntegerProgram): IntegerProgram {
  const { isWhole, columnLower, columnUpper } = program;
  const isAside = isWhole.some(
    (whole, column) =>
      whole === 1 && !(isOnWhole(columnLower[column]) && isOnWhole(columnUpper[column])),
  );
  if (!isAside) return program;
  return {
    ...program,
    columnLower: columnLower.map((at, column) => (isWhole[column] === 1 ? Math.ceil(at) : at)),
    columnUpper: columnUpper.map((at, column) => (isWhole[column] === 1 ? Math.floor(at) : at)),
  };
}

function isOnWhole(bound = 0): boolean {
  return Math.round(bound) === bound;
}

function changedBounds(
  lower: Float64Array,
  upper: Float64Array,
  changes: readonly Bounds[] = [],
): [Float64Array, Float64Array] {
  if (changes.length === 0) return [lower, upper];
  const [low, high] = [lower.slice(), upper.slice()];
  for (const { index, lower: from, upper: to } of changes) {
    low[index] = from;
    high[index] = to;
  }
  return [low, high];
}

/** Whole columns exactly whole: a solver leaves some a millionth aside. */
export function roundedPoint({ isWhole }: IntegerProgram, point: Float64Array): Float64Array {
  return point.map((x, column) => (isWhole[column] === 1 ? Math.round(x) : x));
}

/** objective · x, summed in the order of the columns. */
export function valueAt(program: IntegerProgram, point: Float64Array): number {
  const { objective } = program;
  let value = 0;
  for (let column = 0; column < point.length; column += 1) {
    value += (objective[column] ?? 0) * (point[column] ?? 0);
  }
  return value;
}

/** A x, by row. */
export function rowActivity(program: IntegerProgram, point: Float64Array): Float64Array {
  const { rows, rowStart, columnIndex, coefficient } = program;
  const activity = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      sum += (coefficient[entry] ?? 0) * (point[columnIndex[entry] ?? 0] ?? 0);
    }
    activity[row] = sum;
  }
  return activity;
}

/**
 * How far a point is from keeping every bound: the largest miss of a row or column, of a row in shares
 * of its largest coefficient; 0 = it keeps them all.
 */
export function largestMiss(program: IntegerProgram, point: Float64Array): number {
  const activity = rowActivity(program, point);
  let worst = 0;
  for (let row = 0; row < program.rows; row += 1) {
    const sum = activity[row] ?? 0;
    const miss = Math.max((program.rowLower[row] ?? 0) - sum, sum - (program.rowUpper[row] ?? 0));
    if (miss > 0) worst = Math.max(worst, miss / (largestCoefficient(program, row) || 1));
  }
  for (let column = 0; column < program.columns; column += 1) {
    const x = point[column] ?? 0;
    worst = Math.max(
      worst,
      (program.columnLower[column] ?? 0) - x,
      x - (program.columnUpper[column] ?? 0),
    );
  }
  return worst;
}

/** Largest absolute coefficient of a row; 0 = the row is empty. */
export function largestCoefficient(program: IntegerProgram, row: number): number {
  let largest = 0;
  const end = program.rowStart[row + 1] ?? 0;
  for (let entry = program.rowStart[row] ?? 0; entry < end; entry += 1) {
    largest = Math.max(largest, Math.abs(program.coefficient[entry] ?? 0));
  }
  return largest;
}
