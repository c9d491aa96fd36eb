import { loadHighsSolver } from "#compute/highsSolver";
import { InvariantError } from "#core/invariant";
import type { ProgramSolver } from "#core/numeric/integerProgram";
import { brokenLimits } from "#core/selection/brokenLimits";
import { limitsOf } from "#core/selection/model/limitKeys";
import { encodePoint, selectionModel } from "#core/selection/model/selectionModel";
import { solveSelection, type SolvedSelection } from "#core/selection/model/solveSelection";
import { portfolioOf, type WhatIf } from "#core/selection/portfolio";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import { approx } from "#test/support/approx";
import { enumerated } from "#test/support/enumeratedPortfolios";
import { everyKindOfLimit } from "#test/support/everyKindOfLimit";
import { candidate, periodsOf, problemOf, sixProjects } from "#test/support/portfolioProblems";

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function solve(problem: PortfolioProblem, whatIf: WhatIf = {}, breaksTies = true): SolvedSelection {
  const model = selectionModel(problem);
  const open = solver.open(model.program);
  try {
    return solveSelection(model, open, whatIf, { gap: 0, seconds: 30, breaksTies }, () => 0);
  } finally {
    open.close();
  }
}

const bestOf = (problem: PortfolioProblem, whatIf: WhatIf = {}): number =>
  solve(problem, whatIf, false).selection.value ?? -Infinity;

describe("the known answer of six projects (T-13)", () => {
  it("chooses B, C and D for 125 at a cost of 110, proven", () => {
    const { selection } = solve(sixProjects());
    expect(selection).toMatchObject({
      status: "optimal",
      value: 125,
      bound: 125,
      gap: 0,
      cost: 110,
      chosen: ["B", "C", "D"],
      shares: {},
      shifts: {},
    });
  });

  it.each([
    ["A", -13, ["A", "C", "F"]],
    ["B", -8, null],
    ["C", -23, null],
    ["D", -5, null],
    ["E", -5, null],
    ["F", -8, null],
  ])("changes by %s reversed: %d", (id, change, chosen) => {
    const isIn = ["B", "C", "D"].includes(id);
    const { selection } = solve(sixProjects(), isIn ? { out: [id] } : { in: [id] });
    expect(selection.value).toBe(125 + change);
    if (chosen !== null) expect(selection.chosen).toEqual(chosen);
  });

  it.each([
    [1.0833, 135, ["A", "C", "D"]],
    [1.25, 155, ["B", "C", "D", "E"]],
    [1.4167, 177, ["A", "C", "D", "E", "F"]],
  ])("with both limits times %d is worth %d", (multiplier, value, chosen) => {
    const { selection } = solve(sixProjects(), { multiplier: Math.round(multiplier * 12) / 12 });
    expect([selection.value, selection.chosen]).toEqual([value, chosen]);
  });

  it("with 70 in the first period alone is worth 147", () => {
    const problem = sixProjects();
    const { selection } = solve({ ...problem, periods: periodsOf([70, 55]) });
    expect([selection.value, selection.chosen]).toEqual([147, ["A", "C", "D", "F"]]);
  });

  it("has no portfolio with A and B", () => {
    expect(solve(sixProjects(), { in: ["A", "B"] }).selection.status).toBe("infeasible");
  });
});

describe("complete enumeration", () => {
  const sizes = (seed: number): number => (seed % 25 === 0 ? 16 : 3 + (seed % 8));

  it("agrees with 300 random problems of every kind of limit, on value, cost and IDs", () => {
    let [withPortfolio, flexible] = [0, 0];
    for (let seed = 1; seed <= 300; seed += 1) {
      const isFlexible = seed % 3 === 0 && seed % 25 !== 0;
      const problem = everyKindOfLimit(seed, { size: sizes(seed), isFlexible });
      const wanted = enumerated(problem);
      const { selection } = solve(problem);
      const isPartial = problem.projects.some(({ minimumShare }) => minimumShare < 1);
      if (wanted.value === null) {
        expect([seed, selection.status]).toEqual([seed, "infeasible"]);
        continue;
      }
      withPortfolio += 1;
      if (isFlexible) flexible += 1;
      expect([seed, selection.status]).toEqual([seed, "optimal"]);
      expect([seed, approx(selection.value ?? NaN, wanted.value, 1e-7, 1e-6)]).toEqual([
        seed,
        true,
      ]);
      if (isPartial) continue;
      expect([seed, selection.cost, selection.chosen]).toEqual([seed, wanted.cost, wanted.chosen]);
    }
    // The sample of problems says something: most can be solved, and many of those are flexible.
    expect(withPortfolio).toBeGreaterThan(150);
    expect(flexible).toBeGreaterThan(40);
  });
});

