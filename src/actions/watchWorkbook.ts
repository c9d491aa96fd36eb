import { cellEditing } from "#excel/cellEditing";

export type { WorkbookChange } from "#excel/changeCollector";
export { watchWorkbook } from "#excel/watch";

/** Tells when a reading waits because a cell is being edited, and when it goes on. */
export function onCellEditing(listener: (isCellEdited: boolean) => void): void {
  cellEditing.listen(listener);
}
