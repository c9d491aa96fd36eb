import type {
  ActivateSheet,
  AddSheet,
  LayOutColumns,
  LayOutRows,
  RemoveSheet,
  SetUpSheet,
} from "#sheets/plan";
import type { Book } from "../book";
import type { RecreateSheet, ReturnSheet } from "../journal/undoStep";

/** Requirement set: ExcelApi 1.8 (showGridlines); no request of its own, as every writer. */
export function addSheet(edit: AddSheet, book: Book): void {
  const sheet = book.addSheet(edit.sheet);
  if (edit.position !== undefined) sheet.position = edit.position;
  if (edit.tabColor !== undefined) sheet.tabColor = edit.tabColor;
  if (edit.gridlines !== undefined) sheet.showGridlines = edit.gridlines;
  if (edit.visibility !== undefined) sheet.visibility = edit.visibility;
}

/**
 * `back`: how undo will bring the sheet back. A sheet with content is renamed, its tables too; it is
 * given back to be hidden when all edits are done, for a workbook needs a visible sheet at any moment.
 */
export function removeSheet(
  edit: RemoveSheet,
  book: Book,
  back: RecreateSheet | ReturnSheet | undefined,
): Excel.Worksheet | null {
  const sheet = book.sheet(edit.sheet);
  book.forgetSheet(edit.sheet);
  if (back?.kind !== "returnSheet") {
    sheet.delete();
    return null;
  }
  for (const { name, aside } of back.tables) book.workbook.tables.getItem(name).name = aside;
  sheet.name = back.aside;
  return sheet;
}

export function activateSheet(edit: ActivateSheet, book: Book): void {
  book.sheet(edit.sheet).activate();
}

/** Requirement set: ExcelApi 1.7 (freezePanes). */
export function setUpSheet(edit: SetUpSheet, book: Book): void {
  const sheet = book.sheet(edit.sheet);
  if (edit.visibility !== undefined) sheet.visibility = edit.visibility;
  const rows = edit.freezeRows ?? 0;
  const columns = edit.freezeColumns ?? 0;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A width in characters of the default font, as Office.js wants it: points at 96 pixels an inch. */
export function widthInPoints(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

/** Requirement set: ExcelApi 1.10 (group). */
export function layOutColumns(edit: LayOutColumns, book: Book): void {
  for (const { column, count = 1, width, hidden, grouped } of edit.columns) {
    const range = book.range({ sheet: edit.sheet, row: 0, column, rows: 1, columns: count });
    if (width === null) range.format.useStandardWidth = true;
    else if (width !== undefined) range.format.columnWidth = widthInPoints(width);
    if (grouped) range.getEntireColumn().group("ByColumns");
    if (hidden !== undefined) range.columnHidden = hidden;
  }
}

export function layOutRows(edit: LayOutRows, book: Book): void {
  for (const { row, count = 1, height, hidden } of edit.rows) {
    const range = book.range({ sheet: edit.sheet, row, column: 0, rows: count, columns: 1 });
    if (height === null) range.format.useStandardHeight = true;
    else if (height !== undefined) range.format.rowHeight = height;
    if (hidden !== undefined) range.rowHidden = hidden;
  }
  if (edit.fit) book.range(edit.fit).format.autofitRows();
}
