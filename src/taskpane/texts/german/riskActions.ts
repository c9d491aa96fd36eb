import type { riskActions as english } from "../english/riskActions";

/** Titles and summaries of actions about risks. */
export const riskActions: typeof english = {
  cards: {
    "simulate-risk": {
      title: "Risiken simulieren",
      summary: "Zeigt, was die offenen Risiken zusammen kosten können und welche Vorsorge reicht.",
    },
    "set-risk-matrix": {
      title: "Risikomatrix setzen",
      summary: "Ändert die Matrix der Risiken; Bewertungen und Grenzen gehen mit.",
    },
    "add-risk": {
      title: "Risiko hinzufügen",
      summary: "Trägt ein Risiko mit Ursache, Ereignis und Wirkung ein.",
    },
    "derive-residuals": {
      title: "Werte danach ableiten",
      summary: "Lässt die Werte nach Maßnahmen deren Wirkung folgen, oder trägt sie fest ein.",
    },
    "realise-risk": {
      title: "Risiko ist eingetreten",
      summary: "Macht aus einem eingetretenen Risiko ein Problem, das es nennt.",
    },
  },
};
