import { cellName, contains, intersect, maxColumns, maxRows, type Area } from "./address";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";

export const invalidArgument = "The argument is invalid or missing or has an incorrect format.";

/** Refuses an argument, saying what is wrong with it. */
export function refuseArgument(detail: string): never {
  throw new Refusal("InvalidArgument", `${invalidArgument} ${detail}`);
}

const protectedSheet =
  "You can't perform the requested operation: the cell is on a protected sheet. Unprotect the sheet first.";

/** Refuses a change of locked cells on a protected sheet. */
export function checkUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection.protected) return;
  const { styles } = sheet.workbook;
  const bottom = Math.min(area.bottom, Math.max(area.top, sheet.lastRow() + 1));
  const right = Math.min(area.right, area.left + 1_000);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      if (styles.get(sheet.styleAt(row, column)).locked)
        throw new Refusal("AccessDenied", protectedSheet);
    }
  }
}

/** Refuses a change of the sheet's structure while it is protected; `option` is what may allow it. */
export function checkStructureAllowed(sheet: Sheet, option: string): void {
  const { protection } = sheet;
  if (protection.protected && protection.options[option] !== true) {
    throw new Refusal("AccessDenied", protectedSheet);
  }
}

/** Refuses a change that touches some but not all cells of an array formula. */
export function checkWholeArrays(sheet: Sheet, area: Area): void {
  sheet.forEachCell(area, (cell, row, column) => {
    const { spillFrom, formula } = cell;
    const anchor = spillFrom ? sheet.cell(spillFrom.row, spillFrom.column)?.formula : formula;
    if (anchor?.kind !== "array" || !anchor.ref) return;
    const inside =
      contains(area, anchor.ref.top, anchor.ref.left) &&
      contains(area, anchor.ref.bottom, anchor.ref.right);
    if (!inside) {
      throw new Refusal(
        "InvalidOperation",
        `You can't change part of an array (${cellName(row, column)}).`,
      );
    }
  });
}

/** Cells that a merge hides: all of it but the top left one. */
export function hiddenByMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((m) => contains(m, row, column) && (m.top !== row || m.left !== column));
}

export function mergesTouching(sheet: Sheet, area: Area): Area[] {
  return sheet.merges.filter((m) => intersect(m, area) !== null);
}

export function checkWithinSheet(area: Area): void {
  if (area.bottom >= maxRows || area.right >= maxColumns) {
    refuseArgument("The cells lie beyond the edge of the sheet.");
  }
}
