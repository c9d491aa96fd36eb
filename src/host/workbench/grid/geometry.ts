import { maxColumns, maxRows, type Area } from "#host/engine/address";
import { pixelsOfWidth, pointsPerPixel, standardColumnWidth } from "#host/engine/geometry";
import type { Sheet } from "#host/engine/sheet";
import { Axis } from "./axis";

/** A rectangle in pixels of the drawn sheet; the upper left corner of A1 is 0, 0. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const standardRowHeight = 15;

/**
 * Where everything of a sheet lies on the screen: sizes of rows and columns, hidden ones, zoom. All
 * lengths are pixels of the drawn sheet, without headings. Made anew when something changes.
 */
export class GridGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows and columns that stay in view. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** As the engine has them, in points: charts are placed by these. */
  private readonly pointRows: Axis;
  private readonly pointColumns: Axis;

  /** `automaticHeights`: points of rows whose height the sheet leaves to their content. */
  constructor(
    readonly sheet: Sheet,
    readonly zoom = sheet.zoom / 100,
    automaticHeights: ReadonlyMap<number, number> = new Map(),
  ) {
    const columnPixels = (width: number): number => scaled(pixelsOfWidth(width), zoom);
    const standardWidth = sheet.defaultColumnWidth ?? standardColumnWidth;
    const widths = listed(sheet.columns, (layout) =>
      layout.hidden ? 0 : (layout.width ?? standardWidth),
    );
    this.columns = new Axis(
      maxColumns,
      columnPixels(standardWidth),
      widths.map(([column, width]) => [column, width === 0 ? 0 : columnPixels(width)]),
    );
    this.pointColumns = new Axis(
      maxColumns,
      pixelsOfWidth(standardWidth) * pointsPerPixel,
      widths.map(([column, width]) => [
        column,
        width === 0 ? 0 : pixelsOfWidth(width) * pointsPerPixel,
      ]),
    );
    const rowPixels = (points: number): number => scaled(points / pointsPerPixel, zoom);
    const standardHeight = sheet.defaultRowHeight ?? standardRowHeight;
    const heights = listed(sheet.rows, (layout) =>
      layout.hidden ? 0 : (layout.height ?? standardHeight),
    );
    this.rows = new Axis(
      maxRows,
      rowPixels(standardHeight),
      withAutomatic(sheet, heights, automaticHeights).map(([row, points]) => [
        row,
        rowPixels(points),
      ]),
    );
    this.pointRows = new Axis(maxRows, standardHeight, heights);
    this.frozenRows = sheet.freeze?.rows ?? 0;
    this.frozenColumns = sheet.freeze?.columns ?? 0;
  }

  rowAt(y: number): number {
    return this.rows.at(y);
  }

  columnAt(x: number): number {
    return this.columns.at(x);
  }

  boxOf(area: Area): Box {
    const left = this.columns.start(area.left);
    const top = this.rows.start(area.top);
    return {
      left,
      top,
      width: this.columns.end(area.right) - left,
      height: this.rows.end(area.bottom) - top,
    };
  }

  /**
   * Where something is drawn that the workbook places in points (a chart). It keeps its place among
   * the cells, also where rows grew with their content and where zoom rounds their sizes.
   */
  boxOfPoints(place: Box): Box {
    const left = carried(this.pointColumns, this.columns, place.left);
    const top = carried(this.pointRows, this.rows, place.top);
    const right = carried(this.pointColumns, this.columns, place.left + place.width);
    const bottom = carried(this.pointRows, this.rows, place.top + place.height);
    return { left, top, width: right - left, height: bottom - top };
  }

  /** The reverse of `boxOfPoints`: the place in points of something that was moved by mouse. */
  pointsOfBox(box: Box): Box {
    const left = carried(this.columns, this.pointColumns, box.left);
    const top = carried(this.rows, this.pointRows, box.top);
    const right = carried(this.columns, this.pointColumns, box.left + box.width);
    const bottom = carried(this.rows, this.pointRows, box.top + box.height);
    return { left, top, width: right - left, height: bottom - top };
  }
}

function scaled(pixels: number, zoom: number): number {
  return pixels <= 0 ? 0 : Math.max(1, Math.round(pixels * zoom));
}

function listed<T>(
  layouts: ReadonlyMap<number, T>,
  size: (layout: T) => number,
): [number, number][] {
  return [...layouts]
    .map(([index, layout]): [number, number] => [index, size(layout)])
    .sort(([a], [b]) => a - b);
}

function withAutomatic(
  sheet: Sheet,
  heights: readonly [number, number][],
  automatic: ReadonlyMap<number, number>,
): readonly [number, number][] {
  if (automatic.size === 0) return heights;
  const all = new Map(heights);
  for (const [row, points] of automatic) {
    const layout = sheet.rows.get(row);
    if (!layout?.hidden && layout?.height === undefined) all.set(row, points);
  }
  return [...all].sort(([a], [b]) => a - b);
}

/** A distance on one axis as the distance of the same place among the rows on another. */
function carried(from: Axis, to: Axis, distance: number): number {
  const index = from.at(distance);
  const size = from.size(index);
  const part = size === 0 ? 0 : (distance - from.start(index)) / size;
  return to.start(index) + part * to.size(index);
}
