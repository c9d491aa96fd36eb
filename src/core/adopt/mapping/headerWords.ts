import { distance } from "fastest-levenshtein";
import { headerKey, oneLine } from "../headerText";
import { amounts } from "./lexicon/amounts";
import type { Concept, Lexicon } from "./lexicon/concepts";
import { others } from "./lexicon/others";
import { states } from "./lexicon/states";
import { things } from "./lexicon/things";
import { times } from "./lexicon/times";

/** A header, or a heading over it, as the meanings of its words. */
export interface HeaderWords {
  /** Each meaning once, in the order of the words. */
  readonly concepts: readonly Concept[];
  /** The words that have a meaning, as they were read. */
  readonly words: readonly string[];
  /** Words in no list. */
  readonly unknown: readonly string[];
  /** Those of them that are short letters in capitals, such as the name of an office: "IPA". */
  readonly acronyms: number;
  /** Words that were read as others: "decription" as "description". */
  readonly corrected: readonly string[];
  /** The word that says what it is: the last one in most languages, the first one in the others, surely before "of"; null = neither is known. */
  readonly head: "last" | "first" | "of" | null;
  /** A year or another period was among the words ("Budget 2026"). */
  readonly dated: boolean;
}

/** Words without a meaning for a field, in any of the languages. */
const silent: ReadonlySet<string> = new Set(
  `of the a an and or for in on at is are was as per with its our your any all each this that if s please enter select choose optional required yes how what when where further additional existing taken weitere zusatzliche tomada tomadas prise prises ergriffene intrapresa will be it do does we are being officer technical operational
  technisch technische technischer fachlich fachliche fachlicher operativ operationnel technique tecnico tecnica operativo operativa operacional teknisk
  und oder der die das den dem des ein eine einer eines zu zur zum im am an auf fur fuer mit von vom je pro
  de du des la le les l d un une et ou au aux en sur par pour avec
  el los las del y o u al con por para lo
  il lo gli della dello dei degli delle dal dalla di da do e ed nel nella per su
  dos das os as em no na ao
  og eller i pa paa til av en et den det de som
  の を に は が と へ で 等 する 及び な した れる 化`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Parts that German and Norwegian put between two words of a compound. */
const joints: readonly string[] = ["", "s", "es", "n", "en", "e"];
/** Endings that a word of the lexicon may have besides. */
const endings: readonly string[] = ["s", "es", "n", "en", "er", "e"];
const LONGEST_PHRASE = 5;
const SHORTEST_PART = 3;

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/u;
const period = /^(?:(?:19|20)\d{2}|fy\d{2,4}|q[1-4]|[1-4]q|h[12]|t[1-4]|\d{2})$/;

/** The words of a text, folded: "Start-Date (plan)" gives start, date, plan. */
export function wordsOf(text: string): readonly string[] {
  const apart = oneLine(text)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/['’`´]/g, " ");
  return headerKey(apart)
    .split(" ")
    .filter((word) => word !== "");
}

/** Spellings without the special letters of a language: "Maßnahme", "Priorität" as massnahme, prioritaet. */
function spellings(phrase: string): readonly string[] {
  const wide = phrase
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa");
  return [phrase, wide].map((each) => wordsOf(each).join(" "));
}

function buildIndex(lexicons: readonly Lexicon[]): ReadonlyMap<string, Concept> {
  const index = new Map<string, Concept>();
  for (const lexicon of lexicons) {
    for (const [concept, text] of Object.entries(lexicon)) {
      for (const phrase of text.split(",")) {
        for (const key of spellings(phrase)) {
          if (key !== "" && !index.has(key)) index.set(key, concept as Concept);
        }
      }
    }
  }
  return index;
}

const index = buildIndex([states, times, amounts, things, others]);
/** Single words that a misspelt one may be read as. */
const spellable = [...index.keys()].filter((word) => /^[a-z]{4,}$/.test(word));

interface Meaning {
  readonly word: string;
  readonly concept: Concept;
}

const meanings = (word: string, concept: Concept | undefined): readonly Meaning[] | null =>
  concept === undefined ? null : [{ word, concept }];

/** The meaning of one word: as listed, without its ending, as a compound, or sign by sign for Japanese. */
function meaningOf(word: string): readonly Meaning[] | null {
  const listed = meanings(word, index.get(word));
  if (listed !== null) return listed;
  if (cjk.test(word)) return ofSigns(word);
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 4) continue;
    const stem = word.slice(0, -ending.length);
    const found = index.get(stem);
    if (found !== undefined) return [{ word: stem, concept: found }];
  }
  return ofNumber(word) ?? (word.length >= 7 ? ofParts(word) : null);
}

