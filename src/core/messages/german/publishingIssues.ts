import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** Sätze über das Paket, die Fassung für die Leitung und Funktionen in Zellen. */
export const publishingIssues = {
  "functions-in-workbook": ({ count }) =>
    `${count("count", "Zelle nutzt", "Zellen nutzen")} PMO-Funktionen; wer das Add-in nicht hat, sieht vielleicht #NAME?. In der Fassung für die Leitung durch Werte ersetzen?`,
  "functions-none": () => "Keine Zelle dieser Arbeitsmappe nutzt eine PMO-Funktion.",
  "functions-without-value": (words) => {
    const { count } = words;
    return `${count("count", "Zelle zeigt", "Zellen zeigen")} #NAME? oder noch kein Ergebnis (${cellList(words)}). In der Fassung werden sie leer: Zuerst Funktionen reparieren, um ihre Werte zu haben.`;
  },
  "functions-on-protected": (words) => {
    const { count, sheet } = words;
    return `Geschütztes Blatt '${sheet}': ${count("count", "Zelle bleibt, wie sie ist", "Zellen bleiben, wie sie sind")} (${cellList(words)}). Den Blattschutz aufheben (Überprüfen > Blattschutz aufheben) und noch einmal ausführen.`;
  },
  "functions-changed": (words) => {
    const { count } = words;
    return `${count("count", "Zelle enthält", "Zellen enthalten")} etwas anderes, als die Fassung für die Leitung dort eingesetzt hat (${cellList(words)}), oder wurden verschoben: Ihre Formeln werden nicht zurückgeholt. Sie bleiben in den Kommentaren.`;
  },
  "names-left": ({ count, text }) =>
    `${count("count", "Name ruft", "Namen rufen")} eine PMO-Funktion auf und stehen für mehrere Werte (${text("names")}): Sie bleiben. Löschen Sie sie oder setzen Sie einen Bereich ein.`,
  "comments-left-out": ({ count }) =>
    `${count("count", "Zelle hat", "Zellen haben")} schon einen Kommentar oder eine Notiz: Die Formel bleibt nur in der Arbeitsmappe gespeichert.`,
  "save-copy-first": () =>
    "Speichern Sie die Arbeitsmappe zuerst unter anderem Namen (Datei > Kopie speichern): Die offene Mappe wird zur Fassung für die Leitung. Rückgängig oder Funktionen zurückholen bringt die Formeln zurück.",
  "no-kept-formulas": () =>
    "Diese Arbeitsmappe bewahrt keine Formeln einer Fassung für die Leitung auf.",
  "nothing-stuck": () => "Keine Zelle mit einer PMO-Funktion steht auf #NAME?.",
  "pack-page-missing": ({ fact }) =>
    `${fact("kind") === "chart" ? "Diagramm" : "Seite"} '${fact("name")}' hat keine Daten: Zuerst ${fact("run")} ausführen oder die Seite weglassen.`,
  "pack-page-empty": ({ fact }) =>
    `${fact("page")} hat noch nichts zu zeigen und bleibt aus dem Paket weg.`,
  "pack-page-long": ({ count, fact }) =>
    `${fact("page")} hat ${count("rows", "Zeile", "Zeilen")}; das druckt auf ${count("prints", "Seite", "Seiten")} mit wiederholten Überschriften.`,
  "pack-other-since": ({ fact }) =>
    `Die Änderungen sind seit ${fact("since")} verglichen, nicht seit ${fact("asked")}: Vergleichen Sie zuerst die Stände seit ${fact("asked")}.`,
  "pdf-not-here": ({ quoted }) =>
    `Excel gibt hier kein PDF aus. Markieren Sie die Blätter von ${quoted("first")} bis ${quoted("last")} (das erste anklicken, das letzte mit Umschalt) und drucken Sie die aktiven Blätter als PDF.`,
  "pack-not-made": () => "Es gibt noch kein Paket: Erstellen Sie es zuerst.",
} as const satisfies Readonly<Record<string, IssueSentence>>;

function cellList({ text, fact }: IssueWords): string {
  return text("more") === "" ? text("cells") : `${text("cells")} und ${fact("more")} weitere`;
}
