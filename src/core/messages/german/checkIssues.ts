import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** "P-005: ", or nothing where no record is named. */
function of({ record }: IssueWords): string {
  return record === "" ? "" : `${record}: `;
}

/** Sentences of the checks: what stands where, and what to do. */
export const checkIssues = {
  "stray-blanks": (words) =>
    `${of(words)}${words.field} ${words.found} beginnt oder endet mit einem Leerzeichen; für Formeln ist das ein anderer Eintrag. Leerzeichen entfernen.`,
  "odd-characters": (words) =>
    `${of(words)}${words.field} ${words.found} enthält Zeichen, die nur so aussehen oder unsichtbar sind. Als ${words.quotedExpected} eingeben.`,
  "key-like-number": (words) =>
    `${of(words)}${words.field} steht einmal als Zahl und einmal als Text da (${words.plainFound}): Formeln finden das eine nicht durch das andere. Kennungen als Text eingeben; Excel macht aus 001 eine Zahl und aus 1-2 ein Datum.`,
  "formula-as-text": (words) =>
    `${of(words)}${words.field} zeigt die Formel ${words.found} als Text; sie wird nicht berechnet. Zelle als Standard formatieren und neu eingeben.`,
  "spelled-otherwise": (words) =>
    `${of(words)}${words.field} ${words.found} ist anderswo ${words.quotedExpected} geschrieben. Gleich schreiben.`,
  "text-too-long": (words) =>
    `${of(words)}${words.field} hat ${words.count("count", "Zeichen", "Zeichen")}; höchstens ${words.expected} passen auf die Seiten.`,
  "text-too-short": (words) =>
    `${of(words)}${words.field} sagt nur ${words.found}. So schreiben, dass andere es verstehen.`,
  "several-owners": (words) =>
    `${of(words)}${words.field} ${words.found} nennt mehrere Personen. Die eine nennen, die verantwortlich ist.`,
  "word-for-missing": (words) =>
    `${of(words)}${words.field} enthält ${words.found}; das sagt nichts. Ausfüllen oder leer lassen.`,
  "column-absent": ({ register, field }) =>
    `${register} hat keine Spalte ${field} mehr. Spalte wieder anlegen: Formeln und Berichte brauchen sie.`,
  "row-below-table": ({ register, fact, number, speech }) =>
    number("count") === 1
      ? `Zeile ${fact("row")} steht direkt unter der Tabelle ${register} und gehört nicht zu ihr. Aufnehmen?`
      : `Die Zeilen ${fact("row")} bis ${fact("last")} stehen direkt unter der Tabelle ${register} und gehören nicht zu ihr (${speech.counted(number("count"), "Zeile", "Zeilen")}). Aufnehmen?`,
  "blank-rows": ({ register, count, fact }) =>
    `Die Tabelle ${register} enthält ${count("count", "leere Zeile", "leere Zeilen")} ab Zeile ${fact("row")}; sie machen die Arbeitsmappe langsam. Löschen.`,
  "formula-unlike-neighbours": (words) =>
    `${of(words)}${words.field} hat die Formel ${words.found}; ${words.fact("like")} von ${words.fact("of")} Zellen der Spalte haben ${words.quotedExpected}. Diese nach unten ausfüllen?`,
  "formula-missing": (words) =>
    `${of(words)}${words.field} ist leer, wo eine Formel stehen muss. Formel nach unten ausfüllen?`,
  "broken-reference": (words) =>
    `${of(words)}die Formel in ${words.field} hat ihren Bezug verloren (${words.found}). Wiederherstellen oder auf die richtigen Zellen richten.`,
  "external-reference": (words) =>
    `${of(words)}${words.field} liest aus einer anderen Arbeitsmappe, ${words.quoted("book")}, die andere vielleicht nicht haben. Besser den Wert behalten.`,
  "date-system-1904": () =>
    "Diese Arbeitsmappe zählt die Tage ab 1904; jeder Tag, der aus einer anderen oder in eine andere Mappe kopiert wird, verschiebt sich um vier Jahre und einen Tag. Unter Datei > Optionen > Erweitert abschalten und die Tage prüfen.",
  "findings-not-listed": ({ count, fact, register, field }) =>
    `${count("count", "Befund", "Befunde")}; die ersten ${fact("listed")} sind aufgelistet. Größte Gruppe: ${fact("rule")}, ${register} ${field} (${fact("biggest")}).`,
  "waiver-without-reason": () =>
    "Ein Befund wird nur mit einem Grund hingenommen: Bitte sagen, warum er so bleiben darf.",
  "fixes-on-protected-sheet": ({ sheet, count }) =>
    `Blatt ${sheet} ist geschützt; ${count("count", "Korrektur ist", "Korrekturen sind")} nicht möglich. Schutz aufheben (Überprüfen > Blattschutz aufheben) und noch einmal beheben.`,
  "no-finding-to-fix": () => "Für keinen dieser Befunde ist sicher, was richtig ist.",
  "no-finding-to-waive": () => "Keinen dieser Befunde gibt es noch.",

  "date-after-status": (words) =>
    `${of(words)}${words.field} ${words.plainFound} liegt nach dem Stichtag ${words.expected}. Tag oder Stichtag berichtigen.`,
  "finish-in-past": (words) =>
    `${of(words)}${words.field} ${words.plainFound} ist vorbei, aber die Phase ist ${words.fact("stage")}. Neuen Tag vorhersagen oder Projekt schließen.`,
  "milestone-outside-project": (words) =>
    `${of(words)}${words.field} ${words.plainFound} liegt außerhalb von Projekt ${words.fact("project")}, das von ${words.fact("start")} bis ${words.fact("finish")} läuft. Eines von beiden berichtigen.`,
  "milestone-overdue": (words) =>
    `${of(words)}der Meilenstein war am ${words.plainFound} fällig und hat kein Ist-Datum. Tag des Erreichens eingeben oder neu vorhersagen.`,
  "review-overdue": (words) =>
    `${of(words)}die Überprüfung war am ${words.plainFound} fällig. Überprüfen und den nächsten Tag festlegen.`,
  "record-stale": (words) =>
    `${of(words)}zuletzt aktualisiert am ${words.plainFound}, ${words.count("days", "Tag", "Tage")} vor dem Stichtag (höchstens ${words.expected}). Aktualisieren.`,
  "closed-unfinished": (words) =>
    `${of(words)}die Phase ist ${words.fact("stage")}, aber ${words.field} ist ${words.plainFound}. Das Falsche berichtigen.`,

  "magnitude-off": (words) =>
    `${of(words)}${words.field} ist ${words.plainFound}, etwa das ${words.fact("factor")}-Fache von ${words.fact("beside")} (${words.fact("usual")}). Andere Einheit? Dann wäre es ${words.expected}.`,
  "negative-amount": (words) =>
    `${of(words)}${words.field} ist ${words.plainFound}, also unter null. Eine Gutschrift mit Begründung hinnehmen; sonst berichtigen.`,
  "spend-without-approval": (words) =>
    `${of(words)}${words.plainFound} sind ausgegeben, aber die Phase ist erst ${words.fact("stage")}. Phase weiterstellen oder die Kosten anders buchen.`,
  "actual-missing": (words) =>
    `${of(words)}kein Istwert für ${words.fact("period")}, eine abgeschlossene Periode mit Budget ${words.plainFound}; er zählt als 0. Ausgaben eingeben.`,
  "period-as-date": (words) =>
    `${of(words)}${words.field} muss Text wie 2026-Q1 sein; dort steht ein Datum (${words.plainFound}).${words.expected === "" ? "" : ` Es liegt in ${words.expected}.`}`,

  "rag-optimistic": (words) =>
    `${of(words)}berichtet ist ${words.plainFound}, die Zahlen sagen ${words.expected} (${words.text("why")}). Bewertung berichtigen oder im Statustext begründen.`,
  "rag-pessimistic": (words) =>
    `${of(words)}berichtet ist ${words.plainFound}, die Zahlen sagen ${words.expected}. Im Statustext sagen, was die Zahlen nicht zeigen.`,

  "budget-not-phased": (words) =>
    `${of(words)}das Budget ist ${words.plainFound}, seine Perioden in Financials ergeben aber ${words.expected}. Angleichen.`,
  "benefit-without-periods": (words) =>
    `${of(words)}ein Nutzen in Geld ohne Plan nach Perioden; in jeder Summe ist er nichts wert. Zeilen in BenefitPeriods ergänzen.`,
  "target-not-planned": (words) =>
    `${of(words)}das Ziel ist ${words.plainFound}, der Plan nach Perioden endet aber bei ${words.expected} (${words.fact("period")}). Angleichen.`,
  "demand-above-capacity": (words) =>
    `${words.fact("role")}: Bedarf ${words.plainFound} FTE über der Kapazität ${words.expected} in ${words.fact("period")}${words.fact("more") === "" ? "" : ` und ${words.count("more", "weiteren Periode", "weiteren Perioden")}`}. Arbeit verschieben oder Leute finden.`,
  "program-without-projects": (words) =>
    `${of(words)}zu diesem Programm gehört kein Projekt. Projekte zuordnen oder es löschen.`,
  "benefit-counted-twice": (words) =>
    `${of(words)}derselbe Nutzen wie ${words.fact("other")} von ${words.fact("project")}: ${words.found}. Vielleicht doppelt gezählt; einen behalten oder den Betrag teilen.`,
  "project-without-benefit": (words) =>
    `${of(words)}das Projekt hat keinen Nutzen und ist weder Mandatory noch Enabler. Ergänzen, wofür es gut ist.`,

  "response-unsuited": (words) =>
    `${of(words)}die Maßnahme ${words.plainFound} passt nicht zu ${words.fact("type")}. Möglich: ${words.expected}.`,
  "response-overdue": (words) =>
    `${of(words)}die Maßnahme war am ${words.plainFound} fällig, das Risiko ist noch offen. Ausführen oder neuen Tag festlegen.`,
  "risk-certain": (words) =>
    `${of(words)}eine Wahrscheinlichkeit von ${words.plainFound} ist kein Risiko mehr. Als Issue erfassen.`,
  "risk-impossible": (words) =>
    `${of(words)}ein offenes Risiko mit Wahrscheinlichkeit 0 % kann nicht eintreten. Schließen oder einschätzen.`,
  "residual-above-inherent": (words) =>
    `${of(words)}${words.field} ${words.plainFound} liegt über dem Wert vor der Maßnahme (${words.expected}); sie würde es verschlimmern. Eines von beiden berichtigen.`,
  "probability-outside-band": (words) =>
    `${of(words)}${words.field} ${words.plainFound} liegt außerhalb des Bandes von Stufe ${words.fact("level")} (${words.expected}). Eines von beiden berichtigen.`,
  "closed-with-open-action": (words) =>
    `${of(words)}geschlossen, aber die Maßnahme ist erst am ${words.plainFound} fällig. Auch die Maßnahme abschließen oder das Risiko wieder öffnen.`,
  "risk-unchanged": (words) =>
    `${of(words)}an diesem Risiko hat sich in ${words.count("snapshots", "Momentaufnahme", "Momentaufnahmen")} nichts geändert. Überprüfen.`,
  "realised-without-issue": (words) =>
    `${of(words)}das Risiko ist eingetreten, aber kein Issue nennt es. Issue mit dieser Risk ID erfassen.`,
  "impact-out-of-order": (words) =>
    `${of(words)}${words.field} ${words.plainFound} liegt ${words.field === "Impact low" ? "über" : "unter"} dem wahrscheinlichsten Wert ${words.expected}. Niedrig, wahrscheinlich und hoch ordnen.`,

  "issue-overdue": (words) =>
    `${of(words)}das Issue war am ${words.plainFound} fällig und ist noch ${words.fact("status")}. Lösen oder eskalieren.`,
  "objective-without-projects": (words) =>
    `${of(words)}kein laufendes Projekt und kein Nutzen dient diesem Ziel. Projekte zuordnen oder Gewicht auf 0 setzen.`,
  "dependency-cycle": (words) =>
    `Projekte warten im Kreis aufeinander: ${words.text("path")}. Eine dieser Abhängigkeiten entfernen oder lockern.`,
  "milestone-of-other-project": (words) =>
    `${of(words)}der Meilenstein ${words.found} gehört zu ${words.fact("project")}, nicht zum liefernden Projekt ${words.expected}. Einen Meilenstein von ${words.expected} wählen.`,
  "decision-overdue": (words) =>
    `${of(words)}die Entscheidung war bis ${words.plainFound} nötig und steht noch aus. In ${words.fact("forum")} einbringen.`,

  "group-of-one": (words) =>
    `${of(words)}zur Ausschlussgruppe ${words.found} gehört kein anderes Projekt; sie schließt nichts aus. Alternativen zuordnen oder leeren.`,
  "exclusive-clash": (words) =>
    `${words.text("projects")} sind alle gesetzt, gehören aber zur Ausschlussgruppe ${words.found}: höchstens eines ist wählbar. Nur eines setzen.`,
  "envelope-exceeded": (words) =>
    `Gebundene und gesetzte Projekte brauchen ${words.figure(words.plainFound)} in ${words.fact("period")}; der Rahmen ist ${words.figure(words.expected)} (es fehlen ${words.figure(words.fact("short"))}). Rahmen erhöhen, Projekt freigeben oder Kosten verschieben.`,
  "rate-unlikely": (words) =>
    `${words.field} ist ${words.plainFound}. Meinten Sie ${words.expected}?`,
  "thresholds-reversed": (words) =>
    `${words.field} ist ${words.plainFound}, auf der falschen Seite von ${words.fact("amber")} (${words.expected}): Amber ist nie möglich. Eines von beiden berichtigen.`,
  "setting-not-in-list": (words) =>
    `${words.field} ist ${words.found}; erwartet: ${words.expected}.`,
  "bands-broken": (words) =>
    `Scales: Stufe ${words.fact("level")} beginnt bei ${words.plainFound}, Stufe ${words.fact("before")} endet aber bei ${words.expected}. Jede Stufe dort beginnen lassen, wo die vorige endet.`,
  "drop-down-missing": (words) =>
    `${words.register}[${words.field}] hat in einigen oder allen Zellen keine Auswahlliste mehr; dort lässt sich alles eingeben. Wiederherstellen?`,
  "key-clash": (words) =>
    `${words.found} ist zugleich Projekt und Programm; was dazu gehört, ist nicht zu unterscheiden. Eines umbenennen.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
