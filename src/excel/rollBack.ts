import type { Plan } from "#sheets/plan";
import { Book } from "./book";
import { asExcelFailure, ExcelFailure } from "./excelFailure";
import { codesOfProtection, foreignSheets, progressOf } from "./explained";
import {
  type Journal,
  journalPointer,
  journalSettingKey,
  ownSteps,
  point,
  samePointer,
  type StoredJournal,
} from "./journal/journal";
import { markOf } from "./journal/openMark";
import { stateOf, takeBack } from "./journal/restore";
import { isLocked } from "./journal/lockedSteps";
import type { UndoStep } from "./journal/undoStep";
import { runExcel } from "./runExcel";
import { newJournalParts, type WorkbookState } from "./workbookState";

const during = "taking back what was written";

/** A plan whose writing has ended with an error. */
export interface HalfWritten {
  readonly plan: Plan;
  readonly journal: Journal;
  readonly stored: StoredJournal;
  /** The workbook before the plan. */
  readonly former: WorkbookState;
}

export interface RolledBack {
  /** The workbook as it was found, before anything was taken back. */
  readonly state: WorkbookState;
  /** The last edit had been made, only the answer was lost: nothing was taken back. */
  readonly isComplete: boolean;
}

/**
 * Takes half a plan back. The setting that points to the new journal tells how far the edits had come:
 * it is written after the parts of the journal and in front of the first edit, and once more behind
 * the last one.
 *
 * Requests: those of `takeBack`, and one for each step on a protected sheet.
 */
export async function rollBack(
  { plan, journal, stored, former }: HalfWritten,
  cause: unknown,
): Promise<RolledBack> {
  const seen: { state?: WorkbookState } = {};
  try {
    return await runExcel(during, async (context) => {
      const book = new Book(context);
      const state = await stateOf(book);
      seen.state = state;
      const reached = reachedBy(stored, former, state);
      if (reached === "end") return { state, isComplete: true };
      const foreign = foreignSheets(plan, cause, former, state);
      const ours = reached === "nothing" ? [] : withoutForeignSheets(ownSteps(journal), foreign);
      const locked = ours.filter((step) => isLocked(step, state));
      for (const step of locked) await takeBackIfAllowed(step, state);
      await takeBack(
        ours.filter((step) => !locked.includes(step)),
        book,
        {
          begin: () => {
            if (pointsTo(stored, state)) point({ ...stored.pointer, open: markOf(ours) }, book);
          },
          finish: () => {
            if (pointsTo(stored, state)) restorePointer(book, former);
            for (const id of newJournalParts(state, former)) {
              book.workbook.customXmlParts.getItem(id).delete();
            }
          },
        },
        state,
      );
      return { state, isComplete: false };
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
      await takeBack([step], new Book(context), { finish: () => undefined }, state);
    });
  } catch (error) {
    if (!(error instanceof ExcelFailure) || !codesOfProtection.has(error.code)) throw error;
  }
}

/** How far a plan had come. Where somebody else's pointer has taken the place of ours, there were edits. */
function reachedBy(
  stored: StoredJournal,
  former: WorkbookState,
  found: WorkbookState,
): "nothing" | "edits" | "end" {
  const now = journalPointer(found);
  if (pointsTo(stored, found)) return now?.open === undefined ? "end" : "edits";
  const isAsBefore = samePointer(now, journalPointer(former));
  return isAsBefore || newJournalParts(found, former).length === 0 ? "nothing" : "edits";
}

function pointsTo({ pointer }: StoredJournal, state: WorkbookState): boolean {
  return samePointer(journalPointer(state), pointer);
}

function restorePointer(book: Book, former: WorkbookState): void {
  const { settings } = book.workbook;
  const pointer = former.settings.get(journalSettingKey);
  if (pointer === undefined) settings.getItem(journalSettingKey).delete();
  else settings.add(journalSettingKey, pointer);
}
