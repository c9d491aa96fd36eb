import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import type { ChangeType } from "#host/protocol/declaration";
import {
  byOtherAuthor,
  byPerson,
  eventTypes,
  workbookTarget,
  type EventSource,
} from "#host/protocol/events";
import type { Desk } from "./desk";

/**
 * What the person at the screen does, as Excel tells it to the add-in. The workbook is changed first,
 * with the operations of the engine; then a call here brings formulas up to date and raises the events.
 * `source` "Remote" is another author of the same workbook.
 */
export interface PersonSide {
  edited(sheet: Sheet, area: Area, change?: ChangeType, source?: EventSource): void;
  /** Shows a sheet. */
  activate(sheet: Sheet): void;
  select(sheet: Sheet, area: Area): void;
  sheetAdded(sheet: Sheet, source?: EventSource): void;
  /** When it was the active one, the sheet that took its place is announced too. */
  sheetDeleted(sheet: Sheet, source?: EventSource): void;
  protectionChanged(sheet: Sheet, source?: EventSource): void;
  tableAdded(sheet: Sheet, table: Table, source?: EventSource): void;
  tableDeleted(sheet: Sheet, table: Table, source?: EventSource): void;
  /** Something changed for which Excel of this age has no event: a sheet's name, a hidden row, a format. */
  rearranged(): void;
  /** While a cell is being edited, Excel refuses the add-in's requests. */
  setCellEditing(isEditing: boolean): void;
  readonly isCellEditing: boolean;
}

/** The person in front of a desk. */
export class Person implements PersonSide {
  constructor(private readonly desk: Desk) {}

  edited(
    sheet: Sheet,
    area: Area,
    change: ChangeType = "RangeEdited",
    source: EventSource = "Local",
  ): void {
    this.desk.host.edited(sheet, area, change, source === "Local" ? byPerson : byOtherAuthor);
    this.desk.afterEdit();
  }

  activate(sheet: Sheet): void {
    this.desk.host.activate(sheet);
    this.desk.deliverEvents();
  }

  select(sheet: Sheet, area: Area): void {
    this.desk.host.select({ sheet, area });
    this.desk.deliverEvents();
  }

  sheetAdded(sheet: Sheet, source: EventSource = "Local"): void {
    this.raise(eventTypes.worksheetAdded, [workbookTarget], { worksheetId: sheet.id, source });
  }

  sheetDeleted(sheet: Sheet, source: EventSource = "Local"): void {
    this.desk.host.sheetDeleted(sheet, source);
    this.rearranged();
  }

  protectionChanged(sheet: Sheet, source: EventSource = "Local"): void {
    this.raise(eventTypes.worksheetProtectionChanged, [sheet.id, workbookTarget], {
      isProtected: sheet.protection.protected,
      worksheetId: sheet.id,
      source,
    });
  }

  tableAdded(sheet: Sheet, table: Table, source: EventSource = "Local"): void {
    this.raise(eventTypes.tableAdded, [workbookTarget], {
      tableId: table.id,
      worksheetId: sheet.id,
      source,
    });
  }

  tableDeleted(sheet: Sheet, table: Table, source: EventSource = "Local"): void {
    this.raise(eventTypes.tableDeleted, [workbookTarget], {
      tableId: table.id,
      tableName: table.name,
      worksheetId: sheet.id,
      source,
    });
  }

  rearranged(): void {
    this.desk.host.switches.dirty = true;
    this.desk.afterEdit();
  }

  setCellEditing(isEditing: boolean): void {
    this.desk.cellEdit.isEditing = isEditing;
  }

  get isCellEditing(): boolean {
    return this.desk.cellEdit.isEditing;
  }

  private raise(...event: Parameters<Desk["host"]["raise"]>): void {
    this.desk.host.raise(...event);
    this.rearranged();
  }
}
