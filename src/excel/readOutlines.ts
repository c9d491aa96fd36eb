import type { CellValue, TablePlace } from "#core/register/content";
import { cellValue } from "./cellValue";
import { queueAll } from "./queueAll";
import { registerSetting, registerSettingKey } from "./registerSetting";
import { runExcel } from "./runExcel";
import { loadState, type SheetState, type WorkbookState } from "./workbookState";

/** `used` is the used rectangle of a sheet; null when it is empty or was not asked for. */
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

export interface OutlineReading {
  readonly state: WorkbookState;
  readonly outlines: readonly SheetOutline[];
  /** Named cells that were asked for, by standard name; one that is not there is missing. */
  readonly cells: ReadonlyMap<string, NamedCell>;
}

export interface NamedCell {
  readonly value: CellValue;
  /** "Settings!C4" */
  readonly address: string;
}

export interface OutlineOptions {
  /** Standard names of single cells to read as well. */
  readonly cells?: readonly string[];
  /** Sheets whose extent is not needed: Excel looks at every cell for it. Their `used` is null. */
  readonly withoutExtent?: (state: WorkbookState) => ReadonlySet<string>;
}

/** The extent of sheets, the places of their tables, and some named cells. Requests: 2. ExcelApi 1.7. */
export async function readOutlines(
  signal?: AbortSignal,
  options: OutlineOptions = {},
): Promise<OutlineReading> {
  return runExcel("reading the workbook", (context) => outlinesOf(context, options), {
    repeatable: true,
    signal,
  });
}

/** Requests: 2, the lists first. */
export async function outlinesOf(
  context: Excel.RequestContext,
  { cells = [], withoutExtent }: OutlineOptions = {},
): Promise<OutlineReading> {
  const takeState = loadState(context);
  await context.sync();
  const state = takeState();
  const skipped = withoutExtent?.(state) ?? new Set<string>();
  const takeOutlines = await queueAll(context, state.sheets, (sheet) =>
    loadOutline(context, sheet, state, !skipped.has(sheet.name)),
  );
  const takeCells = loadCells(context, cells, state);
  await context.sync();
  return { state, outlines: takeOutlines.map((take) => take()), cells: takeCells() };
}

function loadCells(
  context: Excel.RequestContext,
  wanted: readonly string[],
  state: WorkbookState,
): () => ReadonlyMap<string, NamedCell> {
  const called = registerSetting(state.settings.get(registerSettingKey))?.names ?? {};
  const ranges = wanted
    .map((name) => ({
      name,
      item: state.names.find((each) => each.name === (called[name] ?? name)),
    }))
    .flatMap(({ name, item }) => (item === undefined ? [] : [{ name, actual: item.name }]))
    .map(({ name, actual }) => ({
      name,
      range: context.workbook.names.getItem(actual).getRangeOrNullObject().load("values,address"),
    }));
  return () =>
    new Map(
      ranges
        .filter(({ range }) => !range.isNullObject)
        .map(({ name, range }) => [
          name,
          { value: cellValue(range.values[0]?.[0]), address: range.address },
        ]),
    );
}

function loadOutline(
  context: Excel.RequestContext,
  sheet: SheetState,
  state: WorkbookState,
  withExtent: boolean,
): () => SheetOutline {
  const corners = "rowIndex,columnIndex,rowCount,columnCount";
  const used = withExtent
    ? context.workbook.worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true).load(corners)
    : null;
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
    used: used === null || used.isNullObject ? null : rectangleOf(used),
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
