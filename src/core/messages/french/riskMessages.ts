import { roundTo } from "#core/numeric/rounding";
import type { RiskMessageTable } from "../words";

const presets: Readonly<Record<string, string>> = {
  product: "niveau fois niveau",
  pmi: "PMI x100",
  bands: "niveau fois niveau avec les limites 9 et 16",
  additive: "somme des niveaux",
  custom: "une matrice propre",
};

function scopeName(scope: string): string {
  return scope === "PORTFOLIO" ? "portefeuille" : scope;
}

/** Ce que les actions sur les risques font ou ont fait. */
export const riskMessages: RiskMessageTable = {
  "simulates-risk": ({ scope, risks, trials, mean, level, amount }, { speech }) =>
    `Simule ${speech.counted(risks, "risque ouvert", "risques ouverts")} (${scopeName(scope)}) en ${speech.number(trials)} tirages : moyenne ${speech.number(roundTo(mean, 0))}, P${roundTo(level * 100, 1)} ${speech.number(roundTo(amount, 0))}. Dessine la page Contingency.`,
  "simulates-nothing": () => "Rien n’est simulé.",
  "sets-matrix": ({ preset, size, moderateFrom, highFrom, changed }, { speech }) =>
    `Règle la matrice des risques : ${presets[preset] ?? preset}, ${size} x ${size}, Moderate dès ${speech.number(moderateFrom)}, High dès ${speech.number(highFrom)} ; ${speech.counted(changed, "risque ouvert change de niveau", "risques ouverts changent de niveau")}.`,
  "sets-no-matrix": () => "La matrice des risques reste comme elle est.",
  "adds-risk": ({ risk, relatesTo }) => `Ajoute le risque ${risk} à ${relatesTo}.`,
  "derives-residuals": ({ risks, changed }, { speech }) =>
    `Fait suivre aux niveaux résiduels de ${speech.counted(risks, "risque", "risques")} les effets de leurs réponses ; ${speech.counted(changed, "cotation change", "cotations changent")}.`,
  "types-residuals": ({ risks }, { speech }) =>
    `Met les valeurs d’aujourd’hui à la place des formules dans les niveaux résiduels de ${speech.counted(risks, "risque", "risques")}.`,
  "realises-risk": ({ risk, issue }) =>
    `Met ${risk} à Realised et ouvre le problème ${issue}, qui le nomme.`,
  "changes-no-risk": () => "Aucun risque n’est changé.",

  "simulated-risk": ({ scope }) => `Risques simulés (${scopeName(scope)})`,
  "simulated-nothing": () => "Rien simulé",
  "set-matrix": ({ preset, size }) =>
    `Matrice des risques réglée : ${presets[preset] ?? preset}, ${size} x ${size}`,
  "set-no-matrix": () => "Aucune matrice des risques réglée",
  "added-risk": ({ risk }) => `Risque ${risk} ajouté`,
  "derived-residuals": ({ risks }, { speech }) =>
    `Niveaux résiduels de ${speech.counted(risks, "risque", "risques")} tirés des réponses`,
  "typed-residuals": ({ risks }, { speech }) =>
    `Niveaux résiduels de ${speech.counted(risks, "risque", "risques")} mis en valeurs`,
  "realised-risk": ({ risk, issue }) => `${risk} mis à Realised avec le problème ${issue}`,
  "changed-no-risk": () => "Aucun risque changé",
};
