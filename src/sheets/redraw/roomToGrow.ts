import type { Block, InsertLines } from "#sheets/plan";
import type { Bounds, LiveSheet } from "./livePage";

/** Rows and columns from A1. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface Room {
  readonly inserted: readonly InsertLines[];
  /** What is emptied before anything is inserted: what was drawn, and what will be as far as it is free. */
  readonly area: Block;
}

/** Height of a row and width of a column by default, in points. */
const ROW_POINTS = 15;
const COLUMN_POINTS = 48;

/**
 * Room for a drawing that has grown: where the user has put something below or right of the former one,
 * whole rows or columns are inserted in front of it; elsewhere there is room already.
 *
 * @param live null = what else is on the sheet is not known, so room is made in any case.
 */
export function roomToGrow(sheet: string, former: Size, next: Size, live: LiveSheet | null): Room {
  const moreRows = next.rows - former.rows;
  const moreColumns = next.columns - former.columns;
  const inserted: InsertLines[] = [];
  if (moreRows > 0 && (live === null || isBelow(live, former, next))) {
    const isBeside = live !== null && live.tablesBeside.length > 0;
    const isNarrow = (live?.below?.right ?? 0) < former.columns - 1;
    inserted.push({
      kind: "insertLines",
      sheet,
      lines: "rows",
      first: former.rows,
      count: moreRows,
      // A table beside would get empty rows; what stands below is moved alone then.
      ...(isBeside && isNarrow ? { across: Math.max(former.columns, next.columns) } : {}),
    });
  }
  if (moreColumns > 0 && (live === null || isRight(live, former, next))) {
    inserted.push({
      ...{ kind: "insertLines", sheet, lines: "columns" },
      ...{ first: former.columns, count: moreColumns },
    });
  }
  const added = (lines: "rows" | "columns"): number =>
    inserted.find((each) => each.lines === lines)?.count ?? 0;
  return {
    inserted,
    area: {
      ...{ sheet, row: 0, column: 0 },
      rows: Math.max(former.rows, next.rows - added("rows")),
      columns: Math.max(former.columns, next.columns - added("columns")),
    },
  };
}

/** Something of the user's stands where the drawing will be, or touches it. */
function isBelow({ below, corner, charts, bottom }: LiveSheet, former: Size, next: Size): boolean {
  const end = bottom + (next.rows - former.rows + 1) * ROW_POINTS;
  return (
    startsBefore(below, "top", next.rows) ||
    (startsBefore(corner, "top", next.rows) && startsBefore(corner, "left", next.columns)) ||
    charts.some(({ top }) => top >= bottom - 1 && top < end)
  );
}

function isRight({ right, charts, edge }: LiveSheet, former: Size, next: Size): boolean {
  const end = edge + (next.columns - former.columns + 1) * COLUMN_POINTS;
  return (
    startsBefore(right, "left", next.columns) ||
    charts.some(({ left }) => left >= edge - 1 && left < end)
  );
}

function startsBefore(bounds: Bounds | null, side: "top" | "left", line: number): boolean {
  return bounds !== null && bounds[side] <= line;
}
