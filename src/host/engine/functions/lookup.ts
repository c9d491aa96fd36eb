import { isError } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import {
  fault,
  Grid,
  isScalar,
  Reference,
  Union,
  type Operand,
} from "#host/engine/formula/operand";
import { gridOf } from "#host/engine/formula/reading";
import type { Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";
import {
  columnLine,
  findExact,
  findNearest,
  findSorted,
  lineOf,
  rowLine,
  type Line,
} from "./search";

/** A part of a block or range: 0 rows or columns from `row`/`column` mean all of them. */
export function slice(
  operand: Operand,
  grid: Grid,
  top: number,
  left: number,
  rows: number,
  columns: number,
): Operand {
  if (operand instanceof Reference) {
    const { area } = operand;
    return new Reference(operand.sheet, {
      top: area.top + top,
      left: area.left + left,
      bottom: area.top + top + rows - 1,
      right: area.left + left + columns - 1,
    });
  }
  if (rows === 1 && columns === 1) return grid.at(top, left);
  const data: Scalar[] = [];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) data.push(grid.at(top + r, left + c));
  return new Grid(rows, columns, data);
}

/** The size of an operand without reading it. */
export function shapeOf(operand: Operand): { rows: number; columns: number } {
  if (operand instanceof Reference) {
    const { area } = operand;
    return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
  }
  return operand instanceof Grid
    ? { rows: operand.rows, columns: operand.columns }
    : { rows: 1, columns: 1 };
}

function index(
  cx: Context,
  source: Operand,
  row: number | undefined,
  column: number | undefined,
  part = 1,
): Operand {
  const target =
    source instanceof Union ? (source.parts[Math.trunc(part) - 1] ?? fault("#REF!")) : source;
  if (isError(target)) return target;
  const { rows, columns } = shapeOf(target);
  let r = Math.trunc(row ?? 0);
  let c = Math.trunc(column ?? 0);
  // With one index into a single row, the index counts columns.
  if (column === undefined && rows === 1 && columns > 1) [r, c] = [0, r];
  if (r < 0 || c < 0) return fault("#VALUE!");
  if (r > rows || c > columns) return fault("#REF!");
  const grid = target instanceof Grid ? target : new Grid(1, 1, [isScalar(target) ? target : null]);
  return slice(
    target,
    grid,
    r === 0 ? 0 : r - 1,
    c === 0 ? 0 : c - 1,
    r === 0 ? rows : 1,
    c === 0 ? columns : 1,
  );
}

function match(cx: Context, value: Scalar, operand: Operand, type = 1): Scalar {
  if (isError(operand)) return operand;
  const line = lineOf(gridOf(cx, operand));
  if (!line) return fault("#N/A");
  const at =
    type === 0
      ? findExact(line, value, true)
      : type > 0
        ? lastOfEqual(line, value)
        : firstDescending(line, value);
  return at < 0 ? fault("#N/A") : at + 1;
}

function lastOfEqual(line: Line, value: Scalar): number {
  return findSorted(line, value);
}

/** MATCH with -1 stops at the first value that is smaller, walking from the beginning. */
function firstDescending(line: Line, value: Scalar): number {
  return findSorted(line, value, true);
}

function lookup(cx: Context, value: Scalar, vector: Operand, result?: Operand): Operand {
  if (isError(vector)) return vector;
  const grid = gridOf(cx, vector);
  const across = grid.columns > grid.rows;
  const line = lineOf(grid) ?? (across ? rowLine(grid, 0) : columnLine(grid, 0));
  const at = findSorted(line, value);
  if (at < 0) return fault("#N/A");
  if (result === undefined) {
    if (lineOf(grid)) return line.at(at);
    return across ? grid.at(grid.rows - 1, at) : grid.at(at, grid.columns - 1);
  }
  if (isError(result)) return result;
  const target = lineOf(gridOf(cx, result));
  return target && at < target.length ? target.at(at) : fault(target ? "#REF!" : "#N/A");
}

