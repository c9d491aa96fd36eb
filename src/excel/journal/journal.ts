import { InvariantError } from "#core/invariant";
import type { Message, StoredTitle } from "#core/messages/message";
import type { Book } from "../book";
import { journalNamespace, type WorkbookState } from "../workbookState";
import type { UndoStep } from "./undoStep";

/** How to take the last action back. Kept in the workbook, so that undo works after saving and opening. */
export interface Journal {
  readonly version: 1;
  /** Counts the journals of a workbook. */
  readonly run: number;
  /** What was done, in English words, for readers that do not know the codes of `done`. */
  readonly title: string;
  /** What was done, one message an action; older versions left the words only. */
  readonly done?: readonly Message[];
  readonly steps: readonly UndoStep[];
}

/** Every sheet that a journal needs to take its action back. */
export function asidesOf(journal: Journal): string[] {
  return journal.steps.filter((step) => step.kind === "returnSheet").map((step) => step.aside);
}

/** Document setting that points to the journal: `{run, title, done}`. */
export const journalSettingKey = "sightline.journal";

/** Characters of journal in one custom XML part: below 500 KB when every one needs escaping (5 bytes). */
const partLength = 95_000;

export interface JournalPointer extends StoredTitle {
  readonly run: number;
}

export function journalPointer(state: WorkbookState): JournalPointer | null {
  const stored = state.settings.get(journalSettingKey);
  if (typeof stored !== "object" || stored === null) return null;
  if (!("run" in stored) || !("title" in stored)) return null;
  const { run, title } = stored;
  if (typeof run !== "number" || typeof title !== "string") return null;
  return "done" in stored ? { run, title, done: stored.done } : { run, title };
}

/** Queues the pointer to a journal whose parts are stored. Requirement set: ExcelApi 1.4. */
export function pointToJournal(journal: Journal, book: Book): void {
  const { run, title, done } = journal;
  const pointer: JournalPointer = { run, title, ...(done ? { done } : {}) };
  book.workbook.settings.add(journalSettingKey, pointer);
}

/** A journal as the XML of custom parts, each below 500 KB. */
export function journalXml(journal: Journal): string[] {
  const text = JSON.stringify(journal);
  const count = Math.max(1, Math.ceil(text.length / partLength));
  return Array.from({ length: count }, (_, i) => {
    const slice = escaped(wellFormed(text, i * partLength, (i + 1) * partLength));
    return `<journal xmlns="${journalNamespace}" run="${journal.run}" part="${i}">${slice}</journal>`;
  });
}

/** The journal with a number from the XML of all parts; null when parts are missing. */
export function journalFromXml(parts: readonly string[], run: number): Journal | null {
  const slices = parts
    .map((xml) => /<journal\b([^>]*)>([^<]*)<\/journal>/.exec(xml))
    .filter((match) => match !== null)
    .map(([, attributes = "", slice = ""]) => ({
      run: attributeOf(attributes, "run"),
      part: attributeOf(attributes, "part"),
      slice,
    }))
    .filter((slice) => slice.run === run)
    .sort((a, b) => a.part - b.part);
  if (slices.length === 0 || slices.some((slice, i) => slice.part !== i)) return null;
  try {
    return journalOf(JSON.parse(slices.map((s) => unescaped(s.slice)).join("")));
  } catch (error) {
    // A part was cut or edited by another program: there is no journal to go by.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function journalOf(value: unknown): Journal {
  const isJournal =
    typeof value === "object" && value !== null && "steps" in value && "run" in value;
  if (!isJournal) throw new InvariantError("A journal part holds no journal.");
  return value as Journal;
}

function attributeOf(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? Number.NaN);
}

/** A slice of a text that does not cut a pair of surrogates in two. */
function wellFormed(text: string, from: number, to: number): string {
  const isSecondHalf = (i: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(i));
  return text.slice(isSecondHalf(from) ? from + 1 : from, isSecondHalf(to) ? to + 1 : to);
}

/** Text of an XML element; the two code points that XML cannot hold stay as JSON escapes. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\uFFFE", "\\uFFFE")
    .replaceAll("\uFFFF", "\\uFFFF");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return entities[name] ?? whole;
  });
}
