import { intersect, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { Book } from "#host/workbench/book/book";
import type { CellPlace } from "#host/workbench/book/selection";
import { Looks } from "./cellLook";
import { reused, type RowModel } from "./cellView";
import { GridGeometry } from "./geometry";
import { LookClasses } from "./lookClasses";
import { makeMeasure, type TextMeasure } from "./measure";
import { outlineOf, outlineStep } from "./outline";
import { RowHeights } from "./rowHeights";
import { mergedCell, rowModel, type Picture } from "./rowModels";
import type { MergedModel, PaneKey, PaneModel, Scene } from "./scene";
import { layersOf } from "./sheetLayers";
import { SheetLooks } from "./sheetLooks";
import { SheetMarks } from "./sheetMarks";
import { Slots } from "./slots";
import { Viewport, type GridWindow, type Span } from "./viewport";

const headingHeight = 20;
/** Milliseconds without scrolling after which it has come to rest. */
const restAfter = 250;
let stages = 0;

/**
 * Decides what the grid draws: it follows the book and the scroll position and makes one scene after
 * another. Parts that did not change stay the same objects, so that the page draws only what did.
 */
export class GridStage {
  readonly measure: TextMeasure = makeMeasure();
  readonly viewport: Viewport;
  /** Begins the names of this grid's CSS classes. */
  readonly prefix = `look${++stages}-`;
  private readonly looks: Looks;
  private classes: LookClasses;
  private readonly listeners = new Set<() => void>();
  private readonly heights = new Map<Sheet, RowHeights>();
  private readonly positions = new Map<Sheet, { left: number; top: number }>();
  private readonly slots = new Map<PaneKey, Slots>();
  private usedColumns = 0;
  private drawnState = "";
  /** Grows when texts have to be measured again. */
  private measures = 0;
  private current: Scene;
  /** The active cell of each sheet as last looked at: another one is brought into view. */
  private readonly lookedAt = new WeakMap<Sheet, CellPlace>();
  /** Where the scrolled element shall go once the scene is drawn. */
  private wanted: { left: number; top: number } | null = null;

  constructor(readonly book: Book) {
    this.looks = new Looks(book.workbook.styles);
    this.classes = new LookClasses(null, this.prefix);
    this.viewport = new Viewport(new GridGeometry(book.sheet));
    this.current = this.draw(null);
    for (const sheet of book.workbook.sheets) {
      this.lookedAt.set(sheet, { row: sheet.selection.top, column: sheet.selection.left });
    }
    this.stay();
  }

  /** Begins to follow the book. */
  subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) this.follow();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.leave();
    };
  };

  scene = (): Scene => this.current;

  private rest: ReturnType<typeof setTimeout> | undefined;
  private unfollow: (() => void) | null = null;

  private follow(): void {
    const stop = this.book.subscribe(() => {
      this.refresh();
    });
    for (const heights of this.heights.values()) this.book.workbook.listeners.add(heights);
    this.unfollow = stop;
  }

  private leave(): void {
    this.unfollow?.();
    clearTimeout(this.rest);
    for (const heights of this.heights.values()) this.book.workbook.listeners.delete(heights);
  }

  /** Gives the looks a style sheet to live in. */
  styleWith(sheet: CSSStyleSheet | null): void {
    this.classes = new LookClasses(sheet, this.prefix);
    this.measures++;
    this.refresh();
  }

  /** Fonts were loaded: texts have other widths. */
  measureAgain(): void {
    this.measures++;
    this.measure.forget();
    for (const heights of this.heights.values()) heights.forget();
    this.refresh();
  }

  /** Something of the workbook or the selection changed. */
  refresh(): void {
    const before = this.current;
    if (before.sheet !== this.book.sheet) this.changeSheet();
    this.current = this.draw(before);
    const { active } = this.book.selection;
    const known = this.lookedAt.get(this.book.sheet);
    if (known?.row !== active.row || known.column !== active.column) {
      this.stay();
      this.scrollTo(active);
      return;
    }
    for (const listener of this.listeners) listener();
  }

  /** The active cell was chosen where it stands, with the pointer: the sheet does not move for it. */
  stay(): void {
    this.lookedAt.set(this.book.sheet, this.book.selection.active);
  }

  private changeSheet(): void {
    const position = this.positions.get(this.book.sheet) ?? { left: 0, top: 0 };
    this.viewport.scrolled(position.left, position.top);
    this.wanted = position;
  }

  resize(width: number, height: number): void {
    this.viewport.resize(width, height);
    this.look();
  }

  /** The scrolled element moved. */
  scrolled(left: number, top: number): void {
    if (this.wanted) return;
    this.positions.set(this.current.sheet, { left, top });
    this.viewport.scrolled(left, top);
    this.look();
    clearTimeout(this.rest);
    this.rest = setTimeout(this.tidy, restAfter);
  }

  /** Scrolling has come to rest: the rows' elements are put in order. */
  private readonly tidy = (): void => {
    for (const pool of this.slots.values()) pool.tidy();
    this.look(true);
  };

  /** Cells wholly in view beside the frozen ones, at least one. */
  page(): { rows: number; columns: number } {
    const { viewport } = this;
    const { geometry } = this.current;
    const bottom = viewport.top + viewport.height - viewport.frozenHeight;
    const right = viewport.left + viewport.width - viewport.frozenWidth;
    return {
      rows: Math.max(1, geometry.rowAt(bottom) - geometry.rowAt(viewport.top)),
      columns: Math.max(1, geometry.columnAt(right) - geometry.columnAt(viewport.left)),
    };
  }

  /** Brings a cell into view. */
  scrollTo({ row, column }: CellPlace): void {
    const position = this.viewport.positionFor(row, column);
    this.viewport.scrolled(position.left, position.top);
    this.positions.set(this.current.sheet, position);
    this.wanted = position;
    this.look(true);
  }

  /** The scroll position that the page shall take now; asked after a scene was drawn. */
  takeWanted(): { left: number; top: number } | null {
    const { wanted } = this;
    this.wanted = null;
    return wanted;
  }

  /** Draws another part of the same picture, if one has to be drawn. */
  private look(always = false): void {
    const { current } = this;
    const window = this.viewport.window();
    if (!always && sameWindow(window, current.window)) return;
    this.current = this.sceneOf(current.picture, window, current);
    for (const listener of this.listeners) listener();
  }

  private draw(before: Scene | null): Scene {
    const { sheet } = this.book;
    const state = this.stateOf(sheet);
    if (before?.sheet === sheet && state === this.drawnState) {
      // Only the selection moved.
      return { ...before, selection: this.book.selection };
    }
    this.drawnState = state;
    const seen = before?.sheet === sheet ? before.panes.map(rowsOfPane) : [];
    const geometry = new GridGeometry(sheet, sheet.zoom / 100, this.heightsOf(sheet).update(seen));
    this.viewport.measure(geometry, this.usedOf(sheet, before));
    const picture: Picture = {
      sheet,
      geometry,
      looks: new SheetLooks(sheet, this.looks, layersOf(sheet)),
      classes: this.classes,
      measure: this.measure,
      marks: new SheetMarks(sheet),
    };
    return this.sceneOf(picture, this.viewport.window(), before);
  }

  /** Says the same as long as nothing but the selection changes. */
  private stateOf(sheet: Sheet): string {
    const { revision } = this.book.workbook;
    const { zoom, showGridlines, showHeadings, freeze } = sheet;
    return [
      revision,
      zoom,
      showGridlines,
      showHeadings,
      freeze?.rows,
      freeze?.columns,
      this.measures,
    ].join();
  }

  private heightsOf(sheet: Sheet): RowHeights {
    let heights = this.heights.get(sheet);
    if (!heights) {
      heights = new RowHeights(sheet, this.measure);
      this.heights.set(sheet, heights);
      this.book.workbook.listeners.add(heights);
    }
    return heights;
  }

  /** Where the content ends. Columns are counted only when a sheet is opened: that looks at every cell. */
  private usedOf(sheet: Sheet, before: Scene | null): { rows: number; columns: number } {
    if (before?.sheet !== sheet) this.usedColumns = (sheet.usedArea()?.right ?? -1) + 1;
    return { rows: sheet.lastRow() + 1, columns: this.usedColumns };
  }

  private sceneOf(picture: Picture, window: GridWindow, before: Scene | null): Scene {
    const { sheet, geometry } = picture;
    const outline = before?.picture === picture ? before.outline : outlineOf(sheet);
    const { zoom } = geometry;
    const digits = Math.max(3, String(window.extent.rows).length);
    const head = sheet.showHeadings
      ? { width: Math.round((digits * 7 + 9) * zoom), height: Math.round(headingHeight * zoom) }
      : { width: 0, height: 0 };
    const gutter = (levels: number): number => (levels > 0 ? (levels + 1) * outlineStep : 0);
    return {
      sheet,
      geometry,
      picture,
      window,
      selection: this.book.selection,
      panes: this.panesOf(picture, window, before),
      headWidth: head.width + gutter(outline.rowLevels),
      headHeight: head.height + gutter(outline.columnLevels),
      frozenWidth: this.viewport.frozenWidth,
      frozenHeight: this.viewport.frozenHeight,
      outline,
    };
  }

  private panesOf(picture: Picture, window: GridWindow, before: Scene | null): PaneModel[] {
    const { frozenRows, frozenColumns } = picture.geometry;
    const frozen = (count: number): Span => ({ first: 0, last: count - 1 });
    const pane = (key: PaneKey, rows: Span, columns: Span): PaneModel[] => {
      if (rows.last < rows.first || columns.last < columns.first) return [];
      const scrollsDown = key === "main" || key === "left";
      const scrollsAside = key === "main" || key === "top";
      return [
        this.paneOf(picture, before, {
          key,
          area: { top: rows.first, left: columns.first, bottom: rows.last, right: columns.last },
          planeLeft: scrollsAside ? window.planeLeft : 0,
          planeTop: scrollsDown ? window.planeTop : 0,
          originTop: scrollsDown ? window.originTop : 0,
        }),
      ];
    };
    return [
      ...pane("corner", frozen(frozenRows), frozen(frozenColumns)),
      ...pane("top", frozen(frozenRows), window.columns),
      ...pane("left", window.rows, frozen(frozenColumns)),
      ...pane("main", window.rows, window.columns),
    ];
  }

  private paneOf(
    picture: Picture,
    before: Scene | null,
    place: Pick<PaneModel, "key" | "area" | "planeLeft" | "planeTop" | "originTop">,
  ): PaneModel {
    const { geometry, sheet } = picture;
    const old = before?.sheet === sheet ? before.panes.find((p) => p.key === place.key) : undefined;
    const shownRows = shown(geometry.rows, place.area.top, place.area.bottom);
    const columns = shown(geometry.columns, place.area.left, place.area.right);
    const isSamePicture = before?.picture === picture;
    const sameColumns =
      old !== undefined && old.area.left === place.area.left && old.area.right === place.area.right;
    const known = new Map(old?.rows.map((row) => [row.row, row]));
    const rows = shownRows.map((row): RowModel => {
      const drawn = known.get(row);
      if (isSamePicture && sameColumns && drawn) return drawn;
      return reused(rowModel(picture, row, columns), drawn);
    });
    let pool = this.slots.get(place.key);
    if (!pool) this.slots.set(place.key, (pool = new Slots()));
    const slots = pool.assign(shownRows);
    return {
      ...place,
      columns,
      right: geometry.columns.end(place.area.right),
      rows,
      elements: pool.inPlace(rows),
      slots,
      merges: mergesIn(picture, place.area),
    };
  }
}

function rowsOfPane({ area }: PaneModel): Span {
  return { first: area.top, last: area.bottom };
}

function shown(axis: GridGeometry["rows"], first: number, last: number): number[] {
  const found: number[] = [];
  for (let index = first; index <= last; index++) if (axis.size(index) > 0) found.push(index);
  return found;
}

function mergesIn(picture: Picture, area: Area): MergedModel[] {
  return picture.sheet.merges
    .filter((merge) => intersect(merge, area))
    .map((merge) => ({
      area: merge,
      box: picture.geometry.boxOf(merge),
      cell: mergedCell(picture, merge),
    }));
}

function sameWindow(a: GridWindow, b: GridWindow): boolean {
  return (
    a.rows === b.rows &&
    a.columns === b.columns &&
    a.planeTop === b.planeTop &&
    a.width === b.width &&
    a.height === b.height
  );
}
