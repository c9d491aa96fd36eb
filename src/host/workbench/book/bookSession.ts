import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { ChangeType } from "#host/protocol/declaration";

/** What the book tells the running add-in about the person at the grid: the runtime's person side. */
export interface BookSession {
  /** Cells were edited by hand: recalculates and raises the changed events. */
  edited(sheet: Sheet, area: Area, change?: ChangeType): void;
  activate(sheet: Sheet): void;
  select(sheet: Sheet, area: Area): void;
  sheetAdded(sheet: Sheet): void;
  sheetDeleted(sheet: Sheet): void;
  protectionChanged(sheet: Sheet): void;
  /** While a cell is being edited, Excel refuses the add-in's requests. */
  setCellEditing(isEditing: boolean): void;
}
