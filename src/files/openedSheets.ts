import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Area, CellValue, SheetContent, TablePlace } from "#core/register/content";
import { daysTo1904 } from "#core/time/date1904";
import { epochDay } from "#core/time/serialDate";
import type { Budget } from "./budget";
import { parsedAddress } from "./cellAddress";
import { mostMerges } from "./limits";

export interface OpenedSheets {
  readonly sheets: readonly SheetContent[];
  /** Names of sheets that are left out because they are too large. */
  readonly tooLarge: readonly string[];
}

interface OpenOptions {
  /** Name that every sheet carries. */
  readonly workbook: string;
  readonly budget: Budget;
  /** Names and tables of the sheets in their order, where the file was made anew with other names. */
  readonly named?: readonly { readonly name: string; readonly tables: readonly TablePlace[] }[];
}

/**
 * The sheets of a workbook file that was made safe before: xlsx, xlsb, xls, ods, and web pages and XML under
 * such a name. Throws what the library throws where a file is damaged or has a password.
 */
export function openedSheets(bytes: Uint8Array, options: OpenOptions): OpenedSheets {
  const book = read(bytes, {
    type: "array",
    cellStyles: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    sheetStubs: true,
    // A web page has texts only: 03/04/26 must not become a day before it is known in which order.
    raw: true,
  });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const tooLarge: string[] = [];
  const sheets = book.SheetNames.flatMap((called, at): SheetContent[] => {
    const sheet = sheetNamed(book, called);
    // Sheets of charts, dialogs and old macros have no cells.
    if (sheet === null || (sheet["!type"] !== undefined && sheet["!type"] !== "sheet")) return [];
    const { name = called, tables = [] } = options.named?.[at] ?? {};
    const cells = placedCells(sheet);
    const used = usedArea(cells);
    if (!options.budget.takeRectangle(used.rows * used.columns)) {
      tooLarge.push(name);
      return [];
    }
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden ?? 0;
    return [
      {
        sheet: name,
        workbook: options.workbook,
        visibility: hidden === 2 ? "VeryHidden" : hidden === 1 ? "Hidden" : "Visible",
        tables,
        ...contentOf(sheet, cells, used, is1904),
      },
    ];
  });
  return { sheets, tooLarge };
}

/** A sheet may be called like a word of the language. */
function sheetNamed(book: WorkBook, name: string): WorkSheet | null {
  return Object.hasOwn(book.Sheets, name) ? (book.Sheets[name] ?? null) : null;
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellObject;
}

/** The cells of a sheet that lie where a sheet has cells. */
function placedCells(sheet: WorkSheet): readonly PlacedCell[] {
  return Object.keys(sheet).flatMap((address): PlacedCell[] => {
    const place = parsedAddress(address);
    return place === null ? [] : [{ ...place, cell: sheet[address] as CellObject }];
  });
}

type Cells = Omit<SheetContent, "sheet" | "workbook" | "visibility" | "tables">;

function contentOf(
  sheet: WorkSheet,
  cells: readonly PlacedCell[],
  used: Area,
  is1904: boolean,
): Cells {
  const gridOf = <T>(empty: T): T[][] =>
    Array.from({ length: used.rows }, () => new Array<T>(used.columns).fill(empty));
  const values = gridOf<CellValue>(null);
  const numberFormats = gridOf("General");
  const formulas = gridOf<string | null>(null);
  const fills = gridOf<string | null>(null);
  for (const { row, column, cell } of cells) {
    const [r, c] = [row - used.row, column - used.column];
    const line = values[r];
    if (line === undefined || c < 0 || c >= used.columns) continue;
    line[c] = valueOf(cell, is1904);
    put(numberFormats, r, c, cell.z === undefined ? "General" : String(cell.z));
    put(formulas, r, c, cell.f === undefined ? null : `=${cell.f}`);
    put(fills, r, c, fillOf(cell));
  }
  return {
    row: used.row,
    column: used.column,
    values,
    numberFormats,
    formulas,
    fills,
    merges: (sheet["!merges"] ?? []).slice(0, mostMerges).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rows: e.r - s.r + 1,
      columns: e.c - s.c + 1,
    })),
    hiddenRows: hiddenOf(sheet["!rows"], used.row, used.rows),
    hiddenColumns: hiddenOf(sheet["!cols"], used.column, used.columns),
  };
}

function put<T>(grid: T[][], row: number, column: number, value: T): void {
  const line = grid[row];
  if (line !== undefined) line[column] = value;
}

/** The rectangle of cells that hold something, as Excel's used range of values. */
function usedArea(cells: readonly PlacedCell[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, cell } of cells) {
    if (isEmpty(cell)) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0
    ? { row: 0, column: 0, rows: 0, columns: 0 }
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function isEmpty(cell: CellObject): boolean {
  return (cell.v === undefined || cell.v === "" || cell.t === "z") && cell.f === undefined;
}

const errorTexts: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

function valueOf(cell: CellObject, is1904: boolean): CellValue {
  const value = cell.v;
  if (value === undefined || cell.t === "z" || value === "") return null;
  if (cell.t === "e") return { error: errorTexts[Number(value)] ?? "#N/A" };
  if (value instanceof Date) return utcSerial(value);
  if (typeof value === "number" && is1904 && isDateFormat(cell)) return value + daysTo1904;
  return value;
}

function isDateFormat({ z }: CellObject): boolean {
  const { is_date: isDate } = SSF as { is_date: (format: string) => boolean };
  return z !== undefined && isDate(String(z));
}

function utcSerial(date: Date): number {
  return date.getTime() / 86_400_000 + epochDay;
}

interface Fill {
  readonly patternType?: string;
  readonly fgColor?: { readonly rgb?: string; readonly theme?: number; readonly indexed?: number };
}

/** "#RRGGBB"; white and no fill are the same to people. Colours that only a theme names are left out. */
function fillOf(cell: CellObject): string | null {
  const fill = cell.s as Fill | undefined;
  if (fill?.patternType === undefined || fill.patternType === "none") return null;
  const rgb = fill.fgColor?.rgb?.slice(-6).toUpperCase();
  return rgb === undefined || !/^[0-9A-F]{6}$/.test(rgb) || rgb === "FFFFFF" ? null : `#${rgb}`;
}

function hiddenOf(
  lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  first: number,
  count: number,
): number[] {
  const hidden: number[] = [];
  for (let at = first; at < first + count; at++) if (lines?.[at]?.hidden === true) hidden.push(at);
  return hidden;
}
