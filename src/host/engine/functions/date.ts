import { isError, toNumber } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { typedValue } from "#host/engine/formula/input";
import { fault, type Operand } from "#host/engine/formula/operand";
import { gridOf } from "#host/engine/formula/reading";
import { days1904 } from "#host/engine/text";
import type { CellError, Scalar } from "#host/engine/values";
import {
  addMonths,
  dayOf,
  days360,
  daysInMonth,
  lastSerial,
  serialOf,
  weekday,
  yearFraction,
  type Day,
} from "./calendar";
import { define, type FunctionDefinition } from "./define";

/** Serial numbers of the workbook's date system as those of the 1900 system, and back. */
function base(cx: Context): number {
  return cx.reader.workbook.date1904 ? days1904 : 0;
}

function checkedSerial(cx: Context, serial: number): number | CellError {
  const at = Math.floor(serial) + base(cx);
  return at < 0 || at > lastSerial ? fault("#NUM!") : at;
}

function given(cx: Context, serial: number): Scalar {
  return serial < 0 || serial > lastSerial ? fault("#NUM!") : serial - base(cx);
}

/** A function of the calendar day of a serial number. */
function ofDay(name: string, f: (day: Day, serial: number) => number): FunctionDefinition {
  return define(name, "n", (cx, serial) => {
    const at = checkedSerial(cx, serial);
    return isError(at) ? at : f(at === 0 ? { year: 1900, month: 1, day: 0 } : dayOf(at), at);
  });
}

