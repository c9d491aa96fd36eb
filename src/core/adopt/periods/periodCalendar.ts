import type { ReportingPeriod } from "#core/time/reportingPeriods";
import { calendarDate, isoDate } from "#core/time/serialDate";
import type { TimeSpan } from "./periodFinding";
import { firstDay } from "./timeSpans";

/** The part of an amount that belongs to a period. */
export interface PeriodShare {
  /** Key of the period. */
  readonly period: string;
  /** Share of the time of the amount that lies in the period; the shares of an amount add up to 1. */
  readonly share: number;
  /** Share of the period that the amount covers, 0..1. */
  readonly covers: number;
}

/** A reporting calendar into which the amounts of all sheets fit, without gaps or overlaps. */
export interface PeriodCalendar {
  readonly periods: readonly ReportingPeriod[];
  /** The periods of a stretch of time, in their order; [] when the calendar has none of it. */
  readonly sharesOf: (span: TimeSpan) => readonly PeriodShare[];
}

const day = 1;

/** First days of all stretches of time, so that each of them is made of whole periods. */
function boundaries(
  spans: readonly TimeSpan[],
  known: readonly ReportingPeriod[],
): readonly number[] {
  const starts = new Set<number>();
  for (const { startsOn, endsOn } of spans) {
    if (startsOn !== null) starts.add(startsOn);
    if (endsOn !== null) starts.add(endsOn + day);
  }
  const [first] = known;
  const last = known.at(-1);
  const inKnown = (start: number): boolean =>
    first !== undefined && last !== undefined && start > first.startsOn && start <= last.endsOn;
  const outside = [...starts].filter((start) => !inKnown(start));
  const edges = known.flatMap((period) => [period.startsOn, period.endsOn + day]);
  return [...new Set([...outside, ...edges])].sort((a, b) => a - b);
}

/** Where a stretch before everything begins, and where one after everything ends: a year away. */
function yearFrom(start: number, step: -1 | 1): number {
  const { year, month } = calendarDate(start);
  return firstDay((year + step) * 12 + month - 1) ?? start + step * 365;
}

const overlap = (a: ReportingPeriod, startsOn: number, endsOn: number): number =>
  Math.max(0, Math.min(a.endsOn, endsOn) - Math.max(a.startsOn, startsOn) + day);

/**
 * Makes the calendar of a workbook from the times that its amounts are kept by.
 *
 * Its periods are the pieces into which all stretches of time cut each other: months where a sheet keeps
 * months, years where only years are kept. A calendar that is there already stays as it is and is continued.
 * @param fiscalStart First month of the financial year, which quarters and years are named by, 1..12.
 */
export function periodCalendar(
  spans: readonly TimeSpan[],
  fiscalStart: number,
  known: readonly ReportingPeriod[] = [],
): PeriodCalendar {
  const inOrder = [...known].sort((a, b) => a.startsOn - b.startsOn);
  const periods = periodsOf(spans, fiscalStart, inOrder);
  const sharesOf = (span: TimeSpan): readonly PeriodShare[] => {
    const [first] = periods;
    const last = periods.at(-1);
    if (first === undefined || last === undefined) return [];
    const whole = (period: ReportingPeriod): PeriodShare[] => [
      { period: period.period, share: 1, covers: 1 },
    ];
    if (span.startsOn === null) return whole(first);
    if (span.endsOn === null) return whole(last);
    return shares(periods, span.startsOn, span.endsOn);
  };
  return { periods, sharesOf };
}

function shares(
  periods: readonly ReportingPeriod[],
  startsOn: number,
  endsOn: number,
): readonly PeriodShare[] {
  const found = periods
    .map((period) => ({ period, days: overlap(period, startsOn, endsOn) }))
    .filter(({ days }) => days > 0);
  const all = found.reduce((sum, { days }) => sum + days, 0);
  return found.map(({ period, days }) => ({
    period: period.period,
    share: days / all,
    covers: days / (period.endsOn - period.startsOn + day),
  }));
}

function periodsOf(
  spans: readonly TimeSpan[],
  fiscalStart: number,
  known: readonly ReportingPeriod[],
): readonly ReportingPeriod[] {
  const starts = boundaries(spans, known);
  const named = new Map(known.map((period) => [period.startsOn, period]));
  const taken = new Set(known.map(({ period }) => period.toLowerCase()));
  const periods: ReportingPeriod[] = [];
  const add = (startsOn: number, endsOn: number, label: string): void => {
    let period = label;
    for (let number = 2; taken.has(period.toLowerCase()); number += 1)
      period = `${label} (${number})`;
    taken.add(period.toLowerCase());
    periods.push({ period, startsOn, endsOn });
  };
  starts.slice(0, -1).forEach((startsOn, at) => {
    const endsOn = (starts[at + 1] ?? startsOn) - day;
    const own = named.get(startsOn);
    if (own?.endsOn === endsOn) periods.push(own);
    else add(startsOn, endsOn, periodLabel(startsOn, endsOn, fiscalStart));
  });
  return withOpenEnds(periods, spans, starts, known);
}

/** Adds a year before and after, where amounts have no first or no last day. */
function withOpenEnds(
  periods: readonly ReportingPeriod[],
  spans: readonly TimeSpan[],
  starts: readonly number[],
  known: readonly ReportingPeriod[],
): readonly ReportingPeriod[] {
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return periods;
  const isKnown = (prefix: string): boolean =>
    known.some(({ period }) => period.startsWith(prefix));
  const name = (period: ReportingPeriod | undefined): string => period?.period ?? isoDate(first);
  const before = spans.some(({ startsOn }) => startsOn === null) && !isKnown("Pre ");
  const after = spans.some(({ endsOn }) => endsOn === null) && !isKnown("Post ");
  return [
    ...(before
      ? [{ period: `Pre ${name(periods[0])}`, startsOn: yearFrom(first, -1), endsOn: first - day }]
      : []),
    ...periods,
    ...(after
      ? [
          {
            period: `Post ${name(periods.at(-1))}`,
            startsOn: last,
            endsOn: yearFrom(last, 1) - day,
          },
        ]
      : []),
  ];
}

/**
 * The key of a period: 2026-07 for a month, 2026-Q3 and 2026-H2 for parts of the financial year, 2026-FY for
 * the year that begins in 2026, 2026-07-06 for a week, "2026-04 to 2026-12" for anything else.
 *
 * @example periodLabel(46204, 46295, 1); // => "2026-Q3"
 */
export function periodLabel(startsOn: number, endsOn: number, fiscalStart: number): string {
  const start = calendarDate(startsOn);
  const next = calendarDate(endsOn + day);
  if (start.day !== 1 || next.day !== 1) return isoDate(startsOn);
  const from = start.year * 12 + start.month - 1;
  const months = next.year * 12 + next.month - 1 - from;
  const two = (month: number): string =>
    `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  if (months === 1) return two(from);
  const inYear = from - (fiscalStart - 1);
  const year = Math.floor(inYear / 12);
  const part = inYear - year * 12;
  if (months === 3 && part % 3 === 0) return `${year}-Q${part / 3 + 1}`;
  if (months === 6 && part % 6 === 0) return `${year}-H${part / 6 + 1}`;
  if (months === 12 && part === 0) return `${year}-FY`;
  return `${two(from)} to ${two(from + months - 1)}`;
}
