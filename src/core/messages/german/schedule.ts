import type { ScheduleWords } from "../scheduleWords";

const left = "es bleibt außen vor, wo eine Reihenfolge von Daten nötig ist";

/** Übergaben, Verschiebungen und was sie ändern. */
export const schedule: ScheduleWords = {
  skipped: {
    undated: (id) => `${id} fehlt ein Datum: ${left}.`,
    "finish-before-start": (id) => `${id} endet vor dem Beginn: ${left}.`,
    "in-cycle": (id) => `${id} wartet über andere auf sich selbst: nichts schiebt es.`,
    "giver-cancelled": (id) =>
      `${id} wartet auf ein abgebrochenes Projekt: es wird nichts übergeben.`,
    "receiver-over": (id) => `${id} übergibt an ein abgeschlossenes oder abgebrochenes Projekt.`,
    self: (id) => `${id} führt von einem Projekt zu sich selbst: es wird nicht beachtet.`,
    "unknown-project": (id) =>
      `${id} nennt ein Projekt, das nicht in Projects steht: es bleibt außen vor.`,
    "unknown-milestone": (id) =>
      `${id} nennt einen Meilenstein, der nicht in Milestones steht: es hat keinen Puffer.`,
  },
  note: {
    "not-moved": ({ project, reason }) =>
      ({
        unknown: `Projects hat kein Projekt ${project}.`,
        over: `${project} ist abgeschlossen oder abgebrochen: es lässt sich nicht verschieben.`,
        undated: `${project} hat keinen Beginn oder kein Ende: es lässt sich nicht verschieben.`,
        "finish-before-start": `${project} endet vor dem Beginn: bitte zuerst die Daten berichtigen.`,
      })[reason],
    "in-cycle": ({ project }) =>
      `${project} wartet über andere auf sich selbst: es wird wie verlangt verschoben, die anderen im Kreis werden nicht geschoben.`,
    "cost-past-calendar": ({ project, amount }, say) =>
      `${say.amount(amount)} der Kosten von ${project} fallen nach dem letzten Zeitraum an; sie bleiben in ihm.`,
    "benefit-past-calendar": ({ project, amount }, say) =>
      `${say.amount(amount)} des Nutzens von ${project} fallen nach dem letzten Zeitraum an und zählen nicht mehr.`,
    "demand-past-calendar": ({ project, fteDays }, say) =>
      `${say.amount(fteDays)} FTE-Tage von ${project} fallen nach dem letzten Zeitraum an und stehen in keinem.`,
    "demand-unplaced": ({ role, period, fte }, say) =>
      `${say.amount(fte)} FTE ${role} kommen nach ${period}, wofür Capacity nichts sagt.`,
    without: ({ part }) =>
      part === "money"
        ? "Zeiträume, Basisdatum oder Zinssatz fehlen: Werte bleiben außen vor."
        : "Demand oder Periods fehlt: Personal bleibt außen vor.",
  },
  measure: {
    "last-finish": "Spätestes Ende",
    "hard-conflicts": "Harte Konflikte",
    "soft-conflicts": "Weiche Konflikte",
    "broken-dependencies": "Übergaben, die ausbleiben",
    "short-promised": "Engpässe je Rolle und Zeitraum, Zugesagtes",
    "short-live": "Engpässe je Rolle und Zeitraum, alles Laufende",
    "cost-pv": "Barwert der Kosten",
    "benefit-pv": "Barwert des Nutzens",
    npv: "Kapitalwert",
    "risk-adjusted-npv": "Risikobereinigter Kapitalwert",
    exposure: "Risikoerwartung",
    "objective-projects": "Laufende Projekte von",
    "objective-benefits": "Barwert des Nutzens von",
    start: "Beginn von",
    finish: "Ende von",
    float: "Puffer von",
    milestone: "Meilenstein",
    "gap-promised": "Lücke, Zugesagtes:",
    "gap-live": "Lücke, alles Laufende:",
    "benefit-start": "Beginn des Nutzens",
  },
};
