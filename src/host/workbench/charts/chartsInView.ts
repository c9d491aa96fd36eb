import type { Area } from "#host/engine/address";
import type { Chart } from "#host/engine/chart";
import { pointsPerPixel } from "#host/engine/geometry";
import type { Box, GridGeometry } from "#host/workbench/grid/geometry";

/** Pixels of the screen that a point takes at the sheet's zoom. */
export function pixelsPerPoint(geometry: GridGeometry): number {
  return geometry.zoom / pointsPerPixel;
}

/** The charts that a pane shows a part of. The selected one stays, or it would lose the keyboard. */
export function chartsInView(
  charts: readonly Chart[],
  geometry: GridGeometry,
  pane: Area,
  selected: string | null,
): Chart[] {
  if (charts.length === 0) return [];
  const view = geometry.boxOf(pane);
  return charts.filter((chart) => {
    const box = geometry.boxOfPoints(chart);
    if (box.width < 1 || box.height < 1) return false;
    return overlap(box, view) || (chart.id === selected && isMainPane(chart, geometry, pane));
  });
}

/**
 * With frozen panes a chart may show in several. One of them has its frame for keyboard and screen
 * reader: the pane in which its lower right corner lies, scrolled into view or not.
 */
export function isMainPane(chart: Chart, geometry: GridGeometry, pane: Area): boolean {
  const { frozenRows, frozenColumns } = geometry;
  const box = geometry.boxOfPoints(chart);
  const row = geometry.rowAt(box.top + box.height - 1);
  const column = geometry.columnAt(box.left + box.width - 1);
  return (
    row >= frozenRows === pane.top >= frozenRows &&
    column >= frozenColumns === pane.left >= frozenColumns
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
