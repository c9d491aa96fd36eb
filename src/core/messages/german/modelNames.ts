import type { ScoreModelId } from "#core/scoring/models/scoreModel";
import type { WeighingMethod } from "#core/scoring/weighing/weighing";

/** What the models are called inside a sentence. */
export const modelNames: Readonly<Record<ScoreModelId, string>> = {
  weighted: "gewichtete Bewertung",
  "min-max": "Min-Max-Skalierung",
  max: "Skalierung am größten Wert",
  sum: "Skalierung an der Summe",
  vector: "Vektorskalierung",
  "two-axis": "Attraktivität und Machbarkeit",
  topsis: "TOPSIS",
  vikor: "VIKOR",
  promethee: "PROMETHEE II",
  wsjf: "WSJF",
  rice: "RICE",
  "value-per-cost": "Wert je Kosten",
};

/** What the ways to weigh are called inside a sentence. */
export const methodNames: Readonly<Record<WeighingMethod, string>> = {
  direct: "direkte Gewichte",
  points: "100 Punkte",
  roc: "Rangzentroide",
  ranksum: "Rangsummen",
  reciprocal: "reziproke Ränge",
  swing: "Swing-Gewichte",
  entropy: "Entropie der Bewertungen",
  pairwise: "Paarvergleich",
};
