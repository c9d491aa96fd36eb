import { mulberry32 } from "#core/numeric/mulberry32";
import type {
  CandidateProject,
  Ceiling,
  HardDependency,
  PortfolioProblem,
  ProjectGroup,
  ProjectRule,
} from "#core/selection/portfolioProblem";

const periodCount = 12;
const roleCount = 5;
const categoryCount = 8;
/** Shares of all projects. */
const mandatory = 0.04;
const excluded = 0.02;

interface Chance {
  /** Any number from `low` up to `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`. */
  readonly whole: (low: number, high: number) => number;
}

/**
 * A portfolio to choose from, as large ones are: 12 envelopes and a total of about half of what all
 * projects cost, 5 roles in 12 periods for half of the demand, 4 % mandatory and 2 % excluded projects, a
 * dependency for every 10th and an exclusive group for every 20th project, and of each of 8 categories a
 * smallest number and a largest spend. The same seed gives the same portfolio.
 */
export function choiceProblem(count: number, seed: number): PortfolioProblem {
  const random = mulberry32(seed);
  const between = (low: number, high: number): number => low + random() * (high - low);
  const chance: Chance = {
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
  };
  const projects = Array.from({ length: count }, (_, p) => projectOf(p, count, chance));
  const sumOf = (amount: (each: CandidateProject) => number): number =>
    projects.reduce((sum, each) => sum + amount(each), 0);
  const periods = Array.from({ length: periodCount }, (_, t) => ({
    key: `2026-${String(t + 1).padStart(2, "0")}`,
    days: 30,
    envelope: Math.round(sumOf(({ cost }) => cost[t] ?? 0) * between(0.5, 0.55)),
  }));
  const roles = Array.from({ length: roleCount }, (_, r) => ({
    role: `Role ${r + 1}`,
    capacity: periods.map((_period, t) => {
      const demand = sumOf((project) => project.demand[r]?.[t] ?? 0);
      return Math.round(demand * between(5, 5.5)) / 10;
    }),
  }));
  return {
    measure: "Risk adjusted NPV",
    moneyUnit: "GBP thousand",
    discountRate: 0.08,
    weights: [],
    projects,
    periods,
    totalBudget: Math.round(sumOf(totalCost) * 0.5),
    roles,
    dependencies: dependenciesOf(projects, chance),
    ...limitsOf(projects, chance),
    shares: [],
    synergies: [],
  };
}

function projectOf(p: number, count: number, { between, whole }: Chance): CandidateProject {
  const first = whole(0, periodCount - 3);
  const last = Math.min(periodCount - 1, first + whole(1, 7));
  const runs = (t: number): boolean => t >= first && t <= last;
  const rate = between(10, 150);
  const cost = Array.from({ length: periodCount }, (_, t) =>
    runs(t) ? Math.round(rate * between(0.6, 1.4)) : 0,
  );
  const value = Math.round(cost.reduce((a, b) => a + b, 0) * between(0.4, 1.4));
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
      const people = between(0, 1) < 0.5 ? Math.round(between(1, 40)) / 10 : 0;
      return Array.from({ length: periodCount }, (_, t) => (runs(t) ? people : 0));
    }),
    exposure: 0,
    score: null,
    rank: null,
    rule: ruleOf(p, count),
    latestShift: 0,
    minimumShare: 1,
    unphasedCost: 0,
  };
}

function ruleOf(p: number, count: number): ProjectRule {
  if (p < count * mandatory) return { kind: "force-in", reason: "Law" };
  if (p < count * (mandatory + excluded)) return { kind: "force-out", reason: "Sold" };
  return { kind: "free" };
}

/** A later project needs an earlier one: no circles, nothing mandatory needs, and nothing excluded is needed. */
function dependenciesOf(
  projects: readonly CandidateProject[],
  { whole }: Chance,
): HardDependency[] {
  const count = projects.length;
  return Array.from({ length: Math.floor(count / 10) }, (_, d) => {
    const to = whole(firstFree(count) + 1, count - 1);
    const from = projects[whole(0, to - 1)];
    return from === undefined || from.rule.kind === "force-out"
      ? []
      : [{ id: `D-${d + 1}`, from: from.id, to: projects[to]?.id ?? "", giverIsGone: false }];
  }).flat();
}

function limitsOf(
  projects: readonly CandidateProject[],
  { whole }: Chance,
): { readonly groups: ProjectGroup[]; readonly ceilings: Ceiling[] } {
  const count = projects.length;
  const exclusive = Array.from({ length: Math.floor(count / 20) }, (_, g) => ({
    kind: "exclusive" as const,
    name: `X-${g + 1}`,
    members: Array.from(
      { length: whole(2, 4) },
      () => projects[whole(firstFree(count), count - 1)]?.id ?? "",
    ),
  }));
  const categories = Array.from({ length: categoryCount }, (_, at) => {
    const members = projects.filter(({ category }) => category === categoryName(at));
    const cost = members.reduce((sum, each) => sum + totalCost(each), 0);
    return { name: categoryName(at), cost, members: members.map(({ id }) => id) };
  });
  return {
    groups: [
      ...exclusive,
      ...categories.map(({ name, members }) => ({
        kind: "count" as const,
        name: `At least some of ${name}`,
        members,
        atLeast: Math.floor(members.length * 0.2),
        atMost: null,
      })),
    ],
    ceilings: categories.map(({ name, members, cost }) => ({
      name: `Spend on ${name}`,
      of: "cost" as const,
      members,
      atLeast: null,
      atMost: Math.round(cost * 0.65),
    })),
  };
}

/** The first project that is neither mandatory nor excluded. */
function firstFree(count: number): number {
  return Math.ceil(count * (mandatory + excluded));
}

function totalCost({ cost }: CandidateProject): number {
  return cost.reduce((a, b) => a + b, 0);
}

function categoryName(category: number): string {
  return `Category ${String.fromCodePoint(65 + category)}`;
}
