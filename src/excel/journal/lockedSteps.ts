import type { WorkbookState } from "../workbookState";
import { folded } from "./scope";
import type { UndoStep } from "./undoStep";

/** Sheets that go and come whole: the protection of their cells does not matter. */
const wholeSheets: readonly UndoStep["kind"][] = [
  "removeAddedSheet",
  "returnSheet",
  "recreateSheet",
  "dropAside",
];

/** A step that puts something back on a sheet which is protected now. */
export function isLocked(step: UndoStep, state: WorkbookState): boolean {
  return lockedSheet(step, state) !== undefined;
}

/** Protected sheets on which steps would put something back. */
export function lockedSheets(steps: readonly UndoStep[], state: WorkbookState): readonly string[] {
  const going = new Set(
    steps.flatMap((step) => (step.kind === "removeAddedSheet" ? [folded(step.sheet)] : [])),
  );
  const names = steps.flatMap((step) => lockedSheet(step, state) ?? []);
  return [...new Set(names)].filter((name) => !going.has(folded(name)));
}

/** Do steps add, remove or rename sheets? */
export function moveSheets(steps: readonly UndoStep[]): boolean {
  return steps.some(({ kind }) => kind === "restoreOrder" || wholeSheets.includes(kind));
}

function lockedSheet(step: UndoStep, state: WorkbookState): string | undefined {
  if (wholeSheets.includes(step.kind)) return undefined;
  const sheet = sheetOf(step, state);
  if (sheet === undefined) return undefined;
  return state.sheets.find(({ name, isProtected }) => isProtected && folded(name) === folded(sheet))
    ?.name;
}

function sheetOf(step: UndoStep, { tables }: WorkbookState): string | undefined {
  if ("at" in step) return step.at.sheet;
  if ("sheet" in step) return step.kind === "restoreActiveSheet" ? undefined : step.sheet;
  if (!("table" in step)) return undefined;
  return tables.find(({ name }) => folded(name) === folded(step.table))?.sheet;
}
