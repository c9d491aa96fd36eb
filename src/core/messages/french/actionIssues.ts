import type { IssueSentence } from "../words";

/** Sentences about actions that had nothing to do or must not be done. */
export const actionIssues = {
  "registers-exist": ({ count }) =>
    `Le classeur contient déjà ${count("count", "registre", "registres")} ; rien n’a été créé.`,
  "registers-not-empty": ({ count }) =>
    `Les registres contiennent déjà ${count("rows", "enregistrement", "enregistrements")}. Seuls des registres vides sont remplis : annulez la dernière action ou utilisez un autre classeur.`,
  "nothing-to-undo": () => "Aucune action de Sightline à annuler.",
  "journal-lost": () =>
    "La dernière action ne peut pas être annulée : un autre programme a supprimé ou tronqué son journal.",
} as const satisfies Readonly<Record<string, IssueSentence>>;
