import type { weighingActions as english } from "../english/weighingActions";

/** Titles and summaries of actions about weights and models. */
export const weighingActions: typeof english = {
  cards: {
    "weigh-criteria": {
      title: "Pondérer les critères",
      summary: "Trouve les poids des critères : points, rangs, bascules ou comparaison par paires.",
    },
    "compare-models": {
      title: "Comparer les modèles",
      summary:
        "Classe les projets selon plusieurs modèles côte à côte et dit qui se déplace et pourquoi.",
    },
    "test-ranking": {
      title: "Éprouver le classement",
      summary:
        "Montre dans quelle part des mondes plausibles chaque projet est premier et financé.",
    },
  },
};
