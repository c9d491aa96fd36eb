import type { Doing } from "#core/messages/doing";
import { english } from "#core/messages/english/english";
import { type Message, message } from "#core/messages/message";
import { titleSentence } from "#core/messages/sentences";
import type { Edit, Plan } from "#sheets/plan";
import { Book } from "./book";
import { asExcelFailure, ExcelFailure } from "./excelFailure";
import { explained, explainedHeaders } from "./explained";
import {
  type KeptFilter,
  liftFilter,
  loadFiltered,
  readFilters,
  setFilter,
  writtenSheets,
} from "./filters";
import { captureAll } from "./journal/capture";
import { bytesOfStep } from "./journal/cutSteps";
import {
  asidesOf,
  type Journal,
  journalPointer,
  ownSteps,
  point,
  type StoredJournal,
  storedJournal,
} from "./journal/journal";
import { keysAsLeft, keysThatHold } from "./journal/keptKeys";
import { loadLast, markedNow, markOf, refuseUnfinished } from "./journal/openMark";
import { stateOf } from "./journal/restore";
import { asidePrefix, Scope } from "./journal/scope";
import type { UndoStep } from "./journal/undoStep";
import { withoutStaleMarks, withWrote } from "./journal/wrote";
import { missingColumns } from "./missingColumns";
import { bytesAroundEdit, jsonBytes, requestLimit, requestsOf } from "./payload";
import { rollBack } from "./rollBack";
import { runExcel, throwIfStopped } from "./runExcel";
import { loadKeys, requireStillUnmoved, requireUnmoved } from "./unmoved";
import type { WorkbookState } from "./workbookState";
import { bytesOfEdit, cutEdit } from "./write/cutEdits";
import { write, Writing } from "./write/write";

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

/** Excel's code when something in a group of requests cannot be one step of its own undo list. */
const noUndoCode = "UndoNotSupported";
/**
 * Edits of which Microsoft says that Excel, on Windows or on the web, cannot undo them: names, places
 * and visibility of sheets, copies and deletions of sheets, comments of names, properties.
 */
const withoutExcelsUndo: ReadonlySet<Edit["kind"]> = new Set([
  "addSheet",
  "clearArea",
  "defineName",
  "moveSheet",
  "removeSheet",
  "setUpSheet",
  "stampProperties",
] as const);

/**
 * Carries out a plan: all of it or nothing. What will be overwritten is kept in a journal, which is
 * stored in the workbook in front of the first edit. The setting that points to it says that the
 * action is under way, until the last request has made its last edit: whoever opens the workbook after
 * a crash in between can take everything back (`undoLast.ts`). When Excel refuses any request, or the
 * work is stopped, the journal takes everything back at once and the failure is thrown; an action that
 * was complete, of which only the answer was lost, is kept.
 *
 * Filters on the sheets that are written to are lifted meanwhile: Excel would put rows into wrong ones.
 *
 * Requests: 1 for the state if not given, 1 more where rows are filtered, 1 for what will be overwritten (0 when the plan only adds
 * sheets), then one for each 1.7 MB of edits; 1 more when an older action left sheets aside.
 * Requirement set: ExcelApi 1.14.
 */
export function applyPlan(plan: Plan, options: ApplyOptions = {}): Promise<Journal> {
  const oneUndoStep = plan.edits.every(({ kind }) => !withoutExcelsUndo.has(kind));
  return carryOut(plan, options, oneUndoStep);
}

async function carryOut(plan: Plan, options: ApplyOptions, oneUndoStep: boolean): Promise<Journal> {
  const { signal } = options;
  const run: { begun?: Begun } = {};
  try {
    return await runExcel(
      during,
      async (context) => {
        const book = new Book(context);
        const begun = await begin(plan, book, options);
        throwIfStopped(during, signal);
        run.begun = begun;
        await writeAll(plan, begun, options);
        await cleanUp(book, begun.scope.state, options.continues);
        return begun.journal;
      },
      { oneUndoStep, signal },
    );
  } catch (error) {
    const { begun } = run;
    const failure = asExcelFailure(error, during);
    if (begun === undefined) throw failure === undefined ? error : explainedHeaders(failure, plan);
    const { journal, scope, stored } = begun;
    const found = await rollBack({ plan, journal, stored, former: scope.state }, failure ?? error);
    if (found.isComplete && failure !== undefined) return journal;
    if (oneUndoStep && failure?.code === noUndoCode) return carryOut(plan, options, false);
    if (failure === undefined) throw error;
    const missing = await missingColumns(failure, plan);
    throw missing ?? explained(failure, plan, scope.state, found.state);
  }
}

/** A plan of which everything is known that undoing it needs. */
interface Begun {
  readonly writing: Writing;
  readonly scope: Scope;
  /** Lifted in front of the first edit and set again behind the last one. */
  readonly filters: readonly KeptFilter[];
  readonly journal: Journal;
  readonly stored: StoredJournal;
}

