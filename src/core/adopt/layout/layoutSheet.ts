import type { Area, SheetContent, TablePlace } from "#core/register/content";
import { guessByHeaders } from "../decideRegister";
import type { HeaderText } from "../headerText";
import { headerText } from "../headerText";
import type { Aside, CellAt, Island, SheetLayout } from "../island";
import type { SourceCell } from "../values/reading";
import type { Span } from "./bodyRows";
import { bodyRows, lastBodyRow } from "./bodyRows";
import { SheetReader } from "./sheetReader";

const HEADER_ROWS = 60;

export interface LayoutOptions {
  /** Header cells that a person showed. */
  readonly headers?: readonly Area[];
}

/** What stands on a sheet: its table-like islands, and everything else as asides. */
export function layoutSheet(content: SheetContent, options: LayoutOptions = {}): SheetLayout {
  const reader = new SheetReader(content);
  const ofTables = content.tables.map((place) => tableIsland(reader, place));
  const ofRange = rangeIslands(new SheetReader(maskTables(content)), options.headers ?? []);
  const islands = [...ofTables, ...ofRange].filter((island) => island.body.length > 0);
  return {
    sheet: content.sheet,
    workbook: content.workbook ?? null,
    visibility: content.visibility,
    islands,
    ...remainderOf(reader, islands),
  };
}

function headersOf(reader: SheetReader, row: number, span: Span): readonly HeaderText[] {
  return columnsOf(span).map((column) => headerText(reader.header(row, column)));
}

function columnsOf(span: Span): readonly number[] {
  return Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at);
}

function rowsAbove(reader: SheetReader, headerRow: number, span: Span): Island["above"] {
  const rows: SourceCell[][] = [];
  for (let row = Math.max(0, headerRow - 10); row < headerRow; row += 1) {
    rows.push(columnsOf(span).map((column) => reader.cell(row, column)));
  }
  return rows;
}

function island(
  reader: SheetReader,
  row: number,
  span: Span,
  last: number,
  table: string | null,
): Island {
  const columns = columnsOf(span);
  return {
    workbook: reader.content.workbook ?? null,
    sheet: reader.content.sheet,
    table,
    area: { row, column: span.first, rows: last - row + 1, columns: columns.length },
    recordsRun: "down",
    headers: headersOf(reader, row, span),
    headerCells: columns
      .filter((column) => !reader.isBlank(row, column))
      .map((column) => ({ row, column })),
    columnsAt: columns,
    headerAt: row,
    above: rowsAbove(reader, row, span),
    ...bodyRows(reader, row, span, last),
  };
}

function tableIsland(reader: SheetReader, place: TablePlace): Island {
  const span = { first: place.column, last: place.column + place.columns - 1 };
  return island(reader, place.row, span, place.row + place.rows - 1, place.table);
}

/** The sheet as if the cells of its tables were empty. */
function maskTables(content: SheetContent): SheetContent {
  if (content.tables.length === 0) return content;
  const inTable = (row: number, column: number): boolean =>
    content.tables.some(
      (place) =>
        row >= place.row &&
        row < place.row + place.rows &&
        column >= place.column &&
        column < place.column + place.columns,
    );
  const values = content.values.map((line, r) =>
    line.map((value, c) => (inTable(content.row + r, content.column + c) ? null : value)),
  );
  return { ...content, values };
}

interface Candidate {
  readonly row: number;
  readonly span: Span;
  readonly score: number;
}

/** Parts of a header row between columns that are empty from the header down. */
function segments(reader: SheetReader, row: number): readonly Span[] {
  const found: Span[] = [];
  let first: number | null = null;
  const isEmpty = (column: number): boolean => {
    for (let at = row; at <= reader.lastRow; at += 1) if (!reader.isBlank(at, column)) return false;
    return true;
  };
  for (let column = reader.firstColumn; column <= reader.lastColumn + 1; column += 1) {
    const empty = column > reader.lastColumn || (reader.isBlank(row, column) && isEmpty(column));
    if (!empty) first ??= column;
    else if (first !== null) {
      found.push({ first, last: column - 1 });
      first = null;
    }
  }
  return found;
}

/** A row can hold headers when it has at least two texts and hardly a number. */
function couldBeHeader(reader: SheetReader, row: number): boolean {
  let texts = 0;
  let others = 0;
  for (let column = reader.firstColumn; column <= reader.lastColumn; column += 1) {
    if (reader.isBlank(row, column)) continue;
    if (typeof reader.value(row, column) === "string") texts += 1;
    else others += 1;
  }
  return texts >= 2 && others <= texts / 2;
}

function candidatesOf(reader: SheetReader, row: number): readonly Candidate[] {
  if (!couldBeHeader(reader, row)) return [];
  return segments(reader, row).flatMap((span) => {
    const guess = guessByHeaders(headersOf(reader, row, span));
    return guess === null ? [] : [{ row, span, score: guess.score }];
  });
}

function rangeIslands(reader: SheetReader, shown: readonly Area[]): readonly Island[] {
  let best: readonly Candidate[] = shown.map((area) => ({
    row: area.row + area.rows - 1,
    span: { first: area.column, last: area.column + area.columns - 1 },
    score: 0,
  }));
  const score = (row: readonly Candidate[]): number =>
    row.reduce((sum, candidate) => sum + candidate.score, 0);
  for (let at = 0; shown.length === 0 && at < HEADER_ROWS; at += 1) {
    const row = reader.firstRow + at;
    if (row >= reader.lastRow) break;
    const found = candidatesOf(reader, row);
    if (score(found) > score(best)) best = found;
  }
  return best.map((candidate) =>
    island(
      reader,
      candidate.row,
      candidate.span,
      lastBodyRow(reader, candidate.row, candidate.span, reader.lastRow),
      null,
    ),
  );
}

/** Filled cells that no island covers, as one aside. */
function remainderOf(
  reader: SheetReader,
  islands: readonly Island[],
): { readonly filled: number; readonly asides: readonly Aside[] } {
  const cells: CellAt[] = [];
  let filled = 0;
  const covered = (row: number, column: number): boolean =>
    islands.some(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  for (let row = reader.firstRow; row <= reader.lastRow; row += 1) {
    for (let column = reader.firstColumn; column <= reader.lastColumn; column += 1) {
      if (reader.isBlank(row, column)) continue;
      filled += 1;
      if (!covered(row, column)) cells.push({ row, column });
    }
  }
  const asides: Aside[] = cells.map((cell) => ({
    area: { ...cell, rows: 1, columns: 1 },
    kind: "other",
    cells: [cell],
  }));
  return { filled, asides };
}
