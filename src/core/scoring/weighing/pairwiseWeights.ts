import { connectedParts } from "#core/numeric/connectedParts";
import { principalVector } from "#core/numeric/principalVector";
import { type ComparisonMatrix, pairsOf } from "./comparisons";

/** Weights from pairwise judgements. */
export interface PairwiseWeights {
  /** Sum 1; null = the judgements do not connect all items. */
  readonly weights: readonly number[] | null;
  /** Principal eigenvalue of the completed matrix; NaN without weights. */
  readonly lambda: number;
  /** Pairs that nobody has judged. */
  readonly open: readonly (readonly [number, number])[];
  /** Items that judgements connect. */
  readonly parts: readonly (readonly number[])[];
}

/**
 * Weights of items that were compared in pairs: the principal eigenvector of the reciprocal matrix
 * (analytic hierarchy process). A pair that nobody has judged is taken as the ratio that the weights
 * themselves give it, so that it neither helps nor disturbs.
 *
 * Sources: Saaty, The Analytic Hierarchy Process (1980); incomplete matrices by Harker, Mathematical
 * Modelling 9 (1987) 837-848: an open pair counts 0, and 1 more on the diagonal of both items; the
 * eigenvector of that matrix is the one of the matrix completed with its own ratios.
 *
 * @param matrix reciprocal where it is filled, entries above 0; see `comparisonMatrix`.
 * @returns weights in the order of the items. n squared a step of the power iteration.
 * @example
 * import { comparisonMatrix } from "#core/scoring/weighing/comparisons";
 * const judgements = [{ first: 0, second: 1, ratio: 2 }, { first: 1, second: 2, ratio: 3 }];
 * pairwiseWeights(comparisonMatrix(3, judgements)).weights?.map((w) => Math.round(w * 1e6) / 1e6); // => [0.6, 0.3, 0.1]
 */
export function pairwiseWeights(matrix: ComparisonMatrix): PairwiseWeights {
  const n = matrix.length;
  const pairs = pairsOf(n);
  const isOpen = ([i, j]: readonly [number, number]): boolean => (matrix[i]?.[j] ?? null) === null;
  const open = pairs.filter(isOpen);
  const parts = connectedParts(
    n,
    pairs.filter((pair) => !isOpen(pair)),
  );
  if (parts.length !== 1) return { weights: null, lambda: Number.NaN, open, parts };
  const { vector, value } = principalVector(
    matrix.map((row, i) =>
      row.map((entry, j) =>
        i === j ? 1 + row.filter((each) => each === null).length : (entry ?? 0),
      ),
    ),
  );
  return { weights: vector, lambda: value, open, parts };
}
