import { roundTo } from "#core/numeric/rounding";
import { isBeforeApproval } from "#core/register/stages";
import { keyOf } from "#core/scoring/registerTable";
import { type Rag, ragOf, rags } from "./rag";
import type { StatusRules } from "./statusRules";

export type StatusDimension = "cost" | "schedule" | "benefit" | "risk";

export const statusDimensions: readonly StatusDimension[] = ["cost", "schedule", "benefit", "risk"];

/** Figures of a project that its ratings follow; null = not known. */
export interface RatedFigures {
  readonly stage: string;
  readonly isLive: boolean;
  /** Forecast cost / budget - 1; null without a budget. */
  readonly costVariance: number | null;
  /** Forecast finish less baseline finish in calendar days; null when a date is missing. */
  readonly slipDays: number | null;
  /** Planned and forecast benefit in money, over the whole life. */
  readonly plannedBenefit: number | null;
  readonly forecastBenefit: number | null;
  /** Risks that are recorded for the project, in any status. */
  readonly risks: number;
  /** Expected exposure / budget; null without a budget. */
  readonly exposureShare: number | null;
  /** Open threats above the appetite. */
  readonly breaches: number;
}

/** Why a rating is what it is: the figure and the threshold that it reached. */
export type RatingReason =
  | { readonly kind: "cost"; readonly variance: number; readonly from: number | null }
  | { readonly kind: "schedule"; readonly days: number; readonly from: number | null }
  | { readonly kind: "benefit"; readonly share: number; readonly below: number | null }
  | { readonly kind: "exposure"; readonly share: number; readonly from: number | null }
  | { readonly kind: "breaches"; readonly count: number; readonly from: number }
  | { readonly kind: "no-budget" }
  | { readonly kind: "no-dates" }
  | { readonly kind: "no-benefit" }
  | { readonly kind: "no-risk" }
  | { readonly kind: "not-live" };

/** null = not rated, which is not Green. */
export interface Rating {
  readonly level: Rag | null;
  readonly reason: RatingReason;
}

export type Ratings = Readonly<Record<StatusDimension, Rating>>;

/** The rating that follows from the four, and why. */
export interface DerivedRating {
  readonly level: Rag | null;
  /** Dimensions that have this level; none when it is not rated. */
  readonly by: readonly StatusDimension[];
  /** "stage": projects before approval and after closure are not rated. */
  readonly why: "worst-of" | "stage" | "nothing-rated";
}

export type RagCheck = "OK" | "Optimistic" | "Pessimistic";

const BREACHES_RED = 3;
const BREACHES_AMBER = 1;

/**
 * Cost, schedule, benefit and risk rating of a project by the thresholds of the workbook (G-01 to G-03),
 * each with the figure that it follows.
 *
 * Cost and slip: at or above the threshold. Benefit: below it. Risk: exposure at or above a share of the
 * budget, or threats above the appetite (3 are Red, 1 is Amber). A figure that is not known leaves the
 * rating blank: no risk recorded is not Green.
 *
 * @example
 * import { statusRules } from "#core/status/statusRules";
 * const plan = { stage: "In delivery", isLive: true, plannedBenefit: null, forecastBenefit: null };
 * const late = { ...plan, costVariance: 0.12, slipDays: 20, risks: 0, exposureShare: null, breaches: 0 };
 * ratingsOf(late, statusRules(new Map())).cost.level; // => "Red"
 */
export function ratingsOf(figures: RatedFigures, rules: StatusRules): Ratings {
  return {
    cost: costRating(figures, rules),
    schedule: scheduleRating(figures, rules),
    benefit: benefitRating(figures, rules),
    risk: riskRating(figures, rules),
  };
}

function costRating({ costVariance }: RatedFigures, { costAmber, costRed }: StatusRules): Rating {
  if (costVariance === null) return unrated("no-budget");
  const level = ragOf(costVariance, costAmber, costRed, false);
  const from = reached(level, costAmber, costRed);
  return { level, reason: { kind: "cost", variance: costVariance, from } };
}

