import { blocksOf, within } from "./drawTotals";
import type { PreparedRisk } from "./preparedRisks";
import { BLOCK_TRIALS, type RiskDraws } from "./riskDraws";
import { midRanks } from "#core/numeric/midRanks";

/** Ranks of the totals of a scope, and which of them are in the tail. */
export interface RankedTotals {
  /** Rank of each trial from the middle rank. */
  readonly ranks: Float64Array;
  /** Sum of the squares of these. */
  readonly squares: number;
  readonly isTail: Uint8Array;
  readonly tailCount: number;
}

/** @param tailFrom totals from here on are the tail. */
export function rankTotals(
  totals: Float64Array,
  sorted: Float64Array,
  tailFrom: number,
): RankedTotals {
  const n = totals.length;
  const { ranks, ties } = midRanks(totals, sorted);
  const isTail = new Uint8Array(n);
  let tailCount = 0;
  for (let t = 0; t < n; t++) {
    ranks[t] = (ranks[t] ?? 0) - (n + 1) / 2;
    if ((totals[t] ?? 0) < tailFrom) continue;
    isTail[t] = 1;
    tailCount++;
  }
  return { ranks, squares: (n ** 3 - n - ties) / 12, isTail, tailCount };
}

/** How one risk goes with the total. */
export interface RiskInfluence {
  readonly correlation: number;
  readonly mean: number;
  readonly tailMean: number;
}

/**
 * Spearman's rank correlation of a risk's outcomes with the total over all trials, ties sharing the mean
 * rank, and its mean outcome in the tail: drawn again, so that no trial has to be kept.
 *
 * @param share of its outcome that falls on the scope.
 */
export async function riskInfluence(
  risk: PreparedRisk,
  draws: RiskDraws,
  { ranks, squares, isTail, tailCount }: RankedTotals,
  share: number,
  breathe: () => Promise<void>,
): Promise<RiskInfluence> {
  const n = ranks.length;
  const sizes = new Float64Array(n);
  const rankOf = new Float64Array(n);
  let [happened, sum, tailSum] = [0, 0, 0];
  for (let block = 0; block < blocksOf(n); block++) {
    draws.begin(block);
    const from = block * BLOCK_TRIALS;
    const { count, trial, size } = within(draws.draw(risk), Math.min(BLOCK_TRIALS, n - from));
    for (let k = 0; k < count; k++) {
      const t = from + (trial[k] ?? 0);
      const x = size[k] ?? 0;
      sum += x;
      if (isTail[t] === 1) tailSum += x;
      // An impact of 0 is the same outcome as not happening.
      if (x === 0) continue;
      sizes[happened] = x;
      rankOf[happened] = ranks[t] ?? 0;
      happened++;
    }
    await breathe();
  }
  const factor = risk.sign * share;
  return {
    correlation: risk.sign * rankCorrelation(sizes.subarray(0, happened), rankOf, n, squares),
    mean: (factor * sum) / n,
    tailMean: (factor * tailSum) / tailCount,
  };
}

/** Of outcomes that are 0 but for these sizes, with ranks given from their middle. */
function rankCorrelation(
  sizes: Float64Array,
  rankOf: Float64Array,
  n: number,
  squares: number,
): number {
  const zeros = n - sizes.length;
  const { ranks, ties } = midRanks(sizes, Float64Array.from(sizes).sort());
  const ofZero = (zeros + 1) / 2;
  let product = 0;
  // Deviations of ranks add up to 0, so the rank of the zeros can be taken off from all.
  for (let k = 0; k < ranks.length; k++) {
    product += ((ranks[k] ?? 0) + zeros - ofZero) * (rankOf[k] ?? 0);
  }
  const spread = (n ** 3 - n - ties - (zeros ** 3 - zeros)) / 12;
  return spread > 0 && squares > 0 ? product / Math.sqrt(spread * squares) : 0;
}
