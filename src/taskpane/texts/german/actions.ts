import type { TextTable } from "../texts";

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
    "accept-linkages": {
      title: "Verbindungen annehmen",
      summary:
        "Trägt Projekte, die etwas gemeinsam haben, in Dependencies ein, mit dem, was sie teilen.",
    },
    "reject-linkages": {
      title: "Verbindungen verwerfen",
      summary: "Merkt sich, dass Projekte nichts miteinander zu tun haben.",
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
  parameters: {
    size: {
      label: "Umfang",
      meaning:
        "Register: Projekte, Risiken, Nutzen, Geld. Portfolio: auch Kriterien, Bewertungen, Szenarien. Vollständig: auch Kapazität und Bedarf.",
    },
    packs: { label: "Pakete", meaning: "Zusätzliche Gruppen von Spalten" },
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
  },
  choices: {
    size: {
      register: "Register",
      portfolio: "Portfolio",
      full: "Vollständig",
    },
    packs: {
      EVM: "Earned Value (EVM)",
      "Optimism bias": "Optimismuszuschlag",
      Baseline: "Basisplan",
      "Change control": "Änderungssteuerung",
      WSJF: "WSJF",
      RICE: "RICE",
      "Cost type": "Kostenart",
      "Quantitative risk": "Quantitative Risiken",
      "Risk description": "Risikobeschreibung",
      "Benefit profile": "Nutzenprofil",
      Resources: "Ressourcen",
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
  },
};
