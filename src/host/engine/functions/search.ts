import { compareScalars, isError } from "#host/engine/formula/coerce";
import type { Grid } from "#host/engine/formula/operand";
import { equalityIndex, equalityKey } from "#host/engine/lookupIndex";
import type { Scalar } from "#host/engine/values";
import { hasWildcard, wildcardPattern } from "./wildcard";

/** A row or a column of values in which something is looked for. */
export interface Line {
  readonly grid: Grid;
  readonly length: number;
  /** Number of places that can hold something; the rest of a whole column is empty. */
  readonly stored: number;
  at(index: number): Scalar;
}

/** A block of one row or one column as a line; null when it has several of both. */
export function lineOf(grid: Grid): Line | null {
  if (grid.rows !== 1 && grid.columns !== 1) return null;
  return {
    grid,
    length: grid.size,
    stored: grid.storedRows * grid.columns,
    at: (i) => grid.item(i),
  };
}

export function columnLine(grid: Grid, column: number): Line {
  if (grid.columns === 1)
    return { grid, length: grid.rows, stored: grid.storedRows, at: (i) => grid.item(i) };
  return { grid, length: grid.rows, stored: grid.storedRows, at: (i) => grid.at(i, column) };
}

export function rowLine(grid: Grid, row: number): Line {
  return { grid, length: grid.columns, stored: grid.columns, at: (i) => grid.at(row, i) };
}

function sameKind(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && a !== null && b !== null && !isError(a) && !isError(b);
}

/** First (or last) place of an exactly equal value; -1 when there is none. Types are kept apart. */
export function findExact(line: Line, value: Scalar, wildcards: boolean, fromEnd = false): number {
  if (value === null || isError(value)) return -1;
  if (wildcards && typeof value === "string" && hasWildcard(value)) {
    const pattern = wildcardPattern(value);
    return scan(line, (v) => typeof v === "string" && pattern.test(v), fromEnd);
  }
  const { grid } = line;
  const whole = grid.rows === 1 || grid.columns === 1;
  if (whole && grid.data.length >= 32) {
    const places = equalityIndex(grid).get(equalityKey(value) ?? "") ?? [];
    return (fromEnd ? places[places.length - 1] : places[0]) ?? -1;
  }
  const key = equalityKey(value);
  return scan(line, (v) => equalityKey(v) === key, fromEnd);
}

function scan(line: Line, holds: (value: Scalar) => boolean, fromEnd: boolean): number {
  if (fromEnd) {
    for (let i = line.stored - 1; i >= 0; i--) if (holds(line.at(i))) return i;
    return -1;
  }
  for (let i = 0; i < line.stored; i++) if (holds(line.at(i))) return i;
  return -1;
}

/**
 * Excel's binary search in ascending values: the last place whose value is not greater; values of
 * another type are stepped over, which makes LOOKUP(2,1/(...),...) find the last number. -1 if none.
 */
export function findSorted(line: Line, value: Scalar, descending = false): number {
  const wanted = value ?? 0;
  if (isError(wanted)) return -1;
  const before = (v: Scalar): boolean => {
    const order = compareScalars(v, wanted);
    return descending ? order >= 0 : order <= 0;
  };
  let low = 0;
  let high = line.stored - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameKind(line.at(probe), wanted)) probe++;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    if (before(line.at(probe))) {
      found = probe;
      low = probe + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The nearest value below or above (XLOOKUP modes -1 and 1) by looking at every value. */
export function findNearest(line: Line, value: Scalar, above: boolean, fromEnd: boolean): number {
  let best = -1;
  for (let k = 0; k < line.stored; k++) {
    const i = fromEnd ? line.stored - 1 - k : k;
    const candidate = line.at(i);
    if (!sameKind(candidate, value)) continue;
    const order = compareScalars(candidate, value);
    if (order === 0) return i;
    if (above ? order < 0 : order > 0) continue;
    if (best < 0) best = i;
    else {
      const gain = compareScalars(candidate, line.at(best));
      if (above ? gain < 0 : gain > 0) best = i;
    }
  }
  return best;
}
