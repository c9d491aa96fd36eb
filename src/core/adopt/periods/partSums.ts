import type { Amounts } from "./readAmounts";
import type { KeptPeriod, PeriodColumn, PeriodTotal, TimeSpan } from "./periodFinding";
import type { PeriodHeader } from "./periodHeaders";

interface Parted {
  readonly columns: readonly PeriodColumn[];
  readonly totals: readonly PeriodTotal[];
  readonly kept: readonly KeptPeriod[];
}

/** Share of the rows in which amounts must add up to be taken as a sum of others. */
const PROOF = 0.6;

const startOf = ({ startsOn }: TimeSpan): number => startsOn ?? -Infinity;
const endOf = ({ endsOn }: TimeSpan): number => endsOn ?? Infinity;
const daysIn = (span: TimeSpan): number => endOf(span) - startOf(span);

function holds(outer: TimeSpan, inner: TimeSpan): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

function overlaps(a: TimeSpan, b: TimeSpan): boolean {
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

/** Columns that could add up each other: of the same field and cost type. */
const kindOf = ({ field, costType }: PeriodColumn): string => `${field}|${costType ?? ""}`;

/** Share of the rows with a total in which the parts add up to it. */
function agreement(amounts: Amounts, at: number, parts: readonly number[]): number {
  const totals = amounts.numbers(at);
  const columns = parts.map((part) => amounts.numbers(part));
  let stated = 0;
  let equal = 0;
  totals.forEach((total, row) => {
    if (total === null) return;
    stated += 1;
    const sum = columns.reduce((all, column) => all + (column[row] ?? 0), 0);
    if (Math.abs(total - sum) <= 0.005 * Math.max(1, Math.abs(sum))) equal += 1;
  });
  return stated === 0 ? 1 : equal / stated;
}

/**
 * Parts the columns that are to be taken from those that add them up: a year beside its months, a column
 * called "Total". Of columns that repeat time without adding it up, the finer ones are taken.
 */
export function partSums(
  headers: readonly PeriodHeader[],
  columns: readonly PeriodColumn[],
  spans: ReadonlyMap<number, TimeSpan | null>,
  amounts: Amounts,
): Parted {
  const taken: PeriodColumn[] = [];
  const sums: { at: number; parts: readonly number[] }[] = [];
  const kept: KeptPeriod[] = [];
  const finestFirst = [...columns].sort((a, b) => daysIn(a.span) - daysIn(b.span) || a.at - b.at);
  for (const column of finestFirst) {
    const { at, span, readings } = column;
    const rivals = taken.filter(
      (other) => kindOf(other) === kindOf(column) && overlaps(other.span, span),
    );
    const parts = rivals.filter((other) => holds(span, other.span)).map((other) => other.at);
    if (rivals.length === 0) taken.push(column);
    else if (parts.length > 1 && isSum(amounts, span, column.at, rivals, parts))
      sums.push({ at, parts });
    else kept.push({ at, why: "overlaps", readings });
  }
  const inOrder = columns.filter((column) => taken.includes(column));
  const named = headers.filter(({ text }) => text.total);
  const outside = headers.filter(({ text }) => text.unphased && !text.total).map(({ at }) => at);
  const totals = [
    ...sums,
    ...named.flatMap((header) =>
      namedTotal(header, inOrder, outside, spans.get(header.at) ?? null, amounts),
    ),
  ];
  return {
    columns: inOrder,
    totals: totals.map(({ at, parts }) => ({ at, sums: parts, readings: amounts.readings(at) })),
    kept,
  };
}

/** True when a coarse column adds up finer ones: they cover its time, or its amounts say so. */
function isSum(
  amounts: Amounts,
  span: TimeSpan,
  at: number,
  rivals: readonly PeriodColumn[],
  parts: readonly number[],
): boolean {
  const covered = rivals
    .filter((rival) => parts.includes(rival.at))
    .reduce((days, rival) => days + daysIn(rival.span) + 1, 0);
  const isCovered = Math.abs(covered - (daysIn(span) + 1)) < 1;
  return isCovered || agreement(amounts, at, parts) >= PROOF;
}

/** What a column called "Total" adds up: the choice of columns that fits its amounts best. */
function namedTotal(
  { at, measure }: PeriodHeader,
  all: readonly PeriodColumn[],
  outside: readonly number[],
  span: TimeSpan | null,
  amounts: Amounts,
): readonly { at: number; parts: readonly number[] }[] {
  const columns = span === null ? all : all.filter((column) => holds(span, column.span));
  const kinds = [...new Set(columns.map(kindOf))].map((kind) =>
    columns.filter((column) => kindOf(column) === kind),
  );
  const named = columns.filter(
    ({ field }) => field === (field === "Planned" && measure === "Budget" ? field : measure),
  );
  const choices = [named, runBefore(columns, at), columns, ...kinds]
    .map((choice) => choice.map((column) => column.at))
    .filter((choice) => choice.length > 1)
    .flatMap((choice) => (outside.length > 0 ? [choice, [...choice, ...outside]] : [choice]));
  const [first, ...others] = choices;
  if (first === undefined) return [];
  const parts = others.reduce(
    (best, other) => (agreement(amounts, at, other) > agreement(amounts, at, best) ? other : best),
    first,
  );
  return [{ at, parts }];
}

/** The columns that stand side by side just before a place, of one kind. */
function runBefore(columns: readonly PeriodColumn[], at: number): readonly PeriodColumn[] {
  const before = columns.filter((column) => column.at < at);
  const last = before.at(-1);
  if (last === undefined) return [];
  const start = before.findLastIndex(
    (column, place) =>
      kindOf(column) !== kindOf(last) ||
      (place + 1 < before.length && (before[place + 1]?.at ?? 0) - column.at > 1),
  );
  return before.slice(start + 1);
}
