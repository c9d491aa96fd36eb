import { toldDecimal } from "#core/text/typedNumber";
import { oneLine } from "../headerText";
import { moneyUnitText } from "./moneyWords";

/** An amount written as text, taken apart. */
export interface NumberText {
  readonly amount: number;
  /** 1,000 for "k", 1,000,000 for "m"; null when the text has no such unit. */
  readonly factor: number | null;
  readonly currency: string | null;
  readonly percent: boolean;
  /** True when the text says more than the number: "~2m", "128,500 (86%)", "1,200*". */
  readonly remark: boolean;
}

/** Which sign parts the decimals in a column; "mixed" = both were seen, "unknown" = nothing tells. */
export type DecimalSign = "point" | "comma" | "mixed" | "unknown";

interface Parts {
  readonly digits: string;
  readonly negative: boolean;
  readonly factor: number | null;
  readonly currency: string | null;
  readonly percent: boolean;
  readonly remark: boolean;
  /** Its unit is a word of a country with decimal commas. */
  readonly commaCountry: boolean;
}

const approximate =
  /^(?:~|≈|±|ca\.?|c\.|circa|approx\.?|approximately|about|around|roughly|est\.?|estimated|etwa|rund|env\.?|environ|aprox\.?|unos|cerca de|omkring|約|およそ)\s*(?=[^a-z]|[a-z]{0,4}\d)/i;
const tax =
  /(?<!\s)\s*(?:(?:\+|ex\.?|excl\.?|exc\.?|inc\.?|incl\.?|plus|zzgl\.?|inkl\.?|exkl\.?|eks\.?|hors|más|mas|più|sem|com|con)\s*)?(?:VAT|MwSt\.?|USt\.?|TVA|IVA|mva|GST|HT|TTC|netto|brutto|net|gross|tax)$/i;
const percentWords =
  /\s*(?:%|percent|per cent|pct\.?|prozent|v\.h\.|pour ?cent|por ?ciento|por ?cento|per ?cento|prosent|パーセント)$/i;
