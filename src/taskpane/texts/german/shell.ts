import type { TextTable } from "../texts";

export const shell: TextTable["shell"] = {
  product: "Sightline",
  pages: {
    label: "Seiten",
    start: "Start",
    data: "Daten",
    score: "Bewertung",
    "trade-off": "Abwägung",
    risk: "Risiken",
    benefits: "Nutzen",
    report: "Bericht",
  },
  undo: "Rückgängig",
  undoOf: "Rückgängig: {what}",
  nothingToUndo: "Nichts rückgängig zu machen",
  refresh: "Aktualisieren",
  refreshMeaning: "Arbeitsmappe neu lesen",
  cancel: "Abbrechen",
  registers: "Register",
  register: "Register",
  rows: { one: "{count} Zeile", other: "{count} Zeilen" },
  goToSheet: "Zum Blatt {sheet}",
  actions: "Aktionen",
  loading: "Wird geladen",
};
