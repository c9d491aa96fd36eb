import type { Area } from "#host/engine/address";
import type { Box, GridGeometry } from "#host/workbench/grid/geometry";

interface EditorBox {
  readonly left: number;
  readonly top: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

/** Where the editor of a cell lies: at least as large as the cell, over its grid lines. */
export function editorBox(geometry: GridGeometry, area: Area): EditorBox {
  const { left, top, width, height } = geometry.boxOf(area);
  return { left: left - 1, top: top - 1, minWidth: width + 1, minHeight: height + 1 };
}

/** The part of an area that lies in a pane of the grid, as a box; null when it is elsewhere. */
export function boxIn(geometry: GridGeometry, area: Area, pane: Area): Box | null {
  const top = Math.max(area.top, pane.top);
  const left = Math.max(area.left, pane.left);
  const bottom = Math.min(area.bottom, pane.bottom);
  const right = Math.min(area.right, pane.right);
  return top > bottom || left > right ? null : geometry.boxOf({ top, left, bottom, right });
}
