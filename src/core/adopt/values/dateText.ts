import { serialDate } from "#core/time/serialDate";
import { oneLine } from "../headerText";
import { monthNumber } from "./months";

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

const time = String.raw`(?:[T ,]+(?:at |um |a las |às |kl\.? ?|à )?(\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|uhr)?)\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})\s*[-/.年 ]\s*(\d{1,2})\s*[-/.月 ]\s*(\d{1,2})(?:\s*日|\.)?${time}$`,
  "i",
);
const numeric = new RegExp(
  String.raw`^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})\.?${time}$`,
  "i",
);
const ordinal = String.raw`(?:st|nd|rd|th|er|re|ª|º|°|\.)?`;
const dayWord = new RegExp(
  String.raw`^(\d{1,2})${ordinal}[-/. ]*(?:de |of |d')?([a-z]{3,10})\.?,?[-/. ]*(?:de |del |of )?'?(\d{4}|\d{2})\.?${time}$`,
  "i",
);
const wordDay = new RegExp(
  String.raw`^([a-z]{3,10})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?(?:,[-/. ]*|[-/. ]+)'?(\d{4}|\d{2})${time}$`,
  "i",
);
const yearWordDay = new RegExp(
  String.raw`^(\d{4})[-/. ]+([a-z]{3,10})\.?[-/. ]+(\d{1,2})${time}$`,
  "i",
);
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const reiwa = /^(?:令和|r)\s*(\d{1,2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})日?$/i;
const weekday =
  /^(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lun|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mie|jue|vie|sab|dom|lunes|martes|miercoles|jueves|viernes|sabado|domingo|gio|lunedi|martedi|mercoledi|giovedi|venerdi|domenica|seg|ter|qua|qui|sex|segunda|terca|quarta|quinta|sexta|man|tir|ons|tor|lor|mandag|tirsdag|onsdag|torsdag|fredag|lordag|sondag)(?:-feira)?[., ]+(?=\d)/i;
/** "2026/3/31(火)": the day of the week after the date. */
const weekdayAfter =
  /\s*\((?:[月火水木金土日]|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\)(?=$|\s)/i;

/** Two digits up to 79 are 20xx, from 80 on 19xx: registers hold long projects rather than old ones. */
const PIVOT = 80;

export function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < PIVOT ? 2000 + year : 1900 + year;
}

function dated(year: string, month: number, day: number, clock: string | undefined): DateText {
  const serial = serialDate(fullYear(year), month, day);
  if (serial === null) return { kind: "impossible" };
  const hasTime =
    clock !== undefined && !/^0?0[:.h]00(:00([.,]0+)?)?(?: ?uhr)?$/i.test(clock.trim());
  return { kind: "date", serial, hasTime, shortYear: year.length === 2 };
}

/** A text on one line without accents and without the day of the week: the form that dates are looked for in. */
export function dateLine(text: string): string {
  return oneLine(text)
    .normalize("NFD")
    .replace(/(?<=[a-z])\p{Mn}/giu, "")
    .normalize("NFC")
    .replace(/[‐‑–—−]/g, "-")
    .replace(weekday, "")
    .replace(weekdayAfter, "");
}

/** Numeric dates whose order is open: both parts could be a month and they differ. */
function isOpen(first: number, second: number): boolean {
  return first <= 12 && second <= 12 && first !== second;
}

/** Parts of a date in figures without a written year first: 25/06/24. */
export interface FigureDate {
  readonly first: number;
  readonly second: number;
  readonly last: string;
  /** Parted by dots, which are always day first. */
  readonly dotted: boolean;
}

export function figureDate(text: string): FigureDate | null {
  const match = numeric.exec(dateLine(text));
  if (match?.[4] === undefined) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  return { first, second, last: match[4], dotted: match[2] === "." };
}

/** Counts which order the date texts of a column can only have. Dates with dots are always day first. */
export function dateEvidence(texts: readonly string[]): DateEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  for (const text of texts) {
    const figures = figureDate(text);
    if (figures === null || figures.dotted) continue;
    const { first, second } = figures;
    if (first === 0 || second === 0) continue;
    if (isOpen(first, second)) open += 1;
    else if (first > 12 && first <= 31 && second <= 12) dayFirst += 1;
    else if (second > 12 && second <= 31 && first <= 12) monthFirst += 1;
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
  const line = dateLine(text);
  const iso = yearFirst.exec(line) ?? compact.exec(line);
  if (iso?.[1] !== undefined) return dated(iso[1], Number(iso[2]), Number(iso[3]), iso[4]);
  const parts = numeric.exec(line);
  if (parts?.[4] !== undefined) {
    const first = Number(parts[1]);
    const second = Number(parts[3]);
    if (parts[2] === ".") return dated(parts[4], second, first, parts[5]);
    if (first === 0 || second === 0) return { kind: "impossible" };
    if (isOpen(first, second) && order === null) return { kind: "ambiguous" };
    const dayFirst = isOpen(first, second) ? order === "day-month" : second <= 12;
    return dayFirst
      ? dated(parts[4], second, first, parts[5])
      : dated(parts[4], first, second, parts[5]);
  }
  const era = reiwa.exec(line);
  if (era !== null)
    return dated(String(2018 + Number(era[1])), Number(era[2]), Number(era[3]), undefined);
  return wordDate(line);
}

function wordDate(line: string): DateText {
  const forms = [
    { match: dayWord.exec(line), day: 1, month: 2, year: 3 },
    { match: wordDay.exec(line), day: 2, month: 1, year: 3 },
    { match: yearWordDay.exec(line), day: 3, month: 2, year: 1 },
  ];
  for (const { match, day, month, year } of forms) {
    const number = monthNumber(match?.[month] ?? "");
    const written = match?.[year];
    if (number !== null && written !== undefined)
      return dated(written, number, Number(match?.[day]), match?.[4]);
  }
  return { kind: "other" };
}
