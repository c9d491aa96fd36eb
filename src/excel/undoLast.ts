import type { StoredTitle } from "#core/messages/message";
import { Book } from "./book";
import { ExcelFailure } from "./excelFailure";
import { protectedSheetCode, protectedStructureCode } from "./explained";
import {
  asidesOf,
  closed,
  isJournalPart,
  type Journal,
  journalFromXml,
  type JournalPointer,
  journalPointer,
  journalSettingKey,
  type OpenMark,
  ownSteps,
  point,
} from "./journal/journal";
import { lockedSheets, moveSheets } from "./journal/lockedSteps";
import { markedNow, markOf, refuseWhileWritten } from "./journal/openMark";
import { isKnownStep, stateOf, takeBack } from "./journal/restore";
import { asidePrefix } from "./journal/scope";
import type { UndoStep } from "./journal/undoStep";
import { runExcel, type RunExcelOptions } from "./runExcel";
import type { WorkbookState } from "./workbookState";

export type LastAction =
  | { readonly kind: "none" }
  /** "lost": the journal that the pointer names is not there whole; another program has removed, cut or changed it. */
  | { readonly kind: "lost" | "newer"; readonly last: StoredTitle; readonly open: OpenMark | null }
  | FoundAction;

export interface FoundAction {
  readonly kind: "found";
  readonly journal: Journal;
  readonly state: WorkbookState;
  readonly pointer: JournalPointer;
  /** The action, or its undoing, was not finished; null = it was. */
  readonly open: OpenMark | null;
  /** Ids of the custom XML parts of the journal. */
  readonly parts: readonly string[];
}

/** The journal of the last action as the workbook holds it. Requests: 1, or 2 when there is a journal. */
export async function readLastAction(signal?: AbortSignal): Promise<LastAction> {
  return runExcel(
    "reading the journal",
    async (context) => {
      const book = new Book(context);
      const state = await stateOf(book);
      const pointer = journalPointer(state);
      return pointer === null ? { kind: "none" } : readJournal(book, state, pointer);
    },
    { repeatable: true, signal },
  );
}

/** Steps that take back what was done: of an action that was not finished its own only. */
export function stepsBack({ journal, open }: FoundAction): readonly UndoStep[] {
  if (open !== null && !open.undoing) return ownSteps(journal);
  // The filters are those that stand there now.
  return journal.steps.filter(({ kind }) => kind !== "setFilterAgain");
}

/**
 * Takes an action back: every overwritten cell, format, name, table, sheet and setting is as before.
 * Of an action that was not finished, however much of it had been done, the edits are taken back and the
 * action before it is the last one again. While several requests are on their way the pointer says so:
 * when Excel refuses, or the pane is closed, undoing again completes the work.
 *
 * Requests: 1 for each 1.7 MB of former content, 1 more where charts or conditional formats are concerned.
 * Requirement set: ExcelApi 1.14.
 */
export async function undoAction(last: FoundAction, options: RunExcelOptions = {}): Promise<void> {
  const { state, pointer, open } = last;
  if (open !== null) refuseWhileWritten(open);
  const steps = stepsBack(last);
  refuseWhenProtected(steps, state);
  const mark = open ?? { ...markOf(steps), undoing: true as const };
  await runExcel(
    "undoing",
    async (context) => {
      const book = new Book(context);
      await takeBack(
        [...steps, ...strayAsides(last)],
        book,
        {
          begin: () => {
            point({ ...pointer, open: markedNow(mark) }, book);
          },
          finish: () => {
            finish(last, book);
          },
        },
        state,
      );
    },
    options,
  );
}

/**
 * Leaves a half-done action as it is: from now on it is the last action, which undo takes back.
 * Requests: 2, 1 when there is no such action.
 */
export async function keepUnfinished(options: RunExcelOptions = {}): Promise<void> {
  await runExcel(
    "writing to the workbook",
    async (context) => {
      const book = new Book(context);
      const state = await stateOf(book);
      const pointer = journalPointer(state);
      if (pointer?.open === undefined) return;
      refuseWhileWritten(pointer.open);
      for (const { name, visibility } of state.sheets) {
        const isAside = name.startsWith(asidePrefix) && visibility !== "VeryHidden";
        if (isAside) book.sheet(name).visibility = "VeryHidden";
      }
      point(closed(pointer), book);
      await book.sync();
    },
    options,
  );
}

/** Last: while journal and pointer are there, undoing can be completed. */
function finish({ journal, open, parts, state }: FoundAction, book: Book): void {
  const { settings, customXmlParts } = book.workbook;
  const { former } = journal;
  // The action before is the last one again, as far as this one had not made away with its journal.
  const isBack = open !== null && !open.undoing && former !== undefined && former !== null;
  if (isBack) point(former, book);
  else settings.getItem(journalSettingKey).delete();
  for (const id of isBack ? parts : state.journalParts) customXmlParts.getItem(id).delete();
}

/** Sheets that an action before had set aside and a crash has left: nobody can bring them back any more. */
function strayAsides({ journal, open, state }: FoundAction): readonly UndoStep[] {
  if (open !== null && !open.undoing) return [];
  const kept = new Set(asidesOf(journal));
  return state.sheets
    .filter(({ name }) => name.startsWith(asidePrefix) && !kept.has(name))
    .map(({ name }) => ({ kind: "dropAside", sheet: name }));
}

/** Excel would refuse in the middle; nothing is begun that cannot be completed. */
function refuseWhenProtected(steps: readonly UndoStep[], state: WorkbookState): void {
  if (state.isStructureProtected && moveSheets(steps)) {
    throw new ExcelFailure(protectedStructureCode, "undoing");
  }
  const names = lockedSheets(steps, state);
  if (names.length > 0) {
    throw new ExcelFailure(protectedSheetCode, "undoing", undefined, "", {
      names: names.join(", "),
    });
  }
}

async function readJournal(
  book: Book,
  state: WorkbookState,
  pointer: JournalPointer,
): Promise<LastAction> {
  const stored = state.journalParts.map((id) => ({
    id,
    xml: book.workbook.customXmlParts.getItem(id).getXml(),
  }));
  if (stored.length > 0) await book.sync();
  const open = pointer.open ?? null;
  const journal = journalFromXml(
    stored.map(({ xml }) => xml.value),
    pointer,
  );
  if (journal === "lost" || journal === "newer") return { kind: journal, last: pointer, open };
  if (!journal.steps.every(isKnownStep)) return { kind: "newer", last: pointer, open };
  const parts = stored.filter(({ xml }) => isJournalPart(xml.value, pointer)).map(({ id }) => id);
  return { kind: "found", journal, state, pointer, open, parts };
}
