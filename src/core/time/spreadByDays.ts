/** First and last day, as serial numbers; both belong to it. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
}

export interface SpreadAmounts {
  /** One a period. */
  readonly amounts: readonly number[];
  /** What comes after the last period, and before the first. */
  readonly after: number;
  readonly before: number;
}

/**
 * Amounts by period as they are when everything comes some days later or earlier: each is taken as spread
 * evenly over the days of its period, moved, and cut at the borders of periods anew.
 *
 * Not rounded: amounts, `after` and `before` add up to what there was. Where periods leave a gap, the
 * period before the gap has its part.
 *
 * @param periods in order, without overlap; amounts beyond them count as `after`.
 * @param days later is positive.
 * @example
 * const months = [{ start: 46023, end: 46053 }, { start: 46054, end: 46081 }];
 * spreadByDays([31, 0], months, 7); // => { amounts: [24, 7], after: 0, before: 0 }
 */
export function spreadByDays(
  amounts: readonly number[],
  periods: readonly DaySpan[],
  days: number,
): SpreadAmounts {
  const moved = periods.map(() => 0);
  let [after, before] = [0, 0];
  if (days === 0) return { amounts: [...amounts], after, before };
  amounts.forEach((amount, t) => {
    const period = periods[t];
    if (amount === 0) return;
    if (period === undefined) {
      after += amount;
      return;
    }
    const [begin, end] = [period.start + days, period.end + 1 + days];
    const perDay = amount / (end - begin);
    periods.forEach((target, to) => {
      const next = periods[to + 1]?.start ?? target.end + 1;
      const shared = Math.min(end, next) - Math.max(begin, target.start);
      if (shared > 0) moved[to] = (moved[to] ?? 0) + perDay * shared;
    });
    const last = periods.at(-1);
    const first = periods[0];
    if (last !== undefined) after += perDay * Math.max(0, end - Math.max(begin, last.end + 1));
    if (first !== undefined) before += perDay * Math.max(0, Math.min(end, first.start) - begin);
  });
  return { amounts: moved, after, before };
}

/**
 * The same for what is still to come: closed periods are past and keep what they have, and what would move
 * before the first open one stands in it.
 *
 * @param periods in order; closed ones come first.
 * @returns amounts of all periods, and what comes after the last one.
 */
export function spreadOpen(
  amounts: readonly number[],
  periods: readonly (DaySpan & { readonly isClosed: boolean })[],
  days: number,
): { readonly amounts: readonly number[]; readonly after: number } {
  const first = periods.findIndex(({ isClosed }) => !isClosed);
  if (days === 0 || first < 0) return { amounts, after: 0 };
  const spread = spreadByDays(amounts.slice(first), periods.slice(first), days);
  const open = spread.amounts.map((amount, t) => (t === 0 ? amount + spread.before : amount));
  return { amounts: [...amounts.slice(0, first), ...open], after: spread.after };
}
