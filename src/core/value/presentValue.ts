import { InvariantError } from "#core/invariant";
import type { DiscountTiming } from "./valueTypes";

/** One amount of money and when it falls due. */
export interface Flow {
  /** Positive is received, negative is paid, in the money unit of the workbook. */
  readonly amount: number;
  /** Years from the base date; before it is negative. */
  readonly years: number;
}

/** Days of a year in every discounting of the registers. */
export const daysOfYear = 365.25;

/**
 * What one unit of money that falls due later is worth on the base date.
 *
 * (1 + rate) ^ -years, compounded by the year. Source: HM Treasury, Green Book (2022), A6; B-01.
 *
 * @param rate annual, as a share, above -1; at or below it throws InvariantError.
 * @param years from the base date; may be negative.
 * @example
 * discountFactor(0.25, 2); // => 0.64
 */
export function discountFactor(rate: number, years: number): number {
  if (!(rate > -1)) throw new InvariantError("A discount rate must be above -100 %.");
  return (1 + rate) ** -years;
}

/**
 * Net present value of flows, each discounted from its own date.
 *
 * Flows at year 0 are not discounted: Excel's own NPV dates the first one a period later and gives less
 * (B-02). With `datedFlows` of 365 days a year it is Excel's XNPV.
 *
 * @param rate annual, as a share, above -1.
 * @example
 * presentValue(0.25, [{ amount: -100, years: 0 }, { amount: 250, years: 2 }]); // => 60
 */
export function presentValue(rate: number, flows: readonly Flow[]): number {
  return flows.reduce((sum, { amount, years }) => sum + amount * discountFactor(rate, years), 0);
}

/**
 * Amounts of equal periods as flows: dated at the start, the middle or the end of each.
 *
 * @param perYear periods in a year; above 0.
 * @example
 * regularFlows([-10, 5], "Mid", 4); // => [{ amount: -10, years: 0.125 }, { amount: 5, years: 0.375 }]
 */
export function regularFlows(
  amounts: readonly number[],
  timing: DiscountTiming = "Start",
  perYear = 1,
): Flow[] {
  const later = timing === "Start" ? 0 : timing === "Mid" ? 0.5 : 1;
  return amounts.map((amount, at) => ({ amount, years: (at + later) / perYear }));
}

/**
 * Amounts on calendar days as flows: years from `base`. As long as the lists differ, the shorter counts.
 *
 * @param days serial days.
 * @param yearDays 365.25 as in the registers; 365 as in Excel's XNPV and XIRR.
 * @example
 * datedFlows([-10, 5], [46023, 46388], 46023, 365); // => [{ amount: -10, years: 0 }, { amount: 5, years: 1 }]
 */
export function datedFlows(
  amounts: readonly number[],
  days: readonly number[],
  base: number,
  yearDays: number = daysOfYear,
): Flow[] {
  return amounts
    .slice(0, days.length)
    .map((amount, at) => ({ amount, years: ((days[at] ?? base) - base) / yearDays }));
}

/**
 * The day on which the money of a period is dated: its first day, its middle or the day after its last.
 *
 * @param start first day, serial.
 * @param end last day, serial.
 * @example
 * datingDay({ start: 46023, end: 46387 }, "Mid"); // => 46205.5
 */
export function datingDay(
  { start, end }: { readonly start: number; readonly end: number },
  timing: DiscountTiming,
): number {
  if (timing === "End") return end + 1;
  return timing === "Start" ? start : (start + end + 1) / 2;
}

/**
 * Benefit-cost ratio: what is gained for one unit of money spent, both at present value; null where the
 * cost is 0 or less. Negative benefits give a negative ratio (B-03).
 *
 * @example
 * benefitCostRatio(120, 100); // => 1.2
 */
export function benefitCostRatio(benefitPv: number, costPv: number): number | null {
  return costPv > 0 ? benefitPv / costPv : null;
}

/**
 * The setting Discount timing as it takes effect: anything but Start and End is the middle.
 *
 * @example
 * timingOf("End"); // => "End"
 */
export function timingOf(setting: unknown): DiscountTiming {
  return setting === "End" || setting === "Start" ? setting : "Mid";
}
