import type { MoneyUnitText } from "./values/moneyWords";
import { currencySource, moneyUnitText, sizeSource } from "./values/moneyWords";

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

/** Most texts are plain, and need nothing of what the others need. */
const plainLine = /^[!-~]+(?: [!-~]+)*$/;
const plainKey = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Without invisible characters, on one line. */
export function oneLine(text: string): string {
  if (plainLine.test(text)) return text;
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
  const line = oneLine(text).toLowerCase();
  if (plainKey.test(line)) return line;
  return line
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

/** What brackets or the end of a header say of money: "(£m)", "in T€", "Mio. EUR", "百万円". */
type Unit = Pick<MoneyUnitText, "factor" | "currency">;

function unitOf(text: string): Unit | null {
  const plain = text.trim().replace(/^(?:in|en|em|i|単位[:：]?)\s+/i, "");
  const unit = plain === "" ? null : moneyUnitText(plain);
  return unit === null || (unit.factor === null && unit.currency === null) ? null : unit;
}

/** A unit at the end without brackets: "Budget T€", "Kosten in Mio. EUR", "Cost_USD"; a size alone only after "in". */
const trailingUnit = new RegExp(
  `(?:^|[\\s,_]+)(?:(?:in|en|em|i)\\s+)?((?:${currencySource})[\\s']*(?:(?:${sizeSource})\\.?)?|(?:${sizeSource})\\.?\\s*(?:de |di |d['’])?(?:${currencySource}))$|[\\s,_]+(?:in|en|em|i)\\s+((?:${sizeSource})\\.?)$|((?:百万|千|万|億)円)$`,
  "i",
);

const bracketed = /[([{]([^)\]}]*)[)\]}]?/g;

/** A header without what stands in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(bracketed, " ").trim();
}

/** What stands in the brackets of a header. */
export function bracketsOf(text: string): readonly string[] {
  return [...text.matchAll(bracketed)].map((match) => match[1] ?? "");
}

/** A header without the unit at its end, and the unit. */
export function partUnit(text: string): { readonly bare: string; readonly unit: Unit | null } {
  const spaced = text.replace(/_/g, " ").trim();
  const match = trailingUnit.exec(spaced);
  const found = match?.[1] ?? match?.[2] ?? match?.[3];
  const unit = found === undefined ? null : unitOf(found);
  if (match === null || unit === null || match.index === 0)
    return { bare: text.trim(), unit: null };
  return { bare: spaced.slice(0, match.index).trim(), unit };
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
  const brackets = bracketsOf(shown);
  const plain = withoutBrackets(shown);
  const { bare, unit } = partUnit(plain);
  const units = [...brackets.map(unitOf), unit].filter((each) => each !== null);
  const short = bare.replace(/_/g, " ").replace(/\b(incl|including|inc|excl|excluding)\b.*$/i, "");
  const apart = bare.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const sides = bare.includes("|") || /\s\/\s/.test(bare) ? bare.split(/\||\s\/\s/) : [];
  const keys = [shown, plain, bare, apart, short, ...sides].map(headerKey);
  const withoutArticle = keys.map((key) => key.replace(/^the /, ""));
  return {
    shown,
    bands: bands.map(oneLine).filter((band) => band !== ""),
    keys: [...new Set([...keys, ...withoutArticle])].filter((key) => key !== ""),
    factor: units.find((each) => each.factor !== null)?.factor ?? null,
    currency: units.find((each) => each.currency !== null)?.currency ?? null,
    scale: brackets.map(scaleOf).find((scale) => scale !== null) ?? null,
  };
}
