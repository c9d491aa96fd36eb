export type Direction = "Benefit" | "Cost";
export type Normalisation = "Scale" | "Min-max" | "Max";

/** The two ends of a criterion: the score that is worth 0 and the score that is worth 1. */
export interface ScaleEnds {
  readonly worst: number;
  readonly best: number;
  /** The scores that are worth 0.25, 0.5 and 0.75; omitted = on the straight line. */
  readonly bends?: readonly [quarter: number, half: number, threeQuarters: number];
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
  scores: ArrayLike<number>,
): ScaleEnds {
  const given = normalisation === "Scale" ? scale : extent(scores);
  const { high } = given;
  const low = normalisation === "Max" ? 0 : given.low;
  return direction === "Cost" ? { worst: high, best: low } : { worst: low, best: high };
}

/** Scores that people gave for a quarter, half and three quarters of the value; null = none given. */
export interface TypedBends {
  readonly quarter: number | null;
  readonly half: number | null;
  readonly threeQuarters: number | null;
}

/**
 * The bends of a value function from the scores that were given: a score that was not given lies on the
 * straight line between its neighbours.
 *
 * Source: bisection, von Winterfeldt and Edwards, Decision Analysis and Behavioral Research (1986).
 *
 * @returns undefined when none was given: the value is then in proportion to the score.
 * @example
 * bendsOf({ worst: 0, best: 10 }, { quarter: null, half: 2, threeQuarters: null }); // => [1, 2, 6]
 */
export function bendsOf(
  { worst, best }: ScaleEnds,
  { quarter, half, threeQuarters }: TypedBends,
): ScaleEnds["bends"] {
  if (quarter === null && half === null && threeQuarters === null) return undefined;
  const middle = half ?? betweenQuarters({ worst, best }, quarter, threeQuarters);
  return [quarter ?? (worst + middle) / 2, middle, threeQuarters ?? (middle + best) / 2];
}

function betweenQuarters(
  { worst, best }: ScaleEnds,
  quarter: number | null,
  threeQuarters: number | null,
): number {
  if (quarter !== null && threeQuarters !== null) return (quarter + threeQuarters) / 2;
  if (quarter !== null) return quarter + (best - quarter) / 3;
  return worst + (((threeQuarters ?? best) - worst) * 2) / 3;
}

/** Whether the bends go from the worst end to the best, as value functions do. */
export function bendsInOrder({ worst, best, bends }: ScaleEnds): boolean {
  const points = [worst, ...(bends ?? []), best];
  const rise = Math.sign(best - worst);
  return points.every((point, i) => i === 0 || (point - (points[i - 1] ?? point)) * rise >= 0);
}

/**
 * What a score is worth, 0 (worst) to 1 (best): in proportion to where it lies between the ends, or piece
 * by piece between the bends of a value function.
 *
 * A score beyond an end is worth as much as the end (a 7 on a scale 1 to 5 counts as 5). Equal ends
 * make every score worth 1: the criterion then moves all projects alike.
 *
 * @param score any number, in the unit of the ends.
 * @returns 0..1.
 * @example
 * valueOf(4, { worst: 1, best: 5 }); // => 0.75
 * valueOf(4, { worst: 0, best: 10, bends: [1, 2, 6] }); // => 0.625
 */
export function valueOf(score: number, ends: ScaleEnds): number {
  const { worst, best, bends } = ends;
  if (best === worst) return 1;
  if (bends === undefined) return shareBetween(score, worst, best, ends);
  const [quarter, half, threeQuarters] = bends;
  const pieces = [
    shareBetween(score, worst, quarter, ends),
    shareBetween(score, quarter, half, ends),
    shareBetween(score, half, threeQuarters, ends),
    shareBetween(score, threeQuarters, best, ends),
  ];
  return 0.25 * pieces.reduce((sum, piece) => sum + piece, 0);
}

/** How much of a piece a score has covered, 0..1; a piece without width is a step. */
function shareBetween(score: number, from: number, to: number, { worst, best }: ScaleEnds): number {
  if (from === to) return (score - from) * (best - worst) >= 0 ? 1 : 0;
  return Math.min(1, Math.max(0, (score - from) / (to - from)));
}

/** Smallest and largest number; of none both are 0. */
function extent(scores: ArrayLike<number>): { readonly low: number; readonly high: number } {
  let low = scores[0] ?? 0;
  let high = low;
  for (let i = 1; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  return { low, high };
}

/**
 * What the scores of one criterion are worth: `valueOf` for thousands of them.
 *
 * @param scores of one criterion.
 * @param into as many values, 0..1: written.
 */
export function putValues(scores: Float64Array, ends: ScaleEnds, into: Float64Array): void {
  const { worst, best, bends } = ends;
  if (bends !== undefined || best === worst) {
    for (let i = 0; i < scores.length; i++) into[i] = valueOf(scores[i] ?? 0, ends);
    return;
  }
  const width = best - worst;
  for (let i = 0; i < scores.length; i++) {
    const value = ((scores[i] ?? 0) - worst) / width;
    into[i] = value < 0 ? 0 : value > 1 ? 1 : value;
  }
}
