import type { Bounds, LiveCell, LivePage, LiveSheet } from "#sheets/redraw/livePage";
import type { Block } from "#sheets/plan";
import type { SheetMemory } from "#sheets/redraw/sheetMemory";
import {
  type LivePages,
  pageAnchor,
  type PageName,
  pageNamespace,
  type PageRecord,
  pageRecords,
  type PageRecords,
  pagesSettingKey,
} from "./pageRecords";
import type { ReadRegistersOptions } from "./registerReading";
import { runExcel } from "./runExcel";
import { textOfParts } from "./storedText";
import type { WorkbookState } from "./workbookState";

/** As far as anybody puts something beside a page. */
const FAR_ROWS = 5_000;
const FAR_COLUMNS = 200;
/** Cells of a page that are read one by one to find what was typed among them; of more, only the constants. */
const CELLS_READ = 2_500;

/**
 * Queues the reading of pages as they stand, by what Office.js holds of the setting that lists them; call
 * the result with the state after the request. Nothing is added when the setting is another one in truth.
 * Requirement set: ExcelApi 1.9; no request of its own.
 */
export function loadPages(
  context: Excel.RequestContext,
  pages: readonly PageName[] | undefined,
): (state: WorkbookState) => WorkbookState {
  if (pages === undefined) return (state) => state;
  const assumed = pageRecords(Office.context.document.settings.get(pagesSettingKey));
  const takes = loadAll(context, pages, assumed);
  return (state) => {
    const actual = pageRecords(state.settings.get(pagesSettingKey));
    const isSo = pages.every(
      (page) => JSON.stringify(actual[page]) === JSON.stringify(assumed[page]),
    );
    return isSo ? { ...state, pages: takes() } : state;
  };
}

/** The state with its pages. Requests: 0 when they were read with the registers, 1 otherwise. */
export async function withStoredPages(
  state: WorkbookState,
  { pages, signal }: ReadRegistersOptions,
): Promise<WorkbookState> {
  if (pages === undefined || state.pages !== undefined) return state;
  return runExcel(
    "reading the workbook",
    async (context) => {
      const takes = loadAll(context, pages, pageRecords(state.settings.get(pagesSettingKey)));
      await context.sync();
      return { ...state, pages: takes() };
    },
    { repeatable: true, signal },
  );
}

function loadAll(
  context: Excel.RequestContext,
  pages: readonly PageName[],
  records: PageRecords,
): () => LivePages {
  const takes = pages.flatMap((page) => {
    const record = records[page];
    return record === undefined ? [] : [[page, loadPage(context, page, record)] as const];
  });
  return () => Object.fromEntries(takes.map(([page, take]) => [page, take()]));
}

/** One page with what is kept of its drawing. */
function loadPage(
  context: Excel.RequestContext,
  page: PageName,
  record: PageRecord,
): () => LivePage {
  const part = context.workbook.customXmlParts
    .getByNamespace(pageNamespace(page))
    .getOnlyItemOrNullObject()
    .load("id");
  const xml = record.areas === undefined ? null : part.getXml();
  const takes = record.sheets.map((name, index) => {
    const area = record.areas?.[index];
    return loadSheet(sheetOf(context, page, record, index), name, area ?? null);
  });
  return () => {
    const stored = xml === null || part.isNullObject ? [] : [xml.value];
    return {
      stored,
      memories: memoriesOf(stored, record.sheets.length),
      sheets: takes.map((take) => take()),
    };
  };
}

/** The sheet by the hidden name that follows it wherever it is renamed. */
function sheetOf(
  { workbook }: Excel.RequestContext,
  page: PageName,
  { sheets, areas }: PageRecord,
  index: number,
): Excel.Worksheet {
  if (areas === undefined) return workbook.worksheets.getItemOrNullObject(sheets[index] ?? "");
  return workbook.names.getItemOrNullObject(pageAnchor(page, index)).getRangeOrNullObject()
    .worksheet;
}

function memoriesOf(stored: readonly string[], count: number): readonly SheetMemory[] | null {
  const text = textOfParts(stored, "page", 1);
  if (text === null) return null;
  const memories = JSON.parse(text) as readonly SheetMemory[];
  return Array.isArray(memories) && memories.length === count ? memories : null;
}

const corners = "rowIndex,columnIndex,rowCount,columnCount";

