import type { PairJudgement } from "./interviewState";

/** Judgements between items as a square matrix: item i over item j; null = nobody has judged. */
export type ComparisonMatrix = readonly (readonly (number | null)[])[];

/** Most items that can be compared in pairs: random indices are known so far. */
export const mostCompared = 15;

/** Why a matrix of judgements cannot be used, with the cell, from 0. */
export interface MatrixProblem {
  readonly kind: "not-square" | "too-many" | "not-positive" | "not-reciprocal" | "diagonal";
  readonly row: number;
  readonly column: number;
}

/** a times b may differ from 1 by this much: 1/3 is often typed as 0.33. */
const reciprocalTolerance = 0.005;

/**
 * The judgements of a matrix as it was typed: upper triangle, lower triangle, or both where they agree.
 *
 * Each pair is read from its filled cell; where both are filled and their product is not 1 within 0.005
 * the matrix is refused. The diagonal is 1 or blank.
 *
 * @param cells as typed, null = blank.
 * @returns the judgements in the order of the rows, or the first cell that cannot be.
 * @example
 * readComparisons([[1, 4], [null, 1]]); // => { judgements: [{ first: 0, second: 1, ratio: 4 }], problem: null }
 * readComparisons([[1, 5], [5, 1]]).problem; // => { kind: "not-reciprocal", row: 0, column: 1 }
 */
export function readComparisons(cells: readonly (readonly (number | null)[])[]): {
  readonly judgements: readonly PairJudgement[];
  readonly problem: MatrixProblem | null;
} {
  const problem = problemOf(cells);
  if (problem !== null) return { judgements: [], problem };
  const judgements = pairsOf(cells.length).flatMap(([first, second]): PairJudgement[] => {
    const ratio = cells[first]?.[second] ?? inverse(cells[second]?.[first] ?? null);
    return ratio === null ? [] : [{ first, second, ratio }];
  });
  return { judgements, problem: null };
}

function problemOf(cells: readonly (readonly (number | null)[])[]): MatrixProblem | null {
  const n = cells.length;
  const uneven = cells.findIndex((row) => row.length !== n);
  if (uneven >= 0 || n === 0) return { kind: "not-square", row: Math.max(0, uneven), column: 0 };
  if (n > mostCompared) return { kind: "too-many", row: 0, column: 0 };
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (cell === null) continue;
      if (!(cell > 0) || !Number.isFinite(cell)) return { kind: "not-positive", row, column };
      if (row === column && Math.abs(cell - 1) > reciprocalTolerance) {
        return { kind: "diagonal", row, column };
      }
      const other = cells[column]?.[row] ?? null;
      if (row < column && other !== null && other > 0 && !isReciprocal(cell, other)) {
        return { kind: "not-reciprocal", row, column };
      }
    }
  }
  return null;
}

/** Whether two judgements of one pair, the one seen from each side, say the same. */
export function isReciprocal(a: number, b: number): boolean {
  return Math.abs(a * b - 1) <= reciprocalTolerance;
}

function inverse(value: number | null): number | null {
  return value === null ? null : 1 / value;
}

/** All pairs of n items: (0, 1), (0, 2), ... (1, 2), ... */
export function pairsOf(n: number): (readonly [number, number])[] {
  return Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: n - i - 1 }, (_, k) => [i, i + 1 + k] as const),
  );
}

/**
 * The reciprocal matrix of judgements; of two judgements of one pair the last counts.
 *
 * @param n number of items.
 * @example
 * comparisonMatrix(2, [{ first: 1, second: 0, ratio: 4 }]); // => [[1, 0.25], [4, 1]]
 */
export function comparisonMatrix(
  n: number,
  judgements: readonly PairJudgement[],
): (number | null)[][] {
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j): number | null => (i === j ? 1 : null)),
  );
  for (const { first, second, ratio } of judgements) {
    const [row, column] = [matrix[first], matrix[second]];
    if (row === undefined || column === undefined || first === second) continue;
    row[second] = ratio;
    column[first] = 1 / ratio;
  }
  return matrix;
}
