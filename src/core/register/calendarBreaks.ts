import type { Issue } from "#core/issues";
import type { ReportingPeriod } from "#core/time/reportingPeriods";
import { isoDate } from "#core/time/serialDate";

/** A place where two periods do not follow each other day by day. */
export interface CalendarBreak<P extends ReportingPeriod> {
  /** The later of the two. */
  readonly period: P;
  readonly issue: Issue;
}

/**
 * Gaps and overlaps of a reporting calendar, in the order of time whatever order the periods come in.
 *
 * @example
 * const year = { period: "2026-FY", startsOn: 46023, endsOn: 46387 };
 * calendarBreaks([year, { period: "2027-FY", startsOn: 46388, endsOn: 46752 }]); // => []
 */
export function calendarBreaks<P extends ReportingPeriod>(
  periods: readonly P[],
): readonly CalendarBreak<P>[] {
  const inOrder = [...periods].sort((a, b) => a.startsOn - b.startsOn);
  return inOrder.slice(1).flatMap((period, at): CalendarBreak<P>[] => {
    const before = inOrder[at];
    if (before === undefined || period.startsOn === before.endsOn + 1) return [];
    const issue: Issue = {
      code: period.startsOn > before.endsOn ? "period-gap" : "period-overlap",
      severity: "blocking",
      place: { register: "Periods", record: period.period, field: "Starts on" },
      found: isoDate(before.endsOn),
      expected: isoDate(period.startsOn),
      facts: { before: before.period, after: period.period },
    };
    return [{ period, issue }];
  });
}
