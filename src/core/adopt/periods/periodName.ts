import { oneLine } from "../headerText";
import { monthNumber } from "../values/months";
import type { CostType, Measure } from "./periodWords";
import {
  afterWords,
  beforeWords,
  costTypeWords,
  fillerWords,
  measureWords,
  onwardWords,
  otherThingWords,
  totalWords,
  unphasedWords,
  untilWords,
} from "./periodWords";

/** A year as a text names it. */
export interface YearName {
  /** "calendar": 2026. "split": 2025/26, by its first year. "fiscal": FY26, which most name by its last year. "begins": 2026年度, by its first. */
  readonly kind: "calendar" | "split" | "fiscal" | "begins";
  readonly year: number;
}

/** A part of a year. */
export type YearPart =
  /** By names of months: March is { from: 3, months: 1 }, "Apr - Jun" is { from: 4, months: 3 }. */
  | { readonly by: "month"; readonly from: number; readonly months: number }
  /** By counting from the beginning of the year, whichever month that is: Q3 is { months: 3, number: 3 }. */
  | { readonly by: "count"; readonly months: 3 | 6; readonly number: number };

/** What a header says about a period; nothing of it is resolved to days. */
export interface PeriodName {
  readonly year: YearName | null;
  readonly part: YearPart | null;
  /** "Year 1", "M3", "Q5": counted from a beginning that the text does not tell. */
  readonly counted: { readonly months: 1 | 3 | 12; readonly number: number } | null;
  /** "before": all time before it. "until": it and all time before. "from" and "after" alike. */
  readonly open: "before" | "until" | "from" | "after" | null;
  readonly unphased: boolean;
  readonly total: boolean;
  readonly measures: readonly Measure[];
  readonly costType: CostType | null;
  /** It names something that is no cost: benefits, people, a rating. */
  readonly otherThing: boolean;
  /** What is left when everything known is taken away; "" for a pure period. */
  readonly rest: string;
}

