import type { CellValue, SheetContent } from "#core/register/content";
import { cellAddress } from "#core/register/cellAddress";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { registerOf } from "#core/register/schema";
import type { AdoptedColumn, AdoptedIsland, AdoptedRows } from "./adoption";

/** Why a range cannot become a register where it stands; `messages/` has the words. */
export type InPlaceObstacle =
  /** It stands in another file. */
  | "file"
  /** Its records run across the sheet, or are a sheet each. */
  | "not-down"
  /** Records of the register come from other islands too, or the workbook has the register. */
  | "not-alone"
  /** Headers over several rows. */
  | "banded"
  /** Headers that are empty, no texts, or the same twice. */
  | "headers"
  | "merged"
  /** Totals, notes or blank lines between its records or directly below. */
  | "left-out"
  /** Filled cells on its right, where the missing columns would go. */
  | "beside"
  /** The sheet is protected. */
  | "protected"
  /** The sheet has a filter. */
  | "filtered"
  /** A formula fills several cells. */
  | "spills";

/** A column of the range. */
export interface InPlaceColumn {
  /** Header as it stands. */
  readonly found: string;
  /** Header as it will be: another one only where a standard column needs the name. */
  readonly header: string;
  /** Field that the column is as it stands; null = it stays an extra column. */
  readonly field: string | null;
  /** Field whose values are the cells of this column. */
  readonly feeds: string | null;
}

/** How a range becomes a register. */
export interface InPlaceLayout {
  readonly sheet: string;
  /** Header row, first column: from 0. */
  readonly row: number;
  readonly column: number;
  /** Records. */
  readonly rows: number;
  /** Excel table that it is; null = an ordinary range. */
  readonly table: string | null;
  readonly columns: readonly InPlaceColumn[];
  /** The rows of the register without the extra columns that stay on the sheet. */
  readonly adopted: RegisterRows;
}

export type InPlaceOutcome =
  | { readonly kind: "possible"; readonly layout: InPlaceLayout }
  | { readonly kind: "refused"; readonly why: InPlaceObstacle };

/**
 * Decides how an island can become a register on its own sheet, or why it cannot.
 *
 * A column whose header is the standard one and whose cells hold what was read is the field; all others
 * stay extra columns, and the fields that were read from them are added beside.
 * @param rows Records of the island's register.
 * @param content The island's sheet.
 */
export function inPlaceLayout(
  island: AdoptedIsland,
  rows: AdoptedRows,
  content: SheetContent,
): InPlaceOutcome {
  if (island.workbook !== null) return refused("file");
  if (island.recordsRun !== "down") return refused("not-down");
  if (rows.origins.some((origin) => origin?.island !== island.id)) return refused("not-alone");
  const area = areaOf(island.range);
  const heads = new Map(island.columns.map((column) => [column.address, column]));
  const [first] = island.columns;
  const headerRow = first === undefined ? null : placeOf(first.address)?.row;
  if (area === null || headerRow === null || headerRow === undefined) return refused("headers");
  if (headerRow !== area.top) return refused("banded");
  const width = area.right - area.left + 1;
  const found = Array.from({ length: width }, (_, c) => textAt(content, headerRow, area.left + c));
  if (!areNames(found)) return refused("headers");
  if (overlapsMerge(content, area)) return refused("merged");
  const count = rows.rows.length;
  const follows = rows.origins.every((origin, r) => origin?.row === headerRow + 2 + r);
  const below = Array.from({ length: width }, (_, c) => c).some(
    (c) => valueAt(content, headerRow + 1 + count, area.left + c) !== null,
  );
  if (!follows || count === 0 || island.leftOut.length > 0 || below) return refused("left-out");
  const records = { top: headerRow, bottom: headerRow + count };
  if (isFilledBeside(content, records, area.right)) return refused("beside");
  const cells = (c: number): CellValue[] =>
    rows.rows.map((_, r) => valueAt(content, headerRow + 1 + r, area.left + c));
  const columns = found.map((header, c) => {
    const head = heads.get(cellAddress(headerRow, area.left + c));
    return ownColumn(header ?? "", head, rows, cells(c));
  });
  const taken = content.tables.find(({ row, column }) => row === headerRow && column === area.left);
  return {
    kind: "possible",
    layout: {
      sheet: island.sheet,
      row: headerRow,
      column: area.left,
      rows: count,
      table: taken?.table ?? null,
      columns: named(columns, rows),
      adopted: withoutExtras(rows, island.columns),
    },
  };
}

