import { roundTo } from "#core/numeric/rounding";
import type { ChangeKind } from "./change";
import { measureOf } from "./fieldMeasures";
import type { KeptValue } from "./state";
import { weighChange } from "./weighChange";

/** Every difference counts, however small. */
const anyDifference = { costShare: 0, days: 0, explainFrom: 100, highFrom: Infinity };
const decimals = 9;

/**
 * What lies between two values of a field that were true on different days, as a cell of a steering report
 * shows it: the later one less the earlier one of numbers, dates in calendar days; of ratings and other
 * ordered words "Worse" or "Better", of other words "Changed"; "" = they are the same.
 *
 * @param table register of the record.
 * @example
 * pastDifference("Projects", "Forecast cost", 110, 100); // => 10
 * @example
 * pastDifference("Projects", "Reported RAG", "Red", "Green"); // => "Worse"
 */
export function pastDifference(
  table: string,
  field: string,
  later: KeptValue,
  earlier: KeptValue,
): number | ChangeKind | "" {
  if (typeof later === "number" && typeof earlier === "number") {
    return roundTo(later - earlier, decimals);
  }
  if (later === earlier) return "";
  const by = { measure: measureOf(table, field), isTurnedRound: false, budget: null };
  return weighChange(earlier, later, { ...by, rules: anyDifference })?.kind ?? "Changed";
}
