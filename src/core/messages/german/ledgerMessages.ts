import { roundTo } from "#core/numeric/rounding";
import type { LedgerFacts } from "../ledgerFacts";
import type { MessageSpeech } from "../words";

/** Basislinien, abgeschlossene Projekte, Prioritätenprotokoll und Erfahrungen. */
export const ledgerMessages: {
  readonly [C in keyof LedgerFacts]: (facts: LedgerFacts[C], say: MessageSpeech) => string;
} = {
  rebaselines: ({ decision, projects, cells, snapshot }, { speech }) =>
    `Setzt nach Entscheidung ${decision} eine neue Basislinie für ${speech.counted(projects, "Projekt", "Projekte")}: ${speech.counted(cells, "Wert ändert", "Werte ändern")} sich, bewahrt als Basislinie ${snapshot}.`,
  "rebaselines-nothing": () => "Keine Basislinie ändert sich.",
  "closes-project": ({ project, title, rows, registers }, { speech }) =>
    `Schließt ${project} ${title} ab und legt ${speech.counted(rows, "Zeile", "Zeilen")} aus ${speech.counted(registers, "Register", "Registern")} ins Archiv; Summen je Periode bleiben gleich.`,
  "closes-nothing": () => "Kein Projekt wird abgeschlossen.",
  "reopens-project": ({ project, title, rows, stage }, { speech }) =>
    `Holt ${project} ${title} in Phase ${stage} mit ${speech.counted(rows, "Zeile", "Zeilen")} aus dem Archiv zurück.`,
  "reopens-nothing": () => "Kein Projekt wird wieder geöffnet.",
  "logs-priorities": ({ moves }, { speech }) =>
    `Protokolliert ${speech.counted(moves, "Rangänderung", "Rangänderungen")} mit der Ursache.`,
  "starts-priority-log": ({ projects }, { speech }) =>
    `Beginnt das Prioritätenprotokoll mit der Rangfolge von ${speech.counted(projects, "Projekt", "Projekten")}; ab jetzt werden Rangänderungen protokolliert.`,
  "logs-no-move": () => "Kein Projekt hat seit dem letzten Eintrag den Rang gewechselt.",
  "adds-lesson": ({ lesson, project }) =>
    `Trägt Erfahrung ${lesson}${project === "" ? "" : ` aus ${project}`} in Register Lessons ein.`,
  "adds-no-lesson": () => "Keine Erfahrung wird eingetragen.",

  rebaselined: ({ decision, projects }, { speech }) =>
    `Neue Basislinie für ${speech.counted(projects, "Projekt", "Projekte")} nach Entscheidung ${decision} gesetzt`,
  "rebaselined-nothing": () => "Keine Basislinie geändert",
  "closed-project": ({ project, title }) => `${project} ${title} abgeschlossen`,
  "closed-nothing": () => "Kein Projekt abgeschlossen",
  "reopened-project": ({ project, title }) => `${project} ${title} wieder geöffnet`,
  "reopened-nothing": () => "Kein Projekt wieder geöffnet",
  "logged-priorities": ({ moves }, { speech }) =>
    `${speech.counted(moves, "Rangänderung", "Rangänderungen")} protokolliert`,
  "started-priority-log": () => "Prioritätenprotokoll begonnen",
  "logged-no-move": () => "Nichts protokolliert",
  "added-lesson": ({ lesson }) => `Erfahrung ${lesson} eingetragen`,
  "added-no-lesson": () => "Keine Erfahrung eingetragen",

  "cause-new": () => "Neu in der Rangfolge",
  "cause-removed": () => "Abgeschlossen, abgebrochen oder entfernt",
  "cause-weights": ({ criterion, from, to }, { speech }) =>
    `Gewichte geändert, vor allem ${criterion}: ${percent(from, speech.number.bind(speech))} zu ${percent(to, speech.number.bind(speech))}`,
  "cause-own-scores": ({ criterion, from, to }) =>
    `Eigene Bewertung geändert, vor allem ${criterion}: ${from === "" ? "keine" : from} zu ${to === "" ? "keine" : to}`,
  "cause-scale": ({ criterion, fromWorst, fromBest, toWorst, toBest }, { speech }) => {
    const ends = (worst: number, best: number): string =>
      `${speech.number(worst)} bis ${speech.number(best)}`;
    return `Die Skala von ${criterion} hat sich verschoben: schlechtester bis bester Wert war ${ends(fromWorst, fromBest)}, ist ${ends(toWorst, toBest)}`;
  },
  "cause-policy": ({ from, to }) =>
    `Was eine fehlende Bewertung zählt, änderte sich: ${from} zu ${to}`,
  "cause-membership": ({ added, removed }, { speech }) =>
    `Andere kamen oder gingen: ${speech.number(added)} neu, ${speech.number(removed)} weg`,
  "cause-others": ({ project, count }, { speech }) =>
    `Andere wurden neu bewertet (${speech.number(count)}), vor allem ${project}`,
  "cause-together": () => "Mehrere Änderungen zusammen; keine allein",
};

function percent(share: number, number: (value: number) => string): string {
  return `${number(roundTo(100 * share, 1))} %`;
}
