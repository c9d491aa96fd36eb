import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Area, CellValue, SheetContent } from "#core/register/content";
import { type PartText, workbookTables } from "./workbookTables";

/** Cells of the rectangle of one sheet that are still read: Excel's own reading costs as much. */
const mostCells = 3_000_000;
/** Days between 1900-01-00 and 1904-01-01, from which serial numbers of old Mac workbooks count. */
const daysTo1904 = 1462;

/** The parts of what the library found that its types leave out. */
interface OpenedBook extends WorkBook {
  readonly files?: Readonly<Record<string, { readonly content?: unknown } | undefined>>;
}

export interface WorkbookSheets {
  readonly sheets: readonly SheetContent[];
  /** Names of sheets that are left out because they are too large. */
  readonly tooLarge: readonly string[];
}

/**
 * The sheets of a workbook file: xlsx, xlsm, xlsb, xls, ods, and web pages and XML under such a name.
 * Throws what the library throws where a file is damaged or has a password.
 * @param workbook Name that every sheet carries.
 */
export function workbookSheets(bytes: Uint8Array, workbook: string): WorkbookSheets {
  const book = read(bytes, {
    type: "array",
    cellStyles: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    bookFiles: true,
    sheetStubs: true,
    // A web page has texts only: 03/04/26 must not become a day before it is known in which order.
    raw: true,
  }) as OpenedBook;
  const tables = workbookTables(partsOf(book));
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const tooLarge: string[] = [];
  const sheets = book.SheetNames.flatMap((name, at): SheetContent[] => {
    const sheet = book.Sheets[name];
    // Sheets of charts, dialogs and old macros have no cells.
    if (sheet?.["!type"] !== undefined && sheet["!type"] !== "sheet") return [];
    if (sheet === undefined) return [];
    const used = usedArea(sheet);
    if (used.rows * used.columns > mostCells) {
      tooLarge.push(name);
      return [];
    }
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden ?? 0;
    return [
      {
        sheet: name,
        workbook,
        visibility: hidden === 2 ? "VeryHidden" : hidden === 1 ? "Hidden" : "Visible",
        tables: tables.get(name) ?? [],
        ...contentOf(sheet, used, is1904),
      },
    ];
  });
  return { sheets, tooLarge };
}

type Cells = Omit<SheetContent, "sheet" | "workbook" | "visibility" | "tables">;

function contentOf(sheet: WorkSheet, used: Area, is1904: boolean): Cells {
  const lines = Array.from({ length: used.rows }, (_, r) => used.row + r);
  const places = Array.from({ length: used.columns }, (_, c) => used.column + c);
  const grid = <T>(take: (cell: CellObject | undefined) => T): T[][] =>
    lines.map((r) => places.map((c) => take(cellAt(sheet, r, c))));
  return {
    row: used.row,
    column: used.column,
    values: grid((cell) => valueOf(cell, is1904)),
    numberFormats: grid((cell) => (cell?.z === undefined ? "General" : String(cell.z))),
    formulas: grid((cell) => (cell?.f === undefined ? null : `=${cell.f}`)),
    fills: grid(fillOf),
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rows: e.r - s.r + 1,
      columns: e.c - s.c + 1,
    })),
    hiddenRows: hiddenOf(sheet["!rows"], used.row, used.rows),
    hiddenColumns: hiddenOf(sheet["!cols"], used.column, used.columns),
  };
}

/** The rectangle of cells that hold something, as Excel's used range of values. */
function usedArea(sheet: WorkSheet): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith("!")) continue;
    const cell = sheet[address] as CellObject;
    if (isEmpty(cell)) continue;
    const { r, c } = utils.decode_cell(address);
    top = Math.min(top, r);
    bottom = Math.max(bottom, r);
    left = Math.min(left, c);
    right = Math.max(right, c);
  }
  return bottom < 0
    ? { row: 0, column: 0, rows: 0, columns: 0 }
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function isEmpty(cell: CellObject): boolean {
  return (cell.v === undefined || cell.v === "" || cell.t === "z") && cell.f === undefined;
}

function cellAt(sheet: WorkSheet, row: number, column: number): CellObject | undefined {
  return sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
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

function valueOf(cell: CellObject | undefined, is1904: boolean): CellValue {
  const value = cell?.v;
  if (cell === undefined || value === undefined || cell.t === "z" || value === "") return null;
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
  return date.getTime() / 86_400_000 + 25_569;
}

interface Fill {
  readonly patternType?: string;
  readonly fgColor?: { readonly rgb?: string; readonly theme?: number; readonly indexed?: number };
}

/** "#RRGGBB"; white and no fill are the same to people. Colours that only a theme names are left out. */
function fillOf(cell: CellObject | undefined): string | null {
  const fill = cell?.s as Fill | undefined;
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

function partsOf({ files = {} }: OpenedBook): PartText {
  return (path) => {
    const content = files[path]?.content;
    return content instanceof Uint8Array
      ? textOf(content)
      : typeof content === "string"
        ? content
        : null;
  };
}

/** UTF-8 without what a browser needs for it. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
