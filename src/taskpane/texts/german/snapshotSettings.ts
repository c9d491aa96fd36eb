import type { snapshotSettings as english } from "../english/snapshotSettings";

/** Beschriftungen, Bedeutungen und Auswahlen von Aktionen rund um Momentaufnahmen. */
export const snapshotSettings: typeof english = {
  parameters: {
    "take-snapshot.label": { label: "Name", meaning: "Etwa Septembersitzung; leer = der Stichtag" },
    "take-snapshot.takenBy": { label: "Gemacht von", meaning: "Darf leer sein" },
    "take-snapshot.kind": { label: "Art", meaning: "Am Basisplan wird der Plan gemessen" },
    "compare-snapshots.since": { label: "Seit", meaning: "ID der früheren; leer = die letzte" },
    "compare-snapshots.until": { label: "Bis", meaning: "ID der späteren; leer = jetzt" },
    "explain-changes.comments": {
      label: "Erklärungen",
      meaning: "Je eine Zeile: Tabelle, Schlüssel, Feld, Text; mit Tabs",
    },
    "accept-rename.table": { label: "Register", meaning: "Register des Datensatzes" },
    "accept-rename.from": { label: "Von", meaning: "Frühere ID; mehrere bei Zusammenlegung" },
    "accept-rename.to": { label: "Nach", meaning: "Jetzige ID; mehrere bei Teilung" },
    "thin-snapshots.keep": {
      label: "Behalten",
      meaning: "Wie viele der letzten auf jeden Fall bleiben",
    },
    "remove-snapshot.snapshot": { label: "Momentaufnahme", meaning: "ID im Register Snapshots" },
  },
  kinds: { Snapshot: "Momentaufnahme", Baseline: "Basisplan" },
};
