import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { simulate } from "#compute/simulation/simulation";
import type { RiskProblem, SimulatedRisk } from "#core/risk/simulation/riskProblem";
import { simulateRisks } from "#core/risk/simulation/simulateRisks";
import type { RiskHands } from "#core/risk/simulation/simulateRisks";
import type { Simulation, SimulationOptions } from "#core/risk/simulation/simulation";
import { compared, type Measure, median, type Part, peakMegabytes, timed } from "./measure";
import { objectLoop } from "./objectLoop";

/**
 * Simulating 1,000 risks against numpy and a plain loop over objects. All sides work one after the other in
 * each round, with other seeds; the medians count.
 */
export const simulation: Part = {
  runs: ({ quick }) => [
    ...(quick ? ["groups 10000"] : ["groups 10000", "groups 100000", "all 10000", "all 100000"]),
    "workers",
    ...(quick ? [] : ["memory"]),
  ],
  measure: async (run, { quick }) => {
    if (run === "workers") return compareWorkers(quick ? 2 : 5);
    if (run === "memory") return measureMemory();
    const [kind, trials] = run.split(" ");
    return compare(kind === "all" ? "all" : "groups", Number(trials), quick ? 3 : 5);
  },
};

const count = 1_000;
const within = 0.3;

interface Numpy {
  readonly numpy: string;
  readonly way: string;
  readonly ms: number;
  readonly p80: number;
  readonly mean: number;
}

/** A third each triangular, PERT and lognormal; 30 correlated groups of 10, or all in eight categories. */
function problemOf(kind: "groups" | "all"): RiskProblem {
  const risks = Array.from({ length: count }, (_, k): SimulatedRisk => {
    const shape = (["Triangular", "PERT", "Lognormal"] as const)[k % 3] ?? "PERT";
    const low = 10 + (k % 13);
    const impact = { shape, low, likely: 1.5 * low + (k % 29), high: 4 * low + (k % 97) };
    const category = kind === "all" ? `C${k % 8}` : k < 300 ? `G${k % 30}` : "";
    const probability = 0.02 + (0.536 * ((k * 7919) % count)) / count;
    return { id: `R-${k}`, probability, impact, category, before: null, sign: k % 10 ? 1 : -1 };
  });
  return {
    risks,
    correlation: { all: 0, category: within },
    scopes: [
      { id: "ALL", risks: risks.map((_, k) => k), shares: risks.map(() => 1), approved: null },
    ],
  };
}

function options(trials: number, seed: number, drivers: number): SimulationOptions {
  const levels = [0.1, 0.5, 0.8, 0.9];
  return { trials, seed, levels, confidence: 0.8, drivers, responses: false };
}

function numpyTime(problem: RiskProblem, trials: number, seed: number): Numpy | null {
  const folder = mkdtempSync(join(tmpdir(), "sightline-risk-"));
  const file = join(folder, "register.json");
  const risks = problem.risks.map(({ impact, ...risk }) => ({ ...risk, ...impact }));
  writeFileSync(file, JSON.stringify({ within, risks }));
  const { status, stdout } = spawnSync(
    "python3",
    ["build/bench/simulateRisks.py", file, String(trials), String(seed)],
    { encoding: "utf8", env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" } },
  );
  rmSync(folder, { recursive: true });
  return status === 0 ? (JSON.parse(stdout) as Numpy) : null;
}

/** Times of one size of simulation. */
async function compare(
  kind: "groups" | "all",
  trials: number,
  rounds: number,
): Promise<readonly Measure[]> {
  const problem = problemOf(kind);
  const ours: number[] = [];
  const quick: number[] = [];
  const loops: number[] = [];
  const theirs: Numpy[] = [];
  for (let warm = 0; warm < 8; warm++) await simulate(problem, options(10_000, warm, 8));
  for (let round = 1; round <= rounds; round++) {
    ours.push((await timed(() => simulate(problem, options(trials, round, 8)))).cpu);
    quick.push((await timed(() => simulate(problem, options(trials, round, 0)))).cpu);
    if (round <= 3) {
      // A tenth is enough of what takes seconds.
      const part = trials / 10;
      loops.push(10 * (await timed(() => objectLoop(problem.risks, part, within))).cpu);
      const numpy = numpyTime(problem, trials, round);
      if (numpy !== null) theirs.push(numpy);
    }
  }
  const what = `${trials} trials of ${count} risks, ${kind === "groups" ? "30 groups" : "8 categories"}`;
  const loop = { name: "plain TypeScript", value: median(loops) };
  const [first] = theirs;
  const withDrivers = `${what}, percentiles and drivers`;
  return [
    compared(`${what}, percentiles`, "ms CPU", median(quick), loop, { atMost: 1 / 50 }),
    first === undefined
      ? {
          ...{ what: withDrivers, value: median(ours), unit: "ms CPU" },
          note: "python3 with numpy and scipy was not found: nothing to compare with",
        }
      : {
          ...compared(
            withDrivers,
            "ms CPU",
            median(ours),
            { name: `numpy ${first.numpy}`, value: median(theirs.map(({ ms }) => ms)) },
            { atMost: 1 / 4 },
          ),
          note: first.way,
        },
  ];
}

/** One thread that does tasks, as the browser's worker does. */
class Hand {
  private readonly worker = new Worker(new URL("./riskWorker.mjs", `file://${__filename}`));

  ask(task: unknown): Promise<never> {
    return new Promise((resolve) => {
      this.worker.once("message", resolve);
      this.worker.postMessage(task);
    });
  }

  end(): void {
    void this.worker.terminate();
  }
}

let runs = 0;

async function shared(
  hands: readonly Hand[],
  problem: RiskProblem,
  asked: SimulationOptions,
): Promise<Simulation> {
  const idle = [...hands];
  const run = (runs += 1);
  const perform = async (task: unknown): Promise<never> => {
    const hand = idle.pop();
    if (hand === undefined) throw new Error("There is no idle worker.");
    try {
      return await hand.ask({ problem, options: asked, run, task });
    } finally {
      idle.push(hand);
    }
  };
  const workers: RiskHands = { width: hands.length, perform };
  return simulateRisks(problem, asked, workers, () => undefined);
}

/** The clock, of one worker and of two. */
async function compareWorkers(rounds: number): Promise<readonly Measure[]> {
  const problem = problemOf("groups");
  const hands = [new Hand(), new Hand()];
  const times: Record<1 | 2, number[]> = { 1: [], 2: [] };
  const digits = new Set<string>();
  for (let round = 0; round <= rounds; round++) {
    for (const width of [1, 2] as const) {
      const start = performance.now();
      const asked = options(100_000, 7, 8);
      digits.add(JSON.stringify(await shared(hands.slice(0, width), problem, asked)));
      // The first round warms both up.
      if (round > 0) times[width].push(performance.now() - start);
    }
  }
  for (const hand of hands) hand.end();
  const one = { name: "one worker", value: median(times[1]) };
  return [
    {
      ...compared("100000 trials by two workers", "ms", median(times[2]), one, { atMost: 1 / 1.8 }),
      note: digits.size === 1 ? "the same digits" : "OTHER DIGITS",
    },
  ];
}

async function measureMemory(): Promise<readonly Measure[]> {
  await simulate(problemOf("groups"), options(1_000_000, 1, 8));
  return [{ what: "memory of 1000000 trials", value: peakMegabytes(), unit: "MB" }];
}
