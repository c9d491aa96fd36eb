import type { PeriodTarget } from "./periodFinding";
import type { PeriodShare } from "./periodCalendar";

/** Digits that Excel keeps of a number. */
const DIGITS = 15;

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** One period of an amount. */
export interface Allocation {
  readonly period: string;
  readonly amount: number;
}

/**
 * Puts an amount into the periods of its time.
 *
 * Money that is kept by longer periods than the calendar has is spread evenly by days, and adds up to the
 * amount again. A benefit is counted when its time is over. People are as many in each of the periods.
 */
export function allocate(
  target: PeriodTarget,
  amount: number,
  shares: readonly PeriodShare[],
): readonly Allocation[] {
  const last = shares.at(-1);
  if (last === undefined) return [];
  if (target === "Capacity" || target === "Demand") {
    return shares.map(({ period, covers }) => ({ period, amount: rounded(amount * covers) }));
  }
  if (target === "BenefitPeriods") return [{ period: last.period, amount }];
  let rest = amount;
  return shares.map((share) => {
    const part = share === last ? rounded(rest) : rounded(amount * share.share);
    rest -= part;
    return { period: share.period, amount: part };
  });
}
