import type { Area } from "#core/register/content";
import type { HeaderText } from "./headerText";
import type { SourceCell } from "./values/reading";

/**
 * A table-like part of a sheet, as it was laid out: what its headers mean is not decided here. Records
 * run down the sheet, or across it (`recordsRun`); columns of the island are then rows of the sheet.
 */
export interface Island {
  /** File that it was read from; null = the open workbook. */
  readonly workbook: string | null;
  readonly sheet: string;
  /** The Excel table that it is; null = an ordinary range. */
  readonly table: string | null;
  /** Whole extent on the sheet: headers, records, totals and rows left out between them. */
  readonly area: Area;
  readonly recordsRun: "down" | "across";
  /** A form: the register that its map says. */
  readonly register?: string;
  /** One a column of the island; a banded header has its bands in `bands`. */
  readonly headers: readonly HeaderText[];
  /** Cells that hold headers and bands. */
  readonly headerCells: readonly CellAt[];
  /** Sheet column of each header (sheet row where records run across). */
  readonly columnsAt: readonly number[];
  /** Sheet row of the lowest header line (sheet column where records run across). */
  readonly headerAt: number;
  /** Lines above the headers in the island's columns, top first: titles, units, weights. */
  readonly above: readonly (readonly SourceCell[])[];
  readonly body: readonly IslandRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/** A cell by its place on the sheet, counted from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A record of an island. */
export interface IslandRow {
  /** Row on the sheet (column, where records run across), from 0. */
  readonly at: number;
  /** One a header. */
  readonly cells: readonly SourceCell[];
  /** A form: the file and the sheet that this record is, and where each of its cells stands on it. */
  readonly workbook?: string | null;
  readonly sheet?: string;
  readonly places?: readonly CellAt[];
}

/**
 * Why a line inside an island is no record. "prepared": at the end, a running number or formulas only,
 * made ready for records to come.
 */
export type LeftOutKind =
  "total" | "subtotal" | "header" | "note" | "instruction" | "section" | "prepared";

export interface LeftOutRow {
  readonly at: number;
  readonly kind: LeftOutKind;
  /** Its first text. */
  readonly found: string;
  readonly cells: readonly SourceCell[];
  /** A total: the records (places in `body`) that it sums; omitted for other kinds. */
  readonly sums?: readonly number[];
}

/** Where a cell of an island stands on its sheet. */
export function cellAt(
  island: Island,
  row: Pick<IslandRow, "at" | "places">,
  column: number,
): CellAt {
  const place = row.places?.[column];
  if (place !== undefined) return place;
  const line = island.columnsAt[column] ?? 0;
  return island.recordsRun === "down"
    ? { row: row.at, column: line }
    : { row: line, column: row.at };
}

/** Something beside the islands of a sheet. */
export interface Aside {
  readonly area: Area;
  /** "scale": a key or a scale, read as `levels`. "list": words of a drop-down. */
  readonly kind: "title" | "note" | "scale" | "list" | "other";
  readonly cells: readonly CellAt[];
  /** A scale: what stands beside each value, e.g. { code: "1", label: "Very low" } in its order. */
  readonly levels?: readonly { readonly code: string; readonly label: string }[];
}

/** Everything that stands on one sheet: every filled cell is in one island or in one aside. */
export interface SheetLayout {
  readonly sheet: string;
  readonly workbook: string | null;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly islands: readonly Island[];
  readonly asides: readonly Aside[];
  readonly filled: number;
}
