import { regularFlows, discountFactor } from "./presentValue";
import type { DiscountTiming } from "./valueTypes";

/** When a running sum turns positive for good or for a while. */
export type PaybackTime =
  | { readonly kind: "paid-back"; readonly time: number; readonly dipsAgain: boolean }
  /** Never below zero. */
  | { readonly kind: "at-once" }
  | { readonly kind: "never" }
  /** Nothing but zeros. */
  | { readonly kind: "no-flows" };

/** Sums this close to zero, as a share of all amounts, are zero. */
const closeToZero = 1e-12;

/**
 * Payback: the time at which what was spent has come back, linear between two times.
 *
 * The first time at which the running sum, once it was below zero, reaches zero again. With discounted
 * amounts it is the discounted payback. Variant: amounts accrue evenly between the time before and their
 * own (B-05).
 *
 * @param amounts net flows in order, positive = received.
 * @param times when each has been received in full, ascending, same length; omitted = 0, 1, 2 ...
 * @returns the time in the unit of `times`, with a note when the sum falls below zero again later.
 * @example
 * paybackTime([-18000, 5000, 6000, 7000, 6000]); // => { kind: "paid-back", time: 3, dipsAgain: false }
 */
export function paybackTime(
  amounts: readonly number[],
  times: readonly number[] = amounts.map((_, at) => at),
): PaybackTime {
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  if (total === 0) return { kind: "no-flows" };
  let [sum, wasBelow] = [0, false];
  let found: number | null = null;
  let dipsAgain = false;
  for (const [at, amount] of amounts.entries()) {
    const before = sum;
    sum += amount;
    const isBelow = sum < -closeToZero * total;
    if (isBelow) {
      wasBelow = true;
      dipsAgain = found !== null;
      if (dipsAgain) break;
    } else if (wasBelow && found === null) {
      const [from, to] = [times[at - 1] ?? 0, times[at] ?? 0];
      found = from + Math.min(1, -before / amount) * (to - from);
    }
  }
  if (!wasBelow) return { kind: "at-once" };
  return found === null ? { kind: "never" } : { kind: "paid-back", time: found, dipsAgain };
}

/**
 * Payback of the flows of equal periods, in periods from the start of the first; with a rate it is the
 * discounted payback (B-05).
 *
 * "Start": each flow falls due when its period begins and accrues since the one before, so that the first
 * is at time 0. "Mid" and "End": a flow accrues over its own period; it is discounted from the middle or
 * the end of it.
 *
 * @param rate per period, as a share, above -1; 0 = not discounted.
 * @example
 * regularPayback([-1000, 300, 420, 480, 260], 0, "Start"); // => { kind: "paid-back", time: 2.5833333333333335, dipsAgain: false }
 */
export function regularPayback(
  amounts: readonly number[],
  rate: number,
  timing: DiscountTiming,
): PaybackTime {
  const discounted = regularFlows(amounts, timing).map(
    ({ amount, years }) => amount * discountFactor(rate, years),
  );
  const ends = amounts.map((_, at) => (timing === "Start" ? at : at + 1));
  return paybackTime(discounted, ends);
}
