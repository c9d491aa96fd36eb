import type { TablePlace } from "#core/register/content";
import { runExcel } from "./runExcel";
import { loadState, type SheetState, type WorkbookState } from "./workbookState";

/** The used rectangle of a sheet; null when the sheet is empty. */
export interface SheetOutline {
  readonly sheet: SheetState;
  readonly used: Rectangle | null;
  readonly tables: readonly TablePlace[];
  /** Tables whose only body row has nothing in its first cell. */
  readonly emptyTables: readonly string[];
}
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The extent of every sheet and the places of its tables. Requests: 2. ExcelApi 1.7. */
export async function readOutlines(
  signal?: AbortSignal,
): Promise<{ readonly state: WorkbookState; readonly outlines: readonly SheetOutline[] }> {
  return runExcel("reading the workbook", outlinesOf, { repeatable: true, signal });
}

/** Requests: 2, the lists first. */
export async function outlinesOf(
  context: Excel.RequestContext,
): Promise<{ readonly state: WorkbookState; readonly outlines: readonly SheetOutline[] }> {
  const takeState = loadState(context);
  await context.sync();
  const state = takeState();
  const takeOutlines = state.sheets.map((sheet) => loadOutline(context, sheet, state));
  await context.sync();
  return { state, outlines: takeOutlines.map((take) => take()) };
}

function loadOutline(
  context: Excel.RequestContext,
  sheet: SheetState,
  state: WorkbookState,
): () => SheetOutline {
  const corners = "rowIndex,columnIndex,rowCount,columnCount";
  const used = context.workbook.worksheets
    .getItem(sheet.name)
    .getUsedRangeOrNullObject(true)
    .load(corners);
  const tables = state.tables
    .filter((table) => table.sheet === sheet.name)
    .map((table) => ({
      name: table.name,
      range: context.workbook.tables.getItem(table.name).getRange().load(corners),
      key: context.workbook.tables
        .getItem(table.name)
        .getDataBodyRange()
        .getCell(0, 0)
        .load("values"),
    }));
  return () => ({
    sheet,
    used: used.isNullObject ? null : rectangleOf(used),
    tables: tables.map(({ name, range }) => ({
      table: name,
      sheet: sheet.name,
      ...rectangleOf(range),
    })),
    emptyTables: tables
      .filter(({ range, key }) => range.rowCount === 2 && key.values[0]?.[0] === "")
      .map(({ name }) => name),
  });
}

function rectangleOf(range: Excel.Range): Rectangle {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
