import { keyOf } from "#core/scoring/registerTable";
import type { BenefitPeriod, BenefitRow } from "./benefit";
import type { BenefitTotal, MoneyOfPeriod, TotalKind } from "./benefitViews";
import { benefitRag, type BenefitThresholds, moneyFactor, outturnOf } from "./realisation";
import { roundTo } from "#core/numeric/rounding";

/** Benefits with the share of each that a group is credited with, 1 = all of it. */
export interface Credit {
  readonly benefit: BenefitRow;
  readonly share: number;
}

export interface TotalName {
  readonly kind: TotalKind;
  readonly id: string;
  readonly name: string;
}

/**
 * What a group of benefits comes to in money. Benefits and disbenefits are counted apart and never netted
 * in counts; in money disbenefits are negative (B-12). Withdrawn ones are left out.
 */
export function totalOf(
  { kind, id, name }: TotalName,
  credits: readonly Credit[],
  periods: readonly BenefitPeriod[],
  thresholds: BenefitThresholds,
): BenefitTotal {
  const active = credits.filter(({ benefit }) => !benefit.isWithdrawn);
  const sum = (of: (benefit: BenefitRow) => number, among: readonly Credit[] = active): number =>
    among.reduce((total, { benefit, share }) => total + of(benefit) * share, 0);
  const losses = active.filter(({ benefit }) => benefit.isDisbenefit);
  const byPeriod = periods.map((period, t) => moneyOfPeriod(active, period, t));
  const plannedMoney = sum((benefit) => benefit.plannedMoney);
  const outturnMoney = sum((benefit) => benefit.outturnMoney);
  const closed = byPeriod.filter((_, t) => periods[t]?.isClosed === true);
  const plannedToDate = closed.reduce((total, { planned }) => total + planned, 0);
  const actualToDate = closed.reduce((total, { actual }) => total + (actual ?? 0), 0);
  const completion = plannedMoney > 0 ? roundTo(outturnMoney / plannedMoney, 6) : null;
  const rated = { Red: 0, Amber: 0, Green: 0, blank: 0 };
  for (const { benefit } of active) rated[benefit.rag ?? "blank"] += 1;
  return {
    kind,
    id,
    name,
    benefits: active.length - losses.length,
    disbenefits: losses.length,
    plannedMoney,
    outturnMoney,
    plannedLoss: 0 - sum((benefit) => benefit.plannedMoney, losses),
    outturnLoss: 0 - sum((benefit) => benefit.outturnMoney, losses),
    plannedToDate,
    actualToDate,
    realised: plannedToDate === 0 ? null : actualToDate / plannedToDate,
    completion,
    rag: benefitRag(completion, thresholds, false),
    pv: sum((benefit) => benefit.pv),
    pvAdjusted: sum((benefit) => benefit.pvAdjusted),
    rated,
    byPeriod,
  };
}

function moneyOfPeriod(
  credits: readonly Credit[],
  period: BenefitPeriod,
  t: number,
): MoneyOfPeriod {
  let [planned, outturn] = [0, 0];
  for (const { benefit, share } of credits) {
    const values = benefit.values[t];
    if (values === undefined) continue;
    const factor = moneyFactor(benefit) * share;
    planned += (values.planned ?? 0) * factor;
    outturn += (outturnOf(values, period) ?? 0) * factor;
  }
  return period.isClosed
    ? { planned, forecast: null, actual: outturn }
    : { planned, forecast: outturn, actual: null };
}

/** Benefits by a key of theirs, in the order in which keys first occur; "" is one of them. */
export function creditsBy(
  benefits: readonly BenefitRow[],
  keysOf: (benefit: BenefitRow) => readonly { readonly key: string; readonly share: number }[],
): ReadonlyMap<string, readonly Credit[]> {
  const groups = new Map<string, Credit[]>();
  for (const benefit of benefits) {
    for (const { key, share } of keysOf(benefit)) {
      const group = groups.get(keyOf(key)) ?? [];
      groups.set(keyOf(key), group);
      group.push({ benefit, share });
    }
  }
  return groups;
}
