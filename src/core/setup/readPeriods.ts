import { headerKey } from "#core/adopt/headerText";
import { type DateOrder, dateEvidence, dateText, provenOrder } from "#core/adopt/values/dateText";
import { decimalSign, numberText } from "#core/adopt/values/numberText";
import type { Issue, Outcome } from "#core/issues";
import type { Phrase } from "#core/messages/phrase";
import { calendarBreaks } from "#core/register/calendarBreaks";
import type { RegisterRows } from "#core/register/rows";
import type { ReportingPeriod } from "#core/time/reportingPeriods";
import { isoDate } from "#core/time/serialDate";
import { pastedLines, type PastedLine } from "./pastedLines";

/** A reporting period with the money that may be spent in it. */
export interface FundedPeriod extends ReportingPeriod {
  /** null = no limit. */
  readonly envelope: number | null;
}

const order = ["Period", "Starts on", "Ends on", "Envelope"] as const;
type Field = (typeof order)[number];

/**
 * Reads a reporting calendar from pasted lines: key, first day, last day and, where there is one, the
 * funding limit. A line with the headers of sheet Periods is left out.
 *
 * Days are dates as people write them; where day and month could be either, the other lines decide.
 * Besides what cannot be read, gaps and overlaps between the periods are issues.
 * @example readPeriods("2026-Q1\t2026-01-01\t2026-03-31").value.length; // => 1
 */
export function readPeriods(text: string): Outcome<readonly FundedPeriod[]> {
  const lines = pastedLines(text).filter(({ fields }) => headerKey(fields[0] ?? "") !== "period");
  const dates = lines.flatMap(({ fields }) => fields.slice(1, 3));
  const dayOrder = provenOrder(dateEvidence(dates));
  const sign = decimalSign(lines.map(({ fields }) => fields[3] ?? ""));
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const value = lines.flatMap((line): FundedPeriod[] => {
    const { period, problems } = readLine(line, dayOrder, sign);
    if (period !== null && seen.has(period.period.toLowerCase())) {
      problems.push(unread("period-repeated", line.line, "Period", period.period));
    }
    issues.push(...problems);
    if (period === null || problems.length > 0) return [];
    seen.add(period.period.toLowerCase());
    return [period];
  });
  return { value, issues: [...issues, ...calendarBreaks(value).map(({ issue }) => issue)] };
}

/** Periods as rows of their register. */
export function periodRows(periods: readonly FundedPeriod[]): RegisterRows {
  return {
    register: "Periods",
    columns: [...order],
    extras: [],
    rows: periods.map(({ period, startsOn, endsOn, envelope }) => [
      period,
      startsOn,
      endsOn,
      envelope,
    ]),
  };
}

function readLine(
  { line, fields }: PastedLine,
  dayOrder: DateOrder | null,
  sign: ReturnType<typeof decimalSign>,
): { readonly period: FundedPeriod | null; readonly problems: Issue[] } {
  const [period = "", from = "", to = "", limit = ""] = fields;
  const problems: Issue[] = [];
  const day = (text: string, field: Field): number => {
    const read = dateText(text, dayOrder);
    if (read.kind === "date") return read.serial;
    problems.push(unread("period-line-unread", line, field, text));
    return 0;
  };
  if (period === "") problems.push(unread("period-line-unread", line, "Period", ""));
  const startsOn = day(from, "Starts on");
  const endsOn = day(to, "Ends on");
  const envelope = limit === "" ? null : (numberText(limit, sign)?.amount ?? -1);
  if (envelope !== null && envelope < 0) {
    problems.push(unread("period-line-unread", line, "Envelope", limit));
  }
  if (problems.length === 0 && endsOn < startsOn)
    problems.push(endsBefore(period, startsOn, endsOn));
  return problems.length > 0
    ? { period: null, problems }
    : { period: { period, startsOn, endsOn, envelope }, problems };
}

function endsBefore(period: string, startsOn: number, endsOn: number): Issue {
  return {
    code: "finish-before-start",
    severity: "blocking",
    place: { register: "Periods", record: period, field: "Ends on" },
    found: isoDate(endsOn),
    expected: isoDate(startsOn),
  };
}

/** What belongs into a field, in the words of the sentence. */
const expectations: Readonly<Record<Field, Phrase>> = {
  Period: "a name such as 2026-Q3",
  "Starts on": "a date such as 2026-09-30",
  "Ends on": "a date such as 2026-09-30",
  Envelope: "an amount of 0 or more",
};

function unread(
  code: "period-line-unread" | "period-repeated",
  line: number,
  field: Field,
  found: string,
): Issue {
  return {
    code,
    severity: "blocking",
    place: { register: "Periods", field },
    found,
    expected: expectations[field],
    facts: { line },
  };
}
