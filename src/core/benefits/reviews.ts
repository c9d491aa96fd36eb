import { keyOf } from "#core/scoring/registerTable";
import type { Benefit, BenefitPeriod, BenefitRow } from "./benefit";
import type { BenefitBook } from "./benefitBook";
import { projectsById, startFault } from "./benefitStart";
import type { BenefitReview, ReviewReason } from "./benefitViews";

/** A review that is due in so many days is told. */
const soonDays = 31;

const order: readonly ReviewReason[] = [
  "review-due",
  "red",
  "not-moved",
  "reading-missing",
  "at-risk",
  "measured-after-closure",
];

/**
 * What benefits have to be looked at, by whom and why: reviews that are due or will be within 31 days,
 * Red and at-risk ones, readings that are missing, forecasts that have not moved with their project, and
 * benefits that are still to come when their project is closed. Benefits outlive projects: those of a
 * closed one stay in the list until they are Realised or Withdrawn.
 *
 * @returns the longest overdue first, then by reason. Linear in the benefits and their periods.
 */
export function benefitReviews(
  rows: readonly BenefitRow[],
  { statusDate, periods, projects }: Pick<BenefitBook, "statusDate" | "periods" | "projects">,
): readonly BenefitReview[] {
  const byId = projectsById(projects);
  const reviews = rows.flatMap((row): BenefitReview[] => {
    const isDone = row.isWithdrawn || keyOf(row.status) === "realised";
    if (isDone) return [];
    const project = byId.get(keyOf(row.relatesTo)) ?? null;
    const isAfterClosure = project !== null && !project.isLive;
    const entry = (
      reason: ReviewReason,
      field: string,
      facts: BenefitReview["facts"] = {},
      due: number | null = null,
    ): BenefitReview => ({
      benefit: row.id,
      owner: row.owner,
      reason,
      due,
      daysOver: due === null || statusDate === null ? null : statusDate - due,
      isAfterClosure,
      field,
      facts,
    });
    const missing = readingsMissing(row, periods);
    const { reviewOn } = row;
    const isDue = reviewOn !== null && statusDate !== null && reviewOn - statusDate <= soonDays;
    const isAtRisk = keyOf(row.status) === "at risk" || row.rag === "Amber";
    const found: (BenefitReview | null)[] = [
      isDue ? entry("review-due", "Review on", {}, reviewOn) : null,
      row.rag === "Red" ? entry("red", "Completion %", { completion: row.completion ?? 0 }) : null,
      startFault(row, periods, project) === "not-moved"
        ? entry("not-moved", "Moved days", { days: row.movedDays ?? 0, project: row.relatesTo })
        : null,
      missing.length > 0
        ? entry("reading-missing", "Actual", {
            periods: missing.map((t) => periods[t]?.key ?? "").join(", "),
            count: missing.length,
          })
        : null,
      isAtRisk ? entry("at-risk", "Status", { completion: row.completion ?? 0 }) : null,
      isAfterClosure ? entry("measured-after-closure", "Review on") : null,
    ];
    return found.filter((each) => each !== null);
  });
  return reviews.sort(
    (a, b) => overdue(b) - overdue(a) || order.indexOf(a.reason) - order.indexOf(b.reason),
  );
}

/** Without a day after all that have one. */
function overdue({ daysOver }: BenefitReview): number {
  return daysOver ?? -1e9;
}

/** Places of closed periods that have a plan and no actual value. */
export function readingsMissing(
  { values, profile }: Pick<Benefit, "values" | "profile">,
  periods: readonly BenefitPeriod[],
): readonly number[] {
  return values.flatMap(({ planned, actual }, t) => {
    const isPlanned = profile === "Level" ? planned !== null : (planned ?? 0) !== 0;
    return periods[t]?.isClosed === true && isPlanned && actual === null ? [t] : [];
  });
}
