/** Lower and upper bounds of a ratio or an entry. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Judgements of which some are known within bounds only: item i over item j. */
export type IntervalMatrix = readonly (readonly Bounds[])[];

const mostRounds = 40;
/** A round that narrows no ratio by this share is the last. */
const gainWanted = 0.002;

/**
 * Bounds of the ratio of any two weights, over every reciprocal matrix whose entries lie within bounds.
 *
 * What is proven: for every such matrix, the principal eigenvector w keeps low <= w_i / w_j <= high. From
 * w = A w / lambda follows w_i / w_j = (sum over k of a_ik w_k) / (sum over k of a_jk w_k); a bound of the
 * right side over all entries and over all ratios known so far bounds the left one, so each round starts
 * from bounds that hold and ends with narrower ones that hold. The entry of the pair itself is taken as
 * one number on both sides (a_ji = 1 / a_ij). Rounding is allowed for by 1e-12 a round.
 *
 * @param matrix entries above 0, reciprocal bounds (low_ji = 1 / high_ij), 1 on the diagonal.
 * @returns bounds of w_i / w_j. About n cubed log n a round.
 * @example
 * const exactly = (x: number) => ({ low: x, high: x });
 * const ratio = weightRatioBounds([[exactly(1), exactly(4)], [exactly(0.25), exactly(1)]])[0]?.[1];
 * Math.abs((ratio?.high ?? 0) - 4) < 1e-9; // => true
 */
export function weightRatioBounds(matrix: IntervalMatrix): readonly (readonly Bounds[])[] {
  const n = matrix.length;
  const bounds = matrix.map((row, i) => row.map((_, j) => firstBound(matrix, i, j)));
  for (let round = 0; round < mostRounds; round++) {
    let gain = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        const old = at(bounds, i, j);
        const high = Math.min(old.high, highestRatio(matrix, bounds, i, j) * (1 + 1e-12));
        gain = Math.max(gain, Math.log(old.high / high));
        setRatio(bounds, i, j, { low: old.low, high });
      }
    }
    if (gain < gainWanted) break;
  }
  return bounds;
}

/** A ratio of sums lies between the ratios of their parts. */
function firstBound(matrix: IntervalMatrix, i: number, j: number): Bounds {
  if (i === j) return { low: 1, high: 1 };
  let [low, high] = [Infinity, 0];
  for (let k = 0; k < matrix.length; k++) {
    const [a, b] = [at(matrix, i, k), at(matrix, j, k)];
    low = Math.min(low, a.low / b.high);
    high = Math.max(high, a.high / b.low);
  }
  return { low, high };
}

function setRatio(bounds: Bounds[][], i: number, j: number, bound: Bounds): void {
  const [row, column] = [bounds[i], bounds[j]];
  if (row === undefined || column === undefined) return;
  row[j] = bound;
  column[i] = { low: 1 / bound.high, high: 1 / bound.low };
}

/**
 * The highest value of (sum a_ik u_k) / (sum a_jk u_k) with u_k = w_k / w_j within its bounds: parts
 * whose a_ik / a_jk is large take their highest u, the others their lowest; where it turns is tried at
 * every place. The pair's own entry x = a_ij stands in both sums, (x + ...) / (u_i / x + ...), which
 * grows with x: it takes its upper bound.
 */
function highestRatio(
  matrix: IntervalMatrix,
  bounds: readonly (readonly Bounds[])[],
  i: number,
  j: number,
): number {
  const x = at(matrix, i, j).high;
  const parts = matrix.map((_, k) => {
    const u = at(bounds, k, j);
    const above = k === i ? 1 : k === j ? x : at(matrix, i, k).high;
    const below = k === j ? 1 : k === i ? 1 / x : at(matrix, j, k).low;
    return { above, below, u };
  });
  parts.sort((p, q) => q.above / q.below - p.above / p.below);
  let above = 0;
  let below = 0;
  for (const part of parts) {
    above += part.above * part.u.low;
    below += part.below * part.u.low;
  }
  let best = above / below;
  for (const part of parts) {
    above += part.above * (part.u.high - part.u.low);
    below += part.below * (part.u.high - part.u.low);
    best = Math.max(best, above / below);
  }
  return best;
}

const none: Bounds = { low: 1, high: 1 };

function at(matrix: readonly (readonly Bounds[])[], i: number, j: number): Bounds {
  return matrix[i]?.[j] ?? none;
}
