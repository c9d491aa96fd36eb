import { competitionRanks } from "#core/numeric/ranks";
import { scoreTolerance } from "../displayOrder";
import type { Funding, FundingLine } from "./interviewState";

/** Whether each project is funded with these weights, and whether that can be reasoned about. */
export interface FundingTest {
  readonly ids: readonly string[];
  readonly funded: (weights: readonly number[]) => readonly boolean[];
  /** Null where only trying weights tells: another rule than the line, or scores that weights divide. */
  readonly line: ProvableLine | null;
}

/** Projects of a funding line whose scores are plain sums of weight times value. */
export interface ProvableLine {
  /** Value 0..1 by criterion of each project that is ranked; null = never ranked. */
  readonly values: readonly (readonly number[] | null)[];
  readonly costs: readonly number[];
  readonly budget: number;
}

/**
 * How funding answers weights.
 *
 * By the line: projects in the order of their score (weights times values), ties as they stand; funded
 * are those whose cost, added up from the top, stays within the budget. It is the column "Within budget"
 * of sheet Prioritization.
 */
export function fundingTest(funding: Funding): FundingTest {
  if (funding.kind === "rule") return { ids: funding.ids, funded: funding.funded, line: null };
  const { projects, budget, policy } = funding;
  const values = projects.map((project) => rankedValues(project, policy));
  const costs = projects.map(({ cost }) => cost);
  const divides = policy === "Renormalise" && values.some((row) => row?.includes(null) ?? false);
  const plain = values.map((row) => (row === null ? null : row.map((value) => value ?? 0)));
  const isProvable = !divides && costs.every((cost) => cost >= 0);
  return {
    ids: projects.map(({ id }) => id),
    funded: (weights) => fundedByLine(values, costs, budget, weights),
    line: isProvable ? { values: plain, costs, budget } : null,
  };
}

/** null = not ranked whatever the weights are, for all of them are above zero. */
function rankedValues(
  { values, unreadable }: FundingLine["projects"][number],
  policy: FundingLine["policy"],
): readonly (number | null)[] | null {
  const isMissing = values.some((value) => value === null);
  if (unreadable || (isMissing && policy === "Exclude")) return null;
  if (policy === "Renormalise" && values.every((value) => value === null)) return null;
  return policy === "Lowest" ? values.map((value) => value ?? 0) : values;
}

function fundedByLine(
  values: readonly (readonly (number | null)[] | null)[],
  costs: readonly number[],
  budget: number,
  weights: readonly number[],
): boolean[] {
  const scores = values.map((row) => (row === null ? -1 : score(row, weights)));
  const order = values.flatMap((row, project) => (row === null ? [] : [project]));
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  orderTies(order, scores);
  const funded = values.map(() => false);
  let cumulative = 0;
  for (const project of order) {
    cumulative += costs[project] ?? 0;
    funded[project] = cumulative <= budget;
  }
  return funded;
}

/** Scores nearer than the tolerance of ranks share a rank; those stand in the order of the projects. */
function orderTies(order: number[], scores: readonly number[]): void {
  const scoreAt = (place: number): number => scores[order[place] ?? -1] ?? -Infinity;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && scoreAt(to - 1) - scoreAt(to) <= scoreTolerance) to += 1;
    if (to - from > 1) {
      const run = order.slice(from, to);
      const ranks = competitionRanks(
        run.map((project) => scores[project] ?? 0),
        scoreTolerance,
      );
      const places = run.map((_, i) => i);
      places.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || (run[a] ?? 0) - (run[b] ?? 0));
      places.forEach((place, i) => {
        order[from + i] = run[place] ?? 0;
      });
    }
    from = to;
  }
}

function score(row: readonly (number | null)[], weights: readonly number[]): number {
  let [sum, weight] = [0, 0];
  row.forEach((value, j) => {
    if (value === null) return;
    sum += (weights[j] ?? 0) * value;
    weight += weights[j] ?? 0;
  });
  return weight === 0 ? 0 : (100 * sum) / weight;
}
