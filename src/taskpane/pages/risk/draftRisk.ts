import type { RiskReading } from "#actions/risk/readRisk";
import type { Rating } from "#core/risk/risk";
import { suitedResponses } from "#core/risk/riskResponses";
import { ratingOf } from "#core/risk/riskScale";
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

/** The draft as settings of the action that adds it. */
export function draftSettings(draft: RiskDraft): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<string>({ ...draft }).map(([name, value]) => [name, value.trim()]),
  );
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
