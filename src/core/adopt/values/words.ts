import { headerKey } from "../headerText";
import { vocabulary } from "./vocabulary";

export interface WordReading {
  /** The standard word. */
  readonly word: string;
  /** False when the cell held another word than the standard one. */
  readonly literal: boolean;
}

interface ListWords {
  readonly words: ReadonlyMap<string, WordReading>;
}

const lists = new Map<string, ListWords>();

function listWords(list: string, allowed: readonly string[]): ListWords {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const words = new Map<string, WordReading>();
  for (const word of allowed) words.set(headerKey(word), { word, literal: true });
  for (const [word, others] of Object.entries(vocabulary[list] ?? {})) {
    for (const other of others.split(",")) {
      const key = headerKey(other);
      if (!words.has(key)) words.set(key, { word, literal: false });
    }
  }
  const built = { words };
  lists.set(list, built);
  return built;
}

/**
 * Reads a word of a list, or one of its known other words; null when it is neither.
 *
 * A number before the word ("2 - Approved") or after it in brackets does not matter,
 * nor what follows a colon or a dash ("Mitigation: train the team").
 * @param list Register and field, "Projects.Stage".
 * @param allowed The standard words of that list.
 */
export function wordText(
  text: string,
  list: string,
  allowed: readonly string[],
): WordReading | null {
  const { words } = listWords(list, allowed);
  const whole = words.get(headerKey(text));
  if (whole !== undefined) return whole;
  for (const part of [withoutNumber(text), beforeRemark(text)]) {
    const found = words.get(headerKey(part));
    if (found !== undefined) return { word: found.word, literal: false };
  }
  return null;
}

/** "Approved" of "2 - Approved" or "Approved (2)". */
function withoutNumber(text: string): string {
  return text.replace(/^\s*\(?\d+\)?\s*[-–—:.)]\s*/, "").replace(/[([][^)\]]*[)\]]\s*$/, "");
}

/** "Mitigation" of "Mitigation: train the team". */
function beforeRemark(text: string): string {
  return /^([^:;–—]+?)\s*(?:[:;–—]|\s-\s)/.exec(text)?.[1] ?? text;
}
