import type { scheduleSettings as english } from "../english/scheduleSettings";

/** Labels, meanings and choices of settings of actions about the schedule. */
export const scheduleSettings: typeof english = {
  parameters: {
    "move-project.project": { label: "ID du projet", meaning: "Projet déplacé" },
    "move-project.days": {
      label: "Jours plus tard",
      meaning: "Jours calendaires ; moins de 0 : plus tôt",
    },
    "move-project.start": {
      label: "Nouveau début",
      meaning: "Au lieu des jours : le jour où il commence",
    },
    "move-project.moves": {
      label: "Plusieurs déplacements",
      meaning: "Au lieu d’un projet : « P-003:60, P-007:-10, P-012:cut » ; cut abandonne un projet",
    },
    dependents: {
      label: "Pousser les dépendants",
      meaning: "Les receveurs de dépendances dures cèdent quand leur marge est épuisée",
    },
    mend: {
      label: "Réparer les conflits",
      meaning: "Les conflits durs qui existent déjà sont réparés aussi",
    },
    "move-project.milestones": {
      label: "Déplacer les jalons",
      meaning: "Les jalons non atteints suivent",
    },
    "move-project.money": {
      label: "Déplacer les coûts",
      meaning: "Les prévisions des périodes ouvertes de Financials suivent",
    },
    "move-project.demand": {
      label: "Déplacer les personnes",
      meaning: "Les ETP des périodes ouvertes de Demand suivent",
    },
    "move-project.benefits": {
      label: "Déplacer les bénéfices",
      meaning:
        "Les prévisions des périodes ouvertes de BenefitPeriods suivent la date à laquelle ils sont liés",
    },
  },
};
