import { type RandomNumbers, randomNumbers } from "#core/numeric/random";
import { scoreTolerance } from "../displayOrder";
import type { RankingProblem } from "./rankingProblem";

/** How far off scores are thought to be where nobody said: a tenth of their scale. */
export const usualScoreNoise = 0.1;

/** Projects that are first less often than this are not looked at. */
const leastFirst = 0.005;
const mostLookedAt = 25;
const mostDraws = 1_000;
const fewestDraws = 100;
/** Scores that are drawn for one project, about. */
const mostScores = 4_000_000;

/**
 * How sure it is that a project is first under the weights that suit it best: the share of worlds with
 * uncertain scores in which it is, the confidence factor of SMAA-2. A low one says that the scores are not
 * known well enough to choose by them.
 *
 * @param first share of worlds in which each project is first.
 * @param central mean weights with which it is, by project, then by criterion.
 * @param noise scores up to this share of their scale above and below what they are, cut at its ends, each
 * as likely.
 * @param between called after each project; true = stop.
 * @returns 0..1 by project; null for one that is first in fewer than 5 worlds of 1,000 (25 are looked at,
 * those most often first).
 */
export async function confidenceFactors(
  problem: RankingProblem,
  { first, central }: { readonly first: Float64Array; readonly central: Float64Array },
  { noise, seed }: { readonly noise: number; readonly seed: number },
  between: () => Promise<boolean>,
): Promise<(number | null)[]> {
  const n = problem.weights.length;
  const factors = problem.ids.map((): number | null => null);
  const lookedAt = Array.from(first.keys())
    .filter((project) => (first[project] ?? 0) >= leastFirst)
    .sort((a, b) => (first[b] ?? 0) - (first[a] ?? 0) || a - b)
    .slice(0, mostLookedAt);
  for (const project of lookedAt) {
    const weights = central.subarray(project * n, (project + 1) * n);
    // A stream of its own: it does not matter which others are looked at.
    const numbers = randomNumbers(seed ^ (project + 1), 2);
    factors[project] = shareFirst({ problem, weights, noise }, project, numbers);
    if (await between()) break;
  }
  return factors;
}

interface NoisyScores {
  readonly problem: RankingProblem;
  readonly weights: Float64Array;
  readonly noise: number;
}

function shareFirst(scores: NoisyScores, project: number, numbers: RandomNumbers): number {
  const projects = scores.problem.ids.length;
  const lowest = scoreWith(scores, project, () => -1);
  const rivals = Array.from({ length: projects }, (_, rival) => rival).filter(
    (rival) => rival !== project && scoreWith(scores, rival, () => 1) > lowest,
  );
  if (rivals.length === 0) return 1;
  const drawn = rivals.length * scores.weights.length;
  const draws = Math.min(mostDraws, Math.max(fewestDraws, Math.floor(mostScores / drawn)));
  const tolerance = scoreTolerance / 100;
  const off = (): number => 2 * numbers.uniform() - 1;
  let won = 0;
  for (let draw = 0; draw < draws; draw++) {
    const own = scoreWith(scores, project, off) + tolerance;
    if (rivals.every((rival) => scoreWith(scores, rival, off) <= own)) won++;
  }
  return won / draws;
}

/** Score 0..1 of a project with each of its scores off by `off()` (-1..1) times the noise. */
function scoreWith(
  { problem, weights, noise }: NoisyScores,
  project: number,
  off: () => number,
): number {
  const projects = problem.ids.length;
  let [sum, share] = [0, 0];
  for (let j = 0; j < weights.length; j++) {
    const at = j * projects + project;
    if (problem.scored !== null && problem.scored[at] !== 1) continue;
    const weight = weights[j] ?? 0;
    sum += weight * noisyValue(problem.values[at] ?? 0, noise, off());
    share += weight;
  }
  return problem.scored === null ? sum : sum / share;
}

/**
 * What a score is worth that is off by part of its scale, cut at the ends.
 *
 * @example noisyValue(0.95, 0.1, 1); // => 1
 */
export function noisyValue(value: number, noise: number, off: number): number {
  return Math.min(1, Math.max(0, value + noise * off));
}
