import { cellName, type Area } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import type { Hyperlink } from "#host/engine/features";
import { widthOfPixels, pointsPerPixel } from "#host/engine/geometry";
import { listEntries, validationAt, type ListEntry } from "#host/engine/judge";
import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import { columnLayout, requireFormatting, rowLayout } from "#host/protocol/objects/formatting";
import type { Book } from "#host/workbench/book/book";
import type { CellPlace } from "#host/workbench/book/selection";
import type {
  GridActions,
  GridHandle,
  RowsOrColumns,
  ScreenPoint,
  SelectMode,
} from "#host/workbench/grid/gridActions";
import { Assist } from "./assist";
import { CellEditing } from "./cellEditing";
import { Clipboard, type ClipboardContent } from "./clipboard";
import { fillDownBeside, fillTo } from "./fill";
import { followLink } from "./followLink";
import { handleEditKey, handleGridKey, type KeyPress } from "./keys";
import { cellMenu, linesMenu } from "./menus";
import { between, everything } from "./moves";
import { showOutlineLevel, toggleOutline } from "./outlineCommands";
import type { MenuItem, Popup } from "./popups";
import { Selecting } from "./selecting";
import { Signal } from "./signal";

/**
 * What the person does in the grid and around it: selecting, typing, copying, menus. It keeps what is
 * going on at the moment (a cell in edit, an open menu, cells waiting to be pasted) and nothing else;
 * the workbook is changed through the book.
 */
export class Editing implements GridActions {
  /** Raised when an edit, a menu or the copied cells change; the book tells of everything else. */
  readonly signal = new Signal();
  readonly cells: CellEditing;
  readonly selecting: Selecting;
  readonly clipboard: Clipboard;
  readonly assist: Assist;
  popup: Popup | null = null;
  grid: GridHandle | null = null;
  /** What the add-in adds to the menu of a cell. */
  addInItems: readonly MenuItem[] = [];
  /** Ctrl+Shift+V was pressed: the paste that follows takes the values only. */
  pastesValues = false;

  constructor(readonly book: Book) {
    this.cells = new CellEditing(book, this.signal);
    this.selecting = new Selecting(book);
    this.clipboard = new Clipboard(book, this.signal);
    this.assist = new Assist(this.cells, this.signal);
  }

  setAddInItems(items: readonly MenuItem[]): void {
    this.addInItems = items;
  }

  attach(grid: GridHandle | null): void {
    this.grid = grid;
    this.selecting.grid = grid;
  }

  focusGrid(): void {
    this.grid?.focus();
  }

  open(popup: Popup): void {
    this.popup = popup;
    this.signal.raise();
  }

  close(): void {
    if (!this.popup) return;
    this.popup = null;
    this.signal.raise();
    this.focusGrid();
  }

  // ---- mouse ------------------------------------------------------------------------------------------

  selectCell(cell: CellPlace, mode: SelectMode): void {
    const { cells, book } = this;
    if (cells.isPointing) {
      const pointed = cells.edit?.pointed;
      const anchor = mode === "extend" && pointed?.sheet === book.sheet ? pointed.anchor : cell;
      cells.point(book.sheet, anchor, between(anchor, cell));
      return;
    }
    if (!cells.commit()) return;
    this.selecting.cell(cell, mode);
  }

  selectLines(axis: RowsOrColumns, first: number, last: number, mode: SelectMode): void {
    const { cells, book } = this;
    if (cells.isPointing) {
      const [low, high] = [Math.min(first, last), Math.max(first, last)];
      const area =
        axis === "rows"
          ? { ...everything, top: low, bottom: high }
          : { ...everything, left: low, right: high };
      cells.point(book.sheet, { row: area.top, column: area.left }, area);
      return;
    }
    if (cells.commit()) this.selecting.lines(axis, first, last, mode);
  }

  selectAll(): void {
    if (this.cells.commit()) this.selecting.select(everything, { row: 0, column: 0 });
  }

  beginEdit(text: string | null): void {
    if (this.cells.edit) return;
    this.clipboard.forget();
    this.cells.begin(text, "cell");
  }

  openMenu(kind: "cell" | "row" | "column", cell: CellPlace, at: ScreenPoint): void {
    if (!this.cells.commit()) return;
    const items = kind === "cell" ? cellMenu(this, cell) : linesMenu(this, kind);
    this.open({ kind: "menu", label: "Context menu", at, items });
  }

  openFilter(table: Table | null, header: CellPlace, button: DOMRect): void {
    if (!this.cells.commit()) return;
    this.open({ kind: "filter", at: { x: button.left, y: button.bottom }, table, header });
  }

  openList(cell: CellPlace, button: DOMRect): void {
    const { sheet } = this.book;
    const rule = validationAt(sheet, cell.row, cell.column);
    if (rule?.type !== "list" || !rule.inCellDropDown || !this.cells.commit()) return;
    const entries = listEntries(rule, sheet, cell.row, cell.column);
    const value = sheet.valueAt(cell.row, cell.column);
    const current = entries.findIndex((entry) => entry.value === value);
    const box = this.grid?.screenBox({
      top: cell.row,
      left: cell.column,
      bottom: cell.row,
      right: cell.column,
    });
    const at = { x: box?.left ?? button.left, y: button.bottom };
    const width = Math.max(100, button.right - at.x);
    this.open({ kind: "list", at, width, cell, entries, current });
  }

