import { singleLimits } from "#core/selection/model/limitKeys";
import type { Portfolio } from "#core/selection/portfolio";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import { plausibleValues } from "#core/selection/explain/frequency";
import { workOut } from "#core/selection/explain/workOut";
import type { Choice, ChoicePart, LimitRef, ProjectExplanation } from "#core/selection/selection";
import { explainingOf, partOf } from "#test/support/explained";
import {
  candidate,
  everyPortfolio,
  largest,
  periodsOf,
  problemOf,
  randomProblem,
  sixProjects,
} from "#test/support/portfolioProblems";

const byId = (projects: readonly ProjectExplanation[] | null | undefined) =>
  new Map((projects ?? []).map((project) => [project.id, project]));

/** Small problems that have a portfolio, with all of their portfolios. */
function smallProblems(
  count: number,
  size: number,
  grain?: number,
): [PortfolioProblem, Portfolio[]][] {
  const found: [PortfolioProblem, Portfolio[]][] = [];
  for (let seed = 1; found.length < count; seed += 1) {
    const problem = randomProblem(seed, size, grain);
    const all = everyPortfolio(problem);
    if (all.length > 0) found.push([problem, all]);
  }
  return found;
}

const valueOf = (portfolios: readonly Portfolio[]): number =>
  largest(portfolios.map(({ value }) => value));

/** By how much all budgets have to be multiplied for a set of projects; 0 = they do not matter. */
function neededMultiple(
  { periods, totalBudget, projects }: PortfolioProblem,
  set: Portfolio,
): number {
  const costs = projects.filter(({ id }) => set.chosen.includes(id)).map(({ cost }) => cost);
  const share = (used: number, of: number | null): number =>
    of === null ? 0 : of === 0 ? (used > 0 ? Infinity : 0) : used / of;
  return largest([
    ...periods.map(({ envelope }, t) =>
      share(
        costs.reduce((sum, cost) => sum + (cost[t] ?? 0), 0),
        envelope,
      ),
    ),
    share(set.cost, totalBudget),
  ]);
}

/** First multiple from which a project enters and from which it stays, by complete enumeration. */
function entryOf(problem: PortfolioProblem, id: string): [number | null, number | null] {
  const open = { ...problem, periods: problem.periods.map((p) => ({ ...p, envelope: null })) };
  const sets = everyPortfolio({ ...open, totalBudget: null }).map((set) => ({
    set,
    needs: neededMultiple(problem, set),
  }));
  const isIn = Array.from({ length: 101 }, (_, i) => {
    const affordable = sets.filter(({ needs }) => needs <= (1 + i / 100) * (1 + 1e-9));
    const best = valueOf(affordable.map(({ set }) => set));
    const ties = affordable.filter(({ set }) => set.value >= best - 1e-6 * Math.max(1, best));
    return ties.some(({ set }) => set.chosen.includes(id));
  });
  const first = isIn.indexOf(true);
  const last = isIn.lastIndexOf(false) + 1;
  return [first < 0 ? null : (100 + first) / 100, last > 100 ? null : (100 + last) / 100];
}

describe("six projects with a known answer", () => {
  const explained = async () => byId((await partOf(sixProjects(), "projects")).projects);

  test("the best portfolio is B, C and D", async () => {
    const explaining = await explainingOf(sixProjects());
    expect(explaining?.best).toMatchObject({ chosen: ["B", "C", "D"], value: 125, cost: 110 });
  });

  test("reversals cost what complete enumeration says", async () => {
    const projects = await explained();
    const changes = [...projects].map(([id, { valueIfReversed }]) => [id, valueIfReversed]);
    expect(Object.fromEntries(changes)).toEqual({ A: -13, B: -8, C: -23, D: -5, E: -5, F: -8 });
    expect(projects.get("A")?.displaces).toEqual({ leave: ["B", "D"], enter: ["F"] });
  });

  test("A enters at 1.0833, leaves at 1.25 and returns at 1.4167 to stay: in steps of 1 %", async () => {
    const projects = await explained();
    expect(projects.get("A")).toMatchObject({ budgetToEnter: 1.09, staysFrom: 1.42, known: "all" });
    for (const [id, { budgetToEnter, staysFrom }] of projects) {
      expect([id, budgetToEnter, staysFrom]).toEqual([id, ...entryOf(sixProjects(), id)]);
    }
  });

  test("each project has the first reason that applies", async () => {
    const projects = await explained();
    const reasons = [...projects].map(([id, { reason }]) => [id, reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      A: { kind: "group-has", group: "X1", project: "B" },
      B: { kind: "best-use" },
      C: { kind: "needed-by", project: "D" },
      D: { kind: "best-use" },
      E: { kind: "no-envelope", period: "Q1" },
      F: { kind: "no-envelope", period: "Q2" },
    });
  });

  test("a budget of 70 in the first period would bring A, C, D and F", async () => {
    const problem = { ...sixProjects(), periods: periodsOf([70, 55]) };
    const explaining = await explainingOf(problem);
    expect(explaining?.best).toMatchObject({ chosen: ["A", "C", "D", "F"], value: 147 });
  });
});

