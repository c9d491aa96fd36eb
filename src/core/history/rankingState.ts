import type { CellValue, RegisterContent } from "#core/register/content";
import type { ScaleEnds } from "#core/scoring/scale";
import { scoringModel } from "#core/scoring/scoringModel";
import type { MissingPolicy, ScoreCell } from "#core/scoring/weightedScore";

/** A criterion as a ranking used it. */
export interface RankingCriterion extends ScaleEnds {
  readonly name: string;
  /** Share of all weights, 0..1. */
  readonly weight: number;
}

/** A live project with its scores, one cell a criterion. */
export interface RankingProject {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly ScoreCell[];
}

/** Everything that a ranking follows from. */
export interface RankingState {
  readonly policy: MissingPolicy;
  readonly criteria: readonly RankingCriterion[];
  readonly projects: readonly RankingProject[];
}

/**
 * What the ranking of a workbook follows from: its weights, the ends of its scales and the scores of its
 * live projects.
 *
 * @param registers contents of Projects, Criteria and Scores; where one is missing nothing is ranked.
 */
export function rankingState(
  registers: readonly RegisterContent[],
  policy: MissingPolicy,
): RankingState {
  const model = scoringModel(registers, policy);
  return {
    policy,
    criteria: model.criteria.map(({ name, weight, worst, best, bends }) => ({
      name,
      weight,
      worst,
      best,
      ...(bends === undefined ? {} : { bends }),
    })),
    projects: model.projects.map(({ id, name, cells }) => ({ id, name, cells: cells.map(cellOf) })),
  };
}

function cellOf(value: CellValue): ScoreCell {
  if (typeof value === "number") return value;
  return value === null || (typeof value === "string" && value.trim() === "") ? null : "unreadable";
}
