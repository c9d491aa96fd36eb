import { calendarDate, isoDate } from "#core/time/serialDate";
import type { Island } from "../island";
import type { Answers, Question, QuestionOption } from "../questions";
import { questionId } from "../questions";
import type { TimeSpan } from "./periodFinding";
import type { PeriodHeader } from "./periodHeaders";
import type { YearName } from "./periodName";
import { periodName } from "./periodName";
import type { YearRule } from "./timeSpans";
import { daysOf, monthsOf, spanOf } from "./timeSpans";

/** What the headers came to: the days of each, by the place of its column. */
export interface ResolvedSpans {
  /** null = nobody said when it begins. */
  readonly spans: ReadonlyMap<number, TimeSpan | null>;
  readonly rule: YearRule;
  readonly questions: readonly Question[];
}

interface Context {
  readonly island: Island;
  readonly fiscalStart: number | null;
  readonly answers: Answers;
  /** Filled cells under headers. */
  readonly cells: (headers: readonly PeriodHeader[]) => number;
  readonly place: (at: number) => Question["place"];
}

const fiscalQuestion = questionId("", "", "fiscal-year");

/** First months of financial years that are offered, commonest first: April, January, July, October, September. */
const fiscalMonths = [4, 1, 7, 10, 9];

/** Years as texts around the table name them: its title, its sheet, its Excel table. */
function yearsAround(island: Island): readonly YearName[] {
  const above = island.above
    .flat()
    .flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const texts = [...above, island.sheet, island.table ?? ""].filter((text) => text.length < 120);
  const years = texts.flatMap((text) => periodName(text.replace(/_/g, " ")).year ?? []);
  const known = new Map(years.map((year) => [`${year.kind}${year.year}`, year]));
  return [...known.values()];
}

/** Month in which the financial year begins, as the headers show it: the first month under a split year. */
function shownStart(headers: readonly PeriodHeader[]): number | null {
  const byYear = new Map<number, { first: number; count: number }>();
  for (const { text } of headers) {
    const { year, part } = text;
    if (year === null || year.kind === "calendar" || part?.by !== "month") continue;
    const known = byYear.get(year.year);
    if (known === undefined) byYear.set(year.year, { first: part.from, count: 1 });
    else known.count += 1;
  }
  const whole = [...byYear.values()].find(({ count }) => count >= 4);
  return whole?.first ?? null;
}

/** Decides how years are read, and asks when nothing tells. */
export function yearRule(
  headers: readonly PeriodHeader[],
  context: Omit<Context, "island">,
): { readonly rule: YearRule; readonly questions: readonly Question[] } {
  const named = headers.filter(({ text }) => text.year !== null && text.year.kind !== "calendar");
  const countsFiscal = named.length > 0;
  const told = context.fiscalStart ?? shownStart(headers);
  if (told !== null) return { rule: { fiscalStart: told, countsFiscal }, questions: [] };
  const [first] = named;
  if (first === undefined) return { rule: { fiscalStart: 1, countsFiscal }, questions: [] };
  if (named.every(({ text }) => text.year?.kind === "begins"))
    return { rule: { fiscalStart: 4, countsFiscal }, questions: [] };
  const isSplit = named.some(({ text }) => text.year?.kind === "split");
  const assumed = isSplit ? 4 : 1;
  const answer = Number(context.answers[fiscalQuestion] ?? "");
  const isAnswered = Number.isInteger(answer) && answer >= 1 && answer <= 12;
  const samples = named.slice(0, 3);
  const options = fiscalMonths
    .filter((month) => !(isSplit && month === 1))
    .map((month): QuestionOption => {
      const rule = { fiscalStart: month, countsFiscal };
      return {
        value: String(month),
        reads: samples.map(({ text }) => daysShown(spanOf(text, rule))),
      };
    });
  const question: Question = {
    id: fiscalQuestion,
    kind: "fiscal-year",
    place: context.place(first.at),
    header: "",
    options,
    assumed: String(assumed),
    cells: context.cells(named),
    samples: samples.map(({ header }) => header),
  };
  return {
    rule: { fiscalStart: isAnswered ? answer : assumed, countsFiscal },
    questions: [question],
  };
}

function daysShown(span: TimeSpan | null): string {
  const day = (serial: number | null | undefined): string =>
    serial === null || serial === undefined ? "…" : isoDate(serial);
  return `${day(span?.startsOn)} – ${day(span?.endsOn)}`;
}

