import { area as makeArea, type Area } from "./address";
import type { Cell, Formula } from "./cell";
import type { Chart } from "./chart";
import type {
  ColumnLayout,
  ConditionalFormat,
  FreezePanes,
  Hyperlink,
  Note,
  PrintSetup,
  Protection,
  RowLayout,
  Validation,
} from "./features";
import type { FilterCriterion } from "./filterCriteria";
import type { Table } from "./table";
import type { Scalar } from "./values";
import type { Workbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** The parts of a sheet that the writer can carry over from the file as they were. */
export type SheetPart =
  | "cells"
  | "columns"
  | "rows"
  | "merges"
  | "validations"
  | "conditionalFormats"
  | "hyperlinks"
  | "notes"
  | "view"
  | "properties"
  | "print"
  | "protection"
  | "tables"
  | "charts"
  | "autoFilter";

/**
 * One worksheet: a sparse grid of cells and what lies over it. This class stores; operations that
 * Excel may refuse (edit.ts, structure.ts) check first and then call it.
 */
export class Sheet {
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  zoom = 100;
  readonly columns = new Map<number, ColumnLayout>();
  readonly rows = new Map<number, RowLayout>();
  defaultColumnWidth: number | undefined;
  defaultRowHeight: number | undefined;
  merges: Area[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  hyperlinks: Hyperlink[] = [];
  notes: Note[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  freeze: FreezePanes | null = null;
  protection: Protection = { protected: false, options: {} };
  print: PrintSetup | null = null;
  /** The sheet's own filter (tables have theirs). */
  autoFilter: Area | null = null;
  /** What it lets through, by column from 0 within its area. */
  filters = new Map<number, FilterCriterion>();
  selection: Area = makeArea(0, 0);
  customProperties = new Map<string, string>();

  /** Package part it was read from ("xl/worksheets/sheet1.xml"); undefined for a new sheet. */
  part: string | undefined;
  /** What has changed since the file was read; a new sheet is all new whatever stands here. */
  readonly changedParts = new Set<SheetPart>();
  readonly changedRows = new Set<number>();

  private readonly grid = new Map<number, Map<number, Cell>>();

  constructor(
    readonly workbook: Workbook,
    /** "{00000001-...}": stays the same for the life of the sheet. */
    readonly id: string,
    public name: string,
  ) {}

  touch(part: SheetPart): void {
    this.changedParts.add(part);
    this.workbook.revision++;
  }

  /** Marks a row as changed; called before its cells change, so that a journal can keep them. */
  touchRow(row: number): void {
    this.workbook.journal?.beforeRow(this, row);
    this.changedRows.add(row);
    this.changedParts.add("cells");
    this.workbook.revision++;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.grid.get(row)?.get(column);
  }

  valueAt(row: number, column: number): Scalar {
    return this.grid.get(row)?.get(column)?.value ?? null;
  }

  /** The style that shows at a cell, falling back to its row's, its column's, then the default. */
  styleAt(row: number, column: number): number {
    const cell = this.cell(row, column);
    return cell?.style ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? 0;
  }

  /** Gets or makes the cell. A made cell takes the style that showed there. */
  cellForWriting(row: number, column: number): Cell {
    this.touchRow(row);
    let line = this.grid.get(row);
    if (!line) this.grid.set(row, (line = new Map<number, Cell>()));
    let cell = line.get(column);
    if (!cell) line.set(column, (cell = { value: null, style: this.styleAt(row, column) }));
    return cell;
  }

  /** Stores a cell as read from a file: nothing is marked as changed, nothing recalculated. */
  load(row: number, column: number, cell: Cell): void {
    let line = this.grid.get(row);
    if (!line) this.grid.set(row, (line = new Map<number, Cell>()));
    line.set(column, cell);
  }

  /** Writes a constant or a formula; the caller has checked that Excel would allow it. */
  put(row: number, column: number, value: Scalar, formula?: Formula): void {
    const cell = this.cellForWriting(row, column);
    cell.value = value;
    delete cell.spillFrom;
    if (formula) cell.formula = formula;
    else delete cell.formula;
    this.workbook.cellChanged(this, row, column);
  }

  setStyle(row: number, column: number, style: number): void {
    this.cellForWriting(row, column).style = style;
  }

  remove(row: number, column: number): void {
    const line = this.grid.get(row);
    if (!line?.has(column)) return;
    this.touchRow(row);
    line.delete(column);
    if (line.size === 0) this.grid.delete(row);
    this.workbook.cellChanged(this, row, column);
  }

  /** Puts a cell back as a journal kept it; nobody is told but the writer. */
  restoreCell(row: number, column: number, cell: Cell | undefined): void {
    this.touchRow(row);
    if (cell) this.load(row, column, cell);
    else this.drop(row, column);
  }

  /** Row numbers that hold at least one cell, ascending. */
  filledRows(): number[] {
    return [...this.grid.keys()].sort((a, b) => a - b);
  }

  /** Cells of one row, by ascending column. */
  cellsOfRow(row: number): [column: number, cell: Cell][] {
    const line = this.grid.get(row);
    if (!line) return [];
    const cells = [...line.entries()];
    // Most rows were filled from left to right.
    const ordered = cells.every(([column], i) => i === 0 || (cells[i - 1]?.[0] ?? -1) < column);
    return ordered ? cells : cells.sort(([a], [b]) => a - b);
  }

  /** Visits all cells in no particular order; the quickest way over a large sheet. */
  forEach(visit: (cell: Cell, row: number, column: number) => void): void {
    for (const [row, line] of this.grid)
      for (const [column, cell] of line) visit(cell, row, column);
  }

  /** Visits the existing cells of an area, row by row. */
  forEachCell(a: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const rows =
      a.bottom - a.top + 1 > this.grid.size
        ? this.filledRows().filter((r) => r >= a.top && r <= a.bottom)
        : Array.from({ length: a.bottom - a.top + 1 }, (_, i) => a.top + i);
    for (const row of rows) {
      const line = this.grid.get(row);
      if (!line) continue;
      if (a.right - a.left + 1 > line.size) {
        for (const [column, cell] of [...line.entries()].sort(([x], [y]) => x - y)) {
          if (column >= a.left && column <= a.right) visit(cell, row, column);
        }
        continue;
      }
      for (let column = a.left; column <= a.right; column++) {
        const cell = line.get(column);
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The values of an area, row by row; empty cells are null. */
  readArea(a: Area): Scalar[] {
    const width = a.right - a.left + 1;
    const values = new Array<Scalar>((a.bottom - a.top + 1) * width).fill(null);
    let at = 0;
    for (let row = a.top; row <= a.bottom; row++, at += width) {
      const line = this.grid.get(row);
      if (!line) continue;
      if (line.size < width) {
        for (const [column, cell] of line) {
          if (column >= a.left && column <= a.right) values[at + column - a.left] = cell.value;
        }
        continue;
      }
      for (let i = 0; i < width; i++) values[at + i] = line.get(a.left + i)?.value ?? null;
    }
    return values;
  }

  /** The last row that holds a cell; -1 when there is none. */
  lastRow(): number {
    let last = -1;
    for (const row of this.grid.keys()) if (row > last) last = row;
    return last;
  }

  /** The smallest rectangle around all cells (or around those with content), or null when there is none. */
  usedArea(valuesOnly = false, within: Area | null = null): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, line] of this.grid) {
      if (within && (row < within.top || row > within.bottom)) continue;
      for (const [column, cell] of line) {
        if (within && (column < within.left || column > within.right)) continue;
        if (valuesOnly && cell.value === null && !cell.formula) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /**
   * Moves cells by rows and columns, as objects, and drops those that lay in their way. Only
   * structural edits use it; nobody is told but the writer.
   */
  shiftCells(a: Area, rows: number, columns: number): void {
    const moving: [row: number, column: number, cell: Cell][] = [];
    this.forEachCell(a, (cell, row, column) => moving.push([row, column, cell]));
    for (const [row, column] of moving) this.drop(row, column);
    for (const [row, column, cell] of moving) {
      this.touchRow(row + rows);
      this.load(row + rows, column + columns, cell);
    }
  }

  /** Drops the cells of an area without telling anybody but the writer. */
  dropCells(a: Area): void {
    const places: [row: number, column: number][] = [];
    this.forEachCell(a, (_cell, row, column) => places.push([row, column]));
    for (const [row, column] of places) this.drop(row, column);
  }

  private drop(row: number, column: number): void {
    this.touchRow(row);
    const line = this.grid.get(row);
    line?.delete(column);
    if (line?.size === 0) this.grid.delete(row);
  }
}
