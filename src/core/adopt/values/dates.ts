import { calendarDate, lastDay, plausibleDays, serialDate } from "#core/time/serialDate";
import { oneLine } from "../headerText";
import type { Chosen, ColumnCells, ColumnReader, FilledCell } from "./columnReader";
import { firstNote } from "./columnNotes";
import type { ColumnNote, ReadingOptions } from "./columnReading";
import { dateParts } from "./dateParts";
import { dateWays, isOldDate, turnedRound } from "./dateChoices";
import { dateRole } from "./dateRole";
import type { DateRole } from "./dateRole";
import type { DateOrder } from "./dateText";
import { dateText } from "./dateText";
import type { FieldType } from "./fieldKind";
import { currencyOfFormat, isDateFormat, isPercentFormat } from "./numberFormat";
import { periodText } from "./periodText";
import type { Reading } from "./reading";
import { read, SAID_EMPTY, unread } from "./reading";

/** Serial numbers up to the end of 1900 stand for "no date", as 9999-12-31 does. */
const LAST_OF_1900 = 366;
const noDate =
  /^(?:0?[01]|3[01])[-/.]0?1?[-/.](?:1900|1899|0001)|^(?:1900-0?[12]-0[01]|1899-12-3[01]|0001-01-01|9999-12-31)|^(?:31[-/.]12|12[-/.]31)[-/.]9999/;

interface Way {
  readonly order: DateOrder | null;
  readonly yearFirst: boolean;
  readonly swapped: boolean;
  readonly century: string | null;
  readonly fiscalStart: number | null;
  readonly role: DateRole;
  /** The column writes days of months without a year, "Mar 5": "Mar 26" is none of 2026 then. */
  readonly yearless: boolean;
}

/** The parts of the answers that matter for one column. */
function wayOf(
  chosen: Chosen,
  proven: DateOrder | null,
  role: DateRole,
  yearless: boolean,
  options: ReadingOptions,
): Way {
  const order = chosen("date-order");
  const isOrder = order === "day-month" || order === "month-day";
  const fiscal = chosen("fiscal-year");
  return {
    order: proven ?? (isOrder ? order : null),
    yearFirst: order === "year-first",
    swapped: order === "swapped",
    century: chosen("short-year"),
    fiscalStart: options.fiscalStart ?? (fiscal === null ? null : Number(fiscal)),
    role,
    yearless,
  };
}

function readSerial(value: number, format: string, way: Way): Reading {
  const isShown = isDateFormat(format);
  if (isPercentFormat(format) || currencyOfFormat(format) !== null) return unread("not-a-date");
  if (isShown && ((value >= 0 && value <= LAST_OF_1900) || Math.floor(value) === lastDay))
    return SAID_EMPTY;
  if (!isShown) {
    if (Number.isInteger(value) && value >= 1990 && value <= 2100)
      return readPeriod(String(value), way) ?? unread("not-a-date");
    if (value > plausibleDays.to + 1) return readText(String(value), way);
  }
  if (isOldDate(value, format) && way.century === "2000s") return inNextCentury(Math.floor(value));
  if (value < plausibleDays.from || value >= plausibleDays.to + 1) return unread("not-a-date");
  const day = Math.floor(value);
  const turned = way.swapped && isShown ? turnedRound(day) : null;
  return read(turned ?? day, !Number.isInteger(value) || (turned !== null && turned !== day));
}

function inNextCentury(serial: number): Reading {
  const { year, month, day } = calendarDate(serial);
  const moved = serialDate(year + 100, month, day);
  return moved === null ? unread("impossible-date") : read(moved, true);
}

/** "Mar 26" and "Mar 5". */
const monthDay = /^\p{L}{3,10}\.? \d{1,2}$/u;

