import { rankProjects } from "../displayOrder";
import type { ScoringModel } from "../scoringModel";

/** What missing scores leave open about a project. */
export interface ScoreRange {
  readonly id: string;
  readonly name: string;
  /** Share of the weights that is scored, 0..1. */
  readonly coverage: number;
  /** Criteria with weight whose score is missing or cannot be read. */
  readonly missing: readonly string[];
  /** As it counts now, 0..100; null = not ranked. */
  readonly score: number | null;
  /** Score if every missing score were the worst, and if it were the best. */
  readonly lowest: number;
  readonly highest: number;
  /** Rank with the highest and with the lowest, all others as they are. */
  readonly bestRank: number;
  readonly worstRank: number;
}

/**
 * The projects with scores missing, and between which scores and ranks they would stand once these are
 * known. The ends of scales are taken as they are.
 *
 * @returns in the order of the ranked list.
 */
export function scoreRanges(model: ScoringModel): ScoreRange[] {
  const { ranking, criteria, policy } = model;
  return ranking
    .filter(({ missing }) => missing.length > 0)
    .map(({ id, name, coverage, missing, contributions, score }): ScoreRange => {
      // Renormalised points are points divided by the coverage.
      const divided = policy === "Renormalise" && coverage > 0 ? coverage : 1;
      const known = contributions.reduce<number>((sum, points) => sum + (points ?? 0), 0);
      const lowest = known * divided;
      const highest =
        lowest + 100 * missing.reduce((sum, j) => sum + (criteria[j]?.weight ?? 0), 0);
      return {
        id,
        name,
        coverage,
        missing: missing.map((j) => criteria[j]?.name ?? ""),
        score,
        lowest,
        highest,
        bestRank: rankWith(model, id, highest),
        worstRank: rankWith(model, id, lowest),
      };
    });
}

function rankWith({ ranking }: ScoringModel, id: string, score: number): number {
  const others = ranking.filter((project) => project.id !== id);
  const rankable = [...others, { id, score }].map((project) => ({
    id: project.id,
    score: project.score,
    live: true,
    riskAdjustedNpv: null,
    budget: null,
  }));
  return rankProjects(rankable).at(-1) ?? 1;
}
