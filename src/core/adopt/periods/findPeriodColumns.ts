import type { Place } from "#core/issues";
import { cellAddress } from "#core/register/cellAddress";
import { isBlank } from "#core/register/content";
import { headerCell } from "../source";
import type { Island } from "../island";
import type { Answers, Question } from "../questions";
import { chooseMeasure } from "./chooseMeasure";
import type { PeriodColumn, PeriodFinding, PeriodTarget } from "./periodFinding";
import type { PeriodHeader } from "./periodHeaders";
import { isTimed, periodHeaders } from "./periodHeaders";
import { fieldOf, readAmounts } from "./readAmounts";
import { resolveSpans } from "./resolveSpans";
import { partSums } from "./partSums";

export interface PeriodOptions {
  /** First month of the financial year, 1..12; null = nobody said. */
  readonly fiscalStart: number | null;
  readonly answers: Answers;
}

/** Where amounts by period of the islands of a register belong. */
const targets: Readonly<Record<string, PeriodTarget>> = {
  Projects: "Financials",
  Financials: "Financials",
  Benefits: "BenefitPeriods",
  BenefitPeriods: "BenefitPeriods",
  Capacity: "Capacity",
  Demand: "Demand",
};

/**
 * The columns of an island whose headers are months, quarters, half-years, years or weeks and that hold
 * amounts: of two or more different periods, else null.
 *
 * Columns that add up others ("Total", a year beside its quarters) are told apart by time and by their
 * amounts; what cannot be placed in time stays an extra column and is listed in `kept`.
 */
export function findPeriodColumns(
  island: Island,
  register: string,
  options: PeriodOptions,
): PeriodFinding | null {
  const target = targets[register];
  if (target === undefined || island.body.length === 0) return null;
  const named = periodHeaders(island).filter(({ text }) => isOf(target, text.otherThing));
  const amounts = readAmounts(island, target, named, options.answers);
  const headers = named.filter(({ at }) => amounts.isAmount(at));
  if (!isSeries(headers) || !amounts.isSeriesOfAmounts(headers)) return null;
  const place = placeIn(island, register);
  const context = { island, ...options, place, cells: cellsUnder(island) };
  const { spans, rule, questions } = resolveSpans(headers, context);
  const choice = chooseMeasure(island, target, headers, spans, amounts, context);
  const columns = headers.flatMap((header): readonly PeriodColumn[] => {
    const span = spans.get(header.at) ?? null;
    if (span === null || header.text.total) return [];
    const field = fieldOf(target, header.measure ?? choice.measure);
    const { at, costType } = header;
    return [{ at, span, field, costType, readings: amounts.readings(at) }];
  });
  const parts = partSums(headers, columns, spans, amounts);
  return {
    target,
    columns: parts.columns,
    measureAt: choice.measureAt,
    measures: choice.measures,
    totals: parts.totals,
    kept: [...parts.kept, ...unplaced(headers, spans, amounts.readings)],
    rule,
    questions: [...questions, ...choice.questions, ...amounts.questions(headers, place)],
    notes: amounts.notes(headers),
  };
}

/** Amounts of people or of benefits are no costs. */
function isOf(target: PeriodTarget, otherThing: boolean): boolean {
  return target !== "Financials" || !otherThing;
}

/** True when two or more headers name different times. */
function isSeries(headers: readonly PeriodHeader[]): boolean {
  const times = headers
    .filter(({ day, text }) => !text.total && (day !== null || isTimed(text)))
    .map(({ day, text }) => JSON.stringify([day, text.year, text.part, text.counted]));
  return new Set(times).size > 1;
}

function unplaced(
  headers: readonly PeriodHeader[],
  spans: ReadonlyMap<number, unknown>,
  readings: (at: number) => PeriodColumn["readings"],
): PeriodFinding["kept"] {
  return headers
    .filter(({ at, text }) => !text.total && (spans.get(at) ?? null) === null)
    .map(({ at, text }) => ({
      at,
      why: text.unphased ? "no-period" : "no-first-period",
      readings: readings(at),
    }));
}

function cellsUnder(island: Island): (headers: readonly PeriodHeader[]) => number {
  return (headers) =>
    headers.reduce(
      (sum, { at }) =>
        sum + island.body.filter(({ cells }) => !isBlank(cells[at]?.value ?? null)).length,
      0,
    );
}

function placeIn(island: Island, register: string): (at: number) => Place {
  return (at) => {
    const { row, column } = headerCell(island, at);
    const workbook = island.workbook === null ? {} : { workbook: island.workbook };
    return { ...workbook, sheet: island.sheet, address: cellAddress(row, column), register };
  };
}

/** What the parts of the search share. */
export interface PeriodContext extends PeriodOptions {
  readonly island: Island;
  /** Filled cells under headers. */
  readonly cells: (headers: readonly PeriodHeader[]) => number;
  readonly place: (at: number) => Question["place"];
}
