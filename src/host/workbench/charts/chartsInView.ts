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
    return chart.id === selected || overlap(box, view);
  });
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
