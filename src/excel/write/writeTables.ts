import type { DefineName, RemoveName, SetSetting, StoreParts } from "#sheets/plan";
import type { AddTable, ResizeTable } from "#sheets/tablePlan";
import type { Book } from "../book";

/** Requirement set: ExcelApi 1.3 (bands, filter button); no request of its own. */
export function addTable(edit: AddTable, book: Book): void {
  const table = book.workbook.tables.add(book.range(edit.at), true);
  table.name = edit.name;
  table.style = edit.style;
  table.showBandedRows = edit.bandedRows;
  table.showFilterButton = edit.filterButton;
}

/** Requirement set: ExcelApi 1.13. */
export function resizeTable(edit: ResizeTable, book: Book): void {
  book.workbook.tables.getItem(edit.name).resize(book.range(edit.at));
}

/** `isDefined`: the name is there already and gets a new formula. Requirement set: ExcelApi 1.7. */
export function defineName(edit: DefineName, book: Book, isDefined: boolean): void {
  const { names } = book.workbook;
  if (!isDefined) {
    const added = names.add(edit.name, edit.formula, edit.comment);
    if (edit.hidden) added.visible = false;
    return;
  }
  const item = names.getItem(edit.name);
  item.formula = edit.formula;
  if (edit.comment !== undefined) item.comment = edit.comment;
}

export function removeName(edit: RemoveName, book: Book): void {
  book.workbook.names.getItem(edit.name).delete();
}

/** Requirement set: ExcelApi 1.4. */
export function setSetting(edit: SetSetting, book: Book, isStored: boolean): void {
  const { settings } = book.workbook;
  if (edit.value !== null) settings.add(edit.key, edit.value);
  else if (isStored) settings.getItem(edit.key).delete();
}

/** Requirement set: ExcelApi 1.5. */
export function storeParts({ parts }: StoreParts, book: Book, former: readonly string[]): void {
  const { customXmlParts } = book.workbook;
  for (const id of former) customXmlParts.getItem(id).delete();
  for (const xml of parts) customXmlParts.add(xml);
}
