import { scoreTolerance } from "../displayOrder";
import { rankMoves } from "../rankMoves";
import type { ScoringModel } from "../scoringModel";

/** How much of the ranking a criterion decides. */
export interface CriterionShare {
  readonly criterion: string;
  /** Share of all weights, 0..1. */
  readonly weight: number;
  /**
   * Share of the differences between scores that it explains; all add up to 1. Below 0: it works against
   * the others. 0 where all scores are equal.
   */
  readonly varianceShare: number;
  /** Points between the project that it gives most and the one that it gives least. */
  readonly spread: number;
  /** Ranked projects whose rank would be another without it; null = without it there is no ranking. */
  readonly ranksChangedWithout: number | null;
  /** Without it another project would be first; null = without it there is no ranking. */
  readonly changesFirst: boolean | null;
}

/**
 * Which criteria decide the ranking and which change nothing.
 *
 * The variance share is the covariance of a criterion's points with the score over the variance of the
 * score. Left out means weight 0, the other weights in their proportions.
 *
 * @returns criteria with weight, in the order of the register. Projects times criteria squared.
 */
export function criterionShares(model: ScoringModel): CriterionShare[] {
  const ranked = model.ranking.filter(({ score }) => score !== null);
  const scores = ranked.map(({ score }) => score ?? 0);
  const variance = covariance(scores, scores);
  // Rounding leaves equal scores a variance of 1e-28.
  const isSpread = variance > scoreTolerance ** 2;
  return model.criteria.flatMap((criterion, j): CriterionShare[] => {
    if (criterion.weight <= 0) return [];
    const points = ranked.map(({ contributions }) => contributions[j] ?? 0);
    const share = isSpread ? covariance(points, scores) / variance : 0;
    return [
      {
        criterion: criterion.name,
        weight: criterion.weight,
        varianceShare: share,
        spread: points.length === 0 ? 0 : largest(points) + largest(points.map((x) => -x)),
        ...withoutIt(model, j),
      },
    ];
  });
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}

function covariance(x: readonly number[], y: readonly number[]): number {
  if (x.length === 0) return 0;
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const sum = x.reduce((total, number, i) => total + (number - meanX) * ((y[i] ?? 0) - meanY), 0);
  return sum / x.length;
}

function withoutIt(
  model: ScoringModel,
  leftOut: number,
): Pick<CriterionShare, "ranksChangedWithout" | "changesFirst"> {
  const rest = 1 - (model.criteria[leftOut]?.weight ?? 0);
  if (rest <= 1e-9) return { ranksChangedWithout: null, changesFirst: null };
  const weights = model.criteria.map(({ weight }, j) => (j === leftOut ? 0 : weight / rest));
  const moves = rankMoves(model, weights).filter(({ before }) => before !== null);
  return {
    ranksChangedWithout: moves.filter(({ before, after }) => before !== after).length,
    changesFirst: moves.some(({ before, after }) => (before === 1) !== (after === 1)),
  };
}
