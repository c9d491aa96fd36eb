import { intersect, type Area } from "./address";
import type { Cell, Formula } from "./cell";
import type { Precedent } from "./formula/context";
import { precedentArea } from "./formula/reading";
import type { Program } from "./program";
import type { Sheet } from "./sheet";

/**
 * The formulas of one column that share a program: the ten thousand cells of a calculated column.
 * What they read is noted once for all of them.
 */
export class FormulaGroup {
  readonly nodes: FormulaNode[] = [];
  /** What the program reads, with the graphs of the sheets where it lies. */
  readonly sources: { readonly graph: SheetGraph; readonly precedent: Precedent }[] = [];
  /** Precedents that are noted for each formula by itself, as in a running total (A$1:A5). */
  readonly own: { readonly graph: SheetGraph; readonly precedent: Precedent }[] = [];

  constructor(
    readonly graph: SheetGraph,
    readonly column: number,
    readonly program: Program,
  ) {}
}

/** A formula cell in the dependency graph. */
export class FormulaNode {
  dirty = false;
  /** Being calculated right now: reading it again means a circular reference. */
  running = false;
  circular = false;
  /** The search for precedents that last met it. */
  visit = 0;
  private place: number;

  constructor(
    readonly group: FormulaGroup,
    readonly row: number,
    readonly cell: Cell,
    readonly formula: Formula,
  ) {
    this.place = group.nodes.push(this) - 1;
  }

  get graph(): SheetGraph {
    return this.group.graph;
  }

  get column(): number {
    return this.group.column;
  }

  get program(): Program {
    return this.group.program;
  }

  leaveGroup(): void {
    const { nodes } = this.group;
    const last = nodes.pop();
    if (!last || last === this) return;
    nodes[this.place] = last;
    last.place = this.place;
  }
}

/** A range at a fixed place that formulas read. */
interface RangeNode {
  readonly area: Area;
  readonly groups: FormulaGroup[];
  readonly nodes: FormulaNode[];
  /** All readers are marked already in the propagation under way. */
  marked: boolean;
}

export type VisitedRanges = RangeNode[];

/** A group whose formulas read cells of a column at a constant distance from their own row. */
interface Follower {
  readonly group: FormulaGroup;
  readonly from: number;
  readonly to: number;
  /** The columns of the whole reference. */
  readonly left: number;
  readonly right: number;
}

/** Ranges with more columns than this are not indexed by column; taller moving windows not by distance. */
const wide = 64;

/** Formula cells of a sheet, and for each cell of it the formulas that read it. */
export class SheetGraph {
  /** By column, then row. */
  readonly columns: (Map<number, FormulaNode> | undefined)[] = [];
  /** Formulas that fill more than their own cell. */
  readonly spillers = new Set<FormulaNode>();
  /** Formulas to be calculated, by column. */
  private readonly dirty: (Set<FormulaNode> | undefined)[] = [];
  /** Counted up at every change of a value, by column, and for the whole sheet. */
  private readonly versions: number[] = [];
  private version = 0;

  private readonly followers: (Follower[] | undefined)[] = [];
  private readonly cells: (Map<number, RangeNode> | undefined)[] = [];
  private readonly ranges: (RangeNode[] | undefined)[] = [];
  private readonly wideRanges: RangeNode[] = [];
  private readonly byKey = new Map<string, RangeNode>();

  constructor(readonly sheet: Sheet) {}

  node(row: number, column: number): FormulaNode | undefined {
    return this.columns[column]?.get(row);
  }

  add(node: FormulaNode): void {
    let column = this.columns[node.column];
    if (!column) this.columns[node.column] = column = new Map<number, FormulaNode>();
    column.set(node.row, node);
    for (const { graph, precedent } of node.group.own) {
      graph.rangeAt(precedentArea(precedent, node.row, node.column)).nodes.push(node);
    }
  }

  remove(node: FormulaNode): void {
    this.columns[node.column]?.delete(node.row);
    this.spillers.delete(node);
    if (node.dirty) this.setDirty(node, false);
    for (const { graph, precedent } of node.group.own) {
      const { nodes } = graph.rangeAt(precedentArea(precedent, node.row, node.column));
      const at = nodes.indexOf(node);
      if (at >= 0) nodes.splice(at, 1);
    }
    node.leaveGroup();
  }

  setDirty(node: FormulaNode, dirty: boolean): void {
    if (node.dirty === dirty) return;
    node.dirty = dirty;
    if (dirty) (this.dirty[node.column] ??= new Set()).add(node);
    else this.dirty[node.column]?.delete(node);
  }

