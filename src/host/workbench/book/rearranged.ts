import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import type { Workbook } from "#host/engine/workbook";
import type { PersonSide } from "#host/runtime/personSide";
import type { Before } from "./step";

type Announcer = Pick<
  PersonSide,
  "sheetAdded" | "sheetDeleted" | "protectionChanged" | "tableAdded" | "tableDeleted"
>;

/** Raises the events for sheets, tables and protection that are not as they were. */
export function announceRearranged(workbook: Workbook, was: Before, session: Announcer): void {
  for (const sheet of workbook.sheets) {
    if (!was.sheets.includes(sheet)) session.sheetAdded(sheet);
  }
  for (const sheet of was.sheets) {
    if (!workbook.sheets.includes(sheet)) {
      session.sheetDeleted(sheet);
      continue;
    }
    const setup = was.setups.get(sheet);
    if (!setup) continue;
    if (setup.protection?.protected !== sheet.protection.protected)
      session.protectionChanged(sheet);
    announceTables(sheet, setup.tables ?? [], session);
  }
}

function announceTables(sheet: Sheet, before: readonly Table[], session: Announcer): void {
  for (const table of sheet.tables) {
    if (!before.some((known) => known.id === table.id)) session.tableAdded(sheet, table);
  }
  for (const table of before) {
    if (!sheet.tables.some((left) => left.id === table.id)) session.tableDeleted(sheet, table);
  }
}
