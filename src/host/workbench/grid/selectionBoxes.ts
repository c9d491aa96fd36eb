import { intersect, type Area } from "#host/engine/address";
import {
  cellArea,
  wholeMerges,
  type CellPlace,
  type Selection,
} from "#host/workbench/book/selection";
import type { Box, GridGeometry } from "./geometry";
import type { Scene, PaneModel } from "./scene";

export interface SelectionBoxes {
  /** The range that edits work on; null when it is out of the pane. */
  readonly main: Box | null;
  readonly others: readonly Box[];
  readonly active: Box | null;
  /** Whether the lower right corner, which holds the fill handle, lies in the pane. */
  readonly hasHandle: boolean;
}

/** Cells of a pane and one beyond each edge: a range that goes on shows no line there. */
function around(pane: PaneModel): Area {
  const { top, left, bottom, right } = pane.area;
  return { top: top - 1, left: left - 1, bottom: bottom + 1, right: right + 1 };
}

function boxIn(geometry: GridGeometry, area: Area, limits: Area): Box | null {
  const part = intersect(area, limits);
  return part && geometry.boxOf(part);
}

/** A frame of two pixels lies on the lines around its cells, at the sheet's edge just inside. */
function framed(box: Box | null): Box | null {
  if (!box) return null;
  const left = Math.max(0, box.left - 2);
  const top = Math.max(0, box.top - 2);
  return {
    left,
    top,
    width: box.left + box.width + 1 - left,
    height: box.top + box.height + 1 - top,
  };
}

/** Where the selection is drawn in a pane. Whole columns are cut to what is drawn of them. */
export function selectionBoxes(scene: Scene, pane: PaneModel): SelectionBoxes {
  const { geometry, sheet } = scene;
  const { active, others }: Selection = scene.selection;
  // A file may have selected one of the cells that a merge hides.
  const area = wholeMerges(sheet, scene.selection.area);
  const limits = around(pane);
  const activeArea = cellArea(sheet, active);
  return {
    main: framed(boxIn(geometry, area, limits)),
    others: others.flatMap((other) => boxIn(geometry, other, limits) ?? []),
    active: boxIn(geometry, activeArea, limits),
    hasHandle:
      others.length === 0 &&
      intersect({ ...area, top: area.bottom, left: area.right }, pane.area) !== null,
  };
}

/** Whether a row (or column) is in a selected range, and whether all of it is. */
export function headingState(
  selection: Selection,
  axis: "rows" | "columns",
  index: number,
  last: number,
): "" | "is-touched" | "is-selected" {
  let state: "" | "is-touched" = "";
  for (const area of [selection.area, ...selection.others]) {
    const along = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
    const across = axis === "rows" ? [area.left, area.right] : [area.top, area.bottom];
    if (index < (along[0] ?? 0) || index > (along[1] ?? 0)) continue;
    if (across[0] === 0 && across[1] === last) return "is-selected";
    state = "is-touched";
  }
  return state;
}

/** The pane in which a cell lies. */
export function isInPane(scene: Scene, pane: PaneModel, { row, column }: CellPlace): boolean {
  const { frozenRows, frozenColumns } = scene.geometry;
  const isAbove = pane.key === "corner" || pane.key === "top";
  const isBefore = pane.key === "corner" || pane.key === "left";
  return row < frozenRows === isAbove && column < frozenColumns === isBefore;
}
