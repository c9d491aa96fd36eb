import { headerKey, oneLine } from "../headerText";
import { misspelt, withoutNoise } from "./nearWords";
import { letterSystems, steps, thirds, wordsByPartner } from "./levelWords";

const stepOfWord = new Map(
  steps.flatMap((words, at) => words.split(",").map((word) => [word, at + 1] as const)),
);
const thirdOfWord = new Map(
  thirds.flatMap((words, at) => words.split(",").map((word) => [word, at] as const)),
);
/** Words that stand in the middle of three levels as of five. */
const middle = new Set([
  ..."possible,moderat,modere,moderee,moderado,moderada,moderato,moderata,中程度,やや,occasional".split(
    ",",
  ),
]);

/** What the words of a column tell about the words of its cells. */
export interface LevelWords {
  /** True when it uses words finer than low, medium and high: low is 2 then and high is 4. */
  readonly five: boolean;
  /** Levels of words that hang on what else is in the column. */
  readonly own: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, number>;
}

/** Without a remark behind a word: "High (supplier late)", "Likely 50-70%", "Low (<10 %)". */
export function withoutRemark(text: string): string {
  const line = oneLine(text);
  const bare = line
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, "")
    .replace(
      /(?<!\s)\s*(?:[:,–—-]\s*)?(?:[<>≤≥]\s*)?\d+(?:\s*(?:%\s*)?(?:-|–|to|bis|à|a)\s*\d+)?\s*%$/i,
      "",
    )
    .trim();
  return /\p{L}/u.test(bare) ? bare : line;
}

/** The word beside a number: "medium" of "3 - Medium" or "Medium (3)". */
export function wordBeside(text: string): string {
  return headerKey(
    oneLine(text)
      .replace(/^\s*\d+(?![\d.,]*\d|\s*%)\s*[-–—:.)=|/]*\s*/, "")
      .replace(/\s*[([]\s*\d+(?:\s*\/\s*\d+)?\s*[)\]]\s*$/, "")
      .replace(/\s*[-–—:=]\s*\d+\s*$/, ""),
  );
}

/** Place of each letter in the one system that has all of them: 0 low, 1 medium, 2 high, 3 very low, 4 very high. */
function letterPlaces(keys: ReadonlySet<string>): ReadonlyMap<string, number> {
  const letters = [...keys].filter((key) => /^[a-z]{1,2}$/.test(key));
  const system = letterSystems.find((candidate) => letters.every((l) => candidate.includes(l)));
  const isAlone = letters.length === 1 && !/^v?[lmh]$/.test(letters[0] ?? "");
  if (system === undefined || isAlone) return new Map();
  return new Map(letters.map((letter) => [letter, system.indexOf(letter)]));
}

/**
 * Looks at the words of a column as a whole.
 *
 * @example levelWords(["High", "Very low"]).five; // => true
 */
export function levelWords(texts: readonly string[]): LevelWords {
  const keys = new Set(texts.map((text) => withoutNoise(wordBeside(withoutRemark(text)))));
  const letters = letterPlaces(keys);
  const own = new Map<string, number>();
  for (const [word, partners, beside, alone] of wordsByPartner) {
    if (!keys.has(word)) continue;
    own.set(word, partners.split(",").some((partner) => keys.has(partner)) ? beside : alone);
  }
  const isFiner = [...keys].some((key) => stepOfWord.has(key) && !middle.has(key));
  const five = isFiner || own.size > 0 || [...letters.values()].some((place) => place > 2);
  return { five, own, letters };
}

/** Level 1..5 of a word, as its column tells; null when it is no level. */
export function wordLevel(key: string, words: LevelWords): number | null {
  const level = levelOfKey(key, words);
  return level ?? levelOfKey(withoutNoise(key), words);
}

/** The level of a word with one letter wrong; null when it may be several levels or none. */
export function nearLevel(key: string, words: LevelWords): number | null {
  const known = [...stepOfWord.keys(), ...thirdOfWord.keys()];
  const near = misspelt(withoutNoise(key), known);
  const levels = new Set(near.map((word) => levelOfKey(word, words)));
  const [only] = levels;
  return levels.size === 1 ? (only ?? null) : null;
}

function levelOfKey(key: string, words: LevelWords): number | null {
  const own = words.own.get(key);
  if (own !== undefined) return own;
  const place = words.letters.get(key);
  if (place === 3) return 1;
  if (place === 4) return 5;
  const third = place ?? thirdOfWord.get(key);
  if (third !== undefined) return words.five ? third + 2 : 2 * third + 1;
  return stepOfWord.get(key) ?? null;
}

/** 0 low, 1 medium, 2 high; null for every other word. */
export function thirdOf(key: string): number | null {
  const letter = ["l", "m", "h"].indexOf(key);
  return thirdOfWord.get(key) ?? (letter >= 0 ? letter : null);
}

/**
 * True when a column of level words uses more than three steps, so that Low is 2 and High is 4.
 * With three steps Low, Medium and High are 1, 3 and 5.
 */
export function hasFiveSteps(texts: readonly string[]): boolean {
  return levelWords(texts).five;
}

const roman: readonly string[] = ["i", "ii", "iii", "iv", "v"];

/** 1..5 for a Roman number; null for anything else. */
export function romanNumber(text: string): number | null {
  const at = roman.indexOf(oneLine(text).toLowerCase());
  return at < 0 ? null : at + 1;
}

/** The number before or behind a word: 3 of "3 - Medium" and of "Medium (3)"; null when there is none. */
export function numberBeside(text: string): number | null {
  const line = oneLine(text);
  const found =
    /^(\d+)(?![\d.,]*\d|\s*%)/.exec(line)?.[1] ??
    /[([](\d+)(?:\s*\/\s*\d+)?[)\]]$/.exec(line)?.[1] ??
    /[-–—:=]\s*(\d+)$/.exec(line)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * Reads a level from 1 to 5 from a word, a Roman number or a number with its word; null when it is none.
 *
 * @example levelText("3 - Medium", false); // => 3
 */
export function levelText(text: string, five: boolean): number | null {
  const word = wordBeside(text);
  const number = numberBeside(text);
  const words = levelWords([text]);
  const level = wordLevel(word, { ...words, five });
  if (number !== null && (word === "" || level !== null))
    return number >= 1 && number <= 5 ? number : null;
  return level ?? romanNumber(text);
}
