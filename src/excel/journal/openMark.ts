import { patience } from "../answeredInTime";
import type { Book } from "../book";
import { changedCode, ExcelFailure } from "../excelFailure";
import type { WorkbookState } from "../workbookState";
import { journalPointer, journalSettingKey, type OpenMark, samePointer } from "./journal";
import type { UndoStep } from "./undoStep";

/**
 * Milliseconds in which another author's pane makes its next request, or has stopped for good: longer than
 * it waits for one answer.
 */
const patienceWithOthers = patience + 60_000;
/** The same device has closed that page, hardly ever opened a second one. */
const patienceWithOwn = 30_000;

/** Who writes from here: the page, behind the device it is on; the same after the page was loaded anew. */
let author = Math.random().toString(36).slice(2);

/** The pane knows its device and its page; without them every start is an author of its own. */
export function writeAs(device: string, page: string): void {
  author = `${device}/${page}`;
}

/** Our own codes: nothing is written on top of what was not finished. */
const unfinishedCode = "Unfinished";
const beingWrittenCode = "BeingWritten";

/** The mark of an action that begins now. */
export function markOf(steps: readonly UndoStep[]): OpenMark {
  return markedNow({ at: 0, by: "", ...extentOf(steps) });
}

/** A mark with the moment of the request that it travels with. */
export function markedNow(mark: OpenMark): OpenMark {
  return { ...mark, at: Date.now(), by: author };
}

/** Another page has made a request so recently that it may be writing still. */
export function isBeingWritten({ at, by }: OpenMark): boolean {
  if (by === author) return false;
  const [device] = author.split("/");
  const isOwn = by.split("/")[0] === device;
  return Math.abs(Date.now() - at) < (isOwn ? patienceWithOwn : patienceWithOthers);
}

/** Throws when an action before was not finished: a person decides first what shall become of it. */
export function refuseUnfinished(state: Pick<WorkbookState, "settings">): void {
  const open = journalPointer(state)?.open;
  if (open === undefined) return;
  refuseWhileWritten(open);
  throw new ExcelFailure(unfinishedCode, "writing to the workbook");
}

/**
 * Queues the pointer to the last action; the result, called after the request, throws when it is another one
 * than when the workbook was read: `ExcelFailure` "ChangedMeanwhile", or what `refuseUnfinished` says of one
 * that is under way. Requirement set: ExcelApi 1.4; no request of its own.
 */
export function loadLast(state: WorkbookState, book: Book): () => void {
  const item = book.workbook.settings.getItemOrNullObject(journalSettingKey).load("value");
  return () => {
    const value: unknown = item.isNullObject ? undefined : item.value;
    const settings = new Map([[journalSettingKey, value]]);
    refuseUnfinished({ settings });
    const [before, now] = [journalPointer(state), journalPointer({ settings })];
    if (samePointer(before, now)) return;
    const names = (now ?? before)?.title ?? "";
    throw new ExcelFailure(changedCode, "writing to the workbook", undefined, "", { names });
  };
}

/** Throws while another author's pane may be writing: nothing is taken back under somebody's hands. */
export function refuseWhileWritten(open: OpenMark): void {
  if (isBeingWritten(open)) throw new ExcelFailure(beingWrittenCode, "writing to the workbook");
}

/** Cells that steps put back, and sheets that they take away or bring back. */
function extentOf(steps: readonly UndoStep[]): Pick<OpenMark, "cells" | "sheets"> {
  const sheets = new Set<string>();
  let cells = 0;
  for (const step of steps) {
    switch (step.kind) {
      case "removeAddedSheet":
      case "returnSheet":
      case "recreateSheet":
        sheets.add(step.sheet);
        break;
      case "restoreCells":
      case "restoreArea":
        cells += step.at.rows * step.at.columns;
        break;
      default:
    }
  }
  return { cells, sheets: sheets.size };
}
