/** Days from 1899-12-30 (Excel's serial 0 in practice, from March 1900 on) to 1970-01-01. */
export const epochDay = 25_569;
/** 9999-12-31, the last day that Excel knows. */
export const lastDay = 2_958_465;
/** Days that a plan or a report can name, 1970 to 2199: before, a date is a small number in the wrong format. */
export const plausibleDays = { from: epochDay, to: 109_574 } as const;
const MS_PER_DAY = 86_400_000;

export interface CalendarDate {
  readonly year: number;
  /** 1..12. */
  readonly month: number;
  /** 1..31. */
  readonly day: number;
}

/**
 * The serial number Excel stores for a calendar day, or null when the day does not exist (31 February).
 *
 * 1900 date system; valid for 1900-03-01 to 9999-12-31.
 * @example serialDate(2026, 9, 30); // => 46295
 */
export function serialDate(year: number, month: number, day: number): number | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return time / MS_PER_DAY + epochDay;
}

/**
 * The calendar day of an Excel serial number; a time of day is left out.
 *
 * @example calendarDate(46295.5); // => { year: 2026, month: 9, day: 30 }
 */
export function calendarDate(serial: number): CalendarDate {
  const date = new Date((Math.floor(serial) - epochDay) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * A serial number as people write it in reports: year, month, day.
 *
 * @example isoDate(46295); // => "2026-09-30"
 */
export function isoDate(serial: number): string {
  const { year, month, day } = calendarDate(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** A number as the day that it stands for, or as it is where Excel knows no such day: "2026-09-30", "-3". */
export function shownDay(serial: number): string {
  return serial > 0 && serial < lastDay + 1 ? isoDate(serial) : String(serial);
}
