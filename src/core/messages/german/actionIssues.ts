import type { IssueSentence } from "../words";

/** Sentences about actions that had nothing to do or must not be done. */
export const actionIssues = {
  "registers-exist": ({ count }) =>
    `Die Arbeitsmappe enthält bereits ${count("count", "Register", "Register")}; es wurde nichts angelegt.`,
  "registers-not-empty": ({ count }) =>
    `Die Register enthalten bereits ${count("rows", "Datensatz", "Datensätze")}. Nur leere Register werden gefüllt: letzte Aktion rückgängig machen oder eine andere Arbeitsmappe verwenden.`,
  "nothing-to-undo": () => "Es gibt keine Sightline-Aktion, die rückgängig gemacht werden kann.",
  "journal-lost": () =>
    "Die letzte Aktion kann nicht rückgängig gemacht werden: Ein anderes Programm hat ihr Protokoll entfernt oder gekürzt.",
} as const satisfies Readonly<Record<string, IssueSentence>>;
