import type { CellValue } from "../content";
import { columnOf } from "../schema";
import type { CheckedRegister } from "./checkedWorkbook";
import type { CellChange, CellsFix } from "./finding";

/** The fix that puts one content into one cell of a register. */
export function cellFix(
  checked: CheckedRegister,
  row: number,
  header: string,
  after: CellChange["after"],
): CellsFix {
  return { kind: "cells", changes: [changeOf(checked, row, header, after)] };
}

function changeOf(
  checked: CheckedRegister,
  row: number,
  header: string,
  after: CellChange["after"],
): CellChange {
  const { place, columnsAt } = checked.table.content;
  const at = checked.table.at(header) ?? 0;
  return {
    sheet: place.sheet,
    row: place.row + 1 + row,
    column: place.column + (columnsAt?.[at] ?? at),
    before: checked.table.cell(row, header),
    after,
    numberFormat: formatFor(checked, header, checked.table.cell(row, header), after),
  };
}

/** A cell that held a text may be formatted as text: numbers and formulas in it would stay texts. */
function formatFor(
  checked: CheckedRegister,
  header: string,
  before: CellValue,
  after: CellChange["after"],
): string | null {
  if (typeof after === "string") return typeof before === "string" ? null : "@";
  if (typeof before !== "string") return null;
  return columnOf(checked.register, header)?.format ?? "General";
}
