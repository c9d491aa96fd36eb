import { cellAddress } from "#core/register/cellAddress";
import type { RemoveChart } from "#sheets/chartPlan";
import type { ClearArea, InsertLines } from "#sheets/plan";
import type { NameTableColumns, RemoveTable } from "#sheets/tablePlan";
import type { Book } from "../book";
import { textInput } from "./cellInput";
import { firstInserted, type Frame, piecesWithout } from "./redrawPlaces";

/**
 * Copies the cells to a very hidden sheet, then empties them. The two cells below and right of the copy
 * refer to the first row and column behind what was drawn: they tell undo how far those have moved,
 * and, being written last, that the copy is complete.
 * Requirement set: ExcelApi 1.9 (copyFrom); no request of its own, as every writer.
 */
export function clearArea(edit: ClearArea, book: Book, asideName: string): void {
  const { at } = edit;
  const live = book.range(at);
  const aside = book.addSheet(asideName);
  aside.visibility = "VeryHidden";
  const copy = book.range({ ...at, sheet: asideName });
  // Not everything at once: that would take the charts above the cells along.
  copy.copyFrom(live, "Formulas");
  copy.copyFrom(live, "Formats");
  const frame: Frame = { sheet: asideName, at };
  for (const lines of ["rows", "columns"] as const) {
    const first = lines === "rows" ? edit.drawn.rows : edit.drawn.columns;
    book.range(firstInserted(frame, lines)).formulas = [
      [referenceTo(at.sheet, lines === "rows" ? first : 0, lines === "rows" ? 0 : first)],
    ];
  }
  emptyCells(edit, book);
  for (const block of edit.validations) book.range(block).dataValidation.clear();
}

function referenceTo(sheet: string, row: number, column: number): string {
  return `='${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}`;
}

/** Contents, merges, formats and conditional formats of an area; headers of tables keep their texts. */
export function emptyCells({ at, headers }: Pick<ClearArea, "at" | "headers">, book: Book): void {
  const whole = book.range(at);
  whole.unmerge();
  for (const piece of piecesWithout(at, headers)) book.range(piece).clear("Contents");
  whole.clear("Formats");
  whole.conditionalFormats.clearAll();
}

/** Requirement set: ExcelApi 1.1. */
export function insertLines({ sheet, lines, first, count, across }: InsertLines, book: Book): void {
  const isRows = lines === "rows";
  const cells = book.range({
    sheet,
    row: isRows ? first : 0,
    column: isRows ? 0 : first,
    rows: isRows ? count : (across ?? 1),
    columns: isRows ? (across ?? 1) : count,
  });
  if (across !== undefined) cells.insert(isRows ? "Down" : "Right");
  else if (isRows) cells.getEntireRow().insert("Down");
  else cells.getEntireColumn().insert("Right");
  book.forgetRanges();
}

export function removeChart({ sheet, chart }: RemoveChart, book: Book): void {
  book.sheet(sheet).charts.getItem(chart.name).delete();
}

/** Requirement set: ExcelApi 1.2. */
export function removeTable({ former }: RemoveTable, book: Book): void {
  book.workbook.tables.getItem(former.name).convertToRange();
}

/**
 * Two headers of a table cannot be the same at any moment, so all of them get other names first.
 */
export function nameTableColumns({ at, headers }: NameTableColumns, book: Book): void {
  const row = book.range(at);
  row.values = [headers.map((_, index) => `pmo_${index + 1}`)];
  row.formulas = [headers.map(textInput)];
}
