import type { Issue } from "#core/issues";
import type { FieldValue } from "#core/register/rows";
import type { ReportingPeriod } from "#core/time/reportingPeriods";
import type { MoneyFinding } from "../moneyUnit";
import type { Answers } from "../questions";
import type { Records } from "../records";
import { draftOf } from "../records";
import type { Source } from "../source";
import { addAmounts } from "./addAmounts";
import type { LongColumn } from "./longColumns";
import { longColumns, setPeriods } from "./longColumns";
import type { PeriodCalendar } from "./periodCalendar";
import { periodCalendar } from "./periodCalendar";
import type { PeriodColumn, PeriodTarget, PeriodTrace, TimeSpan } from "./periodFinding";
import { periodIssues } from "./periodIssues";
import { repeatedColumns } from "./repeatedColumns";

export interface PeriodRowOptions {
  /** First month of the financial year, 1..12; null = nobody said. */
  readonly fiscalStart: number | null;
  readonly answers: Answers;
  /** Calendar that the workbook has already. */
  readonly known?: readonly ReportingPeriod[];
}

/**
 * Makes the rows by period of all sources, and the calendar that they need.
 *
 * Amounts of period columns become rows of Financials, BenefitPeriods, Capacity and Demand; cells of a
 * column "Period" become keys of the calendar. Amounts that are kept by longer periods than those of
 * another sheet are spread over the shorter ones. References in the rows are left as the sheets write them.
 *
 * Call it when the records of the other registers have their keys.
 */
export function addPeriodRows(
  records: Records,
  sources: readonly Source[],
  money: MoneyFinding,
  options: PeriodRowOptions,
): ReadonlyMap<Source, PeriodTrace> {
  const long = longColumns(records, sources, options);
  const timed = sources.filter(({ periods }) => periods !== null);
  const repeated = repeatedColumns(records, timed);
  const isNew = (source: Source, at: number): boolean => repeated.get(source)?.has(at) !== true;
  const spans = [
    ...timed.flatMap((source) =>
      (source.periods?.columns ?? []).flatMap(({ at, span }) => (isNew(source, at) ? [span] : [])),
    ),
    ...long.flatMap((each) => each.spans.filter((span) => span !== null)),
  ];
  const traces = new Map<Source, PeriodTrace>();
  if (spans.length > 0) {
    const known = options.known ?? knownPeriods(records);
    const calendar = periodCalendar(spans, fiscalStartOf(timed, long, options), known);
    writeCalendar(records, calendar);
    for (const column of long) setPeriods(records, column, calendar);
    for (const source of timed) {
      const trace = addAmounts(records, source, money, calendar, repeated.get(source) ?? new Set());
      if (trace !== null) traces.set(source, trace);
    }
    records.issues.push(...openIssues(timed, calendar));
    for (const source of timed)
      records.issues.push(...spreadIssues(source, calendar, repeated.get(source) ?? new Set()));
  }
  for (const source of timed) {
    records.issues.push(...periodIssues(records, source, money, repeated.get(source) ?? new Set()));
  }
  return traces;
}

/** The financial year by which quarters and years are named: that of the first sheet that has one. */
function fiscalStartOf(
  timed: readonly Source[],
  long: readonly LongColumn[],
  options: PeriodRowOptions,
): number {
  const rules = [
    ...timed.flatMap(({ periods }) => periods?.rule ?? []),
    ...long.map(({ rule }) => rule),
  ];
  return rules.find(({ countsFiscal }) => countsFiscal)?.fiscalStart ?? options.fiscalStart ?? 1;
}

/** A calendar that was adopted from a sheet of its own. */
function knownPeriods(records: Records): readonly ReportingPeriod[] {
  const draft = records.drafts.get("Periods");
  if (draft === undefined) return [];
  const { builder } = draft;
  return Array.from({ length: builder.rows }, (_, row) => ({
    period: builder.get(row, "Period"),
    startsOn: builder.get(row, "Starts on"),
    endsOn: builder.get(row, "Ends on"),
  })).filter((period): period is ReportingPeriod => isPeriod(period));
}

function isPeriod(row: Readonly<Record<keyof ReportingPeriod, FieldValue>>): boolean {
  const { period, startsOn, endsOn } = row;
  return typeof period === "string" && typeof startsOn === "number" && typeof endsOn === "number";
}

/** Puts the periods that are missing into Periods. */
function writeCalendar(records: Records, { periods }: PeriodCalendar): void {
  const { builder, origins } = draftOf(records, "Periods");
  const present = new Set(
    Array.from({ length: builder.rows }, (_, row) => String(builder.get(row, "Period") ?? "")),
  );
  for (const { period, startsOn, endsOn } of periods) {
    if (present.has(period)) continue;
    const row = builder.addRows(1);
    origins.push(null);
    builder.set(row, "Period", period);
    builder.set(row, "Starts on", startsOn);
    builder.set(row, "Ends on", endsOn);
  }
}

/** Columns without a first or a last day, with the period that they got. */
function openIssues(timed: readonly Source[], calendar: PeriodCalendar): readonly Issue[] {
  const isOpen = ({ startsOn, endsOn }: TimeSpan): boolean => startsOn === null || endsOn === null;
  return timed.flatMap(({ island, periods, register }) =>
    (periods?.columns ?? [])
      .filter(({ span }) => isOpen(span))
      .map(({ at, span }): Issue => ({
        code: "period-open-ended",
        severity: "hint",
        place: { sheet: island.sheet, register },
        expected: calendar.sharesOf(span)[0]?.period ?? "",
        facts: {
          header: island.headers[at]?.shown ?? "",
          end: span.startsOn === null ? "before" : "after",
        },
      })),
  );
}

/** What is done with amounts that are kept by other periods than the calendar has. */
const spreading: Readonly<Record<PeriodTarget, string>> = {
  Financials: "spread",
  BenefitPeriods: "last",
  Capacity: "each",
  Demand: "each",
};

/** Columns whose time is longer or shorter than the periods that their amounts went to. */
function spreadIssues(
  { island, periods, register }: Source,
  calendar: PeriodCalendar,
  repeated: ReadonlySet<number>,
): readonly Issue[] {
  if (periods === null) return [];
  const own = periods.columns.filter(({ at }) => !repeated.has(at));
  const longer = own.filter(({ span }) => calendar.sharesOf(span).length > 1);
  const shorter = own.filter(({ span }) => {
    const [first, ...others] = calendar.sharesOf(span);
    return first !== undefined && others.length === 0 && first.covers < 1;
  });
  const issue = (columns: readonly PeriodColumn[], how: string): readonly Issue[] => {
    const [first] = columns;
    if (first === undefined) return [];
    const header = island.headers[first.at]?.shown ?? "";
    const place = { sheet: island.sheet, register };
    const facts = { header, how, count: columns.length };
    return [{ code: "periods-spread", severity: "hint", place, facts }];
  };
  return [...issue(longer, spreading[periods.target]), ...issue(shorter, "joined")];
}
