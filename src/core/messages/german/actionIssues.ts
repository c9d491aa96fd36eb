import type { InPlaceObstacle } from "#core/adopt/inPlace";
import type { IssueSentence } from "../words";

const obstacles: Readonly<Record<InPlaceObstacle, string>> = {
  file: "sie steht in einer anderen Datei",
  "not-down": "ihre Datensätze stehen nicht untereinander",
  "not-alone": "das Register hat auch Datensätze von anderswo",
  banded: "ihre Überschriften gehen über mehrere Zeilen",
  headers: "eine Überschrift ist leer, kein getippter Text oder kommt zweimal vor",
  merged: "sie hat verbundene Zellen",
  "left-out":
    "zwischen ihren Datensätzen oder direkt darunter stehen Summen, Notizen oder leere Zeilen",
  beside: "rechts daneben, wo die fehlenden Spalten hinkämen, sind Zellen gefüllt",
  protected: "das Blatt ist geschützt",
  filtered: "das Blatt hat einen Filter",
  spills: "eine Formel füllt mehrere ihrer Zellen",
};

function obstacle(why: string): string {
  return Object.entries(obstacles).find(([code]) => code === why)?.[1] ?? why;
}

/** Sentences about actions that had nothing to do or must not be done. */
export const actionIssues = {
  "registers-exist": ({ count }) =>
    `Die Arbeitsmappe enthält bereits ${count("count", "Register", "Register")}; es wurde nichts angelegt.`,
  "in-place-refused": ({ sheet, fact }) =>
    `Die Tabelle auf „${sheet}“ kann nicht an ihrem Platz zum Register werden: ${obstacle(fact("why"))}. Sie kann in ein Register kopiert werden.`,
  "in-place-renamed": ({ sheet, found, expected }) =>
    `Auf „${sheet}“ wird aus der Überschrift ${found} „${expected}“: Eine Spalte des Registers braucht den Namen.`,
  "records-vanished": ({ register, count, records }) =>
    `${register}: ${count("count", "Datensatz steht", "Datensätze stehen")} nicht mehr auf den Blättern (${records(
      (row) => row,
      (more) => `und ${more} weitere`,
    )}). Gelöscht wurde nichts.`,
  "records-removed": ({ register, count, records }) =>
    `${register}: ${count("count", "hier entfernter Datensatz steht", "hier entfernte Datensätze stehen")} noch auf den Blättern (${records(
      (row) => row,
      (more) => `und ${more} weitere`,
    )}): nicht wieder eingefügt.`,
  "record-renamed": ({ register, found, expected }) =>
    `In ${register} heißt ${found} auf dem Blatt jetzt „${expected}“.`,
  "edits-kept": ({ register, count, records }) =>
    `${register}: ${count("count", "Datensatz wurde", "Datensätze wurden")} seit der Übernahme bearbeitet (${records(
      (row) => row,
      (more) => `und ${more} weitere`,
    )}): Die Änderungen bleiben.`,
  "edit-conflict": ({ register, record, field, found, expected }) =>
    `${register} ${record}: ${field} wurde hier bearbeitet (${found}), auf dem Blatt steht „${expected}“. Das Register behält seinen Wert.`,
  "edit-overwritten": ({ register, record, field, found, expected }) =>
    `${register} ${record}: ${field} wurde hier bearbeitet (${found}); nach den Einstellungen gilt „${expected}“ vom Blatt.`,
  "columns-added": ({ register, count, records }) =>
    `${register} erhält rechts ${count("count", "neue Spalte", "neue Spalten")}: ${records(
      (row) => row,
      (more) => `und ${more} weitere`,
    )}.`,
  "formulas-as-values": ({ sheet, count }) =>
    `„${sheet}“: ${count("count", "Formel ließ", "Formeln ließen")} sich im Register nicht erhalten; dort stehen die Werte.`,
  "registers-not-empty": ({ count }) =>
    `Die Register enthalten bereits ${count("rows", "Datensatz", "Datensätze")}. Nur leere Register werden gefüllt: letzte Aktion rückgängig machen oder eine andere Arbeitsmappe verwenden.`,
  "nothing-to-undo": () => "Es gibt keine Sightline-Aktion, die rückgängig gemacht werden kann.",
  "journal-newer": () =>
    "Die letzte Aktion lässt sich nicht rückgängig machen: Eine neuere Version von Sightline hat ihr Journal geschrieben. Machen Sie sie dort rückgängig.",
  "journal-lost": () =>
    "Die letzte Aktion kann nicht rückgängig gemacht werden: Ein anderes Programm hat ihr Protokoll entfernt oder gekürzt.",
} as const satisfies Readonly<Record<string, IssueSentence>>;