function readPeriod(text: string, way: Way): Reading | null {
  const period = periodText(text, way.fiscalStart);
  if (period === null || (way.yearless && monthDay.test(oneLine(text)))) return null;
  if (period.kind === "fiscal") return unread("ambiguous-date");
  return read(period.day ?? (way.role === "start" ? period.start : period.end), true);
}

function readDate(text: string, way: Way): Reading | null {
  const short = way.yearFirst ? /^\s*(\d{2})([-/.]\d{1,2}[-/.]\d{1,2})\s*$/.exec(text) : null;
  const line = short === null ? text : `20${short[1] ?? ""}${short[2] ?? ""}`;
  const found = dateText(line, way.order);
  switch (found.kind) {
    case "other":
      return null;
    case "ambiguous":
      return unread("ambiguous-date");
    case "impossible":
      return unread("impossible-date");
    case "date": {
      const { year } = calendarDate(found.serial);
      const isOld = found.shortYear && year < 2000;
      if (isOld && way.century === "2000s") return inNextCentury(found.serial);
      const isFar = found.serial > plausibleDays.to;
      return isFar ? unread("not-a-date") : read(found.serial, found.hasTime);
    }
  }
}

/** True for two dates in one text, of which neither is the date of the cell. */
function isTwoDates(text: string): boolean {
  return (text.match(/\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/g) ?? []).length > 1;
}

function readText(value: string, way: Way): Reading {
  const line = oneLine(value);
  if (noDate.test(line)) return SAID_EMPTY;
  const plain = readDate(line, way) ?? readPeriod(line, way);
  if (plain !== null) return plain;
  if (isTwoDates(line)) return unread("not-a-date");
  if (/^[34567]\d{4}$/.test(line)) return read(Number(line), true);
  for (const text of dateParts(line)) {
    const found = readDate(text, way) ?? readPeriod(text, way);
    if (found !== null) return found.kind === "value" ? { ...found, lossy: true } : found;
  }
  return unread("not-a-date");
}

/** Dates as serial numbers, from true dates and texts; a period becomes its last day (first, for a start). */
export function dateReader(
  column: ColumnCells,
  type: FieldType,
  options: ReadingOptions,
): ColumnReader {
  const role = dateRole(type);
  const { order, choices } = dateWays(column.filled, column.texts, role, options);
  const yearless = column.texts.some(
    (text) => monthDay.test(oneLine(text)) && periodText(text, null) === null,
  );
  const ways = (chosen: Chosen): Way => wayOf(chosen, order, role, yearless, options);
  return {
    choices,
    read({ value, format }: FilledCell, chosen): Reading {
      const way = ways(chosen);
      if (typeof value === "number") return readSerial(value, format, way);
      return typeof value === "string" ? readText(value, way) : unread("not-a-date");
    },
    notes(readings, chosen): readonly ColumnNote[] {
      const way = ways(chosen);
      const isPeriod = (at: number): boolean => {
        const value = column.at[at]?.value;
        return typeof value === "string"
          ? readDate(value, way) === null && readPeriod(value, way) !== null
          : typeof value === "number" && value >= 1990 && value <= 2100;
      };
      return [
        ...firstNote(
          role === "start" ? "period-as-first-day" : "period-as-last-day",
          "hint",
          column.at,
          readings,
          (reading, at) => reading.kind === "value" && reading.lossy && isPeriod(at),
          true,
        ),
        ...firstNote(
          "short-year",
          "hint",
          column.at,
          readings,
          (reading, at) => {
            const value = column.at[at]?.value;
            return (
              reading.kind === "value" && typeof value === "string" && isDoubtfulYear(value, way)
            );
          },
          true,
        ),
      ];
    },
  };
}

/** Years such as "40" or "97", which could be of this or the last century. */
function isDoubtfulYear(text: string, way: Way): boolean {
  const found = dateText(text, way.order);
  if (found.kind !== "date" || !found.shortYear) return false;
  const { year } = calendarDate(found.serial);
  return year >= 2050 || year < 2000;
}
