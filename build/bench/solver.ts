import loadHighs, { type Highs } from "highs";
import { HighsModel } from "#compute/highsModel";
import { solverOf } from "#compute/highsSolver";
import { inThread } from "#compute/inThread";
import type { IntegerProgram, ProgramSolver } from "#core/numeric/integerProgram";
import { changesFor, selectionModel } from "#core/selection/model/selectionModel";
import type { ChoiceOptions } from "#core/selection/selection";
import { choiceProblem } from "./choiceProblem";
import { compared, type Measure, median, type Part, timed } from "./measure";

/**
 * Choosing a portfolio: the ladder against HiGHS on the same programme to the same gap, the frontier of the
 * relaxation, and the whole explanation of 50 projects. Both sides run in the same process, one after the
 * other, with the solver warmed up.
 */
export const solver: Part = {
  runs: ({ quick }) => [
    ...(quick ? [50, 1_000] : [50, 200, 1_000, 5_000]).map((size) => `ladder ${size}`),
    "frontier 1000",
    "explanation 50",
  ],
  measure: async (run, { quick }) => {
    const [part, size] = run.split(" ");
    const seeds = quick ? [1] : [1, 2, 3];
    if (part === "explanation") return measureExplanation(Number(size), seeds);
    const highs = await loadHighs();
    const ladder = solverOf(highs);
    warmUp(highs, ladder);
    return part === "ladder"
      ? measureLadder(highs, ladder, Number(size), seeds)
      : measureFrontier(ladder, Number(size), seeds);
  },
};

/** Share of the value by which an answer may fall short. */
const gap = 0.001;
/** Clock time after which a run is stopped. */
const seconds = 60;

/** What the issue of choosing asked for: the ladder's share of the plain run's time. */
const goals = new Map([
  [1_000, 0.5],
  [5_000, 0.3],
]);

const percent = (share: number): string => `${(share * 100).toFixed(4)} %`;

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

async function measureLadder(
  highs: Highs,
  solver: ProgramSolver,
  size: number,
  seeds: readonly number[],
): Promise<readonly Measure[]> {
  const runs: LadderRun[] = [];
  for (const seed of seeds) runs.push(await oneLadder(highs, solver, size, seed));
  const plain = median(runs.map((run) => run.plain));
  const ladder = median(runs.map((run) => run.ladder));
  const goal = goals.get(size);
  const isStopped = runs.some((run) => !run.plainIsProven);
  const stopped = isStopped ? ", plain HiGHS stopped after 60 s without it" : "";
  const shares = runs.map((run) => (run.ladder / run.plain).toFixed(2)).join(" ");
  return [
    {
      ...compared(
        `proven choice of ${size} projects`,
        "ms CPU",
        ladder,
        { name: "plain HiGHS", value: plain },
        goal === undefined ? undefined : { atMost: goal },
      ),
      note: `proven gap ${percent(Math.max(...runs.map((run) => run.gap)))}${stopped}; by seed ${shares}`,
    },
  ];
}

interface LadderRun {
  readonly plain: number;
  readonly plainIsProven: boolean;
  readonly ladder: number;
  readonly gap: number;
}

async function oneLadder(
  highs: Highs,
  solver: ProgramSolver,
  size: number,
  seed: number,
): Promise<LadderRun> {
  const problem = choiceProblem(size, seed);
  const { program } = selectionModel(problem);
  const open = solver.open(program);
  const ladder = await timed(() => open.solve({}, { gap, seconds }));
  open.close();
  const plain = await timed(() => plainRun(highs, program));
  const { status, value, bound } = ladder.result;
  if (value === null) throw new Error(`${size} projects, seed ${seed}: ${status}`);
  if (plain.result.bound < value * (1 - 1e-9))
    throw new Error("The two runs contradict each other.");
  return {
    plain: plain.cpu,
    plainIsProven: plain.result.isProven,
    ladder: ladder.cpu,
    gap: (bound - value) / Math.abs(value),
  };
}

async function measureFrontier(
  solver: ProgramSolver,
  size: number,
  seeds: readonly number[],
): Promise<readonly Measure[]> {
  const times: number[] = [];
  for (const seed of seeds) {
    const model = selectionModel(choiceProblem(size, seed));
    const open = solver.open(model.program);
    const { cpu } = await timed(() => {
      for (let point = 0; point < 50; point += 1) {
        open.relax(changesFor(model, { multiplier: 0.6 + (0.8 * point) / 49 }));
      }
    });
    open.close();
    times.push(cpu);
  }
  const what = `relaxed frontier of 50 budgets, ${size} projects`;
  return [{ what, value: median(times), unit: "ms CPU", goal: { atMost: 300 } }];
}

async function measureExplanation(
  size: number,
  seeds: readonly number[],
): Promise<readonly Measure[]> {
  const options: ChoiceOptions = {
    gap: 0,
    seconds,
    seed: 1,
    parts: ["projects", "limits", "frontier"],
    differBy: 2,
    nextBest: 3,
    worlds: 200,
  };
  const times: number[] = [];
  let unfinished = 0;
  for (const seed of seeds) {
    const { cpu, result } = await timed(() =>
      inThread().choose(choiceProblem(size, seed), options, {}),
    );
    times.push(cpu);
    unfinished += result.unfinished.length;
  }
  return [
    {
      ...{ what: `all reasons, prices and the frontier of ${size} projects`, unit: "ms CPU" },
      ...{ value: median(times), goal: { atMost: 30_000 } },
      note: `${unfinished} parts unfinished`,
    },
  ];
}
