import { contains } from "#host/engine/address";
import { ConditionalFormats } from "#host/engine/conditionalFormats";
import type { Sheet } from "#host/engine/sheet";
import { TableLook } from "#host/engine/tableLook";
import type { LookLayers } from "./sheetLooks";

/** The table styles and conditional formats of a sheet as they stand now. */
export function layersOf(sheet: Sheet): LookLayers {
  const tables = sheet.tables.map((table) => ({ table, look: new TableLook(sheet, table) }));
  const formats = new ConditionalFormats(sheet);
  return {
    tableStyle: (row, column) => {
      for (const { table, look } of tables) {
        if (contains(table.area, row, column)) return look.at(row, column);
      }
      return null;
    },
    paint: (row, column) => formats.at(row, column),
  };
}
