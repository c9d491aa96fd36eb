import fc from "fast-check";
import type { CellValue, SheetContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { calendarDate } from "#core/time/serialDate";

/** How an office writes numbers and days. */
export interface Notation {
  readonly decimal: "." | ",";
  readonly thousands: "," | "." | " " | "\u00a0" | "'" | "";
  readonly days: "day/month" | "month/day" | "day.month" | "iso" | "serial";
  readonly numbers: "number" | "text";
}

/** A field of the random register: headers that people use for it, and its values. */
export interface RandomField {
  readonly field: string;
  readonly headers: readonly string[];
  readonly values: fc.Arbitrary<FieldValue>;
  readonly kind: "text" | "money" | "date" | "percent" | "level" | "word";
}

export interface RandomSheet {
  readonly content: SheetContent;
  /** Row of the sheet, from 1, of each record. */
  readonly lines: readonly number[];
  /** Records in the order of `lines`, by field. */
  readonly records: readonly Readonly<Record<string, FieldValue>>[];
}

/** Where and how the same records are laid out. */
export interface RandomLayout {
  readonly top: number;
  readonly left: number;
  readonly titles: readonly string[];
  /** Headers over two rows: the first merged over both, or headings over groups of them. */
  readonly header: "plain" | "merged down" | "band";
  readonly order: readonly number[];
  readonly headerChoice: readonly number[];
  readonly blankRowAfter: number | null;
  readonly total: boolean;
  readonly styledRowsBelow: number;
  readonly notation: Notation;
}

const notations = fc.record<Notation>({
  decimal: fc.constantFrom(".", ","),
  thousands: fc.constantFrom(",", ".", " ", "\u00a0", "'", ""),
  days: fc.constantFrom("day/month", "month/day", "day.month", "iso", "serial"),
  numbers: fc.constantFrom("number", "text"),
});

export function layouts(fields: number): fc.Arbitrary<RandomLayout> {
  return fc
    .record<RandomLayout>({
      top: fc.nat(12),
      left: fc.nat(6),
      titles: fc.array(fc.constantFrom("Portfolio of the office", "Draft", "As of May 2026"), {
        maxLength: 2,
      }),
      header: fc.constantFrom("plain", "merged down", "band"),
      order: fc.shuffledSubarray(
        Array.from({ length: fields }, (_, at) => at),
        { minLength: fields },
      ),
      headerChoice: fc.array(fc.nat(20), { minLength: fields, maxLength: fields }),
      blankRowAfter: fc.option(fc.nat(4)),
      total: fc.boolean(),
      styledRowsBelow: fc.nat(5),
      notation: notations,
    })
    .filter(({ notation }) => notation.thousands !== notation.decimal);
}

/** Lays records out as an office might: elsewhere, with titles, other names, another order and notation. */
export function drawSheet(
  fields: readonly RandomField[],
  records: readonly Readonly<Record<string, FieldValue>>[],
  layout: RandomLayout,
): RandomSheet {
  const ordered = layout.order.flatMap((at) => {
    const field = fields[at];
    return field === undefined
      ? []
      : [{ ...field, header: choice(field.headers, layout.headerChoice[at] ?? 0) }];
  });
  const headerRows = layout.header === "plain" ? 1 : 2;
  const lines: CellValue[][] = layout.titles.map((title) => [title]);
  if (layout.titles.length > 0) lines.push([]);
  const firstHeader = lines.length;
  if (layout.header === "band") lines.push(["Register"]);
  lines.push(ordered.map(({ header }) => header));
  if (layout.header === "merged down") lines.push([]);
  const rowsOf: number[] = [];
  records.forEach((record, at) => {
    rowsOf.push(lines.length);
    lines.push(
      ordered.map(({ field, kind }) => written(record[field] ?? null, kind, layout.notation)),
    );
    if (at === layout.blankRowAfter && at < records.length - 1) lines.push([]);
  });
  if (layout.total) lines.push(totals(ordered, records, layout.notation));
  for (let i = 0; i < layout.styledRowsBelow; i++) lines.push([]);
  const width = Math.max(...lines.map((line) => line.length));
  const values = lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? null));
  const { top: row, left: column } = layout;
  const merges =
    layout.header === "merged down"
      ? ordered.map((_, at) => ({
          row: row + firstHeader,
          column: column + at,
          rows: 2,
          columns: 1,
        }))
      : layout.header === "band"
        ? [{ row: row + firstHeader, column, rows: 1, columns: ordered.length }]
        : [];
  const isDay = (r: number, c: number): boolean =>
    rowsOf.includes(r) && ordered[c]?.kind === "date" && typeof values[r]?.[c] === "number";
  return {
    content: {
      sheet: "Sheet1",
      visibility: "Visible",
      row,
      column,
      values,
      numberFormats: values.map((line, r) =>
        line.map((_, c) => (isDay(r, c) ? "dd/mm/yyyy" : "General")),
      ),
      formulas: values.map((line) => line.map(() => null)),
      merges: headerRows === 2 ? merges : [],
      fills: values.map((line) => line.map(() => null)),
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
    },
    lines: rowsOf.map((line) => row + line + 1),
    records,
  };
}

function choice<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error("a field needs a header");
  return item;
}

/** "Total" in the first text column and the sums of the amounts; nothing where no column is a text. */
function totals(
  fields: readonly RandomField[],
  records: readonly Readonly<Record<string, FieldValue>>[],
  notation: Notation,
): CellValue[] {
  const label = fields.findIndex(({ kind }) => kind === "text");
  return fields.map(({ field, kind }, at) => {
    if (at === label) return "Total";
    if (kind !== "money") return null;
    const sum = records.reduce((total, record) => total + Number(record[field] ?? 0), 0);
    return written(sum, "money", notation);
  });
}

function written(value: FieldValue, kind: RandomField["kind"], notation: Notation): CellValue {
  if (value === null) return null;
  if (kind === "date" && typeof value === "number") return writtenDay(value, notation.days);
  if (kind === "percent" && typeof value === "number") {
    return notation.numbers === "number" ? value : `${Math.round(value * 100)}%`;
  }
  if (kind === "money" && typeof value === "number") {
    return notation.numbers === "number" ? value : writtenAmount(value, notation);
  }
  return value;
}

function writtenAmount(value: number, { decimal, thousands }: Notation): string {
  const [whole = "", cents = ""] = value.toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${cents}`;
}

function writtenDay(serial: number, days: Notation["days"]): CellValue {
  const { year, month, day } = calendarDate(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  switch (days) {
    case "serial":
      return serial;
    case "iso":
      return `${year}-${two(month)}-${two(day)}`;
    case "day/month":
      return `${two(day)}/${two(month)}/${year}`;
    case "month/day":
      return `${two(month)}/${two(day)}/${year}`;
    case "day.month":
      return `${two(day)}.${two(month)}.${year}`;
  }
}
