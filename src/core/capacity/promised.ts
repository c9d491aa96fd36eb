import { keyOf } from "#core/scoring/registerTable";

const promisedStages: readonly string[] = ["approved", "in delivery"];
const promisedDecisions: readonly string[] = ["selected", "forced in"];

/**
 * Whether the people of a project are promised to it: it is approved or in delivery, or chosen (C-01). The
 * rule of the column Demand[Counted].
 *
 * @example
 * isPromised("Proposed", "Selected"); // => true
 */
export function isPromised(stage: string, decision: string): boolean {
  return promisedStages.includes(keyOf(stage)) || promisedDecisions.includes(keyOf(decision));
}
