/** A header in the forms in which it may be looked up, and what its brackets say. */
export interface HeaderText {
  /** The header on one line, invisible characters removed: what people are shown. */
  readonly shown: string;
  /** Headings that it stands under, outermost first: "Residual" over "Impact"; empty = none. */
  readonly bands: readonly string[];
  /** Keys to look up, most literal first. */
  readonly keys: readonly string[];
  /** Number by which plain amounts are multiplied ("(£m)" gives 1,000,000); null when the header is silent. */
  readonly factor: number | null;
  /** ISO code of a currency named in the header; null when none. */
  readonly currency: string | null;
  /** Lowest and highest value when the header tells a scale: "(1-5)", "0 to 10", "out of 100". */
  readonly scale: readonly [number, number] | null;
}

const currencies: Readonly<Record<string, string>> = {
  "£": "GBP",
  gbp: "GBP",
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  $: "USD",
  usd: "USD",
  us$: "USD",
  "¥": "JPY",
  jpy: "JPY",
  chf: "CHF",
  aud: "AUD",
  cad: "CAD",
  nzd: "NZD",
  nok: "NOK",
  sek: "SEK",
  dkk: "DKK",
  inr: "INR",
  "₹": "INR",
  zar: "ZAR",
  pln: "PLN",
  kr: "NOK",
};

/** ISO code for a currency sign or code in any case; null when it is not one. */
export function currencyCode(sign: string): string | null {
  return currencies[sign.toLowerCase()] ?? null;
}

const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  "000": 1e3,
  "000s": 1e3,
  thousand: 1e3,
  thousands: 1e3,
  tsd: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  mrd: 1e9,
};

/** 1,000 for "k" or "thousand", 1,000,000 for "m" ... ; null when the word is no such unit. */
export function magnitude(word: string): number | null {
  return factors[word.toLowerCase()] ?? null;
}

const sign = "(?:us\\$|[£€$¥₹]|gbp|eur|euros?|usd|jpy|chf|aud|cad|nzd|nok|sek|dkk|inr|zar|pln|kr)";
const size = "(?:000s?|k|thousands?|tsd|mn?|mm|mio|mln|millions?|bn|billions?|mrd)";
const unitPattern = new RegExp(`^(${sign})?[\\s']*(${size})?\\.?$`, "i");
const unitReversed = new RegExp(`^(${size})\\.?\\s*(${sign})$`, "i");
const trailingUnit = new RegExp(
  `[\\s,]+(?:in\\s+)?((?:${sign})\\s*(?:${size})?|(?:${size})\\s*(?:${sign}))$`,
  "i",
);

interface Unit {
  readonly factor: number | null;
  readonly currency: string | null;
}

/** Reads "£m", "GBP thousand", "k€", "'000" as currency and factor; null when the text is something else. */
function unitOf(text: string): Unit | null {
  const plain = text
    .trim()
    .replace(/^in\s+/i, "")
    .replace(/['’]/g, "");
  if (plain === "") return null;
  const forward = unitPattern.exec(plain);
  const parts = forward === null ? unitReversed.exec(plain) : [plain, forward[2], forward[1]];
  if (parts === null) return null;
  const factor = parts[1] === undefined ? null : magnitude(parts[1]);
  const currency = parts[2] === undefined ? null : currencyCode(parts[2]);
  return factor === null && currency === null ? null : { factor, currency };
}

const scalePattern =
  /^(?:scale\s*)?(?:from\s*)?(0|1)\s*(?:-|–|—|to|\.\.\.?)\s*(3|4|5|7|9|10|100)(?:\b.*)?$/i;
const outOfPattern = /^(?:out of|\/)\s*(5|10|100)$/i;

function scaleOf(text: string): readonly [number, number] | null {
  const range = scalePattern.exec(text.trim());
  if (range?.[1] !== undefined && range[2] !== undefined)
    return [Number(range[1]), Number(range[2])];
  const top = outOfPattern.exec(text.trim());
  if (top?.[1] === undefined) return null;
  return [top[1] === "5" ? 1 : 0, Number(top[1])];
}

/** A header with its bands before it, as people are shown it and as decisions name it: "Residual > Impact". */
export function fullHeader({ bands, shown }: Pick<HeaderText, "bands" | "shown">): string {
  return [...bands, shown].filter((text) => text !== "").join(" > ");
}

/**
 * A name for each column of an island, unique among them: its full header, "Status (2)" for the second of
 * that name, "Column 3" without a header. Decisions about columns are kept by it.
 */
export function columnNames(headers: readonly HeaderText[]): readonly string[] {
  const counts = new Map<string, number>();
  return headers.map((header, at) => {
    const name = fullHeader(header) || `Column ${at + 1}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Without invisible characters, on one line. */
export function oneLine(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * The form in which two headers or list words are compared: no case, accents, punctuation or underscores.
 *
 * "#" and "No." both become "no", "%" becomes "percent".
 * @example headerKey("Project_ID "); // => "project id"
 */
export function headerKey(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=[a-zß])\p{Mn}/gu, "")
    .normalize("NFC")
    .replace(/#|№|\bn[º°]/gu, " no ")
    .replace(/%/g, " percent ")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/&|\+/g, " and ")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Takes a header apart: keys to look up, and the unit or scale it tells.
 *
 * The keys are tried in order: the whole header, without the brackets, without a unit at the end,
 * with words run together taken apart ("ProjectId"), without
 * "incl. ..." at the end, and each side of a bilingual "Risk / Risiko".
 */
export function headerText(raw: string, bands: readonly string[] = []): HeaderText {
  const shown = oneLine(raw);
  const brackets = [...shown.matchAll(/[([{]([^)\]}]*)[)\]}]/g)].map((match) => match[1] ?? "");
  let bare = shown.replace(/[([{][^)\]}]*[)\]}]?/g, " ").trim();
  const units = brackets.map(unitOf).filter((unit) => unit !== null);
  const spaced = bare.replace(/_/g, " ");
  const trailing = trailingUnit.exec(spaced);
  if (trailing?.[1] !== undefined) {
    const unit = unitOf(trailing[1]);
    if (unit !== null) units.push(unit);
    bare = spaced.slice(0, trailing.index);
  }
  const short = bare.replace(/_/g, " ").replace(/\b(incl|including|inc|excl|excluding)\b.*$/i, "");
  const apart = bare.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const sides = bare.includes("|") || /\s\/\s/.test(bare) ? bare.split(/\||\s\/\s/) : [];
  const keys = [
    shown,
    shown.replace(/[([{][^)\]}]*[)\]}]?/g, " "),
    bare,
    apart,
    short,
    ...sides,
  ].map(headerKey);
  const withoutArticle = keys.map((key) => key.replace(/^the /, ""));
  return {
    shown,
    bands: bands.map(oneLine).filter((band) => band !== ""),
    keys: [...new Set([...keys, ...withoutArticle])].filter((key) => key !== ""),
    factor: units.find((unit) => unit.factor !== null)?.factor ?? null,
    currency: units.find((unit) => unit.currency !== null)?.currency ?? null,
    scale: brackets.map(scaleOf).find((scale) => scale !== null) ?? null,
  };
}
