import { isBlank } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import { cellAddress } from "#core/register/cellAddress";
import type { MappedColumn } from "../mapColumns";
import type { Answers } from "../questions";
import type { Records } from "../records";
import { draftOf } from "../records";
import type { Source } from "../source";
import { headerCell } from "../source";
import { shownPeriod, spansOfCells } from "./longPeriods";
import type { PeriodCalendar } from "./periodCalendar";
import type { TimeSpan } from "./periodFinding";
import type { PeriodHeader } from "./periodHeaders";
import { periodName } from "./periodName";
import { yearRule } from "./resolveSpans";
import type { YearRule } from "./timeSpans";

/** A column "Period" of a list with one row a record and period. */
export interface LongColumn {
  readonly source: Source;
  readonly column: MappedColumn;
  /** One a body row; null = its cell names no period. */
  readonly spans: readonly (TimeSpan | null)[];
  readonly rule: YearRule;
}

interface Options {
  readonly fiscalStart: number | null;
  readonly answers: Answers;
}

/** The columns of all sources that were read as Period. */
export function longColumns(
  records: Records,
  sources: readonly Source[],
  options: Options,
): readonly LongColumn[] {
  return sources.flatMap((source): readonly LongColumn[] => {
    const column = source.columns.find(({ field }) => field === "Period");
    if (column === undefined || source.register === "Periods") return [];
    if (!registerOf(source.register).columns.some(({ header }) => header === "Period")) return [];
    const texts = [...new Set(column.cells.map(shownPeriod))].filter((text) => text !== "");
    const { row, column: sheetColumn } = headerCell(source.island, column.at);
    const { rule, questions } = yearRule(
      texts.map((text) => named(text, column.at)),
      {
        ...options,
        cells: () => column.cells.filter(({ value }) => !isBlank(value)).length,
        place: () => ({ sheet: source.island.sheet, address: cellAddress(row, sheetColumn) }),
      },
    );
    records.questions.push(...questions);
    const years = yearColumn(source, column);
    return [{ source, column, rule, spans: spansOfCells(column, rule, years) }];
  });
}

function named(text: string, at: number): PeriodHeader {
  const name = periodName(text);
  return { at, header: text, text: name, day: null, measure: null, costType: null };
}

/** A column of years beside one that says only "Q1" or "March". */
function yearColumn(source: Source, period: MappedColumn): MappedColumn | undefined {
  return source.columns.find((column) => {
    if (column === period || column.field !== null) return false;
    const texts = column.cells.map(shownPeriod).filter((text) => text !== "");
    const isYear = (text: string): boolean => {
      const { year, part, rest } = periodName(text);
      return year !== null && part === null && rest === "";
    };
    return texts.length > 0 && texts.every(isYear);
  });
}

/** Puts the keys of the calendar into the records of a list; what stood there stays beside when it was something else. */
export function setPeriods(records: Records, long: LongColumn, calendar: PeriodCalendar): void {
  const { source, column, spans } = long;
  const trace = records.traces.find((each) => each.source === source);
  const { builder } = draftOf(records, source.register);
  const changed: { row: number; found: string }[] = [];
  spans.forEach((span, bodyRow) => {
    const row = trace?.records[bodyRow] ?? null;
    const cell = column.cells[bodyRow];
    const period = span === null ? undefined : calendar.sharesOf(span)[0]?.period;
    if (row === null || cell === undefined || period === undefined) return;
    const found = shownPeriod(cell);
    builder.set(row, "Period", period);
    if (found !== period) changed.push({ row, found });
  });
  if (changed.length === 0) return;
  const name = builder.openExtra("Period as found", "@", new Set());
  for (const { row, found } of changed) builder.setExtra(row, name, found);
}
