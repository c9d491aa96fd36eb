import { nameIn } from "../nameIn";
import type { MessageTable } from "../words";
import { benefitMessages } from "./benefitMessages";
import { riskMessages } from "./riskMessages";
import { scheduleMessages } from "./scheduleMessages";
import { governanceMessages } from "./governanceMessages";
import { publishingMessages } from "./publishingMessages";
import { ledgerMessages } from "./ledgerMessages";
import { sensitivityMessages } from "./sensitivityMessages";
import { snapshotMessages } from "./snapshotMessages";
import { weighingMessages } from "./weighingMessages";
import { scenarioMessages } from "./scenarioMessages";

const sizes = { register: "Register", portfolio: "Portfolio", full: "Vollständig" };
const views = { Intake: "Aufnahme", Delivery: "Umsetzung", Value: "Wert", All: "Alle Spalten" };

/** What an action would do or has done, and what is wrong with its settings. */
export const messages: MessageTable = {
  ...governanceMessages,
  ...publishingMessages,
  ...ledgerMessages,
  ...sensitivityMessages,
  ...snapshotMessages,
  ...weighingMessages,

  ...benefitMessages,
  ...riskMessages,
  ...scheduleMessages,
  ...scenarioMessages,
  plain: ({ text }) => text,

  "registers-there": ({ registers }, { speech }) =>
    `Die Arbeitsmappe enthält bereits ${speech.counted(registers, "Register", "Register")}; nichts anzulegen.`,
  "set-up-unreadable": ({ errors }, { speech }) =>
    `Ziele oder Zeiträume sind noch nicht verwendbar: ${speech.counted(errors, "Fehler", "Fehler")}.`,
  "creates-registers": ({ registers, size }, { speech }) =>
    `Legt ${speech.counted(registers, "Register", "Register")} im Umfang ${nameIn(sizes, size)} an, dazu Settings und Home.`,
  "sample-needs-empty": ({ records }, { speech }) =>
    `Die Register enthalten ${speech.counted(records, "Datensatz", "Datensätze")}; das Beispiel wird nur in leere Register eingefügt.`,
  "adds-sample": ({ registers }, { speech }) =>
    `Legt ${speech.counted(registers, "Register", "Register")} mit dem Beispielportfolio Northmere (24 Projekte) an, dazu Settings, Home und die Rangliste.`,
  "nothing-recognised": () => "Kein Blatt wurde als Register erkannt.",
  "adopts-in-place": ({ records, registers, inPlace }, { speech }) =>
    `Übernimmt ${speech.counted(records, "Zeile", "Zeilen")} in ${speech.counted(registers, "Register", "Register")}; ${speech.counted(inPlace, "Liste wird", "Listen werden")} an ihrem Platz zum Register: Auf dem Blatt ändert sich nur, was hier steht.`,
  "adopts-again": ({ added, changed }, { speech }) =>
    `Fügt den Registern ${speech.counted(added, "neuen Datensatz", "neue Datensätze")} hinzu und ändert ${speech.counted(changed, "Datensatz", "Datensätze")}; was in den Registern bearbeitet wurde, bleibt.`,
  "adopts-nothing-new": ({ same }, { speech }) =>
    `Die Register enthalten alles schon: An ${speech.counted(same, "Datensatz", "Datensätzen")} ändert sich nichts.`,
  "adopts-blocks": ({ records, blocks, registers }, { speech }) =>
    `Übernimmt ${speech.counted(records, "Zeile", "Zeilen")} aus ${speech.counted(blocks, "Zellblock", "Zellblöcken")} in ${speech.counted(registers, "Register", "Register")}; die Originalblätter bleiben unverändert.`,
  "checks-registers": ({ registers, findings, blocking }, { speech }) =>
    `Prüft ${speech.counted(registers, "Register", "Register")}: ${speech.counted(findings, "Befund", "Befunde")}, davon ${speech.number(blocking)} blockierend.`,
  "checks-registers-waived": ({ registers, findings, blocking, waived }, say) =>
    `${messages["checks-registers"]({ registers, findings, blocking }, say)} ${say.speech.counted(waived, "weiterer ist", "weitere sind")} hingenommen.`,
  "checks-line": ({ policy, open, waived }, { speech }) =>
    `Strenge: ${policy} · ${speech.counted(open, "offener Befund", "offene Befunde")}, ${speech.number(waived)} hingenommen. Um einen Befund hinzunehmen, Yes unter Waived eingeben und unter Waiver reason begründen.`,
  "fixes-findings": ({ fixes, findings }, { speech }) =>
    `Behebt ${speech.number(fixes)} von ${speech.counted(findings, "Befund", "Befunden")}; bei den übrigen ist nicht sicher, was richtig ist.`,
  "fixes-nothing": () => "Es gibt nichts zu beheben.",
  "waives-findings": ({ findings }, { speech }) =>
    `Nimmt ${speech.counted(findings, "Befund", "Befunde")} hin: aufgelistet, aber nicht mehr gezählt.`,
  "unwaives-findings": ({ findings }, { speech }) =>
    `Lässt ${speech.counted(findings, "Befund", "Befunde")} wieder gelten.`,
  "waives-nothing": () => "Es gibt nichts hinzunehmen.",
  "no-registers-to-check": () => "Die Arbeitsmappe enthält keine Register zum Prüfen.",
  "ranks-projects": ({ ranked, live, criteria, first }, { speech }) =>
    `Ordnet ${speech.number(ranked)} von ${speech.counted(live, "laufenden Projekt", "laufenden Projekten")} nach ${speech.counted(criteria, "Kriterium", "Kriterien")}; Rang 1: ${first}.`,
  "ranks-unchanged": (facts, say) =>
    `${messages["ranks-projects"](facts, say)} Die Rangliste bleibt unverändert.`,
  "adds-criterion": ({ criterion, projects }, { speech }) =>
    `Fügt das Kriterium ${criterion} hinzu: eine Zeile in Criteria und eine Spalte in Scores für ${speech.counted(projects, "Bewertung", "Bewertungen")}.`,
  "adds-criterion-of-column": ({ criterion, projects }, { speech }) =>
    `Macht die Spalte ${criterion} in Scores zu einem Kriterium; ihre Bewertungen für ${speech.counted(projects, "Projekt", "Projekte")} zählen ab dann.`,
  "renames-criterion": ({ from, to }) =>
    `Benennt das Kriterium ${from} in ${to} um: in Criteria, in den Überschriften von Scores und in allen Formeln.`,
  "moves-criterion": ({ criterion, place }) =>
    `Verschiebt das Kriterium ${criterion} an Stelle ${place} der Liste. Die Spalten von Scores bleiben, wo sie sind.`,
  "removes-criterion-keeps": ({ criterion, scores }, { speech }) =>
    `Entfernt das Kriterium ${criterion}; seine Spalte mit ${speech.counted(scores, "Bewertung", "Bewertungen")} bleibt ohne Gewicht in Scores.`,
  "removes-criterion-scores": ({ criterion, scores }, { speech }) =>
    `Entfernt das Kriterium ${criterion} und seine Spalte in Scores mit ${speech.counted(scores, "Bewertung", "Bewertungen")}.`,
  "changes-no-criteria": () => "Es gibt nichts zu ändern.",
  "ranks-nothing": () => "Es gibt nichts zu ordnen.",
  "no-registers-to-rank": () =>
    "Die Arbeitsmappe enthält keine Register: Es gibt nichts zu ordnen.",
  "no-project-register": () => "Die Arbeitsmappe enthält kein Projektregister.",
  "adds-pack": ({ registers, columns }, { speech }) =>
    `Fügt ${speech.counted(registers, "Register", "Register")} und ${speech.counted(columns, "Spalte", "Spalten")} hinzu; was da ist, bleibt.`,
  "adds-no-pack": () => "Die Arbeitsmappe hat diese Spalten und Register bereits.",
  "draws-pages": ({ pages }) => `Zeichnet ${pages} neu aus den Registern.`,
  "draws-nothing-new": () => "Die Blätter sind auf dem Stand der Register: nichts zu zeichnen.",
  "draws-no-page": () => "Die Register enthalten nichts, was diese Blätter zeigen könnten.",
  "shows-view": ({ view, sheet }) =>
    `Zeigt die Spalten der Sicht ${nameIn(views, view)} auf Blatt ${sheet}.`,
  "accepts-linkages": ({ linkages }, { speech }) =>
    `Trägt ${speech.counted(linkages, "Verbindung", "Verbindungen")} als vorgeschlagene, weiche Abhängigkeit in Dependencies ein.`,
  "rejects-linkages": ({ linkages }, { speech }) =>
    `Merkt sich, dass ${speech.counted(linkages, "Verbindung keine ist", "Verbindungen keine sind")}: wird nicht wieder vorgeschlagen.`,
  "no-such-linkage": () => "Keine dieser Verbindungen wird noch vorgeschlagen.",
  recalculates: () => "Berechnet alle Formeln der Arbeitsmappe neu.",
  "takes-back": ({ last }, say) => `Nimmt zurück: ${say.title(last)}.`,
  "cannot-take-back": ({ last }, say) =>
    `${say.speech.quoted(say.title(last))} kann nicht rückgängig gemacht werden: Das Protokoll fehlt.`,
  "nothing-to-take-back": () => "Es gibt nichts rückgängig zu machen.",

  "created-registers": ({ size }) => `Register angelegt (Umfang ${nameIn(sizes, size)})`,
  "created-nothing": () => "Nichts angelegt",
  "added-sample": () => "Beispielportfolio Northmere eingefügt",
  "added-nothing": () => "Nichts eingefügt",
  "adopted-blocks": ({ blocks }, { speech }) =>
    `${speech.counted(blocks, "Zellblock", "Zellblöcke")} übernommen`,
  "adopted-again": ({ records }, { speech }) =>
    `${speech.counted(records, "neuer oder geänderter Datensatz", "neue oder geänderte Datensätze")} übernommen`,
  "adopted-nothing": () => "Nichts übernommen",
  "listed-findings": ({ findings, sheet }, { speech }) =>
    `${speech.counted(findings, "Befund", "Befunde")} auf ${sheet} aufgelistet`,
  "fixed-findings": ({ fixes }, { speech }) =>
    `${speech.counted(fixes, "Befund", "Befunde")} behoben`,
  "fixed-nothing": () => "Nichts behoben",
  "waived-findings": ({ findings }, { speech }) =>
    `${speech.counted(findings, "Befund", "Befunde")} hingenommen`,
  "unwaived-findings": ({ findings }, { speech }) =>
    `${speech.counted(findings, "Befund gilt", "Befunde gelten")} wieder`,
  "waived-nothing": () => "Nichts hingenommen",
  "checked-registers": () => "Register geprüft",
  "scored-projects": ({ projects }, { speech }) =>
    `${speech.counted(projects, "Projekt", "Projekte")} bewertet`,
  "scored-nothing": () => "Nichts bewertet",
  "added-pack": ({ registers, columns }, { speech }) =>
    `${speech.counted(registers, "Register", "Register")} und ${speech.counted(columns, "Spalte", "Spalten")} hinzugefügt`,
  "added-no-pack": () => "Keine Spalten hinzugefügt",
  "drew-pages": ({ pages }) => `Blätter gezeichnet: ${pages}`,
  "drew-no-page": () => "Kein Blatt gezeichnet",
  "showed-view": ({ view, sheet }) => `Sicht ${nameIn(views, view)} von ${sheet} gezeigt`,
  "showed-nothing": () => "Nichts gezeigt",
  "accepted-linkages": ({ linkages }, { speech }) =>
    `${speech.counted(linkages, "Verbindung", "Verbindungen")} in Dependencies eingetragen`,
  "rejected-linkages": ({ linkages }, { speech }) =>
    `${speech.counted(linkages, "Verbindung", "Verbindungen")} verworfen`,
  recalculated: () => "Neu berechnet",
  "took-back": ({ last }, say) => `Rückgängig gemacht: ${say.title(last)}`,
  "took-back-nothing": () => "Nichts rückgängig gemacht",
  "added-criterion": ({ criterion }) => `Kriterium ${criterion} hinzugefügt`,
  "renamed-criterion": ({ from, to }) => `Kriterium ${from} in ${to} umbenannt`,
  "moved-criterion": ({ criterion, place }) =>
    `Kriterium ${criterion} an Stelle ${place} verschoben`,
  "removed-criterion": ({ criterion }) => `Kriterium ${criterion} entfernt`,
  "changed-no-criteria": () => "Keine Kriterien geändert",
  "entered-score": ({ project, criterion, score }) =>
    score === ""
      ? `Bewertung von ${project} für ${criterion} gelöscht`
      : `${project} für ${criterion} mit ${score} bewertet`,
  "entered-scores": ({ scores }, { speech }) =>
    `${speech.counted(scores, "Bewertung", "Bewertungen")} eingetragen`,
  "changed-criterion": ({ criterion, field }) => `${field} von ${criterion} geändert`,
  "changed-criteria": ({ cells }, { speech }) =>
    `${speech.counted(cells, "Zelle", "Zellen")} in Criteria geändert`,
  "entered-record": ({ record, cells }, { speech }) =>
    `${speech.counted(cells, "Zelle", "Zellen")} von ${record} eingetragen`,
  "changed-policy": ({ policy }) => `Regel für fehlende Bewertungen auf ${policy} gesetzt`,
  "renamed-score-column": ({ from, to }) => `Spalte ${from} in Scores in ${to} umbenannt`,
  "made-page": ({ page }) => `${page} angelegt`,

  "shares-value": ({ field, value }) => `Beide nennen ${value} (${field})`,
  "shares-person": ({ person, one, other }) =>
    one === other
      ? `Gemeinsame Person: ${person} (${one} bei beiden)`
      : `Gemeinsame Person: ${person} (hier ${one}, dort ${other})`,
  "shares-week": ({ week, one, other }) =>
    one === other
      ? `Beide enden am ${one} (${week})`
      : `Beide enden in der Woche ${week} (${one}, ${other})`,
  "shares-terms": ({ terms }) => `Beide erwähnen ${terms}`,
  "similar-texts": ({ register, one, other, percent }) =>
    register === "Projects"
      ? `Ihre Texte stimmen zu ${percent} % überein`
      : `Fast derselbe Text: ${one} und ${other} (${percent} % gleich)`,

  "mail-subject": ({ findings }, { speech }) =>
    `Portfolioregister: ${speech.counted(findings, "Eintrag braucht", "Einträge brauchen")} Ihre Aufmerksamkeit`,
  "mail-greeting": ({ owner }) => (owner === "" ? "Guten Tag!" : `Guten Tag ${owner}!`),
  "mail-opening": ({ findings, day }, { speech }) =>
    `Die Prüfung der Portfolioregister${day === "" ? "" : ` (Stichtag ${speech.day(day)})`} hat ${speech.counted(findings, "Eintrag", "Einträge")} aus Ihrer Verantwortung gefunden. Bitte in der Arbeitsmappe berichtigen oder uns sagen, warum es so richtig ist.`,
  "mail-closing": () => "Vielen Dank.",

  "setting-no-choice": ({ typed, choices }) => `„${typed}“ ist nicht wählbar (${choices}).`,
  "setting-not-among": ({ typed, choices }) => `„${typed}“ ist nicht enthalten in: ${choices}.`,
  "setting-no-number": ({ typed }) => `„${typed}“ ist keine Zahl.`,
  "setting-out-of-bounds": ({ typed, minimum, maximum }, { speech }) =>
    `„${typed}“ liegt nicht zwischen ${speech.number(minimum)} und ${speech.number(maximum)}.`,
  "setting-no-date": ({ typed }) => `„${typed}“ ist kein Datum wie 30.09.2026.`,
  "setting-not-whole": ({ typed }) => `„${typed}“ ist keine ganze Zahl.`,
  "setting-date-out-of-bounds": ({ typed, from, to }, { speech }) =>
    `„${speech.day(typed)}“ liegt nicht zwischen ${speech.day(from)} und ${speech.day(to)}.`,
  "setting-no-flag": ({ typed }) => `„${typed}“ ist weder Ja noch Nein.`,
};
