import type { WorkbookChange } from "#excel/changeCollector";
import { cellEditing } from "#excel/cellEditing";
import { watchWorkbook as watch } from "#excel/watch";

export type { WorkbookChange };

/** Tells of what people do in the workbook, several changes together; false when this Excel does not tell. */
export async function watchWorkbook(listener: (change: WorkbookChange) => void): Promise<boolean> {
  return (await watch(listener)) !== null;
}

/** Tells when a reading waits because a cell is being edited, and when it goes on. */
export function onCellEditing(listener: (isCellEdited: boolean) => void): void {
  cellEditing.listen(listener);
}
