import { mulberry32 } from "#core/numeric/mulberry32";
import type {
  CandidateProject,
  PortfolioProblem,
  ProjectRule,
} from "#core/selection/portfolioProblem";

const periodCount = 12;
const roleCount = 5;
const categoryCount = 8;

/**
 * A portfolio to choose from, as large ones are: 12 envelopes and a total of about half of what all
 * projects cost, 5 roles in 12 periods for half of the demand, 4 % mandatory and 2 % excluded projects, a
 * dependency for every 10th and an exclusive group for every 20th project, and of each of 8 categories a
 * smallest number and a largest spend. The same seed gives the same portfolio.
 */
export function choiceProblem(count: number, seed: number): PortfolioProblem {
  const random = mulberry32(seed);
  const between = (low: number, high: number): number => low + random() * (high - low);
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  const projects = Array.from({ length: count }, (_, p) => project(p, between, whole));
  const sumOf = (amount: (each: CandidateProject) => number): number =>
    projects.reduce((sum, each) => sum + amount(each), 0);
  const periods = Array.from({ length: periodCount }, (_, t) => ({
    key: `2026-${String(t + 1).padStart(2, "0")}`,
    days: 30,
    envelope: Math.round(sumOf(({ cost }) => cost[t] ?? 0) * between(0.48, 0.52)),
  }));
  const roles = Array.from({ length: roleCount }, (_, r) => ({
    role: `Role ${r + 1}`,
    capacity: periods.map(
      (_period, t) => Math.round(sumOf(({ demand }) => demand[r]?.[t] ?? 0) * between(4.8, 5.2)) / 10,
    ),
  }));
  const idOf = (p: number): string => projects[p]?.id ?? "";
  const members = (category: number): CandidateProject[] =>
    projects.filter((each) => each.category === categoryName(category));
  const totalOf = (list: readonly CandidateProject[]): number =>
    list.reduce((sum, { cost }) => sum + cost.reduce((a, b) => a + b, 0), 0);
  const categories = Array.from({ length: categoryCount }, (_, category) => members(category));
  return {
    measure: "Risk adjusted NPV",
    moneyUnit: "GBP thousand",
    discountRate: 0.08,
    weights: [],
    projects,
    periods,
    totalBudget: Math.round(totalOf(projects) * 0.5),
    roles,
    // A later project needs an earlier one: no circles, and a mandatory one needs nothing.
    dependencies: Array.from({ length: Math.floor(count / 10) }, (_, d) => {
      const to = whole(Math.ceil(count * 0.06) + 1, count - 1);
      return { id: `D-${d + 1}`, from: idOf(whole(0, to - 1)), to: idOf(to), giverIsGone: false };
    }).filter(({ from }) => projects.find(({ id }) => id === from)?.rule.kind !== "force-out"),
    groups: [
      ...Array.from({ length: Math.floor(count / 20) }, (_, g) => ({
        kind: "exclusive" as const,
        name: `X-${g + 1}`,
        members: Array.from({ length: whole(2, 4) }, () =>
          idOf(whole(Math.ceil(count * 0.06), count - 1)),
        ),
      })),
      ...categories.map((list, category) => ({
        kind: "count" as const,
        name: `At least some of ${categoryName(category)}`,
        members: list.map(({ id }) => id),
        atLeast: Math.floor(list.length * 0.2),
        atMost: null,
      })),
    ],
    shares: [],
    ceilings: categories.map((list, category) => ({
      name: `Spend on ${categoryName(category)}`,
      of: "cost" as const,
      members: list.map(({ id }) => id),
      atLeast: null,
      atMost: Math.round(totalOf(list) * 0.65),
    })),
    synergies: [],
  };

  function project(
    p: number,
    span: (low: number, high: number) => number,
    pick: (low: number, high: number) => number,
  ): CandidateProject {
    const first = pick(0, periodCount - 3);
    const last = Math.min(periodCount - 1, first + pick(1, 7));
    const runs = (t: number): boolean => t >= first && t <= last;
    const rate = span(10, 150);
    const cost = Array.from({ length: periodCount }, (_, t) =>
      runs(t) ? Math.round(rate * span(0.6, 1.4)) : 0,
    );
    const value = Math.round(cost.reduce((a, b) => a + b, 0) * span(0.6, 1.4));
    return {
      id: `P-${String(p + 1).padStart(5, "0")}`,
      name: `Project ${p + 1}`,
      stage: "Proposed",
      program: "",
      objective: "",
      category: categoryName(p % categoryCount),
      value,
      knownValue: value,
      timedValue: value,
      benefitValue: value,
      criterionValues: [],
      cost,
      demand: Array.from({ length: roleCount }, () => {
        const people = span(0, 1) < 0.5 ? Math.round(span(1, 40)) / 10 : 0;
        return Array.from({ length: periodCount }, (_, t) => (runs(t) ? people : 0));
      }),
      exposure: 0,
      score: null,
      rank: null,
      rule: ruleOf(p),
      latestShift: 0,
      minimumShare: 1,
    };
  }

  function ruleOf(p: number): ProjectRule {
    if (p < count * 0.04) return { kind: "force-in", reason: "Law" };
    if (p < count * 0.06) return { kind: "force-out", reason: "Sold" };
    return { kind: "free" };
  }
}

function categoryName(category: number): string {
  return `Category ${String.fromCodePoint(65 + category)}`;
}
