import type { Area } from "#host/engine/address";
import type { Hyperlink } from "#host/engine/features";
import type { Table } from "#host/engine/table";
import type { CellPlace } from "#host/workbench/book/selection";
import type { GridGeometry } from "./geometry";

export type RowsOrColumns = "rows" | "columns";

/** "replace": a plain click; "extend": Shift or dragging; "add": Ctrl, beside what is selected. */
export type SelectMode = "replace" | "extend" | "add";

/** A place on the screen, as pointer events give it (clientX, clientY). */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What the grid can do for those who build on it. */
export interface GridHandle {
  /** Gives the keyboard to the grid. */
  focus(): void;
  /** Scrolls as little as needed to bring a cell into view. */
  scrollTo(cell: CellPlace): void;
  readonly geometry: GridGeometry;
  /** Cells wholly in view beside the frozen ones: what Page Down moves by. */
  readonly page: { readonly rows: number; readonly columns: number };
  /** Where an area is on the screen at present, also when it is scrolled out of view. */
  screenBox(area: Area): DOMRect;
}

/**
 * What the person at the grid wants, as the grid understands the pointer and the keyboard. The grid
 * changes nothing itself: whoever implements this decides.
 */
export interface GridActions {
  /** The grid is there (or gone: null). */
  attach(grid: GridHandle | null): void;
  selectCell(cell: CellPlace, mode: SelectMode): void;
  /** Whole rows or columns, from their headings; `last` is where the pointer is while dragging. */
  selectLines(axis: RowsOrColumns, first: number, last: number, mode: SelectMode): void;
  selectAll(): void;
  /** Double click. `text` replaces the content; null edits what is there. */
  beginEdit(text: string | null): void;
  keyDown(event: KeyboardEvent): void;
  copy(event: ClipboardEvent): void;
  cut(event: ClipboardEvent): void;
  paste(event: ClipboardEvent): void;
  openMenu(kind: "cell" | "row" | "column", cell: CellPlace, at: ScreenPoint): void;
  /** The filter button in a header cell; no table means the sheet's own filter. */
  openFilter(table: Table | null, header: CellPlace, button: DOMRect): void;
  /** The drop-down arrow of a list validation. */
  openList(cell: CellPlace, button: DOMRect): void;
  followLink(link: Hyperlink, cell: CellPlace): void;
  /** The + or - of an outline group; `first` to `last` are its rows or columns. */
  toggleGroup(axis: RowsOrColumns, first: number, last: number, collapse: boolean): void;
  /** One of the numbered outline buttons, from 1. */
  showOutlineLevel(axis: RowsOrColumns, level: number): void;
  /** A heading's edge was dragged; pixels at 100 % zoom. 0 hides. */
  resizeLines(axis: RowsOrColumns, first: number, last: number, pixels: number): void;
  /** A heading's edge was double-clicked; sizes in pixels at 100 % zoom as the grid measured them. */
  autofitLines(axis: RowsOrColumns, sizes: ReadonlyMap<number, number>): void;
  /** The fill handle was dragged from the selection to a larger (or smaller) area. */
  fill(from: Area, to: Area): void;
  /** The fill handle was double-clicked. */
  fillDown(from: Area): void;
}
