import type { FieldValue, RegisterRows } from "#core/register/rows";
import { guidanceText } from "./guidance";
import type { Direction, Normalisation } from "./scale";

/** A criterion that many offices use, with the meaning of its scores. */
export interface LibraryCriterion {
  /** Name in Criteria and header in Scores. */
  readonly name: string;
  readonly group: "Attractiveness" | "Achievability";
  readonly direction: Direction;
  readonly normalisation: Normalisation;
  /** Ends of the rating scale; null where the figures in the list set them. */
  readonly scale: { readonly low: number; readonly high: number } | null;
  /** "Typed", or the figure of Projects that fills the column. */
  readonly feed: string;
  /** What the scores mean, for the people who score; at most 255 characters. */
  readonly definition: string;
}

export type LibraryKey = "fit" | "customer" | "value" | "urgency" | "deliverability" | "exposure";

/**
 * Criteria to begin a prioritisation model with: four judgements on a scale of 1 to 5 and two figures
 * that the registers give. An office changes names, weights and guidance to its own.
 *
 * Source of the two groups: MoP, cycle Prioritize (attractiveness against achievability).
 */
export const criteriaLibrary: Readonly<Record<LibraryKey, LibraryCriterion>> = {
  fit: judgement("Strategic fit", "Attractiveness", [
    "no link to an objective",
    "touches one at the edge",
    "supports one",
    "drives one",
    "an objective fails without it",
  ]),
  customer: judgement("Customer impact", "Attractiveness", [
    "nobody notices",
    "a few notice",
    "a group of customers",
    "most notice once",
    "most customers notice every month",
  ]),
  value: figure(
    "Financial value",
    "Attractiveness",
    "Benefit",
    "NPV",
    "Net present value to go, from the lowest to the highest in the list",
  ),
  urgency: judgement("Urgency", "Attractiveness", [
    "can wait two years",
    "due within two years",
    "due within a year",
    "due within six months",
    "a legal or contractual date is near",
  ]),
  deliverability: judgement("Deliverability", "Achievability", [
    "new to us and short of people",
    "new to us, people found",
    "done before with help",
    "done before alone",
    "routine",
  ]),
  exposure: figure(
    "Exposure share",
    "Achievability",
    "Cost",
    "Exposure %",
    "Expected risk exposure as a share of budget, from the highest to the lowest in the list",
  ),
};

export const libraryKeys = Object.keys(criteriaLibrary) as readonly LibraryKey[];

/** Columns of Criteria that people fill in, in the order of the sheet. */
export const criterionColumns = [
  "Criterion",
  "Group",
  "Direction",
  "Weight",
  "Normalise by",
  "Scale low",
  "Scale high",
  "Feeds from",
  "Definition",
] as const;

/** A criterion with its weight as a row of the register Criteria: `criterionColumns`. */
export function criterionRow(criterion: LibraryCriterion, weight: number): FieldValue[] {
  return [
    criterion.name,
    criterion.group,
    criterion.direction,
    weight,
    criterion.normalisation,
    criterion.scale?.low ?? null,
    criterion.scale?.high ?? null,
    criterion.feed,
    criterion.definition,
  ];
}

/** A model of weighted criteria as the register Criteria. */
export function criteriaRows(
  model: readonly (readonly [LibraryCriterion, number])[],
): RegisterRows {
  return {
    register: "Criteria",
    columns: criterionColumns,
    extras: [],
    rows: model.map(([criterion, weight]) => criterionRow(criterion, weight)),
  };
}

/** Something that people rate from 1 to 5; one meaning for each score. */
function judgement(
  name: string,
  group: LibraryCriterion["group"],
  meanings: readonly string[],
): LibraryCriterion {
  return {
    name,
    group,
    direction: "Benefit",
    normalisation: "Scale",
    scale: { low: 1, high: meanings.length },
    feed: "Typed",
    definition: guidanceText(meanings.map((meaning, i) => ({ score: i + 1, meaning }))),
  };
}

/** A figure of the registers, compared with those of the other projects. */
function figure(
  name: string,
  group: LibraryCriterion["group"],
  direction: Direction,
  feed: string,
  definition: string,
): LibraryCriterion {
  return { name, group, direction, normalisation: "Min-max", scale: null, feed, definition };
}
