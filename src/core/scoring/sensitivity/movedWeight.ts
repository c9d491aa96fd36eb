import type { RankingProblem } from "./rankingProblem";

/**
 * Scores while one weight is moved from 0 to 1 and the others keep their proportions: each is a quotient of
 * two straight lines, or a straight line where no score is missing.
 *
 * At weight t: (t * own + (1 - t) * rest) / (t * ownShare + (1 - t) * restShare), by project.
 */
export interface MovedWeight {
  readonly own: Float64Array;
  readonly rest: Float64Array;
  /** 1, or whether the score is there and which share of the other weights is scored. */
  readonly ownShare: Float64Array;
  readonly restShare: Float64Array;
  /** All shares are 1. */
  readonly isLine: boolean;
}

/**
 * @param criterion whose weight is moved, from 0. Where it has all the weight now, the others count alike.
 */
export function movedWeight(problem: RankingProblem, criterion: number): MovedWeight {
  const projects = problem.ids.length;
  const { values, scored, weights } = problem;
  const others = 1 - (weights[criterion] ?? 0);
  const own = values.slice(criterion * projects, (criterion + 1) * projects);
  const rest = new Float64Array(projects);
  const ownShare = new Float64Array(projects);
  const restShare = new Float64Array(projects);
  const isScored = (at: number): number => (scored === null ? 1 : (scored[at] ?? 0));
  for (let j = 0; j < weights.length; j++) {
    const share = others > 0 ? (weights[j] ?? 0) / others : 1 / (weights.length - 1);
    for (let p = 0; p < projects; p++) {
      const at = j * projects + p;
      if (j === criterion) {
        ownShare[p] = isScored(at);
        continue;
      }
      rest[p] = (rest[p] ?? 0) + share * (values[at] ?? 0);
      restShare[p] = (restShare[p] ?? 0) + share * isScored(at);
    }
  }
  return { own, rest, ownShare, restShare, isLine: scored === null };
}

/** Score 0..1 of a project when the weight is `t`. */
export function scoreAt(moved: MovedWeight, project: number, t: number): number {
  const points = t * (moved.own[project] ?? 0) + (1 - t) * (moved.rest[project] ?? 0);
  if (moved.isLine) return points;
  const share = t * (moved.ownShare[project] ?? 0) + (1 - t) * (moved.restShare[project] ?? 0);
  return share > 0 ? points / share : 0;
}

/** Scores nearer than this are equal: the tolerance of ranks, on 0..1. */
export const equalScores = 1e-9;

/** Two projects whose scores cross, and the weight at which they do. */
export interface Overtaking {
  readonly at: number;
  readonly holder: number;
  readonly challenger: number;
}

/** Where scores are quotients, steps in which a first overtaking is looked for. */
const steps = 64;

/**
 * The first weight, on the way from `from` to `to`, beyond which one of the challengers scores more than
 * one of the holders.
 *
 * For straight lines exact, for the least score of holders is a concave and the greatest of challengers a
 * convex function of the weight; with scores missing an overtaking that is taken back within a 64th of the
 * way may be passed over. Projects times steps.
 *
 * @returns null where nobody overtakes up to `to`.
 */
export function firstOvertaking(
  moved: MovedWeight,
  holders: readonly number[],
  challengers: readonly number[],
  from: number,
  to: number,
): Overtaking | null {
  if (holders.length === 0 || challengers.length === 0) return null;
  const stops = moved.isLine ? 1 : steps;
  for (let stop = 1; stop <= stops; stop++) {
    const t = stop === stops ? to : from + ((to - from) * stop) / stops;
    const pair = worstPair(moved, holders, challengers, t);
    if (pair.gap < -equalScores)
      return backwards(moved, holders, challengers, from, { ...pair, t });
  }
  return null;
}

interface Pair {
  readonly holder: number;
  readonly challenger: number;
  /** Score of the holder less that of the challenger. */
  readonly gap: number;
}

/** Goes back from a weight at which a challenger leads to where nobody does any more. */
function backwards(
  moved: MovedWeight,
  holders: readonly number[],
  challengers: readonly number[],
  from: number,
  start: Pair & { readonly t: number },
): Overtaking {
  let { holder, challenger, t } = start;
  // Each round has another pair; rounding could let two of them alternate.
  for (let round = 0; round < holders.length + challengers.length; round++) {
    t = crossing(moved, holder, challenger, from, t);
    const pair = worstPair(moved, holders, challengers, t);
    if (pair.gap >= -equalScores) break;
    ({ holder, challenger } = pair);
  }
  return { at: t, holder, challenger };
}

function worstPair(
  moved: MovedWeight,
  holders: readonly number[],
  challengers: readonly number[],
  t: number,
): Pair {
  let [holder, least, challenger, most] = [-1, Infinity, -1, -Infinity];
  for (const project of holders) {
    const score = scoreAt(moved, project, t);
    if (score < least) [holder, least] = [project, score];
  }
  for (const project of challengers) {
    const score = scoreAt(moved, project, t);
    if (score > most) [challenger, most] = [project, score];
  }
  return { holder, challenger, gap: least - most };
}

/** Where the scores of two projects are equal between a weight at which a leads or ties and one at which b leads. */
function crossing(moved: MovedWeight, a: number, b: number, from: number, to: number): number {
  const gap = (t: number): number => scoreAt(moved, a, t) - scoreAt(moved, b, t);
  if (moved.isLine) {
    const [first, last] = [gap(from), gap(to)];
    return first <= 0 ? from : from + ((to - from) * first) / (first - last);
  }
  let [near, far] = [from, to];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (near + far) / 2;
    // Scores that are equal but for rounding are no crossing.
    if (gap(middle) < -equalScores) far = middle;
    else near = middle;
  }
  return near;
}
