import type { Doing } from "#core/messages/doing";
import { english } from "#core/messages/english/english";
import { type Message, message } from "#core/messages/message";
import { titleSentence } from "#core/messages/sentences";
import type { Plan } from "#sheets/plan";
import { Book } from "./book";
import { asExcelFailure } from "./excelFailure";
import { explained } from "./explained";
import { captureAll } from "./journal/capture";
import {
  asidesOf,
  type Journal,
  journalPointer,
  journalXml,
  pointToJournal,
} from "./journal/journal";
import { stateOf } from "./journal/restore";
import { asidePrefix, Scope } from "./journal/scope";
import { bytesAroundEdit, jsonBytes, requestLimit, runsBelow } from "./payload";
import { rollBack } from "./rollBack";
import { runExcel, throwIfStopped } from "./runExcel";
import type { WorkbookState } from "./workbookState";
import { bytesOfEdit, slices, write, Writing } from "./write/write";

export interface ApplyOptions {
  /** The state as read with the data the plan was made from; read here when omitted. */
  readonly state?: WorkbookState;
  /** The journal of the action before, when both shall be undone as one. */
  readonly continues?: Journal;
  /** The title of this plan speaks for both. */
  readonly replacesTitle?: boolean;
  readonly progress?: (share: number, doing: Doing) => void;
  readonly signal?: AbortSignal | undefined;
}

const during: Doing = "writing to the workbook";

/**
 * Carries out a plan: all of it or nothing. What will be overwritten is kept in a journal, which is
 * stored in the workbook in front of the first edit; when Excel refuses any request, or the work is
 * stopped, the journal takes everything back and the failure is thrown.
 *
 * Requests: 1 for the state if not given, 1 for what will be overwritten (0 when the plan only adds
 * sheets), then one for each 1.7 MB of edits; 1 more when an older action left sheets aside.
 * Requirement set: ExcelApi 1.14.
 */
export async function applyPlan(plan: Plan, options: ApplyOptions = {}): Promise<Journal> {
  return runExcel(
    during,
    async (context) => {
      const book = new Book(context);
      const state = options.state ?? (await stateOf(book));
      const run = nextRun(state);
      const scope = new Scope(book, state, run);
      const steps = await captureAll(plan.edits, scope);
      const former = options.continues;
      const done = [...(options.replacesTitle ? [] : doneBefore(former)), plan.title];
      const journal: Journal = {
        version: 1,
        run,
        title: titleSentence(done, english),
        done,
        steps: [...steps, ...(former?.steps ?? [])],
      };
      try {
        await writeAll(plan, new Writing(book, scope), journal, options);
      } catch (error) {
        const failure = asExcelFailure(error, during);
        const found = await rollBack(plan, steps, scope, failure ?? error);
        throw failure === undefined ? error : explained(failure, plan, scope.state, found);
      }
      await cleanUp(book, state, former);
      return journal;
    },
    { oneUndoStep: true, signal: options.signal },
  );
}

/** What the action before has done, when both shall be undone as one. */
function doneBefore(former: Journal | undefined): readonly Message[] {
  if (former === undefined) return [];
  return former.done ?? [message("plain", { text: former.title })];
}

/** Something to be queued, and the bytes of request that it takes. */
interface Task {
  readonly bytes: number;
  readonly queue: () => void;
}

async function writeAll(
  plan: Plan,
  writing: Writing,
  journal: Journal,
  options: ApplyOptions,
): Promise<void> {
  const { book, scope } = writing;
  const batches = runsBelow(tasksOf(plan, writing, journal), ({ bytes }) => bytes, requestLimit);
  for (const [i, batch] of batches.entries()) {
    options.progress?.(i / batches.length, during);
    throwIfStopped(during, options.signal);
    for (const task of batch) task.queue();
    if (i < batches.length - 1) await book.sync();
  }
  for (const aside of writing.asides) aside.visibility = "VeryHidden";
  // A single part goes with the last action of all: nothing can fail after it.
  const [only, ...more] = scope.state.journalParts;
  if (only !== undefined && more.length === 0) book.workbook.customXmlParts.getItem(only).delete();
  await book.sync();
  options.progress?.(1, during);
}

/** The journal first, then the setting that points to it, then the edits. */
function tasksOf(plan: Plan, writing: Writing, journal: Journal): Task[] {
  const { book } = writing;
  const parts = journalXml(journal).map((xml) => ({
    bytes: jsonBytes(xml) + bytesAroundEdit,
    queue: () => {
      book.workbook.customXmlParts.add(xml);
    },
  }));
  const pointer = {
    bytes: bytesAroundEdit,
    queue: () => {
      pointToJournal(journal, book);
    },
  };
  const edits = plan.edits
    .flatMap((edit) => slices(edit, requestLimit))
    .map((edit) => ({
      bytes: bytesOfEdit(edit),
      queue: () => {
        write(edit, writing);
      },
    }));
  return [...parts, pointer, ...edits];
}

/**
 * Removes what only the journal before needed: its parts, and sheets it had set aside.
 * Requests: 0 when there is at most one part, which has gone already; 1 otherwise.
 */
async function cleanUp(
  book: Book,
  former: WorkbookState,
  continued: Journal | undefined,
): Promise<void> {
  const parts = former.journalParts.length > 1 ? former.journalParts : [];
  const kept = new Set(continued ? asidesOf(continued) : []);
  const asides = former.sheets
    .map((sheet) => sheet.name)
    .filter((name) => name.startsWith(asidePrefix) && !kept.has(name));
  if (parts.length === 0 && asides.length === 0) return;
  try {
    for (const id of parts) book.workbook.customXmlParts.getItem(id).delete();
    for (const name of asides) {
      const sheet = book.sheet(name);
      sheet.visibility = "Hidden";
      sheet.delete();
      book.forgetSheet(name);
    }
    await book.sync();
  } catch (error) {
    // The action itself is complete. What is left over is very hidden and goes with the next action.
    if (!asExcelFailure(error, during)) throw error;
  }
}

function nextRun(state: WorkbookState): number {
  const numbers = state.sheets
    .filter((sheet) => sheet.name.startsWith(asidePrefix))
    .map((sheet) => Number.parseInt(sheet.name.slice(asidePrefix.length), 10));
  return Math.max(0, journalPointer(state)?.run ?? 0, ...numbers.filter(Number.isFinite)) + 1;
}
