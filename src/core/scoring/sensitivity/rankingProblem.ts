import type { CellValue, RegisterContent } from "#core/register/content";
import { displayOrder, type Rankable } from "../displayOrder";
import { costsToGo, lineBudget } from "../rankingLine";
import { keyOf, RegisterTable } from "../registerTable";
import { putValues } from "../scale";
import type { ScoringModel } from "../scoringModel";

/**
 * What a ranking depends on, as plain data that can be sent to a worker: the worth of every score, the
 * weights, and the line up to which the budget reaches.
 *
 * Projects that are not ranked (policy Exclude and a score missing, text in a score) and criteria without
 * weight are left out: they would not take part with other weights either. Projects stand in the order in
 * which ties are shown: higher Risk adjusted NPV, lower Budget, ID.
 */
export interface RankingProblem {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly criteria: readonly string[];
  /** Shares that sum to 1, all above 0. */
  readonly weights: Float64Array;
  /** Worth of a score, 0..1, by criterion, then by project; 0 where it is missing. */
  readonly values: Float64Array;
  /**
   * Policy Renormalise with scores missing: 1 = scored, by criterion, then by project; a score is then
   * divided by the weight of the criteria that are scored. null: nothing is missing, or missing counts
   * as lowest.
   */
  readonly scored: Uint8Array | null;
  /** null = no budget is set. */
  readonly funding: RankedFunding | null;
}

/** The ranked list is funded from the top as long as the cost so far stays within the budget. */
export interface RankedFunding {
  readonly budget: number;
  /** Cost to go by project; past cost is sunk. */
  readonly cost: Float64Array;
}

/**
 * The ranking of a portfolio, ready to be tried with other weights.
 *
 * @param model scores and ranking of the same registers.
 * @param registers Projects (with Risk adjusted NPV, Budget and the columns of the ranking line), and
 * Periods where there is one.
 * @param totalBudget the setting Total budget.
 * @returns null where no project is ranked. n log n in projects.
 */
export function rankingProblem(
  model: ScoringModel,
  registers: readonly RegisterContent[],
  totalBudget: CellValue,
): RankingProblem | null {
  const table = (name: string): RegisterTable | null => {
    const content = registers.find(({ register }) => register === name);
    return content === undefined ? null : new RegisterTable(content);
  };
  const projects = table("Projects");
  if (projects === null) return null;
  const ranked = rankedProjects(model, projects);
  const criteria = model.criteria.flatMap((criterion, j) =>
    criterion.weight > 0 ? [{ ...criterion, j }] : [],
  );
  if (ranked.length === 0 || criteria.length === 0) return null;
  const values = new Float64Array(criteria.length * ranked.length);
  const scored = new Uint8Array(values.length);
  criteria.forEach((criterion, c) => {
    const [from, to] = [c * ranked.length, (c + 1) * ranked.length];
    const cells = ranked.map(({ cells: line }) => line[criterion.j]);
    const scores = Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : NaN));
    scored.set(
      scores.map((score) => (Number.isNaN(score) ? 0 : 1)),
      from,
    );
    putValues(scores, criterion, values.subarray(from, to));
  });
  const isComplete = scored.every((mark) => mark === 1);
  const budget = lineBudget(table("Periods"), totalBudget);
  const costs = costsToGo(projects);
  return {
    ids: ranked.map(({ id }) => id),
    names: ranked.map(({ name }) => name),
    criteria: criteria.map(({ name }) => name),
    weights: Float64Array.from(criteria, ({ weight }) => weight),
    values: values.map((value, at) => (scored[at] === 1 ? value : 0)),
    scored: isComplete || model.policy !== "Renormalise" ? null : scored,
    funding:
      budget === null
        ? null
        : { budget, cost: Float64Array.from(ranked, ({ row }) => costs[row] ?? 0) },
  };
}

interface RankedRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly CellValue[];
  readonly row: number;
}

/** In the order in which they would stand if all tied. */
function rankedProjects(model: ScoringModel, projects: RegisterTable): RankedRow[] {
  const isRanked = new Set(model.ranking.flatMap(({ id, rank }) => (rank === null ? [] : [id])));
  const rowOf = new Map<string, number>();
  for (let row = projects.rowCount - 1; row >= 0; row--) {
    rowOf.set(keyOf(projects.text(row, "Project ID")), row);
  }
  const rows = model.projects.flatMap(({ id, name, cells }): RankedRow[] => {
    const row = rowOf.get(keyOf(id));
    return row !== undefined && isRanked.has(id) ? [{ id, name, cells, row }] : [];
  });
  const tied = rows.map(({ id, row }): Rankable => {
    const riskAdjustedNpv = projects.number(row, "Risk adjusted NPV");
    return { id, score: 0, live: true, riskAdjustedNpv, budget: projects.number(row, "Budget") };
  });
  return displayOrder(tied).flatMap((at) => rows[at] ?? []);
}