  /** Whether any formula of a column waits for calculation. */
  hasDirty(column: number): boolean {
    const nodes = this.dirty[column];
    return nodes !== undefined && nodes.size > 0;
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

  /** Notes on this sheet that a group reads `precedent`. */
  addReader(group: FormulaGroup, precedent: Precedent): void {
    group.sources.push({ graph: this, precedent });
    const { topMoves, bottomMoves } = precedent;
    const at = precedentArea(precedent, 0, group.column);
    if (!topMoves && !bottomMoves) {
      const { groups } = this.rangeAt(at);
      if (!groups.includes(group)) groups.push(group);
      return;
    }
    const [from, to] = [precedent.top, precedent.bottom];
    const small = Math.abs(to - from) < wide && at.right - at.left < wide;
    if (!topMoves || !bottomMoves || !small) {
      group.own.push({ graph: this, precedent });
      return;
    }
    for (let column = at.left; column <= at.right; column++) {
      const list = (this.followers[column] ??= []);
      const known = list.some(
        (f) => f.group === group && f.from <= Math.min(from, to) && f.to >= Math.max(from, to),
      );
      if (known) continue;
      list.push({
        group,
        from: Math.min(from, to),
        to: Math.max(from, to),
        left: at.left,
        right: at.right,
      });
    }
  }

  private rangeAt(area: Area): RangeNode {
    const { top, left, bottom, right } = area;
    const single = top === bottom && left === right;
    const cells = single ? (this.cells[left] ??= new Map<number, RangeNode>()) : null;
    const key = single ? "" : `${top},${left},${bottom},${right}`;
    const known = cells ? cells.get(top) : this.byKey.get(key);
    if (known) return known;
    const range: RangeNode = { area, groups: [], nodes: [], marked: false };
    if (cells) cells.set(top, range);
    else {
      this.byKey.set(key, range);
      if (right - left >= wide) this.wideRanges.push(range);
      else
        for (let column = left; column <= right; column++) (this.ranges[column] ??= []).push(range);
    }
    return range;
  }

  /** Visits the formulas that read a cell; a range that was visited is noted in `visited` and not visited again. */
  forEachReader(
    row: number,
    column: number,
    visited: VisitedRanges,
    visit: (node: FormulaNode) => void,
  ): void {
    for (const { group, from, to } of this.followers[column] ?? []) {
      const nodes = group.graph.columns[group.column];
      for (let reader = row - to; reader <= row - from; reader++) {
        const node = nodes?.get(reader);
        if (node?.group === group) visit(node);
      }
    }
    const cell = this.cells[column]?.get(row);
    if (cell) visitRange(cell, visited, visit);
    for (const ranges of [this.ranges[column], this.wideRanges]) {
      for (const range of ranges ?? []) {
        const { area } = range;
        if (range.marked || row < area.top || row > area.bottom) continue;
        if (column >= area.left && column <= area.right) visitRange(range, visited, visit);
      }
    }
  }

  /**
   * Visits the formulas that read anything in a band of cells that was shifted, except those that
   * moved along with what they read.
   */
  forEachReaderOfBand(
    band: Area,
    visited: VisitedRanges,
    visit: (node: FormulaNode) => void,
  ): void {
    for (const cells of this.cells) {
      for (const range of cells?.values() ?? [])
        if (intersect(range.area, band)) visitRange(range, visited, visit);
    }
    for (const range of this.byKey.values())
      if (intersect(range.area, band)) visitRange(range, visited, visit);
    const within = (column: number): boolean => column >= band.left && column <= band.right;
    for (const list of this.followers.slice(band.left, band.right + 1)) {
      for (const { group, left, right } of list ?? []) {
        const along = group.graph === this && within(group.column) && within(left) && within(right);
        if (!along) group.nodes.forEach(visit);
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
    const last = Math.min(area.right, this.dirty.length - 1);
    for (let column = area.left; column <= last; column++) {
      const dirty = this.dirty[column];
      if (!dirty || dirty.size === 0) continue;
      if (area.bottom - area.top < dirty.size) {
        const nodes = this.columns[column];
        for (let row = area.top; row <= area.bottom; row++) {
          const node = nodes?.get(row);
          if (node?.dirty) visit(node);
        }
      } else {
        for (const node of dirty) if (node.row >= area.top && node.row <= area.bottom) visit(node);
      }
    }
    for (const node of this.spillers) {
      const filled = node.formula.ref;
      if (node.dirty && filled && intersect(filled, area)) visit(node);
    }
  }
}

function visitRange(
  range: RangeNode,
  visited: VisitedRanges,
  visit: (node: FormulaNode) => void,
): void {
  if (range.marked) return;
  range.marked = true;
  visited.push(range);
  for (const group of range.groups) group.nodes.forEach(visit);
  range.nodes.forEach(visit);
}