/** The days that headers which are days stand for: months, quarters, years or weeks, by their distance. */
function spansOfDays(headers: readonly PeriodHeader[]): ReadonlyMap<number, TimeSpan> {
  const found = new Map<number, TimeSpan>();
  const dated = headers.filter((header) => header.day !== null);
  const groups = new Map<string, PeriodHeader[]>();
  for (const header of dated) {
    const key = `${header.measure ?? ""}|${header.costType ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), header]);
  }
  for (const group of groups.values()) {
    const days = [...new Set(group.map(({ day }) => day ?? 0))].sort((a, b) => a - b);
    const steps = days.slice(1).map((day, at) => day - (days[at] ?? 0));
    const step = Math.min(...steps);
    for (const { at, day } of group) if (day !== null) found.set(at, spanOfDay(day, step));
  }
  return found;
}

/** A day among days that are `step` days apart: the first or the last of its period. */
function spanOfDay(day: number, step: number): TimeSpan {
  if (step < 26) return { startsOn: day, endsOn: day + Math.max(step, 1) - 1 };
  const months = step < 80 ? 1 : step < 170 ? 3 : step < 350 ? 6 : 12;
  const { year, month } = calendarDate(day);
  const own = year * 12 + month - 1;
  const isLast = calendarDate(day + 1).day === 1 || (calendarDate(day).day > 15 && months > 1);
  const from = isLast ? own - months + 1 : own;
  return daysOf({ from, to: from + months }) ?? { startsOn: day, endsOn: day };
}

/** Gives headers without a year ("Jan", "Q1", "Year 1") the year that their surroundings name, else asks. */
function spansWithoutYear(
  headers: readonly PeriodHeader[],
  rule: YearRule,
  context: Context,
): {
  readonly spans: ReadonlyMap<number, TimeSpan | null>;
  readonly questions: readonly Question[];
} {
  const spans = new Map<number, TimeSpan | null>();
  const open = headers.filter(
    ({ day, text }) => day === null && text.year === null && (text.part ?? text.counted) !== null,
  );
  const [first] = open;
  if (first === undefined) return { spans, questions: [] };
  const around = yearsAround(context.island);
  const single = around.length === 1 ? around[0] : undefined;
  const id = questionId(context.island.sheet, first.header, "first-period");
  const isCounted = first.text.counted !== null;
  const told = single === undefined || isCounted ? null : startOfYear(first, single, rule);
  const start = told ?? startAnswered(context.answers[id]);
  for (const [at, span] of counted(open, start, rule)) spans.set(at, span);
  if (told !== null) return { spans, questions: [] };
  const years = around
    .map((year) => startOfYear(first, year, rule))
    .filter((each) => each !== null);
  const question: Question = {
    id,
    kind: "first-period",
    place: context.place(first.at),
    header: first.header,
    options: [...new Set(years.map(monthShown))].map((value) => ({ value })),
    assumed: null,
    cells: context.cells(open),
    samples: open.slice(0, 3).map(({ header }) => header),
  };
  return { spans, questions: [question] };
}

/** Month (from January of year 0) in which the first header begins when the year around it is this one. */
function startOfYear(header: PeriodHeader, year: YearName, rule: YearRule): number | null {
  const { part } = header.text;
  // Months that begin with April under a plain year or FY26 show the financial year themselves.
  const own =
    part?.by === "month" && year.kind !== "calendar" ? { ...rule, fiscalStart: part.from } : rule;
  return monthsOf({ year, part }, own)?.from ?? null;
}

function monthShown(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** An answer "2026" or "2026-04" as a month from January of year 0; null when it is none. */
function startAnswered(answer: string | undefined): number | null {
  const match = /^\s*(\d{4})(?:-(\d{1,2}))?\s*$/.exec(answer ?? "");
  const month = Number(match?.[2] ?? 1);
  return match?.[1] === undefined || month < 1 || month > 12
    ? null
    : Number(match[1]) * 12 + month - 1;
}

/** Counts from the first header on; a sequence that begins again belongs to the next measure. */
function counted(
  open: readonly PeriodHeader[],
  start: number | null,
  rule: YearRule,
): readonly (readonly [number, TimeSpan | null])[] {
  if (start === null) return open.map(({ at }) => [at, null] as const);
  const runs = new Map<string, { last: number; turns: number }>();
  const first = offsetOf(open[0], rule);
  return open.map((header) => {
    const key = `${header.measure ?? ""}|${header.costType ?? ""}`;
    const offset = offsetOf(header, rule);
    const run = runs.get(key);
    const turns =
      run === undefined ? (offset < first ? 1 : 0) : run.turns + (offset <= run.last ? 1 : 0);
    runs.set(key, { last: offset, turns });
    const from = start + offset - first + (header.text.counted === null ? turns * 12 : 0);
    return [header.at, daysOf({ from, to: from + lengthOf(header) })] as const;
  });
}

function lengthOf({ text }: PeriodHeader): number {
  return text.part?.months ?? text.counted?.months ?? 12;
}

/** Months from the beginning of a year to a part of it. */
function offsetOf(header: PeriodHeader | undefined, rule: YearRule): number {
  const part = header?.text.part ?? null;
  const number = header?.text.counted;
  if (number !== null && number !== undefined) return number.number * number.months;
  if (part === null) return 0;
  if (part.by === "count") return (part.number - 1) * part.months;
  return rule.countsFiscal ? (part.from - rule.fiscalStart + 12) % 12 : part.from - 1;
}

/** "Prior years" ends where the others begin, "Beyond" begins where they end. */
function innerEnds(headers: readonly PeriodHeader[], spans: Map<number, TimeSpan | null>): void {
  const closed = [...spans.values()].filter((span) => span !== null);
  const starts = closed.flatMap(({ startsOn }) => startsOn ?? []);
  const ends = closed.flatMap(({ endsOn }) => endsOn ?? []);
  for (const { at, text } of headers) {
    if (text.open === null || spans.has(at) || starts.length === 0 || ends.length === 0) continue;
    const isBefore = text.open === "before" || text.open === "until";
    const before = { startsOn: null, endsOn: Math.min(...starts) - 1 };
    spans.set(at, isBefore ? before : { startsOn: Math.max(...ends) + 1, endsOn: null });
  }
}

/** The days that each header stands for. */
export function resolveSpans(headers: readonly PeriodHeader[], context: Context): ResolvedSpans {
  const { rule, questions } = yearRule(headers, context);
  const spans = new Map<number, TimeSpan | null>(spansOfDays(headers));
  for (const { at, text, day } of headers) {
    const span = day === null && !text.unphased ? spanOf(text, rule) : null;
    if (span !== null) spans.set(at, span);
  }
  const without = spansWithoutYear(headers, rule, context);
  for (const [at, span] of without.spans) spans.set(at, span);
  innerEnds(headers, spans);
  return { spans, rule, questions: [...questions, ...without.questions] };
}