function loadSheet(
  sheet: Excel.Worksheet,
  name: string,
  area: readonly [rows: number, columns: number, isRead: boolean] | null,
): () => LiveSheet | null {
  sheet.load("name");
  const charts = sheet.charts.load("items/name,items/top,items/left");
  const print = sheet.pageLayout
    .getPrintAreaOrNullObject()
    .load(
      "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
    );
  if (area === null) {
    const used = sheet.getUsedRangeOrNullObject(true).load(corners);
    return () =>
      sheet.isNullObject
        ? null
        : {
            ...blank(sheet.name),
            charts: chartsOf(charts),
            printArea: blockOf(print, sheet.name),
            used: boundsOf(used),
          };
  }
  const [rows, columns, isRead] = area;
  const drawn = sheet.getRangeByIndexes(0, 0, rows, columns);
  const isSmall = isRead && rows * columns <= CELLS_READ;
  if (isSmall) drawn.load("formulas,values");
  const constants =
    isRead && !isSmall
      ? drawn
          .getSpecialCellsOrNullObject("Constants")
          .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/values")
      : null;
  const strip = (row: number, column: number, r: number, c: number): Excel.Range =>
    sheet.getRangeByIndexes(row, column, r, c);
  const used = (range: Excel.Range): Excel.Range =>
    range.getUsedRangeOrNullObject(true).load(corners);
  const belowStrip = strip(rows, 0, FAR_ROWS, columns);
  const rightStrip = strip(0, columns, rows, FAR_COLUMNS);
  const cornerStrip = strip(rows, columns, FAR_ROWS, FAR_COLUMNS);
  const [below, right, corner] = [used(belowStrip), used(rightStrip), used(cornerStrip)];
  const inside = drawn.getTables(false).load("items/name");
  const beside = rightStrip.getTables(false).load("items/name");
  const behind = cornerStrip.getTables(false).load("items/name");
  const edge = strip(rows, columns, 1, 1).load("top,left");
  return () => {
    if (sheet.isNullObject) return null;
    const further = new Set(behind.items.map((table) => table.name));
    return {
      sheet: sheet.name,
      cells: isSmall ? cellsOf(drawn) : constants === null ? null : constantsOf(constants),
      charts: chartsOf(charts),
      ...{ below: boundsOf(below), right: boundsOf(right), corner: boundsOf(corner) },
      tables: inside.items.map((table) => table.name),
      tablesBeside: beside.items.map((table) => table.name).filter((each) => further.has(each)),
      ...{ bottom: edge.top, edge: edge.left },
      printArea: blockOf(print, sheet.name),
      used: null,
    };
  };
}

function blank(sheet: string): LiveSheet {
  return {
    ...{ sheet, cells: null, charts: [], tables: [], tablesBeside: [] },
    ...{ below: null, right: null, corner: null, bottom: 0, edge: 0, printArea: null, used: null },
  };
}

function chartsOf({ items }: Excel.ChartCollection): LiveSheet["charts"] {
  return items.map(({ name, top, left }) => ({ name, top, left }));
}

function boundsOf(range: Excel.Range): Bounds | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** The first area: a print area of several is the user's own. */
function blockOf(areas: Excel.RangeAreas, sheet: string): Block | null {
  const [first] = areas.isNullObject ? [] : areas.areas.items;
  if (first === undefined) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = first;
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function cellsOf(drawn: Excel.Range): LiveCell[] {
  const values = drawn.values as unknown[][];
  return (drawn.formulas as unknown[][]).flatMap((line, row) =>
    line.flatMap((content, column) => {
      if (content === "" || !isContent(content)) return [];
      const isFormula =
        typeof content === "string" && content.startsWith("=") && content !== values[row]?.[column];
      return [{ row, column, content, isFormula }];
    }),
  );
}

function constantsOf(found: Excel.RangeAreas): LiveCell[] {
  if (found.isNullObject) return [];
  return found.areas.items.flatMap(({ rowIndex, columnIndex, values }) =>
    (values as unknown[][]).flatMap((line, r) =>
      line.flatMap((content, c) =>
        content === "" || !isContent(content)
          ? []
          : [{ row: rowIndex + r, column: columnIndex + c, content, isFormula: false }],
      ),
    ),
  );
}

function isContent(value: unknown): value is number | string | boolean {
  return ["number", "string", "boolean"].includes(typeof value);
}
