import type { AddTableColumn, RemoveTableColumn } from "#sheets/tablePlan";
import type { Book } from "../book";
import { textInput } from "./cellInput";

/** The table grows by the column that the sheet gets. Requirement set: ExcelApi 1.7. */
export function addTableColumn({ at, header }: AddTableColumn, book: Book): void {
  const top = { ...at, rows: 1, columns: 1 };
  book.range(top).getEntireColumn().insert("Right");
  book.forgetRanges();
  book.range(top).formulas = [[textInput(header)]];
}

/** Requirement set: ExcelApi 1.7. */
export function removeTableColumn({ table, header }: RemoveTableColumn, book: Book): void {
  deleteColumn(table, header, book);
}

/** A column is named, not counted: whoever has moved it meanwhile has not put another in its place. */
export function deleteColumn(table: string, header: string, book: Book): void {
  const column = book.workbook.tables.getItem(table).columns.getItem(header);
  column.getRange().getEntireColumn().delete("Left");
  book.forgetRanges();
}

/** Requirement set: ExcelApi 1.4 (setting the name of a column). */
export function renameTableColumn(table: string, header: string, name: string, book: Book): void {
  book.workbook.tables.getItem(table).columns.getItem(header).name = name;
}
