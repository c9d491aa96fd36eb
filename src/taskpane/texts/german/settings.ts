import type { SettingTexts } from "../settingTexts";
import { benefitSettings } from "./benefitSettings";
import { governanceSettings } from "./governanceSettings";
import { publishingSettings } from "./publishingSettings";
import { ledgerSettings } from "./ledgerSettings";
import { riskSettings } from "./riskSettings";
import { scheduleSettings } from "./scheduleSettings";
import { snapshotSettings } from "./snapshotSettings";
import { weighingSettings } from "./weighingSettings";

/** Labels and meanings of the settings of actions by name, and what their choices are called. */
export const settings: SettingTexts = {
  parameters: {
    size: {
      label: "Umfang",
      meaning:
        "Register: Projekte, Risiken, Nutzen, Geld. Portfolio: auch Kriterien, Bewertungen, Szenarien. Vollständig: auch Kapazität und Bedarf.",
    },
    packs: { label: "Pakete", meaning: "Zusätzliche Gruppen von Spalten" },
    pages: {
      label: "Blätter",
      meaning: "Blätter, die gezeichnet werden; ohne Auswahl: alle, die die Register erlauben",
    },
    currency: {
      label: "Währung",
      meaning: "Nur als Beschriftung; eine Währung je Arbeitsmappe",
    },
    moneyUnit: { label: "Geldeinheit", meaning: "Einheit aller Geldspalten" },
    statusDate: { label: "Stichtag", meaning: "Tag aller Zahlen bis dato; leer = heute" },
    baseDate: {
      label: "Beginn der Abzinsung",
      meaning: "Jahr 0; leer = 1. Januar im Jahr des Stichtags",
    },
    discountRate: { label: "Abzinsungssatz", meaning: "Pro Jahr, als Anteil: 0,035 sind 3,5 %" },
    firstPeriod: {
      label: "Erste Periode",
      meaning: "Ein Tag darin; leer = die, in der die Abzinsung beginnt",
    },
    grain: {
      label: "Berichtsperiode",
      meaning: "Länge der ersten Perioden; danach folgen ganze Jahre",
    },
    periods: { label: "Anzahl Perioden", meaning: "Ab der ersten, 1 bis 60" },
    tailYears: { label: "Jahre danach", meaning: "Ganze Jahre, 0 bis 20" },
    fiscalStart: { label: "Geschäftsjahr beginnt im", meaning: "Erster Monat des Jahres" },
    periodRows: {
      label: "Eigene Perioden",
      meaning:
        "Aus Excel kopierte Zeilen mit Periode, erstem Tag, letztem Tag und Budgetgrenze; sie ersetzen die berechneten",
    },
    objectives: {
      label: "Ziele",
      meaning:
        "Aus Excel kopierte Zeilen mit Ziel, Gewicht und Verantwortlichen oder getippt: Wachstum = 60; Kosten senken = 40",
    },
    riskMatrix: {
      label: "Risikomatrix",
      meaning: "Punkte für Eintrittswahrscheinlichkeit und Auswirkung",
    },
    dateOrder: {
      label: "Reihenfolge von Tag und Monat",
      meaning: "Für Datumsangaben als Text, die beides bedeuten könnten (03/04/26)",
    },
    fiveStepRag: {
      label: "Fünfstufige Bewertungen",
      meaning: "Wie Bewertungen zwischen zwei Farben gelesen werden",
    },
    conflicts: {
      label: "Wo ein Register bearbeitet wurde",
      meaning: "Wessen Wert gilt, wenn Blätter erneut übernommen werden und anderes sagen",
    },
    policy: { label: "Strenge", meaning: "Wie streng geprüft wird" },
    findings: { label: "Befunde", meaning: "Ihre Kennungen, durch Kommas getrennt" },
    rule: {
      label: "Regel",
      meaning: "Alle Befunde einer Regel; ihre Kennung steht auf Blatt Checks",
    },
    reason: {
      label: "Grund",
      meaning: "Warum die Befunde hingenommen werden; bleibt in der Arbeitsmappe",
    },
    overtyped: {
      label: "Auch Getipptes zurücksetzen",
      meaning: "Was seither eingegeben wurde, geht verloren",
    },
    unwaive: { label: "Wieder gelten lassen", meaning: "Die Befunde zählen wieder" },
    linkages: {
      label: "Verbindungen",
      meaning: "Ihre Kennungen wie P-003~P-011; leer = alle vorgeschlagenen",
    },
    view: { label: "Sicht", meaning: "Anzuzeigende Spalten; nichts wird gelöscht" },
    criterion: { label: "Kriterium", meaning: "Name im Register Criteria" },
    library: { label: "Kriterium", meaning: "Eines aus der Bibliothek oder ein eigenes" },
    name: { label: "Name", meaning: "Falls ein anderer Name gewünscht ist" },
    "rename-criterion.name": { label: "Neuer Name", meaning: "Der künftige Name" },
    weight: { label: "Gewicht", meaning: "Gewichtspunkte; 0 = ausgeschaltet" },
    direction: { label: "Richtung", meaning: "Welche Bewertungen gut sind" },
    low: { label: "Skala von", meaning: "Niedrigste Bewertung" },
    high: { label: "Skala bis", meaning: "Höchste Bewertung" },
    definition: {
      label: "Leitfaden",
      meaning: "Was die Bewertungen bedeuten: 1 = kein Bezug, 5 = entscheidend",
    },
    place: { label: "Stelle", meaning: "Stelle in der Liste, 1 = zuerst" },
    scores: { label: "Seine Bewertungen", meaning: "Was mit der Spalte in Scores geschieht" },
    ...benefitSettings.parameters,
    ...riskSettings.parameters,
    ...scheduleSettings.parameters,
    ...governanceSettings.parameters,
    ...publishingSettings.parameters,
    ...ledgerSettings.parameters,
    ...snapshotSettings.parameters,
    ...weighingSettings.parameters,
    scenario: { label: "Szenario", meaning: "Seine ID oder sein Name: SC-1" },
    "choose-portfolio.scenario": {
      label: "Name des Szenarios",
      meaning: "Unter ihm bleibt das Ergebnis; das Szenario dieses Namens weicht",
    },
    measure: { label: "Wertmaß", meaning: "Wovon das gewählte Portfolio am meisten hat" },
    protect: { label: "Projekte in Umsetzung", meaning: "Ob sie dabei bleiben" },
    budget: {
      label: "Budget als Vielfaches",
      meaning: "Aller Budgets der Perioden und des Gesamtbudgets: 0,9 als 0.9 heißt 10 % weniger",
    },
    totalBudget: {
      label: "Gesamtbudget",
      meaning: "Grenze über alle offenen Perioden; leer = wie in der Arbeitsmappe",
    },
    rolesOff: {
      label: "Rollen ohne Grenze",
      meaning: "Ihre Namen mit Kommas dazwischen oder all: Kapazität zählt nicht",
    },
    limitsOff: {
      label: "Abgeschaltete Grenzen",
      meaning: "Limit-IDs, Namen von Gruppen, envelopes oder total budget, mit Kommas dazwischen",
    },
    moreLimits: {
      label: "Weitere Grenzen",
      meaning: "Eine je Zeile wie im Register Limits: Share of spend; Objective; O-5; 8%; 20%",
    },
    lockIn: {
      label: "Fest dabei",
      meaning: "Projekt-IDs mit Kommas dazwischen: dabei, was immer es kostet",
    },
    lockOut: {
      label: "Fest nicht dabei",
      meaning: "Projekt-IDs mit Kommas dazwischen: nicht dabei, was immer sie wert sind",
    },
    gap: {
      label: "Erlaubte Lücke",
      meaning: "Anteil, um den die Antwort zurückbleiben darf; leer = 0, über 300 Projekten 0.001",
    },
    seconds: {
      label: "Höchstens Sekunden",
      meaning: "Danach gilt das beste bis dahin gefundene Portfolio",
    },
    seed: {
      label: "Startzahl",
      meaning: "Dieselbe ergibt dieselben veränderten Welten; leer = wie in der Arbeitsmappe",
    },
    parts: { label: "Außerdem berechnet", meaning: "Was die Wahl erklärt" },
    nextBest: { label: "Nächstbeste Portfolios", meaning: "Wie viele gesucht werden" },
    differBy: { label: "Die sich unterscheiden in", meaning: "Projekten, mindestens" },
    worlds: {
      label: "Veränderte Welten",
      meaning: "In wie vielen Welten mit anderen Werten versucht wird, ob ein Projekt gewählt wird",
    },
    "accept-scenario.reason": {
      label: "Grund",
      meaning: "Warum dieses Szenario: steht bei der Entscheidung; darf leer sein",
    },
    stale: {
      label: "Wenn Eingaben anders sind",
      meaning: "Was mit einem Szenario geschieht, das mit anderen Eingaben gerechnet wurde",
    },
    project: { label: "Projekt", meaning: "Seine ID im Register Projects" },
    "set-selection-rule.rule": {
      label: "Auswahlregel",
      meaning: "Woran die Wahl des Portfolios gebunden ist",
    },
    "set-selection-rule.reason": {
      label: "Grund",
      meaning: "Wird dem Gremium gezeigt; nötig, wenn die Regel nicht Frei ist",
    },
  },
  choices: {
    size: {
      register: "Register",
      portfolio: "Portfolio",
      full: "Vollständig",
    },
    pages: {
      Tradeoff: "Abwägung",
      Models: "Modelle",
      Robustness: "Robustheit",
      Contingency: "Reserve",
      Home: "Home",
      Prioritization: "Priorisierung",
      "Value and risk": "Wert und Risiko",
      Money: "Geld",
      Changes: "Änderungen",
      History: "Verlauf",
      Risk: "Risiko",
      Benefits: "Nutzen",
      Capacity: "Kapazität",
      Roadmap: "Roadmap",
      Status: "Status",
    },
    packs: {
      "Value functions": "Wertfunktionen",
      EVM: "Earned Value (EVM)",
      "Funding options": "Finanzierungsoptionen",
      "Optimism bias": "Optimismuszuschlag",
      Baseline: "Basisplan",
      "Change control": "Änderungssteuerung",
      WSJF: "WSJF",
      RICE: "RICE",
      "Cost type": "Kostenart",
      "Quantitative risk": "Quantitative Risiken",
      "Risk description": "Risikobeschreibung",
      "Risk treatment": "Risikobehandlung",
      "Shared risks": "Geteilte Risiken",
      "Benefit profile": "Nutzenprofil",
      "Objective shares": "Anteile an Zielen",
      Resources: "Ressourcen",
      "Stage gates": "Phasentore",
      "Lessons learned": "Gelernte Lektionen",
      History: "Historie",
      Stakeholders: "Stakeholder",
    },
    moneyUnit: { One: "Einzelne Einheiten", thousand: "Tausend", million: "Millionen" },
    grain: { Month: "Monat", Quarter: "Quartal", Year: "Jahr" },
    fiscalStart: {
      "1": "Januar",
      "2": "Februar",
      "3": "März",
      "4": "April",
      "5": "Mai",
      "6": "Juni",
      "7": "Juli",
      "8": "August",
      "9": "September",
      "10": "Oktober",
      "11": "November",
      "12": "Dezember",
    },
    riskMatrix: { product: "Stufe mal Stufe (1 bis 25)", pmi: "PMBOK-Matrix (mal 100)" },
    dateOrder: {
      unknown: "Unbekannt: auslassen",
      "day-month": "Tag, dann Monat",
      "month-day": "Monat, dann Tag",
    },
    fiveStepRag: {
      outer: "Schlechtere (Amber/Red = Red)",
      amber: "Immer Amber",
    },
    conflicts: { register: "Das Register behält seinen Wert", sheet: "Das Blatt gilt" },
    policy: {
      "": "Wie in der Arbeitsmappe",
      supportive: "Unterstützend: die Prüfung rät",
      controlling: "Steuernd: die üblichen Stufen",
      directive: "Anweisend: der Standard bindet",
    },
    view: { Intake: "Aufnahme", Delivery: "Umsetzung", Value: "Wert", All: "Alle Spalten" },
    library: {
      fit: "Strategic fit (Strategiebeitrag)",
      customer: "Customer impact (Kundenwirkung)",
      value: "Financial value (Finanzwert)",
      urgency: "Urgency (Dringlichkeit)",
      deliverability: "Deliverability (Umsetzbarkeit)",
      exposure: "Exposure share (Risikoanteil)",
      own: "Ein eigenes",
    },
    direction: {
      "": "Wie in der Bibliothek",
      Benefit: "Mehr ist besser",
      Cost: "Weniger ist besser",
    },
    scores: { keep: "Behalten, ohne Gewicht", remove: "Mit den Bewertungen entfernen" },
    ...benefitSettings.choices,
    ...riskSettings.choices,
    type: { ...benefitSettings.types, ...riskSettings.types },
    ...governanceSettings.choices,
    ...publishingSettings.choices,
    ...ledgerSettings.choices,
    kind: { ...snapshotSettings.kinds, ...ledgerSettings.kinds },
    stage: { ...governanceSettings.choices.stage, ...ledgerSettings.stages },
    ...weighingSettings.choices,
    measure: {
      "": "Wie in der Arbeitsmappe",
      "Risk adjusted NPV": "Risikobereinigter Kapitalwert",
      NPV: "Kapitalwert",
      Score: "Punktwert",
      "Score x cost": "Punktwert mal Kosten",
    },
    protect: {
      "": "Wie in der Arbeitsmappe",
      Yes: "Bleiben dabei",
      No: "Werden gewählt wie die anderen",
    },
    parts: {
      projects: "Warum jedes dabei ist oder nicht",
      limits: "Preis jeder Grenze",
      swap: "Was die Rangliste verfehlt",
      frontier: "Wert je Budget",
      nextBest: "Nächstbeste Portfolios",
      frequency: "Wie oft jedes gewählt wird",
    },
    stale: { refuse: "Erst neu rechnen", accept: "Annehmen, wie es gerechnet wurde" },
    rule: { Free: "Frei", "Force in": "Fest dabei", "Force out": "Fest nicht dabei" },
  },
};
