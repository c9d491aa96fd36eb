import { InvariantError } from "#core/invariant";
import type { Message, StoredTitle } from "#core/messages/message";
import type { Book } from "../book";
import { textOfParts, xmlParts } from "../storedText";
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
  return journal.steps.flatMap((step) =>
    step.kind === "returnSheet" || step.kind === "restoreArea" ? [step.aside] : [],
  );
}

/** Document setting that points to the journal: `{run, title, done}`. */
export const journalSettingKey = "sightline.journal";

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
  const { run } = journal;
  return xmlParts({
    namespace: journalNamespace,
    element: "journal",
    run,
    text: JSON.stringify(journal),
  });
}

/** The journal with a number from the XML of all parts; null when parts are missing. */
export function journalFromXml(parts: readonly string[], run: number): Journal | null {
  const text = textOfParts(parts, "journal", run);
  if (text === null) return null;
  try {
    return journalOf(JSON.parse(text));
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
