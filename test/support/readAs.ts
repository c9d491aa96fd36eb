import { headerText } from "#core/adopt/headerText";
import type { Doubt, QuestionKind } from "#core/adopt/questions";
import type { ColumnReading, ReadingOptions } from "#core/adopt/values/columnReading";
import { fieldType } from "#core/adopt/values/fieldKind";
import { readColumn } from "#core/adopt/values/readColumn";
import type { Reading, SourceCell } from "#core/adopt/values/reading";
import { isoDate } from "#core/time/serialDate";

/** A cell, or what stands in a cell of the format General. */
export type TypedCell = SourceCell | SourceCell["value"];

interface Asked extends Partial<Omit<ReadingOptions, "header" | "answer">> {
  readonly header?: string;
  readonly answers?: Partial<Record<QuestionKind, string>>;
}

export function cell(value: SourceCell["value"], format = "General", fill?: string): SourceCell {
  return fill === undefined ? { value, format } : { value, format, fill };
}

const isCell = (given: TypedCell): given is SourceCell =>
  typeof given === "object" && given !== null && "format" in given;

export function asCells(cells: readonly TypedCell[]): readonly SourceCell[] {
  return cells.map((given) => (isCell(given) ? given : cell(given)));
}

/** Reads cells as a field "Projects.Budget". */
export function readAs(
  field: string,
  cells: readonly TypedCell[],
  { header, answers = {}, ...options }: Asked = {},
): ColumnReading {
  const [register = "", name = ""] = field.split(".");
  return readColumn(asCells(cells), fieldType(register, name), {
    header: headerText(header ?? name),
    dateOrder: null,
    fiveStepRag: "outer",
    answer: (kind) => answers[kind] ?? null,
    ...options,
  });
}

/** A value, null for an empty cell, "tbc" for one that says it has no value, and the reason of an unread one in brackets. */
export function shown(reading: Reading): unknown {
  if (reading.kind === "unread") return `(${reading.reason})`;
  if (reading.kind === "empty") return reading.said === true ? "tbc" : null;
  return reading.value;
}

export function valuesOf({ readings }: ColumnReading): readonly unknown[] {
  return readings.map(shown);
}

/** Amounts of money in single units. */
export function amountsOf({ readings }: ColumnReading): readonly unknown[] {
  return readings.map((reading) =>
    reading.kind === "value" && typeof reading.value === "number"
      ? Number((reading.value * (reading.factor ?? 1)).toPrecision(14))
      : shown(reading),
  );
}

/** Dates as year-month-day. */
export function datesOf({ readings }: ColumnReading): readonly unknown[] {
  return readings.map((reading) =>
    reading.kind === "value" && typeof reading.value === "number"
      ? isoDate(reading.value)
      : shown(reading),
  );
}

/** The doubt of a kind; fails when there is none. */
export function doubtAbout({ doubts }: ColumnReading, kind: QuestionKind): Doubt {
  const found = doubts.find((doubt) => doubt.kind === kind);
  if (found === undefined)
    throw new Error(`no doubt ${kind} among ${doubts.map((doubt) => doubt.kind).join(", ")}`);
  return found;
}

export function notesOf({ notes }: ColumnReading): readonly string[] {
  return notes.map(({ code }) => code);
}
