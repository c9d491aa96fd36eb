import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** "Grenze L-002", oder "Eine Grenze", wo sie keine ID hat. */
function limit({ record }: IssueWords): string {
  if (record.startsWith("+")) return `Zeile ${record.slice(1)} der weiteren Grenzen`;
  return record === "" ? "Eine Grenze" : `Grenze ${record}`;
}

/** Sätze über die Frage, welche Projekte gewählt werden, bevor sie beantwortet ist. */
export const selectionIssues = {
  "nothing-to-choose": () =>
    "Es gibt kein Projekt zur Auswahl: jedes ist abgeschlossen, abgebrochen oder ausgeschlossen.",
  "nothing-limits": () =>
    "Nichts begrenzt die Auswahl: jedes Projekt, das etwas wert ist, wird gewählt. Setzen Sie Total budget oder Rahmen in Periods.",
  "no-value-known": ({ count, expected, field }) =>
    `Keines von ${count("count", "Projekt", "Projekten")} hat einen Wert ${field}, also gibt es nichts, wonach zu wählen wäre. ${expected === "" ? "Erfassen Sie zuerst Nutzen oder Bewertungen." : `Wählen Sie stattdessen nach ${expected}, oder erfassen Sie, was fehlt.`}`,
  "cost-unphased": ({ count, fact, number }) =>
    `${count("count", "Projekt hat", "Projekte haben")} keine Kosten je Periode: ${number("count") === 1 ? "es zählt" : "sie zählen"} nur gegen das Gesamtbudget${fact("held") === "no" ? ", und es gibt keines: nichts begrenzt, was sie kosten. Setzen Sie Total budget, oder verteilen Sie die Kosten in Financials" : ""}.`,
  "values-missing": ({ count, text, number, field }) =>
    `${count("count", "Projekt hat", "Projekte haben")} keinen Wert ${field} (kein Nutzen erfasst): ${text("projects")}. ${number("count") === 1 ? "Es zählt" : "Sie zählen"} nur als Kosten. Fortfahren oder Score verwenden?`,
  "scores-missing": ({ count, text, number }) =>
    `${count("count", "Projekt hat", "Projekte haben")} keine Punktzahl: ${text("projects")}. ${number("count") === 1 ? "Es zählt" : "Sie zählen"} als 0. Fortfahren oder zuerst bewerten?`,
  "force-reason-missing": ({ record, fact }) =>
    fact("way") === "in"
      ? `Begründen Sie, warum ${record} gesetzt ist; das Gremium sieht die Begründung.`
      : `Begründen Sie, warum ${record} ausgeschlossen ist; das Gremium sieht die Begründung.`,
  "forced-needs-forced-out": ({ record, plainFound, fact }) =>
    `${record} ist gesetzt, braucht aber ${plainFound}, das ausgeschlossen ist (${fact("dependency")}).`,
  "forced-needs-missing": ({ record, plainFound, fact }) =>
    `${record} ist gesetzt, braucht aber ${plainFound}, das abgebrochen oder unbekannt ist (${fact("dependency")}).`,
  "projects-need-each-other": ({ text }) =>
    `${text("path")} brauchen einander (${text("dependencies")}): alle werden gewählt oder keines.`,
  "synergy-with-itself": ({ record, plainFound }) =>
    `${record} nennt ${plainFound} zweimal; eine Synergie besteht zwischen zwei Projekten. Sie zählt nicht.`,
  "shift-of-started": ({ record, fact }) =>
    `${record} ist in Phase ${fact("stage")} und kann nicht später beginnen: die Verschiebung zählt nicht.`,
  "limit-without-bound": (words) =>
    `${limit(words)} nennt weder At least noch At most und begrenzt daher nichts. Geben Sie einen Betrag ein oder setzen Sie Applies auf No.`,
  "limit-contradicts-itself": (words) =>
    `${limit(words)} verlangt mindestens ${words.plainFound} und höchstens ${words.expected}: beides zugleich geht nicht.`,
  "lock-unknown": ({ plainFound, fact }) =>
    `Projects hat kein Projekt ${plainFound}, das ${fact("way") === "in" ? "gesetzt" : "ausgeschlossen"} werden könnte.`,
  "lock-both-ways": ({ plainFound }) =>
    `Die Vorgaben zu ${plainFound} widersprechen sich: zugleich gesetzt und ausgeschlossen. Nehmen Sie eine zurück.`,
  "role-unknown": ({ plainFound }) =>
    `Capacity hat keine Rolle ${plainFound}; sie kann nicht ausgeschaltet werden.`,
  "demand-without-capacity": ({ plainFound, text, count }) =>
    `Projekte brauchen ${plainFound} in ${count("count", "Periode", "Perioden")} ohne Kapazität (${text("periods")}): dort begrenzt sie nichts. Tragen Sie in Capacity ein, was vorhanden ist.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
