import type { riskActions as english } from "../english/riskActions";

/** Titles and summaries of actions about risks. */
export const riskActions: typeof english = {
  cards: {
    "simulate-risk": {
      title: "Simuler les risques",
      summary:
        "Montre ce que les risques ouverts peuvent coûter ensemble et quelle provision suffit.",
    },
    "set-risk-matrix": {
      title: "Régler la matrice",
      summary: "Change la matrice des risques ; cotations et limites suivent.",
    },
    "add-risk": {
      title: "Ajouter un risque",
      summary: "Inscrit un risque avec cause, événement et effet.",
    },
    "derive-residuals": {
      title: "Déduire les résiduels",
      summary: "Fait suivre aux niveaux résiduels l’effet des réponses, ou les fixe.",
    },
    "realise-risk": {
      title: "Risque survenu",
      summary: "Fait d’un risque survenu un problème qui le nomme.",
    },
  },
};
