import { portfolioId } from "#core/register/relatesTo";
import { riskPresets } from "#core/risk/riskPresetNames";
import type { Parameter } from "../action";

/** Word of setting `scope` for everything at once. */
export const jointScope = "joint";

/** Parameters of "Simulate risk". Empty ones are as the workbook has them. */
export const simulateParameters: readonly Parameter[] = [
  {
    name: "scope",
    label: "Scope",
    kind: "text",
    initial: portfolioId,
    meaning: "PORTFOLIO, the ID of a program, project or scenario, or joint: all of them",
  },
  {
    name: "trials",
    label: "Iterations",
    kind: "number",
    minimum: 1000,
    maximum: 1_000_000,
    isWhole: true,
    initial: "",
    meaning: "How many trials are drawn; empty = as in Settings",
  },
  {
    name: "seed",
    label: "Seed",
    kind: "number",
    isWhole: true,
    initial: "",
    meaning: "The same seed gives the same figures; empty = as in Settings",
  },
  {
    name: "confidence",
    label: "Confidence level",
    kind: "number",
    minimum: 0.5,
    maximum: 0.99,
    initial: "",
    meaning: "Percentile that sets contingency, 0.8 is P80; empty = as in Settings",
  },
  {
    name: "corrAll",
    label: "Correlation all",
    kind: "number",
    minimum: 0,
    maximum: 0.99,
    initial: "",
    meaning: "Luck that all risks share; empty = as in Settings",
  },
  {
    name: "corrCategory",
    label: "Correlation category",
    kind: "number",
    minimum: 0,
    maximum: 0.99,
    initial: "",
    meaning: "Further luck that risks of one category share; empty = as in Settings",
  },
  {
    name: "responses",
    label: "What responses buy",
    kind: "flag",
    initial: "yes",
    meaning: "yes: the contingency without each response is worked out as well",
  },
];

/** Parameters of "Set risk matrix". */
export const matrixParameters: readonly Parameter[] = [
  {
    name: "preset",
    label: "Matrix",
    kind: "choice",
    choices: [...riskPresets, "custom"],
    initial: "product",
    meaning: "product, pmi (x100), bands (9 and 16), additive (3 x 3), or custom",
  },
  {
    name: "size",
    label: "Levels",
    kind: "number",
    minimum: 3,
    maximum: 7,
    isWhole: true,
    initial: "5",
    meaning: "Custom without cells: as many levels, scored by their product",
  },
  {
    name: "matrix",
    label: "Cells",
    kind: "lines",
    initial: "",
    meaning: "Custom: one line for each level of probability, the lowest first",
  },
  {
    name: "moderateFrom",
    label: "Moderate from",
    kind: "number",
    initial: "",
    meaning: "Score from which a risk is Moderate; empty = that of the matrix",
  },
  {
    name: "highFrom",
    label: "High from",
    kind: "number",
    initial: "",
    meaning: "Score from which a risk is High; empty = that of the matrix",
  },
  {
    name: "limits",
    label: "Appetite and escalation",
    kind: "choice",
    choices: ["move", "keep"],
    initial: "move",
    meaning: "move: their limits go to the same place of the new matrix; keep: as they are",
  },
];

/** Parameters of "Add risk". */
export const addRiskParameters: readonly Parameter[] = [
  text("relatesTo", "Relates to", portfolioId, "ID of a project or program, or PORTFOLIO"),
  {
    name: "type",
    label: "Type",
    kind: "choice",
    choices: ["Threat", "Opportunity"],
    initial: "Threat",
    meaning: "Threat costs, Opportunity gains",
  },
  text("category", "Category", "", "Risk breakdown structure, level 1"),
  text("subcategory", "Subcategory", "", "Level 2, where the workbook has it"),
  text("cause", "Because of", "", "What is a fact today"),
  text("event", "may happen", "", "What may come"),
  text("effect", "leading to", "", "What it would do to the objectives"),
  text("risk", "Risk in own words", "", "Instead of cause, event and effect"),
  text("owner", "Owner", "", "The one person who answers for it"),
  level("probability", "Probability"),
  level("impact", "Impact"),
  level("residualProbability", "Residual probability"),
  level("residualImpact", "Residual impact"),
  text("proximity", "Proximity", "", "Imminent, Within stage, Within project, Beyond project"),
  text("response", "Response", "", "One that suits the type; empty = Reduce or Enhance"),
  text("responseAction", "Response action", "", "What is being done, by whom"),
  {
    name: "responseDue",
    label: "Response due",
    kind: "date",
    initial: "",
    meaning: "A day such as 2026-12-31",
  },
  money("costImpact", "Cost impact", "Most likely, if it happens"),
  money("low", "Impact low", "Best case"),
  money("high", "Impact high", "Worst case"),
  {
    name: "reviewOn",
    label: "Review on",
    kind: "date",
    initial: "",
    meaning: "A day such as 2026-12-31",
  },
];

/** Parameters of "Derive residuals". */
export const deriveParameters: readonly Parameter[] = [
  text(
    "risks",
    "Risks",
    "all",
    "Risk IDs with commas between them; all = those with a stated effect",
  ),
  {
    name: "way",
    label: "Residual levels",
    kind: "choice",
    choices: ["derive", "typed"],
    initial: "derive",
    meaning: "derive: formulas from the responses; typed: the values of today instead",
  },
];

/** Parameters of "Realise risk". */
export const realiseParameters: readonly Parameter[] = [
  text("risk", "Risk", "", "Its ID in register Risks"),
  text("text", "What happened", "", "Text of the issue; empty = that of the risk"),
  text("owner", "Owner", "", "Who deals with the issue; empty = the owner of the risk"),
  {
    name: "priority",
    label: "Priority",
    kind: "choice",
    choices: ["", "High", "Medium", "Low"],
    initial: "",
    meaning: "Empty = by the level of the risk",
  },
  {
    name: "day",
    label: "Day",
    kind: "date",
    initial: "",
    meaning: "When it came true; empty = the status date",
  },
  {
    name: "due",
    label: "Due",
    kind: "date",
    initial: "",
    meaning: "When the issue shall be resolved",
  },
];

function text(name: string, label: string, initial: string, meaning: string): Parameter {
  return { name, label, kind: "text", initial, meaning };
}

function level(name: string, label: string): Parameter {
  const meaning = name.startsWith("residual")
    ? "Level after the response; empty = as before it"
    : "Level on the scale, 1 is the lowest";
  return {
    name,
    label,
    kind: "number",
    minimum: 1,
    maximum: 7,
    isWhole: true,
    initial: "",
    meaning,
  };
}

function money(name: string, label: string, meaning: string): Parameter {
  return { name, label, kind: "number", minimum: 0, initial: "", meaning };
}
