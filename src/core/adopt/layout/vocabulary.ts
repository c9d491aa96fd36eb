import { criterionKind } from "../criterionNames";
import { headerKey, headerText } from "../headerText";
import type { MatchKind } from "../synonyms";
import { readHeaderWords } from "../mapping/headerWords";
import { fieldsNamed, synonyms } from "../synonyms";
import { levelText } from "../values/levels";
import { headingLikeness } from "./headingWords";

const weights: Readonly<Record<MatchKind, number>> = { exact: 1, name: 1, weak: 0.8, loose: 0.7 };
/** A single word of the lexicon that is no name of a field. */
const SINGLE_WORD = 0.6;

/**
 * How well a text is known as the header of any field of any register: 1 by a name of its own, less by
 * a word that many fields share or as a criterion, 0.5 as a heading of any list, 0 not at all.
 */
export function headerWeight(text: string): number {
  const known = labelWeight(text);
  return known < weights.loose && text.length <= 400 ? Math.max(known, weightOfWords(text)) : known;
}

/** The same by whole names alone: what stands beside a value on a form. */
export function labelWeight(text: string): number {
  if (text.length > 400) return 0;
  return Math.max(weightOf(headerText(text).keys), headingLikeness(text) === 1 ? 0.5 : 0);
}

/**
 * "Requesting Dept", "Est. Cost ($K)": several words, half of them or more such as tell a field. A single
 * word says less, for records hold such words too; a misspelt one, or one with a number ("Risk 7"), says
 * nothing.
 */
function weightOfWords(text: string): number {
  if (/\d/.test(text.replace(/[([{][^)\]}]*[)\]}]/g, ""))) return 0;
  const { words, unknown, concepts, corrected } = readHeaderWords(text);
  const telling = concepts.some((concept) => concept !== "other");
  if (!telling || corrected.length > 0 || unknown.length > words.length) return 0;
  return words.length + unknown.length >= 2 ? weights.loose : SINGLE_WORD;
}

/** True when a text, as it stands, is a field's name or a heading of any list: quicker than `headerWeight`. */
export function isHeading(text: string): boolean {
  const key = headerKey(text);
  return (
    headingLikeness(text) === 1 ||
    Object.keys(synonyms).some((register) => fieldsNamed(register, [key]).length > 0)
  );
}

function weightOf(keys: readonly string[]): number {
  let best = keys.some((key) => criterionKind(key) !== null) ? weights.loose : 0;
  for (const register of Object.keys(synonyms)) {
    for (const match of fieldsNamed(register, keys)) best = Math.max(best, weights[match.kind]);
  }
  return best;
}

const scaleWords = new Set(
  [
    "red amber green blue black grey white yellow orange rot gelb gruen grun rouge orange vert rojo",
    "amarillo verde rosso giallo vermelho amarelo rod gul gronn none unspecified unknown open closed",
    "critical urgent normal standard",
  ]
    .join(" ")
    .split(" "),
);

/** True for words that stand for a step of a scale: levels, colours of a rating. */
export function isLevelWord(text: string): boolean {
  if (text.length > 40 || !/\p{L}/u.test(text) || /^[IVX]+$/i.test(text.trim())) return false;
  return levelText(text, true) !== null || scaleWords.has(headerKey(text));
}

/** True for the header of a register's identifier or name: "Risk", "Risk ID", "Projekt". */
export function isRecordName(keys: readonly string[], register?: string): boolean {
  const among = register === undefined ? Object.keys(synonyms) : [register];
  return among.some((name) =>
    fieldsNamed(name, keys).some(
      ({ field, kind }) => kind !== "loose" && isNameOf(name, field.replace(/ ID$/, "")),
    ),
  );
}

/** "Risk" is the name of Risks, "Dependency" of Dependencies. */
function isNameOf(register: string, field: string): boolean {
  const singular = register.replace(/ies$/, "y").replace(/s$/, "");
  return field === singular;
}
