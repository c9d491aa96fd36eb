import type { StoredTitle } from "#core/messages/message";
import { Book } from "./book";
import { ExcelFailure } from "./excelFailure";
import { protectedSheetCode, protectedStructureCode } from "./explained";
import {
  type Journal,
  journalFromXml,
  type JournalPointer,
  journalPointer,
  journalSettingKey,
} from "./journal/journal";
import { lockedSheets, moveSheets } from "./journal/lockedSteps";
import { stateOf, takeBack } from "./journal/restore";
import { runExcel, type RunExcelOptions } from "./runExcel";
import type { WorkbookState } from "./workbookState";

export type LastAction =
  | { readonly kind: "none" }
  /** The pointer is there, its journal is not: another program has removed or cut it. */
  | { readonly kind: "lost"; readonly last: StoredTitle }
  | { readonly kind: "found"; readonly journal: Journal; readonly state: WorkbookState };

/** The journal of the last action as the workbook holds it. Requests: 1, or 2 when there is a journal. */
export async function readLastAction(signal?: AbortSignal): Promise<LastAction> {
  return runExcel(
    "reading the journal",
    async (context) => {
      const book = new Book(context);
      const state = await stateOf(book);
      const pointer = journalPointer(state);
      if (!pointer) return { kind: "none" };
      const journal = await readJournal(book, state, pointer);
      return journal ? { kind: "found", journal, state } : { kind: "lost", last: pointer };
    },
    { repeatable: true, signal },
  );
}

/**
 * Takes an action back: every overwritten cell, format, name, table, sheet and setting is as before.
 * When Excel refuses, the journal stays, and undoing again completes the work.
 * Requests: 1 for each 1.7 MB of former content, 1 more where charts or conditional formats are concerned.
 * Requirement set: ExcelApi 1.14.
 */
export async function undoAction(
  journal: Journal,
  state: WorkbookState,
  options: RunExcelOptions = {},
): Promise<void> {
  refuseWhenProtected(journal, state);
  await runExcel(
    "undoing",
    async (context) => {
      const book = new Book(context);
      await takeBack(
        journal.steps,
        book,
        (there) => {
          if (there.hasSetting(journalSettingKey)) {
            book.workbook.settings.getItem(journalSettingKey).delete();
          }
          // Last: while they are there, undoing can be completed.
          for (const id of state.journalParts) book.workbook.customXmlParts.getItem(id).delete();
        },
        state,
      );
    },
    { ...options, oneUndoStep: true },
  );
}

/** Excel would refuse in the middle; nothing is begun that cannot be completed. */
function refuseWhenProtected({ steps }: Journal, state: WorkbookState): void {
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
): Promise<Journal | null> {
  const parts = state.journalParts.map((id) => book.workbook.customXmlParts.getItem(id).getXml());
  await book.sync();
  return journalFromXml(
    parts.map((part) => part.value),
    pointer.run,
  );
}
