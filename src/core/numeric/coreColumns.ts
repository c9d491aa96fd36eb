import type { IntegerProgram } from "./integerProgram";

/** Rows of at most so many columns tie them closely: dependencies, groups, the starts of one project. */
const shortRow = 12;
/** Nearer to a whole number than this is whole. */
const wholeWithin = 1e-7;

/**
 * The columns that a programme's answer turns on, by its relaxation: those whose reduced cost is next to
 * nothing, those that are not whole, what is tied to these by short rows, and every column that need not
 * be whole. The others keep their value of the relaxation.
 *
 * Method: core problem (Balas and Zemel 1980), widened so that what ties columns is never cut through.
 *
 * @param size how many of the smallest reduced costs.
 * @returns 1 = in the core, by column.
 */
export function coreColumns(
  program: IntegerProgram,
  point: Float64Array,
  reducedCost: Float64Array,
  size: number,
): Uint8Array {
  const inCore = new Uint8Array(program.columns);
  const order = Int32Array.from(inCore, (_, column) => column).sort(
    (a, b) => Math.abs(reducedCost[a] ?? 0) - Math.abs(reducedCost[b] ?? 0) || a - b,
  );
  for (const column of order.subarray(0, size)) inCore[column] = 1;
  for (let column = 0; column < program.columns; column += 1) {
    if (program.isWhole[column] === 0) inCore[column] = 1;
  }
  const isSplit = Uint8Array.from(point, (x, column) =>
    program.isWhole[column] === 1 && !isWholeNumber(x) ? 1 : 0,
  );
  const { rows, rowStart, columnIndex } = program;
  for (let row = 0; row < rows; row += 1) {
    const [start, end] = [rowStart[row] ?? 0, rowStart[row + 1] ?? 0];
    const members = columnIndex.subarray(start, end);
    if (members.length > shortRow || !members.some((column) => isSplit[column] === 1)) continue;
    for (const column of members) inCore[column] = 1;
  }
  isSplit.forEach((split, column) => {
    if (split === 1) inCore[column] = 1;
  });
  return inCore;
}

/**
 * The columns in which a point that is worth more than `needed` may differ from the relaxation: a whole
 * column that stands elsewhere costs its reduced cost for each step away from the bound, so one that costs
 * more than there is between `bound` and `needed` stands at that bound.
 *
 * @returns 1 = may differ, by column; the others stand at the bound that the sign of their reduced cost asks for.
 */
export function undecidedColumns(
  program: IntegerProgram,
  { bound, reducedCost }: { readonly bound: number; readonly reducedCost: Float64Array },
  needed: number,
): Uint8Array {
  // What adding up may have rounded away.
  const left = bound - needed + 1e-9 * Math.max(1, Math.abs(bound));
  return Uint8Array.from(reducedCost, (gain, column) =>
    program.isWhole[column] === 0 || Math.abs(gain) <= left ? 1 : 0,
  );
}

/** Every column at the bound that its reduced cost asks for: the upper one where it adds value. */
export function favouredPoint(program: IntegerProgram, reducedCost: Float64Array): Float64Array {
  return reducedCost.map(
    (gain, column) => (gain > 0 ? program.columnUpper[column] : program.columnLower[column]) ?? 0,
  );
}

/** True next to a whole number. */
function isWholeNumber(x: number): boolean {
  return Math.abs(x - Math.round(x)) <= wholeWithin;
}
