/** A day of Excel's calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const msPerDay = 86_400_000;
/** Serial number of 1 January 1970. */
const epoch = 25_569;
export const lastSerial = 2_958_465;

/** The serial number of a day; months and days beyond their limits carry over. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round(date.getTime() / msPerDay) + epoch;
  // Excel believes in a 29 February 1900, so that every day before March 1900 counts one less.
  return serial < 61 ? serial - 1 : serial;
}

export function dayOf(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const real = whole < 60 ? whole + 1 : whole;
  const date = new Date((real - epoch) * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Same day some months later, the last of the month when there is no such day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const at = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return serialOf(y, m, Math.min(day, daysInMonth(y, m)));
}

/** 0 = Sunday ... 6 = Saturday. */
export function weekday(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days between two dates by the 30/360 rule, US or European. */
export function days360(from: Day, to: Day, european: boolean): number {
  let d1 = from.day;
  let d2 = to.day;
  if (european) {
    d1 = Math.min(d1, 30);
    d2 = Math.min(d2, 30);
  } else {
    if (d1 === daysInMonth(from.year, from.month) && (from.month === 2 || d1 === 31)) d1 = 30;
    if (d2 === 31 && d1 === 30) d2 = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + (d2 - d1);
}

/** Share of a year between two serial numbers; `basis` as in YEARFRAC. */
export function yearFraction(start: number, end: number, basis: number): number | null {
  const [first, last] = start <= end ? [start, end] : [end, start];
  const from = dayOf(first);
  const to = dayOf(last);
  const days = Math.floor(last) - Math.floor(first);
  switch (basis) {
    case 0:
      return days360Us(from, to) / 360;
    case 1:
      return days / averageYear(first, last, from, to);
    case 2:
      return days / 360;
    case 3:
      return days / 365;
    case 4:
      return days360(from, to, true) / 360;
    default:
      return null;
  }
}

/** The 30/360 rule of YEARFRAC: both ends at the end of February count as the 30th. */
function days360Us(from: Day, to: Day): number {
  const lastOfFebruary = (d: Day): boolean => d.month === 2 && d.day === daysInMonth(d.year, 2);
  let d1 = from.day;
  let d2 = to.day;
  if (lastOfFebruary(from) && lastOfFebruary(to)) d2 = 30;
  if (lastOfFebruary(from)) d1 = 30;
  if (d2 === 31 && d1 >= 30) d2 = 30;
  if (d1 === 31) d1 = 30;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + (d2 - d1);
}

function averageYear(first: number, last: number, from: Day, to: Day): number {
  const within = last <= addMonths(first, 12);
  if (!within) {
    let total = 0;
    for (let year = from.year; year <= to.year; year++) total += isLeap(year) ? 366 : 365;
    return total / (to.year - from.year + 1);
  }
  if (from.year === to.year) return isLeap(from.year) ? 366 : 365;
  const leapDay = isLeap(from.year)
    ? serialOf(from.year, 2, 29)
    : isLeap(to.year)
      ? serialOf(to.year, 2, 29)
      : -1;
  return leapDay >= first && leapDay <= last ? 366 : 365;
}
