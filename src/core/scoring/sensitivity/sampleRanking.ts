import { type RandomNumbers, randomNumbers } from "#core/numeric/random";
import { type Acceptability, acceptabilityOf, type SampleOptions } from "./acceptability";
import { confidenceFactors, noisyValue, usualScoreNoise } from "./confidenceFactors";
import { drawWeights } from "./plausibleWeights";
import type { RankingProblem } from "./rankingProblem";
import { PlainTally, type WorldTally } from "./worldTally";

/** What sampling is given by the place it runs in. */
export interface SampleTools {
  /** A faster tally than the plain one, for scores as they are with none missing; null = there is none. */
  readonly fastTally: ((problem: RankingProblem, places: number) => WorldTally) | null;
  /** Lets events in. */
  pause(): Promise<void>;
  isCancelled(): boolean;
}

/** Scores that are worked out between two pauses, about: 20 to 100 ms. */
const scoresPerTurn = 50_000_000;
const mostWorldsPerTurn = 500;

/**
 * How firm a ranking is: in which share of plausible worlds each project takes each place and is funded.
 *
 * @param tell called with what is known every 500 worlds, more often with thousands of projects.
 * @returns what is known in the end; cancelled, what is known by then, null where that is nothing. The same
 * seed gives the same figures. Worlds times projects times criteria.
 */
export async function sampleRanking(
  problem: RankingProblem,
  options: SampleOptions,
  tools: SampleTools,
  tell: (known: Acceptability) => void,
): Promise<Acceptability | null> {
  const places = Math.min(options.places, problem.ids.length);
  const tally = tallyFor(problem, places, options, tools);
  const numbers = randomNumbers(options.seed);
  const perWorld = problem.values.length;
  const turn = Math.min(mostWorldsPerTurn, 4 * Math.ceil(scoresPerTurn / perWorld / 4));
  const nothing = problem.ids.map(() => null);
  let samples = 0;
  while (samples < options.samples && !tools.isCancelled()) {
    const worlds = Math.min(turn, options.samples - samples);
    tally.add(drawWeights(problem.weights, options.weights, numbers, worlds), worlds);
    samples += worlds;
    tell(acceptabilityOf(problem, tally.counts, samples, nothing));
    await tools.pause();
  }
  if (samples === 0) return null;
  const known = acceptabilityOf(problem, tally.counts, samples, nothing);
  const noise = options.scoreNoise > 0 ? options.scoreNoise : usualScoreNoise;
  const confidence = await confidenceFactors(
    problem,
    known,
    { noise, seed: options.seed },
    async () => {
      await tools.pause();
      return tools.isCancelled();
    },
  );
  return { ...known, confidence };
}

function tallyFor(
  problem: RankingProblem,
  places: number,
  { scoreNoise, seed }: SampleOptions,
  { fastTally }: SampleTools,
): WorldTally {
  if (scoreNoise > 0) {
    return new PlainTally(
      problem,
      places,
      noisyValues(problem, scoreNoise, randomNumbers(seed, 1)),
    );
  }
  const isPlain = fastTally === null || problem.scored !== null;
  return isPlain ? new PlainTally(problem, places) : fastTally(problem, places);
}

function noisyValues(
  { values }: RankingProblem,
  noise: number,
  numbers: RandomNumbers,
): (into: Float64Array) => void {
  return (into) => {
    for (let at = 0; at < into.length; at++) {
      into[at] = noisyValue(values[at] ?? 0, noise, 2 * numbers.uniform() - 1);
    }
  };
}
