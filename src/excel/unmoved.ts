import type { TablePlace } from "#core/register/content";
import type { Plan } from "#sheets/plan";
import type { Book } from "./book";
import { writtenSheets } from "./filters";
import { folded } from "./journal/scope";
import type { WorkbookState } from "./workbookState";

const lastRow = 1_048_575;
const lastColumn = 16_383;

/**
 * Queues what Excel refuses when a register that the plan was made from no longer stands where it was
 * read: another author has put rows above it or into it, or has renamed or deleted it. It goes in front
 * of the edits in the same request, so that nobody can be quicker. Only registers on sheets that the
 * plan writes to; what moves elsewhere can do no harm.
 *
 * A range that is shifted by exactly as much as keeps its corner on the sheet leaves it when the corner
 * has moved: upwards and to the left by the one shift, downwards and to the right by the other.
 * Requirement set: ExcelApi 1.1; no request of its own.
 */
export function requireUnmoved(plan: Plan, { registers = [] }: WorkbookState, book: Book): void {
  const sheets = writtenSheets(plan);
  for (const place of registers) if (sheets.has(folded(place.sheet))) requireTable(place, book);
}

function requireTable({ table, row, column, rows, columns }: TablePlace, book: Book): void {
  const found = book.workbook.tables.getItem(table);
  const [bottom, right] = [row + rows - 1, column + columns - 1];
  const header = found.getHeaderRowRange();
  const body = found.getDataBodyRange();
  const shifted = [
    header.getOffsetRange(-row, -column),
    header.getOffsetRange(lastRow - row, lastColumn - right),
    body.getOffsetRange(lastRow - bottom, 0),
    body.getLastCell().getOffsetRange(-bottom, -right),
  ];
  for (const range of shifted) range.load("rowIndex");
}
