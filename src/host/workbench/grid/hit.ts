import type { Area } from "#host/engine/address";
import type { CellPlace } from "#host/workbench/book/selection";
import type { Box } from "./geometry";
import type { Scene } from "./scene";

export interface Hit extends CellPlace {
  readonly part: "cells" | "row headings" | "column headings" | "corner";
  /** Sheet pixels. */
  readonly x: number;
  readonly y: number;
}

/** Where the scrolled part of the sheet begins, in sheet pixels. */
export interface ScrolledTo {
  readonly left: number;
  readonly top: number;
}

/** What lies at a point, given in pixels from the grid's upper left corner. */
export function hitAt(scene: Scene, scrolled: ScrolledTo, x: number, y: number): Hit {
  const { geometry, headWidth, headHeight, frozenWidth, frozenHeight } = scene;
  const across = x - headWidth;
  const down = y - headHeight;
  const sheetX = across < frozenWidth ? across : across - frozenWidth + scrolled.left;
  const sheetY = down < frozenHeight ? down : down - frozenHeight + scrolled.top;
  const inHeads = { rows: across < 0, columns: down < 0 };
  const part = inHeads.rows
    ? inHeads.columns
      ? "corner"
      : "row headings"
    : inHeads.columns
      ? "column headings"
      : "cells";
  return {
    part,
    row: geometry.rowAt(sheetY),
    column: geometry.columnAt(sheetX),
    x: sheetX,
    y: sheetY,
  };
}

/** The reverse: where an area is drawn, in pixels from the grid's upper left corner. */
export function boxInGrid(scene: Scene, scrolled: ScrolledTo, area: Area): Box {
  const { geometry, headWidth, headHeight, frozenWidth, frozenHeight } = scene;
  const box = geometry.boxOf(area);
  const isFrozen = {
    rows: area.top < geometry.frozenRows,
    columns: area.left < geometry.frozenColumns,
  };
  return {
    ...box,
    left: headWidth + (isFrozen.columns ? box.left : frozenWidth + box.left - scrolled.left),
    top: headHeight + (isFrozen.rows ? box.top : frozenHeight + box.top - scrolled.top),
  };
}
