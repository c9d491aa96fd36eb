import { maxColumns, maxRows, type Area } from "./address";
import type { AreaMove } from "./areas";
import type { Chart } from "./chart";
import { columnPixels, leftOfColumn, pointsPerPixel, rowPoints, topOfRow } from "./geometry";
import type { Sheet } from "./sheet";

/** A row or column and how far inside it something lies, in points. */
interface Edge {
  readonly line: number;
  readonly offset: number;
}

interface Anchor {
  readonly chart: Chart;
  readonly start: Edge;
  readonly end: Edge;
}

/**
 * Charts hang on the cells under their corners: when whole rows (or columns) come or go above them
 * they move, and in between they grow or shrink. Asked before the change, the result is called with
 * the move of the cells afterwards.
 */
export function hungCharts(sheet: Sheet, vertical: boolean): (move: AreaMove) => void {
  const anchors = sheet.charts.map((chart): Anchor => {
    const [from, length] = vertical ? [chart.top, chart.height] : [chart.left, chart.width];
    return {
      chart,
      start: edgeAt(sheet, from, vertical, false),
      end: edgeAt(sheet, from + length, vertical, true),
    };
  });
  return (move) => {
    for (const { chart, start, end } of anchors) {
      const from = placeOf(sheet, start, vertical, move);
      const to = Math.max(from, placeOf(sheet, end, vertical, move));
      const before = vertical ? [chart.top, chart.height] : [chart.left, chart.width];
      if (from === before[0] && to - from === before[1]) continue;
      if (vertical) Object.assign(chart, { top: from, height: to - from });
      else Object.assign(chart, { left: from, width: to - from });
      sheet.touch("charts");
    }
  };
}

/** `ends`: on the border of two lines it belongs to the first, so that lines behind a chart are behind it. */
function edgeAt(sheet: Sheet, points: number, vertical: boolean, ends: boolean): Edge {
  const size = (line: number): number =>
    vertical ? rowPoints(sheet, line) : columnPixels(sheet, line) * pointsPerPixel;
  const last = (vertical ? maxRows : maxColumns) - 1;
  let rest = Math.max(0, points);
  let line = 0;
  while (line < last && (ends ? rest > size(line) : rest >= size(line))) rest -= size(line++);
  return { line, offset: rest };
}

/** Where an edge lies now; one whose line was deleted lies where the lines behind it close up. */
function placeOf(sheet: Sheet, edge: Edge, vertical: boolean, move: AreaMove): number {
  const startOf = vertical ? topOfRow : leftOfColumn;
  const moved = move(lineArea(edge.line, vertical));
  if (moved) return startOf(sheet, vertical ? moved.top : moved.left) + edge.offset;
  const last = (vertical ? maxRows : maxColumns) - 1;
  for (let line = edge.line + 1; line <= last; line++) {
    const next = move(lineArea(line, vertical));
    if (next) return startOf(sheet, vertical ? next.top : next.left);
  }
  return 0;
}

function lineArea(line: number, vertical: boolean): Area {
  return vertical
    ? { top: line, bottom: line, left: 0, right: maxColumns - 1 }
    : { top: 0, bottom: maxRows - 1, left: line, right: line };
}
