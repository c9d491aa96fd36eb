import { randomNumbers } from "#core/numeric/random";
import { brokenLimits } from "#core/selection/brokenLimits";
import { portfolioOf, type Portfolio } from "#core/selection/portfolio";
import type { CandidateProject, PortfolioProblem } from "#core/selection/portfolioProblem";

/** A project that is free, costs nothing and is worth nothing, with some facts otherwise. */
export function candidate(facts: Partial<CandidateProject> & { id: string }): CandidateProject {
  const value = facts.value ?? facts.knownValue ?? 0;
  return {
    name: facts.id,
    stage: "Proposed",
    program: "",
    objective: "",
    category: "",
    value,
    knownValue: value,
    timedValue: 0,
    benefitValue: 0,
    criterionValues: [],
    cost: [],
    unphasedCost: 0,
    demand: [],
    exposure: 0,
    score: null,
    rank: null,
    rule: { kind: "free" },
    latestShift: 0,
    minimumShare: 1,
    ...facts,
  };
}

/** A problem without limits, with some facts otherwise. */
export function problemOf(facts: Partial<PortfolioProblem>): PortfolioProblem {
  return {
    measure: "Risk adjusted NPV",
    moneyUnit: "GBP thousand",
    discountRate: 0.035,
    weights: [],
    projects: [],
    periods: [],
    totalBudget: null,
    roles: [],
    dependencies: [],
    groups: [],
    shares: [],
    ceilings: [],
    synergies: [],
    ...facts,
  };
}

/** Periods Q1, Q2, ... with envelopes. */
export function periodsOf(envelopes: readonly (number | null)[]): PortfolioProblem["periods"] {
  return envelopes.map((envelope, t) => ({ key: `Q${t + 1}`, days: 91, envelope }));
}

/**
 * Known answer: six projects, two periods, C before D, A or B. Best is B, C, D with 125 at a cost of 110
 * (checked by complete enumeration).
 */
export function sixProjects(): PortfolioProblem {
  const facts: readonly (readonly [string, number, number, number])[] = [
    ["A", 60, 30, 20],
    ["B", 50, 20, 25],
    ["C", 40, 25, 10],
    ["D", 35, 10, 20],
    ["E", 30, 15, 10],
    ["F", 12, 5, 5],
  ];
  return problemOf({
    projects: facts.map(([id, value, first, second]) =>
      candidate({ id, value, cost: [first, second] }),
    ),
    periods: periodsOf([60, 55]),
    dependencies: [{ id: "D-001", from: "C", to: "D", giverIsGone: false }],
    groups: [{ kind: "exclusive", name: "X1", members: ["A", "B"] }],
  });
}

/**
 * A random problem with every kind of limit: two periods and a total, a role, dependencies, groups, a
 * share, ceilings, forced and protected projects, a synergy. It may have no portfolio at all.
 *
 * @param grain values and costs are multiples of it: a coarse one makes ties.
 */
export function randomProblem(seed: number, count: number, grain = 0.01): PortfolioProblem {
  const random = randomNumbers(seed);
  const between = (least: number, most: number): number =>
    Math.round((least + random.uniform() * (most - least)) / grain) * grain;
  const chance = (share: number): boolean => random.uniform() < share;
  const ids = Array.from({ length: count }, (_, i) => `P-${String(i + 1).padStart(3, "0")}`);
  const pick = (size: number): string[] =>
    [...new Set(Array.from({ length: size }, () => ids[random.word() % count] ?? ""))].sort();
  const projects = ids.map((id, i) =>
    candidate({
      id,
      value: between(-10, 60),
      cost: [between(2, 30), between(0, 25)],
      demand: [[between(0, 5), between(0, 5)]],
      exposure: between(0, 10),
      rank: i + 1,
      stage: chance(0.3) ? "In delivery" : "Proposed",
      rule: chance(0.08)
        ? { kind: "force-in", reason: "Law" }
        : chance(0.06)
          ? { kind: "force-out", reason: "No sponsor" }
          : chance(0.12)
            ? { kind: "protected" }
            : { kind: "free" },
    }),
  );
  const half = (of: (project: CandidateProject) => number, share: number): number =>
    Math.ceil((projects.reduce((sum, project) => sum + of(project), 0) * share) / grain) * grain;
  const [from = "", to = ""] = pick(2);
  return problemOf({
    projects,
    periods: periodsOf([
      half(({ cost }) => cost[0] ?? 0, 0.5),
      chance(0.8) ? half(({ cost }) => cost[1] ?? 0, 0.5) : null,
    ]),
    totalBudget: chance(0.5) ? half(({ cost }) => (cost[0] ?? 0) + (cost[1] ?? 0), 0.45) : null,
    roles: [
      {
        role: "Developer",
        capacity: [half(({ demand }) => demand[0]?.[0] ?? 0, 0.5), chance(0.5) ? 12 : null],
      },
    ],
    dependencies: from === to || to === "" ? [] : [{ id: "D-001", from, to, giverIsGone: false }],
    groups: [
      { kind: "exclusive", name: "X1", members: pick(3) },
      ...(chance(0.4) ? [{ kind: "joint", name: "J1", members: pick(2) } as const] : []),
      ...(chance(0.4)
        ? [{ kind: "count", name: "N1", members: pick(5), atLeast: 1, atMost: 3 } as const]
        : []),
    ],
    shares: chance(0.5)
      ? [{ name: "Balance", members: pick(4), atLeast: chance(0.5) ? 0.1 : null, atMost: 0.6 }]
      : [],
    ceilings: chance(0.4)
      ? [{ name: "Risk", of: "exposure", members: ids, atLeast: null, atMost: count * 2.5 }]
      : [],
    synergies: chance(0.5)
      ? [{ id: "S-001", first: ids[0] ?? "", second: ids[1] ?? "", value: between(-8, 8) }]
      : [],
  });
}

/** Every set of projects that keeps all limits, with its value: the complete enumeration. */
export function everyPortfolio(problem: PortfolioProblem, multiplier = 1): Portfolio[] {
  return everySet(problem).filter(
    (portfolio) => brokenLimits(problem, portfolio, multiplier).length === 0,
  );
}

/** Every set of projects, whether or not it keeps the limits. */
export function everySet(problem: PortfolioProblem): Portfolio[] {
  const ids = problem.projects.map(({ id }) => id);
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    portfolioOf(problem, { chosen: ids.filter((_, i) => ((bits >> i) & 1) === 1) }),
  );
}

export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
