import { loadHighsSolver } from "#compute/highsSolver";
import type { ProgramSolver } from "#core/numeric/integerProgram";
import { choosePortfolio } from "#core/selection/choosePortfolio";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice, ChoiceOptions, ChoiceProgress } from "#core/selection/selection";
import { exactly } from "#test/support/explained";
import { periodsOf, sixProjects } from "#test/support/portfolioProblems";

interface Told {
  readonly choice: Choice;
  readonly progress: readonly ChoiceProgress[];
}

async function choose(
  problem: PortfolioProblem,
  options: Partial<ChoiceOptions> = {},
  isCancelled: (last: ChoiceProgress | undefined) => boolean = () => false,
  wrap: (solver: ProgramSolver) => ProgramSolver = (solver) => solver,
): Promise<Told> {
  const progress: ChoiceProgress[] = [];
  const tools = {
    solver: wrap(await loadHighsSolver()),
    pause: (): Promise<void> => Promise.resolve(),
    isCancelled: () => isCancelled(progress.at(-1)),
    now: () => 0,
  };
  const tell = (each: ChoiceProgress): void => void progress.push(each);
  return {
    choice: await choosePortfolio(problem, { ...exactly, ...options }, tools, tell),
    progress,
  };
}

it("solves, then works out the parts in the order asked for, telling all that is known", async () => {
  const { choice, progress } = await choose(sixProjects(), { parts: ["limits", "swap"] });
  expect(choice).toMatchObject({
    selection: { status: "optimal", value: 125, chosen: ["B", "C", "D"] },
    solver: expect.stringMatching(/^HiGHS \d/) as string,
    seed: 42,
    projects: null,
    frontier: null,
    unfinished: [],
  });
  expect([choice.limits === null, choice.swap === null]).toEqual([false, false]);
  const doing = progress.map((each) => each.doing).filter((each) => each !== "solving");
  expect([...new Set(doing)]).toEqual(["limits", "swap"]);
  const shares = progress.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

it("gives the same choice twice", async () => {
  const parts: ChoiceOptions["parts"] = ["projects", "limits", "frontier", "swap", "nextBest"];
  const [one, other] = [
    await choose(sixProjects(), { parts }),
    await choose(sixProjects(), { parts }),
  ];
  expect(one.choice).toEqual(other.choice);
});

it("explains no portfolio where there is none, but what collides", async () => {
  const problem = sixProjects();
  const projects = problem.projects.map((project) => ({
    ...project,
    rule: { kind: "force-in", reason: "Board" } as const,
  }));
  const { choice } = await choose({ ...problem, projects, groups: [] }, { parts: ["projects"] });
  expect(choice).toMatchObject({
    selection: { status: "infeasible", value: null },
    projects: null,
  });
  expect(choice.selection.infeasible?.limits[0]).toMatchObject({
    limit: { kind: "envelope", period: "Q1" },
    needed: 105,
    allowed: 60,
    short: 45,
  });
});

it("says what was stopped", async () => {
  const parts: ChoiceOptions["parts"] = ["limits", "frontier"];
  const { choice } = await choose(sixProjects(), { parts }, (last) => last?.doing === "frontier");
  expect(choice.selection.value).toBe(125);
  expect(choice.unfinished.map(({ part, why }) => [part, why])).toContainEqual([
    "frontier",
    "stopped",
  ]);
});

it("tells the best portfolio so far while it solves, as not proven", async () => {
  const problem = { ...sixProjects(), periods: periodsOf([60, 55]) };
  const { progress } = await choose(problem, {}, undefined, (solver) => ({
    name: solver.name,
    open: (program) => {
      const open = solver.open(program);
      return {
        relax: (changes) => open.relax(changes),
        close: () => {
          open.close();
        },
        solve: (changes, options) => {
          const result = open.solve(changes, { gap: 0, seconds: 30 });
          options.onProgress?.(null, 140);
          if (result.point !== null) options.onPoint?.(result.point, result.value ?? 0);
          return result;
        },
      };
    },
  }));
  const solving = progress.filter(({ doing }) => doing === "solving");
  expect(solving.find(({ bound }) => bound === 140)).toMatchObject({ choice: null });
  expect(solving.at(-1)).toMatchObject({
    incumbent: 125,
    bound: 140,
    choice: {
      selection: {
        status: "stopped",
        value: 125,
        bound: 140,
        gap: 15 / 125,
        chosen: ["B", "C", "D"],
      },
    },
  });
});
