import { currencyCode, magnitude, oneLine } from "../headerText";

/** An amount written as text, taken apart. */
export interface NumberText {
  readonly amount: number;
  /** 1,000 for "k", 1,000,000 for "m"; null when the text has no such unit. */
  readonly factor: number | null;
  readonly currency: string | null;
  readonly percent: boolean;
}

/** Which sign parts the decimals in a column; "mixed" = both were seen, "unknown" = nothing tells. */
export type DecimalSign = "point" | "comma" | "mixed" | "unknown";

const signs = "us\\$|[£€$¥₹]|gbp|eur|euros?|usd|jpy|chf|aud|cad|nzd|nok|sek|dkk|inr|zar|pln|kr";
const sizes = "k|thousand|tsd|mn?|mm|mio|mln|millions?|bn|billions?|mrd";
const digits = "\\d[\\d.,'’ ]*";
const pattern = new RegExp(
  `^(${signs})?\\s*([-+])?\\s*(${signs})?\\s*(${digits}|[.,]\\d+)\\s*(${sizes})?\\.?\\s*(${signs})?\\s*(%)?$`,
  "i",
);

interface Parts {
  readonly digits: string;
  readonly negative: boolean;
  readonly factor: number | null;
  readonly currency: string | null;
  readonly percent: boolean;
}

function partsOf(text: string): Parts | null {
  const line = oneLine(text).replace(/[−–—]/g, "-");
  const bracketed = /^([^(]*)\((.*)\)$/.exec(line);
  const inner = bracketed === null ? line : `${bracketed[1] ?? ""}${bracketed[2] ?? ""}`;
  const trailing = /^(.*\d)\s*-$/.exec(inner);
  const match = pattern.exec((trailing?.[1] ?? inner).trim());
  if (match?.[4] === undefined) return null;
  const sign = match[1] ?? match[3] ?? match[6];
  return {
    digits: match[4].trim(),
    negative: bracketed !== null || trailing !== null || match[2] === "-",
    factor: match[5] === undefined ? null : magnitude(match[5]),
    currency: sign === undefined ? null : currencyCode(sign),
    percent: match[7] !== undefined,
  };
}

/** What one number tells about the decimal sign: "1,5" comma, "1.5" point, "1,200" nothing. */
function signOf(text: string): "point" | "comma" | null {
  const point = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "point" : "comma";
  if (point < 0 && comma < 0) return null;
  const mark = point >= 0 ? "." : ",";
  const parts = text.split(mark);
  const [own, other] = mark === "." ? (["point", "comma"] as const) : (["comma", "point"] as const);
  if (parts.length > 2) return other;
  const whole = parts[0] ?? "";
  const after = parts[1] ?? "";
  const couldBeThousands = after.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldBeThousands ? null : own;
}

/** Decides from all texts of a column which sign parts the decimals. */
export function decimalSign(texts: readonly string[]): DecimalSign {
  const seen = new Set<"point" | "comma">();
  for (const text of texts) {
    const parts = partsOf(text);
    const told = parts === null ? null : signOf(parts.digits);
    if (told !== null) seen.add(told);
  }
  if (seen.size === 2) return "mixed";
  return [...seen][0] ?? "unknown";
}

/** True for "1.200" and the like, which is 1.2 or 1,200 depending on the country. */
export function isAmbiguousNumber(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && /[.,]/.test(parts.digits) && signOf(parts.digits) === null;
}

const pointForm = /^(?:\d+|\d{1,3}(?:[,' ’]\d{2,3})*[,' ’]\d{3})?(?:\.\d+)?$/;
const commaForm = /^(?:\d+|\d{1,3}(?:[.' ’]\d{3})+)?(?:,\d+)?$/;

function valueOf(text: string, sign: "point" | "comma"): number | null {
  if (!(sign === "point" ? pointForm : commaForm).test(text)) return null;
  const plain =
    sign === "point" ? text.replace(/[,' ’]/g, "") : text.replace(/[.' ’]/g, "").replace(",", ".");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? null : value;
}

/**
 * Reads a number, amount of money or percentage from text; null when the text is something else.
 *
 * A number that tells its own decimal sign is read by it, any other by the sign of its column
 * (point where nothing in the column tells).
 * @example numberText("(£1.2m)", "unknown"); // => { amount: -1.2, factor: 1000000, currency: "GBP", percent: false }
 */
export function numberText(text: string, column: DecimalSign): NumberText | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const sign = signOf(parts.digits) ?? (column === "comma" ? "comma" : "point");
  const value = valueOf(parts.digits, sign);
  if (value === null) return null;
  const amount = parts.negative && value !== 0 ? -value : value;
  return { amount, factor: parts.factor, currency: parts.currency, percent: parts.percent };
}
