import { contains, intersect, type Area } from "./address";
import { bracketName, renameColumnIn } from "./formula/rewrite";
import { relativeKey } from "./formula/scan";
import { rewriteFormulas } from "./references";
import type { Sheet } from "./sheet";
import { tableBody, type Table, type TableColumn } from "./table";
import { displayText } from "./text";

export const longestHeader = 255;

/** A header that no other column of the table has: Excel appends a number. */
export function freeHeader(wanted: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  if (!folded.has(wanted.toLowerCase())) return wanted;
  for (let i = 2; ; i++) {
    const candidate = `${wanted}${i}`;
    if (!folded.has(candidate.toLowerCase())) return candidate;
  }
}

/** "Column3": the header Excel gives a column without one. */
export function defaultHeader(position: number, taken: readonly string[]): string {
  return freeHeader(`Column${position}`, taken);
}

/** Renames a column of a table in its header cell and in every formula. */
export function renameColumn(sheet: Sheet, table: Table, column: TableColumn, name: string): void {
  const old = column.name;
  column.name = name;
  table.changed = true;
  sheet.touch("tables");
  if (table.showHeaders) {
    const place = table.area.left + table.columns.indexOf(column);
    if (sheet.valueAt(table.area.top, place) !== name) sheet.put(table.area.top, place, name);
  }
  if (old === name) return;
  const mentioned = new RegExp(bracketName(old).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "iu");
  const used = rewriteFormulas(
    sheet.workbook,
    (text, at) => renameColumnIn(text, table.name, at.table === table, old, name),
    (text) => mentioned.test(text),
  );
  sheet.workbook.structureChanged(used ? "changed" : "added");
}

/** Header cells that were written to: the table's columns take their names, made unique as Excel does. */
export function headersWritten(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, bottom: table.area.top };
    const common = table.showHeaders ? intersect(header, area) : null;
    if (!common) continue;
    for (let place = common.left; place <= common.right; place++) {
      const position = place - table.area.left;
      const column = table.columns[position];
      const value = sheet.valueAt(table.area.top, place);
      if (!column || value === column.name) continue;
      const others = table.columns.filter((c) => c !== column).map((c) => c.name);
      const format = sheet.workbook.styles.get(sheet.styleAt(table.area.top, place)).numberFormat;
      const shown = displayText(value, format, sheet.workbook).slice(0, longestHeader);
      const name = shown === "" ? defaultHeader(position + 1, others) : freeHeader(shown, others);
      renameColumn(sheet, table, column, name);
    }
  }
}

/** A column whose whole body holds one formula becomes a calculated column: new rows get the formula. */
export function noteCalculatedColumns(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const body = tableBody(table);
    const common = intersect(body, area);
    // The last row decides: columns are filled downwards.
    if (!common || !contains(area, body.bottom, common.left)) continue;
    for (let place = common.left; place <= common.right; place++) {
      const column = table.columns[place - table.area.left];
      const formula = column && commonFormula(sheet, body, place);
      if (!column || formula === null || formula === undefined || column.formula === formula)
        continue;
      column.formula = formula;
      table.changed = true;
      sheet.touch("tables");
    }
  }
}

/** The formula of the first body cell, when all cells of the column hold the same one. */
function commonFormula(sheet: Sheet, body: Area, column: number): string | null {
  const first = sheet.cell(body.top, column)?.formula?.text;
  if (first === undefined) return null;
  const key = relativeKey(first, body.top, column).key;
  for (let row = body.top + 1; row <= body.bottom; row++) {
    const text = sheet.cell(row, column)?.formula?.text;
    if (text === undefined) return null;
    if (text !== first || key !== first) {
      if (relativeKey(text, row, column).key !== key) return null;
    }
  }
  return first;
}
