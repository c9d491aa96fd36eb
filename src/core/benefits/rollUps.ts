import { keyOf } from "#core/scoring/registerTable";
import { foldedText } from "#core/text/foldedText";
import type { Benefit, BenefitPeriod, PeriodValues, RollUp } from "./benefit";
import type { MeasureTotal } from "./benefitViews";
import { countsInMoney, levelShare, outturnOf } from "./realisation";

/** A reading and the place of its period. */
export interface Reading {
  readonly at: number;
  readonly value: number;
}

/**
 * Several readings as one figure, by the rule of their measure: their sum, the newest, their mean or the
 * highest. Of several newest ones, from different benefits, the mean counts.
 *
 * @returns null without readings.
 * @example
 * rolledUp([{ at: 0, value: 4 }, { at: 1, value: 10 }], "Average"); // => 7
 * @example
 * rolledUp([{ at: 0, value: 4 }, { at: 1, value: 10 }], "Last"); // => 10
 */
export function rolledUp(readings: readonly Reading[], rule: RollUp): number | null {
  if (readings.length === 0) return null;
  const values = readings.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  if (rule === "Sum") return sum;
  if (rule === "Average") return sum / values.length;
  if (rule === "Max") return Math.max(...values);
  const newest = Math.max(...readings.map(({ at }) => at));
  return rolledUp(
    readings.filter(({ at }) => at === newest),
    "Average",
  );
}

/**
 * Measures that are not in money, each over all benefits that share it: the same words, unit, profile and
 * rule. Benefits with different rules are kept apart, for no figure would be true of both; disbenefits are
 * never netted. Withdrawn ones are left out.
 *
 * To date, a benefit's readings of closed periods are rolled up by the rule, then those of the benefits.
 */
export function measureTotals(
  benefits: readonly Benefit[],
  periods: readonly BenefitPeriod[],
): readonly MeasureTotal[] {
  const groups = new Map<string, Benefit[]>();
  for (const benefit of benefits) {
    if (benefit.isWithdrawn || countsInMoney(benefit)) continue;
    if (benefit.values.every(isBlank) && benefit.target === null) continue;
    const { measure, unit, profile, rollUp, isDisbenefit } = benefit;
    const key = [foldedText(measure), keyOf(unit), profile, rollUp, isDisbenefit].join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [benefit]);
    else group.push(benefit);
  }
  return [...groups.values()].map((group) => measureTotal(group, periods));
}

function isBlank({ planned, forecast, actual }: PeriodValues): boolean {
  return planned === null && forecast === null && actual === null;
}

function measureTotal(group: readonly Benefit[], periods: readonly BenefitPeriod[]): MeasureTotal {
  const [first] = group;
  const { measure = "", unit = "", profile = "Flow", rollUp = "Sum" } = first ?? {};
  const over = (
    of: (values: PeriodValues, period: BenefitPeriod) => number | null,
    isWanted: (values: PeriodValues, period: BenefitPeriod) => boolean,
  ): number | null =>
    rolledUp(
      group.flatMap((benefit) => readingOf(benefit, periods, rollUp, of, isWanted)),
      rollUp,
    );
  const isRead = ({ actual }: PeriodValues, { isClosed }: BenefitPeriod): boolean =>
    isClosed && (profile === "Flow" || actual !== null);
  const plannedToDate = over(({ planned }) => planned, isRead);
  const actualToDate = over(({ actual }) => actual, isRead);
  const stated = (of: (benefit: Benefit) => number | null): number | null =>
    rolledUp(
      group.flatMap((benefit): Reading[] => {
        const value = of(benefit);
        return value === null ? [] : [{ at: 0, value }];
      }),
      rollUp,
    );
  const baseline = stated((benefit) => benefit.baseline);
  const isLevel = profile === "Level";
  const share = plannedToDate === 0 || plannedToDate === null ? null : plannedToDate;
  return {
    measure,
    unit,
    profile,
    rollUp,
    isDisbenefit: first?.isDisbenefit === true,
    benefits: group.map(({ id }) => id),
    baseline,
    target: stated((benefit) => benefit.target),
    plannedToDate,
    actualToDate,
    outturn: over(outturnOf, () => true),
    realised: isLevel
      ? levelShare(baseline, plannedToDate, actualToDate)
      : share === null || actualToDate === null
        ? null
        : actualToDate / share,
  };
}

/** What the periods of one benefit come to, with the place of its newest reading. */
function readingOf(
  benefit: Benefit,
  periods: readonly BenefitPeriod[],
  rule: RollUp,
  of: (values: PeriodValues, period: BenefitPeriod) => number | null,
  isWanted: (values: PeriodValues, period: BenefitPeriod) => boolean,
): Reading[] {
  const readings = benefit.values.flatMap((values, at): Reading[] => {
    const period = periods[at];
    const value = period === undefined || !isWanted(values, period) ? null : of(values, period);
    return value === null ? [] : [{ at, value }];
  });
  const value = rolledUp(readings, rule);
  return value === null ? [] : [{ at: readings.at(-1)?.at ?? 0, value }];
}
