import { roundTo } from "#core/numeric/rounding";
import type { PhaseShape } from "./benefitWords";
import { calendarDate } from "#core/time/serialDate";
import { daysOfYear } from "#core/value/presentValue";
import type { BenefitPeriod } from "./benefit";

/** First and last day of a period, serial. */
export type Span = Pick<BenefitPeriod, "start" | "end">;

/**
 * Share of the whole that is reached at a share of the time: s 3x² - 2x³, even x, front 2x - x², back x².
 *
 * @param time 0..1; beyond it counts as 0 or 1.
 * @example
 * shareReached("s", 0.25); // => 0.15625
 */
export function shareReached(shape: PhaseShape, time: number): number {
  const x = Math.min(1, Math.max(0, time));
  if (shape === "s") return x * x * (3 - 2 * x);
  if (shape === "front") return x * (2 - x);
  return shape === "back" ? x * x : x;
}

/**
 * Spreads a total over equal periods so that the parts add up to it again.
 *
 * Each part is the difference of two running sums, so that rounding never piles up.
 *
 * @param periods whole number, 1 or more; less gives no parts.
 * @param shape a shape, or weights of the parts (0 or more, not all 0; otherwise evenly).
 * @param decimals that the running sums are rounded to; omitted = as many as the total has room for, and
 * the parts add up to the total in all 15 digits of a cell.
 * @example
 * phasedTotal(100, 4); // => [15.625, 34.375, 34.375, 15.625]
 * @example
 * phasedTotal(10, 3, "even", 0); // => [3, 4, 3]
 */
export function phasedTotal(
  total: number,
  periods: number,
  shape: PhaseShape | readonly number[] = "s",
  decimals?: number,
): number[] {
  const count = Math.max(0, Math.floor(periods));
  const places = decimals ?? roomFor(total);
  const reached = typeof shape === "string" ? null : runningShares(shape, count);
  const until = (part: number): number => {
    if (part === count) return roundTo(total, places);
    const share =
      reached === null ? shareReached(shape as PhaseShape, part / count) : (reached[part - 1] ?? 0);
    return part === 0 ? 0 : roundTo(total * share, places);
  };
  const parts = Array.from({ length: count }, (_, part) =>
    roundTo(until(part + 1) - until(part), places),
  );
  return decimals === undefined ? settled(parts, total) : parts;
}

/** Decimals at which a total has 13 digits: two fewer than a cell holds, for what adding up loses. */
function roomFor(total: number): number {
  const digits = total === 0 ? 1 : Math.floor(Math.log10(Math.abs(total))) + 1;
  return Math.min(15, Math.max(0, 13 - digits));
}

/** The same parts, the last one such that a cell shows no rest between their sum and the total. */
function settled(parts: readonly number[], total: number): number[] {
  const before = parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
  const sum = before + (parts.at(-1) ?? 0);
  if (parts.length === 0 || sum.toPrecision(15) === total.toPrecision(15)) return [...parts];
  return [...parts.slice(0, -1), total - before];
}

function runningShares(weights: readonly number[], count: number): number[] {
  const used = Array.from({ length: count }, (_, at) => Math.max(0, weights[at] ?? 0));
  const total = used.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return used.map((weight, at) => {
    sum += weight;
    return total > 0 ? sum / total : (at + 1) / count;
  });
}

/** How a benefit comes: from a day on, over a ramp to its full run. */
export interface Phasing {
  readonly profile: "Flow" | "Level";
  /** Serial day on which it starts; in the middle of a period, a flow gets the rest of that period. */
  readonly startsOn: number;
  /** Flow: value of a year at full run, in the unit of the benefit. */
  readonly perYear: number;
  /** Level: reading before, and at full run. */
  readonly baseline: number;
  readonly target: number;
  /** Periods before the full run, 0 = at once. */
  readonly ramp: number;
  readonly shape: PhaseShape;
  /** Number of periods with a value; null = to the end of the calendar. */
  readonly periods: number | null;
  readonly decimals?: number;
}

/**
 * The plan of a benefit by period: nothing before it starts, then a ramp, then its full run.
 *
 * In the k-th of n ramp periods the shape's share at k / (n + 1) is reached. A flow counts the length of
 * its period, whole months as twelfths of a year; a level is the reading at the end of the period.
 *
 * @param periods calendar, by the first day.
 * @returns one value a period; null = no value.
 * @example
 * const quarters = [{ start: 46023, end: 46112 }, { start: 46113, end: 46203 }, { start: 46204, end: 46295 }];
 * phaseValues({ profile: "Flow", startsOn: 46113, perYear: 400, baseline: 0, target: 0, ramp: 1, shape: "even", periods: null }, quarters); // => [null, 50, 100]
 */
export function phaseValues(phasing: Phasing, periods: readonly Span[]): (number | null)[] {
  const { startsOn, ramp, shape, decimals = 2 } = phasing;
  const first = periods.findIndex(({ end }) => end >= startsOn);
  const last = phasing.periods === null ? Infinity : first + phasing.periods - 1;
  return periods.map((period, t) => {
    if (first < 0 || t < first || t > last) return null;
    const time = (t - first + 1) / (Math.max(0, ramp) + 1);
    const reached = shareReached(shape, time);
    const value =
      phasing.profile === "Level"
        ? phasing.baseline + (phasing.target - phasing.baseline) * reached
        : phasing.perYear * reached * yearsIn(period) * shareAfter(period, startsOn);
    return roundTo(value, decimals);
  });
}

/**
 * Length of a period in years: whole calendar months are twelfths, anything else days of 365.25 a year.
 *
 * @example
 * yearsIn({ start: 46023, end: 46112 }); // => 0.25
 */
export function yearsIn({ start, end }: Span): number {
  const from = calendarDate(start);
  const to = calendarDate(end + 1);
  if (from.day === 1 && to.day === 1) {
    return ((to.year - from.year) * 12 + to.month - from.month) / 12;
  }
  return (end + 1 - start) / daysOfYear;
}

/** Share of a period from a day on. */
function shareAfter({ start, end }: Span, day: number): number {
  return day <= start ? 1 : (end + 1 - day) / (end + 1 - start);
}
