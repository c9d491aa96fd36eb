import type { IssueSentence } from "../words";

/** Sätze über Berichtsseiten, die an ihrem Platz neu gezeichnet werden. */
export const pageIssues = {
  "page-cells-kept": ({ count, sheet, text }) =>
    `In ${count("cells", "Zelle", "Zellen")} der Seite ${sheet} stand etwas anderes, als gezeichnet war: ${text("places")}. Der Inhalt bleibt erhalten, an seinem Platz oder in einer Liste unter der Seite.`,
  "page-additions-moved": ({ count, sheet }) =>
    `Seite ${sheet} wächst: Was unter oder neben ihr steht, rückt um ${count("rows", "Zeile", "Zeilen")} und ${count("columns", "Spalte", "Spalten")} weiter.`,
  "page-columns-changed": ({ fact }) =>
    `Tabelle ${fact("tables")} hat jetzt andere Spalten: Formeln, die sie beim Namen nennen, folgen dem Platz einer Spalte, nicht ihrem Titel. Bitte prüfen.`,
  "page-protected": ({ sheet }) =>
    `Blatt ${sheet} ist geschützt und bleibt, wie es ist: Schutz aufheben, dann die Seite erneut zeichnen.`,
  "page-table-inside": ({ fact }) =>
    `Tabelle ${fact("tables")} steht zwischen den Zellen der Seite, die bleibt, wie sie ist: Tabelle daneben oder darunter verschieben, dann die Seite erneut zeichnen.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
