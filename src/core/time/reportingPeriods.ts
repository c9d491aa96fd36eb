import { InvariantError } from "../invariant";
import { calendarDate, serialDate } from "./serialDate";

export type PeriodGrain = "Month" | "Quarter" | "Year";

/** How the reporting calendar of a workbook is cut. */
export interface PeriodCalendar {
  /** Any day of the first period, as a serial number. */
  readonly from: number;
  readonly grain: PeriodGrain;
  /** Number of periods of that grain, 1 or more. */
  readonly count: number;
  /** Whole years after them, 0 or more. */
  readonly tailYears: number;
  /** Month in which the financial year begins, 1..12. */
  readonly fiscalStartMonth: number;
}

export interface ReportingPeriod {
  /** Key: "2026-Q3", "2026-07" or "2028-FY"; the year is the one in which the financial year begins. */
  readonly period: string;
  /** First and last day, as serial numbers. */
  readonly startsOn: number;
  readonly endsOn: number;
}

const MONTHS: Readonly<Record<PeriodGrain, number>> = { Month: 1, Quarter: 3, Year: 12 };

/**
 * The reporting periods of a calendar, without gaps: months, quarters or years, then whole years.
 *
 * Where years follow, the last financial year is completed first, so that each year is a whole one:
 * the list can be longer than `count` says. Throws InvariantError for a count below 1 or a month
 * outside 1..12.
 * @example
 * const calendar = { from: 46023, grain: "Quarter", count: 8, tailYears: 4, fiscalStartMonth: 1 } as const;
 * reportingPeriods(calendar)[8]; // => { period: "2028-FY", startsOn: 46753, endsOn: 47118 }
 */
export function reportingPeriods(calendar: PeriodCalendar): readonly ReportingPeriod[] {
  const { count, tailYears, fiscalStartMonth, grain } = calendar;
  if (count < 1 || fiscalStartMonth < 1 || fiscalStartMonth > 12) {
    throw new InvariantError("A calendar needs a period or more and a month from 1 to 12.");
  }
  const { year, month } = calendarDate(calendar.from);
  // Months are counted from the beginning of financial year 0.
  const first = floorTo(year * 12 + (month - 1) - (fiscalStartMonth - 1), MONTHS[grain]);
  const planned = first + count * MONTHS[grain];
  const end = tailYears > 0 ? Math.ceil(planned / 12) * 12 : planned;
  const periods: ReportingPeriod[] = [];
  for (let at = first; at < end; at += MONTHS[grain]) {
    periods.push(periodFrom(at, grain, fiscalStartMonth));
  }
  for (let at = end; at < end + tailYears * 12; at += 12) {
    periods.push(periodFrom(at, "Year", fiscalStartMonth));
  }
  return periods;
}

/**
 * Key of the period that a day lies in: "2026-Q3", "2026-07" or "2026-FY", as the register Periods has it.
 *
 * @param day serial number from 1 (1900-01-01) to 2958465 (9999-12-31); a time of day is left out.
 * @param fiscalStartMonth month in which the financial year begins, 1..12; the year is the one in which it begins.
 * @example
 * periodOf(46295, "Quarter", 1); // => "2026-Q3"
 * @example
 * periodOf(46295, "Month", 4); // => "2026-06"
 */
export function periodOf(day: number, grain: PeriodGrain, fiscalStartMonth: number): string {
  // Excel has a 29 February 1900, so that serial numbers before it are one day behind.
  const { year, month } = calendarDate(day < 60 ? day + 1 : day);
  const months = year * 12 + (month - 1) - (fiscalStartMonth - 1);
  return keyFor(floorTo(months, MONTHS[grain]), grain);
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}

function periodFrom(at: number, grain: PeriodGrain, fiscalStartMonth: number): ReportingPeriod {
  return {
    period: keyFor(at, grain),
    startsOn: firstDay(at, fiscalStartMonth),
    endsOn: firstDay(at + MONTHS[grain], fiscalStartMonth) - 1,
  };
}

function keyFor(at: number, grain: PeriodGrain): string {
  return `${Math.floor(at / 12)}-${suffix(at % 12, grain)}`;
}

function suffix(monthOfYear: number, grain: PeriodGrain): string {
  if (grain === "Year") return "FY";
  if (grain === "Quarter") return `Q${Math.floor(monthOfYear / 3) + 1}`;
  return String(monthOfYear + 1).padStart(2, "0");
}

function firstDay(monthsSinceYear0: number, fiscalStartMonth: number): number {
  const months = monthsSinceYear0 + fiscalStartMonth - 1;
  const day = serialDate(Math.floor(months / 12), (months % 12) + 1, 1);
  if (day === null) throw new InvariantError("A reporting period lies outside the calendar.");
  return day;
}