/** "Saksnr", "projektid": a thing and its number. */
function ofNumber(word: string): readonly Meaning[] | null {
  const [, stem, number] = /^(\p{L}{3,}?)[sn]?(nr|id|no)$/u.exec(word) ?? [];
  const concept = stem === undefined ? undefined : index.get(stem);
  if (stem === undefined || number === undefined || concept === undefined) return null;
  return [
    { word: stem, concept },
    { word: number, concept: "id" },
  ];
}

/** A compound ("projektstartdatum") as its parts; null when some of it is in no list. */
function ofParts(word: string): readonly Meaning[] | null {
  for (let length = word.length - SHORTEST_PART; length >= SHORTEST_PART; length -= 1) {
    const first = word.slice(0, length);
    const concept = index.get(first);
    if (concept === undefined) continue;
    for (const joint of joints) {
      const rest = word.slice(length);
      if (!rest.startsWith(joint)) continue;
      const tail = rest.slice(joint.length);
      if (tail.length < SHORTEST_PART) continue;
      const own = index.get(tail);
      const others = own === undefined ? ofParts(tail) : [{ word: tail, concept: own }];
      if (others !== null) return [{ word: first, concept }, ...others];
    }
  }
  return null;
}

/** Japanese words stand without blanks: the longest listed ones from the left. */
function ofSigns(word: string): readonly Meaning[] | null {
  const found: Meaning[] = [];
  let rest = word;
  while (rest !== "") {
    const part = firstPart(rest);
    if (part === null) return null;
    const concept = index.get(part);
    if (concept !== undefined) found.push({ word: part, concept });
    rest = rest.slice(part.length);
  }
  return found;
}

function firstPart(text: string): string | null {
  for (let length = Math.min(text.length, 12); length > 0; length -= 1) {
    const part = text.slice(0, length);
    if (index.has(part) || silent.has(part)) return part;
  }
  const latin = /^[a-z0-9ー・]+/.exec(text)?.[0];
  return latin ?? null;
}

/** Misspelt words that were looked for: the same headers come again with every file of a folder. */
const looked = new Map<string, Meaning | null>();
const MOST_LOOKED = 5000;

function corrected(word: string): Meaning | null {
  const known = looked.get(word);
  if (known !== undefined) return known;
  if (looked.size >= MOST_LOOKED) looked.clear();
  const found = nearestWord(word);
  looked.set(word, found);
  return found;
}

