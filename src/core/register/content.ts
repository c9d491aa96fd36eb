/** A cell as `Range.values` gives it: dates are serial numbers, an error is its code ("#N/A"), "" was an empty cell and is null here. */
export type CellValue = number | string | boolean | null | CellErrorValue;

export interface CellErrorValue {
  readonly error: string;
}

/** What is on one sheet: the rectangle of its used range and the tables in it. Rows and columns count from 0. */
export interface SheetContent {
  readonly sheet: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Top left of `values`. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number format codes, same shape as `values`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Formula texts with "=", same shape; null where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly tables: readonly TablePlace[];
  /** Merged areas; omitted = not read. */
  readonly merges?: readonly Area[];
  /** Fill colours of cells, "#RRGGBB", same shape as `values`, null = no fill; omitted = not read. */
  readonly fills?: readonly (readonly (string | null)[])[];
  /** Rows and columns of the sheet that are hidden, by filter or by hand; omitted = not read. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** File that the sheet was read from, when it is not the open workbook: "North.xlsx". */
  readonly workbook?: string;
}

/** A rectangle of a sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where an Excel table lies; `rows` includes the header row. */
export interface TablePlace {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The body of a register as read: `rows[r][c]` belongs to `headers[c]`; body row r stands on sheet row `row + 1 + r`. */
export interface RegisterContent {
  /** Role in the schema ("Projects"), whatever the table is called. */
  readonly register: string;
  readonly place: TablePlace;
  readonly headers: readonly string[];
  /** Place of each header among the columns of the table, where not all columns were read. */
  readonly columnsAt?: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Formula texts with "=", same shape as `rows`, null where a constant stands; omitted when they were not read. */
  readonly formulas?: readonly (readonly (string | null)[])[];
}

/** Names that are taken in a workbook, so that new ones can avoid them. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/** Most texts begin with a character between these, which is seen: no need to look further. */
const LAST_BLANK = 0x20;
const FIRST_BEYOND_ASCII = 0x7f;

/** True for an empty cell and for text that trims to nothing (blanks, invisible characters). */
export function isBlank(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  const isPlain = first > LAST_BLANK && first < FIRST_BEYOND_ASCII;
  return !isPlain && value.replace(/\p{Cf}/gu, "").trim() === "";
}
