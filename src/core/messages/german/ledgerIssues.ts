import type { IssueSentence } from "../words";
import type { ledgerIssues as english } from "../english/ledgerIssues";

/** Sätze über Basislinien, abgeschlossene Projekte und Erfahrungen. */
export const ledgerIssues: Readonly<Record<keyof typeof english, IssueSentence>> = {
  "baseline-needs-decision": ({ expected }) =>
    `Eine neue Basislinie braucht eine Entscheidung: deren ID angeben. ${expected === "" ? "Keine ist genehmigt." : `Genehmigt sind: ${expected}.`}`,
  "baseline-decision-unknown": ({ plainFound, expected }) =>
    `Entscheidung ${plainFound} gibt es nicht. ${expected === "" ? "Keine ist genehmigt." : `Genehmigt sind: ${expected}.`}`,
  "baseline-not-approved": ({ record, plainFound }) =>
    `Entscheidung ${record} steht auf ${plainFound}: nur eine genehmigte erlaubt eine neue Basislinie.`,
  "baseline-beyond-decision": ({ fact, text }) =>
    `Entscheidung ${fact("decision")} betrifft ${fact("scope")}; diese Projekte gehören nicht dazu: ${text("projects")}.`,
  "baseline-no-projects": () =>
    `Kein Projekt bekommt eine neue Basislinie: Projekte nennen oder eine Entscheidung, die laufende Projekte betrifft.`,
  "baseline-without-forecast": ({ text }) =>
    `Für ${text("projects")} ist keine Prognose bekannt: die Basislinie bleibt, wie sie ist.`,
  "baseline-formulas-kept": ({ text }) =>
    `Zellen mit Formel werden nicht überschrieben: ${text("fields")}. Durch Werte ersetzen, wenn die Basislinie folgen soll.`,
  "baseline-columns-added": ({ text }) =>
    `Register Projects bekommt die Spalten von Paket Baseline: ${text("columns")}.`,
  "baseline-changed": ({ record, field, plainFound, expected, figure, fact }) =>
    `${record}: ${field} ist ${figure(plainFound)}, in Basislinie ${fact("snapshot")} war es ${figure(expected)}. Eine Basislinie ändert sich nur durch Entscheidung: neu setzen oder zurückändern.`,
  "nothing-to-archive": ({ record }) =>
    `${record} ist abgeschlossen und hat keine Zeilen mehr, die ins Archiv gehen.`,
  "pages-before-archive": ({ found }) =>
    `${found}: gezeichnet, bevor etwas archiviert wurde; den Perioden dort fehlt es. Neu zeichnen.`,
  "benefits-not-archived": ({ text }) =>
    `Diese Nutzen bleiben, weil sie noch realisiert werden: ${text("benefits")}.`,
  "links-not-archived": ({ text }) =>
    `Diese Zeilen bleiben, weil laufende Projekte sie nennen: ${text("rows")}.`,
  "formulas-archived": ({ count, text }) =>
    `${count("cells", "Eingabezelle enthält", "Eingabezellen enthalten")} eine eigene Formel (${text("registers")}); das Archiv bewahrt den Wert.`,
  "rows-left-blank": ({ text }) =>
    `Weiter unten stehen eigene Formeln, darum bleiben archivierte Zeilen als Leerzeilen stehen: ${text("registers")}.`,
  "project-not-archived": ({ plainFound, expected }) =>
    `Das Archiv hat keine Zeilen von ${plainFound}.${expected === "" ? "" : ` Es hat Zeilen von: ${expected}.`}`,
  "archived-values-left": ({ text }) =>
    `Diese Spalten gibt es nicht mehr; ihre Werte bleiben im Archiv: ${text("fields")}.`,
  "archived-key-taken": ({ text }) =>
    `Diese Schlüssel sind inzwischen wieder vergeben: ${text("keys")}. Beide Zeilen werden dort stehen; eine davon ändern.`,
};
