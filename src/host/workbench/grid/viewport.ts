import type { GridGeometry } from "./geometry";

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What of the sheet is on the screen beside the frozen rows and columns. */
export interface GridWindow {
  readonly rows: Span;
  readonly columns: Span;
  /** Rows and columns that can be reached by scrolling at present; more follow as one scrolls. */
  readonly extent: { readonly rows: number; readonly columns: number };
  /** Size in pixels of what is scrolled. */
  readonly width: number;
  readonly height: number;
  /** Sheet pixel at which the coordinates of the scrolled plane begin. */
  readonly originTop: number;
  /** Where that pixel lies in the scrolled element. */
  readonly planeTop: number;
  readonly planeLeft: number;
}

/** Browsers draw nothing beyond about 17 million pixels; taller sheets scroll in longer strides. */
export const tallestElement = 16_000_000;
/** Coordinates within a plane stay small and change seldom. */
const originStep = 1_000_000;
/** Drawn beyond what is seen, in pixels, so that scrolling does not show holes. */
const overscan = 60;
const leastRows = 200;
const leastColumns = 40;
const spareRows = 100;
const spareColumns = 20;

/** Works out from scroll position and size which rows and columns are drawn, and where. */
export class Viewport {
  width = 800;
  height = 500;
  private scrollLeft = 0;
  private scrollTop = 0;
  private extentRows = leastRows;
  private extentColumns = leastColumns;
  private drawn: { rows: Span; columns: Span } | null = null;

  constructor(private geometry: GridGeometry) {}

  /** Takes over the sheet's new sizes; `used` is where its content ends. */
  measure(geometry: GridGeometry, used: { readonly rows: number; readonly columns: number }): void {
    if (geometry.sheet !== this.geometry.sheet) {
      this.extentRows = leastRows;
      this.extentColumns = leastColumns;
    }
    this.geometry = geometry;
    this.drawn = null;
    this.reach(used.rows, used.columns);
  }

  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.drawn = null;
  }

  /** Takes the position of the scrolled element over. */
  scrolled(left: number, top: number): void {
    this.scrollLeft = left;
    this.scrollTop = top;
  }

  /** Makes rows and columns up to here reachable, and some beyond. */
  private reach(rows: number, columns: number): void {
    const { rows: allRows, columns: allColumns } = this.geometry;
    this.extentRows = Math.min(allRows.count, Math.max(this.extentRows, rows + spareRows));
    this.extentColumns = Math.min(
      allColumns.count,
      Math.max(this.extentColumns, columns + spareColumns),
    );
  }

  get frozenWidth(): number {
    return this.geometry.columns.start(this.geometry.frozenColumns);
  }

  get frozenHeight(): number {
    return this.geometry.rows.start(this.geometry.frozenRows);
  }

  /** Pixels of the scrolled rows, as far as they can be reached. */
  private get virtualHeight(): number {
    return this.geometry.rows.start(this.extentRows) - this.frozenHeight;
  }

  private get roomHeight(): number {
    return Math.max(0, this.height - this.frozenHeight);
  }

  /** How many sheet pixels one pixel of scrolling moves: 1 unless the sheet is too tall. */
  private get stride(): number {
    const all = this.virtualHeight;
    if (all <= tallestElement) return 1;
    return (all - this.roomHeight) / (tallestElement - this.roomHeight);
  }

  /** Sheet pixel at the upper edge of the scrolled part. */
  get top(): number {
    return this.frozenHeight + this.scrollTop * this.stride;
  }

  get left(): number {
    return this.frozenWidth + this.scrollLeft;
  }

  /** The scroll position that shows a cell, moving as little as needed. */
  positionFor(row: number, column: number): { left: number; top: number } {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    this.reach(row + 1, column + 1);
    const roomWidth = Math.max(0, this.width - this.frozenWidth);
    let { left, top } = this;
    if (row >= frozenRows) {
      const start = rows.start(row);
      top = Math.min(start, Math.max(top, rows.end(row) - this.roomHeight));
    }
    if (column >= frozenColumns) {
      const start = columns.start(column);
      left = Math.min(start, Math.max(left, columns.end(column) - roomWidth));
    }
    return { left: left - this.frozenWidth, top: (top - this.frozenHeight) / this.stride };
  }

  /** What is drawn now; the same spans as before while they cover what is seen. */
  window(): GridWindow {
    const { geometry, frozenWidth } = this;
    const roomWidth = Math.max(0, this.width - frozenWidth);
    this.reach(
      geometry.rowAt(this.top + this.roomHeight) + 1,
      geometry.columnAt(this.left + roomWidth) + 1,
    );
    const top = this.top;
    const left = this.left;
    const rows = spanOf(this.drawn?.rows, geometry.rows, top, top + this.roomHeight, {
      first: geometry.frozenRows,
      last: this.extentRows - 1,
    });
    const columns = spanOf(this.drawn?.columns, geometry.columns, left, left + roomWidth, {
      first: geometry.frozenColumns,
      last: this.extentColumns - 1,
    });
    this.drawn = { rows, columns };
    const originTop = Math.floor(geometry.rows.start(rows.first) / originStep) * originStep;
    return {
      rows,
      columns,
      extent: { rows: this.extentRows, columns: this.extentColumns },
      width: geometry.columns.start(this.extentColumns) - frozenWidth,
      height: Math.min(tallestElement, this.virtualHeight),
      originTop,
      planeTop: originTop - top + this.scrollTop,
      planeLeft: -frozenWidth,
    };
  }
}

function spanOf(
  drawn: Span | undefined,
  axis: GridGeometry["rows"],
  from: number,
  to: number,
  limits: Span,
): Span {
  const seen = { first: axis.at(from), last: axis.at(to) };
  if (drawn && drawn.first <= seen.first && drawn.last >= Math.min(seen.last, limits.last)) {
    return drawn;
  }
  return {
    first: Math.max(limits.first, axis.at(from - overscan)),
    last: Math.min(limits.last, axis.at(to + overscan)),
  };
}
