import { parseValue } from "numfmt";

export interface TypedValue {
  readonly value: number | boolean;
  /** The number format that Excel gives a General cell for such an entry, e.g. "0%". */
  readonly format?: string;
}

const mayBeValue = /\d|^\s*(true|false)\s*$/i;
const fraction = /^\s*([+-]?\d+) (\d{1,5})\/(\d{1,5})\s*$/;
const monthDay = /^\s*([a-z]{3,9})[ -](\d{1,2})\s*$/i;
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthNames =
  "january february march april may june july august september october november december".split(
    " ",
  );

/**
 * What text means when typed into a cell of an en-US Excel: a number, percentage, date, time or
 * TRUE/FALSE; null when it stays text. A date without a year falls into `today`'s year.
 */
export function typedValue(text: string, date1904: boolean, today: Date): TypedValue | null {
  if (text.length > 64 || !mayBeValue.test(text) || hasOtherWord(text)) return null;
  const mixed = fraction.exec(text);
  if (mixed) return mixedFraction(Number(mixed[1]), Number(mixed[2]), Number(mixed[3]));
  const named = monthDay.exec(text);
  if (named) return namedDay(named[1] ?? "", Number(named[2]), date1904, today);
  // Digit groups must have three digits: "1,23" and "1,2,3" stay text.
  if (/^[^.]*\d,(?!\d{3}(?!\d))/.test(text) && /^[\s$€£+\-(]*\d[\d,.]*[%)\s]*$/.test(text))
    return null;
  const parsed = parseValue(text);
  if (!parsed) return null;
  const { v, z } = parsed as { v: unknown; z?: string };
  if (typeof v === "boolean") return { value: v };
  if (typeof v !== "number" || !Number.isFinite(v)) return null;
  if (z === undefined) return { value: v };
  const isDate = /[dy]/i.test(z) || /^m/.test(z);
  let value = v;
  if (isDate && !/y/i.test(z)) value = inYear(v, today);
  if (isDate && date1904) value -= 1462;
  return value < 0 && isDate ? null : { value, format: cellFormat(z) };
}

/** Words that a number, date or time may hold; a text with any other one is no value. */
const valueWords = new Set([
  ...months,
  ...monthNames,
  ..."sept am pm a p e t z true false".split(" "),
  ..."mon tue tues wed thu thur thurs fri sat sun".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday".split(" "),
]);

/** Spares most texts with digits ("Phase 2") the costly reading. */
function hasOtherWord(text: string): boolean {
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (!valueWords.has(word.toLowerCase())) return true;
  }
  return false;
}

/** The format Excel gives the cell: its own short forms, not the typed one. */
function cellFormat(pattern: string): string {
  if (/^m+[/-]d+$/i.test(pattern) || /^d+[- ]mmm+$/.test(pattern)) return "d-mmm";
  if (/^d+[- ]mmm+[- ]y+$/.test(pattern)) return "d-mmm-yy";
  if (/^mmm+[- ]y+$/.test(pattern)) return "mmm-yy";
  if (/y/i.test(pattern)) return /h/.test(pattern) ? "m/d/yyyy h:mm" : "m/d/yyyy";
  if (/^h+:mm$/.test(pattern)) return "h:mm";
  if (/^h+:mm:ss$/.test(pattern)) return "h:mm:ss";
  return pattern;
}

function mixedFraction(whole: number, top: number, bottom: number): TypedValue | null {
  if (bottom === 0) return null;
  const part = top / bottom;
  return { value: whole < 0 ? whole - part : whole + part, format: "# ?/?" };
}

function namedDay(name: string, day: number, date1904: boolean, today: Date): TypedValue | null {
  const folded = name.toLowerCase();
  const month = Math.max(months.indexOf(folded), monthNames.indexOf(folded));
  if (month < 0) return null;
  const date = new Date(Date.UTC(today.getFullYear(), month, day));
  if (day < 1 || date.getUTCMonth() !== month) return null;
  const serial = date.getTime() / 86_400_000 + 25569;
  return { value: date1904 ? serial - 1462 : serial, format: "d-mmm" };
}

function inYear(serial: number, today: Date): number {
  const date = new Date(Math.round((serial - 25569) * 86_400_000));
  const moved = Date.UTC(today.getFullYear(), date.getUTCMonth(), date.getUTCDate());
  return moved / 86_400_000 + 25569;
}
