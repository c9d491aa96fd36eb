import type { Area } from "#host/engine/address";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import { resizeTable } from "#host/engine/tables";

/**
 * Excel makes a table longer when values are written right below it. Rows at the end that are all
 * empty are left out, and nothing grows over cells that hold something, over a total row or on a
 * protected sheet.
 */
export function growTableAbove(
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly unknown[])[],
): void {
  if (sheet.protection.protected) return;
  const table = sheet.tables.find((t) => isRightBelow(area, t));
  const rows = inputs.findLastIndex((line) => line.some((input) => input !== null && input !== ""));
  if (!table || table.showTotals || rows < 0) return;
  const grown: Area = { ...table.area, bottom: area.top + rows };
  if (!isEmpty(sheet, { ...grown, top: area.top })) return;
  try {
    resizeTable(sheet, table, grown);
  } catch (error) {
    // Where a table cannot grow, the values are written all the same.
    if (!(error instanceof Refusal)) throw error;
  }
}

function isRightBelow(area: Area, { area: table }: Table): boolean {
  return area.top === table.bottom + 1 && area.left >= table.left && area.right <= table.right;
}

function isEmpty(sheet: Sheet, area: Area): boolean {
  let empty = true;
  sheet.forEachCell(area, (cell) => {
    if (cell.value !== null || cell.formula) empty = false;
  });
  return empty;
}
