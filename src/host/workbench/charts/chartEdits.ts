import type { Chart } from "#host/engine/chart";
import { checkStructureAllowed } from "#host/engine/guards";
import type { Sheet } from "#host/engine/sheet";
import type { Book } from "#host/workbench/book/book";
import type { Box } from "#host/workbench/grid/geometry";

function titleOf(chart: Chart, what: string): string {
  return `${what} ${chart.name === "" ? "chart" : chart.name}`;
}

/** Puts a chart where it was dragged to, in points; can be taken back. Tells whether it was done. */
export function placeChart(book: Book, sheet: Sheet, chart: Chart, place: Box): boolean {
  const grew = place.width !== chart.width || place.height !== chart.height;
  return book.edit(titleOf(chart, grew ? "Resize" : "Move"), () => {
    checkStructureAllowed(sheet, "allowEditObjects");
    const { left, top, width, height } = place;
    // In place, because the add-in may hold on to the chart.
    Object.assign(chart, { left, top, width, height });
    sheet.touch("charts");
    return [];
  });
}

/** Takes a chart off its sheet; can be taken back. */
export function deleteChart(book: Book, sheet: Sheet, chart: Chart): boolean {
  return book.edit(titleOf(chart, "Delete"), () => {
    checkStructureAllowed(sheet, "allowEditObjects");
    sheet.charts = sheet.charts.filter(({ id }) => id !== chart.id);
    sheet.touch("charts");
    return [];
  });
}