/** Small letters without accents; signs that hyphens and apostrophes are written with made plain. */
function plain(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=[a-z])\p{Mn}/gu, "")
    .normalize("NFC")
    .replace(/ø/g, "o")
    .replace(/å/g, "a")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[’‘`´]/g, "'");
}

/** Takes things out of a text one after the other; what stays is in `text`. */
class Taker {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes the first match out; null when there is none. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text);
    if (match === null) return null;
    const before = this.text.slice(0, match.index);
    this.text = `${before} ${this.text.slice(match.index + match[0].length)}`;
    return match;
  }

  /** Takes all matches of a list of words out; true when there was one. */
  takeWords(pattern: RegExp): boolean {
    const left = this.text.replace(pattern, " ");
    const found = left !== this.text;
    this.text = left;
    return found;
  }
}

const centuryOf = (digits: string): number => Number(digits) + (digits.length > 2 ? 0 : 2000);

const splitYear =
  /(?<![\d./-])(?:fy|gj|f\/y)?\s*'?(20\d\d|\d\d)\s?[-/]\s?'?(20\d\d|\d\d)(?![\d/.-])/u;
const fiscalYear =
  /(?<![\p{L}])(?:fy|f\/y|f\.y\.|gj|geschaftsjahr|wirtschaftsjahr|haushaltsjahr|exercice|ejercicio|esercizio|exercicio|regnskapsar|budsjettar|(?:financial|fiscal) year|ano fiscal)[\s.:]*'?(20\d\d|\d\d)(?!\d)/u;
const yearAfter = /(?<!\d)(20\d\d|\d\d)\s*fy(?!\p{L})/u;
const japaneseYear = /(20\d\d|\d\d)年度/u;
const reignYear = /令和(\d{1,2})年(度?)/u;
const calendarYear = /(?<!\d)(19[89]\d|20[0-7]\d)(?!\d)年?/u;

function splitOf(taker: Taker): YearName | null {
  const match = splitYear.exec(taker.text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const first = centuryOf(match[1]);
  if ((first + 1) % 100 !== Number(match[2]) % 100) return null;
  taker.take(splitYear);
  return { kind: "split", year: first };
}

function yearOf(taker: Taker): YearName | null {
  const split = splitOf(taker);
  if (split !== null) return split;
  const reign = taker.take(reignYear);
  if (reign !== null) {
    return { kind: reign[2] === "" ? "calendar" : "begins", year: 2018 + Number(reign[1]) };
  }
  const begins = taker.take(japaneseYear);
  if (begins?.[1] !== undefined) return { kind: "begins", year: centuryOf(begins[1]) };
  const fiscal = taker.take(fiscalYear) ?? taker.take(yearAfter);
  if (fiscal?.[1] !== undefined) return { kind: "fiscal", year: centuryOf(fiscal[1]) };
  const calendar = taker.take(calendarYear);
  return calendar?.[1] === undefined ? null : { kind: "calendar", year: Number(calendar[1]) };
}

/** "Q1 26", "Jan-26", "1H'26": two digits beside a part of a year, when nothing else names the year. */
function shortYear(taker: Taker): YearName | null {
  const match = taker.take(/(?<![\d])'?(\d\d)(?!\d)/u);
  return match?.[1] === undefined ? null : { kind: "calendar", year: centuryOf(match[1]) };
}

const ordinal = "(?:\\.|st|nd|rd|th|er|re|e|eme|º|ª|o|a|°)?";
const quarterBefore =
  /(?<!\p{L})(?:q|qtr|quarter|quartal|quart|t|trim|trimestre|tri|kv|kvartal|kw?art)[\s.]*([1-4])(?!\d)/u;
const quarterAfter = new RegExp(
  `(?<![\\d.,])([1-4])\\s?${ordinal}\\s?(?:q|qtr|quarter|quartal|t|trim|trimestre|kvartal|kv)(?=[^\\p{L}]|fy|$)`,
  "u",
);
const quarterRoman =
  /(?<!\p{L})(i{1,3}|iv)\.?\s?(?:quartal|trim|trimestre|quarter|kvartal)(?!\p{L})/u;
const halfBefore =
  /(?<!\p{L})(?:h|hj|hy|half|halbjahr|sem|semester|semestre|s|halvar)[\s.]*([12])(?!\d)/u;
const halfAfter = new RegExp(
  `(?<![\\d.,])([12])\\s?${ordinal}\\s?(?:h|hj|hy|half|halbjahr|sem|semester|semestre|halvar)(?=[^\\p{L}]|$)`,
  "u",
);
const isoMonth =
  /(?<![\d./-])((?:19|20)\d\d)\s?[-/.]?\s?(?:m|p(?=\d\d))?(0[1-9]|1[0-2]|(?<=[-/.m])[1-9])(?![\d/.-])/u;
const monthYear = /(?<![\d./-])(?:0{0,2})(0?[1-9]|1[0-2])[-/.]((?:19|20)\d\d)(?![\d/.-])/u;
const roman = ["i", "ii", "iii", "iv"];

interface Part {
  readonly part: YearPart;
  readonly year: YearName | null;
}

/** Month and year in one number: 2026-01, 01/2026, 202601, 2026年1月. */
function numericMonth(taker: Taker): Part | null {
  const split = splitYear.exec(taker.text);
  const isSplit =
    split?.[1] !== undefined && (centuryOf(split[1]) + 1) % 100 === Number(split[2]) % 100;
  if (isSplit) return null;
  const iso = taker.take(/(20\d\d)年\s?(\d{1,2})月/u) ?? taker.take(isoMonth);
  const found = iso === null ? taker.take(monthYear) : null;
  const year = iso?.[1] ?? found?.[2];
  const month = Number(iso?.[2] ?? found?.[1]);
  if (year === undefined || month < 1 || month > 12) return null;
  return {
    part: { by: "month", from: month, months: 1 },
    year: { kind: "calendar", year: Number(year) },
  };
}

/** Names of months that stand in a text, in their order, taken out of it. */
function namedMonths(taker: Taker): readonly number[] {
  const found: number[] = [];
  taker.text = taker.text.replace(/\p{Script=Latin}+\.?/gu, (word) => {
    const month = monthNumber(word.replace(".", ""));
    if (month === null) return word;
    found.push(month);
    return " ";
  });
  taker.text = taker.text.replace(/(?<!\d)(1[0-2]|[1-9])月/gu, (_, digits: string) => {
    found.push(Number(digits));
    return " ";
  });
  return found;
}

/** One month, or the months from the first to the second that are named: "Apr - Jun". */
function monthsOf(taker: Taker): YearPart | null {
  const [first, last, ...more] = namedMonths(taker);
  if (first === undefined || more.length > 0) return null;
  const months = last === undefined ? 1 : ((last - first + 12) % 12) + 1;
  if (last !== undefined)
    taker.text = taker.text.replace(
      /(?<!\p{L})(?:to|bis|au|a|al|til|through|thru)(?!\p{L})/gu,
      " ",
    );
  return { by: "month", from: first, months };
}

function quarterOrHalf(taker: Taker): YearPart | null {
  const quarter =
    taker.take(/第?([1-4])四半期/u) ??
    taker.take(quarterRoman) ??
    taker.take(quarterAfter) ??
    taker.take(quarterBefore);
  if (quarter?.[1] !== undefined) {
    const number = roman.indexOf(quarter[1]) + 1 || Number(quarter[1]);
    return { by: "count", months: 3, number };
  }
  const japanese = taker.take(/[上下](?:半)?期/u);
  if (japanese !== null)
    return { by: "count", months: 6, number: japanese[0].startsWith("上") ? 1 : 2 };
  const half = taker.take(halfAfter) ?? taker.take(halfBefore);
  return half?.[1] === undefined ? null : { by: "count", months: 6, number: Number(half[1]) };
}

const countedYear =
  /(?<!\p{L})(?:year|yr|y|jahr|annee|an|ano|anno|ar)[\s.]*\+?(\d{1,2})(?!\d)|(\d{1,2})年目/u;
const countedMonth =
  /(?<!\p{L})(?:month|mth|m|monat|mois|mes|mese|maned)[\s.]*\+?(\d{1,2})(?!\d)|(\d{1,2})(?:か月|ヶ月)目/u;

function countedOf(taker: Taker): PeriodName["counted"] {
  const year = taker.take(countedYear);
  if (year !== null) return { months: 12, number: Number(year[1] ?? year[2]) };
  const month = taker.take(countedMonth);
  return month === null ? null : { months: 1, number: Number(month[1] ?? month[2]) };
}

function openOf(taker: Taker): PeriodName["open"] {
  if (taker.takeWords(onwardWords)) return "from";
  if (taker.takeWords(untilWords)) return "until";
  if (taker.takeWords(afterWords)) return "after";
  if (taker.takeWords(beforeWords)) return "before";
  if (taker.take(/(?<=\d)\s?\+/u) !== null || taker.take(/^\s*(?:>=|≥)/u) !== null) return "from";
  if (taker.take(/^\s*>/u) !== null) return "after";
  if (taker.take(/^\s*(?:<=|≤)/u) !== null) return "until";
  return taker.take(/^\s*</u) === null ? null : "before";
}

/** One letter that says what an amount is, in brackets or at the end: "Jan-26 (A)", "Q1 26 F". */
const letterMeasures: Readonly<Record<string, Measure>> = {
  a: "Actual",
  e: "Forecast",
  f: "Forecast",
  b: "Budget",
  p: "Budget",
};

function measuresOf(taker: Taker): readonly Measure[] {
  const found: Measure[] = [];
  for (const measure of ["Actual", "Forecast", "Budget"] as const) {
    if (taker.takeWords(measureWords[measure])) found.push(measure);
  }
  if (found.length > 0) return found;
  const letter = taker.take(/^\s*([abefp])(?!\p{L})|\(\s*([abefp])\s*\)|(?<=\s)([abefp])\s*$/u);
  const measure = letterMeasures[letter?.[1] ?? letter?.[2] ?? letter?.[3] ?? ""];
  return measure === undefined ? [] : [measure];
}

/** Units of money in headers: they are no part of the period. */
const units =
  /(?<!\p{L})(?:(?:gbp|eur|usd|chf|nok|sek|dkk|jpy|aud|cad|brl|kr)\s?(?:m|k|mn|mio|bn|thousand|million)?|[£€$¥]\s?(?:m|k|mn|mio|bn|'?000s?)?|[km]\s?[£€$]|'000s?|000s|tsd\.?|mio\.?|million|thousand|tkr|mnok|knok|teur|meur|keur|百万円|千円|円|t€)(?!\p{L})/gu;

/**
 * What a header says about a period, in English, German, French, Spanish, Italian, Portuguese, Norwegian or
 * Japanese: its year, its part of the year, whether it is open, what its amounts are.
 *
 * @example periodName("Q1 26/27").year; // => { kind: "split", year: 2026 }
 * @example periodName("Owner").rest; // => "owner"
 */
export function periodName(text: string): PeriodName {
  const taker = new Taker(plain(text));
  const otherThing =
    new RegExp(otherThingWords.source, "u").test(taker.text) || taker.text.includes("%");
  const numeric = numericMonth(taker);
  const unphased = taker.takeWords(unphasedWords);
  const open = openOf(taker);
  let year = numeric?.year ?? yearOf(taker);
  let part = numeric?.part ?? quarterOrHalf(taker);
  const months = numeric === null ? monthsOf(taker) : null;
  // "Q1 (Jan - Mar)" says which quarter it is.
  if (
    part === null ||
    (part.by === "count" && months?.by === "month" && months.months === part.months)
  )
    part = months ?? part;
  if (year === null && part !== null) year = shortYear(taker);
  const counted = year === null && part === null ? countedOf(taker) : null;
  taker.takeWords(units);
  const total = taker.takeWords(totalWords);
  const measures = measuresOf(taker);
  const costType = (["Capital", "Revenue"] as const).find((each) =>
    taker.takeWords(costTypeWords[each]),
  );
  taker.takeWords(fillerWords);
  return {
    year,
    part,
    counted,
    open,
    unphased,
    total,
    measures,
    costType: costType ?? null,
    otherThing,
    rest: taker.text.replace(/[^\p{L}\p{N}%]+/gu, " ").trim(),
  };
}
