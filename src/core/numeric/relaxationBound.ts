import type { IntegerProgram } from "./integerProgram";

/** What prices of rows prove about every point of a programme. */
export interface PriceProof {
  /** No point is worth more; Infinity = the prices prove nothing. */
  readonly bound: number;
  /**
   * What a column adds to the value beyond the prices of its rows. A point in which a column stands one
   * away from the bound that its sign asks for (upper for positive) is worth `bound` less this at most.
   */
  readonly reducedCost: Float64Array;
}

/**
 * The value that no point can exceed, by prices of the rows: for any prices y, c x = y A x + (c - y A) x,
 * and each term is at most what its bounds allow. With the prices of the relaxation it is the value of the
 * relaxation; with prices that are a little wrong it is a little more, never less than the truth.
 *
 * Method: Lagrangian (weak duality), as Neumaier and Shcherbina (2004) make the bound of a solver safe.
 * Cost: one pass over the entries.
 */
export function proofByPrices(program: IntegerProgram, prices: Float64Array): PriceProof {
  const { rows, columns, rowStart, columnIndex, coefficient, rowLower, rowUpper } = program;
  const reducedCost = program.objective.slice();
  let bound = 0;
  for (let row = 0; row < rows; row += 1) {
    const price = prices[row] ?? 0;
    const allowed = (price > 0 ? rowUpper[row] : rowLower[row]) ?? 0;
    // A price on a limit that there is not proves nothing, so the row is left out.
    if (price === 0 || !Number.isFinite(allowed)) continue;
    bound += price * allowed;
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      const column = columnIndex[entry] ?? 0;
      reducedCost[column] = (reducedCost[column] ?? 0) - price * (coefficient[entry] ?? 0);
    }
  }
  for (let column = 0; column < columns; column += 1) {
    const gain = reducedCost[column] ?? 0;
    const at = (gain > 0 ? program.columnUpper[column] : program.columnLower[column]) ?? 0;
    if (gain !== 0) bound += gain * at;
  }
  return { bound, reducedCost };
}
