import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import type { ChangeType } from "#host/protocol/declaration";
import type { EventSource } from "#host/protocol/events";
import type { PersonSide } from "#host/runtime/personSide";

/** The person at the grid, told to whichever pane is open at the moment: a pane may be loaded anew. */
export class PairedPerson implements PersonSide {
  private isEditing = false;

  constructor(private side: PersonSide) {}

  /** From now on another pane is told. */
  pair(side: PersonSide): void {
    side.setCellEditing(this.isEditing);
    this.side = side;
  }

  edited(sheet: Sheet, area: Area, change?: ChangeType, source?: EventSource): void {
    this.side.edited(sheet, area, change, source);
  }

  activate(sheet: Sheet): void {
    this.side.activate(sheet);
  }

  select(sheet: Sheet, area: Area): void {
    this.side.select(sheet, area);
  }

  sheetAdded(sheet: Sheet, source?: EventSource): void {
    this.side.sheetAdded(sheet, source);
  }

  sheetDeleted(sheet: Sheet, source?: EventSource): void {
    this.side.sheetDeleted(sheet, source);
  }

  protectionChanged(sheet: Sheet, source?: EventSource): void {
    this.side.protectionChanged(sheet, source);
  }

  tableAdded(sheet: Sheet, table: Table, source?: EventSource): void {
    this.side.tableAdded(sheet, table, source);
  }

  tableDeleted(sheet: Sheet, table: Table, source?: EventSource): void {
    this.side.tableDeleted(sheet, table, source);
  }

  rearranged(): void {
    this.side.rearranged();
  }

  setCellEditing(isEditing: boolean): void {
    this.isEditing = isEditing;
    this.side.setCellEditing(isEditing);
  }

  get isCellEditing(): boolean {
    return this.isEditing;
  }
}
