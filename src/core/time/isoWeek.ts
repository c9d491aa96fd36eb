import { calendarDate, serialDate } from "./serialDate";

/**
 * The week of a day by ISO 8601: weeks begin on Monday, week 1 holds the first Thursday of the year.
 *
 * @param serial day as an Excel serial number, from 1900-03-01 on
 * @example isoWeek(46295); // => "2026-W40"
 */
export function isoWeek(serial: number): string {
  const day = Math.floor(serial);
  // Serial numbers that leave 2 when divided by 7 are Mondays.
  const thursday = day - ((((day - 2) % 7) + 7) % 7) + 3;
  const { year } = calendarDate(thursday);
  const newYear = serialDate(year, 1, 1) ?? thursday;
  const week = Math.floor((thursday - newYear) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
