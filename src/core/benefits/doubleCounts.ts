import { keyOf } from "#core/scoring/registerTable";
import { foldedText } from "#core/text/foldedText";
import type { Benefit, BenefitPeriod } from "./benefit";
import type { DoubleCount } from "./benefitViews";
import { yearsIn } from "./phasing";
import { countsInMoney } from "./realisation";

/** Texts shorter than this say too little to be the same thing. */
const shortest = 5;

/**
 * Benefits that may be counted twice (B-13): the same measure for the same objective from different
 * projects, the same title under different projects, and cashable benefits that claim more of one measure
 * than its baseline is worth.
 *
 * Benefits and disbenefits are compared apart, withdrawn ones not at all. Linear in the benefits.
 */
export function doubleCounts(
  benefits: readonly Benefit[],
  periods: readonly BenefitPeriod[],
): readonly DoubleCount[] {
  const active = benefits.filter(({ isWithdrawn }) => !isWithdrawn);
  const sign = ({ isDisbenefit }: Benefit): string => (isDisbenefit ? "-" : "+");
  const byTitle = groupsOf(active, (benefit) => {
    const title = foldedText(benefit.title);
    return title.length < shortest ? null : `${title}\n${sign(benefit)}`;
  });
  const byMeasure = groupsOf(active, (benefit) => {
    const measure = foldedText(benefit.measure);
    if (measure.length < shortest || benefit.objective === "") return null;
    return `${measure}\n${keyOf(benefit.objective)}\n${sign(benefit)}`;
  });
  const titled = byTitle.filter(isFromSeveral);
  const told = new Set(titled.map(idsOf));
  const measured = byMeasure.filter((group) => isFromSeveral(group) && !told.has(idsOf(group)));
  return [
    ...measured.map((group) => claimOf("same-measure", group, periods)),
    ...titled.map((group) => claimOf("same-title", group, periods)),
    ...aboveBaseline(active, periods),
  ];
}

/**
 * Money of a year at full run: the largest planned value of a period, as a year of it. Disbenefits are
 * positive here; null = not in money or not planned.
 */
export function moneyAYear(benefit: Benefit, periods: readonly BenefitPeriod[]): number | null {
  if (!countsInMoney(benefit)) return null;
  const yearly = benefit.values.flatMap(({ planned }, t) => {
    const period = periods[t];
    return planned === null || period === undefined ? [] : [planned / yearsIn(period)];
  });
  return yearly.length === 0 ? null : Math.max(...yearly) * (benefit.valuePerUnit ?? 0);
}

function groupsOf(
  benefits: readonly Benefit[],
  keyOfBenefit: (benefit: Benefit) => string | null,
): readonly (readonly Benefit[])[] {
  const groups = new Map<string, Benefit[]>();
  for (const benefit of benefits) {
    const key = keyOfBenefit(benefit);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [benefit]);
    else group.push(benefit);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function isFromSeveral(group: readonly Benefit[]): boolean {
  return new Set(group.map(({ relatesTo }) => keyOf(relatesTo))).size > 1;
}

function idsOf(group: readonly Benefit[]): string {
  return group.map(({ id }) => keyOf(id)).join("\n");
}

/** What all but the largest claim is counted twice. */
function claimOf(
  kind: DoubleCount["kind"],
  group: readonly Benefit[],
  periods: readonly BenefitPeriod[],
): DoubleCount {
  const claims = group.flatMap((benefit) => moneyAYear(benefit, periods) ?? []);
  const total = claims.reduce((sum, claim) => sum + claim, 0);
  return {
    kind,
    benefits: group.map(({ id }) => id),
    projects: [...new Set(group.map(({ relatesTo }) => relatesTo))],
    measure: group[0]?.measure ?? "",
    objective: group[0]?.objective ?? "",
    perYear: claims.length < 2 ? null : total - Math.max(...claims),
  };
}

/** Cashable benefits of one measure whose yearly claims exceed the stated baseline. */
function aboveBaseline(
  active: readonly Benefit[],
  periods: readonly BenefitPeriod[],
): DoubleCount[] {
  const cashable = active.filter(
    (benefit) =>
      benefit.benefitClass === "Cashable" && !benefit.isDisbenefit && countsInMoney(benefit),
  );
  const groups = new Map<string, Benefit[]>();
  for (const benefit of cashable) {
    const measure = foldedText(benefit.measure);
    if (measure.length < shortest) continue;
    groups.set(measure, [...(groups.get(measure) ?? []), benefit]);
  }
  return [...groups.values()].flatMap((group): DoubleCount[] => {
    const lines = group.flatMap(({ baseline, valuePerUnit }) =>
      baseline === null || valuePerUnit === null ? [] : [baseline * valuePerUnit],
    );
    const claimed = group.reduce((sum, each) => sum + (moneyAYear(each, periods) ?? 0), 0);
    const line = Math.max(...lines);
    if (lines.length === 0 || claimed <= line) return [];
    return [{ ...claimOf("above-baseline", group, periods), perYear: claimed - line }];
  });
}
