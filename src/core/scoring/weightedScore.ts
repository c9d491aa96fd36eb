import type { Settings } from "#core/register/settingValue";
import { type ScaleEnds, valueOf } from "./scale";

/** What happens to a project with a score missing. */
export type MissingPolicy = (typeof missingPolicies)[number];
const missingPolicies = ["Exclude", "Renormalise", "Lowest"] as const;

/** The setting Missing score policy; Exclude where it holds nothing that is known. */
export function missingPolicyOf(settings: Settings): MissingPolicy {
  const policy = settings.get("pmo_MissingScore");
  return missingPolicies.find((each) => each === policy) ?? "Exclude";
}

export interface WeightedCriterion extends ScaleEnds {
  /** Share of all weights, 0..1; 0 = switched off. */
  readonly weight: number;
}

/** A score cell: a number, null for missing, or "unreadable" where text stands. */
export type ScoreCell = number | null | "unreadable";

export interface WeightedScore {
  /** 0..100, or null when the project cannot be scored. */
  readonly score: number | null;
  /** Points that each criterion adds; they sum to the score. Null where the score is missing. */
  readonly contributions: readonly (number | null)[];
  /** Indexes of criteria with weight whose score is missing or unreadable. */
  readonly missing: readonly number[];
  /** Share of the weights that is scored, 0..1. */
  readonly coverage: number;
}

/**
 * The weighted score of one project: 100 times the sum of weight times value.
 *
 * A missing score of a criterion without weight does not matter. With "Exclude" a project with a
 * missing score is not scored; "Renormalise" divides by the weight of the criteria that are scored;
 * "Lowest" counts a missing score as worth 0. Text in a score cell leaves the project without a
 * score under every policy, because nobody knows what was meant.
 *
 * Source: additive value model of SMARTS (Edwards and Barron 1994), PMI portfolio scoring model.
 *
 * @param cells one cell a criterion.
 * @param criteria weights (sum 1) and ends, in the same order.
 * @param policy what a missing score means.
 * @returns score 0..100 with its parts.
 * @example
 * import { scaleEnds } from "#core/scoring/scale";
 * const ends = scaleEnds("Scale", "Benefit", { low: 1, high: 5 }, []);
 * const criteria = [0.5, 0.3, 0.2].map((weight) => ({ weight, ...ends }));
 * weightedScore([5, 3, 4], criteria, "Exclude").score; // => 80
 */
export function weightedScore(
  cells: readonly ScoreCell[],
  criteria: readonly WeightedCriterion[],
  policy: MissingPolicy,
): WeightedScore {
  const weighted = criteria.map((criterion, j) => ({ ...criterion, cell: cells[j] ?? null }));
  const missing = weighted.flatMap(({ cell, weight }, j) =>
    typeof cell !== "number" && weight > 0 ? [j] : [],
  );
  const unreadable = weighted.some(({ cell, weight }) => cell === "unreadable" && weight > 0);
  const coverage = weighted.reduce(
    (sum, { cell, weight }) => (typeof cell === "number" ? sum + weight : sum),
    0,
  );
  const scored = policy === "Renormalise" && coverage > 0 ? coverage : 1;
  const contributions = weighted.map(({ cell, weight, ...ends }) =>
    typeof cell === "number" ? (100 * weight * valueOf(cell, ends)) / scored : null,
  );
  const hasScore =
    !unreadable &&
    criteria.some(({ weight }) => weight > 0) &&
    (missing.length === 0 || policy === "Lowest" || (policy === "Renormalise" && coverage > 0));
  const sum = contributions.reduce<number>((total, points) => total + (points ?? 0), 0);
  return { score: hasScore ? sum : null, contributions, missing, coverage };
}