  /** Alt+Down: the drop-down of the active cell. */
  openListOfActive(): void {
    const { active } = this.book.selection;
    const area = { top: active.row, left: active.column, bottom: active.row, right: active.column };
    const box = this.grid?.screenBox(area);
    if (box) this.openList(active, box);
  }

  /** Enters a choice into the active cell; Excel judges it like a typed text. */
  chooseFromList({ value, text }: ListEntry): void {
    const typed = typeof value === "string" && this.wouldChange(value) ? `'${value}` : text;
    this.cells.enterDirectly(typed);
  }

  /** Whether a text of the list would be taken for a number or formula when typed. */
  private wouldChange(text: string): boolean {
    return text.startsWith("=") || text.startsWith("'");
  }

  /** Shows a sheet; while a formula is being edited, cells on it can be pointed at. */
  turnTo(sheet: Sheet): void {
    if (this.cells.isPointing) this.cells.focus("bar");
    else if (!this.cells.commit()) return;
    this.book.activate(sheet);
  }

  /** After a message: to the edited cell, or to the grid. */
  returnKeyboard(): void {
    if (this.cells.edit) this.signal.raise();
    else this.focusGrid();
  }

  followLink(link: Hyperlink): void {
    followLink(this.book, link);
  }

  fill(from: Area, to: Area): void {
    if (this.cells.commit()) fillTo(this.book, from, to);
  }

  fillDown(from: Area): void {
    if (this.cells.commit()) fillDownBeside(this.book, from);
  }

  // ---- keyboard and clipboard ---------------------------------------------------------------------------

  keyDown(event: KeyPress): void {
    if (handleGridKey(this, event)) event.preventDefault();
  }

  editKeyDown(event: KeyPress): void {
    if (handleEditKey(this, event)) event.preventDefault();
  }

  copy(event: ClipboardEvent): void {
    this.put(event, this.clipboard.take(false));
  }

  cut(event: ClipboardEvent): void {
    this.put(event, this.clipboard.take(true));
  }

  private put(event: ClipboardEvent, content: ClipboardContent | null): void {
    event.preventDefault();
    if (!content) return;
    event.clipboardData?.setData("text/plain", content.text);
    if (content.html !== "") event.clipboardData?.setData("text/html", content.html);
  }

  paste(event: ClipboardEvent): void {
    event.preventDefault();
    const { clipboardData: data } = event;
    const valuesOnly = this.pastesValues;
    this.pastesValues = false;
    if (!data) return;
    const content = { text: data.getData("text/plain"), html: data.getData("text/html") };
    this.clipboard.paste(content, valuesOnly);
  }

  // ---- rows and columns -----------------------------------------------------------------------------------

  toggleGroup(axis: RowsOrColumns, first: number, last: number, collapse: boolean): void {
    toggleOutline(this.book, axis, first, last, collapse);
  }

  showOutlineLevel(axis: RowsOrColumns, level: number): void {
    showOutlineLevel(this.book, axis, level);
  }

  resizeLines(axis: RowsOrColumns, first: number, last: number, pixels: number): void {
    const sizes = new Map<number, number>();
    for (let line = first; line <= last; line++) sizes.set(line, pixels);
    this.setSizes(axis, sizes, axis === "rows" ? "Row height" : "Column width");
  }

  autofitLines(axis: RowsOrColumns, sizes: ReadonlyMap<number, number>): void {
    this.setSizes(axis, sizes, "AutoFit");
  }

  private setSizes(axis: RowsOrColumns, sizes: ReadonlyMap<number, number>, title: string): void {
    const { sheet } = this.book;
    this.book.edit(title, () => {
      requireFormatting(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      for (const [line, pixels] of sizes) {
        if (axis === "rows") {
          const layout = rowLayout(sheet, line);
          layout.hidden = pixels === 0;
          if (pixels > 0) layout.height = Math.min(409.5, pixels * pointsPerPixel);
        } else {
          const layout = columnLayout(sheet, line);
          layout.hidden = pixels === 0;
          if (pixels > 0) layout.width = Math.min(255, widthOfPixels(pixels));
        }
      }
      return [];
    });
  }

  // ---- calculation ------------------------------------------------------------------------------------------

  /** F9. */
  calculateNow(all = false): void {
    const calculation = calculationOf(this.book.workbook);
    if (all) calculation.recalculateAll();
    else calculation.recalculate();
    this.book.session.rearranged();
    this.book.changed();
  }

  /** What the name box shows: the active cell, or the size of the selection while it is being dragged. */
  get activeName(): string {
    const { row, column } = this.book.selection.active;
    return cellName(row, column);
  }
}