describe("laws", () => {
  const problems = Array.from({ length: 25 }, (_, i) =>
    everyKindOfLimit(1000 + i, { size: 12, isFlexible: i % 2 === 0 }),
  );

  it("more budget never lowers the best value", () => {
    for (const problem of problems) {
      const values = [0.7, 0.9, 1, 1.2, 1.6].map((multiplier) => bestOf(problem, { multiplier }));
      const sorted = [...values].sort((a, b) => a - b);
      values.forEach((value, i) => {
        expect(value === sorted[i] || approx(value, sorted[i] ?? NaN)).toBe(true);
      });
    }
  });

  it("a limit that is dropped never lowers it", () => {
    for (const problem of problems.slice(0, 10)) {
      const value = bestOf(problem);
      for (const limit of limitsOf(problem)) {
        expect(bestOf(problem, { without: [limit] })).toBeGreaterThanOrEqual(value - 1e-6);
      }
    }
  });

  it("values times a number are worth that much more", () => {
    for (const problem of problems) {
      const times = (factor: number): PortfolioProblem => ({
        ...problem,
        projects: problem.projects.map((project) => ({
          ...project,
          knownValue: project.knownValue * factor,
          timedValue: project.timedValue * factor,
        })),
        synergies: problem.synergies.map((each) => ({ ...each, value: each.value * factor })),
      });
      const [one, thousandth, million] = [1, 0.001, 1e6].map((factor) => bestOf(times(factor)));
      if (one === undefined || one === -Infinity) continue;
      expect(approx((thousandth ?? 0) * 1000, one, 1e-7, 1e-6)).toBe(true);
      expect(approx((million ?? 0) / 1e6, one, 1e-7, 1e-6)).toBe(true);
    }
  });

  it("money in ones or in millions gives the same portfolio", () => {
    for (const problem of problems.filter((_, i) => i % 2 === 1)) {
      const inUnit = (factor: number): PortfolioProblem => ({
        ...problem,
        totalBudget: problem.totalBudget === null ? null : problem.totalBudget * factor,
        periods: problem.periods.map((period) => ({
          ...period,
          envelope: period.envelope === null ? null : period.envelope * factor,
        })),
        projects: problem.projects.map((project) => ({
          ...project,
          cost: project.cost.map((each) => each * factor),
          exposure: project.exposure * factor,
        })),
        ceilings: problem.ceilings.map((each) => ({
          ...each,
          atLeast: each.atLeast === null ? null : each.atLeast * factor,
          atMost: each.atMost === null ? null : each.atMost * factor,
        })),
      });
      const chosen = [1, 1e6, 1e-6].map((factor) => solve(inUnit(factor)).selection.chosen);
      expect(chosen).toEqual([chosen[0], chosen[0], chosen[0]]);
    }
  });

  it("dropping everything leaves the projects that are worth something", () => {
    const problem = everyKindOfLimit(7, { size: 10, isFlexible: false });
    const without = limitsOf(problem);
    const value = problem.projects.reduce(
      (sum, { knownValue }) => sum + Math.max(0, knownValue),
      0,
    );
    expect(bestOf({ ...problem, synergies: [] }, { without })).toBe(value);
  });
});

describe("partial funding and start shifts", () => {
  it("funds the share that the money allows, and none below the smallest", () => {
    const problem = (envelope: number): PortfolioProblem =>
      problemOf({
        projects: [candidate({ id: "A", value: 100, cost: [50], minimumShare: 0.4 })],
        periods: periodsOf([envelope]),
      });
    expect(solve(problem(30)).selection).toMatchObject({ value: 60, cost: 30, shares: { A: 0.6 } });
    expect(solve(problem(19)).selection).toMatchObject({ value: 0, chosen: [] });
    expect(solve(problem(50)).selection).toMatchObject({ value: 100, shares: {} });
  });

  it("starts later where the money is later, and discounts what moves by its days", () => {
    const problem = problemOf({
      discountRate: 0.1,
      projects: [
        candidate({ id: "A", value: 90, timedValue: 100, cost: [10, 20, 0], latestShift: 2 }),
      ],
      periods: periodsOf([0, 10, 20]),
    });
    const { selection } = solve(problem);
    expect(selection).toMatchObject({ chosen: ["A"], shifts: { A: 1 }, cost: 30 });
    expect(approx(selection.value ?? 0, 100 * 1.1 ** (-91 / 365.25) - 10)).toBe(true);
  });

  it("moves cost past the last period, where no envelope binds it and where it still counts", () => {
    const problem = problemOf({
      projects: [candidate({ id: "A", value: 9, cost: [5, 5], latestShift: 1 })],
      periods: periodsOf([0, 5]),
    });
    expect(solve(problem).selection).toMatchObject({ chosen: ["A"], shifts: { A: 1 }, cost: 10 });
    expect(solve({ ...problem, totalBudget: 9 }).selection.chosen).toEqual([]);
  });

  it("starts a receiver no earlier against its plan than its giver", () => {
    const problem = problemOf({
      projects: [
        candidate({ id: "A", value: 5, cost: [5, 0], latestShift: 1 }),
        candidate({ id: "B", value: 5, timedValue: 5, cost: [1, 0], latestShift: 1 }),
      ],
      periods: periodsOf([1, 6]),
      dependencies: [{ id: "D-1", from: "A", to: "B", giverIsGone: false }],
    });
    expect(solve(problem).selection.shifts).toEqual({ A: 1, B: 1 });
    const { selection } = solve({ ...problem, periods: periodsOf([1, 5]) });
    expect(selection.chosen).toEqual(["A"]);
  });
});

