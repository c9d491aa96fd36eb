import type { ScoreModelId } from "#core/scoring/models/scoreModel";
import type { WeighingMethod } from "#core/scoring/weighing/weighing";

/** What the models are called inside a sentence. */
export const modelNames: Readonly<Record<ScoreModelId, string>> = {
  weighted: "score pondéré",
  "min-max": "échelle min-max",
  max: "échelle du maximum",
  sum: "échelle de la somme",
  vector: "échelle vectorielle",
  "two-axis": "attractivité et faisabilité",
  topsis: "TOPSIS",
  vikor: "VIKOR",
  promethee: "PROMETHEE II",
  wsjf: "WSJF",
  rice: "RICE",
  "value-per-cost": "valeur par coût",
};

/** What the ways to weigh are called inside a sentence. */
export const methodNames: Readonly<Record<WeighingMethod, string>> = {
  direct: "poids directs",
  points: "100 points",
  roc: "centroïde des rangs",
  ranksum: "somme des rangs",
  reciprocal: "inverse des rangs",
  swing: "poids par bascule",
  entropy: "entropie des notes",
  pairwise: "comparaison par paires",
};
