import { roundTo } from "#core/numeric/rounding";
import type { RiskMessageTable } from "../words";

/** Presets of the risk matrix by their names. */
const presets: Readonly<Record<string, string>> = {
  product: "level times level",
  pmi: "PMI x100",
  bands: "level times level with limits 9 and 16",
  additive: "added levels",
  custom: "one of its own",
};

function scopeName(scope: string): string {
  return scope === "PORTFOLIO" ? "the portfolio" : scope;
}

/** What actions about risks would do or have done. */
export const riskMessages: RiskMessageTable = {
  "simulates-risk": ({ scope, risks, trials, mean, level, amount }, { speech }) =>
    `Simulates ${speech.counted(risks, "open risk", "open risks")} of ${scopeName(scope)} in ${speech.number(trials)} trials: mean ${speech.number(roundTo(mean, 0))}, P${roundTo(level * 100, 1)} ${speech.number(roundTo(amount, 0))}. Draws page Contingency.`,
  "simulates-nothing": () => "Nothing is simulated.",
  "sets-matrix": ({ preset, size, moderateFrom, highFrom, changed }, { speech }) =>
    `Sets the risk matrix to ${presets[preset] ?? preset}, ${size} x ${size}, Moderate from ${speech.number(moderateFrom)}, High from ${speech.number(highFrom)}: ${speech.counted(changed, "open risk changes its level", "open risks change their level")}.`,
  "sets-no-matrix": () => "The risk matrix stays as it is.",
  "adds-risk": ({ risk, relatesTo }) => `Adds risk ${risk} to ${relatesTo}.`,
  "derives-residuals": ({ risks, changed }, { speech }) =>
    `Lets the residual levels of ${speech.counted(risks, "risk", "risks")} follow the effects that their responses state; ${speech.counted(changed, "rating changes", "ratings change")}.`,
  "types-residuals": ({ risks }, { speech }) =>
    `Puts the values of today in place of the formulas in the residual levels of ${speech.counted(risks, "risk", "risks")}.`,
  "realises-risk": ({ risk, issue }) =>
    `Sets ${risk} to Realised and opens issue ${issue}, which names it.`,
  "changes-no-risk": () => "No risk is changed.",

  "simulated-risk": ({ scope }) => `Simulated the risks of ${scopeName(scope)}`,
  "simulated-nothing": () => "Simulated nothing",
  "set-matrix": ({ preset, size }) =>
    `Set the risk matrix to ${presets[preset] ?? preset}, ${size} x ${size}`,
  "set-no-matrix": () => "Set no risk matrix",
  "added-risk": ({ risk }) => `Added risk ${risk}`,
  "derived-residuals": ({ risks }, { speech }) =>
    `Let the residual levels of ${speech.counted(risks, "risk", "risks")} follow their responses`,
  "typed-residuals": ({ risks }, { speech }) =>
    `Put values into the residual levels of ${speech.counted(risks, "risk", "risks")}`,
  "realised-risk": ({ risk, issue }) => `Set ${risk} to Realised with issue ${issue}`,
  "changed-no-risk": () => "Changed no risk",
};
