import { roundTo } from "#core/numeric/rounding";
import type { Rag } from "#core/status/rag";
import type { Benefit, BenefitFigures, BenefitPeriod, PeriodValues } from "./benefit";

/** Decimals at which thresholds are tested. */
const thresholdDecimals = 6;

/**
 * Share of the planned change that a level measure has reached: 0 at the baseline, 1 at the target. Works
 * for falling targets alike (B-08).
 *
 * @returns null where a value is missing or baseline and target are the same.
 * @example
 * levelShare(60, 80, 72); // => 0.6
 * @example
 * levelShare(60, 30, 45); // => 0.5
 */
export function levelShare(
  baseline: number | null,
  target: number | null,
  reading: number | null,
): number | null {
  if (baseline === null || target === null || reading === null || target === baseline) return null;
  return (reading - baseline) / (target - baseline);
}

/** What counts of a period: the actual once it is closed, the forecast before; null = not known. */
export function outturnOf(values: PeriodValues, period: BenefitPeriod): number | null {
  return period.isClosed ? values.actual : values.forecast;
}

export interface ToDate {
  readonly planned: number | null;
  readonly actual: number | null;
  /** Share of the plan, 1 = as planned. */
  readonly realised: number | null;
}

/**
 * What a benefit has brought until the status date, against the plan.
 *
 * Flow: sums over closed periods; the plan of a period without a reading counts all the same. Level: the
 * last reading and what was planned for its period, both seen from the baseline (B-08).
 *
 * @param periods calendar of `benefit.values`.
 */
export function realisedToDate(
  { profile, baseline, values }: Pick<Benefit, "profile" | "baseline" | "values">,
  periods: readonly BenefitPeriod[],
): ToDate {
  const closed = values.filter((_, t) => periods[t]?.isClosed === true);
  if (profile === "Level") {
    const last = closed.findLast(({ actual }) => actual !== null);
    const [planned, actual] = [last?.planned ?? null, last?.actual ?? null];
    return { planned, actual, realised: levelShare(baseline, planned, actual) };
  }
  const planned = closed.reduce((sum, each) => sum + (each.planned ?? 0), 0);
  const actual = closed.reduce((sum, each) => sum + (each.actual ?? 0), 0);
  return { planned, actual, realised: planned === 0 ? null : actual / planned };
}

/**
 * Share of the whole plan that is expected at completion: actuals of closed periods and forecasts of open
 * ones over the plan; of a level, the last of them against the target (B-09). Rounded to 6 decimals.
 */
export function completionOf(
  benefit: Pick<Benefit, "profile" | "baseline" | "target" | "values">,
  periods: readonly BenefitPeriod[],
): number | null {
  const { profile, baseline, target, values } = benefit;
  const outturn = values.map((each, t) => {
    const period = periods[t];
    return period === undefined ? null : outturnOf(each, period);
  });
  if (profile === "Level") {
    const share = levelShare(baseline, target, outturn.findLast((each) => each !== null) ?? null);
    return share === null ? null : roundTo(share, thresholdDecimals);
  }
  const planned = values.reduce((sum, each) => sum + (each.planned ?? 0), 0);
  const expected = outturn.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return planned === 0 ? null : roundTo(expected / planned, thresholdDecimals);
}

export interface BenefitThresholds {
  /** Below this share of the plan a benefit is Amber. */
  readonly amber: number;
  /** Below this share it is Red. */
  readonly red: number;
}

/**
 * Red, Amber or Green of a benefit by its completion: below the thresholds, at them it is still better. A
 * disbenefit is mirrored at 100 %: it is Red when more of it comes than planned (B-10).
 *
 * @param completion share of the plan; null = not rated.
 * @example
 * benefitRag(0.9, { amber: 0.95, red: 0.85 }, false); // => "Amber"
 * @example
 * benefitRag(1.2, { amber: 0.95, red: 0.85 }, true); // => "Red"
 */
export function benefitRag(
  completion: number | null,
  { amber, red }: BenefitThresholds,
  isDisbenefit: boolean,
): Rag | null {
  if (completion === null) return null;
  const rounded = (value: number): number => roundTo(value, thresholdDecimals);
  const good = rounded(isDisbenefit ? 2 - completion : completion);
  if (good < rounded(red)) return "Red";
  return good < rounded(amber) ? "Amber" : "Green";
}

/** Whether a benefit counts in money: a flow with a value per unit, Cashable or Non-cashable, not withdrawn. */
export function countsInMoney(
  benefit: Pick<Benefit, "profile" | "benefitClass" | "valuePerUnit" | "isWithdrawn">,
): boolean {
  const isWorded =
    benefit.benefitClass === "Quantifiable" || benefit.benefitClass === "Qualitative";
  const hasValue = benefit.valuePerUnit !== null && benefit.profile === "Flow";
  return hasValue && !isWorded && !benefit.isWithdrawn;
}

/** Money for one unit as it counts: negative for a disbenefit, 0 for what is not in money. */
export function moneyFactor(benefit: Benefit): number {
  if (!countsInMoney(benefit)) return 0;
  return (benefit.valuePerUnit ?? 0) * (benefit.isDisbenefit ? -1 : 1);
}

/**
 * What a benefit comes to: to date, at completion, in money and at present value.
 *
 * @param factors discount factor of each period, 0 where it does not count.
 */
export function figuresOf(
  benefit: Benefit,
  periods: readonly BenefitPeriod[],
  thresholds: BenefitThresholds,
  factors: readonly number[],
): BenefitFigures {
  const toDate = realisedToDate(benefit, periods);
  const completion = completionOf(benefit, periods);
  const factor = moneyFactor(benefit);
  let [plannedMoney, outturnMoney, pv] = [0, 0, 0];
  for (const [t, values] of benefit.values.entries()) {
    const period = periods[t];
    if (period === undefined || factor === 0) continue;
    const outturn = (outturnOf(values, period) ?? 0) * factor;
    plannedMoney += (values.planned ?? 0) * factor;
    outturnMoney += outturn;
    pv += outturn * (factors[t] ?? 0);
  }
  const believed = benefit.isDisbenefit ? 1 : (benefit.confidence ?? 1);
  return {
    plannedToDate: toDate.planned,
    actualToDate: toDate.actual,
    realised: toDate.realised,
    completion,
    rag: benefit.isWithdrawn ? null : benefitRag(completion, thresholds, benefit.isDisbenefit),
    isMoney: countsInMoney(benefit),
    plannedMoney,
    outturnMoney,
    pv,
    pvAdjusted: pv * believed,
  };
}
