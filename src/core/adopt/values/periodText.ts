import { calendarDate, serialDate } from "#core/time/serialDate";
import { dateLine, fullYear } from "./dateText";
import { monthNumber } from "./months";

/** A stretch of time that a text names: "Q3 2026", "March 2027", "FY25", "KW 12/2026". */
export interface PeriodText {
  readonly kind: "period";
  /** Serial numbers of its first and last day. */
  readonly start: number;
  readonly end: number;
  /** The day in it that the text points at ("end of March", "mid 2026"); null = the whole of it. */
  readonly day: number | null;
}

/** `fiscal`: the first month of the financial year must be known; `pair` = it is written with two years, 24/25. */
export type PeriodReading = PeriodText | { readonly kind: "fiscal"; readonly pair: boolean } | null;

type Year =
  | { readonly kind: "calendar"; readonly year: number }
  /** `starts`: the calendar year in which it starts; null = only the year in which it ends is written. */
  | { readonly kind: "fiscal"; readonly starts: number | null; readonly ends: number }
  /** Japanese 年度: April of that year to March. */
  | { readonly kind: "japanese"; readonly year: number };

type Unit =
  | { readonly kind: "quarter" | "half" | "week" | "month"; readonly number: number }
  | { readonly kind: "year" };

const quarterWord = "(?:quarter|qtr|quartal|trimestre|trim|kvartal|kv|q|t)";
const ordinal = "(?:st|nd|rd|th|er|e|eme|º|o|ª|\\.)?";
const units: readonly (readonly [RegExp, "quarter" | "half" | "week"])[] = [
  [new RegExp(`(?<![a-z])${quarterWord}\\.?\\s*([1-4]|iv|i{1,3})(?![a-z0-9])`), "quarter"],
  [
    new RegExp(`(?<![a-z0-9])([1-4]|iv|i{1,3})${ordinal}\\s*${quarterWord}\\.?(?![a-z])`),
    "quarter",
  ],
  [/第?\s*([1-4])\s*四半期/, "quarter"],
  [/(?<![a-z])(?:hy|h|hj|s|semestre|semester|halbjahr|half|halvar)\s*([12])(?![a-z0-9])/, "half"],
  [
    new RegExp(
      `(?<![a-z0-9])([12])${ordinal}\\s*(?:h|hy|hj|semestre|semester|halbjahr|half|halvar)(?![a-z])`,
    ),
    "half",
  ],
  [
    /(?<![a-z])(?:kw|cw|ww|wk|w|week|semaine|sem|semana|settimana|sett|uke|woche|s)\.?\s*(\d{1,2})(?![a-z0-9])/,
    "week",
  ],
  [/第?\s*(\d{1,2})\s*週/, "week"],
];
const romans = ["i", "ii", "iii", "iv"];

const fiscalWord =
  "(?:fy|fiscal year|financial year|fiscal|gj|geschaftsjahr|wirtschaftsjahr|exercice|ejercicio|esercizio|exercicio|ano fiscal|regnskapsar)";
const fiscalYear = new RegExp(
  `^${fiscalWord}\\s*'?(\\d{4}|\\d{2})(?:\\s*[-/]\\s*(\\d{4}|\\d{2}))?$`,
);
const pairOfYears = /^'?(\d{4}|\d{2})\s*[-/]\s*'?(\d{4}|\d{2})$/;

