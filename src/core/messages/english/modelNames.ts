import type { ScoreModelId } from "#core/scoring/models/scoreModel";
import type { WeighingMethod } from "#core/scoring/weighing/weighing";

/** What the models are called inside a sentence. */
export const modelNames: Readonly<Record<ScoreModelId, string>> = {
  weighted: "weighted score",
  "min-max": "min-max scaling",
  max: "scaling by the largest",
  sum: "scaling by the sum",
  vector: "vector scaling",
  "two-axis": "attractiveness and achievability",
  topsis: "TOPSIS",
  vikor: "VIKOR",
  promethee: "PROMETHEE II",
  wsjf: "WSJF",
  rice: "RICE",
  "value-per-cost": "value per cost",
};

/** What the ways to weigh are called inside a sentence. */
export const methodNames: Readonly<Record<WeighingMethod, string>> = {
  direct: "direct weights",
  points: "100 points",
  roc: "rank-order centroid",
  ranksum: "rank sum",
  reciprocal: "reciprocal ranks",
  swing: "swing weights",
  entropy: "entropy of the scores",
  pairwise: "pairwise comparison",
};
