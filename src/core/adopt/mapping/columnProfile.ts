import { isBlank } from "#core/register/content";
import { oneLine } from "../headerText";
import { dateText } from "../values/dateText";
import { levelText } from "../values/levels";
import { currencyOfFormat, isDateFormat, isPercentFormat } from "../values/numberFormat";
import { numberText } from "../values/numberText";
import { ragText } from "../values/rag";
import type { SourceCell } from "../values/reading";
import { isErrorValue } from "../values/reading";

/** What the filled cells of a column look like; shares are of `filled`. */
export interface ColumnProfile {
  readonly filled: number;
  /** Different contents. */
  readonly distinct: number;
  readonly numbers: number;
  readonly dates: number;
  /** Amounts with a currency or a size, or under a currency format. */
  readonly amounts: number;
  readonly percents: number;
  /** Whole numbers from 0 to 5 and words such as High. */
  readonly levels: number;
  readonly ratings: number;
  /** Texts such as R-001. */
  readonly ids: number;
  /** Letters before the number of most ids: "RSK"; "" = none. */
  readonly prefix: string;
  /** Names of persons, by their form. */
  readonly persons: number;
  /** Texts of more than four words. */
  readonly prose: number;
  /** Words of a text, on average. */
  readonly words: number;
  /** Texts that speak of what may happen. */
  readonly uncertain: number;
  readonly contacts: number;
  /** Share of all cells, empty or not, with a fill of their own, where there are two colours or more. */
  readonly colours: number;
  /** Largest and mean of the numbers; 0 when there are none. */
  readonly largest: number;
  /** Numbers with a fraction. */
  readonly fractions: number;
}

const SAMPLE = 200;
const idForm = /^([A-Za-zÀ-ÿ]{1,6})[-_ ./#]?\d{1,6}(?:[-._/]\d{1,4})?$/;
const contactForm = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^\+?[\d()/ .-]{9,}$/i;
const personForm =
  /^(?:(?:dr|prof|mr|mrs|ms|herr|frau|m|mme)\.? )?(?:\p{Lu}[\p{L}'’.-]*,? ){1,3}\p{Lu}[\p{L}'’.-]*$/u;
const initials = /^(?:\p{Lu}\.? ?){2,3}$/u;
const mayHappen =
  /\b(?:there is (?:a )?risk|risk (?:that|of)|may|might|could|if\b.*\b(?:then|will)|would|potential(?:ly)?|unlikely|k[oö]nnt(?:e|en)|kann|besteht (?:die gefahr|das risiko)|falls|droht|risque (?:de|que|d)|pourrait|pourraient|peut|podr[ií]a|podr[ií]an|puede|riesgo de|potrebbe|potrebbero|rischio (?:di|che)|pode(?:ria)?|poder[aã]|risco de|kan|risiko for)\b|可能性|おそれ|恐れ|リスク/iu;

function textOf({ value, format }: SourceCell): string {
  if (typeof value === "string") return oneLine(value);
  if (typeof value === "number") return `${isDateFormat(format) ? "d" : "n"}${value}`;
  return typeof value === "boolean" ? String(value) : "";
}

/** What a column of cells looks like, from its first 200 filled cells. */
export function profileOf(cells: readonly SourceCell[]): ColumnProfile {
  const some = cells
    .filter(({ value }) => !isBlank(value) && !isErrorValue(value))
    .slice(0, SAMPLE);
  const filled = some.length;
  const share = (test: (cell: SourceCell) => boolean): number =>
    filled === 0 ? 0 : some.filter(test).length / filled;
  const texts = some.flatMap(({ value }) => (typeof value === "string" ? [oneLine(value)] : []));
  const ofTexts = (test: (text: string) => boolean): number =>
    filled === 0 ? 0 : texts.filter(test).length / filled;
  const numbers = some.flatMap((cell) => plainNumber(cell) ?? []);
  const counts = texts.map((text) => wordCount(text));
  return {
    filled,
    distinct: new Set(some.map(textOf)).size,
    numbers: share((cell) => plainNumber(cell) !== null),
    dates: share(isDate),
    amounts: share(isAmount),
    percents: share(isPercent),
    levels: share(isLevel),
    ratings: ofTexts((text) => ragText(text, "outer") !== null),
    ids: ofTexts((text) => idForm.test(text)),
    prefix: commonPrefix(texts),
    persons: ofTexts((text) => isPerson(text)),
    prose: ofTexts((text) => wordCount(text) > 4),
    words: counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length,
    uncertain: ofTexts((text) => wordCount(text) > 3 && mayHappen.test(text)),
    contacts: ofTexts((text) => contactForm.test(text) && dateText(text, null).kind === "other"),
    colours: coloured(cells),
    largest: numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0),
    fractions: share((cell) => !Number.isInteger(plainNumber(cell) ?? 0)),
  };
}

function coloured(cells: readonly SourceCell[]): number {
  const fills = cells.flatMap(({ fill }) => (fill === undefined || fill === null ? [] : [fill]));
  return new Set(fills).size < 2 ? 0 : fills.length / cells.length;
}

/** Words of a text; Japanese has no blanks: six signs count as a word and a half. */
function wordCount(text: string): number {
  const signs = text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
  return text.split(" ").length + Math.floor(signs / 4);
}

function plainNumber({ value, format }: SourceCell): number | null {
  if (typeof value === "number") return isDateFormat(format) ? null : value;
  if (typeof value !== "string") return null;
  return numberText(value, "unknown")?.amount ?? null;
}

function isDate({ value, format }: SourceCell): boolean {
  if (typeof value === "number") return isDateFormat(format) && value >= 1;
  if (typeof value !== "string" || value.length > 40) return false;
  return dateText(value, null).kind !== "other";
}

function isAmount({ value, format }: SourceCell): boolean {
  if (typeof value === "number") return currencyOfFormat(format) !== null;
  const read = typeof value === "string" ? numberText(value, "unknown") : null;
  return read !== null && (read.currency !== null || read.factor !== null);
}

function isPercent({ value, format }: SourceCell): boolean {
  if (typeof value === "number") return isPercentFormat(format);
  return typeof value === "string" && (numberText(value, "unknown")?.percent ?? false);
}

function isLevel({ value, format }: SourceCell): boolean {
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 0 && value <= 5 && !isDateFormat(format);
  return typeof value === "string" && levelText(value, true) !== null;
}

function isPerson(text: string): boolean {
  return text.length <= 40 && (personForm.test(text) || initials.test(text));
}

/** Letters that at least three of five ids begin with. */
function commonPrefix(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const prefix = idForm.exec(text)?.[1]?.toUpperCase();
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best !== undefined && best[1] >= texts.length * 0.6 ? best[0] : "";
}
