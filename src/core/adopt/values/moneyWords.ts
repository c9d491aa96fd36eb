import { ownValue } from "#core/ownValue";

/** Signs, codes and everyday words of currencies, in lower case. "kr" alone is taken as Norwegian. */
const currencies: Readonly<Record<string, string>> = {
  "£": "GBP",
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  $: "USD",
  us$: "USD",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  r$: "BRL",
  "¥": "JPY",
  円: "JPY",
  yen: "JPY",
  元: "CNY",
  "₹": "INR",
  rs: "INR",
  "rs.": "INR",
  "₩": "KRW",
  "₽": "RUB",
  "₺": "TRY",
  "₪": "ILS",
  zł: "PLN",
  kč: "CZK",
  kr: "NOK",
  "kr.": "NOK",
  kroner: "NOK",
  reais: "BRL",
  sfr: "CHF",
  "sfr.": "CHF",
  "fr.": "CHF",
  fr: "CHF",
};
const codes =
  "gbp eur usd jpy chf aud cad nzd nok sek dkk inr zar pln czk huf ron brl mxn clp cop ars cny hkd sgd krw try ils aed sar".split(
    " ",
  );
for (const code of codes) Object.assign(currencies, { [code]: code.toUpperCase() });

/** Words and letters for thousand, million and more, in lower case without a final stop. */
const sizes: readonly (readonly [number, string])[] = [
  [
    1e3,
    "k t tsd tausend thousand thousands 000 000s milliers miles mila migliaia milhares tusen 千",
  ],
  [1e4, "万"],
  [1e5, "lakh lakhs lac lacs"],
  [
    1e6,
    "m mn mm mio mln mill million millions millionen millón millon millones milione milioni milhão milhões millioner 百万",
  ],
  [1e7, "crore crores cr"],
  [1e8, "億"],
  [1e9, "b bn billion billions mrd mds md milliarde milliarden milliard milliards miliardi mia"],
];
const factors = new Map(
  sizes.flatMap(([factor, words]) => words.split(" ").map((word) => [word, factor] as const)),
);

/** Words of countries that write the decimals after a comma. */
const commaCountries =
  /^(?:t|tsd|tausend|mio|mill|mrd|mds|md|millionen|milliarden?|milliers|milliards?|millón|millon|millones|miles|mila|milione|milioni|miliardi|milhares|milhão|milhões|millioner|tusen|mia)$/;

/** ISO code for a currency sign or code in any case; null when it is not one. */
export function currencyCode(sign: string): string | null {
  return ownValue(currencies, sign.toLowerCase()) ?? null;
}

/** 1,000 for "k" or "thousand", 1,000,000 for "m" or "Mio." ... ; null when the word is no such unit. */
export function magnitude(word: string): number | null {
  return factors.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}

const escaped = (text: string): string => text.replace(/[.$]/g, "\\$&");
const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

/** Source of a pattern that matches one currency. */
export const currencySource = longestFirst(Object.keys(currencies));
/** Source of a pattern that matches one unit of size. */
export const sizeSource = longestFirst([...factors.keys()]);

/** What a unit says: "£m", "T€", "k EUR", "Mio. €", "MNOK". */
export interface MoneyUnitText {
  readonly factor: number | null;
  readonly currency: string | null;
  /** True for words of countries that write the decimals after a comma. */
  readonly commaCountry: boolean;
}

const currencyFirst = new RegExp(`^(${currencySource})?[\\s']*(?:(${sizeSource})\\.?)?$`, "i");
const sizeFirst = new RegExp(`^(${sizeSource})\\.?\\s*(?:de |di |d['’])?(${currencySource})$`, "i");

/** Reads a unit of money; null when the text is something else, {null, null} for no text. */
export function moneyUnitText(text: string): MoneyUnitText | null {
  const plain = text
    .trim()
    .replace(/^['’](?=0)/, "")
    .replace(/^r\$\s*mil$|^mil\s+(?:r\$|reais)$/i, "R$ k")
    .replace(/^mil\s+(?:de\s+)?(€|eur|euros?)$|^(€|eur)\s*mil$/i, "k $1$2")
    .replace(/^([mk])illions? of /i, "$1 ");
  const forward = currencyFirst.exec(plain);
  const reversed = forward === null ? sizeFirst.exec(plain) : null;
  if (forward === null && reversed === null) return null;
  const sign = forward?.[1] ?? reversed?.[2];
  const size = forward?.[2] ?? reversed?.[1];
  const bare = size?.toLowerCase();
  if (bare === "t" && sign === undefined) return null;
  if (bare === "cr" && !/^(?:₹|rs\.?|inr)$/i.test(sign ?? "")) return null;
  return {
    factor: size === undefined ? null : magnitude(size),
    currency: sign === undefined ? null : currencyCode(sign),
    commaCountry: size !== undefined && commaCountries.test(size.toLowerCase()),
  };
}

const statedSource = [
  "(?:r\\$|€|eur)\\s*mil|mil\\s+(?:de\\s+)?(?:reais|euros?|€|r\\$)",
  `(?:${currencySource})?[\\s']*(?:${sizeSource})\\.?(?:\\s*(?:de |di |d['’])?(?:${currencySource}))?`,
  `(?:${currencySource})`,
].join("|");
const statement = new RegExp(
  `(?:(?<![a-z])(?:in|en|em|i|als)|[(:,]|alle|all|amounts?|figures?|values?|単位[:：]?)\\s*(${statedSource})\\s*\\)?\\.?(?:\\s+(?:unless|except|excl|ex|if not|sofern|wenn|falls|sauf|salvo|hvis|med mindre|at|per)\\b.*|\\s*[(,;].*)?$`,
  "i",
);

const LONGEST_STATEMENT = 120;
/** Without a currency only a word says enough: "in thousands", not "in m". */
const longSize = /\p{L}{4,}\.?$|tsd|mio|mrd|000|百万|千|億/iu;

/**
 * The unit of money that a title or note states for the amounts below it: "All figures in £000",
 * "Alle Beträge in T€", "Beløp i tusen kroner", "単位：百万円"; null when it states none.
 */
export function statedUnit(text: string): MoneyUnitText | null {
  const line = text.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (line.length > LONGEST_STATEMENT) return null;
  const stated = statement.exec(line)?.[1] ?? line;
  const unit = moneyUnitText(stated);
  if (unit === null) return null;
  const isClear = unit.currency !== null || longSize.test(stated);
  return isClear && (unit.factor !== null || unit.currency !== null) ? unit : null;
}
