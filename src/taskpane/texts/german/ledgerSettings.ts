/** Beschriftungen der Einstellungen zu Basislinien, Abschluss und Erfahrungen. */
export const ledgerSettings = {
  parameters: {
    "rebaseline.decision": { label: "Entscheidung", meaning: "ID der genehmigten Entscheidung" },
    "rebaseline.projects": {
      label: "Projekte",
      meaning: "IDs mit Kommas; leer = die der Entscheidung",
    },
    "rebaseline.label": {
      label: "Bezeichnung",
      meaning: "Woran Leser sie erkennen; darf leer sein",
    },
    "rebaseline.takenBy": { label: "Gesetzt von", meaning: "Wer sie gesetzt hat; darf leer sein" },
    "close-project.project": { label: "Projekt", meaning: "Seine ID in Register Projects" },
    "close-project.benefits": {
      label: "Nutzen ins Archiv",
      meaning: "Was noch realisiert wird, kann bleiben",
    },
    "close-project.decidedBy": {
      label: "Entschieden von",
      meaning: "Nötig, wo das Gate eine Entscheidung verlangt",
    },
    "close-project.rationale": { label: "Begründung", meaning: "Warum; darf leer sein" },
    "close-project.conditions": { label: "Auflagen", meaning: "Was außerdem zu tun ist" },
    "close-project.exception": {
      label: "Grund einer Ausnahme",
      meaning: "Warum trotz offener Muss-Prüfungen",
    },
    "close-project.date": { label: "Datum", meaning: "Leer = der Stichtag" },
    "reopen-project.project": { label: "Projekt", meaning: "Eines mit Zeilen im Archiv" },
    "reopen-project.stage": { label: "Phase", meaning: "Phase, in der es zurückkommt" },
    "add-lesson.project": { label: "Projekt", meaning: "Das sie gelehrt hat; darf leer sein" },
    "add-lesson.lesson": { label: "Erfahrung", meaning: "Was geschah und warum" },
    "add-lesson.recommendation": { label: "Empfehlung", meaning: "Was andere tun sollten" },
    "add-lesson.kind": { label: "Art", meaning: "Ob man es wieder so macht" },
    "add-lesson.category": {
      label: "Kategorie",
      meaning: "Schedule, Cost, Suppliers ...; darf leer sein",
    },
    "add-lesson.owner": { label: "Zuständig", meaning: "Wer sich kümmert; darf leer sein" },
    "add-lesson.date": { label: "Datum", meaning: "Leer = heute" },
  },
  choices: { benefits: { Realised: "Die realisierten", All: "Alle" } },
  kinds: { Avoid: "Vermeiden: ging schlecht", Repeat: "Wiederholen: ging gut" },
  stages: {
    "": "Die, in der es endete",
    "In delivery": "In Umsetzung",
    Closing: "Im Abschluss",
    "On hold": "Angehalten",
    Closed: "Abgeschlossen",
  },
};
