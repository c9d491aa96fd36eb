import { dateEvidence, dateText, type DateText } from "#core/adopt/values/dateText";
import { isMissingWord } from "#core/adopt/values/missing";
import {
  decimalSign,
  type DecimalSign,
  isAmbiguousNumber,
  numberText,
} from "#core/adopt/values/numberText";
import type { Phrase } from "#core/messages/phrase";
import { calendarDate, isoDate } from "#core/time/serialDate";
import { type CellValue, isBlank } from "../content";
import type { RegisterColumn } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, columnPlace, placeOf } from "./checkedWorkbook";
import type { CellChange } from "./finding";
import { cellFix } from "./fixes";
import type { Rule, RuleIssue } from "./rule";

/** A typed cell that holds a text or a logical value. */
interface TextCell {
  readonly row: number;
  readonly value: string | boolean;
}

const numeric: ReadonlySet<string> = new Set(["integer", "number", "percent", "money"]);

function textCells(checked: CheckedRegister, header: string): readonly TextCell[] {
  const found: TextCell[] = [];
  for (const row of checked.records) {
    const value = checked.table.cell(row, header);
    if (typeof value === "boolean" || (typeof value === "string" && !isBlank(value)))
      found.push({ row, value });
  }
  return found;
}

function textsAsNumbers(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) =>
    checked.columns
      .filter((column) => column.kind !== "formula" && numeric.has(column.type))
      .flatMap((column) => {
        const cells = textCells(checked, column.header);
        if (cells.length === 0) return [];
        const read = numberReader(workbook, checked, column, cells);
        return cells.map((cell) => numberIssue(checked, column, cell, read));
      }),
  );
}

function numberIssue(
  checked: CheckedRegister,
  column: RegisterColumn,
  { row, value }: TextCell,
  read: (text: string) => number | null,
): RuleIssue {
  const number = typeof value === "string" ? read(value) : null;
  return {
    code: standsForMissing(value) ? "word-for-missing" : "text-not-number",
    // A budget that is text counts as 0 in every sum, so nothing may be selected by it.
    severity: column.header === "Budget" ? "blocking" : "warning",
    place: placeOf(checked, row, column.header),
    found: cellText(value),
    expected: number === null ? ("a number" satisfies Phrase) : String(number),
    ...(number === null ? {} : { fix: cellFix(checked, row, column.header, number) }),
  };
}

/** What people write into a cell to be filled in later, besides the words that adopting knows. */
const filledInLater = /^(?:x+|nil|to-?do)$/i;

/** Whether a cell says that its value is not known, in any language that adopting reads: "tbc", "noch offen". */
export function standsForMissing(value: CellValue): boolean {
  return typeof value === "string" && (isMissingWord(value) || filledInLater.test(value.trim()));
}

const units: Readonly<Record<string, number>> = { one: 1, thousand: 1000, million: 1e6 };

/** Reads a text as the number that it says, where nothing about it is open; null otherwise. */
function numberReader(
  workbook: CheckedWorkbook,
  checked: CheckedRegister,
  column: RegisterColumn,
  cells: readonly TextCell[],
): (text: string) => number | null {
  const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const sign = decimalSign(texts);
  const usual = median(numbersOf(checked, column.header));
  return (text) => {
    const isOpen = isAmbiguousNumber(text) && sign !== "point" && sign !== "comma";
    const values = isOpen
      ? (["point", "comma"] as const).map((each) => plainNumber(workbook, column, text, each))
      : [plainNumber(workbook, column, text, sign)];
    const fitting = values.length === 1 ? values : values.filter((value) => isLike(value, usual));
    const [value = null] = fitting;
    return fitting.length === 1 && value !== null && isAllowed(value, column) ? value : null;
  };
}

function plainNumber(
  { settings }: CheckedWorkbook,
  column: RegisterColumn,
  text: string,
  sign: DecimalSign,
): number | null {
  const read = numberText(text, sign);
  if (read === null) return null;
  const { amount, factor, currency, percent } = read;
  if (currency !== null && (column.type !== "money" || currency !== settings.get("pmo_Currency")))
    return null;
  if (percent) return column.type === "percent" ? amount / 100 : null;
  if (factor === null) return amount;
  if (column.type !== "money") return column.type === "percent" ? null : amount * factor;
  const unit = units[cellText(settings.get("pmo_MoneyUnit") ?? null).toLowerCase()];
  return unit === undefined ? null : (amount * factor) / unit;
}

