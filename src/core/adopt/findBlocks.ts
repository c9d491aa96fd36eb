import type { SheetContent, TablePlace } from "#core/register/content";
import type { Block } from "./block";
import { SheetReader } from "./block";
import type { Span } from "./bodyRows";
import { bodyRows, lastBodyRow } from "./bodyRows";
import type { RegisterGuess } from "./decideRegister";
import { decideRegister } from "./decideRegister";
import type { HeaderText } from "./headerText";
import { headerKey, headerText } from "./headerText";
import type { SourceCell } from "./values/reading";

/** A sheet may have this many rows of titles and instructions above its headers, the header row included. */
const HEADER_ROWS = 10;

/** Cells of a sheet that belong to no block, as a count and where the first of them is. */
export interface Remainder {
  readonly cells: number;
  readonly row: number;
  readonly column: number;
}

export interface SheetBlocks {
  readonly blocks: readonly Block[];
  /** Filled cells under or beside the blocks. */
  readonly remainder: Remainder | null;
  /** Filled cells of the sheet. */
  readonly filled: number;
}

/**
 * Finds the registers on a sheet: every Excel table whose headers tell a register, and else the best
 * header row within the first ten rows, with one block for each register that stands side by side.
 */
export function findBlocks(content: SheetContent): SheetBlocks {
  const reader = new SheetReader(content);
  const ofTables = content.tables
    .map((place) => tableBlock(reader, place))
    .filter((block) => block !== null);
  const masked = maskTables(content);
  const ofRange = rangeBlocks(content.sheet, new SheetReader(masked));
  const blocks = [...ofTables, ...ofRange].filter(
    (block) => block.body.length > 0 && !isTrackerExport(block),
  );
  return { blocks, ...remainderOf(reader, blocks) };
}

function headersOf(reader: SheetReader, row: number, span: Span): readonly HeaderText[] {
  const headers: HeaderText[] = [];
  for (let column = span.first; column <= span.last; column += 1) {
    headers.push(headerText(reader.header(row, column)));
  }
  return headers;
}

const workItems = new Set([
  "risk",
  "task",
  "story",
  "epic",
  "sub task",
  "subtask",
  "feature",
  "user story",
]);

/** An issue tracker's export whose type column says mostly Risk, Task or Story is no register of issues. */
function isTrackerExport(block: Block): boolean {
  if (block.register !== "Issues") return false;
  const at = block.headers.findIndex((header) => header.keys.includes("issue type"));
  if (at < 0) return false;
  const types = block.body
    .map((row) => row.cells[at]?.value)
    .filter((value) => typeof value === "string");
  return types.filter((type) => workItems.has(headerKey(type))).length * 2 > types.length;
}

function rowsAbove(reader: SheetReader, headerRow: number, span: Span): Block["above"] {
  const rows: SourceCell[][] = [];
  for (let row = Math.max(0, headerRow - HEADER_ROWS); row < headerRow; row += 1) {
    const cells: SourceCell[] = [];
    for (let column = span.first; column <= span.last; column += 1)
      cells.push(reader.cell(row, column));
    rows.push(cells);
  }
  return rows;
}

function tableBlock(reader: SheetReader, place: TablePlace): Block | null {
  const span = { first: place.column, last: place.column + place.columns - 1 };
  const headers = headersOf(reader, place.row, span);
  const guess = decideRegister(headers);
  if (guess === null) return null;
  const body = bodyRows(reader, place.row, span, place.row + place.rows - 1);
  return {
    sheet: place.sheet,
    register: guess.register,
    row: place.row,
    column: place.column,
    rows: place.rows,
    columns: place.columns,
    headers,
    above: rowsAbove(reader, place.row, span),
    ...body,
  };
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
  readonly guess: RegisterGuess;
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
    const guess = decideRegister(headersOf(reader, row, span));
    return guess === null ? [] : [{ row, span, guess }];
  });
}

/** Blocks of the header row with the highest score; of two equal rows the upper one. */
function rangeBlocks(sheet: string, reader: SheetReader): readonly Block[] {
  let best: readonly Candidate[] = [];
  const score = (row: readonly Candidate[]): number =>
    row.reduce((sum, candidate) => sum + candidate.guess.score, 0);
  for (let row = 0; row < HEADER_ROWS && row < reader.lastRow; row += 1) {
    const found = candidatesOf(reader, row);
    if (score(found) > score(best)) best = found;
  }
  return best.map((candidate) => rangeBlock(sheet, reader, candidate, best));
}

function rangeBlock(
  sheet: string,
  reader: SheetReader,
  own: Candidate,
  all: readonly Candidate[],
): Block {
  const last = lastBodyRow(reader, own.row, own.span, reader.lastRow);
  const span = widened(reader, own, all, last);
  return {
    sheet,
    register: own.guess.register,
    row: own.row,
    column: span.first,
    rows: last - own.row + 1,
    columns: span.last - span.first + 1,
    headers: headersOf(reader, own.row, span),
    above: rowsAbove(reader, own.row, span),
    ...bodyRows(reader, own.row, span, last),
  };
}

function filledCells(reader: SheetReader, row: number, span: Span): number {
  let filled = 0;
  for (let column = span.first; column <= span.last; column += 1) {
    if (!reader.isBlank(row, column)) filled += 1;
  }
  return filled;
}

/** Columns beyond a gap belong to the register when they have headers and are filled for half of its rows. */
function widened(
  reader: SheetReader,
  own: Candidate,
  all: readonly Candidate[],
  lastRow: number,
): Span {
  let { last } = own.span;
  for (const next of segments(reader, own.row)) {
    if (next.first <= last) continue;
    const taken = all.some((other) => other.span.first === next.first);
    if (taken || !belongs(reader, own.row, next, lastRow)) break;
    last = next.last;
  }
  return { first: own.span.first, last };
}

function belongs(reader: SheetReader, headerRow: number, span: Span, lastRow: number): boolean {
  if (filledCells(reader, headerRow, span) === 0) return false;
  let filled = 0;
  for (let row = headerRow + 1; row <= lastRow; row += 1) {
    if (filledCells(reader, row, span) > 0) filled += 1;
  }
  return filled * 2 >= lastRow - headerRow;
}

/** Filled cells that no block covers; rows above a block's header (titles) are not counted. */
function remainderOf(reader: SheetReader, blocks: readonly Block[]): Omit<SheetBlocks, "blocks"> {
  let cells = 0;
  let filled = 0;
  let first: { row: number; column: number } | null = null;
  const headerRow = Math.min(...blocks.map((block) => block.row));
  const covered = (row: number, column: number): boolean =>
    blocks.some(
      (block) =>
        row >= block.row &&
        row < block.row + block.rows &&
        column >= block.column &&
        column < block.column + block.columns,
    );
  for (let row = 0; row <= reader.lastRow; row += 1) {
    for (let column = reader.firstColumn; column <= reader.lastColumn; column += 1) {
      if (reader.isBlank(row, column)) continue;
      filled += 1;
      if (row < headerRow || covered(row, column)) continue;
      cells += 1;
      first ??= { row, column };
    }
  }
  return { filled, remainder: first === null ? null : { cells, ...first } };
}
