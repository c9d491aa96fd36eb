import { compareScalars, isError, toBoolean, toNumber } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { fault, Grid, isScalar, type Operand } from "#host/engine/formula/operand";
import { gridOf } from "#host/engine/formula/reading";
import { equalityKey } from "#host/engine/lookupIndex";
import { CellError, type Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";

type Rows = readonly (readonly Scalar[])[];

const maxCells = 4_000_000;

function rowsOf(grid: Grid): Scalar[][] {
  return Array.from({ length: grid.storedRows }, (_, row) => grid.rowValues(row));
}

function columnsOf(grid: Grid): Scalar[][] {
  return Array.from({ length: grid.columns }, (_, column) => grid.columnValues(column));
}

function fromRows(rows: Rows): Operand {
  return rows.length === 0 || rows[0]?.length === 0 ? fault("#CALC!") : Grid.of(rows);
}

function fromColumns(columns: Rows): Operand {
  const rows = fromRows(columns);
  return rows instanceof Grid ? transpose(rows) : rows;
}

export function transpose(grid: Grid): Grid {
  const data: Scalar[] = [];
  for (let column = 0; column < grid.columns; column++) {
    for (let row = 0; row < grid.rows; row++) data.push(grid.at(row, column));
  }
  return new Grid(grid.columns, grid.rows, data);
}

function filter(_: Context, grid: Grid, include: Grid, otherwise?: Operand): Operand {
  const down = include.columns === 1 && include.rows === grid.rows;
  if (!down && !(include.rows === 1 && include.columns === grid.columns)) return fault("#VALUE!");
  const kept: number[] = [];
  for (let i = 0; i < (down ? include.storedRows : include.columns); i++) {
    const holds = toBoolean(include.item(i));
    if (isError(holds)) return holds;
    if (holds) kept.push(i);
  }
  if (kept.length === 0) return otherwise ?? fault("#CALC!");
  return down
    ? Grid.of(kept.map((row) => grid.rowValues(row)))
    : fromColumns(kept.map((column) => grid.columnValues(column)));
}

/** Ascending order with empty cells at the end; an error counts as the largest value. */
function compareForSort(a: Scalar, b: Scalar, order: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a instanceof CellError || b instanceof CellError) {
    return order * (Number(a instanceof CellError) - Number(b instanceof CellError));
  }
  return order * compareScalars(a, b);
}

function orders(grid: Grid): number[] | CellError {
  const result: number[] = [];
  for (const value of grid.data) {
    const order = toNumber(value);
    if (isError(order)) return order;
    if (order !== 1 && order !== -1) return fault("#VALUE!");
    result.push(order);
  }
  return result;
}

