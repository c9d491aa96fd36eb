import type { CellValue, RegisterContent } from "#core/register/content";
import type { Doing } from "#core/messages/doing";
import { cellValues } from "./cellValue";
import { changedCode, ExcelFailure } from "./excelFailure";
import {
  type LoadedRegister,
  loadBlocks,
  loadSettings,
  type ReadRegistersOptions,
  readingOf,
  type RegisterReading,
} from "./registerReading";
import {
  askedForTyped,
  headerAt,
  refuseHiddenHeaders,
  type RegisterQuery,
} from "./registerContent";
import type { RegisterSetting } from "./registerSetting";
import { loadPages } from "./readPages";
import { readPieces } from "./readPieces";
import type { Block } from "#sheets/plan";
import { runExcel } from "./runExcel";
import { loadTypedCells } from "./typedCells";
import { loadState } from "./workbookState";

const during: Doing = "reading the registers";
/** Cells of long texts are met in large registers too: more than the average cell. */
const bytesPerCell = 24;
/** How often reading begins anew when rows come or go meanwhile. */
const attempts = 3;

/** Where a register lies and which of its columns are wanted, before its cells are read. */
interface Outline {
  readonly query: RegisterQuery;
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Header row included, total row not. */
  readonly rows: number;
  /** Total row included. */
  readonly wholeRows: number;
  readonly formulas: RegisterContent["formulas"] | undefined;
  /** Every header of the table. */
  readonly all: readonly string[];
  /** Headers wanted. */
  readonly headers: readonly string[];
  /** Sheet columns wanted, in the order of `headers`. */
  readonly wanted: readonly number[];
}

/** Neighbouring columns of a register, all body rows. */
interface ColumnRun {
  readonly outline: Outline;
  /** Place in `outline.wanted`. */
  readonly first: number;
  readonly block: Block;
}

/**
 * Reads registers that are too large for one answer: first their outlines, then their cells in pieces
 * below 2 MB; once more when somebody has put rows in or taken rows out in between, which would shift what is
 * read. Requests: 1 + bytes / 1.5 MB. Requirement set: ExcelApi 1.9.
 */
export async function readInPieces(
  queries: readonly RegisterQuery[],
  setting: RegisterSetting,
  options: ReadRegistersOptions,
): Promise<RegisterReading> {
  return runExcel(
    during,
    async (context) => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const reading = await readOnce(context, queries, setting, options);
        if (reading !== null) return reading;
      }
      throw new ExcelFailure(changedCode, during, undefined, "", {
        names: queries.map(({ register }) => register).join(", "),
      });
    },
    { repeatable: true, signal: options.signal },
  );
}

/** null when somebody has put rows or columns in or above a register before its last piece was read. */
async function readOnce(
  context: Excel.RequestContext,
  queries: readonly RegisterQuery[],
  { tables, names }: RegisterSetting,
  options: ReadRegistersOptions,
): Promise<RegisterReading | null> {
  const takeState = loadState(context);
  const takeOutlines = queries.map((query) => loadOutline(context, query, tables));
  const takeSettings = loadSettings(context, options.settings ?? [], names);
  const takeBlocks = loadBlocks(context, options.blocks ?? [], names);
  const withPages = loadPages(context, options.pages);
  await context.sync();
  const outlines = takeOutlines.map((take) => take()).filter((outline) => outline !== null);
  const bodies = new Map(outlines.map((outline) => [outline, emptyRows(outline)]));
  const runs = outlines.flatMap(columnRuns);
  let standsAsBefore = (): boolean => true;
  const beside = (): void => {
    const takes = outlines.map((outline) => loadPlace(context, outline));
    standsAsBefore = () => takes.every((take) => take());
  };
  await readPieces(
    context,
    runs.map(({ block }) => block),
    { grids: ["values"], bytesPerCell, during, signal: options.signal, beside },
    ({ block, first, range }) => {
      const run = runs[block];
      const rows = run === undefined ? [] : (bodies.get(run.outline) ?? []);
      cellValues(range.values).forEach((values, r) => {
        rows[first + r]?.splice(run?.first ?? 0, values.length, ...values);
      });
    },
  );
  if (!standsAsBefore()) return null;
  const loaded = outlines.map((outline) => loadedOf(outline, bodies.get(outline) ?? []));
  return readingOf(withPages(takeState()), loaded, takeSettings(), takeBlocks());
}

/** Queues whether a register stands where its outline was read. */
function loadPlace(context: Excel.RequestContext, outline: Outline): () => boolean {
  const { table, sheet, row, column, all, wholeRows } = outline;
  const found = context.workbook.tables.getItemOrNullObject(table);
  const place = found.worksheet.load("name");
  const range = found.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    !range.isNullObject &&
    place.name === sheet &&
    range.rowIndex === row &&
    range.columnIndex === column &&
    range.rowCount === wholeRows &&
    range.columnCount === all.length;
}

function loadOutline(
  context: Excel.RequestContext,
  query: RegisterQuery,
  tables: Readonly<Record<string, string>>,
): () => Outline | null {
  const name = tables[query.register] ?? query.register;
  const table = context.workbook.tables
    .getItemOrNullObject(name)
    .load("name,showTotals,showHeaders");
  const sheet = table.worksheet.load("name");
  const whole = table.getRange().load("rowIndex,columnIndex,rowCount");
  const header = whole.getRow(0).load("values");
  const asked = askedForTyped(query);
  const takeTyped = asked.length > 0 ? loadTypedCells(table, asked) : null;
  return () => {
    if (table.isNullObject) return null;
    refuseHiddenHeaders(table);
    const all = (header.values[0] ?? []).map(String);
    const headers = query.columns?.filter((wanted) => headerAt(all, wanted) >= 0) ?? all;
    const rows = whole.rowCount - (table.showTotals ? 1 : 0);
    return {
      query,
      table: table.name,
      sheet: sheet.name,
      row: whole.rowIndex,
      column: whole.columnIndex,
      rows,
      wholeRows: whole.rowCount,
      formulas: takeTyped?.(headers, whole.rowIndex + 1, rows - 1),
      all,
      headers,
      wanted: headers.map((wanted, at) =>
        query.columns ? whole.columnIndex + headerAt(all, wanted) : whole.columnIndex + at,
      ),
    };
  };
}

function columnRuns(outline: Outline): ColumnRun[] {
  const { sheet, row, column, rows, wanted } = outline;
  const runs: ColumnRun[] = [];
  for (let first = 0; first < wanted.length;) {
    let columns = 1;
    while (wanted[first + columns] === (wanted[first] ?? 0) + columns) columns++;
    const at = { sheet, row: row + 1, column: wanted[first] ?? column, rows: rows - 1, columns };
    runs.push({ outline, first, block: at });
    first += columns;
  }
  return runs;
}

function emptyRows(outline: Outline): CellValue[][] {
  return Array.from({ length: outline.rows - 1 }, () => outline.headers.map(() => null));
}

function loadedOf(outline: Outline, rows: readonly (readonly CellValue[])[]): LoadedRegister {
  const { query, table, sheet, row, column, all, headers, wanted } = outline;
  const { register } = query;
  return {
    place: { register, table, sheet, row, column, rows: outline.rows - 1, columns: all },
    content: {
      register,
      place: { table, sheet, row, column, rows: outline.rows, columns: all.length },
      headers,
      ...(query.columns ? { columnsAt: wanted.map((at) => at - column) } : {}),
      rows,
      ...(outline.formulas ? { formulas: outline.formulas } : {}),
    },
  };
}
