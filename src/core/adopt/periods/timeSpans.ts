import { serialDate } from "#core/time/serialDate";
import type { TimeSpan } from "./periodFinding";
import type { PeriodName, YearName } from "./periodName";

/** How the years of a sheet are to be understood. */
export interface YearRule {
  /** First month of the financial year, 1..12. */
  readonly fiscalStart: number;
  /** Quarters and halves of a plain year are those of the financial year too. */
  readonly countsFiscal: boolean;
}

/** A stretch of whole months, counted from January of year 0; the end is not in it. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

/** First day of a month that is counted from January of year 0. */
export function firstDay(month: number): number | null {
  return serialDate(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/** The days of a stretch of months; null when they lie outside the calendar. */
export function daysOf({ from, to }: Months): { startsOn: number; endsOn: number } | null {
  const startsOn = firstDay(from);
  const next = firstDay(to);
  return startsOn === null || next === null ? null : { startsOn, endsOn: next - 1 };
}

/** The first month of a year. */
function yearStart({ kind, year }: YearName, rule: YearRule): number {
  const first = rule.fiscalStart - 1;
  if (kind === "calendar") return year * 12;
  // FY26 is named by the year in which it ends, unless it is a calendar year.
  const begins = kind === "fiscal" && first > 0 ? year - 1 : year;
  return begins * 12 + first;
}

/** The months that a year and a part of it are; null when the text names no year. */
export function monthsOf(text: Pick<PeriodName, "year" | "part">, rule: YearRule): Months | null {
  const { year, part } = text;
  if (year === null) return null;
  const isPlain = year.kind === "calendar";
  const start = yearStart(year, rule);
  if (part === null) return { from: start, to: start + 12 };
  if (part.by === "month") {
    // January of 2025/26 is in 2026 when the year begins in April.
    const from = start + ((part.from - 1 - (start % 12) + 12) % 12);
    return { from, to: from + part.months };
  }
  const base = isPlain && rule.countsFiscal ? start + rule.fiscalStart - 1 : start;
  const from = base + (part.number - 1) * part.months;
  return { from, to: from + part.months };
}

/** The days of a period, open to one side where the text says so; null when it names no year. */
export function spanOf(text: PeriodName, rule: YearRule): TimeSpan | null {
  const months = monthsOf(text, rule);
  const days = months === null ? null : daysOf(months);
  if (days === null) return null;
  switch (text.open) {
    case "before":
      return { startsOn: null, endsOn: days.startsOn - 1 };
    case "until":
      return { startsOn: null, endsOn: days.endsOn };
    case "from":
      return { startsOn: days.startsOn, endsOn: null };
    case "after":
      return { startsOn: days.endsOn + 1, endsOn: null };
    case null:
      return days;
  }
}
