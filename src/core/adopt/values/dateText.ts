import { oneLine } from "../headerText";
import { serialDate } from "#core/time/serialDate";

/** Order of day and month in a column of date texts. */
export type DateOrder = "day-month" | "month-day";

/** What the texts of a column tell about their order. */
export interface DateEvidence {
  /** Texts that can only be day before month (25/06/2024). */
  readonly dayFirst: number;
  /** Texts that can only be month before day (06/25/2024). */
  readonly monthFirst: number;
  /** Texts that could be both (03/04/2026). */
  readonly open: number;
}

export type DateText =
  | {
      readonly kind: "date";
      readonly serial: number;
      readonly hasTime: boolean;
      /** True when the century was not written: "40" was read as 2040. */
      readonly shortYear: boolean;
    }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "impossible" }
  | { readonly kind: "other" };

const months: readonly string[] = [
  "jan januar january janvier janv enero ene gennaio gen janeiro",
  "feb februar february fevrier fev febrero febbraio fevereiro februari",
  "mar marz maerz mrz march mars marzo marco",
  "apr april avril avr abril abr aprile",
  "may mai mayo maggio mag maio",
  "jun juni june juin junio giugno giu junho",
  "jul juli july juillet juil julio luglio lug julho",
  "aug august aout agosto ago",
  "sep sept september septembre septiembre settembre set setembro",
  "oct okt october oktober octobre octubre ottobre ott outubro out",
  "nov november novembre noviembre novembro",
  "dec dez des december dezember desember decembre diciembre dic dicembre dezembro",
];
const monthOfWord = new Map(
  months.flatMap((words, at) => words.split(" ").map((word) => [word, at + 1] as const)),
);

const time = String.raw`(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?)\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, "i");
const numeric = new RegExp(String.raw`^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})${time}$`, "i");
const dayWord = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[-/. ]*(?:de |of )?([a-z]{3,10})\.?,?[-/. ]*(?:de |of )?'?(\d{4}|\d{2})${time}$`,
  "i",
);
const wordDay = new RegExp(
  String.raw`^([a-z]{3,10})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+'?(\d{4}|\d{2})${time}$`,
  "i",
);
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[., ]+/i;

/** Two digits up to 79 are 20xx, from 80 on 19xx: registers hold long projects rather than old ones. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

function dated(year: string, month: number, day: number, clock: string | undefined): DateText {
  const serial = serialDate(fullYear(year), month, day);
  if (serial === null) return { kind: "impossible" };
  const hasTime = clock !== undefined && !/^0?0:00(:00(\.0+)?)?$/.test(clock.trim());
  return { kind: "date", serial, hasTime, shortYear: year.length === 2 };
}

function plain(text: string): string {
  return oneLine(text)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(weekday, "");
}

/** Numeric dates whose order is open: both parts could be a month and they differ. */
function isOpen(first: number, second: number): boolean {
  return first <= 12 && second <= 12 && first !== second;
}

/** Counts which order the date texts of a column can only have. Dates with dots are always day first. */
export function dateEvidence(texts: readonly string[]): DateEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  for (const text of texts) {
    const match = numeric.exec(plain(text));
    if (match === null || match[2] === ".") continue;
    const first = Number(match[1]);
    const second = Number(match[3]);
    if (isOpen(first, second)) open += 1;
    else if (first > 12 && second <= 12) dayFirst += 1;
    else if (second > 12 && first <= 12) monthFirst += 1;
  }
  return { dayFirst, monthFirst, open };
}

/** The order that evidence proves; null when there is none or it contradicts itself. */
export function provenOrder(evidence: DateEvidence): DateOrder | null {
  if (evidence.dayFirst > 0 && evidence.monthFirst === 0) return "day-month";
  if (evidence.monthFirst > 0 && evidence.dayFirst === 0) return "month-day";
  return null;
}

/**
 * Reads a date from text; `order` is that of its column, null when nothing tells.
 *
 * A day that does not exist is "impossible", a text that could be two days without a known order is
 * "ambiguous": neither is guessed.
 * @example dateText("31.12.40", null); // => { kind: "date", serial: 51501, hasTime: false, shortYear: true }
 */
export function dateText(text: string, order: DateOrder | null): DateText {
  const line = plain(text);
  const iso = yearFirst.exec(line);
  if (iso?.[1] !== undefined) return dated(iso[1], Number(iso[2]), Number(iso[3]), iso[4]);
  const parts = numeric.exec(line);
  if (parts?.[4] !== undefined) {
    const first = Number(parts[1]);
    const second = Number(parts[3]);
    if (parts[2] === ".") return dated(parts[4], second, first, parts[5]);
    if (isOpen(first, second) && order === null) return { kind: "ambiguous" };
    const dayFirst = isOpen(first, second) ? order === "day-month" : second <= 12;
    return dayFirst
      ? dated(parts[4], second, first, parts[5])
      : dated(parts[4], first, second, parts[5]);
  }
  return wordDate(line);
}

function wordDate(line: string): DateText {
  const dayBefore = dayWord.exec(line);
  const month = monthOfWord.get((dayBefore?.[2] ?? "").toLowerCase());
  if (dayBefore?.[3] !== undefined && month !== undefined) {
    return dated(dayBefore[3], month, Number(dayBefore[1]), dayBefore[4]);
  }
  const dayAfter = wordDay.exec(line);
  const other = monthOfWord.get((dayAfter?.[1] ?? "").toLowerCase());
  if (dayAfter?.[3] !== undefined && other !== undefined) {
    return dated(dayAfter[3], other, Number(dayAfter[2]), dayAfter[4]);
  }
  return { kind: "other" };
}
