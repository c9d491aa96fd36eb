import type { Plan } from "#sheets/plan";
import { Book } from "./book";
import { asExcelFailure, ExcelFailure } from "./excelFailure";
import { codesOfProtection, foreignSheets, progressOf } from "./explained";
import { type Journal, journalPointer, journalSettingKey } from "./journal/journal";
import { stateOf, takeBack } from "./journal/restore";
import { isLocked } from "./journal/lockedSteps";
import type { Scope } from "./journal/scope";
import type { UndoStep } from "./journal/undoStep";
import { runExcel } from "./runExcel";
import { newJournalParts, type WorkbookState } from "./workbookState";

const during = "taking back what was written";

/**
 * Takes half a plan back. The setting that points to the new journal tells whether the edits had
 * begun: it is written after the parts of the journal and in front of the first edit. Returns the
 * workbook as it was found, before anything was taken back.
 *
 * Requests: those of `takeBack`, and one for each step on a protected sheet.
 */
export async function rollBack(
  plan: Plan,
  steps: Journal["steps"],
  scope: Scope,
  cause: unknown,
): Promise<WorkbookState> {
  const former = scope.state;
  const seen: { state?: WorkbookState } = {};
  try {
    return await runExcel(during, async (context) => {
      const book = new Book(context);
      const state = await stateOf(book);
      seen.state = state;
      const hadBegun = journalPointer(state)?.run === scope.run;
      const foreign = foreignSheets(plan, cause, former, state);
      const ours = hadBegun ? withoutForeignSheets(steps, foreign) : [];
      const locked = ours.filter((step) => isLocked(step, state));
      for (const step of locked) await takeBackIfAllowed(step, state);
      await takeBack(
        ours.filter((step) => !locked.includes(step)),
        book,
        () => {
          restorePointer(book, former, hadBegun);
          for (const id of newJournalParts(state, former)) {
            book.workbook.customXmlParts.getItem(id).delete();
          }
        },
        state,
      );
      return state;
    });
  } catch (error) {
    const failure = asExcelFailure(error, during);
    if (!failure) throw error;
    const { state } = seen;
    const facts =
      state === undefined
        ? {}
        : progressOf(plan, former, state, foreignSheets(plan, cause, former, state));
    // The journal is still in the workbook: Undo completes what could not be taken back now.
    throw new ExcelFailure(
      "NotRolledBack",
      "writing to the workbook",
      cause,
      failure.message,
      facts,
    );
  }
}

/** A sheet that somebody else has made under a name of ours is not ours to take away. */
function withoutForeignSheets(
  steps: Journal["steps"],
  foreign: readonly string[],
): Journal["steps"] {
  return steps.filter((step) => step.kind !== "removeAddedSheet" || !foreign.includes(step.sheet));
}

/** What the protection keeps from being put back, it has also kept from being written. */
async function takeBackIfAllowed(step: UndoStep, state: WorkbookState): Promise<void> {
  try {
    await runExcel(during, async (context) => {
      await takeBack([step], new Book(context), () => undefined, state);
    });
  } catch (error) {
    if (!(error instanceof ExcelFailure) || !codesOfProtection.has(error.code)) throw error;
  }
}

function restorePointer(book: Book, former: WorkbookState, hadBegun: boolean): void {
  if (!hadBegun) return;
  const { settings } = book.workbook;
  const pointer = journalPointer(former);
  if (pointer) settings.add(journalSettingKey, pointer);
  else settings.getItem(journalSettingKey).delete();
}
