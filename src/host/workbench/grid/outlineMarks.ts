import { columnName } from "#host/engine/address";
import type { RowsOrColumns } from "./gridActions";
import { groupExtent, outlineStep, touches, type OutlineGroup } from "./outline";
import type { PaneModel, Scene } from "./scene";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width?: number;
  readonly height?: number;
}

/** How one group is drawn in the gutter. */
export interface GroupMark {
  readonly key: string;
  readonly group: OutlineGroup;
  readonly label: string;
  readonly line: Place;
  readonly sign: Place;
}

function nameOf(axis: RowsOrColumns, first: number, last: number): string {
  return axis === "rows"
    ? `rows ${first + 1} to ${last + 1}`
    : `columns ${columnName(first)} to ${columnName(last)}`;
}

export function groupMarks(scene: Scene, pane: PaneModel, axis: RowsOrColumns): GroupMark[] {
  const { outline, geometry } = scene;
  const span =
    axis === "rows"
      ? { first: pane.area.top, last: pane.area.bottom }
      : { first: pane.area.left, last: pane.area.right };
  return outline[axis]
    .filter((group) => touches(group, span))
    .map((group): GroupMark => {
      const extent = groupExtent(geometry, group);
      const origin = axis === "rows" ? pane.originTop : 0;
      const across = (group.level - 1) * outlineStep + outlineStep / 2;
      const start = extent.start - origin;
      const sign = extent.sign - origin;
      const along = Math.max(0, sign - start);
      const isRows = axis === "rows";
      const verb = group.isCollapsed ? "Expand" : "Collapse";
      return {
        key: `${axis}${group.level},${group.first}`,
        group,
        label: `${verb} ${nameOf(axis, group.first, group.last)}`,
        line: isRows
          ? { left: across, top: start, height: along }
          : { top: across, left: start, width: along },
        sign: isRows ? { left: across, top: sign } : { top: across, left: sign },
      };
    });
}

export interface LevelNumber {
  readonly axis: RowsOrColumns;
  readonly level: number;
  readonly label: string;
  readonly style: Place;
}

/** Level buttons in the corner: one more than there are levels. */
export function levelNumbers(scene: Scene): LevelNumber[] {
  const { rowLevels, columnLevels } = scene.outline;
  const numbers = (axis: RowsOrColumns, levels: number): LevelNumber[] =>
    Array.from({ length: levels > 0 ? levels + 1 : 0 }, (_, i) => ({
      axis,
      level: i + 1,
      label: `Show level ${i + 1} of the ${axis}`,
      style:
        axis === "rows"
          ? { left: i * outlineStep, top: scene.headHeight - outlineStep - 2 }
          : { left: scene.headWidth - outlineStep - 2, top: i * outlineStep },
    }));
  return [...numbers("rows", rowLevels), ...numbers("columns", columnLevels)];
}
