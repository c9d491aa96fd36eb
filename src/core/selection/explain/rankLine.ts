import { brokenLimits } from "../brokenLimits";
import { portfolioOf } from "../portfolio";
import type { CandidateProject, PortfolioProblem } from "../portfolioProblem";
import { totalCost } from "../projectStart";
import type { GreedyPoint, RankLineSwap } from "../selection";

/** A use that fills up to a limit: money of a period, people of a role in a period, places of a group. */
interface Gauge {
  used: number;
  readonly limit: number;
  readonly uses: (project: CandidateProject) => number;
}

/**
 * What a ranking line would fund: first what is forced or protected, then project by project in order,
 * as long as no envelope, total, capacity, ceiling or place in a group is used up; a project that no
 * longer fits is skipped and the line goes on. A project that needs another one waits for it.
 *
 * Shares of spend, "at least" and "all or none" cannot be seen while filling in order: where the line
 * does not keep one, that is told in `misses`. By rank a project is funded whatever it is worth, as
 * ranking lines do; by value per cost none that is worth less than nothing.
 *
 * @param multiplier of all envelopes and of the total budget.
 * @param order by rank (1 first; without a rank last), or by value per cost (what costs nothing first).
 *   Equal ones: more value first, then the order of the problem.
 * @returns cost: projects squared in the worst case of waiting, times limits.
 */
export function rankLine(
  problem: PortfolioProblem,
  multiplier: number,
  order: GreedyPoint["order"],
): GreedyPoint {
  const gauges = gaugesOf(problem, multiplier);
  const chosen = new Set<string>();
  const put = (project: CandidateProject): void => {
    chosen.add(project.id);
    for (const gauge of gauges) gauge.used += gauge.uses(project);
  };
  for (const project of problem.projects) {
    if (project.rule.kind === "force-in" || project.rule.kind === "protected") put(project);
  }
  let waiting = inOrder(problem, order).filter(({ id }) => !chosen.has(id));
  let isMoving = true;
  while (isMoving) {
    const { length } = waiting;
    waiting = waiting.filter((project) => {
      if (isWaiting(problem, chosen, project)) return true;
      if (gauges.every((gauge) => fits(gauge, project))) put(project);
      return false;
    });
    isMoving = waiting.length < length;
  }
  const ids = problem.projects.map(({ id }) => id).filter((id) => chosen.has(id));
  const { value, cost } = portfolioOf(problem, { chosen: ids });
  const misses = brokenLimits(problem, { chosen: ids }, multiplier).map(({ limit }) => limit);
  return { multiplier, order, value, cost, chosen: ids, misses };
}

/**
 * What the best portfolio does that the ranking line at the same budget misses.
 *
 * @param best IDs, in the order of the problem, and their value.
 */
export function rankLineSwap(
  problem: PortfolioProblem,
  best: { readonly chosen: readonly string[]; readonly value: number },
): RankLineSwap {
  const hasRanks = problem.projects.some(({ rank }) => rank !== null);
  const order = hasRanks ? "rank" : "value-per-cost";
  const line = rankLine(problem, 1, order);
  const [inLine, inBest] = [new Set(line.chosen), new Set(best.chosen)];
  return {
    order,
    lineValue: line.value,
    bestValue: best.value,
    drop: line.chosen.filter((id) => !inBest.has(id)),
    take: best.chosen.filter((id) => !inLine.has(id)),
    misses: line.misses,
  };
}

function inOrder(
  { projects }: PortfolioProblem,
  order: GreedyPoint["order"],
): readonly CandidateProject[] {
  const placeOf = (project: CandidateProject): number => {
    if (order === "rank") return project.rank ?? Infinity;
    const cost = totalCost(project);
    return cost <= 0 ? -Infinity : -project.knownValue / cost;
  };
  return projects
    .filter(({ rule, knownValue }) => rule.kind === "free" && (order === "rank" || knownValue > 0))
    .map((project) => ({ project, place: placeOf(project) }))
    .sort((a, b) => compare(a.place, b.place) || b.project.knownValue - a.project.knownValue)
    .map(({ project }) => project);
}

/** Infinity equals Infinity. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function isWaiting(
  { dependencies }: PortfolioProblem,
  chosen: ReadonlySet<string>,
  { id }: CandidateProject,
): boolean {
  return dependencies.some(
    ({ from, to, giverIsGone }) => to === id && (giverIsGone || !chosen.has(from)),
  );
}

function fits({ used, limit, uses }: Gauge, project: CandidateProject): boolean {
  const more = uses(project);
  return more <= 0 || used + more <= limit + 1e-9 * Math.max(1, Math.abs(limit));
}

function gaugesOf(problem: PortfolioProblem, multiplier: number): Gauge[] {
  const { periods, totalBudget, roles, groups, ceilings } = problem;
  const gauges: Gauge[] = [];
  const add = (limit: number | null, uses: Gauge["uses"]): void => {
    if (limit !== null) gauges.push({ used: 0, limit, uses });
  };
  const times = (amount: number | null): number | null =>
    amount === null ? null : amount * multiplier;
  periods.forEach(({ envelope }, t) => {
    add(times(envelope), ({ cost }) => cost[t] ?? 0);
  });
  add(times(totalBudget), totalCost);
  roles.forEach(({ capacity }, r) => {
    capacity.forEach((available, t) => {
      add(available, ({ demand }) => demand[r]?.[t] ?? 0);
    });
  });
  for (const group of groups) {
    const members = new Set(group.members);
    const most = group.kind === "exclusive" ? 1 : group.kind === "count" ? group.atMost : null;
    add(most, ({ id }) => (members.has(id) ? 1 : 0));
  }
  for (const { of, members: some, atMost } of ceilings) {
    const members = new Set(some);
    add(atMost, (project) => {
      if (!members.has(project.id)) return 0;
      return of === "cost" ? totalCost(project) : project.exposure;
    });
  }
  return gauges;
}
