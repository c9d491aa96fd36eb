import { loadHighsSolver } from "#compute/highsSolver";
import { collidingLimits } from "#core/selection/model/collidingLimits";
import { limitKey } from "#core/selection/model/limitKeys";
import { selectionModel } from "#core/selection/model/selectionModel";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { CollidingLimit, LimitRef } from "#core/selection/selection";
import { enumerated } from "#test/support/enumeratedPortfolios";
import { everyKindOfLimit } from "#test/support/everyKindOfLimit";
import { candidate, periodsOf, problemOf } from "#test/support/portfolioProblems";

async function colliding(
  problem: PortfolioProblem,
  now: () => number = () => 0,
): Promise<readonly CollidingLimit[]> {
  const solver = await loadHighsSolver();
  const pause = (): Promise<void> => Promise.resolve();
  const tools = { solver, pause, isCancelled: () => false, now };
  return (await collidingLimits(selectionModel(problem), tools, 30)).limits;
}

/** The problem with these limits and promises only. */
function keepOnly(problem: PortfolioProblem, limits: readonly LimitRef[]): PortfolioProblem {
  const keys = new Set(limits.map(limitKey));
  const has = (limit: LimitRef): boolean => keys.has(limitKey(limit));
  const isPromise = (id: string, kind: string): boolean =>
    kind === "protected" ? has({ kind: "protection" }) : has({ kind: "forced", project: id });
  return {
    ...problem,
    projects: problem.projects.map((project) =>
      isPromise(project.id, project.rule.kind) ? project : { ...project, rule: { kind: "free" } },
    ),
    periods: problem.periods.map((period) =>
      has({ kind: "envelope", period: period.key }) ? period : { ...period, envelope: null },
    ),
    totalBudget: has({ kind: "total" }) ? problem.totalBudget : null,
    roles: problem.roles.map(({ role, capacity }) => ({
      role,
      capacity: capacity.map((fte, t) =>
        has({ kind: "capacity", role, period: problem.periods[t]?.key ?? "" }) ? fte : null,
      ),
    })),
    dependencies: problem.dependencies.filter(({ id }) => has({ kind: "dependency", id })),
    groups: problem.groups.filter(({ name }) => has({ kind: "group", name })),
    shares: problem.shares.filter(({ name }) => has({ kind: "share", name })),
    ceilings: problem.ceilings.filter(({ name }) => has({ kind: "ceiling", name })),
  };
}

const isPossible = (problem: PortfolioProblem): boolean => enumerated(problem).value !== null;

it("finds sets that collide and of which every member is needed, by complete enumeration", async () => {
  const sizes = [];
  for (let seed = 1; sizes.length < 40; seed += 1) {
    const problem = everyKindOfLimit(seed, { size: 7, isFlexible: seed % 4 === 0 });
    if (isPossible(problem)) continue;
    const limits = (await colliding(problem)).map(({ limit }) => limit);
    sizes.push(limits.length);
    expect([seed, isPossible(keepOnly(problem, limits))]).toEqual([seed, false]);
    for (const limit of limits) {
      const others = limits.filter((each) => each !== limit);
      expect([seed, limit, isPossible(keepOnly(problem, others))]).toEqual([seed, limit, true]);
    }
  }
  // Not only pairs: some collisions take four limits and promises or more.
  expect(Math.max(...sizes)).toBeGreaterThan(3);
});

describe("what is missing", () => {
  const forced = { kind: "force-in", reason: "Law" } as const;

  it("names the envelope that promises overdraw most, with what is short", async () => {
    const problem = problemOf({
      projects: [
        candidate({ id: "A", cost: [30, 50], rule: forced }),
        candidate({ id: "B", cost: [20, 60], rule: { kind: "protected" } }),
        candidate({ id: "C", cost: [1, 0], rule: forced }),
      ],
      periods: periodsOf([50, 60]),
    });
    expect(await colliding(problem)).toEqual([
      { limit: { kind: "envelope", period: "Q2" }, needed: 110, allowed: 60, short: 50 },
      { limit: { kind: "forced", project: "A" }, needed: null, allowed: null, short: null },
      { limit: { kind: "protection" }, needed: null, allowed: null, short: null },
    ]);
  });

  it("counts what a forced project needs, smallest share and latest start included", async () => {
    const project = candidate({
      id: "A",
      cost: [100, 0],
      rule: forced,
      minimumShare: 0.5,
      latestShift: 1,
    });
    const problem = problemOf({ projects: [project], periods: periodsOf([40, 45]) });
    const [first, ...others] = await colliding(problem);
    expect(first).toMatchObject({ needed: 50, short: 5 });
    expect(others.map(({ limit }) => limit.kind)).toEqual(["envelope", "forced"]);
  });

  it("says how many of a floor can be reached", async () => {
    const problem = problemOf({
      projects: ["A", "B", "C"].map((id) => candidate({ id, cost: [10] })),
      periods: periodsOf([25]),
      groups: [{ kind: "count", name: "N", members: ["A", "B", "C"], atLeast: 3, atMost: null }],
    });
    expect(await colliding(problem)).toEqual([
      { limit: { kind: "envelope", period: "Q1" }, needed: 30, allowed: 25, short: 5 },
      { limit: { kind: "group", name: "N" }, needed: 3, allowed: 2, short: 1 },
    ]);
  });

  it("names a dependency on what is forced out", async () => {
    const problem = problemOf({
      projects: [
        candidate({ id: "A", rule: { kind: "force-out", reason: "Board" } }),
        candidate({ id: "B", rule: forced }),
        candidate({ id: "C", rule: forced }),
      ],
      dependencies: [{ id: "D-1", from: "A", to: "B", giverIsGone: false }],
    });
    const limits = (await colliding(problem)).map(({ limit }) => limitKey(limit));
    expect(limits.sort()).toEqual(
      [
        limitKey({ kind: "dependency", id: "D-1" }),
        limitKey({ kind: "forced", project: "A" }),
        limitKey({ kind: "forced", project: "B" }),
      ].sort(),
    );
  });

  it("names nothing when time is up", async () => {
    let clock = 0;
    const problem = problemOf({
      projects: [candidate({ id: "A", cost: [9], rule: forced })],
      periods: periodsOf([5]),
    });
    const limits = await colliding(problem, () => (clock += 60_000));
    expect(limits).toEqual([]);
  });
});