function tableLookup(vertical: boolean) {
  return (_: Context, value: Scalar, table: Grid, position: number, approximate = true): Scalar => {
    const at = Math.trunc(position) - 1;
    if (at < 0) return fault("#VALUE!");
    if (at >= (vertical ? table.columns : table.rows)) return fault("#REF!");
    const line = vertical ? columnLine(table, 0) : rowLine(table, 0);
    const wanted = value ?? 0;
    const found = approximate
      ? findSorted(line, wanted)
      : findFirstColumn(table, line, wanted, vertical);
    if (found < 0) return fault("#N/A");
    return vertical ? table.at(found, at) : table.at(at, found);
  };
}

/** An exact search in the first column of a wide table, with an index of that column. */
function findFirstColumn(table: Grid, line: Line, value: Scalar, vertical: boolean): number {
  if (!vertical || table.columns === 1 || table.storedRows < 32)
    return findExact(line, value, true);
  let column = table.indexes.get("firstColumn") as Grid | undefined;
  if (!column) {
    const values = Array.from({ length: table.storedRows }, (_, row) => table.at(row, 0));
    table.indexes.set("firstColumn", (column = Grid.column(values)));
  }
  return findExact(columnLine(column, 0), value, true);
}

function xmatchPlace(line: Line, value: Scalar, mode: number, search: number): number | null {
  if (![0, -1, 1, 2].includes(mode) || ![1, -1, 2, -2].includes(search)) return null;
  const wanted = value;
  if (wanted === null) return firstEmpty(line);
  if (mode === 2) return findExact(line, wanted, true, search === -1);
  if (mode === 0) return findExact(line, wanted, false, search === -1);
  return findNearest(line, wanted, mode === 1, search === -1);
}

function firstEmpty(line: Line): number {
  for (let i = 0; i < line.length; i++) if (line.at(i) === null) return i;
  return -1;
}

function xlookup(
  cx: Context,
  value: Scalar,
  keys: Operand,
  results: Operand,
  missing?: Operand,
  mode = 0,
  search = 1,
): Operand {
  if (isError(keys)) return keys;
  if (isError(results)) return results;
  const keyGrid = gridOf(cx, keys);
  const line = lineOf(keyGrid);
  if (!line) return fault("#VALUE!");
  const down = keyGrid.columns === 1;
  const shape = shapeOf(results);
  if ((down ? shape.rows : shape.columns) !== line.length) return fault("#VALUE!");
  const at = xmatchPlace(line, value, Math.trunc(mode), Math.trunc(search));
  if (at === null) return fault("#VALUE!");
  if (at < 0) return missing === undefined || missing === null ? fault("#N/A") : missing;
  const grid = results instanceof Reference ? new Grid(1, 1, [null]) : gridOf(cx, results);
  return down
    ? slice(results, grid, at, 0, 1, shape.columns)
    : slice(results, grid, 0, at, shape.rows, 1);
}

export const lookupFunctions: readonly FunctionDefinition[] = [
  define("INDEX", "x n? n? n?", index, { shape: "maybe", refers: true }),
  define("MATCH", "v a n?", match),
  define("LOOKUP", "v a a?", lookup, { shape: "maybe" }),
  define("VLOOKUP", "v g n b?", tableLookup(true)),
  define("HLOOKUP", "v g n b?", tableLookup(false)),
  define("XLOOKUP", "v x x x? n? n?", xlookup, { shape: "maybe", refers: true }),
  define("XMATCH", "v x n? n?", (cx, value, keys, mode, search) => {
    if (isError(keys)) return keys;
    const line = lineOf(gridOf(cx, keys));
    if (!line) return fault("#VALUE!");
    const at = xmatchPlace(line, value, Math.trunc(mode ?? 0), Math.trunc(search ?? 1));
    return at === null ? fault("#VALUE!") : at < 0 ? fault("#N/A") : at + 1;
  }),
];
