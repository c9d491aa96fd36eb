import { type ComparisonMatrix, pairsOf } from "./comparisons";
import type { PairwiseWeights } from "./pairwiseWeights";
import type { Consistency, RandomIndexTable, WorstJudgement } from "./weighing";

/** Mean consistency index of random reciprocal matrices on the scale 1/9..9, from 3 items on. */
const randomIndices: Readonly<Record<RandomIndexTable, readonly number[]>> = {
  // Alonso and Lamata, Int. J. of Uncertainty, Fuzziness and Knowledge-Based Systems 14 (2006) 445-459.
  "Alonso-Lamata": [
    0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713,
    1.5838,
  ],
  // Saaty 1980; beyond 10 items the table ends and its last figure holds.
  Saaty: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
};

/**
 * The random index that an inconsistency is held against.
 *
 * With judgements missing there is less to contradict: the index of a complete matrix times
 * 1 - 2 m / ((n - 1)(n - 2)) for m open pairs (Agoston and Csato, Omega 108 (2022) 102576).
 *
 * @param n items, at most 15.
 * @param open pairs that nobody has judged.
 * @returns 0 when no contradiction is possible: up to two items, or no more judgements than needed.
 * @example
 * randomIndex(5, 0, "Alonso-Lamata"); // => 1.1086
 */
export function randomIndex(n: number, open: number, table: RandomIndexTable): number {
  const indices = randomIndices[table];
  const full = n < 3 ? 0 : (indices[n - 3] ?? indices.at(-1) ?? 0);
  if (open === 0) return full;
  const share = 1 - (2 * open) / ((n - 1) * (n - 2));
  return share < 1e-9 ? 0 : full * share;
}

/** The steps of the scale of Saaty: 1/9 to 9. */
export const judgementSteps: readonly number[] = [
  ...[9, 8, 7, 6, 5, 4, 3, 2].map((step) => 1 / step),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9],
];

/**
 * How far pairwise judgements contradict each other.
 *
 * Consistency ratio: ((lambda - n) / (n - 1)) / random index; 0 for two items. Worst is the judgement
 * farthest from the ratio of the weights (largest |ln(a_ij w_j / w_i)|), with the step of the scale
 * nearest to that ratio, in logarithms.
 *
 * @param found weights of the same matrix; without them there is no consistency.
 * @returns null without weights.
 */
export function consistencyOf(
  matrix: ComparisonMatrix,
  found: PairwiseWeights,
  table: RandomIndexTable,
): Consistency | null {
  const { weights, lambda, open } = found;
  if (weights === null) return null;
  const n = matrix.length;
  const value = randomIndex(n, open.length, table);
  // Rounding leaves lambda a little below n.
  const index = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1));
  return {
    lambda,
    index,
    ratio: value === 0 ? 0 : index / value,
    randomIndex: { table, value },
    worst: worstJudgement(matrix, weights),
  };
}

/** Judgements nearer than this to the ratio of the weights agree with it. */
const agreement = 1e-9;

function worstJudgement(
  matrix: ComparisonMatrix,
  weights: readonly number[],
): WorstJudgement | null {
  let worst: { i: number; j: number; off: number } | null = null;
  for (const [i, j] of pairsOf(matrix.length)) {
    const entry = matrix[i]?.[j] ?? null;
    if (entry === null) continue;
    const off = Math.abs(Math.log((entry * (weights[j] ?? 0)) / (weights[i] ?? 1)));
    if (off > agreement && (worst === null || off > worst.off + agreement)) worst = { i, j, off };
  }
  if (worst === null) return null;
  const judged = matrix[worst.i]?.[worst.j] ?? 1;
  const [first, second] = judged >= 1 ? [worst.i, worst.j] : [worst.j, worst.i];
  return {
    first,
    second,
    given: judged >= 1 ? judged : 1 / judged,
    suggested: nearestStep((weights[first] ?? 0) / (weights[second] ?? 1)),
  };
}

/**
 * The step of the scale nearest to a ratio: 1/9..9, in logarithms.
 *
 * @example
 * nearestStep(2.3); // => 2
 */
export function nearestStep(ratio: number): number {
  const distance = (step: number): number => Math.abs(Math.log(step / ratio));
  return judgementSteps.reduce((best, step) => (distance(step) < distance(best) ? step : best));
}
