import { datesOf } from "./conditionalTests";
import { compareText } from "./formula/coerce";
import { typedValue } from "./formula/input";
import type { Sheet } from "./sheet";
import { displayText } from "./text";
import { CellError, type Scalar } from "./values";

export type FilterOperator =
  "equal" | "notEqual" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual";

/** One half of a custom filter. `value` as typed; * and ? stand for any letters. */
export interface FilterCondition {
  readonly operator: FilterOperator;
  readonly value: string;
}

/** A day, month, year ... of which a values filter shows all moments. */
export interface FilterDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** What a filter lets through in one column. */
export type FilterCriterion =
  | {
      readonly kind: "values";
      /** As the cells show them. */
      readonly values: readonly string[];
      readonly blanks: boolean;
      readonly dates: readonly FilterDate[];
    }
  | {
      readonly kind: "custom";
      readonly conditions: readonly FilterCondition[];
      /** Both conditions have to be met; otherwise one of them. */
      readonly both: boolean;
    }
  | {
      readonly kind: "top";
      readonly count: number;
      readonly percent: boolean;
      readonly bottom: boolean;
    }
  /** By the file's words: aboveAverage, thisMonth, Q1 ... */
  | { readonly kind: "dynamic"; readonly type: string }
  /** A filter by colour or icon: kept as the file has it, not worked out here. */
  | { readonly kind: "other"; readonly xml: string };

/** Whether a cell's row is shown. */
export type FilterTest = (value: Scalar, text: string) => boolean;

/** What a filter needs to know of the column: all its values, and the day it is. */
export interface FilterColumn {
  readonly sheet: Sheet;
  readonly numbers: readonly number[];
  readonly today: number;
}

/** The test of a criterion; null for one that is not worked out here. */
export function filterTest(criterion: FilterCriterion, column: FilterColumn): FilterTest | null {
  switch (criterion.kind) {
    case "values":
      return valuesTest(criterion, column.sheet.workbook.date1904);
    case "custom": {
      const tests = criterion.conditions.map((c) => conditionTest(c, column));
      return (value, text) =>
        criterion.both
          ? tests.every((test) => test(value, text))
          : tests.some((test) => test(value, text));
    }
    case "top":
      return topTest(criterion, column.numbers);
    case "dynamic":
      return dynamicTest(criterion.type, column);
    case "other":
      return null;
  }
}

function isBlank(value: Scalar, text: string): boolean {
  return value === null || (typeof value === "string" && text.trim() === "");
}

function valuesTest(
  { values, blanks, dates }: Extract<FilterCriterion, { kind: "values" }>,
  date1904: boolean,
): FilterTest {
  const shown = new Set(values.map((text) => text.toLowerCase()));
  return (value, text) => {
    if (isBlank(value, text)) return blanks;
    if (shown.has(text.toLowerCase())) return true;
    if (dates.length === 0 || typeof value !== "number") return false;
    return dates.some((date) => isWithin(value, date, date1904));
  };
}

function isWithin(serial: number, date: FilterDate, date1904: boolean): boolean {
  const moment = new Date(Math.round((serial - (date1904 ? 24_107 : 25_569)) * 86_400_000));
  const parts: [number | undefined, number][] = [
    [date.year, moment.getUTCFullYear()],
    [date.month, moment.getUTCMonth() + 1],
    [date.day, moment.getUTCDate()],
    [date.hour, moment.getUTCHours()],
    [date.minute, moment.getUTCMinutes()],
    [date.second, moment.getUTCSeconds()],
  ];
  return parts.every(([wanted, actual]) => wanted === undefined || wanted === actual);
}

