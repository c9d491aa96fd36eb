import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitRow } from "#core/benefits/benefit";
import type { BenefitReview, ReviewReason } from "#core/benefits/benefitViews";

/** What is most pressing comes first. */
const order: readonly ReviewReason[] = [
  "review-due",
  "red",
  "at-risk",
  "not-moved",
  "reading-missing",
  "measured-after-closure",
];

/** Reviews by their reason, the longest overdue first. */
export function reviewGroups(
  review: readonly BenefitReview[],
  owner: string,
): readonly { readonly reason: ReviewReason; readonly entries: readonly BenefitReview[] }[] {
  const wanted = review.filter((entry) => owner === "" || entry.owner === owner);
  return order.flatMap((reason) => {
    const entries = wanted
      .filter((entry) => entry.reason === reason)
      .sort((a, b) => (b.daysOver ?? -Infinity) - (a.daysOver ?? -Infinity));
    return entries.length === 0 ? [] : [{ reason, entries }];
  });
}

/** Where a benefit begins now, and where it would after it has moved with its project. */
export interface Slip {
  readonly before: string;
  readonly after: string;
  readonly days: number;
}

/** null where the benefit is tied to no date, or begins in no period. */
export function slipOf(
  { firstExpected, firstPlanned, startsOn, movedDays }: BenefitRow,
  { periods }: Pick<BenefitsReading, "periods">,
): Slip | null {
  const from = firstExpected ?? firstPlanned;
  if (from === null || movedDays === null || startsOn === null) return null;
  const to = periods.find(({ end }) => end >= startsOn);
  return {
    before: periods[from]?.key ?? "",
    after: to?.key ?? `> ${periods.at(-1)?.key ?? ""}`,
    days: movedDays,
  };
}
