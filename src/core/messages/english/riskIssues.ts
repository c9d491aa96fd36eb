import { roundTo } from "#core/numeric/rounding";
import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** "R-005: ", or nothing where no record is named. */
function of({ record }: IssueWords): string {
  return record === "" ? "" : `${record}: `;
}

/** A fact that is an amount, as people write it. */
function amount({ number, speech }: IssueWords, name: string): string {
  return speech.number(roundTo(number(name), 0));
}

/** Sentences about risks, their scale and their simulation. */
export const riskIssues = {
  "matrix-size": ({ plainFound, fact }) =>
    `The risk matrix has ${plainFound} cells. It needs as many rows as columns, ${fact("least")} to ${fact("most")} of each.`,
  "matrix-unreadable": ({ found, fact }) =>
    `Cell (${fact("probability")},${fact("impact")}) of the risk matrix holds ${found}. Enter a number.`,
  "matrix-not-monotone": ({ fact, plainFound, expected }) =>
    `Cell (${fact("probability")},${fact("impact")}) is lower than (${fact("otherProbability")},${fact("otherImpact")}): ${plainFound} after ${expected}. A worse risk would have the lower score.`,
  "matrix-limits-reversed": ({ plainFound, expected }) =>
    `High begins at ${plainFound}, Moderate at ${expected}. Let High begin above Moderate.`,
  "scale-assumed": ({ fact }) =>
    fact("part") === "matrix"
      ? "The workbook has no readable risk matrix: level times level counts, Moderate from 6, High from 15."
      : "The workbook has no probability bands for its levels (register Scales): the usual ones count.",
  "level-off-scale": ({ plainFound, field, fact }) =>
    `${field} ${plainFound} is not on the scale, which has levels 1 to ${fact("size")}.`,
  "ratings-moved": ({ count, fact }) =>
    `${count("count", "rating moves", "ratings move")} from ${fact("from")} to ${fact("to")} levels, in proportion.`,
  "appetite-moved": ({ text }) =>
    `The score limits of appetite and escalation move with the matrix: ${text("moves")}.`,
  "risk-unknown": ({ found }) => `Risks has no risk ${found}.`,
  "risk-not-open": ({ record, plainFound }) => `${record} is ${plainFound}, not open.`,
  "effects-missing": ({ count, text, number }) =>
    `${count("count", "risk has", "risks have")} no response that states an effect on its levels: ${text("risks")}${number("more") > 0 ? ` and ${count("more", "more", "more")}` : ""}. Enter it in Responses first.`,
  "no-effects": () =>
    "No open risk has a response that states an effect on its levels. Enter it in Responses first.",
  "pack-missing": ({ expected }) => `The workbook lacks the pack ${expected}. Add it first.`,
  "value-without-column": ({ field, register }) =>
    `${register} has no column ${field}: what was typed for it is not kept.`,
  "bands-stretched": ({ fact }) =>
    `Scales gets ${fact("to")} levels with the usual bands, stretched. Look at them.`,
  "nothing-quantified": ({ fact }) =>
    fact("scope") === ""
      ? "No open risk has a cost impact. Heat map is available; simulation is not."
      : `No open risk of ${fact("scope")} has a cost impact. Heat map is available; simulation is not.`,
  "partly-quantified": ({ fact, count }) =>
    `${fact("money")} of ${count("open", "open risk has", "open risks have")} money. ${fact("percentile")} covers those ${fact("money")} only.`,
  "impacts-fixed": ({ count }) =>
    `${count("count", "risk has", "risks have")} one amount only, no low and high: the impact is taken as certain once the risk happens.`,
  "percentile-uncertain": (words) =>
    `${words.fact("percentile")} is uncertain (${amount(words, "low")} to ${amount(words, "high")}): a few large risks decide it. Use ${amount(words, "trials")} iterations.`,
  "correlation-too-high": ({ fact }) =>
    `Correlation all ${fact("all")} + category ${fact("category")} must stay below 1.`,
  "scope-unknown": ({ found, text }) =>
    `Nothing with open risks is called ${found}. There are: ${text("scopes")}.`,

  "impact-above-budget": (words) =>
    `${of(words)}cost impact ${amount(words, "impact")} is ${amount(words, "percent")}% of the budget of ${words.fact("project")}. Unit mistake?`,
  "response-effect-reversed": (words) =>
    `${of(words)}${words.field} ${words.plainFound} makes ${words.fact("type") === "Opportunity" ? "an opportunity smaller" : "a threat worse"} (${words.fact("risk")}). Turn its sign.`,
  "shares-above-all": (words) =>
    `${of(words)}the shares of this risk add up to ${words.plainFound}, more than 100%; they count in proportion. Correct them.`,
  "accepted-above-appetite": (words) =>
    `${of(words)}accepted, though its score ${words.plainFound} is at or above the limit ${words.expected} of ${words.fact("category") === "" ? "its category" : words.fact("category")}. Respond to it, or raise it to who may accept it.`,
  "high-without-action": (words) =>
    `${of(words)}the risk is High (score ${words.plainFound}), but nobody does anything about it. Say what is done, by whom and by when.`,
  "target-above-residual": (words) =>
    `${of(words)}${words.field} ${words.plainFound} is worse than the residual ${words.expected}: the target is reached already. Correct one of them.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
