import { isBlank } from "#core/register/content";
import { calendarDate, isoDate } from "#core/time/serialDate";
import type { MappedColumn } from "../mapColumns";
import { isDateFormat } from "../values/numberFormat";
import type { SourceCell } from "../values/reading";
import { dateText } from "../values/dateText";
import type { TimeSpan } from "./periodFinding";
import { periodName } from "./periodName";
import type { YearRule } from "./timeSpans";
import { daysOf, spanOf } from "./timeSpans";

/** Serial numbers from 1990 on: smaller ones are years or counts. */
const FIRST_DAY = 32874;

/** A cell of a column "Period" as a stretch of time; null when it names none. */
function spanOfCell({ value, format }: SourceCell, year: string, rule: YearRule): TimeSpan | null {
  if (isBlank(value)) return null;
  if (typeof value === "number") {
    if (isDateFormat(format) && value >= FIRST_DAY) return monthOf(value);
    return Number.isInteger(value) ? spanOfText(String(value), rule) : null;
  }
  if (typeof value !== "string") return null;
  return spanOfText(value, rule) ?? (year === "" ? null : spanOfText(`${value} ${year}`, rule));
}

function spanOfText(text: string, rule: YearRule): TimeSpan | null {
  const name = periodName(text);
  if (name.rest === "" && !name.otherThing) {
    const span = spanOf(name, rule);
    if (span !== null) return span;
  }
  const day = dateText(text, null);
  return day.kind === "date" ? monthOf(day.serial) : null;
}

/** A day in a column of periods stands for its month. */
function monthOf(serial: number): TimeSpan | null {
  const { year, month } = calendarDate(serial);
  const from = year * 12 + month - 1;
  return daysOf({ from, to: from + 1 });
}

/**
 * The times that the cells of a column "Period" name, one a body row.
 * @param years A column beside it with the years of "Q1", "March"; omitted = there is none.
 */
export function spansOfCells(
  column: Pick<MappedColumn, "cells">,
  rule: YearRule,
  years?: Pick<MappedColumn, "cells">,
): readonly (TimeSpan | null)[] {
  const yearOf = (row: number): string => {
    const cell = years?.cells[row];
    return cell === undefined ? "" : shownPeriod(cell);
  };
  const spans = column.cells.map((cell, row) => spanOfCell(cell, yearOf(row), rule));
  return lastDays(spans, column, rule) ?? spans;
}

/** Days that are three or twelve months apart are the days of quarters or years. */
function lastDays(
  spans: readonly (TimeSpan | null)[],
  column: Pick<MappedColumn, "cells">,
  rule: YearRule,
): readonly (TimeSpan | null)[] | null {
  const isDay = column.cells.every(
    ({ value, format }) =>
      isBlank(value) || (typeof value === "number" && isDateFormat(format)) || isDayText(value),
  );
  const starts = [...new Set(spans.flatMap((span) => span?.startsOn ?? []))].sort((a, b) => a - b);
  const steps = starts.slice(1).map((start, at) => start - (starts[at] ?? 0));
  const step = Math.min(...steps);
  if (!isDay || steps.length === 0 || step < 80) return null;
  const months = step < 350 ? 3 : 12;
  return spans.map((span) => (span?.startsOn === undefined ? span : around(span, months, rule)));
}

function isDayText(value: unknown): boolean {
  return typeof value === "string" && dateText(value, null).kind === "date";
}

/** The quarter or year of the calendar, or of the financial year, that a month lies in. */
function around(span: TimeSpan, months: number, rule: YearRule): TimeSpan {
  const { year, month } = calendarDate(span.startsOn ?? 0);
  const own = year * 12 + month - 1;
  const shift = months === 12 ? rule.fiscalStart - 1 : 0;
  const from = Math.floor((own - shift) / months) * months + shift;
  return daysOf({ from, to: from + months }) ?? span;
}

/** What a cell of a column "Period" says, as text. */
export function shownPeriod({ value, format }: SourceCell): string {
  if (typeof value === "number" && isDateFormat(format)) return isoDate(value);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