describe("synergies", () => {
  const pair = (value: number): PortfolioProblem =>
    problemOf({
      projects: [candidate({ id: "A", value: 5 }), candidate({ id: "B", value: 5 })],
      synergies: [{ id: "S", first: "A", second: "B", value }],
    });

  it("add when both are in, and take when they are negative", () => {
    expect(solve(pair(4)).selection.value).toBe(14);
    expect(solve(pair(-4)).selection.value).toBe(6);
    expect(solve(pair(-7)).selection).toMatchObject({ value: 5, chosen: ["A"] });
  });

  it("make two projects worth while that are not worth it alone", () => {
    const problem = pair(4);
    const projects = problem.projects.map((project) => ({ ...project, knownValue: -1 }));
    expect(solve({ ...problem, projects }).selection.chosen).toEqual(["A", "B"]);
  });
});

describe("ties", () => {
  it("go to the cheaper portfolio, then to the lower IDs", () => {
    const projects = [
      candidate({ id: "P-2", value: 10, cost: [6] }),
      candidate({ id: "P-9", value: 10, cost: [5] }),
      candidate({ id: "P-10", value: 10, cost: [5] }),
    ];
    const group = { kind: "exclusive", name: "X", members: ["P-2", "P-9", "P-10"] } as const;
    const problem = problemOf({ projects, periods: periodsOf([20]), groups: [group] });
    expect(solve(problem).selection.chosen).toEqual(["P-9"]);
  });

  it("are settled among many equal projects", () => {
    const projects = Array.from({ length: 40 }, (_, i) =>
      candidate({ id: `P-${i + 1}`, value: 3, cost: [2] }),
    );
    const { chosen } = solve(problemOf({ projects, periods: periodsOf([24]) })).selection;
    expect(chosen).toEqual(projects.slice(0, 12).map(({ id }) => id));
  });
});

describe("what is told", () => {
  it("says infeasible where nothing keeps all limits", () => {
    const problem = problemOf({
      projects: [candidate({ id: "A", cost: [5], rule: { kind: "protected" } })],
      periods: periodsOf([4]),
    });
    expect(solve(problem).selection).toMatchObject({
      status: "infeasible",
      value: null,
      bound: null,
    });
    expect(solve(problem, { without: [{ kind: "protection" }] }).selection.status).toBe("optimal");
    expect(solve(problem, { multiplier: 1.25 }).selection.chosen).toEqual(["A"]);
  });

  it("never says optimal of what is only near the best", () => {
    const told = [];
    for (let seed = 1; seed <= 40; seed += 1) {
      const problem = everyKindOfLimit(seed, { size: 16, isFlexible: false });
      const model = selectionModel(problem);
      const open = solver.open(model.program);
      const options = { gap: 0.9, seconds: 30, breaksTies: true };
      const { value, bound, gap, status } = solveSelection(
        model,
        open,
        {},
        options,
        () => 0,
      ).selection;
      open.close();
      if (value === null || bound === null || gap === null) continue;
      told.push(status);
      const best = bestOf(problem);
      expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
      if (status === "optimal") expect([value, gap]).toEqual([best, 0]);
      else
        expect([status, gap > 0 && gap <= 0.9, value <= best]).toEqual(["within-gap", true, true]);
    }
    expect(new Set(told)).toEqual(new Set(["optimal", "within-gap"]));
  });

  it("refuses an answer that breaks a limit", () => {
    const model = selectionModel(sixProjects());
    const point = encodePoint(model, { chosen: ["A", "B"] });
    const liar = {
      solve: () => ({ status: "optimal", point, value: 110, bound: 110 }) as const,
      relax: () => ({ status: "optimal", point, value: 110, reducedCost: null }) as const,
      close: () => undefined,
    };
    const options = { gap: 0, seconds: 1, breaksTies: false };
    const lie = (): unknown => solveSelection(model, liar, {}, options, () => 0);
    expect(lie).toThrow(InvariantError);
    expect(brokenLimits(sixProjects(), { chosen: ["A", "B"] })).toEqual([
      { limit: { kind: "group", name: "X1" }, used: 2, allowed: 1, by: 1 },
    ]);
  });

  it("reads back what it was told", () => {
    const problem = everyKindOfLimit(12, { size: 9, isFlexible: true });
    const { portfolio } = solve(problem);
    if (portfolio === null) throw new Error("The problem has a portfolio.");
    expect(portfolioOf(problem, portfolio).value).toBe(portfolio.value);
    expect(brokenLimits(problem, portfolio)).toEqual([]);
  });
});
