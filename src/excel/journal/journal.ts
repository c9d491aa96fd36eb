import type { Message, StoredTitle } from "#core/messages/message";
import { fingerprint } from "#core/text/fingerprint";
import type { Block } from "#sheets/plan";
import type { Book } from "../book";
import type { KeptFilter } from "../filters";
import { isPartOf, textOfParts, withoutForbidden, xmlParts } from "../storedText";
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
  /** So many steps, from the first on, take back this action; the rest those that it continues. Omitted = all. */
  readonly own?: number;
  /** The registers that it has written in, as it has left them; older versions did not say. */
  readonly keys?: readonly KeptKeys[];
  /** Where the pointer showed before this action; null = there was none. Older versions left it out. */
  readonly former?: JournalPointer | null;
}

/** A register as an action has left it: where its table stands, and which record in which row. */
export interface KeptKeys {
  readonly table: string;
  /** The table with its header row. */
  readonly left: Block;
  /** Columns of the sheet with the keys. */
  readonly columns: readonly number[];
  /** Four characters for each record, see `keptKeys.ts`. */
  readonly marks: string;
}

/** The steps that take back the action itself, without those that it continues. */
export function ownSteps({ steps, own }: Journal): readonly UndoStep[] {
  return own === undefined ? steps : steps.slice(0, own);
}

/** Every sheet that a journal needs to take its action back. */
export function asidesOf(journal: Journal): string[] {
  return journal.steps.flatMap((step) =>
    step.kind === "returnSheet" || step.kind === "restoreArea" ? [step.aside] : [],
  );
}

/** Document setting that points to the journal: `{run, title, done, sum}`, and `open` while it is written. */
export const journalSettingKey = "sightline.journal";

export interface JournalPointer extends StoredTitle {
  readonly run: number;
  /** Fingerprint of the journal's text; older versions left it out. */
  readonly sum?: string;
  /** From before the first edit until after the last one. */
  readonly open?: OpenMark;
  /** It was not finished, and was kept as it was. */
  readonly half?: true;
}

/** What stands in the pointer while an action, or its undoing, is under way. */
export interface OpenMark {
  /** When its last request so far was made, in milliseconds since 1970. */
  readonly at: number;
  /** Whose pane is writing, see `author`. */
  readonly by: string;
  /** Cells that rolling back puts back, and sheets that it takes away or brings back. */
  readonly cells: number;
  readonly sheets: number;
  /** The action was complete, its undoing is not. */
  readonly undoing?: true;
  /** Filters that undoing has lifted, to be set again. */
  readonly filters?: readonly KeptFilter[];
}

/** Two pointers to one journal, whether it is under way or not. */
export function samePointer(a: JournalPointer | null, b: JournalPointer | null): boolean {
  return a?.run === b?.run && a?.sum === b?.sum;
}

export function journalPointer(state: Pick<WorkbookState, "settings">): JournalPointer | null {
  const stored = state.settings.get(journalSettingKey);
  if (typeof stored !== "object" || stored === null) return null;
  if (!("run" in stored) || !("title" in stored)) return null;
  const { run, title } = stored;
  if (typeof run !== "number" || typeof title !== "string") return null;
  const open = "open" in stored ? openMark(stored.open) : null;
  return {
    run,
    title,
    ...("done" in stored ? { done: stored.done } : {}),
    ...("sum" in stored && typeof stored.sum === "string" ? { sum: stored.sum } : {}),
    ...(open === null ? {} : { open }),
    ...("half" in stored && stored.half === true ? { half: true } : {}),
  };
}

/** A mark is a mark, however little can be read of it. */
function openMark(stored: unknown): OpenMark {
  const { at, by, cells, sheets, undoing, filters } = (stored ?? {}) as Record<string, unknown>;
  return {
    at: typeof at === "number" ? at : 0,
    by: typeof by === "string" ? by : "",
    cells: typeof cells === "number" ? cells : 0,
    sheets: typeof sheets === "number" ? sheets : 0,
    ...(undoing === true ? { undoing } : {}),
    ...(isFilters(filters) ? { filters } : {}),
  };
}

function isFilters(stored: unknown): stored is readonly KeptFilter[] {
  const isFilter = (each: unknown): boolean =>
    typeof each === "object" &&
    each !== null &&
    "sheet" in each &&
    typeof each.sheet === "string" &&
    "columns" in each &&
    Array.isArray(each.columns);
  return Array.isArray(stored) && stored.every(isFilter);
}

/** The pointer to an action that was not finished and is not under way any more. */
export function closed({ run, title, done, sum }: JournalPointer): JournalPointer {
  return {
    run,
    title,
    ...(done === undefined ? {} : { done }),
    ...(sum === undefined ? {} : { sum }),
    half: true,
  };
}

/** Queues the pointer. Requirement set: ExcelApi 1.4. */
export function point(pointer: JournalPointer, book: Book): void {
  book.workbook.settings.add(journalSettingKey, pointer);
}

/** A journal as it is stored: the XML of custom parts, each below 500 KB, and what points to them. */
export interface StoredJournal {
  readonly parts: readonly string[];
  readonly pointer: JournalPointer;
}

export function storedJournal(journal: Journal): StoredJournal {
  const { run, title, done } = journal;
  const text = withoutForbidden(JSON.stringify(journal));
  const sum = fingerprint(text);
  return {
    parts: xmlParts({ namespace: journalNamespace, element: "journal", run, sum, text }),
    pointer: { run, title, ...(done ? { done } : {}), sum },
  };
}

/** Characters that keeping a journal adds to the workbook before it is packed. */
export function journalLength(journal: Journal): number {
  return JSON.stringify(journal).length;
}

/**
 * The journal that a pointer names, from the XML of all parts. "lost": parts are missing, cut or were
 * changed by another program. "newer": a later version of Sightline has written it.
 */
export function journalFromXml(
  parts: readonly string[],
  { run, sum }: Pick<JournalPointer, "run" | "sum">,
): Journal | "lost" | "newer" {
  const text = textOfParts(parts, "journal", run, sum);
  if (text === null || (sum !== undefined && fingerprint(text) !== sum)) return "lost";
  try {
    return journalOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return "lost";
    throw error;
  }
}

/** Whether the XML is a part of the journal that a pointer names. */
export function isJournalPart(xml: string, { run, sum }: JournalPointer): boolean {
  return isPartOf(xml, "journal", run, sum);
}

function journalOf(value: unknown): Journal | "lost" | "newer" {
  if (typeof value !== "object" || value === null) return "lost";
  const { version, steps } = value as { readonly version?: unknown; readonly steps?: unknown };
  if (typeof version === "number" && version > 1) return "newer";
  if (version !== 1 || !Array.isArray(steps)) return "lost";
  return value as Journal;
}
