import type { IssueSentence } from "../words";

/** Sätze über Szenarien: aufgehoben, angenommen, überholt. */
export const scenarioIssues = {
  "limit-line-unread": ({ fact, found, expected }) =>
    `Zeile ${fact("line")} der weiteren Grenzen: ${found} ist nicht ${expected}.`,
  "scenarios-full": ({ count }) =>
    `Die Arbeitsmappe hat schon ${count("count", "Szenario", "Szenarien")}, mehr gehen nicht. Entfernen Sie eines oder nehmen Sie den Namen eines, das weichen soll.`,
  "scenario-replaced": ({ record, found, fact }) =>
    fact("accepted") === ""
      ? `Szenario ${record} (${found}) weicht dem neuen Ergebnis; seine Notiz bleibt.`
      : `Szenario ${record} (${found}) war angenommen. Es weicht dem neuen Ergebnis, das neu anzunehmen ist; bis dahin bleiben die Entscheidungen in Projects.`,
  "scenario-unknown": ({ found, expected }) =>
    expected === ""
      ? "Die Arbeitsmappe hat kein Szenario. Wählen Sie zuerst ein Portfolio."
      : `Es gibt kein Szenario ${found}. Es gibt: ${expected}.`,
  "scenario-stale": ({ changes }) =>
    `Seit dieses Szenario gerechnet wurde, haben sich Eingaben geändert (${changes(
      (count, register) => `${count} in ${register}`,
      "Zelle",
      "Zellen",
    )}). Neu rechnen?`,
  "scenario-infeasible": ({ record, found }) =>
    `Szenario ${record} (${found}) hat kein Portfolio, das alle Grenzen einhält: Es gibt nichts anzunehmen.`,
  "scenario-details-lost": ({ record, found }) =>
    `Womit Szenario ${record} (${found}) gerechnet wurde, steht nicht mehr in dieser Arbeitsmappe. Wählen Sie es unter seinem Namen neu.`,
  "registers-added": ({ text }) => `Die Arbeitsmappe bekommt, was ihr fehlt: ${text("registers")}.`,
  "project-unknown": ({ found }) => `Projects hat kein Projekt ${found}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
