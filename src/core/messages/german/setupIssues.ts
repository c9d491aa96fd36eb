import type { IssueSentence } from "../words";

/** Sentences about setting a workbook up: names that are taken, pasted objectives and periods. */
export const setupIssues = {
  "sheet-name-taken": ({ fact, text }) =>
    fact("count") === "1"
      ? `Ein Blatt namens ${text("sheets")} ist vorhanden. Stattdessen ${text("instead")} anlegen oder das vorhandene übernehmen?`
      : `Blätter namens ${text("sheets")} sind vorhanden. Stattdessen ${text("instead")} anlegen oder die vorhandenen übernehmen?`,
  "structure-protected": () =>
    "Diese Arbeitsmappe ist gegen neue Blätter geschützt. Schutz aufheben (Überprüfen > Arbeitsmappe schützen) und erneut versuchen. Es wurde nichts geändert.",
  "sheet-protected": ({ fact, text }) =>
    fact("count") === "1"
      ? `Das Blatt ${text("sheets")} ist geschützt. Zuerst den Blattschutz aufheben (Überprüfen > Blattschutz aufheben), sonst lehnt Excel ab.`
      : `Die Blätter ${text("sheets")} sind geschützt. Zuerst den Blattschutz aufheben (Überprüfen > Blattschutz aufheben), sonst lehnt Excel ab.`,
  "objective-not-named": ({ fact }) => `Zeile ${fact("line")}: Das Ziel hat keinen Namen.`,
  "objective-weight-unread": ({ fact, found }) =>
    `Zeile ${fact("line")}: Gewicht ${found} ist keine Zahl ab 0.`,
  "objective-repeated": ({ fact, found }) =>
    `Zeile ${fact("line")}: ${found} steht zweimal in der Liste.`,
  "objective-key-unread": ({ fact, found }) =>
    `Zeile ${fact("line")}: ${found} kann keine Kennung sein. Erlaubt sind höchstens 20 Buchstaben, Ziffern, Punkte, Schräg-, Binde- und Unterstriche.`,
  "objective-weights-zero": () =>
    "Alle Gewichte sind null. Mindestens ein Ziel braucht ein Gewicht.",
  "objective-weights-sum": ({ number, speech }) =>
    `Die Summe der Gewichte ist ${speech.number(number("sum"))}, nicht 100; jedes zählt mit seinem Anteil an der Summe.`,
  "period-line-unread": ({ fact, field, found, expected }) =>
    `Zeile ${fact("line")}: ${field} ${found} ist nicht lesbar.${expected === "" ? "" : ` Erwartet: ${expected}.`}`,
  "period-repeated": ({ fact, found }) =>
    `Zeile ${fact("line")}: Periode ${found} steht zweimal in der Liste.`,
  "status-date-outside-periods": ({ plainFound, fact }) =>
    `Der Stichtag ${plainFound} liegt außerhalb der Berichtsperioden (${fact("from")} bis ${fact("to")}).`,
  "objectives-replaced": ({ count }) =>
    `Das Beispiel bringt eigene Ziele mit: ${count("count", "Ziel", "Ziele")} dieser Arbeitsmappe würden entfallen. Rückgängig stellt sie wieder her.`,
  "undo-removes-records": ({ count }) =>
    `Die Register enthalten ${count("rows", "Datensatz", "Datensätze")}; Rückgängig entfernt sie zusammen mit ihren Blättern.`,
  "undo-leaves-typed": ({ count, text }) =>
    `Seither hat jemand in ${count("count", "Zelle", "Zellen")} etwas eingegeben (${text("cells")}). Das Eingegebene bleibt; alles andere wird zurückgesetzt.`,
  "undo-overwrites-typed": ({ count, text }) =>
    `Seither hat jemand in ${count("count", "Zelle", "Zellen")} etwas eingegeben (${text("cells")}). Auch das wird zurückgesetzt und geht verloren.`,
  "undo-removes-typed": ({ count }) =>
    `Jemand hat in ${count("count", "Zelle", "Zellen")} von Spalten etwas eingegeben, die Rückgängig entfernt. Das Eingegebene geht verloren.`,
  "undo-keeps-rows": ({ text }) =>
    `Am Ende von ${text("registers")} sind seither Zeilen hinzugekommen. Sie bleiben; Zeilen, die die Aktion hinzugefügt hatte, bleiben leer stehen.`,
  "undo-is-large": ({ fact }) =>
    `Damit sich das rückgängig machen lässt, behält die Arbeitsmappe bis zur nächsten Aktion ${fact("count")} MB früherer Inhalte.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
