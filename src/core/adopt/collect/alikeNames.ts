import { ownValue } from "#core/ownValue";
import { distance } from "fastest-levenshtein";
import { headerKey } from "../headerText";

/** Words that one list writes and another leaves out: "Project Harbour lights". */
const emptyWords = new Set(
  (
    "a an and at by de del della der des di die das do du e el et for für i il in la le les los of on " +
    "the to um und y och og av af den det project projects programme program projekt projet proyecto " +
    "progetto projeto prosjekt initiative vorhaben"
  ).split(" "),
);

/** Shortest differing part in which one, and in which two letters may differ. */
const ONE_LETTER = 5;
const TWO_LETTERS = 8;
/** Words of a name up to which each is left out once to find names that differ in one word. */
const MOST_WORDS = 8;
const ENDS = 6;

/** A name taken apart for comparing: words in their order, and numbers, which must be equal. */
interface Spelling {
  readonly words: readonly string[];
  readonly numbers: string;
}

const roman: Readonly<Record<string, string>> = {
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
  vii: "7",
  viii: "8",
  ix: "9",
  x: "10",
};

function spellingOf(name: string): Spelling {
  const all = headerKey(name)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .split(" ")
    .map((word) => ownValue(roman, word) ?? word);
  const isNumber = (word: string): boolean => /\d/.test(word) || word.length === 1;
  const words = all.filter((word) => !isNumber(word) && !emptyWords.has(word));
  return {
    words,
    numbers: all
      .filter((word) => isNumber(word) && !emptyWords.has(word))
      .map((word) => word.replace(/^0+(?=\d)/, ""))
      .sort()
      .join(" "),
  };
}

/**
 * True for two names that may be one name in two spellings: a letter or two differ, words stand in another
 * order or are written together. Numbers must agree: "Phase 1" is not "Phase 2".
 *
 * @example areAlike("Data centre move", "Datacenter Move"); // => true
 * @example areAlike("North depot", "South depot"); // => false
 */
export function areAlike(a: string, b: string): boolean {
  const [left, right] = [spellingOf(a), spellingOf(b)];
  if (left.numbers !== right.numbers) return false;
  const restLeft = without(left.words, right.words).join("");
  const restRight = without(right.words, left.words).join("");
  if (restLeft === restRight) return left.words.length > 0 && right.words.length > 0;
  const length = Math.max(restLeft.length, restRight.length);
  if (Math.min(restLeft.length, restRight.length) < ONE_LETTER - 1) return false;
  const most = length < ONE_LETTER ? 0 : length < TWO_LETTERS ? 1 : 2;
  return isSwapped(restLeft, restRight) || distance(restLeft, restRight) <= most;
}

/** The words of one name that another does not have, each counted once. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** True when two neighbouring letters changed places: "centre", "center". */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < ONE_LETTER) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return (
    a.slice(at + 2) === b.slice(at + 2) &&
    a.charAt(at) === b.charAt(at + 1) &&
    a.charAt(at + 1) === b.charAt(at)
  );
}

/**
 * Keys under which a name is looked up: names that are alike share at least one with very few exceptions, so
 * that 10,000 names are compared without comparing all pairs.
 */
export function spellingKeys(name: string): readonly string[] {
  const { words, numbers } = spellingOf(name);
  if (words.length === 0) return [];
  const joined = words.join("");
  const keys = [
    `skeleton ${joined.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1")}`,
    `start ${joined.slice(0, ENDS)}`,
    `end ${joined.slice(-ENDS)}`,
  ];
  const sorted = [...words].sort();
  keys.push(`words ${sorted.join("")}`);
  if (sorted.length > 1 && sorted.length <= MOST_WORDS) {
    sorted.forEach((_, out) => {
      keys.push(`but one ${sorted.filter((_word, at) => at !== out).join("")}`);
    });
  }
  return keys.map((key) => `${key} ${numbers}`);
}
