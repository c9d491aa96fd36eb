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