/** What is left of a text beside its unit, as a year; null when it is none. */
function yearOf(rest: string, hasUnit: boolean): Year | null {
  const bare = rest
    .replace(/(?<![a-z])(?:of|de|du|del|do|di|in|im|des|of the|den|i)(?![a-z])/g, " ")
    .replace(/^[\s,.;:/()'-]+|[\s,.;:/()-]+$/g, "")
    .replace(/\s+/g, " ");
  const calendar =
    /^(?:cy|calendar year|kalenderjahr|ano|ano de|annee|jahr|year)?\s*'?(\d{4}|\d{2})$/.exec(bare);
  if (calendar?.[1] !== undefined) {
    const isYear = calendar[1].length === 4 || hasUnit || /[a-z']/.test(bare);
    return isYear ? { kind: "calendar", year: fullYear(calendar[1]) } : null;
  }
  const japanese = /^(\d{4})\s*(年度|年)$/.exec(bare);
  if (japanese?.[1] !== undefined)
    return { kind: japanese[2] === "年" ? "calendar" : "japanese", year: Number(japanese[1]) };
  const named = fiscalYear.exec(bare);
  if (named?.[1] !== undefined && named[2] === undefined)
    return { kind: "fiscal", starts: null, ends: fullYear(named[1]) };
  const pair = named ?? pairOfYears.exec(bare);
  if (pair?.[1] === undefined || pair[2] === undefined) return null;
  const starts = fullYear(pair[1]);
  return (starts + 1) % 100 === Number(pair[2]) % 100
    ? { kind: "fiscal", starts, ends: starts + 1 }
    : null;
}

/** Serial number of the first day of a month that may lie beyond December. */
function firstOf(year: number, month: number): number | null {
  const zero = month - 1;
  return serialDate(year + Math.floor(zero / 12), (((zero % 12) + 12) % 12) + 1, 1);
}

function span(year: number, month: number, months: number): PeriodText | null {
  const start = firstOf(year, month);
  const after = firstOf(year, month + months);
  return start === null || after === null
    ? null
    : { kind: "period", start, end: after - 1, day: null };
}

/** Monday to Sunday of a week by ISO 8601. */
function week(year: number, number: number): PeriodText | null {
  const fourth = serialDate(year, 1, 4);
  if (fourth === null || number < 1 || number > 53) return null;
  const monday = fourth - ((fourth + 5) % 7) + (number - 1) * 7;
  return { kind: "period", start: monday, end: monday + 6, day: null };
}

function periodOf(unit: Unit, year: Year, fiscalStart: number | null): PeriodReading {
  if (year.kind === "calendar" && unit.kind === "week") return week(year.year, unit.number);
  if (year.kind === "calendar" && unit.kind === "month") return span(year.year, unit.number, 1);
  if (unit.kind === "week" || unit.kind === "month") return null;
  const months = unit.kind === "quarter" ? 3 : unit.kind === "half" ? 6 : 12;
  const offset = unit.kind === "year" ? 0 : (unit.number - 1) * months;
  if (year.kind === "calendar") return span(year.year, 1 + offset, months);
  if (year.kind === "japanese") return span(year.year, 4 + offset, months);
  const pair = year.starts !== null;
  if (fiscalStart === null) return { kind: "fiscal", pair };
  const starts = year.starts ?? (fiscalStart === 1 ? year.ends : year.ends - 1);
  return span(starts, fiscalStart + offset, months);
}

const monthFigures: readonly (readonly [RegExp, number, number])[] = [
  [/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/, 1, 2],
  [/^(\d{1,2})\s*[-/.]\s*(\d{4})$/, 2, 1],
  [/^(20\d{2})(0[1-9]|1[0-2])$/, 1, 2],
];

function monthPeriod(line: string): PeriodReading {
  for (const [pattern, year, month] of monthFigures) {
    const match = pattern.exec(line);
    const number = Number(match?.[month]);
    if (match !== null && number >= 1 && number <= 12) return span(Number(match[year]), number, 1);
  }
  const words = line.match(/[a-z]+/g) ?? [];
  const named = words.filter((word) => monthNumber(word) !== null);
  const [word] = named;
  if (word === undefined || named.length > 1) return null;
  const rest = line.replace(word, " ");
  // "Mar 5" may be the 5th of March.
  if (/^\s*[-./]?\s*\d{1,2}\s*$/.test(rest) && Number(rest.replace(/\D/g, "")) < 20) return null;
  if (/^\d{1,2}[^\d']/.test(line)) return null;
  const year = yearOf(rest, true);
  return year?.kind === "calendar"
    ? periodOf({ kind: "month", number: monthNumber(word) ?? 1 }, year, null)
    : null;
}

const modifiers: readonly (readonly ["end" | "mid" | "start", boolean, RegExp])[] = [
  [
    "end",
    false,
    /^(?:the )?(?:end|ende|fin|finales?|fine|fim|final|slutten|slutt|ultimo|eoy|eom|eoq)(?![a-z])(?: of| de| del| di| des| du| do| da| av|\s*-)?(?: the)? */,
  ],
  [
    "mid",
    false,
    /^(?:the )?(?:middle of|mid|mitte|mi|mediados de|meta|meados de|midten av|medio)(?![a-z])(?:\s*-)? *(?:of |di |de |the )?/,
  ],
  [
    "start",
    false,
    /^(?:the )?(?:start of|beginning of|anfang|beginn|debut|principios de|inizio|inicio de|starten av|begynnelsen av|primo)(?![a-z]) *(?:of |di |de |the )?/,
  ],
  ["end", true, /^late */],
  ["start", true, /^early */],
];

/**
 * Reads a period from text; null when it is none, or too vague to have days ("spring", "early 2026").
 *
 * A financial year needs `fiscalStart`, its first month 1..12: FY25 ends in 2025, 24/25 starts in 2024.
 * @example periodText("H1 2026", null); // => { kind: "period", start: 46023, end: 46203, day: null }
 */
export function periodText(text: string, fiscalStart: number | null): PeriodReading {
  const line = dateLine(text).toLowerCase();
  const japanese = /(.*[月年期])(末|中旬|上旬|下旬|初|初旬|中)$/.exec(line);
  if (japanese?.[1] !== undefined) {
    const point = /末|下/.test(japanese[2] ?? "")
      ? "end"
      : /中/.test(japanese[2] ?? "")
        ? "mid"
        : "start";
    return pointedAt(wholePeriod(japanese[1], fiscalStart), point, false);
  }
  const whole = wholePeriod(line, fiscalStart);
  if (whole !== null) return whole;
  for (const [point, isVague, pattern] of modifiers) {
    const match = pattern.exec(line);
    if (match === null || match[0] === "") continue;
    const period = wholePeriod(line.slice(match[0].length), fiscalStart);
    if (period !== null) return pointedAt(period, point, isVague);
  }
  return null;
}

function wholePeriod(line: string, fiscalStart: number | null): PeriodReading {
  const month = monthPeriod(line);
  if (month !== null) return month;
  for (const [pattern, kind] of units) {
    const match = pattern.exec(line);
    if (match?.[1] === undefined) continue;
    const year = yearOf(line.replace(match[0], " "), true);
    if (year === null) continue;
    const roman = romans.indexOf(match[1]);
    return periodOf({ kind, number: roman >= 0 ? roman + 1 : Number(match[1]) }, year, fiscalStart);
  }
  const year = yearOf(line, false);
  return year === null ? null : periodOf({ kind: "year" }, year, fiscalStart);
}

const LONGEST_MONTH = 31;
const LONGEST_HALF = 184;

/** The day that "end", "mid" or "start" means; a vague word and the start of a year mean none. */
function pointedAt(
  period: PeriodReading,
  point: "end" | "mid" | "start",
  isVague: boolean,
): PeriodReading {
  if (period?.kind !== "period") return period;
  const isMonth = period.end - period.start < LONGEST_MONTH;
  if (isVague || (point === "start" && !isMonth)) return null;
  if (point === "end") return { ...period, day: period.end };
  if (point === "start") return { ...period, day: period.start };
  if (isMonth) return { ...period, day: period.start + 14 };
  const first = calendarDate(period.start);
  const isYear = period.end - period.start > LONGEST_HALF;
  const half = isYear ? firstOf(first.year, first.month + 6) : null;
  return { ...period, day: half === null ? Math.floor((period.start + period.end) / 2) : half - 1 };
}
