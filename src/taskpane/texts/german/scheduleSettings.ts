import type { scheduleSettings as english } from "../english/scheduleSettings";

/** Labels, meanings and choices of settings of actions about the schedule. */
export const scheduleSettings: typeof english = {
  parameters: {
    "move-project.project": { label: "Projekt-ID", meaning: "Projekt, das verschoben wird" },
    "move-project.days": { label: "Tage später", meaning: "Kalendertage; unter 0 ist früher" },
    "move-project.start": {
      label: "Neuer Beginn",
      meaning: "Statt der Tage: der Tag, an dem es beginnt",
    },
    "move-project.moves": {
      label: "Mehrere Verschiebungen",
      meaning: 'Statt eines Projekts: "P-003:60, P-007:-10, P-012:cut"; cut bricht ein Projekt ab',
    },
    dependents: {
      label: "Abhängige schieben",
      meaning: "Empfänger harter Abhängigkeiten weichen aus, wenn ihr Puffer verbraucht ist",
    },
    mend: {
      label: "Konflikte lösen",
      meaning: "Auch harte Konflikte, die es schon gibt, werden gelöst",
    },
    "move-project.milestones": {
      label: "Meilensteine mit",
      meaning: "Nicht erreichte Meilensteine werden mit verschoben",
    },
    "move-project.money": {
      label: "Kosten mit",
      meaning: "Prognosen offener Zeiträume in Financials werden mit verschoben",
    },
    "move-project.demand": {
      label: "Personal mit",
      meaning: "FTE offener Zeiträume in Demand werden mit verschoben",
    },
    "move-project.benefits": {
      label: "Nutzen mit",
      meaning:
        "Prognosen offener Zeiträume in BenefitPeriods gehen mit dem Datum, an dem sie hängen",
    },
  },
};
