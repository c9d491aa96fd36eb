import { keyOf } from "#core/scoring/registerTable";
import type { Levels, RiskResponse, RiskType } from "./risk";

/** Ways to respond that suit a type of risk. Source: PRINCE2. */
export const suitedResponses: Readonly<Record<RiskType, readonly string[]>> = {
  Threat: ["Avoid", "Reduce", "Transfer", "Share", "Accept", "Fallback"],
  Opportunity: ["Exploit", "Enhance", "Share", "Reject", "Accept"],
};

/** Responses that need no action. */
const passive: ReadonlySet<string> = new Set(["accept", "reject"]);

/** Words of column Response that are known, in small letters. */
const known: ReadonlySet<string> = new Set(Object.values(suitedResponses).flat().map(keyOf));

/** false: a known response that belongs to the other type. An unknown word is not judged here. */
export function suitsType(response: string, type: RiskType): boolean {
  const word = keyOf(response);
  return !known.has(word) || suitedResponses[type].some((each) => keyOf(each) === word);
}

/** Accept and Reject do nothing about a risk. */
export function isPassive(response: string): boolean {
  return passive.has(keyOf(response));
}

/** Planned, in progress or done: all that is not cancelled has its stated effect. */
export function counts({ status }: Pick<RiskResponse, "status">): boolean {
  return status !== "Cancelled";
}

/** Not yet done and not given up. */
export function isPending({ status }: Pick<RiskResponse, "status">): boolean {
  return status === "Planned" || status === "In progress";
}

/**
 * Levels after the stated effects of the responses, within the scale: inherent level plus the changes of
 * all that are not cancelled. null = none states an effect. The same as Risks[Probability after responses].
 *
 * @param size levels of the scale
 */
export function levelsAfter(
  inherent: Levels,
  responses: readonly RiskResponse[],
  size: number,
): Levels | null {
  const counted = responses.filter(counts);
  if (counted.every((each) => each.probabilityChange === 0 && each.impactChange === 0)) return null;
  const moved = (level: number | null, changes: readonly number[]): number | null =>
    level === null
      ? null
      : Math.min(size, Math.max(1, level + changes.reduce((sum, change) => sum + change, 0)));
  return {
    probability: moved(
      inherent.probability,
      counted.map((each) => each.probabilityChange),
    ),
    impact: moved(
      inherent.impact,
      counted.map((each) => each.impactChange),
    ),
  };
}

/**
 * Factor that the money impact before the responses has against the one after them: 1 = they change
 * nothing, 2 = they halve it. Changes of several responses multiply.
 *
 * @example costBefore([0.6]); // => 1.6666666666666667
 */
export function costBefore(remaining: readonly number[]): number {
  const share = remaining.reduce((product, each) => product * each, 1);
  return share > 0 ? 1 / share : 1;
}
