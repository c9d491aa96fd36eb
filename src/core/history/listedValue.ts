import { roundTo } from "#core/numeric/rounding";
import { columnOf } from "#core/register/schema";
import { isoDate } from "#core/time/serialDate";
import type { KeptValue } from "./state";

/**
 * A value as register Changes lists it: a day as 2026-10-31, a share as 45%, another number with one
 * decimal at most, words as they are.
 *
 * @param table a register that snapshots keep
 * @example listedValue("Projects", "Complete %", 0.45); // => "45%"
 * @example listedValue("Projects", "Forecast finish", 46326); // => "2026-10-31"
 */
export function listedValue(table: string, field: string, value: KeptValue): KeptValue {
  if (typeof value !== "number" || field === "") return value;
  const type = columnOf(table, field)?.type;
  if (type === "date") return isoDate(value);
  if (type === "percent") return `${roundTo(value * 100, 1)}%`;
  return roundTo(value, 1);
}

/**
 * A difference as register Changes lists it: days, money and places as they are, shares in points.
 *
 * @param table a register that snapshots keep
 * @example listedDifference("Projects", "Complete %", -0.05); // => -5
 */
export function listedDifference(table: string, field: string, difference: number): number {
  const isShare = columnOf(table, field)?.type === "percent";
  return roundTo(isShare ? difference * 100 : difference, 1);
}
