import { ExcelFailure } from "../excelFailure";
import type { WorkbookState } from "../workbookState";
import { journalPointer, type OpenMark } from "./journal";
import type { UndoStep } from "./undoStep";

/** Milliseconds in which another author's pane makes its next request, or has stopped for good. */
const patience = 5 * 60_000;

/** Who writes from here: the same after the pane was closed and opened, where the page remembers it. */
let author = Math.random().toString(36).slice(2);

/** The pane knows on which device it is; without it every start is an author of its own. */
export function writeAs(remembered: string): void {
  author = remembered;
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

/** Another author's pane has made a request so recently that it may be writing still. */
export function isBeingWritten({ at, by }: OpenMark): boolean {
  return by !== author && Math.abs(Date.now() - at) < patience;
}

/** Throws when an action before was not finished: a person decides first what shall become of it. */
export function refuseUnfinished(state: WorkbookState): void {
  const open = journalPointer(state)?.open;
  if (open === undefined) return;
  refuseWhileWritten(open);
  throw new ExcelFailure(unfinishedCode, "writing to the workbook");
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
