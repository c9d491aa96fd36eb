import type { riskSettings as english } from "../english/riskSettings";

/** Labels, meanings and choices of settings of actions about risks. */
export const riskSettings: typeof english = {
  parameters: {
    scope: {
      label: "Umfang",
      meaning: "PORTFOLIO, die ID von Programm, Projekt oder Szenario, oder joint: alles",
    },
    trials: { label: "Durchläufe", meaning: "Wie viele gezogen werden; leer = wie in Settings" },
    confidence: {
      label: "Sicherheit",
      meaning: "Perzentil der Risikovorsorge, 0.8 ist P80; leer = wie in Settings",
    },
    corrAll: {
      label: "Korrelation aller",
      meaning: "Glück, das alle Risiken teilen; leer = wie in Settings",
    },
    corrCategory: {
      label: "Korrelation je Kategorie",
      meaning: "Weiteres Glück, das Risiken einer Kategorie teilen; leer = wie in Settings",
    },
    responses: {
      label: "Was Maßnahmen bringen",
      meaning: "Auch die Vorsorge ohne jede Maßnahme wird berechnet",
    },
    preset: { label: "Matrix", meaning: "Wie aus Wahrscheinlichkeit und Auswirkung ein Wert wird" },
    "set-risk-matrix.size": {
      label: "Stufen",
      meaning: "Einer eigenen Matrix ohne Zellen: 3 bis 7",
    },
    matrix: {
      label: "Zellen",
      meaning: "Eine Zeile je Stufe der Wahrscheinlichkeit, die niedrigste zuerst",
    },
    moderateFrom: { label: "Moderate ab", meaning: "Wert; leer = wie es zur Matrix gehört" },
    highFrom: { label: "High ab", meaning: "Wert; leer = wie es zur Matrix gehört" },
    limits: { label: "Bereitschaft und Eskalation", meaning: "Was aus ihren Grenzen wird" },
    "add-risk.relatesTo": {
      label: "Gehört zu",
      meaning: "ID von Projekt oder Programm, oder PORTFOLIO",
    },
    "add-risk.type": { label: "Art", meaning: "Eine Bedrohung kostet, eine Chance bringt" },
    category: { label: "Kategorie", meaning: "Risikostruktur, Ebene 1" },
    subcategory: { label: "Unterkategorie", meaning: "Ebene 2, wo die Arbeitsmappe sie hat" },
    cause: { label: "Wegen", meaning: "Was heute Tatsache ist" },
    event: { label: "kann geschehen", meaning: "Was kommen kann" },
    effect: { label: "mit der Folge", meaning: "Was es mit den Zielen macht" },
    "add-risk.risk": {
      label: "Risiko in eigenen Worten",
      meaning: "Statt Ursache, Ereignis und Wirkung",
    },
    "add-risk.owner": { label: "Verantwortlich", meaning: "Die eine Person, die dafür einsteht" },
    probability: { label: "Wahrscheinlichkeit", meaning: "Stufe der Skala, 1 ist die niedrigste" },
    impact: { label: "Auswirkung", meaning: "Stufe der Skala, 1 ist die niedrigste" },
    residualProbability: {
      label: "Wahrscheinlichkeit danach",
      meaning: "Stufe nach der Maßnahme; leer = wie zuvor",
    },
    residualImpact: {
      label: "Auswirkung danach",
      meaning: "Stufe nach der Maßnahme; leer = wie zuvor",
    },
    proximity: { label: "Nähe", meaning: "Imminent, Within stage, Within project, Beyond project" },
    response: { label: "Maßnahme", meaning: "Eine, die zur Art passt; leer = Reduce oder Enhance" },
    responseAction: { label: "Was getan wird", meaning: "Was getan wird und von wem" },
    responseDue: { label: "Maßnahme fällig", meaning: "Ein Tag wie 2026-12-31" },
    costImpact: { label: "Kostenwirkung", meaning: "Am wahrscheinlichsten, wenn es eintritt" },
    "add-risk.low": { label: "Wirkung niedrig", meaning: "Im besten Fall" },
    "add-risk.high": { label: "Wirkung hoch", meaning: "Im schlimmsten Fall" },
    "add-risk.reviewOn": { label: "Überprüfen am", meaning: "Ein Tag wie 2026-12-31" },
    risks: { label: "Risiken", meaning: "Risiko-IDs mit Kommas dazwischen, oder all" },
    way: { label: "Werte nach Maßnahmen", meaning: "Was in ihren Zellen steht" },
    "realise-risk.risk": { label: "Risiko", meaning: "Seine ID im Register Risks" },
    text: { label: "Was geschehen ist", meaning: "Text des Problems; leer = der des Risikos" },
    "realise-risk.owner": {
      label: "Verantwortlich",
      meaning: "Wer das Problem löst; leer = wie beim Risiko",
    },
    priority: { label: "Priorität", meaning: "Des Problems; leer = nach der Stufe des Risikos" },
    "realise-risk.day": { label: "Tag", meaning: "Wann es eintrat; leer = Stichtag" },
    "realise-risk.due": { label: "Fällig", meaning: "Bis wann das Problem gelöst sein soll" },
    "simulate-risk.seed": {
      label: "Startwert",
      meaning: "Derselbe gibt dieselben Zahlen; leer = wie in Settings",
    },
  },
  choices: {
    preset: {
      product: "Stufe mal Stufe, 6 und 15",
      pmi: "PMI x100, 6 und 18",
      bands: "Stufe mal Stufe, 9 und 16",
      additive: "Summe der Stufen, 3 x 3",
      custom: "Eine eigene",
    },
    limits: { move: "Gehen an dieselbe Stelle", keep: "Bleiben, wie sie sind" },
    way: { derive: "Folgen den Maßnahmen", typed: "Werte von heute" },
    priority: { "": "Nach der Stufe des Risikos", High: "Hoch", Medium: "Mittel", Low: "Niedrig" },
  },
  types: { Threat: "Bedrohung", Opportunity: "Chance" },
};
