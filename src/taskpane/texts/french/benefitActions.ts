import type { benefitActions as english } from "../english/benefitActions";

/** Titles and summaries of actions about benefits. */
export const benefitActions: typeof english = {
  cards: {
    "add-benefit": {
      title: "Ajouter un bénéfice",
      summary: "Inscrit un bénéfice avec son profil et son plan par période dans les registres.",
    },
    "phase-benefit": {
      title: "Planifier un bénéfice",
      summary: "Replanifie un bénéfice par période ou décale sa prévision avec son projet.",
    },
    "enter-benefit-periods": {
      title: "Saisir des valeurs",
      summary: "Écrit le plan, la prévision et le réel des bénéfices par période.",
    },
    "set-objective-shares": {
      title: "Répartir sur les objectifs",
      summary: "Dit quels objectifs un bénéfice sert, et avec quelle part.",
    },
    "set-cost-basis": {
      title: "Choisir la base de coût",
      summary: "Choisit la seule majoration avec laquelle le coût des projets est évalué.",
    },
  },
};
