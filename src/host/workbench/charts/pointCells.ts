import { columnCount, rowCount } from "#host/engine/address";
import { chartCells, type ChartCells } from "#host/engine/chartCells";
import type { Sheet } from "#host/engine/sheet";
import type { Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";

/** A cell that a chart draws or names points by. */
export interface PointCell {
  readonly value: Scalar;
  readonly format: string;
  /** Its place in the whole reference, hidden cells counted. */
  readonly index: number;
}

/** A level of names around the labels of the points: each name and how many points it spans. */
export interface CategoryLevel {
  readonly spans: readonly {
    readonly name: string;
    readonly from: number;
    readonly count: number;
  }[];
}

/** More than a chart can show; whole columns end where the sheet's cells end. */
const mostPoints = 32_000;

/**
 * The cells of a reference in the order in which a chart takes them. Several columns of names give
 * the innermost one, which stands in the last column.
 */
export function pointCells(
  workbook: Workbook,
  reference: string,
  withHidden: boolean,
): PointCell[] {
  const found: PointCell[] = [];
  let index = 0;
  for (const cells of chartCells(workbook, reference)) {
    const { sheet } = cells;
    const area = innermost(cells);
    const bottom = Math.min(area.bottom, Math.max(sheet.lastRow(), area.top));
    for (let row = area.top; row <= bottom && found.length < mostPoints; row++) {
      for (let column = area.left; column <= area.right; column++, index++) {
        if (!withHidden && isHidden(sheet, row, column)) continue;
        const style = workbook.styles.get(sheet.styleAt(row, column));
        found.push({ value: sheet.valueAt(row, column), format: style.numberFormat, index });
      }
    }
  }
  return found;
}

function isHidden(sheet: Sheet, row: number, column: number): boolean {
  return (sheet.rows.get(row)?.hidden ?? false) || (sheet.columns.get(column)?.hidden ?? false);
}

function isBlock({ area }: ChartCells): boolean {
  return rowCount(area) > 1 && columnCount(area) > 1;
}

/** Of a block the last column (or the last row of one that is wider than high). */
function innermost(cells: ChartCells): ChartCells["area"] {
  const { area } = cells;
  if (!isBlock(cells)) return area;
  return columnCount(area) > rowCount(area)
    ? { ...area, top: area.bottom }
    : { ...area, left: area.right };
}

/** The outer levels of a block of names; the one next to the labels first. */
export function levelsOf(
  cells: ChartCells,
  withHidden: boolean,
  shown: (cell: PointCell) => string,
): CategoryLevel[] {
  if (!isBlock(cells)) return [];
  const { sheet, area } = cells;
  const byRows = columnCount(area) > rowCount(area);
  const [first, last] = byRows ? [area.top, area.bottom] : [area.left, area.right];
  const levels: CategoryLevel[] = [];
  for (let line = last - 1; line >= first; line--) {
    const spans: { name: string; from: number; count: number }[] = [];
    let point = 0;
    const [start, end] = byRows ? [area.left, area.right] : [area.top, area.bottom];
    for (let i = start; i <= end; i++) {
      const [row, column] = byRows ? [line, i] : [i, line];
      const value = sheet.valueAt(row, column);
      const isNew = value !== null && value !== "";
      // A name in a hidden row still names the points below it.
      if (isNew || spans.length === 0) {
        const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(row, column));
        spans.push({
          name: shown({ value, format: numberFormat, index: 0 }),
          from: point,
          count: 0,
        });
      }
      const [seenRow, seenColumn] = byRows ? [area.bottom, i] : [i, area.right];
      if (!withHidden && isHidden(sheet, seenRow, seenColumn)) continue;
      const span = spans.at(-1);
      if (span) span.count++;
      point++;
    }
    levels.push({ spans: spans.filter(({ count }) => count > 0) });
  }
  return levels;
}
