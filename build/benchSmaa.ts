import { spawnSync } from "node:child_process";
import { loadKernelTallies } from "#compute/sampling/kernelTally";
import { randomNumbers } from "#core/numeric/random";
import { putValues, scaleEnds } from "#core/scoring/scale";
import { drawWeights } from "#core/scoring/sensitivity/plausibleWeights";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { PlainTally, type WorldTally } from "#core/scoring/sensitivity/worldTally";

/**
 * Processor time of sampling rankings and of one ranking, against numpy: `npm run bench:smaa [-- samples]`.
 * Both sides work one after the other in each of three rounds with other seeds; the medians count. What is
 * asked of numpy is a little less: it shares no places among ties.
 */
const [projects, criteria, places] = [10_000, 20, 500];
const samples = Number(process.argv[2] ?? 10_000);
const rounds = 3;
/** Worlds between two reports of progress. */
const turn = 500;

const plainTallies = (problem: RankingProblem, counted: number): WorldTally =>
  new PlainTally(problem, counted);

interface Numpy {
  readonly numpy: string;
  readonly way: string;
  readonly smaa: number;
  readonly rank: number;
  readonly minMax: number;
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
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

function numpyTimes(seed: number): Numpy | null {
  const sizes = [projects, criteria, samples, places, seed].map(String);
  const { status, stdout } = spawnSync("python3", ["build/bench/smaa.py", ...sizes], {
    encoding: "utf8",
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
  });
  return status === 0 ? (JSON.parse(stdout) as Numpy) : null;
}

async function main(): Promise<void> {
  const kernels = await loadKernelTallies();
  const ours: Record<"kernel" | "plain" | "rank" | "minMax", number[]> = {
    kernel: [],
    plain: [],
    rank: [],
    minMax: [],
  };
  const theirs: Numpy[] = [];
  for (let round = 1; round <= rounds; round++) {
    const problem = problemOf(new Float64Array(projects * criteria));
    normalised(randomScores(round), problem.values);
    if (kernels !== null) {
      ours.kernel.push(sampled(problem, kernels(problem, places), round, samples));
    }
    const tenth = Math.max(turn, samples / 10);
    const plain = sampled(problem, new PlainTally(problem, places), round, tenth);
    ours.plain.push((plain * samples) / tenth);
    const single = (kernels ?? plainTallies)(problem, 1);
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
    const numpy = numpyTimes(round);
    if (numpy !== null) theirs.push(numpy);
  }
  const size = `${samples} samples x ${projects} projects x ${criteria} criteria`;
  console.log(`${size}, first ${places} places; ms of processor time, medians of ${rounds} rounds`);
  console.log(
    `WebAssembly ${Math.round(median(ours.kernel))}, plain twin ${Math.round(median(ours.plain))}`,
  );
  const [first] = theirs;
  if (first === undefined) {
    console.log("python3 with numpy was not found: there is nothing to compare with.");
    return;
  }
  console.log(
    `numpy ${first.numpy} (${first.way}) ${Math.round(median(theirs.map((one) => one.smaa)))}`,
  );
  compare(
    "sampling",
    ours.kernel,
    theirs.map((one) => one.smaa),
    0.45,
  );
  compare(
    "score and rank once",
    ours.rank,
    theirs.map((one) => one.rank),
    1,
  );
  compare(
    "min-max, score and rank, plain",
    ours.minMax,
    theirs.map((one) => one.minMax),
    1,
  );
}

function compare(
  what: string,
  own: readonly number[],
  other: readonly number[],
  goal: number,
): void {
  const [a, b] = [median(own), median(other)];
  const times = `${a.toPrecision(3)} against ${b.toPrecision(3)}`;
  console.log(`${what}: ${times}, ratio ${(a / b).toFixed(2)} (goal: at most ${goal})`);
}

void main();
