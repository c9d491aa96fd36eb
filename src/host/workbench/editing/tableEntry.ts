import { contains, intersect, type Area } from "#host/engine/address";
import { fillFormula } from "#host/engine/edit";
import { shiftFormula } from "#host/engine/formula/rewrite";
import { relativeKey } from "#host/engine/formula/scan";
import type { Sheet } from "#host/engine/sheet";
import { tableBody, type Table } from "#host/engine/table";
import { addTableColumn, addTableRows } from "#host/engine/tables";
import type { CellPlace } from "#host/workbench/book/selection";

function isEmpty(sheet: Sheet, area: Area): boolean {
  let empty =
    !sheet.tables.some((table) => intersect(table.area, area)) &&
    !sheet.merges.some((merge) => intersect(merge, area));
  sheet.forEachCell(area, (cell) => {
    if (cell.value !== null || cell.formula) empty = false;
  });
  return empty;
}

/**
 * Lets a table grow over the cells right below or right of it that are about to be written, as Excel
 * does where they are empty. Gives the table that grew.
 */
export function growTable(sheet: Sheet, area: Area): Table | null {
  if (sheet.protection.protected) return null;
  return growDown(sheet, area) ?? growRight(sheet, area);
}

function growDown(sheet: Sheet, area: Area): Table | null {
  const table = sheet.tables.find(
    ({ area: own, showTotals }) =>
      !showTotals &&
      area.top === own.bottom + 1 &&
      intersect({ ...area, bottom: area.top }, { ...own, bottom: area.top }) !== null,
  );
  if (!table || area.left < table.area.left) return null;
  const rows = { ...table.area, top: area.top, bottom: area.bottom };
  if (!isEmpty(sheet, rows)) return null;
  addTableRows(sheet, table, undefined, area.bottom - area.top + 1);
  return table;
}

function growRight(sheet: Sheet, area: Area): Table | null {
  const table = sheet.tables.find(
    ({ area: own }) =>
      area.left === own.right + 1 && area.top >= own.top && area.bottom <= own.bottom,
  );
  if (!table) return null;
  const columns = { ...table.area, left: area.left, right: area.right };
  if (!isEmpty(sheet, columns)) return null;
  for (let column = area.left; column <= area.right; column++) {
    addTableColumn(sheet, table, undefined, undefined);
  }
  return table;
}

/**
 * Fills a formula that was typed into a column of a table down the whole column, where the other cells
 * are empty or hold the formula of the column. Gives the cells it filled.
 */
export function fillCalculatedColumn(sheet: Sheet, { row, column }: CellPlace): Area | null {
  const formula = sheet.cell(row, column)?.formula;
  const table = sheet.tables.find((t) => contains(tableBody(t), row, column));
  if (!table || formula?.kind === "array" || !formula) return null;
  const body = tableBody(table);
  if (body.top === body.bottom) return null;
  const known = table.columns[column - table.area.left]?.formula;
  const cells = { ...body, left: column, right: column };
  if (!isReplaceable(sheet, cells, row, known)) return null;
  const text = shiftFormula(formula.text, body.top - row, 0);
  if (text.includes("#REF!") && !formula.text.includes("#REF!")) return null;
  fillFormula(sheet, cells, `=${text}`);
  return cells;
}

/** Whether every other cell of a column is empty, or every one holds the column's formula. */
function isReplaceable(
  sheet: Sheet,
  cells: Area,
  typed: number,
  known: string | undefined,
): boolean {
  const column = cells.left;
  const keyOf = (text: string, row: number): string => relativeKey(text, row, column).key;
  const wanted = known === undefined ? null : keyOf(known, cells.top);
  let empty = 0;
  let calculated = 0;
  for (let row = cells.top; row <= cells.bottom; row++) {
    if (row === typed) continue;
    const cell = sheet.cell(row, column);
    if (!cell || (cell.value === null && !cell.formula)) empty++;
    else if (cell.formula && keyOf(cell.formula.text, row) === wanted) calculated++;
  }
  const others = cells.bottom - cells.top;
  return empty === others || calculated === others;
}
