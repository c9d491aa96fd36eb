import type { Scalar } from "#host/engine/values";
import { fault, Grid } from "./operand";

export type Value = Scalar | Grid;

/** Largest block that a calculation may make; Excel runs out of resources at about the same size. */
const maxCells = 8_000_000;

function cellOf(value: Value, row: number, column: number): Scalar {
  if (!(value instanceof Grid)) return value;
  const r = value.rows === 1 ? 0 : row;
  const c = value.columns === 1 ? 0 : column;
  return r < value.rows && c < value.columns ? value.at(r, c) : fault("#N/A");
}

/**
 * Rows that must be calculated one by one: a block of whole columns holds only its used rows, the
 * rest is the same everywhere as long as every taller operand agrees on it.
 */
function storedRows(values: readonly Value[], rows: number): number {
  let stored = 1;
  for (const value of values) {
    if (!(value instanceof Grid)) continue;
    if (value.rows === 1) {
      if (value.columns > 1 && rows > 1) return rows;
    } else if (value.rows !== rows) return rows;
    else stored = Math.max(stored, value.storedRows);
  }
  return Math.min(stored, rows);
}

/** Calculates `f` for every cell of the operands, stretching single rows and columns as Excel does. */
export function lift(values: readonly Value[], f: (...cells: Scalar[]) => Scalar): Value {
  let rows = 1;
  let columns = 1;
  for (const value of values) {
    if (!(value instanceof Grid)) continue;
    rows = Math.max(rows, value.rows);
    columns = Math.max(columns, value.columns);
  }
  const stored = storedRows(values, rows);
  if (stored * columns > maxCells) return fault("#NUM!");
  const data: Scalar[] = [];
  const cells: Scalar[] = new Array<Scalar>(values.length).fill(null);
  for (let row = 0; row < stored; row++) {
    for (let column = 0; column < columns; column++) {
      for (let i = 0; i < values.length; i++) cells[i] = cellOf(values[i] ?? null, row, column);
      data.push(f(...cells));
    }
  }
  const fill =
    stored < rows
      ? f(...values.map((v) => (v instanceof Grid && v.rows > 1 ? v.fill : cellOf(v, 0, 0))))
      : null;
  return new Grid(rows, columns, data, stored, fill);
}

/** `lift` for two operands, the common case, without the detour through an argument list. */
export function lift2(a: Value, b: Value, f: (x: Scalar, y: Scalar) => Scalar): Value {
  if (!(a instanceof Grid) && !(b instanceof Grid)) return f(a, b);
  if (a instanceof Grid && !(b instanceof Grid)) {
    const data = a.data.map((x) => f(x, b));
    return new Grid(
      a.rows,
      a.columns,
      data,
      a.storedRows,
      a.storedRows < a.rows ? f(a.fill, b) : null,
    );
  }
  if (b instanceof Grid && !(a instanceof Grid)) {
    const data = b.data.map((y) => f(a, y));
    return new Grid(
      b.rows,
      b.columns,
      data,
      b.storedRows,
      b.storedRows < b.rows ? f(a, b.fill) : null,
    );
  }
  if (a instanceof Grid && b instanceof Grid && sameShape(a, b)) {
    const other = b.data;
    const data = a.data.map((x, i) => f(x, other[i] ?? null));
    return new Grid(
      a.rows,
      a.columns,
      data,
      a.storedRows,
      a.storedRows < a.rows ? f(a.fill, b.fill) : null,
    );
  }
  return lift([a, b], f);
}

function sameShape(a: Grid, b: Grid): boolean {
  return a.rows === b.rows && a.columns === b.columns && a.storedRows === b.storedRows;
}

export function lift1(a: Value, f: (x: Scalar) => Scalar): Value {
  if (!(a instanceof Grid)) return f(a);
  return new Grid(
    a.rows,
    a.columns,
    a.data.map(f),
    a.storedRows,
    a.storedRows < a.rows ? f(a.fill) : null,
  );
}