function isAllowed(value: number, { allowed, type }: RegisterColumn): boolean {
  if (type === "integer" && !Number.isInteger(value)) return false;
  if (allowed.kind === "numbers") return allowed.numbers.includes(value);
  if (allowed.kind !== "range") return true;
  const { minimum, maximum, above } = allowed;
  if (minimum !== null && (above ? value <= minimum : value < minimum)) return false;
  return maximum === null || value <= maximum;
}

function numbersOf(checked: CheckedRegister, header: string): readonly number[] {
  return checked.records.flatMap((row) => {
    const value = checked.table.number(row, header);
    return value === null || value === 0 ? [] : [Math.abs(value)];
  });
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** Within a factor of 30 of what usually stands in the column: 1.2 and 1,200 cannot both be. */
function isLike(value: number | null, usual: number | null): boolean {
  if (value === null || usual === null || value === 0) return false;
  const ratio = Math.abs(value) / usual;
  return ratio > 1 / 30 && ratio < 30;
}

function textsAsDates(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) =>
    checked.columns
      .filter((column) => column.kind !== "formula" && column.type === "date")
      .flatMap((column) => dateIssues(workbook, checked, column.header)),
  );
}

function dateIssues(
  workbook: CheckedWorkbook,
  checked: CheckedRegister,
  header: string,
): readonly RuleIssue[] {
  const cells = textCells(checked, header);
  if (cells.length === 0) return [];
  const readings = cells.map((cell) => ({
    ...cell,
    read: typeof cell.value === "string" ? dateText(cell.value, null) : null,
  }));
  const open = readings.filter(({ read }) => read?.kind === "ambiguous");
  return [
    ...readings
      .filter(({ read }) => read?.kind !== "ambiguous")
      .map(({ row, value, read }) => dateIssue(checked, header, { row, value }, read)),
    ...(open.length === 0 ? [] : [ambiguousDates(workbook, checked, header, open)]),
  ];
}

function dateIssue(
  checked: CheckedRegister,
  header: string,
  { row, value }: TextCell,
  read: DateText | null,
): RuleIssue {
  const place = placeOf(checked, row, header);
  const found = cellText(value);
  if (read?.kind === "impossible") {
    return { code: "impossible-date", severity: "warning", place, found };
  }
  const expected = "a date" satisfies Phrase;
  const code = standsForMissing(value) ? "word-for-missing" : "text-not-date";
  if (read?.kind !== "date" || !isCertain(read)) {
    return { code, severity: "warning", place, found, expected };
  }
  const fix = cellFix(checked, row, header, read.serial);
  return { code, severity: "warning", place, found, expected: isoDate(read.serial), fix };
}

/** A century that nobody wrote is this one for the years around now; a time of day would be lost. */
function isCertain({ serial, shortYear, hasTime }: Extract<DateText, { kind: "date" }>): boolean {
  const { year } = calendarDate(serial);
  return !hasTime && (!shortYear || (year >= 2000 && year < 2050));
}

/** One finding for the column: what is asked is asked once. */
function ambiguousDates(
  { facts }: CheckedWorkbook,
  checked: CheckedRegister,
  header: string,
  open: readonly TextCell[],
): RuleIssue {
  const [first] = open;
  const texts = textCells(checked, header).map(({ value }) => String(value));
  const { dayFirst, monthFirst } = dateEvidence(texts);
  const order = facts.dateOrder ?? null;
  const changes = open.flatMap(({ row, value }): readonly CellChange[] => {
    const read = order === null ? null : dateText(String(value), order);
    return read?.kind === "date" && !read.hasTime
      ? cellFix(checked, row, header, read.serial).changes
      : [];
  });
  return {
    code: "ambiguous-date",
    severity: "warning",
    place: columnPlace(checked, first?.row ?? 0, header),
    found: cellText(first?.value ?? null),
    expected: "a date" satisfies Phrase,
    facts: { header, count: open.length, dayFirst, monthFirst },
    rows: open.map(({ row }) => row),
    asks: "date-order",
    ...(changes.length === open.length ? { fix: { kind: "cells", changes } } : {}),
  };
}

export const typeRules: readonly Rule[] = [
  { codes: ["text-not-number", "word-for-missing"], check: textsAsNumbers },
  {
    codes: ["text-not-date", "impossible-date", "ambiguous-date", "word-for-missing"],
    check: textsAsDates,
  },
];
