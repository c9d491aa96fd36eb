import type { Presence } from "./presence";
import type {
  RestoreActiveSheet,
  RestoreColumns,
  RestoreRows,
  RestoreSheetLook,
  ReturnSheet,
} from "./undoStep";

export function returnSheet(step: ReturnSheet, there: Presence): void {
  if (there.hasSheet(step.aside)) {
    there.renameSheet(step.aside, step.sheet);
    there.setVisibility(step.sheet, step.visibility);
    there.place(step.sheet, step.position);
  }
  // Tables get their names for the way out before their sheet does: one may be under way without the other.
  for (const { name, aside } of step.tables) {
    if (!there.hasTable(aside) || there.hasTable(name)) continue;
    there.book.workbook.tables.getItem(aside).name = name;
    there.renamedTable(aside, name);
  }
}

export function restoreSheetLook(step: RestoreSheetLook, there: Presence): void {
  const sheet = there.book.sheet(step.sheet);
  there.setVisibility(step.sheet, step.visibility);
  if (step.frozen === null) sheet.freezePanes.unfreeze();
  else sheet.freezePanes.freezeAt(sheet.getRange(step.frozen));
}

export function restoreColumns(step: RestoreColumns, there: Presence): void {
  for (const { column, width, hidden } of step.columns) {
    const at = { sheet: step.sheet, row: 0, column, rows: 1, columns: 1 };
    const range = there.book.range(at);
    if (width === null) range.format.useStandardWidth = true;
    else if (width !== undefined) range.format.columnWidth = width;
    range.columnHidden = hidden;
  }
}

export function restoreRows(step: RestoreRows, there: Presence): void {
  for (const { row, count = 1, height, hidden } of step.rows) {
    const range = there.book.range({ sheet: step.sheet, row, column: 0, rows: count, columns: 1 });
    if (height === null) range.format.useStandardHeight = true;
    else range.format.rowHeight = height;
    range.rowHidden = hidden;
  }
}

export function restoreActiveSheet(step: RestoreActiveSheet, there: Presence): void {
  if (there.isVisible(step.sheet)) there.book.sheet(step.sheet).activate();
}
