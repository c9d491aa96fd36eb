import { parseArgs } from "node:util";
import loadHighs, { type Highs } from "highs";
import { HighsModel } from "#compute/highsModel";
import { solverOf } from "#compute/highsSolver";
import { inThread } from "#compute/inThread";
import type { IntegerProgram, ProgramSolver } from "#core/numeric/integerProgram";
import { changesFor, selectionModel } from "#core/selection/model/selectionModel";
import type { ChoiceOptions } from "#core/selection/selection";
import { choiceProblem } from "./bench/choiceProblem";

/**
 * Measures choosing a portfolio: `npm run bench:choose`. The ladder against HiGHS on the same programme to
 * the same gap, the frontier of the relaxation, and the whole explanation of 50 projects.
 *   -- --size 50,200,1000,5000   projects; all four unless given
 *   --seeds 3                    portfolios of each size; medians are told
 *   --gap 0.001                  share of the value by which an answer may fall short
 *   --seconds 60                 clock time after which a run is stopped
 *   --parts ladder,frontier,explanation
 * Times are CPU time of this process (user and system, all its threads), since clock time says little on a
 * shared machine; both sides run in the same process, one after the other, with the solver warmed up.
 */
const { values: given } = parseArgs({
  options: {
    size: { type: "string", default: "50,200,1000,5000" },
    seeds: { type: "string", default: "3" },
    from: { type: "string", default: "1" },
    gap: { type: "string", default: "0.001" },
    seconds: { type: "string", default: "60" },
    parts: { type: "string", default: "ladder,frontier,explanation" },
  },
});
const sizes = given.size.split(",").map(Number);
const seeds = Array.from({ length: Number(given.seeds) }, (_, s) => s + Number(given.from));
const gap = Number(given.gap);
const seconds = Number(given.seconds);

/** What the issue asks for: the ladder's share of the plain run's time. */
const goals = new Map([
  [1_000, 0.5],
  [5_000, 0.3],
]);

interface Timed<T> {
  readonly ms: number;
  readonly result: T;
}

function timed<T>(work: () => T): Timed<T> {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const percent = (share: number): string => `${(share * 100).toFixed(4)} %`;
const whole = (ms: number): string => ms.toFixed(0);

async function main(): Promise<void> {
  const highs = await loadHighs();
  const solver = solverOf(highs);
  warmUp(highs, solver);
  const parts = given.parts.split(",");
  if (parts.includes("ladder")) measureLadder(highs, solver);
  if (parts.includes("frontier")) measureFrontier(solver);
  if (parts.includes("explanation")) await measureExplanation();
}

/** The first runs of WebAssembly are up to ten times slower, and would be counted to whoever comes first. */
function warmUp(highs: Highs, solver: ProgramSolver): void {
  const programs = [50, 500].map((count) => selectionModel(choiceProblem(count, 99)).program);
  for (let run = 0; run < 4; run += 1) {
    for (const program of programs) {
      plainRun(highs, program);
      const open = solver.open(program);
      open.solve({}, { gap, seconds });
      open.close();
    }
  }
}

interface PlainRun {
  readonly isProven: boolean;
  readonly bound: number;
}

/** HiGHS as it comes, with its own options, on the same numbers. */
function plainRun(highs: Highs, program: IntegerProgram): PlainRun {
  const model = new HighsModel(highs, program, "whole");
  const { status, bound } = model.runWhole({ gap, seconds });
  model.close();
  return { isProven: status === "optimal", bound };
}

function measureLadder(highs: Highs, solver: ProgramSolver): void {
  console.log(`\nSolving to a proven gap of ${percent(gap)}: CPU ms`);
  const rows = sizes.flatMap((size) => {
    const runs = seeds.map((seed) => oneLadder(highs, solver, size, seed));
    const plain = median(runs.map((run) => run.plain));
    const ladder = median(runs.map((run) => run.ladder));
    const goal = goals.get(size);
    return {
      projects: size,
      rows: runs[0]?.rows ?? 0,
      "model built": whole(median(runs.map((run) => run.building))),
      "plain HiGHS": `${runs.some((run) => !run.plainIsProven) ? "> " : ""}${whole(plain)}`,
      ladder: whole(ladder),
      ratio: (ladder / plain).toFixed(2),
      goal: goal === undefined ? "" : `<= ${goal}`,
      "ratios by seed": runs.map((run) => (run.ladder / run.plain).toFixed(2)).join(" "),
      "proven gap": percent(Math.max(...runs.map((run) => run.gap))),
    };
  });
  console.table(rows);
}

interface LadderRun {
  readonly rows: number;
  readonly building: number;
  readonly plain: number;
  readonly plainIsProven: boolean;
  readonly ladder: number;
  readonly gap: number;
}

function oneLadder(highs: Highs, solver: ProgramSolver, size: number, seed: number): LadderRun {
  const problem = choiceProblem(size, seed);
  const built = timed(() => selectionModel(problem).program);
  const program = built.result;
  const ladder = timed(() => {
    const open = solver.open(program);
    const answer = open.solve({}, { gap, seconds });
    open.close();
    return answer;
  });
  const plain = timed(() => plainRun(highs, program));
  const { status, value, bound } = ladder.result;
  if (value === null) throw new Error(`${size} projects, seed ${seed}: ${status}`);
  if (plain.result.bound < value * (1 - 1e-9))
    throw new Error("The two runs contradict each other.");
  return {
    rows: program.rows,
    building: built.ms,
    plain: plain.ms,
    plainIsProven: plain.result.isProven,
    ladder: ladder.ms,
    gap: (bound - value) / Math.abs(value),
  };
}

function measureFrontier(solver: ProgramSolver): void {
  console.log("\nRelaxed frontier, 50 budgets from 0.6 to 1.4 of all envelopes: CPU ms");
  const rows = sizes.map((size) => {
    const runs = seeds.map((seed) => {
      const model = selectionModel(choiceProblem(size, seed));
      const open = solver.open(model.program);
      const { ms } = timed(() => {
        for (let point = 0; point < 50; point += 1) {
          open.relax(changesFor(model, { multiplier: 0.6 + (0.8 * point) / 49 }));
        }
      });
      open.close();
      return ms;
    });
    return { projects: size, ms: whole(median(runs)), goal: size === 1_000 ? "< 300" : "" };
  });
  console.table(rows);
}

async function measureExplanation(): Promise<void> {
  console.log("\nFull explanation of 50 projects: all reversals, prices, frontier (goal: < 30 s)");
  const options: ChoiceOptions = {
    gap: 0,
    seconds,
    seed: 1,
    parts: ["projects", "limits", "frontier"],
    differBy: 2,
    nextBest: 3,
    worlds: 200,
  };
  const rows = [];
  for (const seed of seeds) {
    const began = performance.now();
    const before = process.cpuUsage();
    const told: number[] = [];
    const choice = await inThread().choose(choiceProblem(50, seed), options, {
      onProgress: (progress) => {
        if (progress.choice !== null) told.push(performance.now() - began);
      },
    });
    const { user, system } = process.cpuUsage(before);
    rows.push({
      seed,
      "CPU ms": whole((user + system) / 1000),
      "clock ms": whole(performance.now() - began),
      "first result, clock ms": whole(told[0] ?? Number.NaN),
      results: told.length,
      explained: choice.projects?.length ?? 0,
      limits: choice.limits?.length ?? 0,
      "frontier points": choice.frontier?.points.length ?? 0,
      unfinished: choice.unfinished.length,
    });
  }
  console.table(rows);
}

void main();
