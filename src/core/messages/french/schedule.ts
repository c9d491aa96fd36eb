import type { ScheduleWords } from "../scheduleWords";

const left = "il reste à l'écart de tout ce qui demande un ordre des dates";

/** Remises, déplacements et ce qu'ils changent. */
export const schedule: ScheduleWords = {
  skipped: {
    undated: (id) => `Il manque une date à ${id} : ${left}.`,
    "finish-before-start": (id) => `${id} finit avant de commencer : ${left}.`,
    "in-cycle": (id) => `${id} attend, par d'autres, lui-même : rien ne le pousse.`,
    "giver-cancelled": (id) => `${id} attend un projet abandonné : rien ne sera remis.`,
    "receiver-over": (id) => `${id} remet à un projet clos ou abandonné.`,
    self: (id) => `${id} mène d'un projet à lui-même : il est ignoré.`,
    "unknown-project": (id) =>
      `${id} nomme un projet qui n'est pas dans Projects : il reste à l'écart.`,
    "unknown-milestone": (id) =>
      `${id} nomme un jalon qui n'est pas dans Milestones : il n'a pas de marge.`,
  },
  note: {
    "not-moved": ({ project, reason }) =>
      ({
        unknown: `Projects n'a pas de projet ${project}.`,
        over: `${project} est clos ou abandonné : il ne peut être déplacé.`,
        undated: `${project} n'a pas de début ou pas de fin : il ne peut être déplacé.`,
        "finish-before-start": `${project} finit avant de commencer : corrigez d'abord ses dates.`,
      })[reason],
    "in-cycle": ({ project }) =>
      `${project} attend, par d'autres, lui-même : il est déplacé comme demandé, les autres du cercle ne sont pas poussés.`,
    "cost-past-calendar": ({ project, amount }, say) =>
      `${say.amount(amount)} du coût de ${project} vient après la dernière période ; il y reste.`,
    "benefit-past-calendar": ({ project, amount }, say) =>
      `${say.amount(amount)} des bénéfices de ${project} vient après la dernière période et ne compte plus.`,
    "demand-past-calendar": ({ project, fteDays }, say) =>
      `${say.amount(fteDays)} jours ETP de ${project} viennent après la dernière période et ne sont dans aucune.`,
    "demand-unplaced": ({ role, period, fte }, say) =>
      `${say.amount(fte)} ETP ${role} passent en ${period}, dont Capacity ne dit rien.`,
    without: ({ part }) =>
      part === "money"
        ? "Il manque des périodes, une date de base ou un taux : les valeurs restent à l'écart."
        : "Il manque Demand ou Periods : les personnes restent à l'écart.",
  },
  measure: {
    "last-finish": "Dernière fin",
    "hard-conflicts": "Conflits durs",
    "soft-conflicts": "Conflits souples",
    "broken-dependencies": "Remises qui ne viendront pas",
    "short-promised": "Manques par rôle et période, travail promis",
    "short-live": "Manques par rôle et période, tout le travail en cours",
    "cost-pv": "Valeur actuelle des coûts",
    "benefit-pv": "Valeur actuelle des bénéfices",
    npv: "VAN",
    "risk-adjusted-npv": "VAN ajustée au risque",
    exposure: "Exposition aux risques",
    "objective-projects": "Projets en cours de",
    "objective-benefits": "Valeur actuelle des bénéfices de",
    start: "Début de",
    finish: "Fin de",
    float: "Marge de",
    milestone: "Jalon",
    "gap-promised": "Écart, travail promis :",
    "gap-live": "Écart, tout le travail en cours :",
    "benefit-start": "Début du bénéfice",
  },
};
