import type { TextTable } from "../texts";
import { benefitActions } from "./benefitActions";
import { riskActions } from "./riskActions";
import { scheduleActions } from "./scheduleActions";
import { governanceActions } from "./governanceActions";
import { publishingActions } from "./publishingActions";
import { ledgerActions } from "./ledgerActions";
import { snapshotActions } from "./snapshotActions";
import { weighingActions } from "./weighingActions";

/** Titles and summaries of actions by their ids. */
export const actions: TextTable["actions"] = {
  all: "Alle Aktionen",
  cards: {
    "create-registers": {
      title: "Register anlegen",
      summary: "Legt leere Register für Projekte, Risiken, Nutzen und Geld an, mit Home.",
    },
    "add-sample": {
      title: "Beispielportfolio einfügen",
      summary:
        "Füllt die Register mit Northmere, einem erfundenen Wasserversorger mit 24 Projekten.",
    },
    "adopt-sheets": {
      title: "Blätter übernehmen",
      summary: "Macht aus vorhandenen Blättern Register; die Blätter selbst bleiben unverändert.",
    },
    "check-registers": {
      title: "Register prüfen",
      summary:
        "Sucht fehlende, unmögliche und widersprüchliche Einträge und listet sie auf Blatt Checks auf.",
    },
    "fix-findings": {
      title: "Befunde beheben",
      summary:
        "Behebt, was sicher ist: kürzt Leerzeichen, macht Texte zu Zahlen und Daten, stellt Formeln wieder her.",
    },
    "waive-findings": {
      title: "Befunde hinnehmen",
      summary: "Nimmt Befunde hin, wie sie sind; der Grund bleibt in der Arbeitsmappe.",
    },
    "score-projects": {
      title: "Projekte bewerten",
      summary: "Ordnet die Projekte nach den gewichteten Kriterien und zeichnet die Rangliste.",
    },
    "add-criterion": {
      title: "Kriterium hinzufügen",
      summary: "Fügt ein Kriterium aus der Bibliothek oder ein eigenes in Criteria und Scores ein.",
    },
    "rename-criterion": {
      title: "Kriterium umbenennen",
      summary: "Benennt ein Kriterium in Criteria, in Scores und in allen Formeln um.",
    },
    "move-criterion": {
      title: "Kriterium verschieben",
      summary: "Setzt ein Kriterium an eine andere Stelle der Liste.",
    },
    "remove-criterion": {
      title: "Kriterium entfernen",
      summary: "Nimmt ein Kriterium aus dem Modell; seine Bewertungen bleiben oder entfallen.",
    },
    ...benefitActions.cards,
    ...riskActions.cards,
    ...scheduleActions.cards,
    ...governanceActions.cards,
    ...publishingActions.cards,
    ...ledgerActions.cards,
    ...snapshotActions.cards,
    ...weighingActions.cards,
    "accept-linkages": {
      title: "Verbindungen annehmen",
      summary:
        "Trägt Projekte, die etwas gemeinsam haben, in Dependencies ein, mit dem, was sie teilen.",
    },
    "reject-linkages": {
      title: "Verbindungen verwerfen",
      summary: "Merkt sich, dass Projekte nichts miteinander zu tun haben.",
    },
    "choose-portfolio": {
      title: "Portfolio wählen",
      summary:
        "Findet die Projekte, die in allen Grenzen am meisten wert sind, und hält sie als Szenario fest.",
    },
    "accept-scenario": {
      title: "Szenario annehmen",
      summary: "Schreibt ein Szenario als Entscheidungen in Projects und legt es dem Gremium vor.",
    },
    "remove-scenario": {
      title: "Szenario entfernen",
      summary: "Nimmt ein Szenario mit seinen Ergebnissen aus der Arbeitsmappe.",
    },
    "set-selection-rule": {
      title: "Auswahlregel setzen",
      summary:
        "Legt in Projects mit Grund fest, dass ein Projekt dabei ist oder nicht, oder gibt es frei.",
    },
    "add-pack": {
      title: "Paket hinzufügen",
      summary: "Fügt der Arbeitsmappe wahlfreie Spalten und deren Register hinzu.",
    },
    "refresh-reports": {
      title: "Berichte erneuern",
      summary: "Zeichnet die Berichtsblätter neu: Risiko, Nutzen, Kapazität, Roadmap und Status.",
    },
    "show-view": {
      title: "Sicht zeigen",
      summary: "Zeigt die Spalten einer gespeicherten Sicht der Projekte, blendet die anderen aus.",
    },
    recalculate: {
      title: "Neu berechnen",
      summary: "Berechnet alle Formeln der Arbeitsmappe neu, auch die PMO-Funktionen.",
    },
    undo: {
      title: "Rückgängig",
      summary:
        "Nimmt die letzte Sightline-Aktion zurück: Zellen, Formate, Namen, Tabellen und Blätter.",
    },
  },
};