async function begin(plan: Plan, book: Book, options: ApplyOptions): Promise<Begun> {
  const state = options.state ?? (await stateOf(book));
  refuseUnfinished(state);
  const run = nextRun(state);
  const scope = new Scope(book, state, run);
  const blocks = writtenSheets(plan, 2);
  const before = book.requests;
  const filtered = blocks.size === 0 ? null : loadFiltered(book);
  const requireKeys = loadKeys(plan, state, book);
  const requireLast = options.state === undefined ? null : loadLast(state, book);
  const captured = await captureAll(plan.edits, scope);
  const isAsked = [filtered, requireKeys, requireLast].some((asked) => asked !== null);
  if (isAsked && book.requests === before) await book.sync();
  requireLast?.();
  requireKeys?.();
  const filters = filtered === null ? [] : await readFilters(blocks, filtered(), book);
  const steps: readonly UndoStep[] = [
    ...withWrote(captured, plan, state),
    ...filters.map((filter) => ({ kind: "setFilterAgain" as const, filter })),
  ];
  const former = options.continues;
  const keys = keysAsLeft(state.registers ?? [], captured, plan);
  const done = [...(options.replacesTitle ? [] : doneBefore(former)), plan.title];
  const journal: Journal = {
    version: 1,
    run,
    title: titleSentence(done, english),
    done,
    steps: [...steps, ...withoutStaleMarks(former?.steps ?? [], plan)],
    own: steps.length,
    keys: [...keys, ...keysThatHold(former?.keys ?? [], plan)],
    former: journalPointer(state),
  };
  const stored = storedJournal(journal);
  refuseTooLarge(stored);
  return { writing: new Writing(book, scope), scope, filters, journal, stored };
}

/** A journal of so many characters makes a workbook that some versions of Excel open no more. */
const largestJournal = 25_000_000;

/** Throws `ExcelFailure` "UndoTooLarge": without a journal nothing is written. */
function refuseTooLarge({ parts }: StoredJournal): void {
  const length = parts.reduce((sum, xml) => sum + xml.length, 0);
  if (length <= largestJournal) return;
  const names = String(Math.ceil(length / 1_000_000));
  throw new ExcelFailure("UndoTooLarge", during, undefined, "", { names });
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
  /** From here on the workbook is being edited. */
  readonly opens?: boolean;
}

async function writeAll(
  plan: Plan,
  { writing, filters, journal, stored }: Begun,
  options: ApplyOptions,
): Promise<void> {
  const { book } = writing;
  const mark = markOf(ownSteps(journal));
  const open = (): void => {
    point({ ...stored.pointer, open: markedNow(mark) }, book);
  };
  const openAndLift = (): void => {
    requireUnmoved(plan, writing.scope.state, book);
    open();
    for (const filter of filters) liftFilter(filter, book);
  };
  const again = filters.map((filter): Task => ({
    bytes: bytesOfStep({ kind: "setFilterAgain", filter }),
    queue: () => {
      setFilter(filter, book);
    },
  }));
  const tasks = [...tasksOf(plan, writing, stored.parts, openAndLift), ...again];
  const batches = requestsOf(tasks, ({ bytes }) => bytes, requestLimit, during);
  const firstEdit = batches.findIndex((batch) => batch.some(({ opens }) => opens));
  for (const [i, batch] of batches.entries()) {
    options.progress?.(i / batches.length, during);
    throwIfStopped(during, options.signal);
    if (i > firstEdit) {
      requireStillUnmoved(plan, writing.scope.state, book);
      open();
    }
    for (const task of batch) task.queue();
    if (i === batches.length - 1) close(writing, stored);
    await book.sync();
  }
  options.progress?.(1, during);
}

/** The last edits of a plan; with the pointer the action is complete. */
function close({ asides, book, scope }: Writing, { pointer }: StoredJournal): void {
  for (const aside of asides) aside.visibility = "VeryHidden";
  point(pointer, book);
  // What only the action before needed. Several parts go with a request of their own, see `cleanUp`.
  const [only, ...more] = scope.state.journalParts;
  if (only !== undefined && more.length === 0) deletePart(only, book);
}

/** Another author's pane can have been faster: then there is nothing to delete. */
function deletePart(id: string, book: Book): void {
  book.workbook.customXmlParts.getItemOrNullObject(id).delete();
}

/** The journal first, then the setting that points to it, then the edits. */
function tasksOf(plan: Plan, writing: Writing, parts: readonly string[], open: () => void): Task[] {
  const { book } = writing;
  const journal = parts.map((xml) => ({
    bytes: jsonBytes(xml) + bytesAroundEdit,
    queue: () => {
      book.workbook.customXmlParts.add(xml);
    },
  }));
  const edits = plan.edits
    .flatMap((edit) => cutEdit(edit, requestLimit, writing.scope))
    .map((edit) => ({
      bytes: bytesOfEdit(edit, writing.scope),
      queue: () => {
        write(edit, writing);
      },
    }));
  return [...journal, { bytes: bytesAroundEdit, queue: open, opens: true }, ...edits];
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
    for (const id of parts) deletePart(id, book);
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
