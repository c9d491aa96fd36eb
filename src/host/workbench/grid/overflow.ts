import { contains, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { GridGeometry } from "./geometry";

/** Columns that a text takes, beyond its own cell. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

/** Farther than this no text is followed. */
const farthest = 60;

/** Whether text of a neighbour may run over a cell: it holds nothing, not even a formula. */
function isFree(sheet: Sheet, merges: readonly Area[], row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  if (cell && (cell.value !== null || cell.formula)) return false;
  return !merges.some((merge) => contains(merge, row, column));
}

/** Over which empty neighbours a text runs that is wider than its cell by `left` and `right` pixels. */
export function reachOf(
  sheet: Sheet,
  geometry: GridGeometry,
  merges: readonly Area[],
  row: number,
  column: number,
  missing: { readonly left: number; readonly right: number },
): Reach {
  const { columns } = geometry;
  let first = column;
  let last = column;
  for (let need = missing.left; need > 0 && first > 0 && column - first < farthest;) {
    if (!isFree(sheet, merges, row, first - 1)) break;
    first--;
    need -= columns.size(first);
  }
  for (let need = missing.right; need > 0 && last - column < farthest;) {
    if (last + 1 >= columns.count || !isFree(sheet, merges, row, last + 1)) break;
    last++;
    need -= columns.size(last);
  }
  return { first, last };
}

/** Over which cells "center across selection" centres a text: the empty ones with the same alignment. */
export function centeredAcross(
  sheet: Sheet,
  merges: readonly Area[],
  row: number,
  column: number,
): Reach {
  const { styles } = sheet.workbook;
  let last = column;
  while (last - column < farthest) {
    const { horizontal } = styles.get(sheet.styleAt(row, last + 1)).alignment;
    if (horizontal !== "CenterAcrossSelection" || !isFree(sheet, merges, row, last + 1)) break;
    last++;
  }
  return { first: column, last };
}

/** The nearest cells with content before and behind a stretch of columns, whose text may run into it. */
export function neighboursOf(sheet: Sheet, row: number, first: number, last: number): number[] {
  const found: number[] = [];
  for (const [from, step] of [
    [first - 1, -1],
    [last + 1, 1],
  ] as const) {
    for (let at = from; at >= 0 && Math.abs(at - from) < farthest; at += step) {
      const cell = sheet.cell(row, at);
      if (!cell || (cell.value === null && !cell.formula)) continue;
      if (typeof cell.value === "string") found.push(at);
      break;
    }
  }
  return found;
}
