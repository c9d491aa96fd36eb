import { contains, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { addTableRows } from "#host/engine/tables";
import type { Book } from "#host/workbench/book/book";
import { cellArea, type CellPlace } from "#host/workbench/book/selection";
import type { GridHandle, RowsOrColumns, SelectMode } from "#host/workbench/grid/gridActions";
import { selectedAreas } from "./cellCommands";
import {
  between,
  dataRegion,
  edgeOfData,
  everything,
  farCorner,
  homeCell,
  lastUsedCell,
  neighbour,
  nextInSelection,
  type Direction,
} from "./moves";

/** Moves the selection as the keys and the mouse of Excel do. */
export class Selecting {
  grid: GridHandle | null = null;
  /** Column in which a run of Tab keys began: Enter goes back to it. */
  private tabColumn: number | null = null;

  constructor(private readonly book: Book) {}

  private get sheet(): Sheet {
    return this.book.sheet;
  }

  select(area: Area, active: CellPlace, others: readonly Area[] = []): void {
    this.tabColumn = null;
    this.book.select(area, active, others);
  }

  cell(cell: CellPlace, mode: SelectMode): void {
    const { area, active, others } = this.book.selection;
    if (mode === "extend") this.select(between(active, cell), active, others);
    else if (mode === "add") this.select(cellArea(this.sheet, cell), cell, [...others, area]);
    else this.select(cellArea(this.sheet, cell), cell);
  }

  lines(axis: RowsOrColumns, first: number, last: number, mode: SelectMode): void {
    const { area, active, others } = this.book.selection;
    const start = mode === "extend" ? (axis === "rows" ? active.row : active.column) : first;
    const [low, high] = [Math.min(start, last), Math.max(start, last)];
    const whole =
      axis === "rows"
        ? { ...everything, top: low, bottom: high }
        : { ...everything, left: low, right: high };
    const cell = axis === "rows" ? { row: start, column: 0 } : { row: 0, column: start };
    this.select(whole, mode === "extend" ? active : cell, mode === "add" ? [...others, area] : []);
  }

  /** Moves the active cell, or with `extend` the far corner of the selection. */
  to(cell: CellPlace, extend: boolean): void {
    if (extend) {
      const { active } = this.book.selection;
      this.select(between(active, cell), active);
    } else {
      this.select(cellArea(this.sheet, cell), cell);
    }
    this.grid?.scrollTo(cell);
  }

  private from(extend: boolean): CellPlace {
    const { area, active } = this.book.selection;
    return extend ? farCorner(area, active) : active;
  }

  arrow(direction: Direction, extend: boolean, toEdge: boolean): void {
    const from = this.from(extend);
    const { sheet } = this;
    this.to(
      toEdge ? edgeOfData(sheet, from, direction) : neighbour(sheet, from, direction),
      extend,
    );
  }

  page(direction: Direction, extend: boolean): void {
    const from = this.from(extend);
    const { rows, columns } = this.grid?.page ?? { rows: 20, columns: 10 };
    const vertical = direction === "up" || direction === "down";
    const step = Math.max(1, vertical ? rows : columns);
    const sign = direction === "up" || direction === "left" ? -1 : 1;
    const row = from.row + (vertical ? sign * step : 0);
    const column = from.column + (vertical ? 0 : sign * step);
    this.to(
      {
        row: Math.min(everything.bottom, Math.max(0, row)),
        column: Math.min(everything.right, Math.max(0, column)),
      },
      extend,
    );
  }

  home(extend: boolean, ofSheet: boolean): void {
    const home = homeCell(this.sheet);
    this.to(ofSheet ? home : { row: this.from(extend).row, column: home.column }, extend);
  }

  end(extend: boolean): void {
    this.to(lastUsedCell(this.sheet), extend);
  }

  /** Ctrl+A: the block of data, and when that is selected already, the whole sheet. */
  all(): void {
    const { area, active } = this.book.selection;
    const region = dataRegion(this.sheet, active);
    const single = region.top === region.bottom && region.left === region.right;
    const already =
      area.top <= region.top &&
      area.left <= region.left &&
      area.bottom >= region.bottom &&
      area.right >= region.right;
    this.select(single || already ? everything : region, active);
  }

  wholeLines(axis: RowsOrColumns): void {
    const { area, active } = this.book.selection;
    this.select(
      axis === "rows"
        ? { ...area, left: 0, right: everything.right }
        : { ...area, top: 0, bottom: everything.bottom },
      active,
    );
  }

  /** Enter and Tab: the next cell, inside a selection of several cells round and round. */
  advance(key: "enter" | "tab", backwards: boolean): void {
    const { area, active } = this.book.selection;
    const own = cellArea(this.sheet, active);
    const several =
      selectedAreas(this.book).length > 1 ||
      area.bottom > own.bottom ||
      area.right > own.right ||
      area.top < own.top ||
      area.left < own.left;
    if (several) this.cycle(key === "tab", !backwards);
    else if (key === "tab") this.tab(backwards);
    else this.enter(backwards);
  }

  private tab(backwards: boolean): void {
    const { active } = this.book.selection;
    const start = this.tabColumn ?? active.column;
    if (!backwards && this.leavesTable(active)) return;
    this.to(neighbour(this.sheet, active, backwards ? "left" : "right"), false);
    this.tabColumn = start;
  }

  private enter(backwards: boolean): void {
    const { active } = this.book.selection;
    const column = this.tabColumn ?? active.column;
    const next = neighbour(this.sheet, active, backwards ? "up" : "down");
    this.to({ row: next.row, column }, false);
  }

  /** Tab in the last cell of a table makes a new row. */
  private leavesTable({ row, column }: CellPlace): boolean {
    const { book, sheet } = this;
    const table = sheet.tables.find((t) => contains(t.area, row, column));
    const isLast = table && !table.showTotals && table.area.bottom === row;
    if (!isLast || table.area.right !== column) return false;
    const done = book.edit("Insert table row", () => {
      const rows = addTableRows(sheet, table, undefined, 1);
      return [{ sheet, area: rows, change: "RowInserted" }];
    });
    if (done) this.to({ row: table.area.bottom, column: table.area.left }, false);
    return done;
  }

  private cycle(byRows: boolean, forward: boolean): void {
    const { area, active, others } = this.book.selection;
    const areas = [...others, area];
    const at = { area: areas.length - 1, cell: active };
    const next = nextInSelection(this.sheet, areas, at, byRows, forward);
    const chosen = areas[next.area] ?? area;
    // The area with the active cell is the last one.
    const rest = next.area === at.area ? others : rotated(areas, next.area);
    this.book.select(chosen, next.cell, rest);
    this.grid?.scrollTo(next.cell);
  }
}

/** The areas after and before one, in the order in which Tab goes round. */
function rotated(areas: readonly Area[], at: number): Area[] {
  return [...areas.slice(at + 1), ...areas.slice(0, at)];
}