function refused(why: InPlaceObstacle): InPlaceOutcome {
  return { kind: "refused", why };
}

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "B3:F9" */
function areaOf(range: string): Rectangle | null {
  const [from = "", to = from] = range.split(":");
  const first = placeOf(from);
  const last = placeOf(to);
  if (first === null || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function valueAt(content: SheetContent, row: number, column: number): CellValue {
  return content.values[row - content.row]?.[column - content.column] ?? null;
}

/** A header that is typed as a text; a table would turn numbers and formulas into texts. */
function textAt(content: SheetContent, row: number, column: number): string | null {
  const value = valueAt(content, row, column);
  const formula = content.formulas[row - content.row]?.[column - content.column] ?? null;
  return typeof value === "string" && formula === null && value.trim() !== "" ? value : null;
}

function areNames(headers: readonly (string | null)[]): boolean {
  const keys = headers.flatMap((header) => (header === null ? [] : [keyOf(header)]));
  return keys.length === headers.length && new Set(keys).size === keys.length;
}

/** Excel takes two headers for the same that differ in case only. */
function keyOf(header: string): string {
  return header.replace(/\s+/g, " ").trim().toLowerCase();
}

function overlapsMerge({ merges = [] }: SheetContent, area: Rectangle): boolean {
  return merges.some(
    ({ row, column, rows, columns }) =>
      row <= area.bottom &&
      row + rows > area.top &&
      column <= area.right &&
      column + columns > area.left,
  );
}

/** Anything right of the table within its rows: the new columns may be as many as the register has. */
function isFilledBeside(
  content: SheetContent,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  right: number,
): boolean {
  const from = right + 1 - content.column;
  return content.values
    .slice(Math.max(0, top - content.row), bottom - content.row + 1)
    .some((row) => row.slice(Math.max(0, from)).some((value) => value !== null));
}

interface Candidate {
  readonly found: string;
  /** Field that was read from the column. */
  readonly field: string | null;
  /** Its cells hold exactly what was read. */
  readonly isSame: boolean;
}

function ownColumn(
  found: string,
  column: AdoptedColumn | undefined,
  rows: AdoptedRows,
  cells: readonly CellValue[],
): Candidate {
  const field = column?.field ?? null;
  const at = field === null ? -1 : rows.columns.indexOf(field);
  const isSame = at >= 0 && rows.rows.every((row, r) => (row[at] ?? null) === (cells[r] ?? null));
  return { found, field: at < 0 ? null : field, isSame };
}

/** Gives way to standard headers: a column that is not the field of its name gets "as found" behind it. */
function named(columns: readonly Candidate[], rows: AdoptedRows): InPlaceColumn[] {
  const standard = new Map(
    [...registerOf(rows.register).columns.map(({ header }) => header), ...rows.columns].map(
      (header) => [keyOf(header), header],
    ),
  );
  const taken = new Set([...standard.keys(), ...columns.map(({ found }) => keyOf(found))]);
  const feeding = new Set<string>();
  return columns.map(({ found, field, isSame }) => {
    const meant = standard.get(keyOf(found));
    const isField = meant !== undefined && meant === field && isSame;
    if (isField) return { found, header: meant, field, feeds: null };
    const feeds = field !== null && isSame && !feeding.has(field) ? field : null;
    if (feeds !== null) feeding.add(feeds);
    if (meant === undefined) return { found, header: found, field: null, feeds };
    const header = freeName(`${found} as found`, taken);
    taken.add(keyOf(header));
    return { found, header, field: null, feeds };
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!taken.has(keyOf(name))) return name;
  }
}

/** The rows of a register without the extra columns whose cells stand in its own table already. */
export function withoutExtras(rows: AdoptedRows, columns: readonly AdoptedColumn[]): AdoptedRows {
  const own = new Set(columns.map(({ extra }) => extra));
  const kept = rows.extras
    .map((extra, at) => ({ extra, at }))
    .filter(({ extra }) => !own.has(extra.header));
  const fields = rows.columns.length;
  return {
    ...rows,
    extras: kept.map(({ extra }) => extra),
    rows: rows.rows.map((row): FieldValue[] => [
      ...row.slice(0, fields),
      ...kept.map(({ at }) => row[fields + at] ?? null),
    ]),
  };
}
