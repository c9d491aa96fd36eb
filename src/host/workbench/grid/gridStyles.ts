import type { CSSProperties } from "react";
import type { Box } from "./geometry";
import { outlineStep } from "./outline";
import type { PointerState } from "./pointer";
import type { PaneModel, Scene } from "./scene";

/** Lengths that the whole grid is laid out by: headings, frozen part, scrolled part. */
export function gridStyle(scene: Scene): CSSProperties {
  const { headWidth, headHeight, frozenWidth, frozenHeight, window, geometry } = scene;
  return {
    "--zoom": geometry.zoom,
    "--grid-columns": `${headWidth}px ${frozenWidth}px ${window.width}px`,
    "--grid-rows": `${headHeight}px ${frozenHeight}px ${window.height}px`,
  } as CSSProperties;
}

function isAside(pane: PaneModel): boolean {
  return pane.key === "main" || pane.key === "top";
}

function isBelow(pane: PaneModel): boolean {
  return pane.key === "main" || pane.key === "left";
}

/** Frozen parts stick to the edge; the scrolled ones move. */
export function paneStyle(scene: Scene, pane: PaneModel): CSSProperties {
  return {
    gridColumn: isAside(pane) ? 3 : 2,
    gridRow: isBelow(pane) ? 3 : 2,
    ...(isAside(pane) ? {} : { left: scene.headWidth }),
    ...(isBelow(pane) ? {} : { top: scene.headHeight }),
  };
}

export function headStyle(
  scene: Scene,
  pane: PaneModel | null,
  part: "corner" | "rows" | "columns",
): CSSProperties {
  if (!pane || part === "corner") return { gridColumn: 1, gridRow: 1, left: 0, top: 0 };
  if (part === "columns") {
    return isAside(pane)
      ? { gridColumn: 3, gridRow: 1, top: 0, zIndex: 4 }
      : { gridColumn: 2, gridRow: 1, top: 0, left: scene.headWidth, zIndex: 5 };
  }
  return isBelow(pane)
    ? { gridColumn: 1, gridRow: 3, left: 0, zIndex: 4 }
    : { gridColumn: 1, gridRow: 2, left: 0, top: scene.headHeight, zIndex: 5 };
}

/** Where the headings begin beside the outline signs. */
export function outlineBox(scene: Scene, axis: "rows" | "columns"): CSSProperties {
  const levels = axis === "rows" ? scene.outline.rowLevels : scene.outline.columnLevels;
  const gutter = levels > 0 ? (levels + 1) * outlineStep : 0;
  return axis === "rows"
    ? { position: "absolute", left: gutter, right: 0, top: 0, bottom: 0 }
    : { position: "absolute", top: gutter, bottom: 0, left: 0, right: 0 };
}

export function fillBox(scene: Scene, { fillTo }: PointerState): Box | null {
  return fillTo && scene.geometry.boxOf(fillTo);
}

export function resizeLine(
  scene: Scene,
  { axis, at }: NonNullable<PointerState["resize"]>,
): CSSProperties {
  const { rows, columns } = scene.window;
  return axis === "columns"
    ? { left: at, top: scene.geometry.rows.start(rows.first), height: 4000, borderLeftWidth: 1 }
    : {
        top: at,
        left: scene.geometry.columns.start(columns.first),
        width: 6000,
        borderTopWidth: 1,
      };
}