/** The listed word that a misspelt one must be: the only nearest within one slip, two in long words. */
function nearestWord(word: string): Meaning | null {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return null;
  const most = word.length >= 8 ? 2 : 1;
  const near = spellable
    .filter((other) => other.length >= 5 && Math.abs(other.length - word.length) <= most)
    .filter((other) => other.charAt(0) === word.charAt(0) || other.charAt(1) === word.charAt(1))
    .map((other) => ({ other, away: distance(word, other) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  const nearest = near.filter(({ away }) => away === near[0]?.away);
  const found = nearest.flatMap(({ other }) => meanings(other, index.get(other)) ?? []);
  return new Set(found.map(({ concept }) => concept)).size === 1 ? (found[0] ?? null) : null;
}

function phraseAt(words: readonly string[], at: number): { phrase: string; length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1) {
    const phrase = words.slice(at, at + length).join(" ");
    if (index.has(phrase)) return { phrase, length };
  }
  return null;
}

/**
 * Reads the words of a header, in any of eight languages and any order.
 *
 * @example readHeaderWords("Projektstartdatum").concepts; // => ["project", "start", "date"]
 */
export function readHeaderWords(text: string): HeaderWords {
  const all = wordsOf(text);
  const words = all.filter((word, at) => !isNumbering(word, at, all.length));
  const found: Meaning[] = [];
  const unknown: string[] = [];
  const slips: string[] = [];
  let dated = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const phrase = phraseAt(words, at);
    if (phrase !== null) {
      found.push(...(meanings(phrase.phrase, index.get(phrase.phrase)) ?? []));
      at += phrase.length - 1;
      continue;
    }
    if (word === "by" && at > 0 && at === words.length - 1) {
      found.push({ word, concept: isDoer(words[at - 1] ?? "") ? "responsible" : "due" });
      continue;
    }
    if (period.test(word) && words.length > 1) {
      dated = true;
      continue;
    }
    if (silent.has(word) && words.length > 1 && !speaks(word, at, words)) continue;
    const meaning = meaningOf(word);
    if (meaning !== null) {
      found.push(...meaning);
      continue;
    }
    const slip = corrected(word);
    if (slip === null) unknown.push(word);
    else {
      found.push(slip);
      slips.push(slip.word);
    }
  }
  joinLetter(found, unknown);
  return {
    concepts: [...new Set(found.map((each) => each.concept))],
    words: found.map((each) => each.word),
    unknown,
    acronyms: acronymsOf(text, unknown),
    head: headOf(words, unknown),
    corrected: slips,
    dated,
  };
}

/** "P" and "I" beside "inherent" or "residual": likelihood and impact by their letters. */
const letters: Readonly<Record<string, Concept>> = {
  p: "probability",
  l: "probability",
  w: "probability",
  i: "impact",
  c: "impact",
  k: "impact",
  s: "impact",
};

function joinLetter(found: Meaning[], unknown: string[]): void {
  const [letter] = unknown;
  const concept = letter === undefined ? undefined : letters[letter];
  const isStated = found.some((each) => each.concept === "before" || each.concept === "after");
  if (unknown.length !== 1 || letter === undefined || concept === undefined || !isStated) return;
  unknown.pop();
  found.push({ word: letter, concept });
}

const connecting = /^(?:de|du|des|del|di|della|do|da|of)$/;

function headOf(words: readonly string[], unknown: readonly string[]): HeaderWords["head"] {
  if (!unknown.includes(words.at(-1) ?? "")) return "last";
  if (!unknown.includes(words[0] ?? "") && connecting.test(words[1] ?? "")) return "of";
  return unknown.includes(words[0] ?? "") ? null : "first";
}

/** "Prepared by" names a person, "deliver by" a day. */
function isDoer(verb: string): boolean {
  return /(?:ed|en|wn|ade)$/.test(verb);
}

function acronymsOf(text: string, unknown: readonly string[]): number {
  const capitals = new Set((text.match(/\b\p{Lu}{2,5}\b/gu) ?? []).map((word) => headerKey(word)));
  // A header all in capitals tells no acronym from a word.
  return /\p{Ll}/u.test(text) ? unknown.filter((word) => capitals.has(word)).length : 0;
}

/** "No" at an edge is a number ("Risk No"), a letter at the end stands for a word ("Inherent L"). */
function speaks(word: string, at: number, words: readonly string[]): boolean {
  const isLast = at === words.length - 1;
  return word === "no" ? at === 0 || isLast : isLast && word.length === 1 && word in letters;
}

/** "1" of "1. Risk description". */
function isNumbering(word: string, at: number, count: number): boolean {
  return count > 1 && at === 0 && /^\d{1,2}$/.test(word);
}