/** "ab*c?" as a pattern over the whole text; ~ takes the meaning from the letter behind it. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === "*") return "[\\s\\S]*";
    if (found === "?") return "[\\s\\S]";
    const letter = found.startsWith("~") ? found.slice(1) : found;
    return `\\${letter}`;
  });
  return new RegExp(`^${source}$`, "i");
}

function conditionTest({ operator, value }: FilterCondition, { sheet }: FilterColumn): FilterTest {
  const isEqual = operator === "equal";
  if ((isEqual || operator === "notEqual") && value.trim() === "") {
    return (cell, text) => isBlank(cell, text) === isEqual;
  }
  const typed = typedValue(value, sheet.workbook.date1904, new Date())?.value;
  if (isEqual || operator === "notEqual") {
    const pattern = wildcardPattern(value);
    return (cell, text) => {
      const same = (typeof cell === "number" && cell === typed) || pattern.test(text);
      return same === isEqual;
    };
  }
  return (cell) => {
    if (cell === null || cell instanceof CellError) return false;
    if (typeof typed === "number")
      return typeof cell === "number" && ordered(operator, cell - typed);
    return typeof cell === "string" && ordered(operator, compareText(cell, value));
  };
}

function ordered(operator: FilterOperator, order: number): boolean {
  switch (operator) {
    case "greaterThan":
      return order > 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThan":
      return order < 0;
    case "lessThanOrEqual":
      return order <= 0;
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
  }
}

function topTest(
  { count, percent, bottom }: Extract<FilterCriterion, { kind: "top" }>,
  numbers: readonly number[],
): FilterTest {
  const ascending = [...numbers].sort((a, b) => a - b);
  const wanted = percent
    ? Math.max(1, Math.floor((ascending.length * count) / 100))
    : Math.min(count, ascending.length);
  const limit = ascending.at(bottom ? wanted - 1 : -wanted);
  return (value) =>
    typeof value === "number" && limit !== undefined && (bottom ? value <= limit : value >= limit);
}

function dynamicTest(type: string, { numbers, today }: FilterColumn): FilterTest | null {
  if (type === "aboveAverage" || type === "belowAverage") {
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return (value) =>
      typeof value === "number" && (type === "aboveAverage" ? value > mean : value < mean);
  }
  const within = calendarTest(type, today);
  return within && ((value) => typeof value === "number" && within(Math.floor(value)));
}

/** Whether a day (as a serial number) lies in a period that the file names. */
function calendarTest(type: string, today: number): ((day: number) => boolean) | null {
  const range = datesOf(type, today) ?? longPeriod(type, today);
  if (range) return (day) => day >= range[0] && day <= range[1];
  const month = /^M(\d{1,2})$/.exec(type)?.[1];
  if (month) return (day) => monthOf(day) === Number(month);
  const quarter = /^Q([1-4])$/.exec(type)?.[1];
  if (quarter) return (day) => Math.ceil(monthOf(day) / 3) === Number(quarter);
  return null;
}

function dateOf(day: number): Date {
  return new Date((day - 25_569) * 86_400_000);
}

function monthOf(day: number): number {
  return dateOf(day).getUTCMonth() + 1;
}

function serial(year: number, month: number, day = 1): number {
  return Date.UTC(year, month, day) / 86_400_000 + 25_569;
}

/** Quarters and years around today. */
function longPeriod(type: string, today: number): readonly [number, number] | null {
  const date = dateOf(today);
  const year = date.getUTCFullYear();
  const quarter = Math.floor(date.getUTCMonth() / 3) * 3;
  const offset = type.startsWith("last") ? -1 : type.startsWith("next") ? 1 : 0;
  if (/^(this|last|next)Year$/.test(type)) {
    return [serial(year + offset, 0), serial(year + offset + 1, 0) - 1];
  }
  if (/^(this|last|next)Quarter$/.test(type)) {
    return [serial(year, quarter + 3 * offset), serial(year, quarter + 3 * offset + 3) - 1];
  }
  return type === "yearToDate" ? [serial(year, 0), today] : null;
}

/** What a cell shows, which is what a values filter compares. */
export function shownAt(sheet: Sheet, row: number, column: number): string {
  const { styles } = sheet.workbook;
  const { numberFormat } = styles.get(sheet.styleAt(row, column));
  return displayText(sheet.valueAt(row, column), numberFormat, sheet.workbook);
}
