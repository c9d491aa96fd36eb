import type { Area } from "./address";
import type { Cell, Formula } from "./cell";
import type { Program } from "./program";
import type { Sheet } from "./sheet";

/** A formula cell in the dependency graph. */
export interface FormulaNode {
  readonly graph: SheetGraph;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly formula: Formula;
  readonly program: Program;
  dirty: boolean;
  /** Being calculated right now: reading it again means a circular reference. */
  running: boolean;
  circular: boolean;
  /** The search for precedents that last met it. */
  visit: number;
}

/** A range that formulas read; ten thousand formulas over the same column share one. */
interface RangeNode {
  readonly area: Area;
  readonly dependents: FormulaNode[];
  /** All dependents are marked already in the propagation under way. */
  marked: boolean;
}

/** Ranges wider than this are not indexed by column. */
const wide = 64;

/** Formula cells of a sheet, and for each cell of it the formulas that read it. */
export class SheetGraph {
  /** By column, then row. */
  readonly columns: (Map<number, FormulaNode> | undefined)[] = [];
  /** Formulas that fill more than their own cell. */
  readonly spillers = new Set<FormulaNode>();
  /** Number of formulas to be calculated, by column. */
  readonly dirtyCounts: number[] = [];
  /** Counted up at every change of a value, by column, and for the whole sheet. */
  readonly versions: number[] = [];
  version = 0;

  private readonly cellReaders: (Map<number, FormulaNode | FormulaNode[]> | undefined)[] = [];
  private readonly rangesByColumn: (RangeNode[] | undefined)[] = [];
  private readonly wideRanges: RangeNode[] = [];
  private readonly rangesByKey = new Map<string, RangeNode>();

  constructor(readonly sheet: Sheet) {}

  node(row: number, column: number): FormulaNode | undefined {
    return this.columns[column]?.get(row);
  }

  add(node: FormulaNode): void {
    let column = this.columns[node.column];
    if (!column) this.columns[node.column] = column = new Map<number, FormulaNode>();
    column.set(node.row, node);
  }

  remove(node: FormulaNode): void {
    this.columns[node.column]?.delete(node.row);
    this.spillers.delete(node);
    if (node.dirty) this.setDirty(node, false);
  }

  setDirty(node: FormulaNode, dirty: boolean): void {
    if (node.dirty === dirty) return;
    node.dirty = dirty;
    this.dirtyCounts[node.column] = (this.dirtyCounts[node.column] ?? 0) + (dirty ? 1 : -1);
  }

  valueChanged(column: number): void {
    this.version++;
    this.versions[column] = (this.versions[column] ?? 0) + 1;
  }

  /** A number that grows whenever a value inside the columns changes. */
  versionOf(left: number, right: number): number {
    if (right - left >= wide) return this.version;
    let sum = 0;
    for (let column = left; column <= right; column++) sum += this.versions[column] ?? 0;
    return sum;
  }

  addReader(area: Area, reader: FormulaNode): void {
    if (area.top === area.bottom && area.left === area.right) {
      this.addCellReader(area.top, area.left, reader);
      return;
    }
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    let range = this.rangesByKey.get(key);
    if (!range) {
      range = { area, dependents: [], marked: false };
      this.rangesByKey.set(key, range);
      this.index(range);
    }
    if (range.dependents[range.dependents.length - 1] !== reader) range.dependents.push(reader);
  }

  private addCellReader(row: number, column: number, reader: FormulaNode): void {
    let readers = this.cellReaders[column];
    if (!readers)
      this.cellReaders[column] = readers = new Map<number, FormulaNode | FormulaNode[]>();
    const known = readers.get(row);
    if (!known) readers.set(row, reader);
    else if (Array.isArray(known)) known.push(reader);
    else if (known !== reader) readers.set(row, [known, reader]);
  }

  private index(range: RangeNode): void {
    const { left, right } = range.area;
    if (right - left >= wide) {
      this.wideRanges.push(range);
      return;
    }
    for (let column = left; column <= right; column++) {
      const ranges = this.rangesByColumn[column];
      if (ranges) ranges.push(range);
      else this.rangesByColumn[column] = [range];
    }
  }

  removeReader(area: Area, reader: FormulaNode): void {
    if (area.top === area.bottom && area.left === area.right) {
      const readers = this.cellReaders[area.left];
      const known = readers?.get(area.top);
      if (known === reader) readers?.delete(area.top);
      else if (Array.isArray(known)) drop(known, reader);
      return;
    }
    const range = this.rangesByKey.get(`${area.top},${area.left},${area.bottom},${area.right}`);
    if (range) drop(range.dependents, reader);
  }

  /** Visits the formulas that read a cell; a range that was visited is noted in `visited` and not visited again. */
  forEachReader(
    row: number,
    column: number,
    visited: RangeNode[],
    visit: (node: FormulaNode) => void,
  ): void {
    const readers = this.cellReaders[column]?.get(row);
    if (Array.isArray(readers)) readers.forEach(visit);
    else if (readers) visit(readers);
    for (const ranges of [this.rangesByColumn[column], this.wideRanges]) {
      for (const range of ranges ?? []) {
        const { area } = range;
        if (range.marked || row < area.top || row > area.bottom) continue;
        if (column < area.left || column > area.right) continue;
        range.marked = true;
        visited.push(range);
        range.dependents.forEach(visit);
      }
    }
  }

  /** Visits the formula cells of an area. */
  forEachFormula(area: Area, visit: (node: FormulaNode) => void): void {
    const last = Math.min(area.right, this.columns.length - 1);
    for (let column = area.left; column <= last; column++) {
      for (const node of this.columns[column]?.values() ?? []) {
        if (node.row >= area.top && node.row <= area.bottom) visit(node);
      }
    }
  }

  /** Visits the formula cells of an area that wait for calculation. */
  forEachDirty(area: Area, visit: (node: FormulaNode) => void): void {
    const last = Math.min(area.right, this.dirtyCounts.length - 1);
    for (let column = area.left; column <= last; column++) {
      if (!this.dirtyCounts[column]) continue;
      const nodes = this.columns[column];
      if (!nodes) continue;
      if (area.bottom - area.top < nodes.size) {
        for (let row = area.top; row <= area.bottom; row++) {
          const node = nodes.get(row);
          if (node?.dirty) visit(node);
        }
      } else {
        for (const node of nodes.values()) {
          if (node.dirty && node.row >= area.top && node.row <= area.bottom) visit(node);
        }
      }
    }
    for (const node of this.spillers) {
      const filled = node.formula.ref;
      if (!node.dirty || !filled) continue;
      const apart =
        filled.bottom < area.top ||
        filled.top > area.bottom ||
        filled.right < area.left ||
        filled.left > area.right;
      if (!apart) visit(node);
    }
  }
}

export type VisitedRanges = RangeNode[];

function drop<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}
