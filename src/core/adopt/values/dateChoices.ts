import { calendarDate, epochDay, serialDate } from "#core/time/serialDate";
import type { Choice, FilledCell } from "./columnReader";
import type { ReadingOptions } from "./columnReading";
import { bareDate } from "./dateParts";
import type { DateRole } from "./dateRole";
import type { DateOrder } from "./dateText";
import { dateEvidence, dateText, figureDate, provenOrder } from "./dateText";
import { isDateFormat } from "./numberFormat";
import { periodText } from "./periodText";

/** What decides how the dates of a column are read. */
export interface DateWays {
  /** Order of day and month that is proved; null = an answer decides, or nothing. */
  readonly order: DateOrder | null;
  readonly choices: readonly Choice[];
}

/** Words of headers in languages that write the day first. */
const dayFirstHeaders =
  /datum|termin|dato\b|\b(?:beginn|ende|frist|fallig|faellig|anfang|geplant|stichtag|date (?:de|d|du|prevue)|debut|echeance|fin|livraison|fecha|inicio|vencimiento|entrega|data|inizio|scadenza|fine|prazo|forfall|slutt|ferdig)\b/;

/** Years that dates of a register may have when only two digits are written, and how far they lie apart. */
const YEARS = [15, 45] as const;
const WIDEST_YEARS = 12;

const areYears = (parts: readonly number[]): boolean =>
  parts.every((part) => part >= YEARS[0] && part <= YEARS[1]) &&
  Math.max(...parts) - Math.min(...parts) <= WIDEST_YEARS;

/** Numeric dates that may have the year first, 26/03/31: asked unless other columns or the header write the day first. */
function yearFirstChoice(texts: readonly string[], isDayFirst: boolean): Choice | null {
  const figures = texts.flatMap((text) => figureDate(text) ?? []);
  const isShort = figures.every(({ last, dotted }) => last.length === 2 && !dotted);
  if (figures.length === 0 || !isShort) return null;
  const canBe =
    areYears(figures.map(({ first }) => first)) &&
    figures.every(({ second, last }) => second <= 12 && Number(last) <= 31);
  if (!canBe) return null;
  const mayHaveYearLast = areYears(figures.map(({ last }) => Number(last)));
  if (mayHaveYearLast && isDayFirst) return null;
  const years = new Set(figures.map(({ first }) => first)).size;
  const days = new Set(figures.map(({ last }) => last)).size;
  const likely = days <= years ? "day-month" : null;
  return {
    kind: "date-order",
    options: [{ value: "day-month" }, { value: "year-first" }],
    assumed: mayHaveYearLast ? likely : "year-first",
  };
}

/**
 * True when Excel may have turned the day and month of some dates round while typing or opening a file: all
 * texts could only be one order, and every true date could have been the other one (its day is 12 at most).
 */
function mayBeSwapped(cells: readonly FilledCell[], texts: readonly string[]): number {
  const { dayFirst, monthFirst, open } = dateEvidence(texts);
  if (open > 0 || dayFirst > 0 === monthFirst > 0) return 0;
  const days = cells.flatMap(({ value, format }) =>
    typeof value === "number" && isDateFormat(format) ? [calendarDate(value).day] : [],
  );
  const isAll = days.length > 0 && days.every((day) => day <= 12);
  return isAll && days.length + dayFirst + monthFirst > 2 ? days.length : 0;
}

/** From so many dates on it can hardly be chance that all have days up to 12. */
const HARDLY_CHANCE = 4;

