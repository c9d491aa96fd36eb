import type { IssueSentence } from "../words";

/** Sätze über Aufnahme, Stufentore und Entscheidungen. */
export const governanceIssues = {
  "gate-check-unknown": ({ found, record }) =>
    `${record === "" ? "Eine Zeile" : record} von Gates verlangt ${found}, was keine Prüfung ist; die Zeile zählt nicht. Eine aus der Liste wählen.`,
  "gate-without-stage": ({ record, field }) =>
    `${record === "" ? "Eine Zeile" : record} von Gates hat kein ${field}; die Zeile zählt nicht.`,
  "gate-policy-standard": () =>
    `Die Mappe hat kein Register Gates: die Standardregeln gelten. Das Paket Stage gates gibt eigene.`,
  "gate-none": ({ record, found, expected }) =>
    expected === ""
      ? `Kein Tor führt aus der Stufe ${found} von ${record} weiter.`
      : `Kein Tor führt aus der Stufe ${found} von ${record} nach ${expected}.`,
  "gate-check-failed": ({ record, fact, quoted, text }) =>
    `${record}: ${fact("kind") === "must" ? "Muss" : "Soll"}-Prüfung ${quoted("check")} des Tors ${fact("gate")} ist nicht erfüllt${text("names") === "" ? "" : ` (${text("names")})`}.`,
  "gate-decider-missing": ({ record, fact }) =>
    `Das Tor ${fact("gate")} von ${record} braucht eine Entscheidung: angeben, wer entschieden hat, oder zuerst darum bitten.`,
  "outcome-without-reason": ({ found }) =>
    `Einen Grund nennen: das Ergebnis ${found} braucht eine Begründung.`,
  "decision-unknown": ({ found, expected }) =>
    expected === ""
      ? `Es gibt keine Entscheidung ${found}, und keine ist offen.`
      : `Es gibt keine Entscheidung ${found}. Offen sind: ${expected}.`,
  "decision-taken": ({ record, found }) =>
    `Über ${record} ist schon entschieden: ${found}. Um eine neue Entscheidung bitten, statt den Eintrag zu ändern.`,
  "decision-asked": ({ found }) => `Entscheidung ${found} fragt das schon und ist offen.`,
  "queue-entry-unknown": ({ found, expected }) =>
    expected === ""
      ? `Nichts namens ${found} braucht eine Entscheidung, und sonst auch nichts.`
      : `Nichts namens ${found} braucht eine Entscheidung. Diese brauchen eine: ${expected}.`,
  "decision-text-missing": () =>
    `Angeben, was zu entscheiden ist und was es betrifft, oder einen Eintrag der Liste nennen.`,
  "title-exists": ({ found, expected }) =>
    `Den Titel ${found} hat schon ${expected}. Ist es dasselbe Projekt?`,
  "key-taken": ({ found, expected }) =>
    `${found} ist schon vergeben. Der nächste freie Schlüssel ist ${expected}.`,
  "intake-unscored": ({ record, text }) =>
    `${record} hat keine Bewertung für ${text("criteria")}: sie bleiben leer, und keine mittlere tritt an ihre Stelle.`,
  "score-line-unread": ({ found, fact }) =>
    `Zeile ${fact("line")} der Bewertungen: ${found} ist kein Kriterium mit einer Zahl wie Strategic fit=4.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
