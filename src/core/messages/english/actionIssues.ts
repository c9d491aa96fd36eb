import type { IssueSentence } from "../words";

/** Sentences about actions that had nothing to do or must not be done. */
export const actionIssues = {
  "registers-exist": ({ count }) =>
    `The workbook holds ${count("count", "register", "registers")} already; nothing was created.`,
  "registers-not-empty": ({ count }) =>
    `The registers hold ${count("rows", "record", "records")} already. Only empty registers are filled: undo the last action, or use another workbook.`,
  "nothing-to-undo": () => "There is no action of Sightline to undo.",
  "journal-lost": () =>
    "The last action cannot be undone: another program has removed or cut its journal.",
} as const satisfies Readonly<Record<string, IssueSentence>>;