function orderChoice(
  cells: readonly FilledCell[],
  texts: readonly string[],
  options: ReadingOptions,
): DateWays {
  const isForeign = options.header.keys.some((key) => dayFirstHeaders.test(key));
  const yearFirst = yearFirstChoice(texts, isForeign || options.dateOrder === "day-month");
  if (yearFirst !== null) return { order: null, choices: [yearFirst] };
  const evidence = dateEvidence(texts);
  const swapped = mayBeSwapped(cells, texts);
  if (swapped > 0) {
    const swap: Choice = {
      kind: "date-order",
      options: [{ value: "as-stored" }, { value: "swapped", evidence: swapped }],
      assumed: swapped >= HARDLY_CHANCE ? "swapped" : "as-stored",
    };
    return { order: provenOrder(evidence), choices: [swap] };
  }
  const proven = provenOrder(evidence);
  if (proven !== null || evidence.open === 0) return { order: proven, choices: [] };
  const isTorn = evidence.dayFirst > 0;
  if (!isTorn && options.dateOrder !== null) return { order: options.dateOrder, choices: [] };
  // Dates with dots are day first everywhere, and so is who writes them.
  const isDotted = texts.some((text) => figureDate(text)?.dotted === true);
  if (!isTorn && (isForeign || isDotted)) return { order: "day-month", choices: [] };
  return {
    order: null,
    choices: [
      {
        kind: "date-order",
        options: [
          { value: "day-month", evidence: evidence.dayFirst },
          { value: "month-day", evidence: evidence.monthFirst },
        ],
        assumed: shownOrder(cells),
      },
    ],
  };
}

/** The order in which the true dates of the column are shown; null when they do not say. */
function shownOrder(cells: readonly FilledCell[]): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { value, format } of cells) {
    if (typeof value !== "number") continue;
    if (/^(?:\[[^\]]*\])?d{1,2}[-/. ]m/i.test(format)) dayFirst += 1;
    if (/^(?:\[[^\]]*\])?m{1,2}[-/. ]d/i.test(format)) monthFirst += 1;
  }
  if (dayFirst > 0 === monthFirst > 0) return null;
  return dayFirst > 0 ? "day-month" : "month-day";
}

/** Years of two digits that could be of either century where finishes may lie far ahead: 70..99. */
const FIRST_OPEN_YEAR = 1970;

function centuryChoice(
  texts: readonly string[],
  cells: readonly FilledCell[],
  role: DateRole,
): readonly Choice[] {
  const isOpen = (text: string): boolean => {
    const found = dateText(text, "day-month");
    if (found.kind !== "date" || !found.shortYear) return false;
    const { year } = calendarDate(found.serial);
    return (year >= FIRST_OPEN_YEAR && year < 2000) || year >= 2070;
  };
  const open = role === "finish" ? texts.filter(isOpen).length : 0;
  const old = cells.filter(({ value, format }) => isOldDate(value, format)).length;
  if (open + old === 0) return [];
  const assumed = old > 0 && open === 0 ? null : "1900s";
  return [{ kind: "short-year", options: [{ value: "1900s" }, { value: "2000s" }], assumed }];
}

const FIRST_OF_1930 = 10959;

/** A true date of 1930 to 1969: Excel takes "31.12.40" for 1940. */
export function isOldDate(value: FilledCell["value"], format: string): boolean {
  return (
    typeof value === "number" && isDateFormat(format) && value >= FIRST_OF_1930 && value < epochDay
  );
}

function fiscalChoice(texts: readonly string[], options: ReadingOptions): readonly Choice[] {
  if ((options.fiscalStart ?? null) !== null) return [];
  const found = texts.flatMap((text) => {
    const period = periodText(text, null);
    return period?.kind === "fiscal" ? [period] : [];
  });
  if (found.length === 0) return [];
  return [
    {
      kind: "fiscal-year",
      options: Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1) })),
      assumed: found.every(({ pair }) => pair) ? "4" : null,
    },
  ];
}

/** The order of day and month, the century and the financial year of a column, and what of it is to be asked. */
export function dateWays(
  cells: readonly FilledCell[],
  texts: readonly string[],
  role: DateRole,
  options: ReadingOptions,
): DateWays {
  const dates = texts.map(bareDate);
  const { order, choices } = orderChoice(cells, dates, options);
  const others = [...centuryChoice(dates, cells, role), ...fiscalChoice(dates, options)];
  return { order, choices: [...choices, ...others] };
}

/** The same day with day and month turned round; null when that is no day. */
export function turnedRound(serial: number): number | null {
  const { year, month, day } = calendarDate(serial);
  return serialDate(year, day, month);
}
