import type { weighingActions as english } from "../english/weighingActions";

/** Titles and summaries of actions about weights and models. */
export const weighingActions: typeof english = {
  cards: {
    "weigh-criteria": {
      title: "Kriterien gewichten",
      summary: "Findet die Gewichte der Kriterien: Punkte, Ränge, Swings oder Paarvergleich.",
    },
    "compare-models": {
      title: "Modelle vergleichen",
      summary:
        "Ordnet die Projekte nach mehreren Modellen nebeneinander und sagt, wer warum wandert.",
    },
    "test-ranking": {
      title: "Rangfolge prüfen",
      summary:
        "Zeigt, in welchem Anteil plausibler Welten jedes Projekt Erster ist und finanziert wird.",
    },
  },
};
