import type { CellValue } from "#core/register/content";
import { rankProjects } from "./displayOrder";
import type { ScoringModel } from "./scoringModel";
import { type ScoreCell, weightedScore } from "./weightedScore";

/** Where a project stands now, and where it would stand with other weights. */
export interface RankMove {
  readonly id: string;
  readonly name: string;
  /** 1, 2, 2, 4; null = not ranked. */
  readonly before: number | null;
  readonly after: number | null;
  /** Score 0..100 with the other weights; null = not scored. */
  readonly score: number | null;
}

/**
 * Who moves in the ranking when the criteria get other weights.
 *
 * @param model the prioritisation model with its ranking as it is.
 * @param weights one weight a criterion, summing to 1; 0 switches a criterion off.
 * @returns the live projects by their new rank, those without one at the end; ties keep the order of
 * the ranked list. n log n in projects.
 */
export function rankMoves(model: ScoringModel, weights: readonly number[]): RankMove[] {
  const { projects, policy, ranking } = model;
  const last = ranking.length + 1;
  const criteria = model.criteria.map((criterion, j) => ({
    ...criterion,
    weight: weights[j] ?? 0,
  }));
  const scoreOf = new Map(
    projects.map(({ id, cells }) => [
      id,
      weightedScore(cells.map(scoreCell), criteria, policy).score,
    ]),
  );
  const rankable = ranking.map(({ id }) => ({
    id,
    score: scoreOf.get(id) ?? null,
    live: true,
    riskAdjustedNpv: null,
    budget: null,
  }));
  const ranks = rankProjects(rankable);
  return ranking
    .map(({ id, name, rank }, p): RankMove => {
      return { id, name, before: rank, after: ranks[p] ?? null, score: rankable[p]?.score ?? null };
    })
    .sort((a, b) => (a.after ?? last) - (b.after ?? last));
}

function scoreCell(value: CellValue): ScoreCell {
  if (typeof value === "number") return value;
  return value === null || (typeof value === "string" && value.trim() === "") ? null : "unreadable";
}
