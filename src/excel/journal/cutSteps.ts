import { cutBlock, gridOf, type Part, placed } from "../cutBlock";
import { bytesAroundEdit, bytesOfSmallCell, jsonBytes, runsBelow } from "../payload";
import type { RestoreCells, RestoreLooks, UndoStep } from "./undoStep";

/** Cells that Office.js writes in one action; a larger block travels as several. */
const cellsInAction = 1_500;
/** The share of a cell in the actions of a block. */
const bytesBesideCell = bytesAroundEdit / cellsInAction;
/** An object that is asked for by its id, and deleted, renamed or moved. */
const bytesOfObject = 350;
/** Width or height and hiding of one line, with the range and its format. */
const bytesOfLine = 1_100;
/** Words around the look of a cell. */
const bytesAroundLook = 14;

/** Bytes of request that a step back will take, estimated from above; a cell counts as 17 at least. */
export function bytesOfStep(step: UndoStep): number {
  switch (step.kind) {
    case "restoreCells":
      return bytesOfRows(step, rowOfCells);
    case "restoreLooks":
      return bytesOfRows(step, rowOfLooks);
    case "restoreColumns":
      return jsonBytes(step) + bytesOfLine * (1 + step.columns.length);
    case "restoreRows":
      return jsonBytes(step) + bytesOfLine * (1 + step.rows.length);
    case "restoreParts":
      return jsonBytes(step.parts) + bytesOfObject * (3 + step.parts.length);
    case "restoreArea":
      return jsonBytes(step) + bytesAroundEdit * (8 + 4 * step.headers.length);
    case "restorePrint":
      return jsonBytes(step) + 5 * bytesAroundEdit + bytesOfObject * breaksOf(step);
    case "restoreOrder":
      return jsonBytes(step) + bytesOfObject * (1 + step.sheets.length);
    case "returnSheet":
      return jsonBytes(step) + bytesAroundEdit + bytesOfObject * step.tables.length;
    case "returnChart":
      return jsonBytes(step) + bytesAroundEdit * (7 + 4 * step.chart.series.length);
    case "nameColumnsBack":
      return 2 * jsonBytes(step) + 2 * bytesAroundEdit;
    case "setFilterAgain":
      return jsonBytes(step) + bytesAroundEdit * (1 + step.filter.columns.length);
    default:
      return jsonBytes(step) + 3 * bytesAroundEdit;
  }
}

function breaksOf({ layout }: Extract<UndoStep, { kind: "restorePrint" }>): number {
  return layout?.breaks?.length ?? 0;
}

/**
 * Cuts a step back into several that each stay below a limit and together do the same, in any order and
 * however often they are carried out.
 */
export function cutStep(step: UndoStep, limit: number): readonly UndoStep[] {
  if (bytesOfStep(step) <= limit) return [step];
  const room = limit - 4 * bytesAroundEdit;
  switch (step.kind) {
    case "restoreCells":
      return cutCells(step, room);
    case "restoreLooks":
      return cutLooks(step, room);
    case "restoreColumns":
      return runsBelow(step.columns, bytesOfEntry, room).map((columns) => ({ ...step, columns }));
    case "restoreRows":
      return runsBelow(step.rows, bytesOfEntry, room).map((rows) => ({ ...step, rows }));
    case "restoreParts":
      return runsBelow(step.parts, (xml) => jsonBytes(xml) + bytesOfObject, room).map((parts) => ({
        ...step,
        parts,
      }));
    default:
      return [step];
  }
}

function bytesOfEntry(entry: object): number {
  return jsonBytes(entry) + bytesOfLine;
}

type BytesOfRow<T> = (step: T, row: number) => number;

function bytesOfRows<T extends RestoreCells | RestoreLooks>(
  step: T,
  bytesOfRow: BytesOfRow<T>,
): number {
  let bytes = 3 * bytesAroundEdit;
  for (let row = 0; row < step.at.rows; row++) bytes += bytesOfRow(step, row);
  return bytes;
}

/** What is the same everywhere is counted for each cell: more than it takes. */
function rowOfCells({ at, formulas, numberFormats }: RestoreCells, row: number): number {
  return gridRow(formulas, row, at.columns) + gridRow(numberFormats, row, at.columns);
}

function gridRow<T>(grid: T | readonly (readonly T[])[], row: number, columns: number): number {
  // Excel takes one constant or code for the whole of a block.
  if (!isGrid(grid)) return 0;
  return (
    Math.max(jsonBytes(grid[row] ?? []) + 1, columns * bytesOfSmallCell) + columns * bytesBesideCell
  );
}

function rowOfLooks({ at, looks, cells, numberFormats }: RestoreLooks, row: number): number {
  const indices = isGrid(cells)
    ? (cells[row] ?? [])
    : Array.from({ length: at.columns }, () => cells);
  const bytes = indices.reduce((sum, index) => sum + bytesOfLook(looks[index]), 0);
  return bytes + gridRow(numberFormats, row, at.columns);
}

const lookBytes = new WeakMap<object, number>();

function bytesOfLook(look: Excel.CellPropertiesFormat = {}): number {
  const known = lookBytes.get(look);
  if (known !== undefined) return known;
  const bytes = jsonBytes(look) + bytesAroundLook + bytesOfSmallCell + bytesBesideCell;
  lookBytes.set(look, bytes);
  return bytes;
}

function cutCells(step: RestoreCells, room: number): readonly RestoreCells[] {
  return partsOf(step, room, rowOfCells, partOfCells);
}

function partOfCells({ formulas, numberFormats, ...step }: RestoreCells, part: Part): RestoreCells {
  return {
    ...step,
    at: placed(step.at, part),
    formulas: isGrid(formulas) ? gridOf(formulas, part) : formulas,
    numberFormats: isGrid(numberFormats) ? gridOf(numberFormats, part) : numberFormats,
  };
}

function cutLooks(step: RestoreLooks, room: number): readonly RestoreLooks[] {
  return partsOf(step, room, rowOfLooks, partOfLooks);
}

function partOfLooks({ cells, numberFormats, ...step }: RestoreLooks, part: Part): RestoreLooks {
  return {
    ...step,
    at: placed(step.at, part),
    cells: isGrid(cells) ? gridOf(cells, part) : cells,
    numberFormats: isGrid(numberFormats) ? gridOf(numberFormats, part) : numberFormats,
  };
}

function partsOf<T extends RestoreCells | RestoreLooks>(
  step: T,
  room: number,
  bytesOfRow: BytesOfRow<T>,
  take: (step: T, part: Part) => T,
): T[] {
  const cell = (row: number, column: number): Part => ({ row, column, rows: 1, columns: 1 });
  return cutBlock(
    step.at,
    room,
    (row) => bytesOfRow(step, row),
    (row, column) => bytesOfRow(take(step, cell(row, column)), 0),
  ).map((part) => take(step, part));
}

function isGrid<T>(value: T | readonly (readonly T[])[]): value is readonly (readonly T[])[] {
  return Array.isArray(value);
}