describe("small random problems, against complete enumeration", () => {
  test.each([0.01, 5])("reversals, with values in steps of %d", async (grain) => {
    for (const [problem, all] of smallProblems(12, 9, grain)) {
      const best = valueOf(all);
      const { projects } = await partOf(problem, "projects");
      const chosen = (await explainingOf(problem))?.best.chosen ?? [];
      for (const { id, valueIfReversed, known, blockedBy, result } of projects ?? []) {
        const isIn = chosen.includes(id);
        // The promise for this project does not count when it is reversed.
        const others = everySetWithout(problem, { kind: "forced", project: id }).filter(
          (portfolio) => portfolio.chosen.includes(id) !== isIn,
        );
        expect(known).toBe("all");
        if (others.length === 0) {
          expect([id, valueIfReversed]).toEqual([id, null]);
        } else {
          expect(valueIfReversed).toBeCloseTo(valueOf(others) - best, 6);
          expect(blockedBy).toBeNull();
          if (result === "Selected" || result === "Not selected") {
            expect(valueIfReversed).toBeLessThanOrEqual(0);
          }
        }
      }
    }
  });

  test.each([0.01, 5])(
    "budgets to enter and to stay, with values in steps of %d",
    async (grain) => {
      for (const [problem] of smallProblems(8, 8, grain)) {
        const { projects } = await partOf(problem, "projects");
        for (const { id, budgetToEnter, staysFrom, result } of projects ?? []) {
          if (result !== "Selected" && result !== "Not selected") continue;
          expect([id, budgetToEnter, staysFrom]).toEqual([id, ...entryOf(problem, id)]);
        }
      }
    },
  );

  test("prices of limits and promises, none below 0", async () => {
    for (const [problem, all] of smallProblems(12, 8)) {
      const best = valueOf(all);
      const { limits, unfinished } = await partOf(problem, "limits");
      expect(unfinished).toEqual([]);
      expect(limits?.length).toBeGreaterThan(0);
      for (const { limit, price } of limits ?? []) {
        expect(price).toBeCloseTo(valueOf(everySetWithout(problem, limit)) - best, 6);
        expect(price).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("the next-best portfolios differ by as many projects as asked for", async () => {
    for (const [problem, all] of smallProblems(10, 8)) {
      const options = { differBy: 3, nextBest: 3 };
      const before = [new Set((await explainingOf(problem))?.best.chosen)];
      const { nextBest } = await partOf(problem, "nextBest", options);
      const differ = ({ chosen }: Portfolio): boolean =>
        before.every((one) => {
          const both = chosen.filter((id) => one.has(id)).length;
          return chosen.length + one.size - 2 * both >= options.differBy;
        });
      for (const { value, enters, leaves } of nextBest ?? []) {
        expect(value).toBeCloseTo(valueOf(all.filter(differ)), 6);
        const [best = new Set<string>()] = before;
        before.push(new Set([...[...best].filter((id) => !leaves.includes(id)), ...enters]));
      }
      if ((nextBest?.length ?? 0) < 3) expect(all.filter(differ)).toEqual([]);
    }
  });

  test("the frontier never falls and lies under its relaxation", async () => {
    for (const [problem] of smallProblems(6, 9)) {
      const { frontier } = await partOf(problem, "frontier");
      expect(frontier?.points.map(({ multiplier }) => multiplier)).toEqual(
        Array.from({ length: 17 }, (_, i) => (60 + 5 * i) / 100),
      );
      let before = -Infinity;
      for (const { multiplier, value, chosen } of frontier?.points ?? []) {
        const all = everyPortfolio(problem, multiplier);
        if (value === null) {
          expect(all).toEqual([]);
          continue;
        }
        expect(value).toBeCloseTo(valueOf(all), 6);
        expect(all.some((one) => one.chosen.join() === chosen.join())).toBe(true);
        expect(value).toBeGreaterThanOrEqual(before - 1e-6);
        before = value;
        const curve = frontier?.relaxed.find((point) => point.multiplier >= multiplier);
        if (curve) expect(curve.value).toBeGreaterThanOrEqual(value - 1e-6);
      }
    }
  });
});

describe("an explanation that is ended early", () => {
  const parts: readonly ChoicePart[] = ["projects", "limits", "frontier", "nextBest", "frequency"];

  test.each(parts)("says what of %s is there, when it was stopped", async (part) => {
    let looks = 0;
    const isCancelled = (): boolean => (looks += 1) > 5;
    const explaining = await explainingOf(sixProjects(), { parts: [part] }, { isCancelled });
    if (explaining === null) throw new Error("There is a portfolio.");
    const told: Partial<Choice>[] = [];
    const found = await workOut(part, explaining, (so) => told.push(so));
    const [unfinished] = found.unfinished ?? [];
    expect(unfinished).toMatchObject({ part, why: "stopped" });
    expect(unfinished?.done).toBeLessThan(unfinished?.of ?? 0);
    expect(told.length).toBeGreaterThan(0);
  });

  it("has every project with a bound at least, and the border first", async () => {
    let looks = 0;
    const isCancelled = (): boolean => (looks += 1) > 4;
    const explaining = await explainingOf(sixProjects(), {}, { isCancelled });
    if (explaining === null) throw new Error("There is a portfolio.");
    const { projects } = await workOut("projects", explaining, () => undefined);
    const exact: Record<string, number> = { A: -13, B: -8, C: -23, D: -5, E: -5, F: -8 };
    expect(projects?.map(({ id }) => id)).toEqual(Object.keys(exact));
    for (const { id, known, valueIfReversed } of projects ?? []) {
      if (known === "bound") expect(valueIfReversed).toBeGreaterThanOrEqual(exact[id] ?? 0);
      else expect(valueIfReversed).toBe(exact[id]);
    }
    expect(projects?.some(({ known }) => known === "bound")).toBe(true);
  });

  it("shares the time among its parts, so that each has something", async () => {
    let clock = 0;
    const now = (): number => (clock += 20);
    const options = { parts, partSeconds: 40 };
    const explaining = await explainingOf(randomProblem(2, 9), options, { now });
    if (explaining === null) throw new Error("There is a portfolio.");
    for (const part of parts) {
      const found = await workOut(part, explaining, () => undefined);
      for (const { why, done } of found.unfinished ?? []) {
        expect([part, why]).toEqual([part, "time"]);
        if (part !== "projects") expect(done).toBeGreaterThan(0);
      }
    }
  });
});

test("worlds of a seed do not depend on how many there are, and stay within their spread", () => {
  const money = problemOf({
    projects: [
      candidate({ id: "A", value: 100, benefitValue: 400 }),
      candidate({ id: "B", value: -20, benefitValue: 0 }),
    ],
  });
  for (let world = 0; world < 50; world += 1) {
    const [a = 0, b] = plausibleValues(money, 7, world);
    expect(a).toBeGreaterThanOrEqual(100 - 0.4 * 400);
    expect(a).toBeLessThanOrEqual(100 + 0.2 * 400);
    expect(b).toBe(-20);
    expect(plausibleValues(money, 7, world)).toEqual([a, b]);
  }
  // Whatever the weights: a project with full marks keeps 100 points, one without keeps none.
  const score = problemOf({
    measure: "Score",
    weights: [0.5, 0.3, 0.2],
    projects: [
      candidate({ id: "A", value: 100, criterionValues: [1, 1, 1] }),
      candidate({ id: "B", value: 0, criterionValues: [0, 0, 0] }),
      candidate({ id: "C", value: 50, criterionValues: [1, 0, 0] }),
    ],
  });
  const seen = Array.from({ length: 100 }, (_, world) => plausibleValues(score, 7, world));
  for (const [a, b, c] of seen) {
    expect(a).toBeCloseTo(100, 9);
    expect(b).toBe(0);
    // 0.5 of 1 at half to 1.5 times, against the others at 1.5 times to half.
    expect(c).toBeGreaterThanOrEqual(25);
    expect(c).toBeLessThanOrEqual(75);
  }
  expect(new Set(seen.map(([, , c]) => c)).size).toBe(100);
});

/** Every portfolio when a limit or promise does not count. */
function everySetWithout(problem: PortfolioProblem, limit: LimitRef): Portfolio[] {
  const dropped = singleLimits(problem, limit);
  const drops = (other: LimitRef): boolean =>
    dropped.some((each) => JSON.stringify(each) === JSON.stringify(other));
  const frees = (id: string): boolean =>
    dropped.some(
      (each) => (each.kind === "forced" || each.kind === "protected") && each.project === id,
    );
  return everyPortfolio({
    ...problem,
    periods: problem.periods.map((period) =>
      drops({ kind: "envelope", period: period.key }) ? { ...period, envelope: null } : period,
    ),
    totalBudget: limit.kind === "total" ? null : problem.totalBudget,
    roles: problem.roles.map(({ role, capacity }) => ({
      role,
      capacity: capacity.map((available, t) =>
        drops({ kind: "capacity", role, period: problem.periods[t]?.key ?? "" }) ? null : available,
      ),
    })),
    projects: problem.projects.map((project) =>
      frees(project.id) ? { ...project, rule: { kind: "free" } } : project,
    ),
    dependencies: problem.dependencies.filter(({ id }) => !drops({ kind: "dependency", id })),
    groups: problem.groups.filter(({ name }) => !drops({ kind: "group", name })),
    shares: problem.shares.filter(({ name }) => !drops({ kind: "share", name })),
    ceilings: problem.ceilings.filter(({ name }) => !drops({ kind: "ceiling", name })),
  });
}