/** Seconds of the day, rounded as Excel shows them. */
function secondsOf(serial: number): number | CellError {
  if (serial < 0) return fault("#NUM!");
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function ofTime(name: string, f: (seconds: number) => number): FunctionDefinition {
  return define(name, "n", (_, serial) => {
    const seconds = secondsOf(serial);
    return isError(seconds) ? seconds : f(seconds);
  });
}

const weekStarts: Readonly<Record<number, number>> = {
  1: 0,
  2: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

function weekdayNumber(serial: number, type: number): Scalar {
  if (type === 3) return (weekday(serial) + 6) % 7;
  const start = weekStarts[type];
  return start === undefined ? fault("#NUM!") : ((weekday(serial) - start + 7) % 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = serial - ((weekday(serial) + 6) % 7) + 3;
  const { year } = dayOf(thursday);
  return 1 + Math.floor((thursday - serialOf(year, 1, 1)) / 7);
}

function weekNumber(serial: number, type: number): Scalar {
  if (type === 21) return isoWeek(serial);
  const start = weekStarts[type];
  if (start === undefined) return fault("#NUM!");
  const newYear = serialOf(dayOf(serial).year, 1, 1);
  const offset = (weekday(newYear) - start + 7) % 7;
  return Math.floor((serial - newYear + offset) / 7) + 1;
}

/** Days off in a week, Monday first: from a number (1 = Saturday and Sunday ...) or a text of 0 and 1. */
function weekend(pattern: Scalar): boolean[] | CellError {
  if (typeof pattern === "string") {
    if (!/^[01]{7}$/.test(pattern)) return fault("#VALUE!");
    return Array.from({ length: 7 }, (_, i) => pattern.charAt(i) === "1");
  }
  const code = toNumber(pattern ?? 1);
  if (isError(code)) return code;
  const days = Array.from({ length: 7 }, () => false);
  if (code >= 1 && code <= 7) {
    days[(code + 4) % 7] = true;
    days[(code + 5) % 7] = true;
  } else if (code >= 11 && code <= 17) days[(code - 11 + 6) % 7] = true;
  else return fault("#NUM!");
  return days;
}

function holidaysOf(cx: Context, operand: Operand | undefined): Set<number> | CellError {
  const days = new Set<number>();
  if (operand === undefined || operand === null) return days;
  for (const value of gridOf(cx, operand).data) {
    if (value === null) continue;
    const serial = toNumber(value);
    if (isError(serial)) return serial;
    days.add(Math.floor(serial) + base(cx));
  }
  return days;
}

interface Calendar {
  readonly off: readonly boolean[];
  readonly holidays: ReadonlySet<number>;
}

function calendarOf(
  cx: Context,
  pattern: Scalar,
  holidays: Operand | undefined,
): Calendar | CellError {
  const off = weekend(pattern);
  if (isError(off)) return off;
  const days = holidaysOf(cx, holidays);
  return isError(days) ? days : { off, holidays: days };
}

function worksOn(serial: number, { off, holidays }: Calendar): boolean {
  return !off[(weekday(serial) + 6) % 7] && !holidays.has(serial);
}

function networkDays(
  cx: Context,
  start: number,
  end: number,
  pattern: Scalar,
  holidays?: Operand,
): Scalar {
  const from = checkedSerial(cx, start);
  const to = checkedSerial(cx, end);
  if (isError(from)) return from;
  if (isError(to)) return to;
  const calendar = calendarOf(cx, pattern, holidays);
  if (isError(calendar)) return calendar;
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  const perWeek = calendar.off.filter((off) => !off).length;
  const weeks = Math.floor((last - first + 1) / 7);
  let days = weeks * perWeek;
  for (let at = first + weeks * 7; at <= last; at++)
    if (!calendar.off[(weekday(at) + 6) % 7]) days++;
  for (const holiday of calendar.holidays) {
    if (holiday >= first && holiday <= last && !calendar.off[(weekday(holiday) + 6) % 7]) days--;
  }
  return sign * days;
}

function workday(
  cx: Context,
  start: number,
  days: number,
  pattern: Scalar,
  holidays?: Operand,
): Scalar {
  const from = checkedSerial(cx, start);
  if (isError(from)) return from;
  const calendar = calendarOf(cx, pattern, holidays);
  if (isError(calendar)) return calendar;
  if (calendar.off.every((off) => off)) return fault("#VALUE!");
  const step = days < 0 ? -1 : 1;
  let at = from;
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    at += step;
    if (at < 0 || at > lastSerial) return fault("#NUM!");
    if (worksOn(at, calendar)) left--;
  }
  return given(cx, at);
}

function dateDif(from: number, to: number, unit: string): Scalar {
  if (from > to) return fault("#NUM!");
  const [a, b] = [dayOf(from), dayOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toLowerCase()) {
    case "d":
      return to - from;
    case "m":
      return months;
    case "y":
      return Math.floor(months / 12);
    case "ym":
      return months % 12;
    case "md": {
      if (b.day >= a.day) return b.day - a.day;
      const [year, month] = b.month === 1 ? [b.year - 1, 12] : [b.year, b.month - 1];
      return to - serialOf(year, month, a.day);
    }
    case "yd": {
      const same = serialOf(b.year, a.month, a.day);
      return same <= to ? to - same : to - serialOf(b.year - 1, a.month, a.day);
    }
    default:
      return fault("#NUM!");
  }
}

function typedDate(cx: Context, text: string, part: "day" | "time"): Scalar {
  const typed = typedValue(text, cx.reader.workbook.date1904, cx.reader.now());
  if (
    !typed ||
    typeof typed.value !== "number" ||
    !typed.format ||
    !/[dyhs]|m/i.test(typed.format)
  ) {
    return fault("#VALUE!");
  }
  const day = Math.floor(typed.value);
  return part === "day" ? day : typed.value - day;
}

function nowSerial(cx: Context): number {
  const now = cx.reader.now();
  const local = now.getTime() - now.getTimezoneOffset() * 60_000;
  return local / 86_400_000 + 25_569 - base(cx);
}

export const dateFunctions: readonly FunctionDefinition[] = [
  define("DATE", "n n n", (cx, year, month, day) => {
    const y = Math.trunc(year);
    if (y < 0 || y > 9999) return fault("#NUM!");
    return given(cx, serialOf(y < 1900 ? y + 1900 : y, Math.trunc(month), Math.trunc(day)));
  }),
  ofDay("YEAR", (day) => day.year),
  ofDay("MONTH", (day) => day.month),
  ofDay("DAY", (day) => day.day),
  ofDay("ISOWEEKNUM", (_, serial) => isoWeek(serial)),
  ofTime("HOUR", (s) => Math.floor(s / 3600)),
  ofTime("MINUTE", (s) => Math.floor(s / 60) % 60),
  ofTime("SECOND", (s) => s % 60),
  define("TIME", "n n n", (_, hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? fault("#NUM!") : (total % 86_400) / 86_400;
  }),
  define("TODAY", "", (cx) => Math.floor(nowSerial(cx)), { volatile: true }),
  define("NOW", "", nowSerial, { volatile: true }),
  define("DATEVALUE", "t", (cx, text) => typedDate(cx, text, "day")),
  define("TIMEVALUE", "t", (cx, text) => typedDate(cx, text, "time")),
  define("EDATE", "n n", (cx, serial, months) => {
    const at = checkedSerial(cx, serial);
    return isError(at) ? at : given(cx, addMonths(at, Math.trunc(months)));
  }),
  define("EOMONTH", "n n", (cx, serial, months) => {
    const at = checkedSerial(cx, serial);
    if (isError(at)) return at;
    const { year, month } = dayOf(
      addMonths(serialOf(dayOf(at).year, dayOf(at).month, 1), Math.trunc(months)),
    );
    return given(cx, serialOf(year, month, daysInMonth(year, month)));
  }),
  define("WEEKDAY", "n n?", (cx, serial, type) => {
    const at = checkedSerial(cx, serial);
    return isError(at) ? at : weekdayNumber(at, Math.trunc(type ?? 1));
  }),
  define("WEEKNUM", "n n?", (cx, serial, type) => {
    const at = checkedSerial(cx, serial);
    return isError(at) ? at : weekNumber(at, Math.trunc(type ?? 1));
  }),
  define("NETWORKDAYS", "n n x?", (cx, start, end, holidays) =>
    networkDays(cx, start, end, 1, holidays),
  ),
  define("NETWORKDAYS.INTL", "n n v? x?", (cx, start, end, pattern, holidays) =>
    networkDays(cx, start, end, pattern ?? 1, holidays),
  ),
  define("WORKDAY", "n n x?", (cx, start, days, holidays) => workday(cx, start, days, 1, holidays)),
  define("WORKDAY.INTL", "n n v? x?", (cx, start, days, pattern, holidays) =>
    workday(cx, start, days, pattern ?? 1, holidays),
  ),
  define("DATEDIF", "n n t", (cx, start, end, unit) => {
    const [from, to] = [checkedSerial(cx, start), checkedSerial(cx, end)];
    if (isError(from)) return from;
    return isError(to) ? to : dateDif(from, to, unit);
  }),
  define("DAYS", "n n", (_, end, start) => Math.floor(end) - Math.floor(start)),
  define("DAYS360", "n n b?", (cx, start, end, european) => {
    const [from, to] = [checkedSerial(cx, start), checkedSerial(cx, end)];
    if (isError(from)) return from;
    return isError(to) ? to : days360(dayOf(from), dayOf(to), european ?? false);
  }),
  define("YEARFRAC", "n n n?", (cx, start, end, basis) => {
    const [from, to] = [checkedSerial(cx, start), checkedSerial(cx, end)];
    if (isError(from)) return from;
    return isError(to) ? to : (yearFraction(from, to, Math.trunc(basis ?? 0)) ?? fault("#NUM!"));
  }),
];
