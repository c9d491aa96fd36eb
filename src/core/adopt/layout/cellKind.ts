import type { CellValue } from "#core/register/content";
import { oneLine } from "../headerText";
import { isDateFormat } from "../values/numberFormat";

/**
 * What a cell looks like, without knowing what its column means:
 * "word" a short text, "prose" a long one, "number" and "date" also as text ("£1.2m", "31/03/2026"),
 * "code" an identifier (P-014), "period" a month, quarter or financial year, "mark" a logical value.
 */
export type CellKind =
  "blank" | "word" | "prose" | "number" | "date" | "code" | "period" | "mark" | "error";

/** Texts longer than this are sentences, not names. */
const WORD_LENGTH = 60;

const money = "(?:us\\$|[£€$¥₹]|gbp|eur|usd|jpy|chf|nok|sek|dkk|aud|cad|kr\\.?|r\\$)";
const numberPattern = new RegExp(
  `^[-+−–(]?\\s*${money}?\\s*[-+−–]?\\(?\\d[\\d.,'’\\s]*(?:%|k|m|mn|mio|bn|tsd|mrd)?\\.?\\s*${money}?\\s*%?\\)?$`,
  "iu",
);
const datePattern =
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?$|^\d{1,2}[. -]\s?\p{L}{3,9}\.?[ -,]\s?\d{2,4}$|^\p{L}{3,9}\.? \d{1,2},? \d{4}$|^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/u;
const codePattern = /^(?:\p{Lu}{1,6}[-_. ]?\d{1,6}|\p{L}{1,8}[-_]\d{1,6}|\d+(?:\.\d+){2,})[a-z]?$/u;
const month =
  "(?:jan|feb|mar|mär|mrz|apr|avr|abr|may|mai|maj|mag|jun|jui|jul|giu|lug|aug|aou|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic|des|gen|fev|fév|ene)\\p{L}{0,7}\\.?";
const periodPattern = new RegExp(
  `^(?:\\p{L}{2,8} (?:19|20)\\d{2}|${month}[\\s'’./-]*(?:\\d{2}|\\d{4})?|(?:q|t|h|w|wk|week|kw|fy|gj|year|jahr|p|s)\\s?\\d{1,2}(?:[\\s'’./-]*(?:fy)?\\s?\\d{2,4}(?:[/-]\\d{2,4})?)?|(?:fy|gj|pre|post)?\\s?(?:19|20)?\\d{2}\\s?[/-]\\s?\\d{2}|(?:fy|cy)?\\s?(?:19|20)\\d{2}|(?:fy|cy)\\s?\\d{2}|(?:19|20)\\d{2}[-\\s]?q[1-4]|(?:19|20)\\d{2}年度?|\\d{1,2}月|mon|tue|wed|thu|fri|sat|sun)$`,
  "iu",
);

/** The kind of a cell by its value and number format. */
export function cellKind(value: CellValue, format: string): CellKind {
  if (value === null) return "blank";
  if (typeof value === "number") return isDateFormat(format) ? "date" : "number";
  if (typeof value === "boolean") return "mark";
  return typeof value === "string" ? textKind(value) : "error";
}

function textKind(raw: string): CellKind {
  if (raw.length > 400) return "prose";
  const text = /^[\x21-\x7e][\x20-\x7e]*$/.test(raw) ? raw.trimEnd() : oneLine(raw);
  if (text === "") return "blank";
  if (text.length > WORD_LENGTH) return "prose";
  if (text.length > 30 || !/\d/.test(text)) return shortKind(text);
  if (datePattern.test(text)) return "date";
  if (periodPattern.test(text)) return "period";
  if (numberPattern.test(text)) return "number";
  return codePattern.test(text) ? "code" : "word";
}

function shortKind(text: string): CellKind {
  if (text.length <= 12 && periodPattern.test(text)) return "period";
  return text.length > 30 && /[.!?]$/.test(text) && text.split(" ").length > 5 ? "prose" : "word";
}

/** Kinds that a text column would not hold: where they stand below a text, the text is a header. */
export function isTyped(kind: CellKind): boolean {
  return kind === "number" || kind === "date" || kind === "code" || kind === "mark";
}
