import { columnCount, formatArea, quoteSheetName, rowCount, type Area } from "#host/engine/address";
import type { ChartSeries } from "#host/engine/chart";
import type { Sheet } from "#host/engine/sheet";
import type { Place } from "#host/protocol/place";
import { isScatter } from "./chartTypes";

/** `Calc!$B$5:$B$12`, as a series keeps its cells. */
export function absoluteReference(sheet: Sheet, area: Area): string {
  const address = formatArea(area).replace(/([A-Z]+)|(\d+)/g, "$$$&");
  return `${quoteSheetName(sheet.name)}!${address}`;
}

export function blankSeries(type: string): ChartSeries {
  return {
    name: "",
    nameFormula: "",
    values: "",
    categories: "",
    bubbleSizes: "",
    type,
    axisGroup: "Primary",
    hasDataLabels: false,
    pointColors: {},
  };
}

function isLabel(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.valueAt(row, column);
  return value === null || typeof value === "string";
}

/**
 * The series that Excel makes of a block of cells: the longer side holds the points, a first line of
 * texts gives the names, a first column of texts (or of x values) the categories.
 */
export function seriesFromRange(
  { sheet, area }: Place,
  plotBy: "Auto" | "Columns" | "Rows",
  type: string,
): { series: ChartSeries[]; plotBy: "Columns" | "Rows" } {
  const byRows = plotBy === "Rows" || (plotBy === "Auto" && columnCount(area) > rowCount(area));
  const hasNames = byRows
    ? isLabel(sheet, area.top, area.left) && firstColumnIsText(sheet, area)
    : firstRowIsText(sheet, area);
  const hasCategories = byRows
    ? firstRowIsText(sheet, area) || (isScatter(type) && rowCount(area) > 1)
    : firstColumnIsText(sheet, area) || (isScatter(type) && columnCount(area) > 1);
  const series: ChartSeries[] = [];
  const lines = byRows
    ? range(area.top + Number(hasCategories), area.bottom)
    : range(area.left + Number(hasCategories), area.right);
  for (const line of lines) {
    const whole = byRows
      ? { ...area, top: line, bottom: line }
      : { ...area, left: line, right: line };
    series.push(oneSeries(sheet, area, whole, { byRows, hasNames, hasCategories }, type));
  }
  return {
    series: type === "Bubble" ? paired(series) : series,
    plotBy: byRows ? "Rows" : "Columns",
  };
}

/** Of a bubble chart every second line holds the sizes of the bubbles of the one before. */
function paired(lines: readonly ChartSeries[]): ChartSeries[] {
  return lines.flatMap((line, i) =>
    i % 2 === 0 ? [{ ...line, bubbleSizes: lines[i + 1]?.values ?? "" }] : [],
  );
}

interface Layout {
  readonly byRows: boolean;
  readonly hasNames: boolean;
  readonly hasCategories: boolean;
}

function oneSeries(
  sheet: Sheet,
  area: Area,
  whole: Area,
  { byRows, hasNames, hasCategories }: Layout,
  type: string,
): ChartSeries {
  const skip = Number(hasNames);
  const points = (a: Area): Area =>
    byRows ? { ...a, left: a.left + skip } : { ...a, top: a.top + skip };
  const head: Area = byRows ? { ...whole, right: whole.left } : { ...whole, bottom: whole.top };
  const labels: Area = byRows ? { ...area, bottom: area.top } : { ...area, right: area.left };
  const name = hasNames ? sheet.valueAt(head.top, head.left) : null;
  return {
    ...blankSeries(type),
    name: name === null ? "" : String(name),
    nameFormula: hasNames ? absoluteReference(sheet, head) : "",
    values: absoluteReference(sheet, points(whole)),
    categories: hasCategories ? absoluteReference(sheet, points(labels)) : "",
  };
}

function firstRowIsText(sheet: Sheet, area: Area): boolean {
  const from = columnCount(area) > 1 ? area.left + 1 : area.left;
  return (
    rowCount(area) > 1 &&
    range(from, area.right).every((column) => isLabel(sheet, area.top, column))
  );
}

function firstColumnIsText(sheet: Sheet, area: Area): boolean {
  const from = rowCount(area) > 1 ? area.top + 1 : area.top;
  return (
    columnCount(area) > 1 && range(from, area.bottom).every((row) => isLabel(sheet, row, area.left))
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
