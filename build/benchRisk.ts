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
import { objectLoop } from "./bench/objectLoop";

/**
 * Processor time of simulating 1,000 risks, against numpy and a plain loop over objects:
 * `npm run bench:risk [-- rounds]`. All sides work one after the other in each round, with other seeds; the
 * medians count.
 */
const rounds = Number(process.argv[2] ?? 5);
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

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function numpyTime(problem: RiskProblem, trials: number, seed: number): Numpy | null {
  const folder = mkdtempSync(join(tmpdir(), "sightline-risk-"));
  const file = join(folder, "register.json");
  const risks = problem.risks.map(({ impact, ...risk }) => ({ ...risk, ...impact }));
  writeFileSync(file, JSON.stringify({ within, risks }));
  const { status, stdout } = spawnSync(
    "python3",
    ["build/bench/risk.py", file, String(trials), String(seed)],
    { encoding: "utf8", env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" } },
  );
  rmSync(folder, { recursive: true });
  return status === 0 ? (JSON.parse(stdout) as Numpy) : null;
}

/** Times of one size of simulation. */
async function compare(kind: "groups" | "all", trials: number): Promise<void> {
  const problem = problemOf(kind);
  const ours: number[] = [];
  const quick: number[] = [];
  const walls: number[] = [];
  const loops: number[] = [];
  const theirs: Numpy[] = [];
  let found: Simulation | null = null;
  for (let warm = 0; warm < 8; warm++) await simulate(problem, options(10_000, warm, 8));
  for (let round = 1; round <= rounds; round++) {
    ours.push(
      await cpuMs(async () => {
        found = await simulate(problem, options(trials, round, 8));
      }),
    );
    const start = performance.now();
    quick.push(await cpuMs(() => simulate(problem, options(trials, round, 0))));
    walls.push(performance.now() - start);
    if (round <= 3) {
      // A tenth is enough of what takes seconds.
      const part = trials / 10;
      loops.push(
        10 * (await cpuMs(() => Promise.resolve(objectLoop(problem.risks, part, within)))),
      );
      const numpy = numpyTime(problem, trials, round);
      if (numpy !== null) theirs.push(numpy);
    }
  }
  const what = kind === "groups" ? "30 groups of 10, the rest independent" : "all in 8 categories";
  console.log(`\n${trials} trials x ${count} risks, ${what}`);
  console.log(
    `  with percentiles and drivers ${Math.round(median(ours))}, percentiles alone ${Math.round(median(quick))} (${Math.round(median(walls))} by the clock)`,
  );
  const scope = (found as Simulation | null)?.scopes[0];
  console.log(`  mean ${scope?.mean.toFixed(0)}, P80 ${scope?.percentiles[2]?.value.toFixed(0)}`);
  console.log(
    `  plain loop over objects ${Math.round(median(loops))}: ${(median(loops) / median(quick)).toFixed(0)} times as long as percentiles alone, ${(median(loops) / median(ours)).toFixed(0)} with drivers (goal: 50)`,
  );
  const [first] = theirs;
  if (first === undefined) {
    console.log("  python3 with numpy and scipy was not found: there is nothing to compare with.");
    return;
  }
  const numpy = median(theirs.map(({ ms }) => ms));
  console.log(
    `  numpy ${first.numpy} (${first.way}) ${Math.round(numpy)}: ${(numpy / median(ours)).toFixed(1)} times as long (goal: 4); its mean ${first.mean.toFixed(0)}, P80 ${first.p80.toFixed(0)}`,
  );
}

/** One thread that does tasks, as the browser's worker does. */
class Hand {
  private readonly worker = new Worker(new URL("./bench/riskWorker.mjs", `file://${__filename}`));

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
async function compareWorkers(): Promise<void> {
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
  const [one, two] = [median(times[1]), median(times[2])];
  console.log(
    `\n100000 trials, by the clock: one worker ${Math.round(one)}, two ${Math.round(two)}, ratio ${(one / two).toFixed(2)} (goal: 1.8); ${digits.size === 1 ? "the same digits" : "OTHER DIGITS"}`,
  );
}

async function main(): Promise<void> {
  console.log(`ms of processor time, medians of ${rounds} rounds`);
  for (const kind of ["groups", "all"] as const) {
    for (const trials of [10_000, 100_000]) await compare(kind, trials);
  }
  const before = process.memoryUsage();
  const problem = problemOf("groups");
  await simulate(problem, options(1_000_000, 1, 8));
  const after = process.memoryUsage();
  const buffers = (after.arrayBuffers - before.arrayBuffers) / 1e6;
  console.log(
    `\n1000000 trials: ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB at most in the process, ${buffers.toFixed(0)} MB more in arrays than before`,
  );
  await compareWorkers();
}

void main();
