import type { RiskReading } from "#actions/risk/readRisk";
import type { Rating } from "#core/risk/risk";
import { suitedResponses } from "#core/risk/riskResponses";
import { ratingOf } from "#core/risk/riskScale";
import type { Say } from "../../texts/say";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import type { RiskDraft } from "./riskState";

export const emptyDraft: RiskDraft = {
  relatesTo: "",
  type: "Threat",
  category: "",
  subcategory: "",
  cause: "",
  event: "",
  effect: "",
  owner: "",
  proximity: "Within project",
  probability: "",
  impact: "",
  response: "",
  responseAction: "",
  responseDue: "",
  low: "",
  costImpact: "",
  high: "",
};

/** Fields without which a risk cannot be added, in the order of the form. */
export const neededFields = [
  "relatesTo",
  "category",
  "event",
  "owner",
  "probability",
  "impact",
] as const;
export type NeededField = (typeof neededFields)[number];

export function missingFields(draft: RiskDraft): readonly NeededField[] {
  return neededFields.filter((field) => draft[field].trim() === "");
}

const amounts = ["low", "costImpact", "high"] as const;

/** The amounts as numbers that every language reads; null = one of them is none. */
function typedAmounts(
  draft: RiskDraft,
  say: Say,
): Readonly<Record<(typeof amounts)[number], string>> | null {
  const sign = localeDecimal(say.locale);
  const read = amounts.map((name) => [name, typedNumber(draft[name], sign)] as const);
  if (read.some(([, value]) => value === "unclear" || (value !== null && value < 0))) return null;
  const [low, costImpact, high] = read.map(([, value]) => String(value ?? ""));
  return { low: low ?? "", costImpact: costImpact ?? "", high: high ?? "" };
}

/** Amounts that are no numbers keep a risk from being added. */
export function areAmountsGood(draft: RiskDraft, say: Say): boolean {
  return typedAmounts(draft, say) !== null;
}

/** The draft as settings of the action that adds it; what the form does not ask for is left open. */
export function draftSettings(draft: RiskDraft, say: Say): Readonly<Record<string, string>> {
  const trimmed = Object.entries<string>({ ...draft }).map(([name, value]) => [name, value.trim()]);
  return {
    ...(Object.fromEntries(trimmed) as Record<string, string>),
    ...typedAmounts(draft, say),
    risk: "",
    residualProbability: "",
    residualImpact: "",
    reviewOn: "",
  };
}

/** The draft with another type: a response that does not suit it goes. */
export function withType(draft: RiskDraft, type: RiskDraft["type"]): RiskDraft {
  const suits = suitedResponses[type].includes(draft.response);
  return { ...draft, type, response: suits ? draft.response : "" };
}

/** What the matrix makes of the chosen levels; null while one is missing. */
export function draftRating(
  { probability, impact }: RiskDraft,
  { scale }: RiskReading,
): Rating | null {
  const rating = ratingOf(scale, {
    probability: Number(probability),
    impact: Number(impact),
  });
  return rating.score === null ? null : rating;
}
