import { roundedParts, roundTo } from "#core/numeric/rounding";
import type { MeasureProfile } from "./benefit";
import type { Span } from "./phasing";

export interface Moved {
  /** One value a period; null = none. */
  readonly values: readonly (number | null)[];
  /** Part of a flow that falls outside the calendar; 0 for a level. */
  readonly beyond: number;
}

/** Decimals that moved values are rounded to. */
const decimals = 2;

/**
 * Values by period as they are when everything comes some days later or earlier.
 *
 * A flow is taken as spread evenly over the days of its period, moved, and cut into periods anew: nothing
 * is lost but what leaves the calendar. A level is a reading at the end of its period, with straight lines
 * between readings and the first reading before it.
 *
 * @param values one a period of the calendar; null = none.
 * @param days later is positive.
 * @example
 * const months = [{ start: 46023, end: 46053 }, { start: 46054, end: 46081 }, { start: 46082, end: 46112 }];
 * movedValues([31, 28, 0], months, 7, "Flow").values; // => [24, 28, 7]
 */
export function movedValues(
  values: readonly (number | null)[],
  periods: readonly Span[],
  days: number,
  profile: MeasureProfile,
): Moved {
  if (days === 0) return { values, beyond: 0 };
  if (profile === "Level") return { values: movedLevels(values, periods, days), beyond: 0 };
  const sums = periods.map(() => 0);
  let [total, first, last] = [0, Infinity, -1];
  for (const [from, value] of values.entries()) {
    const period = periods[from];
    if (period === undefined || value === null) continue;
    total += value;
    const [begin, end] = [period.start + days, period.end + 1 + days];
    for (const [to, target] of periods.entries()) {
      const shared = Math.min(end, target.end + 1) - Math.max(begin, target.start);
      if (shared <= 0) continue;
      sums[to] = (sums[to] ?? 0) + (value * shared) / (end - begin);
      [first, last] = [Math.min(first, to), Math.max(last, to)];
    }
  }
  const rounded = roundedParts(sums, decimals);
  return {
    values: rounded.map((value, t) => (t < first || t > last ? null : value)),
    beyond: roundTo(total - sums.reduce((sum, value) => sum + value, 0), decimals),
  };
}

function movedLevels(
  values: readonly (number | null)[],
  periods: readonly Span[],
  days: number,
): (number | null)[] {
  const known = values.flatMap((value, t) => {
    const end = periods[t]?.end;
    return value === null || end === undefined ? [] : [{ end, value }];
  });
  const [first] = known;
  const firstAt = values.findIndex((value) => value !== null);
  if (first === undefined) return periods.map(() => null);
  return periods.map(({ end }, t) => (t < firstAt ? null : levelAt(known, end - days)));
}

/** Reading on a day: straight between readings, the first before and the last after them. */
function levelAt(
  known: readonly { readonly end: number; readonly value: number }[],
  day: number,
): number | null {
  const after = known.findIndex(({ end }) => end >= day);
  const [next, before] = [known[after], known[after - 1]];
  if (next === undefined) return known.at(-1)?.value ?? null;
  if (before === undefined) return next.value;
  const share = (day - before.end) / (next.end - before.end);
  return roundTo(before.value + (next.value - before.value) * share, decimals);
}
