import type { StoredTitle } from "#core/messages/message";
import { Book } from "./book";
import {
  changedCode,
  ExcelFailure,
  protectedSheetCode,
  protectedStructureCode,
} from "./excelFailure";
import { type KeptFilter, setFilter } from "./filters";
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
  samePointer,
} from "./journal/journal";
import { lockedSheets, moveSheets } from "./journal/lockedSteps";
import { markedNow, markOf, refuseWhileWritten } from "./journal/openMark";
import { isKnownStep, stateOf, takeBack } from "./journal/restore";
import { asidePrefix, folded } from "./journal/scope";
import { readSince, type Since } from "./journal/since";
import type { UndoStep } from "./journal/undoStep";
import { runExcel, type RunExcelOptions } from "./runExcel";
import { xmlOfParts } from "./storedText";
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
  // The filters are those that stand there now, or that stood there before undoing was cut off.
  const filters = (open?.filters ?? []).map((filter) => ({
    kind: "setFilterAgain" as const,
    filter,
  }));
  return [...journal.steps.filter(({ kind }) => kind !== "setFilterAgain"), ...filters];
}

/** What people have done since to the cells that an action has written. Requests: those of `readSince`. */
export function readSinceAction(last: FoundAction, options: RunExcelOptions = {}): Promise<Since> {
  return runExcel("undoing", (context) => sinceAction(last, new Book(context), options), {
    ...options,
    repeatable: true,
  });
}

function sinceAction(last: FoundAction, book: Book, { signal }: RunExcelOptions): Promise<Since> {
  const { journal, open, pointer, state } = last;
  const isWhole = open === null && pointer.half !== true;
  return readSince(stepsBack(last), journal.keys ?? [], state, book, { isWhole, signal });
}

export interface UndoOptions extends RunExcelOptions {
  /** Cells that somebody has typed into since are put back, too. */
  readonly overTyped?: boolean;
  /** Nobody else can be writing: the workbook is a file that was read into memory. */
  readonly isAlone?: boolean;
}

/**
 * Takes an action back: every overwritten cell, format, name, table, sheet and setting is as before; cells
 * that somebody has typed into since stay, unless `overTyped`. Of an action that was not finished, however
 * much of it had been done, the edits are taken back and the action before it is the last one again. While
 * several requests are on their way the pointer says so: when Excel refuses, or the pane is closed, undoing
 * again completes the work.
 *
 * Throws `ExcelFailure` "ChangedMeanwhile" when another action has become the last one since `last` was read,
 * and "RowsMoved" when records stand in other rows than the action has left them in.
 *
 * Requests: 1 for the state, those of `readSince` and of `takeBack`. Requirement set: ExcelApi 1.14.
 */
export function undoAction(known: FoundAction, options: UndoOptions = {}): Promise<Since> {
  return runExcel(
    "undoing",
    async (context) => {
      const book = new Book(context);
      const state = await stateOf(book);
      const last = { ...known, state, open: openNow(known, state) };
      const { pointer, open } = last;
      if (open !== null && !options.isAlone) refuseWhileWritten(open);
      const since = await sinceAction(last, book, options);
      const steps = options.overTyped ? since.overTyped : since.steps;
      refuseWhenProtected(steps, state);
      const mark = open ?? { ...markOf(steps), undoing: true as const };
      await takeBack(
        [...steps, ...strayAsides(last)],
        book,
        {
          begin: (filters) => {
            point({ ...pointer, open: withFilters(markedNow(mark), filters) }, book);
          },
          finish: () => {
            finish(last, book);
          },
        },
        state,
      );
      return since;
    },
    options,
  );
}

/** The mark as it stands now; throws when the last action is another one by now. */
function openNow({ pointer, open }: FoundAction, state: WorkbookState): OpenMark | null {
  const now = journalPointer(state);
  const isSame =
    now !== null && samePointer(now, pointer) && (now.open === undefined) === (open === null);
  if (!isSame) {
    const names = now?.title ?? pointer.title;
    throw new ExcelFailure(changedCode, "undoing", undefined, "", { names });
  }
  return now.open ?? null;
}

/** Filters that undoing lifts are kept with the mark: no journal knows them. */
function withFilters(mark: OpenMark, lifted: readonly KeptFilter[]): OpenMark {
  const filters = [...(mark.filters ?? []), ...lifted];
  return filters.length === 0 || !mark.undoing ? mark : { ...mark, filters };
}

export type KeepOptions = RunExcelOptions & Pick<UndoOptions, "isAlone">;

/**
 * Leaves a half-done action as it is: from now on it is the last action, which undo takes back. Filters that
 * it had lifted are set again. Requests: 3, 1 when there is no such action.
 */
export async function keepUnfinished(options: KeepOptions = {}): Promise<void> {
  await runExcel(
    "writing to the workbook",
    async (context) => {
      const book = new Book(context);
      const state = await stateOf(book);
      const pointer = journalPointer(state);
      if (pointer?.open === undefined) return;
      if (!options.isAlone) refuseWhileWritten(pointer.open);
      const lifted = await liftedBy(book, state, pointer);
      for (const { name, visibility } of state.sheets) {
        const isAside = name.startsWith(asidePrefix) && visibility !== "VeryHidden";
        if (isAside) book.sheet(name).visibility = "VeryHidden";
      }
      for (const filter of lifted) setFilter(filter, book);
      point(closed(pointer), book);
      await book.sync();
    },
    options,
  );
}

/** Filters that an action, or its undoing, had lifted when it was cut off, as far as their tables are there. */
async function liftedBy(
  book: Book,
  state: WorkbookState,
  pointer: JournalPointer,
): Promise<readonly KeptFilter[]> {
  const last = await readJournal(book, state, pointer);
  const steps = last.kind === "found" ? stepsBack(last) : [];
  const has = (items: readonly { readonly name: string }[], wanted: string): boolean =>
    items.some(({ name }) => folded(name) === folded(wanted));
  return steps.flatMap((step) => {
    if (step.kind !== "setFilterAgain") return [];
    const { table, sheet } = step.filter;
    const isThere = table === null ? has(state.sheets, sheet) : has(state.tables, table);
    return isThere ? [step.filter] : [];
  });
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

/**
 * Sheets that an action before had set aside and that were left, by a crash or since the structure of the workbook
 * was protected: nobody can bring them back any more. Protected, they stay.
 */
function strayAsides({ journal, open, state }: FoundAction): readonly UndoStep[] {
  if (state.isStructureProtected || (open !== null && !open.undoing)) return [];
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
  const xml = await xmlOfParts(book.context, state.journalParts);
  const open = pointer.open ?? null;
  const journal = journalFromXml(xml, pointer);
  if (journal === "lost" || journal === "newer") return { kind: journal, last: pointer, open };
  if (!journal.steps.every(isKnownStep)) return { kind: "newer", last: pointer, open };
  const parts = state.journalParts.filter((_, i) => isJournalPart(xml[i] ?? "", pointer));
  return { kind: "found", journal, state, pointer, open, parts };
}
