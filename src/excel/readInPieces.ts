import type { CellValue, RegisterContent } from "#core/register/content";
import type { Doing } from "#core/messages/doing";
import { cellValues } from "./cellValue";
import {
  type LoadedRegister,
  loadBlocks,
  loadSettings,
  type ReadRegistersOptions,
  readingOf,
  type RegisterReading,
} from "./registerReading";
import { askedForTyped, refuseHiddenHeaders, type RegisterQuery } from "./registerContent";
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

/** Where a register lies and which of its columns are wanted, before its cells are read. */
interface Outline {
  readonly query: RegisterQuery;
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Header row included, total row not. */
  readonly rows: number;
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
 * below 2 MB. Requests: 1 + bytes / 1.5 MB. Requirement set: ExcelApi 1.9.
 */
export async function readInPieces(
  queries: readonly RegisterQuery[],
  { tables, names }: RegisterSetting,
  options: ReadRegistersOptions,
): Promise<RegisterReading> {
  return runExcel(
    during,
    async (context) => {
      const takeState = loadState(context);
      const takeOutlines = queries.map((query) => loadOutline(context, query, tables));
      const takeSettings = loadSettings(context, options.settings ?? [], names);
      const takeBlocks = loadBlocks(context, options.blocks ?? [], names);
      const withPages = loadPages(context, options.pages);
      await context.sync();
      const outlines = takeOutlines.map((take) => take()).filter((outline) => outline !== null);
      const bodies = new Map(outlines.map((outline) => [outline, emptyRows(outline)]));
      const runs = outlines.flatMap(columnRuns);
      await readPieces(
        context,
        runs.map(({ block }) => block),
        { grids: ["values"], bytesPerCell, during, signal: options.signal },
        ({ block, first, range }) => {
          const run = runs[block];
          const rows = run === undefined ? [] : (bodies.get(run.outline) ?? []);
          cellValues(range.values).forEach((values, r) => {
            rows[first + r]?.splice(run?.first ?? 0, values.length, ...values);
          });
        },
      );
      const loaded = outlines.map((outline) => loadedOf(outline, bodies.get(outline) ?? []));
      return readingOf(withPages(takeState()), loaded, takeSettings(), takeBlocks());
    },
    { repeatable: true, signal: options.signal },
  );
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
    const headers = query.columns?.filter((wanted) => all.includes(wanted)) ?? all;
    const rows = whole.rowCount - (table.showTotals ? 1 : 0);
    return {
      query,
      table: table.name,
      sheet: sheet.name,
      row: whole.rowIndex,
      column: whole.columnIndex,
      rows,
      formulas: takeTyped?.(headers, whole.rowIndex + 1, rows - 1),
      all,
      headers,
      wanted: headers.map((wanted) => whole.columnIndex + all.indexOf(wanted)),
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
  const { query, table, sheet, row, column, all, headers } = outline;
  const { register } = query;
  return {
    place: { register, table, sheet, row, column, rows: outline.rows - 1, columns: all },
    content: {
      register,
      place: { table, sheet, row, column, rows: outline.rows, columns: all.length },
      headers,
      rows,
      ...(outline.formulas ? { formulas: outline.formulas } : {}),
    },
  };
}
