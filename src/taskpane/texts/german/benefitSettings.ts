import type { benefitSettings as english } from "../english/benefitSettings";

/** Labels, meanings and choices of settings of actions about benefits. */
export const benefitSettings: typeof english = {
  parameters: {
    "add-benefit.relatesTo": {
      label: "Projekt oder Programm",
      meaning: "Project ID oder Program ID, die ihn liefert",
    },
    "add-benefit.benefit": {
      label: "Nutzen",
      meaning: "Was sich ändert; beginnt mit einem Wort wie Gesenkte, Höhere oder Verbesserte",
    },
    "phase-benefit.benefit": { label: "Nutzen", meaning: "Benefit ID" },
    "set-objective-shares.benefit": { label: "Nutzen", meaning: "Benefit ID" },
    "add-benefit.type": {
      label: "Art",
      meaning: "Nachteil: eine Folge, die schlechter ist; Beträge werden positiv eingetragen",
    },
    class: {
      label: "Klasse",
      meaning: "Cashable und Non-cashable sind in Geld, die anderen nicht",
    },
    "add-benefit.objective": {
      label: "Ziel",
      meaning: "Objective ID, zu der er beiträgt; leer = die seines Projekts",
    },
    "add-benefit.owner": {
      label: "Verantwortlich",
      meaning: "Eine Person aus dem Fachbereich, die dafür einsteht",
    },
    "add-benefit.measure": {
      label: "Messgröße",
      meaning: "Was gemessen wird und woher die Zahl kommt",
    },
    unit: { label: "Einheit", meaning: "Der Messgröße; leer = die Geldeinheit der Arbeitsmappe" },
    profile: {
      label: "Profil",
      meaning: "Flow: Werte der Perioden addieren sich. Level: ein Stand, etwa Anteil oder Tage",
    },
    rollUp: {
      label: "Verdichtung",
      meaning: "Wie Stände zusammenkommen; leer = Summe bei Flow, letzter bei Level",
    },
    valuePerUnit: {
      label: "Wert je Einheit",
      meaning: "Geld für eine Einheit; leer = 1 bei Flow in Geld, sonst keiner",
    },
    baseline: {
      label: "Ausgangswert",
      meaning: "Stand von heute; bei Level nötig",
    },
    target: {
      label: "Zielwert",
      meaning: "Stand, der erreicht werden soll; bei Level nötig",
    },
    "add-benefit.confidence": {
      label: "Zuversicht",
      meaning: "Anteil des Werts, an den man glaubt, 0 bis 1",
    },
    tiedTo: {
      label: "Hängt an",
      meaning: "Termin des Projekts, von dem er ausgeht; er verschiebt sich mit",
    },
    offsetDays: {
      label: "Tage danach",
      meaning: "Vom Termin des Projekts bis zum Beginn des Nutzens",
    },
    "add-benefit.start": {
      label: "Beginnt in",
      meaning: "Eine Periode oder ein Tag wie 2027-01-15; leer = nach dem Projekttermin",
    },
    "phase-benefit.start": {
      label: "Beginnt in",
      meaning: "Eine Periode oder ein Tag wie 2027-01-15; leer = nach dem Projekttermin",
    },
    perYear: {
      label: "Wert im Jahr",
      meaning: "Flow: bei voller Wirkung, in der Einheit; ein Level läuft zum Zielwert",
    },
    ramp: {
      label: "Perioden bis zur vollen Wirkung",
      meaning: "0 = sofort voll; 1 = in der ersten Periode die Hälfte (gleichmäßig)",
    },
    shape: { label: "Form des Anlaufs", meaning: "Wie die volle Wirkung erreicht wird" },
    "add-benefit.periods": {
      label: "Zahl der Perioden",
      meaning: "Wie lange er dauert; leer = bis zum Ende des Kalenders",
    },
    "phase-benefit.periods": {
      label: "Zahl der Perioden",
      meaning: "Wie lange er dauert; leer = bis zum Ende des Kalenders",
    },
    how: { label: "Wie", meaning: "Neu planen, oder die Prognose gegen den Plan verschieben" },
    layer: { label: "Was geplant wird", meaning: "Prognose: der Plan bleibt als Basis" },
    days: {
      label: "Tage Verschiebung",
      meaning: "Später ist positiv; leer = so weit wie das Projekt; nur beim Verschieben",
    },
    values: {
      label: "Werte",
      meaning: "Zeilen aus Nutzen; Periode; Planned, Forecast oder Actual; Zahl. Ohne Zahl leert",
    },
    shares: {
      label: "Anteile",
      meaning: "Zeilen wie O-1; 60%. Leer = ganz für sein eigenes Ziel",
    },
    basis: {
      label: "Kostenbasis",
      meaning: "Kosten, mit denen bewertet wird: nur ein Zuschlag auf einmal, nie zwei",
    },
  },
  choices: {
    class: {
      Cashable: "Zahlungswirksam",
      "Non-cashable": "Nicht zahlungswirksam",
      Quantifiable: "Messbar, nicht in Geld",
      Qualitative: "Beschreibend",
    },
    profile: { Flow: "Flow (addiert sich)", Level: "Level (Stand)" },
    rollUp: {
      "": "Nach dem Profil",
      Sum: "Summe",
      Last: "Letzter Stand",
      Average: "Mittelwert",
      Max: "Höchster",
    },
    tiedTo: {
      "Project finish": "Projektende",
      "Project start": "Projektbeginn",
      "Not tied": "An keinem Termin",
    },
    shape: {
      s: "Langsam, schnell, langsam",
      even: "Gleichmäßig",
      front: "Das meiste früh",
      back: "Das meiste spät",
    },
    how: { phase: "Neu planen", move: "Prognose verschieben" },
    layer: { "Planned and forecast": "Plan und Prognose", Forecast: "Nur die Prognose" },
    basis: {
      Base: "Grundkosten",
      "Base + exposure": "Grundkosten + Risikoerwartung",
      "Base + optimism bias": "Grundkosten + Optimismuszuschlag",
      "Base + contingency": "Grundkosten + Risikoreserve",
    },
  },
  types: { Benefit: "Nutzen", Disbenefit: "Nachteil" },
};