function scheduleRating({ slipDays }: RatedFigures, { slipAmber, slipRed }: StatusRules): Rating {
  if (slipDays === null) return unrated("no-dates");
  const level = ragOf(slipDays, slipAmber, slipRed, false);
  const from = reached(level, slipAmber, slipRed);
  return { level, reason: { kind: "schedule", days: slipDays, from } };
}

function benefitRating(
  { plannedBenefit, forecastBenefit }: RatedFigures,
  { benefitAmber, benefitRed }: StatusRules,
): Rating {
  if (plannedBenefit === null || plannedBenefit <= 0) return unrated("no-benefit");
  const share = roundTo((forecastBenefit ?? 0) / plannedBenefit, 6);
  const level = share < benefitRed ? "Red" : share < benefitAmber ? "Amber" : "Green";
  const below = reached(level, benefitAmber, benefitRed);
  return { level, reason: { kind: "benefit", share, below } };
}

function riskRating(
  { isLive, risks, exposureShare, breaches }: RatedFigures,
  { exposureAmber, exposureRed }: StatusRules,
): Rating {
  if (!isLive) return unrated("not-live");
  if (risks === 0) return unrated("no-risk");
  const share = exposureShare ?? 0;
  const byExposure = ragOf(share, exposureAmber, exposureRed, false);
  const byBreaches =
    breaches >= BREACHES_RED ? "Red" : breaches >= BREACHES_AMBER ? "Amber" : "Green";
  if (severityOf(byBreaches) > severityOf(byExposure)) {
    const from = byBreaches === "Red" ? BREACHES_RED : BREACHES_AMBER;
    return { level: byBreaches, reason: { kind: "breaches", count: breaches, from } };
  }
  const from = reached(byExposure, exposureAmber, exposureRed);
  return { level: byExposure, reason: { kind: "exposure", share, from } };
}

function unrated(kind: "no-budget" | "no-dates" | "no-benefit" | "no-risk" | "not-live"): Rating {
  return { level: null, reason: { kind } };
}

function reached(level: Rag, amber: number, red: number): number | null {
  return level === "Red" ? red : level === "Amber" ? amber : null;
}

/**
 * The rating by the rules: the worst of the four (G-04). Blank before approval, after closure, and where
 * nothing is rated, which is not Green.
 */
export function derivedRating(
  { stage, isLive }: Pick<RatedFigures, "stage" | "isLive">,
  ratings: Ratings,
): DerivedRating {
  if (!isLive || isBeforeApproval(stage)) return { level: null, by: [], why: "stage" };
  const level = worstOf(statusDimensions.map((dimension) => ratings[dimension].level));
  if (level === null) return { level, by: [], why: "nothing-rated" };
  const by = statusDimensions.filter((dimension) => ratings[dimension].level === level);
  return { level, by, why: "worst-of" };
}

/**
 * Whether the manager's rating is better or worse than the rules' (G-05): the watermelon check.
 *
 * @returns null when one of them is blank.
 * @example ragCheck("Green", "Red"); // => "Optimistic"
 */
export function ragCheck(reported: Rag | null, derived: Rag | null): RagCheck | null {
  if (reported === null || derived === null) return null;
  const difference = severityOf(reported) - severityOf(derived);
  return difference < 0 ? "Optimistic" : difference > 0 ? "Pessimistic" : "OK";
}

/**
 * The worst of several ratings; blank ones do not count.
 *
 * @returns null when none is rated.
 * @example worstOf(["Green", null, "Amber"]); // => "Amber"
 */
export function worstOf(levels: readonly (Rag | null)[]): Rag | null {
  return levels.reduce<Rag | null>(
    (worst, level) => (level !== null && severityOf(level) > severityOf(worst) ? level : worst),
    null,
  );
}

/** 1 Green, 2 Amber, 3 Red, 0 not rated. */
export function severityOf(level: Rag | null): number {
  return level === null ? 0 : level === "Green" ? 1 : level === "Amber" ? 2 : 3;
}

/**
 * A rating as it stands in a cell, in any case; null when it is none of the three.
 *
 * @example ragNamed(" red "); // => "Red"
 */
export function ragNamed(text: string): Rag | null {
  return rags.find((level) => keyOf(level) === keyOf(text)) ?? null;
}
