import { roundTo } from "#core/numeric/rounding";
import type { RiskMessageTable } from "../words";

const presets: Readonly<Record<string, string>> = {
  product: "Stufe mal Stufe",
  pmi: "PMI x100",
  bands: "Stufe mal Stufe mit den Grenzen 9 und 16",
  additive: "Summe der Stufen",
  custom: "eine eigene",
};

function scopeName(scope: string): string {
  return scope === "PORTFOLIO" ? "Portfolio" : scope;
}

/** Was Aktionen zu Risiken tun oder getan haben. */
export const riskMessages: RiskMessageTable = {
  "simulates-risk": ({ scope, risks, trials, mean, level, amount }, { speech }) =>
    `Simuliert ${speech.counted(risks, "offenes Risiko", "offene Risiken")} (${scopeName(scope)}) in ${speech.number(trials)} Durchläufen: Mittel ${speech.number(roundTo(mean, 0))}, P${roundTo(level * 100, 1)} ${speech.number(roundTo(amount, 0))}. Zeichnet die Seite Contingency.`,
  "simulates-nothing": () => "Es wird nichts simuliert.",
  "sets-matrix": ({ preset, size, moderateFrom, highFrom, changed }, { speech }) =>
    `Setzt die Risikomatrix auf ${presets[preset] ?? preset}, ${size} x ${size}, Moderate ab ${speech.number(moderateFrom)}, High ab ${speech.number(highFrom)}: ${speech.counted(changed, "offenes Risiko wechselt seine Stufe", "offene Risiken wechseln ihre Stufe")}.`,
  "sets-no-matrix": () => "Die Risikomatrix bleibt, wie sie ist.",
  "adds-risk": ({ risk, relatesTo }) => `Fügt Risiko ${risk} zu ${relatesTo} hinzu.`,
  "derives-residuals": ({ risks, changed }, { speech }) =>
    `Lässt die Werte nach Maßnahmen von ${speech.counted(risks, "Risiko", "Risiken")} den genannten Wirkungen folgen; ${speech.counted(changed, "Bewertung ändert", "Bewertungen ändern")} sich.`,
  "types-residuals": ({ risks }, { speech }) =>
    `Setzt bei ${speech.counted(risks, "Risiko", "Risiken")} die heutigen Werte an die Stelle der Formeln nach Maßnahmen.`,
  "realises-risk": ({ risk, issue }) =>
    `Setzt ${risk} auf Realised und eröffnet das Problem ${issue}, das es nennt.`,
  "changes-no-risk": () => "Kein Risiko wird geändert.",

  "simulated-risk": ({ scope }) => `Risiken simuliert (${scopeName(scope)})`,
  "simulated-nothing": () => "Nichts simuliert",
  "set-matrix": ({ preset, size }) =>
    `Risikomatrix gesetzt: ${presets[preset] ?? preset}, ${size} x ${size}`,
  "set-no-matrix": () => "Keine Risikomatrix gesetzt",
  "added-risk": ({ risk }) => `Risiko ${risk} hinzugefügt`,
  "derived-residuals": ({ risks }, { speech }) =>
    `Werte nach Maßnahmen von ${speech.counted(risks, "Risiko", "Risiken")} aus den Maßnahmen abgeleitet`,
  "typed-residuals": ({ risks }, { speech }) =>
    `Werte nach Maßnahmen von ${speech.counted(risks, "Risiko", "Risiken")} fest eingetragen`,
  "realised-risk": ({ risk, issue }) => `${risk} auf Realised gesetzt, mit Problem ${issue}`,
  "changed-no-risk": () => "Kein Risiko geändert",
};
