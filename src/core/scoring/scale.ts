export type Direction = "Benefit" | "Cost";
export type Normalisation = "Scale" | "Min-max" | "Max";

/** The two ends of a criterion: the score that is worth 0 and the score that is worth 1. */
export interface ScaleEnds {
  readonly worst: number;
  readonly best: number;
}

/**
 * The worst and the best score of a criterion, between which scores are worth 0 to 1.
 *
 * "Scale" takes the fixed ends of the rating scale, so that a new project never changes the order of
 * the others. "Min-max" takes the lowest and highest score given, "Max" takes 0 and the highest:
 * both can reverse ranks when projects come or go. For a Cost criterion the low end is best.
 *
 * @param normalisation how the ends are found.
 * @param direction Benefit = more is better.
 * @param scale low and high end as set for the criterion; only "Scale" reads them.
 * @param scores scores given, missing ones left out; none = both ends 0, as MIN and MAX of nothing.
 * @returns the ends; equal ends mean that the criterion cannot separate anything.
 * @example
 * scaleEnds("Min-max", "Cost", { low: 1, high: 5 }, [20, 35, 80]); // => { worst: 80, best: 20 }
 */
export function scaleEnds(
  normalisation: Normalisation,
  direction: Direction,
  scale: { readonly low: number; readonly high: number },
  scores: readonly number[],
): ScaleEnds {
  const low =
    normalisation === "Scale" ? scale.low : normalisation === "Max" ? 0 : extreme(scores, Math.min);
  const high = normalisation === "Scale" ? scale.high : extreme(scores, Math.max);
  return direction === "Cost" ? { worst: high, best: low } : { worst: low, best: high };
}

/**
 * What a score is worth, 0 (worst) to 1 (best), in proportion to where it lies between the ends.
 *
 * A score beyond an end is worth as much as the end (a 7 on a scale 1 to 5 counts as 5). Equal ends
 * make every score worth 1: the criterion then moves all projects alike.
 *
 * @param score any number, in the unit of the ends.
 * @returns 0..1.
 * @example
 * valueOf(4, { worst: 1, best: 5 }); // => 0.75
 */
export function valueOf(score: number, ends: ScaleEnds): number {
  if (ends.best === ends.worst) return 1;
  return Math.min(1, Math.max(0, (score - ends.worst) / (ends.best - ends.worst)));
}

/** Smallest or largest number of a list that may be longer than a call can take arguments. */
function extreme(scores: readonly number[], pick: (a: number, b: number) => number): number {
  return scores.length === 0 ? 0 : scores.reduce((found, score) => pick(found, score));
}
