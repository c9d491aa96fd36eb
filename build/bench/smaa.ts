import { spawnSync } from "node:child_process";
import { loadKernelTallies } from "#compute/sampling/kernelTally";
import { randomNumbers } from "#core/numeric/random";
import { putValues, scaleEnds } from "#core/scoring/scale";
import { drawWeights } from "#core/scoring/sensitivity/plausibleWeights";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { PlainTally, type WorldTally } from "#core/scoring/sensitivity/worldTally";
import { compared, cpuMs, type Measure, median, type Part } from "./measure";

/**
 * Rankings in plausible worlds: 10,000 projects by 20 criteria, against numpy. Each round has scores of its
 * own and gives every side the same size; numpy counts one place, ours all first 500, with averages of
 * places among ties.
 */
export const smaa: Part = {
  runs: () => ["smaa"],
  measure: async (_run, { quick }) => compareWorlds(quick ? 1_000 : 10_000, quick ? 1 : 3),
};

const [projects, criteria, places] = [10_000, 20, 500];
/** Worlds between two reports of progress. */
const turn = 500;

interface Numpy {
  readonly numpy: string;
  readonly way: string;
  readonly smaa: number;
  readonly rank: number;
  readonly minMax: number;
}

function randomScores(seed: number): Float64Array {
  const numbers = randomNumbers(seed);
  return Float64Array.from({ length: projects * criteria }, () => 1 + 4 * numbers.uniform());
}

function problemOf(values: Float64Array): RankingProblem {
  return {
    ids: Array.from({ length: projects }, (_, p) => `P-${p + 1}`),
    names: [],
    criteria: Array.from({ length: criteria }, (_, j) => `C${j + 1}`),
    weights: new Float64Array(criteria).fill(1 / criteria),
    values,
    scored: null,
    funding: null,
  };
}

/** Worth of each score between the lowest and the highest of its criterion. */
function normalised(scores: Float64Array, values: Float64Array): void {
  for (let j = 0; j < criteria; j++) {
    const column = scores.subarray(j * projects, (j + 1) * projects);
    const ends = scaleEnds("Min-max", "Benefit", { low: 1, high: 5 }, column);
    putValues(column, ends, values.subarray(j * projects, (j + 1) * projects));
  }
}

function sampled(problem: RankingProblem, tally: WorldTally, seed: number, worlds: number): number {
  const numbers = randomNumbers(seed);
  return cpuMs(() => {
    for (let done = 0; done < worlds; done += turn) {
      tally.add(drawWeights(problem.weights, { kind: "any" }, numbers, turn), turn);
    }
  });
}

/** Median of thirty runs after a warm-up. */
function once(work: () => void): number {
  for (let warm = 0; warm < 30; warm++) work();
  return median(Array.from({ length: 30 }, () => cpuMs(work)));
}

function numpyTimes(seed: number, samples: number): Numpy | null {
  const sizes = [projects, criteria, samples, places, seed].map(String);
  const { status, stdout } = spawnSync("python3", ["build/bench/rankWorlds.py", ...sizes], {
    encoding: "utf8",
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
  });
  return status === 0 ? (JSON.parse(stdout) as Numpy) : null;
}

async function compareWorlds(samples: number, rounds: number): Promise<readonly Measure[]> {
  const kernels = await loadKernelTallies();
  const ours = { worlds: [] as number[], rank: [] as number[], minMax: [] as number[] };
  const theirs: Numpy[] = [];
  for (let round = 1; round <= rounds; round++) {
    const problem = problemOf(new Float64Array(projects * criteria));
    normalised(randomScores(round), problem.values);
    const tallies = kernels ?? ((each, counted) => new PlainTally(each, counted));
    ours.worlds.push(sampled(problem, tallies(problem, places), round, samples));
    const single = tallies(problem, 1);
    ours.rank.push(
      once(() => {
        single.add(problem.weights, 1);
      }),
    );
    const scores = randomScores(round);
    const tally = new PlainTally(problem, 1);
    ours.minMax.push(
      once(() => {
        normalised(scores, problem.values);
        tally.add(problem.weights, 1);
      }),
    );
    const numpy = numpyTimes(round, samples);
    if (numpy !== null) theirs.push(numpy);
  }
  const size = `${projects} projects by ${criteria} criteria`;
  const told = (
    what: string,
    own: readonly number[],
    other: (one: Numpy) => number,
    atMost: number,
  ): Measure => {
    const [first] = theirs;
    const value = median(own);
    if (first === undefined) {
      const note = "python3 with numpy was not found: nothing to compare with";
      return { what, value, unit: "ms CPU", note };
    }
    const numpy = { name: `numpy ${first.numpy}`, value: median(theirs.map(other)) };
    return { ...compared(what, "ms CPU", value, numpy, { atMost }), note: first.way };
  };
  return [
    told(`${samples} plausible worlds of ${size}`, ours.worlds, (one) => one.smaa, 0.45),
    told(`score and rank once, ${size}`, ours.rank, (one) => one.rank, 1),
    told(`min-max, score and rank once, ${size}`, ours.minMax, (one) => one.minMax, 1),
  ];
}
