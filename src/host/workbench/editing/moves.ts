import { contains, maxColumns, maxRows, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { cellArea, type CellPlace } from "#host/workbench/book/selection";

export type Direction = "up" | "down" | "left" | "right";

const steps: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** The whole sheet. */
export const everything: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

function isHidden(sheet: Sheet, { row, column }: CellPlace, vertical: boolean): boolean {
  const layout = vertical ? sheet.rows.get(row) : sheet.columns.get(column);
  return layout?.hidden === true;
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

function onSheet({ row, column }: CellPlace): boolean {
  return row >= 0 && row < maxRows && column >= 0 && column < maxColumns;
}

/** The next cell that is not hidden, past the merged area it starts from; the same one at the edge. */
export function neighbour(sheet: Sheet, from: CellPlace, direction: Direction): CellPlace {
  const [rows, columns] = steps[direction];
  const start = cellArea(sheet, from);
  let place: CellPlace = {
    row: rows > 0 ? start.bottom : rows < 0 ? start.top : from.row,
    column: columns > 0 ? start.right : columns < 0 ? start.left : from.column,
  };
  for (;;) {
    place = { row: place.row + rows, column: place.column + columns };
    if (!onSheet(place)) return from;
    if (!isHidden(sheet, place, rows !== 0)) return place;
  }
}

/** Where Ctrl+arrow leads: the end of the block of filled cells, or the next filled one, or the edge. */
export function edgeOfData(sheet: Sheet, from: CellPlace, direction: Direction): CellPlace {
  const next = neighbour(sheet, from, direction);
  if (next.row === from.row && next.column === from.column) return from;
  const inBlock = isFilled(sheet, from.row, from.column) && isFilled(sheet, next.row, next.column);
  return inBlock ? endOfBlock(sheet, next, direction) : nextFilled(sheet, next, direction);
}

function endOfBlock(sheet: Sheet, from: CellPlace, direction: Direction): CellPlace {
  let place = from;
  for (;;) {
    const next = neighbour(sheet, place, direction);
    const isEdge = next.row === place.row && next.column === place.column;
    if (isEdge || !isFilled(sheet, next.row, next.column)) return place;
    place = next;
  }
}

/** The first filled cell in a direction, or the edge of the sheet; it passes over empty cells quickly. */
function nextFilled(sheet: Sheet, from: CellPlace, direction: Direction): CellPlace {
  const [rows, columns] = steps[direction];
  const vertical = rows !== 0;
  const forward = rows + columns > 0;
  const filled = vertical
    ? sheet.filledRows().filter((row) => isFilled(sheet, row, from.column))
    : sheet
        .cellsOfRow(from.row)
        .flatMap(([column]) => (isFilled(sheet, from.row, column) ? [column] : []));
  const start = vertical ? from.row : from.column;
  const found = forward
    ? filled.find((line) => line >= start && !isLineHidden(sheet, line, vertical))
    : filled.findLast((line) => line <= start && !isLineHidden(sheet, line, vertical));
  const last = vertical ? maxRows - 1 : maxColumns - 1;
  const line = found ?? (forward ? last : 0);
  const place = vertical ? { row: line, column: from.column } : { row: from.row, column: line };
  return firstShown(sheet, place, vertical, forward);
}

function isLineHidden(sheet: Sheet, line: number, vertical: boolean): boolean {
  return (vertical ? sheet.rows : sheet.columns).get(line)?.hidden === true;
}

/** At the edge of a sheet whose last lines are hidden: the last one that is not. */
function firstShown(
  sheet: Sheet,
  place: CellPlace,
  vertical: boolean,
  forward: boolean,
): CellPlace {
  let line = vertical ? place.row : place.column;
  while (isLineHidden(sheet, line, vertical)) line += forward ? -1 : 1;
  return vertical ? { ...place, row: line } : { ...place, column: line };
}

/** Ctrl+End: the last row and the last column that hold anything. */
export function lastUsedCell(sheet: Sheet): CellPlace {
  const used = sheet.usedArea(true);
  return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
}

/** Ctrl+Home: the first cell that scrolls. */
export function homeCell(sheet: Sheet): CellPlace {
  return { row: sheet.freeze?.rows ?? 0, column: sheet.freeze?.columns ?? 0 };
}

/** The block of filled cells around a cell, bounded by empty rows and columns (Ctrl+A). */
export function dataRegion(sheet: Sheet, cell: CellPlace): Area {
  let region = cellArea(sheet, cell);
  for (;;) {
    const ring: Area = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(maxRows - 1, region.bottom + 1),
      right: Math.min(maxColumns - 1, region.right + 1),
    };
    let grown = region;
    sheet.forEachCell(ring, (found, row, column) => {
      if (found.value === null && !found.formula) return;
      if (!contains(grown, row, column)) grown = including(grown, { row, column });
    });
    if (grown === region) return region;
    region = grown;
  }
}

/** The smallest area with two cells at its corners. */
export function between(a: CellPlace, b: CellPlace): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function including(area: Area, { row, column }: CellPlace): Area {
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

/** The corner of a selection opposite to where it was begun: what Shift+arrow moves. */
export function farCorner(area: Area, active: CellPlace): CellPlace {
  return {
    row: active.row === area.top ? area.bottom : area.top,
    column: active.column === area.left ? area.right : area.left,
  };
}

/** The next cell inside a selection of several cells, row by row or column by column, over all its areas. */
export function nextInSelection(
  sheet: Sheet,
  areas: readonly Area[],
  at: { readonly area: number; readonly cell: CellPlace },
  byRows: boolean,
  forward: boolean,
): { readonly area: number; readonly cell: CellPlace } {
  let { area: index, cell } = at;
  // At most once around: hidden cells and those under merges are passed over.
  for (let guard = 0; guard < 1_000_000; guard++) {
    const area = areas[index];
    if (!area) return at;
    const next = stepInside(area, cell, byRows, forward);
    if (next) cell = next;
    else {
      index = (index + (forward ? 1 : areas.length - 1)) % areas.length;
      const other = areas[index] ?? area;
      cell = forward
        ? { row: other.top, column: other.left }
        : { row: other.bottom, column: other.right };
    }
    const top = cellArea(sheet, cell);
    const shown = !isHidden(sheet, cell, true) && !isHidden(sheet, cell, false);
    if (shown && top.top === cell.row && top.left === cell.column) return { area: index, cell };
  }
  return at;
}

function stepInside(
  area: Area,
  { row, column }: CellPlace,
  byRows: boolean,
  forward: boolean,
): CellPlace | null {
  const one = forward ? 1 : -1;
  if (byRows) {
    const next = column + one;
    if (next >= area.left && next <= area.right) return { row, column: next };
    const line = row + one;
    if (line < area.top || line > area.bottom) return null;
    return { row: line, column: forward ? area.left : area.right };
  }
  const next = row + one;
  if (next >= area.top && next <= area.bottom) return { row: next, column };
  const line = column + one;
  if (line < area.left || line > area.right) return null;
  return { row: forward ? area.top : area.bottom, column: line };
}
