import { pageRecords, pagesSettingKey } from "#excel/pageRecords";
import { cellName } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { CellError, type Scalar } from "#host/engine/values";
import { readWorkbook } from "#host/xlsx/read";

/**
 * The first constant that stood in a workbook before the main job and does not stand there after it, as
 * a sentence; null when all do. What our own registers hold may change, but not go. Pages of ours are drawn
 * anew from registers that the damage has changed: what people type on those is watched by `fuzz -- edits`.
 */
export function lostCells(before: Uint8Array, after: Uint8Array): string | null {
  const was = readWorkbook(before);
  const now = readWorkbook(after);
  const records = Object.values(pageRecords(was.settings.get(pagesSettingKey)));
  const drawn = new Set(records.flatMap(({ sheets }) => sheets));
  for (const sheet of was.sheets) {
    const same = now.sheets.find((each) => each.name === sheet.name);
    if (same === undefined) return `the sheet "${sheet.name}" is gone`;
    if (drawn.has(sheet.name)) continue;
    const lost = lostIn(sheet, same);
    if (lost !== null) return lost;
  }
  return null;
}

function lostIn(before: Sheet, after: Sheet): string | null {
  const mayChange = before.tables.length > 0;
  let lost: string | null = null;
  before.forEach((cell, row, column) => {
    if (lost !== null || cell.value === null || cell.formula || cell.spillFrom) return;
    const value = after.valueAt(row, column);
    if (isSame(cell.value, value) || (mayChange && value !== null)) return;
    lost = `${before.name}!${cellName(row, column)} was ${shown(cell.value)} and is ${shown(value)}`;
  });
  return lost;
}

function isSame(a: Scalar, b: Scalar): boolean {
  if (a instanceof CellError) return b instanceof CellError;
  return Object.is(a, b) || (typeof a === "number" && a === b) || (a === "" && b === null);
}

function shown(value: Scalar): string {
  return value instanceof CellError ? value.code : JSON.stringify(value).slice(0, 80);
}
