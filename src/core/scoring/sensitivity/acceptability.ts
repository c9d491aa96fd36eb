import type { PlausibleWeights } from "./plausibleWeights";
import type { RankingProblem } from "./rankingProblem";
import type { WorldCounts } from "./worldTally";

export interface SampleOptions {
  readonly weights: PlausibleWeights;
  /** Worlds that are drawn. */
  readonly samples: number;
  readonly seed: number;
  /**
   * Scores up to this share of their scale above and below what they are, cut at its ends, each as
   * likely; 0 = as they are.
   */
  readonly scoreNoise: number;
  /** Places that are counted one by one, from the first; fewer where there are fewer projects. */
  readonly places: number;
}

/**
 * How the ranking comes out in plausible worlds. Shares are 0..1; projects and criteria are those of the
 * problem.
 *
 * Source: SMAA-2 (Lahdelma and Salminen, Operations Research 49 (2001) 444-454).
 */
export interface Acceptability {
  /** Worlds so far. */
  readonly samples: number;
  /** Share of worlds in which a project takes a place (ties share the better), by project, then by place. */
  readonly acceptability: Float64Array;
  /** How many places are counted. */
  readonly places: number;
  /** Share of worlds in which it is first, alone or shared, by project. */
  readonly first: Float64Array;
  readonly meanRank: Float64Array;
  /** Mean of the weights with which it is first, by project, then by criterion; NaN where it never is. */
  readonly central: Float64Array;
  /** Share of worlds in which the ranking line funds it, by project; null = no budget is set. */
  readonly funded: Float64Array | null;
  /**
   * Share of worlds with uncertain scores in which it is first under its central weights, by project;
   * null = it is hardly ever first, or that is not worked out yet.
   */
  readonly confidence: readonly (number | null)[];
}

/** What was counted, as shares. */
export function acceptabilityOf(
  problem: RankingProblem,
  counts: WorldCounts,
  samples: number,
  confidence: readonly (number | null)[],
): Acceptability {
  const projects = problem.ids.length;
  const places = counts.places.length / projects;
  const share = (count: number): number => count / samples;
  const acceptability = Float64Array.from(counts.places, share);
  const first = Float64Array.from({ length: projects }, (_, p) => acceptability[p * places] ?? 0);
  return {
    samples,
    acceptability,
    places,
    first,
    meanRank: counts.rankSum.map(share),
    central: counts.firstWeights.map(
      (sum, at) => sum / (counts.places[Math.floor(at / problem.weights.length) * places] ?? 0),
    ),
    funded: problem.funding === null ? null : Float64Array.from(counts.funded, share),
    confidence,
  };
}

/**
 * How far a share of sampled worlds may be off: half the width of the interval that holds the true share
 * in 95 of 100 runs.
 *
 * Variant: Wilson's score interval, half its width: 0.0098 for one half at 10,000 worlds, and not 0 for
 * shares of 0 and 1.
 *
 * @param share 0..1 of `samples` worlds.
 * @example Math.round(1e4 * shareHalfWidth(0.5, 10_000)); // => 98
 */
export function shareHalfWidth(share: number, samples: number): number {
  const z = 1.959963984540054;
  const spread = Math.sqrt((share * (1 - share)) / samples + (z * z) / (4 * samples * samples));
  return (z * spread) / (1 + (z * z) / samples);
}