const shape = /^([^\d.,+-]*)([-+]?)([^\d.,+-]*)(\d[\d.,'’ ]*|[.,]\d+)(.*)$/;

/** Numbers in Japanese units: 1億2,000万円. */
const japanese = /^(-?)(?:([\d,.]+)億)?(?:([\d,.]+)万)?([\d,]+)?円?$/;

/** Without a remark after the number: the percentage in "$128,500 (86%)", the star in "1,200*". */
function withoutRemark(line: string): { readonly line: string; readonly remark: boolean } {
  const rough = line.replace(approximate, "");
  const starred = rough.replace(tax, "").replace(/\s*[*†‡?]+$/, "");
  const bracket = /^([^(]*\d[^(]*)\(([^()]*)\)$/.exec(starred);
  const isRemark = bracket !== null && !/^[\s\d.,'-]*$/.test(bracket[2] ?? "");
  const bare = isRemark ? (bracket[1] ?? "").trim() : starred;
  return { line: bare, remark: bare !== line };
}

/** "-300", "300-", "(300)", "£(300)", "minus 300": the sign and what is left. */
function withoutSign(line: string): { readonly line: string; readonly negative: boolean } {
  const bracketed = /^([^(\d]*)\(([^()]*)\)(\D*)$/.exec(line);
  if (bracketed !== null) {
    const inside = bracketed[2] ?? "";
    return {
      line: `${bracketed[1] ?? ""}${inside}${bracketed[3] ?? ""}`.trim(),
      negative: true,
    };
  }
  const trailing = /^(.*\d)\s*-(\s*\D*)$/.exec(line);
  if (trailing !== null && !/\d/.test(trailing[2] ?? ""))
    return { line: `${trailing[1] ?? ""}${trailing[2] ?? ""}`, negative: true };
  const word = /^minus\s+(.*)$/i.exec(line);
  return word === null ? { line, negative: false } : { line: word[1] ?? "", negative: true };
}

function partsOf(text: string): Parts | null {
  const straight = oneLine(text)
    .replace(/[−–—‐‑]/g, "-")
    .replace(/^((?:s?fr|rs|kr))\.\s*(?=[\d-])/i, "$1 ");
  const plain = withoutRemark(straight);
  const signed = withoutSign(plain.line);
  const percent = percentWords.test(signed.line);
  const match = shape.exec(signed.line.replace(percentWords, "").trim());
  if (match?.[4] === undefined) return null;
  const [, before = "", sign = "", between = "", digits = "", after = ""] = match;
  if (signed.negative && sign === "-") return null;
  const outer = `${before}${between}`.trim();
  const left = moneyUnitText(outer.replace(/\s*[:=]$/, ""));
  const right = moneyUnitText(after.trim().replace(/^[.,]?-+(?=\D|$)/, ""));
  if (left === null || right === null) return null;
  if (left.factor !== null && right.factor !== null) return null;
  if (left.currency !== null && right.currency !== null && left.currency !== right.currency)
    return null;
  return {
    digits: digits.trim().replace(/(?<=\d)[.,]$/, ""),
    negative: signed.negative || sign === "-",
    factor: left.factor ?? right.factor,
    currency: left.currency ?? right.currency,
    percent,
    remark: plain.remark,
    commaCountry: left.commaCountry || right.commaCountry,
  };
}

/** What one number tells about the decimal sign of its column. */
function signOf(digits: string): "point" | "comma" | null {
  const told = toldDecimal(digits);
  return told === null ? null : told === "." ? "point" : "comma";
}

/** Decides from all texts of a column which sign parts the decimals. */
export function decimalSign(texts: readonly string[]): DecimalSign {
  const { point, comma } = signEvidence(texts);
  if (point > 0 && comma > 0) return "mixed";
  if (point > 0) return "point";
  return comma > 0 ? "comma" : "unknown";
}

export interface SignEvidence {
  /** Numbers that can only have a decimal point (1.5; 1,200.50; 1,200,000). */
  readonly point: number;
  readonly comma: number;
  /** Numbers that could be both: 1.200. */
  readonly open: number;
  /** Numbers in words of a country that writes a comma: "1,250 Mio. €". */
  readonly commaWords: number;
}

/** Counts what the numbers among texts tell about the decimal sign. */
export function signEvidence(texts: readonly string[]): SignEvidence {
  const counts = { point: 0, comma: 0, open: 0, commaWords: 0 };
  for (const text of texts) {
    const parts = partsOf(text);
    if (parts === null || !/[.,]/.test(parts.digits)) continue;
    const told = signOf(parts.digits);
    if (told !== null && valueOf(parts.digits, told) === null) continue;
    counts[told ?? "open"] += 1;
    if (parts.commaCountry) counts.commaWords += 1;
  }
  return counts;
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
  const marks = new Set(text.replace(/\d/g, "").replace(sign === "point" ? /\.$/ : /,$/, ""));
  if (marks.size > (text.includes(sign === "point" ? "." : ",") ? 2 : 1)) return null;
  const plain =
    sign === "point" ? text.replace(/[,' ’]/g, "") : text.replace(/[.' ’]/g, "").replace(",", ".");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? null : value;
}

function japaneseNumber(text: string): NumberText | null {
  const line = oneLine(text)
    .replace(/[−–—]/g, "-")
    .replace(/^[¥約]\s*/, "");
  const match = /[億万]/.test(line) ? japanese.exec(line) : null;
  if (match === null) return null;
  const part = (at: number, factor: number): number =>
    match[at] === undefined ? 0 : Number(match[at].replace(/,/g, "")) * factor;
  const amount = part(2, 1e8) + part(3, 1e4) + part(4, 1);
  if (!Number.isFinite(amount)) return null;
  const currency = /円|¥/.test(text) ? "JPY" : null;
  const signed = match[1] === "-" ? -amount : amount;
  return { amount: signed, factor: 1, currency, percent: false, remark: /約/.test(text) };
}

/**
 * Reads a number, amount of money or percentage from text; null when the text is something else.
 *
 * A number that tells its own decimal sign is read by it, any other by the sign of its column
 * (point where nothing in the column tells). Ranges and bounds ("1m-2m", "> 2m") are no number.
 * @example numberText("(£1.2m)", "unknown"); // => { amount: -1.2, factor: 1000000, currency: "GBP", percent: false, remark: false }
 */
export function numberText(text: string, column: DecimalSign): NumberText | null {
  const parts = partsOf(text);
  if (parts === null) return japaneseNumber(text);
  const sign = signOf(parts.digits) ?? (column === "comma" ? "comma" : "point");
  const value = valueOf(parts.digits, sign);
  if (value === null) return null;
  return {
    amount: parts.negative && value !== 0 ? -value : value,
    factor: parts.factor,
    currency: parts.currency,
    percent: parts.percent,
    remark: parts.remark,
  };
}
