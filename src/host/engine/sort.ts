import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, intersect, type Area } from "./address";
import type { Cell } from "./cell";
import { compareScalars } from "./formula/coerce";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { CellError, type Scalar } from "./values";

export interface SortKey {
  /** Column of the area (row when sorting columns), from 0. */
  readonly offset: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  readonly matchCase: boolean;
  /** Sorts columns from left to right instead of rows. */
  readonly byColumns: boolean;
}

/**
 * Sorts the rows (or columns) of an area as Excel does: stable, empty cells last either way, errors
 * after all values. Formulas move with their cells; their relative references keep their distance.
 */
export function sortCells(
  sheet: Sheet,
  a: Area,
  keys: readonly SortKey[],
  options: SortOptions,
): void {
  if (sheet.protection.protected && sheet.protection.options["allowSort"] !== true) {
    throw new Refusal("AccessDenied", "You cannot sort cells of a protected sheet.");
  }
  if (sheet.merges.some((merge) => intersect(merge, a))) {
    throw new Refusal(
      "MergedRangeConflict",
      "To do this, all the merged cells need to be the same size.",
    );
  }
  const { byColumns } = options;
  const first = byColumns ? a.left : a.top;
  const last = byColumns ? a.right : a.bottom;
  const at = (line: number, offset: number): Scalar =>
    byColumns ? sheet.valueAt(a.top + offset, line) : sheet.valueAt(line, a.left + offset);
  const layouts = byColumns ? sheet.columns : sheet.rows;
  // As in Excel, hidden lines stay where they are.
  const lines = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (line) => !layouts.get(line)?.hidden,
  );
  const sorted = [...lines].sort((x, y) => {
    for (const { offset, ascending } of keys) {
      const order = compare(at(x, offset), at(y, offset), ascending, options.matchCase);
      if (order !== 0) return order;
    }
    return x - y;
  });
  move(sheet, a, lines, sorted, byColumns);
}

function compare(x: Scalar, y: Scalar, ascending: boolean, matchCase: boolean): number {
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const [left, right] = ascending ? [x, y] : [y, x];
  if (left instanceof CellError || right instanceof CellError) {
    return Number(left instanceof CellError) - Number(right instanceof CellError);
  }
  const order = compareScalars(left, right);
  if (order !== 0 || !matchCase || left === right) return order;
  // Excel puts small letters before capitals.
  return String(left) < String(right) ? 1 : -1;
}

function move(
  sheet: Sheet,
  a: Area,
  targets: readonly number[],
  sources: readonly number[],
  byColumns: boolean,
): void {
  const cells = new Map<string, Cell>();
  sheet.forEachCell(a, (cell, row, column) => cells.set(`${row},${column}`, { ...cell }));
  const across = byColumns ? [a.top, a.bottom] : [a.left, a.right];
  for (const [i, target] of targets.entries()) {
    const source = sources[i];
    if (source === undefined || source === target) continue;
    for (let other = across[0] ?? 0; other <= (across[1] ?? -1); other++) {
      const [row, column] = byColumns ? [other, target] : [target, other];
      const [fromRow, fromColumn] = byColumns ? [other, source] : [source, other];
      place(
        sheet,
        cells.get(`${fromRow},${fromColumn}`),
        cellName(fromRow, fromColumn),
        row,
        column,
      );
    }
  }
}

function place(
  sheet: Sheet,
  cell: Cell | undefined,
  from: string,
  row: number,
  column: number,
): void {
  if (!cell) {
    sheet.remove(row, column);
    return;
  }
  const { formula } = cell;
  if (formula) {
    const relative = translateFormulaToR1C1(`=${formula.text}`, from);
    const text = translateFormulaToA1(relative, cellName(row, column)).slice(1);
    sheet.put(row, column, cell.value, { ...formula, text });
  } else {
    sheet.put(row, column, cell.value);
  }
  sheet.setStyle(row, column, cell.style);
}
