import { parseArea, type Area } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import { writeCells } from "#host/engine/edit";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { CellError } from "#host/engine/values";
import { Workbook } from "#host/engine/workbook";

export function at(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

/** A workbook with one sheet, filled from its top left cell. */
export function sheetOf(rows: readonly (readonly unknown[])[] = [], name = "Data"): Sheet {
  const sheet = new Workbook().appendSheet(name);
  fill(sheet, "A1", rows);
  return sheet;
}

/** Writes a block as if typed and recalculates. */
export function fill(sheet: Sheet, from: string, rows: readonly (readonly unknown[])[]): void {
  const { top, left } = at(from);
  const width = rows[0]?.length ?? 0;
  if (width > 0) {
    const area = { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
    writeCells(sheet, area, rows, "formulas");
  }
  calculationOf(sheet.workbook).recalculate();
}

/** The value of a cell; an error as its code, an empty cell as null. */
export function shown(sheet: Sheet, address: string): number | string | boolean | null {
  const { top, left } = at(address);
  const value = sheet.valueAt(top, left);
  return value instanceof CellError ? value.code : value;
}

export function formula(sheet: Sheet, address: string): string | undefined {
  const { top, left } = at(address);
  return sheet.cell(top, left)?.formula?.text;
}

/** Types a formula into a free cell and gives its value. */
export function result(text: string, sheet: Sheet = sheetOf()): number | string | boolean | null {
  fill(sheet, "Z99", [[text]]);
  return shown(sheet, "Z99");
}

/** The code with which something is refused; "accepted" when it is not. */
export function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return "accepted";
}
