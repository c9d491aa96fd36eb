import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitRow } from "#core/benefits/benefit";
import { amount } from "../tradeOff/amounts";
import type { BenefitsWords } from "./useBenefits";

/** A figure of a benefit with its name. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: string;
}

/** What there is to know about a benefit, for its details; what is not known is left out. */
export function benefitFigures(
  benefit: BenefitRow,
  reading: BenefitsReading,
  { benefits: page, say }: BenefitsWords,
): readonly NamedFigure[] {
  const unit = benefit.unit === "" ? "" : ` ${benefit.unit}`;
  const measured = (value: number | null): string | null =>
    value === null ? null : `${amount(value, say)}${unit}`;
  const period = (index: number | null): string | null =>
    index === null ? null : (reading.periods[index]?.key ?? null);
  const money = (value: number): string | null =>
    benefit.isMoney ? `${amount(value, say)} ${reading.moneyUnit}` : null;
  const all: readonly (readonly [string, string | null])[] = [
    [page.measure, benefit.measure === "" ? null : benefit.measure],
    [page.class, benefit.benefitClass === null ? null : page.classes[benefit.benefitClass]],
    [page.profile, page.profiles[benefit.profile]],
    [page.objectives, sharesText(benefit, page.none, say)],
    [page.baseline, measured(benefit.baseline)],
    [page.target, measured(benefit.target)],
    [page.plannedToDate, measured(benefit.plannedToDate)],
    [page.actualToDate, measured(benefit.actualToDate)],
    [page.plannedMoney, money(benefit.plannedMoney)],
    [page.outturnMoney, money(benefit.outturnMoney)],
    [page.pv, money(benefit.pv)],
    [page.confidence, benefit.confidence === null ? null : say.percent(benefit.confidence)],
    [page.firstPlanned, period(benefit.firstPlanned)],
    [page.firstExpected, period(benefit.firstExpected)],
    [page.startsOn, benefit.startsOn === null ? null : say.date(benefit.startsOn)],
    [page.reviewOn, benefit.reviewOn === null ? null : say.date(benefit.reviewOn)],
  ];
  return all.flatMap(([name, figure]) => (figure === null ? [] : [{ name, figure }]));
}

/** "O-1", or "O-1 60 %, O-2 40 %" where it is credited to several. */
function sharesText(
  { shares, objective }: BenefitRow,
  none: string,
  say: BenefitsWords["say"],
): string {
  if (shares.length === 0) return objective === "" ? none : objective;
  if (shares.length === 1 && shares[0]?.share === 1) return shares[0].objective;
  return shares.map((each) => `${each.objective} ${say.percent(each.share)}`).join(", ");
}
