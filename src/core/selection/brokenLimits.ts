import { ownValue } from "#core/ownValue";
import { type ChosenProjects, shareOf, shiftOf } from "./portfolio";
import type { CandidateProject, PortfolioProblem, ProjectGroup } from "./portfolioProblem";
import { startLater, sum, type ProjectStart } from "./projectStart";
import type { LimitRef } from "./selection";

/** A limit or promise that a set of projects does not keep. */
export interface BrokenLimit {
  readonly limit: LimitRef;
  /** What is used and what is allowed, in the unit of the limit; null where it is no amount. */
  readonly used: number | null;
  readonly allowed: number | null;
  /** By how much it is missed; null where it is no amount. */
  readonly by: number | null;
}

/** Amounts are equal when they differ by less than this share of the larger one. */
const TOLERANCE = 1e-6;

/**
 * Every limit and promise of a problem that a set of projects breaks; none = it may be chosen. Counted
 * from the problem alone, so that it checks what a solver says.
 *
 * @param multiplier of all envelopes and of the total budget.
 * @returns in the order of the limits. Cost: projects times periods times roles.
 */
export function brokenLimits(
  problem: PortfolioProblem,
  chosen: ChosenProjects,
  multiplier = 1,
): readonly BrokenLimit[] {
  const isIn = new Set(chosen.chosen);
  const funded = problem.projects.filter(({ id }) => isIn.has(id));
  const parts = funded.map((project): FundedPart => {
    const start = startLater(problem, project, shiftOf(chosen, project));
    return { project, share: shareOf(chosen, project), start };
  });
  return [
    ...brokenBudgets(problem, parts, multiplier),
    ...brokenCapacity(problem, parts),
    ...brokenPromises(problem, isIn),
    ...brokenDependencies(problem, chosen, isIn),
    ...problem.groups.flatMap((group) => brokenGroup(group, isIn)),
    ...brokenBalance(problem, parts),
  ];
}

interface FundedPart {
  readonly project: CandidateProject;
  readonly share: number;
  readonly start: ProjectStart;
}

function brokenBudgets(
  { periods, totalBudget }: PortfolioProblem,
  parts: readonly FundedPart[],
  multiplier: number,
): BrokenLimit[] {
  const byPeriod = periods.flatMap(({ key, envelope }, t) => {
    const allowed = envelope === null ? null : envelope * multiplier;
    const costs = parts.map(({ share, start }) => share * (start.cost[t] ?? 0));
    return outside({ kind: "envelope", period: key }, costs, null, allowed);
  });
  const costs = parts.map(({ share, start }) => share * start.totalCost);
  const allowed = totalBudget === null ? null : totalBudget * multiplier;
  return [...byPeriod, ...outside({ kind: "total" }, costs, null, allowed)];
}

function brokenCapacity(
  { periods, roles }: PortfolioProblem,
  parts: readonly FundedPart[],
): BrokenLimit[] {
  return roles.flatMap(({ role, capacity }, r) =>
    periods.flatMap(({ key }, t) => {
      const demands = parts.map(({ share, start }) => share * (start.demand[r]?.[t] ?? 0));
      return outside({ kind: "capacity", role, period: key }, demands, null, capacity[t] ?? null);
    }),
  );
}

function brokenPromises({ projects }: PortfolioProblem, isIn: ReadonlySet<string>): BrokenLimit[] {
  return projects.flatMap(({ id, rule }): BrokenLimit[] => {
    if (rule.kind === "free" || isIn.has(id) === (rule.kind !== "force-out")) return [];
    const kind = rule.kind === "protected" ? "protected" : "forced";
    return [noAmount({ kind, project: id })];
  });
}

function brokenDependencies(
  { dependencies }: PortfolioProblem,
  { shifts = {} }: ChosenProjects,
  isIn: ReadonlySet<string>,
): BrokenLimit[] {
  return dependencies.flatMap(({ id, from, to, giverIsGone }): BrokenLimit[] => {
    if (!isIn.has(to)) return [];
    const isKept =
      !giverIsGone &&
      isIn.has(from) &&
      (ownValue(shifts, from) ?? 0) <= (ownValue(shifts, to) ?? 0);
    return isKept ? [] : [noAmount({ kind: "dependency", id })];
  });
}

function brokenGroup(group: ProjectGroup, isIn: ReadonlySet<string>): BrokenLimit[] {
  const members = [...new Set(group.members)];
  const chosen = members.map((id) => (isIn.has(id) ? 1 : 0));
  const limit: LimitRef = { kind: "group", name: group.name };
  switch (group.kind) {
    case "exclusive":
      return outside(limit, chosen, null, 1);
    case "count":
      return outside(limit, chosen, group.atLeast, group.atMost);
    case "joint":
      return new Set(chosen).size > 1 ? [noAmount(limit)] : [];
  }
}

function brokenBalance(
  { shares, ceilings }: PortfolioProblem,
  parts: readonly FundedPart[],
): BrokenLimit[] {
  const spend = parts.map(({ share, start }) => share * start.totalCost);
  const total = sum(spend);
  const ofMembers = (members: readonly string[], amounts: readonly number[]): number[] => {
    const isMember = new Set(members);
    return amounts.map((amount, p) => (isMember.has(parts[p]?.project.id ?? "") ? amount : 0));
  };
  const byShare = shares.flatMap(({ name, members, atLeast, atMost }) => {
    const amounts = ofMembers(members, spend);
    const limit: LimitRef = { kind: "share", name };
    const [low, high] = [atLeast, atMost].map((share) => (share === null ? null : share * total));
    return outside(limit, amounts, low ?? null, high ?? null, Math.abs(total)).map(() => ({
      ...noAmount(limit),
      used: total === 0 ? null : sum(amounts) / total,
      allowed: atLeast !== null && sum(amounts) < atLeast * total ? atLeast : atMost,
    }));
  });
  const byCeiling = ceilings.flatMap(({ name, of, members, atLeast, atMost }) => {
    const exposure = parts.map(({ share, project }) => share * project.exposure);
    const amounts = ofMembers(members, of === "cost" ? spend : exposure);
    return outside({ kind: "ceiling", name }, amounts, atLeast, atMost);
  });
  return [...byShare, ...byCeiling];
}

function noAmount(limit: LimitRef): BrokenLimit {
  return { limit, used: null, allowed: null, by: null };
}

/** The limit when the sum of some amounts lies outside its bounds by more than rounding explains. */
function outside(
  limit: LimitRef,
  amounts: readonly number[],
  atLeast: number | null,
  atMost: number | null,
  size = 0,
): BrokenLimit[] {
  const used = sum(amounts);
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), size);
  const tolerance = (bound: number): number => TOLERANCE * Math.max(largest, Math.abs(bound));
  if (atMost !== null && used > atMost + tolerance(atMost)) {
    return [{ limit, used, allowed: atMost, by: used - atMost }];
  }
  if (atLeast !== null && used < atLeast - tolerance(atLeast)) {
    return [{ limit, used, allowed: atLeast, by: atLeast - used }];
  }
  return [];
}