function sort(_: Context, grid: Grid, index?: Grid, order?: Grid, byColumn = false): Operand {
  const lines = byColumn ? columnsOf(grid) : rowsOf(grid);
  const width = byColumn ? grid.rows : grid.columns;
  const keys: number[] = [];
  for (const value of index?.data ?? [1]) {
    const key = toNumber(value);
    if (isError(key)) return key;
    if (key < 1 || key > width) return fault("#VALUE!");
    keys.push(Math.trunc(key) - 1);
  }
  const given = order ? orders(order) : [1];
  if (isError(given)) return given;
  lines.sort((a, b) => {
    for (const [i, key] of keys.entries()) {
      const difference = compareForSort(a[key] ?? null, b[key] ?? null, given[i] ?? given[0] ?? 1);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return byColumn ? fromColumns(lines) : fromRows(lines);
}

function sortBy(cx: Context, grid: Grid, ...rest: Operand[]): Operand {
  const keys: { values: Grid; order: number }[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const values = gridOf(cx, rest[i] ?? null);
    const order = toNumber(gridOf(cx, rest[i + 1] ?? 1).at(0, 0) ?? 1);
    if (isError(order)) return order;
    if (order !== 1 && order !== -1) return fault("#VALUE!");
    keys.push({ values, order });
  }
  const [first] = keys;
  if (!first) return fault("#VALUE!");
  const down = first.values.columns === 1 && first.values.rows === grid.rows;
  const length = down ? grid.rows : grid.columns;
  if (
    keys.some(({ values }) => values.size !== length || (values.rows !== 1 && values.columns !== 1))
  ) {
    return fault("#VALUE!");
  }
  const places = Array.from({ length: down ? grid.storedRows : length }, (_, i) => i);
  places.sort((a, b) => {
    for (const { values, order } of keys) {
      const difference = compareForSort(values.item(a), values.item(b), order);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return down
    ? fromRows(places.map((row) => grid.rowValues(row)))
    : fromColumns(places.map((column) => grid.columnValues(column)));
}

function unique(_: Context, grid: Grid, byColumn = false, once = false): Operand {
  const lines = byColumn ? columnsOf(grid) : rowsOf(grid);
  const groups = new Map<string, { line: Scalar[]; count: number }>();
  for (const line of lines) {
    const key = line
      .map((v) => (v instanceof CellError ? v.code : String(equalityKey(v ?? 0))))
      .join("\u0001");
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { line, count: 1 });
  }
  const kept = [...groups.values()]
    .filter((group) => !once || group.count === 1)
    .map((group) => group.line);
  return byColumn ? fromColumns(kept) : fromRows(kept);
}

function sequence(_: Context, rows: number, columns = 1, start = 1, step = 1): Operand {
  const [r, c] = [Math.trunc(rows), Math.trunc(columns)];
  if (r < 0 || c < 0) return fault("#VALUE!");
  if (r === 0 || c === 0) return fault("#CALC!");
  if (r * c > maxCells) return fault("#VALUE!");
  return new Grid(
    r,
    c,
    Array.from({ length: r * c }, (_, i) => start + i * step),
  );
}

/** The lines that TAKE keeps: the first n, or the last when n is negative; all when n is missing. */
function taken<T>(lines: readonly T[], n: number | undefined): readonly T[] {
  if (n === undefined) return lines;
  const count = Math.trunc(n);
  return count < 0 ? lines.slice(Math.max(0, lines.length + count)) : lines.slice(0, count);
}

function dropped<T>(lines: readonly T[], n: number | undefined): readonly T[] {
  const count = Math.trunc(n ?? 0);
  return count < 0 ? lines.slice(0, Math.max(0, lines.length + count)) : lines.slice(count);
}

type Cut = <T>(lines: readonly T[], n: number | undefined) => readonly T[];

function cut(keep: Cut) {
  return (cx: Context, operand: Operand, rows: Operand, columns?: Operand): Operand => {
    const number = (given: Operand | undefined): number | undefined | CellError => {
      if (given === undefined || given === null) return undefined;
      return toNumber(gridOf(cx, given).at(0, 0));
    };
    const [r, c] = [number(rows), number(columns)];
    if (isError(r)) return r;
    if (isError(c)) return c;
    const kept = keep(rowsOf(gridOf(cx, operand)), r).map((row) => keep(row, c));
    return fromRows(kept);
  };
}

function chosen(cx: Context, lines: Rows, operands: readonly Operand[]): Rows | CellError {
  const result: (readonly Scalar[])[] = [];
  for (const operand of operands) {
    for (const value of gridOf(cx, operand).data) {
      const number = toNumber(value);
      if (isError(number)) return number;
      const at = Math.trunc(number);
      const line = at > 0 ? lines[at - 1] : at < 0 ? lines[lines.length + at] : undefined;
      if (!line) return fault("#VALUE!");
      result.push(line);
    }
  }
  return result;
}

function stack(vertical: boolean) {
  return (cx: Context, ...operands: Operand[]): Operand => {
    const grids = operands.map((operand) => gridOf(cx, operand));
    const length = Math.max(...grids.map((g) => (vertical ? g.columns : g.rows)));
    const lines = grids.flatMap((grid) => {
      const own = vertical ? rowsOf(grid) : columnsOf(grid);
      return own.map((line) => [
        ...line,
        ...new Array<Scalar>(length - line.length).fill(fault("#N/A")),
      ]);
    });
    return vertical ? fromRows(lines) : fromColumns(lines);
  };
}

function flatten(cx: Context, operand: Operand, ignore = 0, byColumn = false): Scalar[] {
  const grid = gridOf(cx, operand);
  const values = (byColumn ? columnsOf(grid) : rowsOf(grid)).flat();
  const mode = Math.trunc(ignore);
  return values.filter((v) => !((mode & 1 && v === null) || (mode & 2 && isError(v))));
}

function wrap(byRow: boolean) {
  return (_: Context, vector: Grid, count: number, pad?: Scalar): Operand => {
    const n = Math.trunc(count);
    if (vector.rows !== 1 && vector.columns !== 1) return fault("#VALUE!");
    if (n < 1) return fault("#NUM!");
    const lines: Scalar[][] = [];
    for (let i = 0; i < vector.size; i += n) {
      lines.push(
        Array.from({ length: n }, (_, k) =>
          i + k < vector.size ? vector.item(i + k) : (pad ?? fault("#N/A")),
        ),
      );
    }
    return byRow ? fromRows(lines) : fromColumns(lines);
  };
}

function expand(_: Context, grid: Grid, rows?: number, columns?: number, pad?: Scalar): Operand {
  const [r, c] = [Math.trunc(rows ?? grid.rows), Math.trunc(columns ?? grid.columns)];
  if (r < grid.rows || c < grid.columns) return fault("#VALUE!");
  const data: Scalar[] = [];
  for (let row = 0; row < r; row++) {
    for (let column = 0; column < c; column++) {
      data.push(
        row < grid.rows && column < grid.columns ? grid.at(row, column) : (pad ?? fault("#N/A")),
      );
    }
  }
  return new Grid(r, c, data);
}

function multiply(_: Context, a: Grid, b: Grid): Operand {
  if (a.columns !== b.rows) return fault("#VALUE!");
  const data: Scalar[] = [];
  for (let row = 0; row < a.rows; row++) {
    for (let column = 0; column < b.columns; column++) {
      let total = 0;
      for (let i = 0; i < a.columns; i++) {
        const [x, y] = [a.at(row, i), b.at(i, column)];
        if (typeof x !== "number" || typeof y !== "number")
          return isError(x) ? x : isError(y) ? y : fault("#VALUE!");
        total += x * y;
      }
      data.push(total);
    }
  }
  return new Grid(a.rows, b.columns, data);
}

const many = { shape: "many" } as const;

export const arrayFunctions: readonly FunctionDefinition[] = [
  define("FILTER", "g g x?", filter, many),
  define("SORT", "g g? g? b?", sort, many),
  define("SORTBY", "g x x*", sortBy, many),
  define("UNIQUE", "g b? b?", unique, many),
  define("SEQUENCE", "n n? n? n?", sequence, many),
  define("TRANSPOSE", "g", (_, grid) => transpose(grid), many),
  define("TAKE", "x x x?", cut(taken), many),
  define("DROP", "x x x?", cut(dropped), many),
  define(
    "CHOOSECOLS",
    "g x x*",
    (cx, grid, ...picks) => {
      const columns = chosen(cx, columnsOf(grid), picks);
      return isError(columns) ? columns : fromColumns(columns);
    },
    many,
  ),
  define(
    "CHOOSEROWS",
    "g x x*",
    (cx, grid, ...picks) => {
      const rows = chosen(cx, rowsOf(grid), picks);
      return isError(rows) ? rows : fromRows(rows);
    },
    many,
  ),
  define("HSTACK", "x x*", stack(false), many),
  define("VSTACK", "x x*", stack(true), many),
  define(
    "TOCOL",
    "x n? b?",
    (cx, operand, ignore, byColumn) => {
      const values = flatten(cx, operand, ignore, byColumn);
      return values.length ? Grid.column(values) : fault("#CALC!");
    },
    many,
  ),
  define(
    "TOROW",
    "x n? b?",
    (cx, operand, ignore, byColumn) => {
      const values = flatten(cx, operand, ignore, byColumn);
      return values.length ? Grid.row(values) : fault("#CALC!");
    },
    many,
  ),
  define("WRAPROWS", "g n v?", wrap(true), many),
  define("WRAPCOLS", "g n v?", wrap(false), many),
  define("EXPAND", "g n? n? v?", expand, many),
  define("MMULT", "g g", multiply, many),
  define(
    "MUNIT",
    "n",
    (_, n) => {
      const size = Math.trunc(n);
      if (size < 1) return fault("#VALUE!");
      return new Grid(
        size,
        size,
        Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0)),
      );
    },
    many,
  ),
  define(
    "SINGLE",
    "x",
    (cx, operand) => (isScalar(operand) ? operand : gridOf(cx, operand).at(0, 0)),
    { shape: "one" },
  ),
];
