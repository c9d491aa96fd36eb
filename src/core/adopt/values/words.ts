import { headerKey, oneLine } from "../headerText";
import { misspelt, withoutNoise } from "./nearWords";
import { vocabulary } from "./vocabulary/vocabulary";

export interface WordReading {
  /** The standard word. */
  readonly word: string;
  /** False when the cell held another word than the standard one. */
  readonly literal: boolean;
  /** True when the word was taken for a misspelling of a known one. */
  readonly misspelt?: true;
}

const lists = new Map<string, ReadonlyMap<string, WordReading>>();

/** Words are compared by `headerKey`; signs without letters (✓, ○) by themselves. */
function keyOf(text: string): string {
  const key = headerKey(text);
  return key === "" ? oneLine(text).replace(/\ufe0f/g, "") : key;
}

function listWords(list: string, allowed: readonly string[]): ReadonlyMap<string, WordReading> {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const words = new Map<string, WordReading>();
  for (const word of allowed) words.set(headerKey(word), { word, literal: true });
  for (const [word, others] of Object.entries(vocabulary[list] ?? {})) {
    for (const other of others.join(",").split(",")) {
      const key = keyOf(other);
      if (key !== "" && !words.has(key)) words.set(key, { word, literal: false });
    }
  }
  lists.set(list, words);
  return words;
}

/** The masculine singular that other forms of a word belong to: ouverte, abierta, chiuse, approuvée. */
function otherForms(key: string): readonly string[] {
  if (key.length < 5) return [];
  return [
    key.replace(/ee?s?$/, "e"),
    key.replace(/e?s?$/, ""),
    key.replace(/as?$/, "o"),
    key.replace(/i$/, "o"),
    key.replace(/t$/, ""),
  ].filter((form) => form !== key && form.length > 2);
}

/**
 * Reads a word of a list, or one of its known other words; null when it is neither.
 *
 * A number before the word ("2 - Approved") or after it in brackets does not matter, nor what follows a colon or a
 * dash ("Mitigation: train the team"), nor a date or remark behind it ("Closed on 3 May").
 * @param list Register and field, "Projects.Stage".
 * @param allowed The standard words of that list.
 */
export function wordText(
  text: string,
  list: string,
  allowed: readonly string[],
): WordReading | null {
  const words = listWords(list, allowed);
  const whole = words.get(keyOf(text));
  if (whole !== undefined) return whole;
  for (const part of [
    withoutNumber(text),
    beforeRemark(text),
    beforeDate(text),
    beforeCondition(text),
  ]) {
    const found = formOf(keyOf(part), words) ?? formOf(withoutNoise(keyOf(part)), words);
    if (found !== null) return { word: found.word, literal: false };
  }
  return nearWord(text, words);
}

/** The one standard word that a misspelt text may be; null when there is none or there are several. */
function nearWord(text: string, words: ReadonlyMap<string, WordReading>): WordReading | null {
  const near = misspelt(withoutNoise(keyOf(beforeRemark(withoutNumber(text)))), words.keys());
  const found = new Set(near.map((key) => words.get(key)?.word));
  const [only] = found;
  return found.size === 1 && only !== undefined
    ? { word: only, literal: false, misspelt: true }
    : null;
}

/** The word of a key or of one of its forms. */
function formOf(key: string, words: ReadonlyMap<string, WordReading>): WordReading | null {
  for (const form of [key, ...otherForms(key)]) {
    const found = words.get(form);
    if (found !== undefined) return found;
  }
  return null;
}

/** "Approved" of "2 - Approved", "4. Approved" or "Approved (2)". */
function withoutNumber(text: string): string {
  return text
    .replace(
      /^\s*(?:phase|stage|gate|step|étape|etapa|fase|schritt|stufe|steg)\s*[\divx]{1,3}\s*[-–—:.)]\s*/iu,
      "",
    )
    .replace(/^\s*(?:\(?[\divx]+(?:\.\d+)*\)?\s*[-–—:.)]\s*|[a-h]\)\s*|\d+\s+(?=\p{L}))/iu, "")
    .replace(/[([][^)\]]*[)\]]\s*$/, "");
}

/** "Mitigation" of "Mitigation: train the team". */
function beforeRemark(text: string): string {
  return /^([^:;–—(,\n]+?)\s*(?:[:;–—(,\n]|\s-\s)/.exec(text.trim())?.[1] ?? text;
}

/** "Approved" of "Approved with conditions", "Escalated" of "Escalated to the sponsor". */
function beforeCondition(text: string): string {
  return (
    /^(.+?)\s+(?:with|mit|avec|sous|con|com|med)\s/i.exec(text.trim())?.[1] ??
    /^(escalated)\s+to\s/i.exec(text.trim())?.[1] ??
    text
  );
}

/** "Closed" of "Closed on 3 May" and "Closed 12/05/2026". */
function beforeDate(text: string): string {
  const behind =
    /^(.+?)\s+(?:(?:on|since|as of|in|seit|am|le|depuis|el|desde|il|dal|em|den|siden)\s+)?(?:\d{1,4}[-/. ]\S+.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ -]\d.*|q[1-4]\b.*|\d{4})$/i;
  return behind.exec(text.trim())?.[1] ?? text;
}
