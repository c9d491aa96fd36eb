import type { governanceActions as english } from "../english/governanceActions";

/** Titel und Einstellungen für Aufnahme, Stufentore und Entscheidungen. */
export const governanceActions: typeof english = {
  cards: {
    "add-project": {
      title: "Projekt aufnehmen",
      summary: "Nimmt ein Projekt mit seinen Bewertungen auf; was fehlt, bleibt unbewertet.",
    },
    "advance-stage": {
      title: "Stufe weiterführen",
      summary: "Prüft das nächste Tor eines Projekts und hält den Ausgang mit Bedingungen fest.",
    },
    "raise-decision": {
      title: "Entscheidung erbitten",
      summary: "Trägt ein, was zu entscheiden ist, mit dem letzten Tag, an dem es hilft.",
    },
    "record-decision": {
      title: "Entscheidung festhalten",
      summary: "Schreibt das Ergebnis einer offenen Entscheidung mit seinem Grund.",
    },
  },
  parameters: {
    "add-project.project": { label: "Projekt-ID", meaning: "Leer = die nächste freie" },
    "add-project.title": { label: "Titel", meaning: "Wie es heißt" },
    "add-project.stage": { label: "Stufe", meaning: "Idea ist noch nicht ausgearbeitet" },
    "add-project.program": { label: "Programm", meaning: "Seine ID; darf leer sein" },
    "add-project.objective": { label: "Ziel", meaning: "ID des Ziels, dem es dient" },
    "add-project.category": { label: "Kategorie", meaning: "Aus der Liste oder eine eigene" },
    "add-project.sponsor": { label: "Sponsor", meaning: "Wer dafür einsteht" },
    "add-project.manager": { label: "Leitung", meaning: "Wer es führt" },
    "add-project.budget": { label: "Budget", meaning: "Gesamtkosten in Geldeinheiten" },
    "add-project.start": { label: "Start", meaning: "Erster Tag; darf leer sein" },
    "add-project.finish": { label: "Ende", meaning: "Letzter Tag des Plans" },
    "add-project.purpose": { label: "Wofür", meaning: "In einem Satz" },
    "add-project.scores": {
      label: "Bewertungen",
      meaning: "Eine Zeile je Kriterium: Strategic fit=4; andere bleiben unbewertet",
    },
    "advance-stage.project": { label: "Projekt", meaning: "Seine ID im Register Projects" },
    "advance-stage.outcome": { label: "Ergebnis", meaning: "Wie das Tor ausging" },
    "advance-stage.to": { label: "Nächste Stufe", meaning: "Leer = die erste der Regeln" },
    "advance-stage.rationale": {
      label: "Begründung",
      meaning: "Nötig zum Anhalten, Wiederholen oder Stoppen",
    },
    "advance-stage.conditions": { label: "Bedingungen", meaning: "Was außerdem zu tun ist" },
    "advance-stage.decidedBy": {
      label: "Entschieden von",
      meaning: "Nötig, wo das Tor eine Entscheidung verlangt",
    },
    "advance-stage.exception": {
      label: "Grund für eine Ausnahme",
      meaning: "Warum es weitergeht, obwohl ein Muss nicht erfüllt ist",
    },
    "advance-stage.date": { label: "Datum", meaning: "Leer = der Stichtag" },
    "raise-decision.entry": { label: "Eintrag", meaning: "ID der Liste; leer = wie getippt" },
    "raise-decision.relatesTo": { label: "Betrifft", meaning: "Eine ID oder PORTFOLIO" },
    "raise-decision.decision": { label: "Entscheidung", meaning: "Was zu entscheiden ist" },
    "raise-decision.forum": { label: "Gremium", meaning: "Wer entscheidet; leer = wie üblich" },
    "raise-decision.neededBy": { label: "Gebraucht bis", meaning: "Letzter Tag, der hilft" },
    "raise-decision.owner": { label: "Zuständig", meaning: "Wer danach handelt" },
    "record-decision.decision": { label: "Entscheidung", meaning: "Ihre ID in Decisions" },
    "record-decision.outcome": { label: "Ergebnis", meaning: "Was entschieden wurde" },
    "record-decision.rationale": { label: "Begründung", meaning: "Nötig außer bei Noted" },
    "record-decision.decidedBy": { label: "Entschieden von", meaning: "Gremium oder Person" },
    "record-decision.date": { label: "Datum", meaning: "Leer = der Stichtag" },
    "record-decision.owner": { label: "Zuständig", meaning: "Leer = wie es ist" },
  },
  choices: {
    stage: { Idea: "Idea: noch nicht ausgearbeitet", Proposed: "Proposed: zu bewerten" },
    outcome: {
      go: "Weiter in die nächste Stufe",
      hold: "Anhalten: warten",
      recycle: "Die Stufe noch einmal",
      stop: "Das Projekt stoppen",
      Approved: "Genehmigt",
      Rejected: "Abgelehnt",
      Deferred: "Vertagt",
      Stopped: "Gestoppt",
      Noted: "Zur Kenntnis genommen",
    },
  },
};
