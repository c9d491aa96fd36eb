import { cellName, maxColumns, type Area } from "./address";
import type { Cell, Formula } from "./cell";
import { CustomCalls } from "./customCalls";
import type { CustomFunction } from "./customFunctions";
import { Unsupported, type Context, type Reader, type Scope } from "./formula/context";
import { fault, Grid, Reference, type Operand } from "./formula/operand";
import { precedentArea, scalarOf, valueOf } from "./formula/reading";
import { tableAt } from "./formula/structured";
import { SheetGraph, type FormulaNode, type VisitedRanges } from "./graph";
import { compileText, newFacts, Programs, type Program } from "./program";
import { ResultWriter } from "./results";
import type { Sheet } from "./sheet";
import { Snapshots } from "./snapshot";
import { CellError, type Scalar } from "./values";
import type { Workbook, WorkbookListener } from "./workbook";

const calculations = new WeakMap<Workbook, Calculation>();

/** The one calculation of a workbook. */
export function calculationOf(workbook: Workbook): Calculation {
  let calculation = calculations.get(workbook);
  if (!calculation) calculations.set(workbook, (calculation = new Calculation(workbook)));
  return calculation;
}

export interface KeptFormula {
  readonly sheet: string;
  readonly address: string;
  readonly reason: string;
}

export interface TypedFormula {
  readonly kind: "plain" | "dynamic";
  readonly fault: string | null;
}

/**
 * Keeps the formula cells of a workbook up to date. It listens to the workbook: `recalculate` computes
 * what edits since the last call made out of date, in the order in which formulas need each other.
 */
export class Calculation implements Reader, WorkbookListener {
  /** The clock and the random numbers of NOW and RAND; tests replace them. */
  now: () => Date = () => new Date();
  random: () => number = Math.random;

  private graphs = new Map<Sheet, SheetGraph>();
  private programs: Programs;
  private readonly snapshots = new Snapshots();
  private readonly calls: CustomCalls;
  private readonly results: ResultWriter;
  private built = false;
  private structureIsOld = false;
  private everythingIsDirty = false;
  /** Cells written since the last recalculation; a removed cell is null. */
  private readonly changed = new Map<Sheet, Map<number, Cell | null>>();
  private readonly bindings = new WeakMap<Formula, number>();
  private volatiles = new Set<FormulaNode>();
  private queue: FormulaNode[] = [];
  private visited: VisitedRanges = [];
  private visits = 0;
  private readonly runningNodes: FormulaNode[] = [];
  private count = 0;

  constructor(readonly workbook: Workbook) {
    this.programs = new Programs(workbook);
    this.calls = new CustomCalls();
    this.results = new ResultWriter((sheet, row, column) => this.valueWritten(sheet, row, column));
    workbook.listeners.add(this);
  }

  // ---- listening -------------------------------------------------------------------------------

  cellChanged(sheet: Sheet, row: number, column: number): void {
    if (this.results.writing || !this.built) return;
    let cells = this.changed.get(sheet);
    if (!cells) this.changed.set(sheet, (cells = new Map<number, Cell | null>()));
    cells.set(row * maxColumns + column, sheet.cell(row, column) ?? null);
  }

  structureChanged(): void {
    this.structureIsOld = true;
    this.programs = new Programs(this.workbook);
  }

  // ---- what the rest of the host asks ------------------------------------------------------------

  get formulaCount(): number {
    this.update();
    return this.count;
  }

  /** The formulas that are not calculated, each with the construct that is not supported. */
  keptFormulas(): KeptFormula[] {
    this.update();
    return [...this.nodes()]
      .filter((node) => node.formula.state === "kept")
      .map((node) => ({ ...place(node), reason: node.formula.reason ?? "" }));
  }

  /** The cells that take part in a circular reference; each shows 0. */
  circularCells(): { readonly sheet: string; readonly address: string }[] {
    this.update();
    return [...this.nodes()].filter((node) => node.circular).map(place);
  }

  /**
   * A formula as if typed into a cell: how Excel would store it, and what is wrong with it if Excel
   * would not accept it.
   */
  inspect(text: string, sheet: Sheet, row: number, column: number): TypedFormula {
    const program = this.programs.of(text, sheet, row, column, false);
    if (program.malformed) return { kind: "plain", fault: program.unsupported };
    const { facts, shape } = program;
    if (facts.missing !== null) return { kind: "plain", fault: `${facts.missing} does not exist` };
    const dynamic = shape === "many" || facts.intersects || facts.custom;
    return { kind: dynamic ? "dynamic" : "plain", fault: null };
  }

  /** Computes what is out of date. */
  recalculate(): void {
    this.update();
    for (const node of this.volatiles) this.mark(node);
    this.run();
  }

  /** What Excel does after an edit: computes, in manual mode only the formulas just entered. */
  recalculateAfterEdits(): void {
    if (this.workbook.calculationMode !== "Manual") {
      this.recalculate();
      return;
    }
    this.update();
    const entered = this.queue.filter((node) => node.cell.value === null);
    for (const node of entered) if (node.dirty) this.compute(node);
  }

  /** Computes every formula anew, whatever its cell shows. */
  recalculateAll(): void {
    this.update();
    this.calls.forget();
    for (const node of this.nodes()) this.mark(node);
    this.run();
  }

  /** Waits for the asynchronous custom functions and computes what depends on them. */
  async settle(): Promise<void> {
    while (this.calls.pending > 0) {
      const waiting = await this.calls.next();
      this.update();
      for (const { sheet, row, column } of waiting) {
        const node = this.graphs.get(sheet)?.node(row, column);
        if (node) this.mark(node);
      }
      this.run();
      this.calls.release();
    }
  }

  // ---- keeping the graph ---------------------------------------------------------------------------

  private *nodes(): Generator<FormulaNode> {
    for (const graph of this.graphs.values()) {
      for (const column of graph.columns) if (column) yield* column.values();
    }
  }

  private graphOf(sheet: Sheet): SheetGraph {
    let graph = this.graphs.get(sheet);
    if (!graph) this.graphs.set(sheet, (graph = new SheetGraph(sheet)));
    return graph;
  }

  private update(): void {
    if (!this.built || this.structureIsOld) this.rebuild();
    else this.takeChanges();
  }

  /** Reads all formulas anew; those whose references point elsewhere than before become dirty. */
  private rebuild(): void {
    const first = !this.built;
    const changedCells = new Set<Cell>();
    let removed = this.everythingIsDirty;
    for (const cells of this.changed.values()) {
      for (const cell of cells.values()) {
        if (cell) changedCells.add(cell);
        else removed = true;
      }
    }
    this.changed.clear();
    const stillDirty = new Set(
      [...this.nodes()].filter((node) => node.dirty).map((node) => node.formula),
    );
    this.graphs = new Map();
    this.snapshots.clear();
    this.volatiles = new Set();
    this.queue = [];
    this.count = 0;
    this.built = true;
    this.structureIsOld = false;
    const changedPlaces: [Sheet, number, number][] = [];
    const orphans: [Sheet, number, number][] = [];
    for (const sheet of this.workbook.sheets) {
      for (const row of sheet.filledRows()) {
        for (const [column, cell] of sheet.cellsOfRow(row)) {
          const typed = changedCells.has(cell);
          if (typed) changedPlaces.push([sheet, row, column]);
          if (cell.spillFrom && !sheet.cell(cell.spillFrom.row, cell.spillFrom.column)?.formula) {
            orphans.push([sheet, row, column]);
          }
          if (cell.formula) {
            const node = this.register(sheet, row, column, cell, cell.formula, typed);
            const known = this.bindings.get(cell.formula);
            const binding = bindingOf(node);
            this.bindings.set(cell.formula, binding);
            if (
              first
                ? cell.value === null
                : removed || typed || known !== binding || stillDirty.has(cell.formula)
            ) {
              this.mark(node);
            }
          }
        }
      }
    }
    this.everythingIsDirty = false;
    for (const [sheet, row, column] of orphans) this.results.abandon(sheet, row, column);
    changedPlaces.push(...orphans);
    for (const [sheet, row, column] of changedPlaces)
      this.markReaders(this.graphOf(sheet), row, column);
    this.propagate();
  }

  /** Takes in the cells that were written since the last recalculation. */
  private takeChanges(): void {
    if (this.changed.size === 0) return;
    const changes = [...this.changed];
    this.changed.clear();
    for (const [sheet, cells] of changes) {
      const graph = this.graphOf(sheet);
      for (const [key, cell] of cells) {
        const row = Math.floor(key / maxColumns);
        const column = key % maxColumns;
        const old = graph.node(row, column);
        if (old) this.unregister(old, cell);
        if (cell?.formula) {
          const node = this.register(sheet, row, column, cell, cell.formula, true);
          this.bindings.set(cell.formula, bindingOf(node));
          this.mark(node);
        }
        graph.valueChanged(column);
        this.markReaders(graph, row, column);
        for (const spiller of graph.spillers) {
          if (this.results.wants(spiller, row, column)) this.mark(spiller);
        }
      }
    }
    this.propagate();
  }

  private register(
    sheet: Sheet,
    row: number,
    column: number,
    cell: Cell,
    formula: Formula,
    typed: boolean,
  ): FormulaNode {
    const graph = this.graphOf(sheet);
    const program = this.programs.of(formula.text, sheet, row, column, formula.kind !== "plain");
    const node: FormulaNode = {
      graph,
      row,
      column,
      cell,
      formula,
      program,
      dirty: false,
      running: false,
      circular: false,
      visit: 0,
    };
    graph.add(node);
    this.count++;
    const reason = keptReason(program, cell.value, typed);
    if (reason !== null) {
      if (formula.state !== "kept" || formula.reason === undefined) formula.reason = reason;
      formula.state = "kept";
      if (typed && cell.value === null) this.results.unknown(node, reason);
      return node;
    }
    if (formula.state === "kept") {
      formula.state = "live";
      delete formula.reason;
    }
    if (program.facts.volatile) this.volatiles.add(node);
    if (formula.ref && !isSingle(formula.ref)) graph.spillers.add(node);
    for (const precedent of program.facts.precedents) {
      this.graphOf(precedent.sheet).addReader(precedentArea(precedent, row, column), node);
    }
    return node;
  }

  private unregister(node: FormulaNode, successor: Cell | null): void {
    node.graph.remove(node);
    this.count--;
    this.volatiles.delete(node);
    for (const precedent of node.program.facts.precedents) {
      this.graphs
        .get(precedent.sheet)
        ?.removeReader(precedentArea(precedent, node.row, node.column), node);
    }
    if (successor?.formula !== node.formula) this.results.release(node);
  }

  private mark(node: FormulaNode): void {
    if (node.dirty || node.formula.state === "kept") return;
    node.graph.setDirty(node, true);
    this.queue.push(node);
  }

  /** Marks the formulas that read a cell. Each range is visited once until `endMarking`. */
  private markReaders(graph: SheetGraph, row: number, column: number): void {
    graph.forEachReader(row, column, this.visited, (node) => this.mark(node));
  }

  private endMarking(): void {
    for (const range of this.visited) range.marked = false;
    this.visited = [];
  }

  /** Marks everything that depends on what is marked. */
  private propagate(): void {
    for (let i = 0; i < this.queue.length; i++) {
      const node = this.queue[i];
      if (!node) continue;
      this.markReaders(node.graph, node.row, node.column);
      const filled = node.formula.ref;
      if (!filled || isSingle(filled)) continue;
      for (let row = filled.top; row <= filled.bottom; row++) {
        for (let column = filled.left; column <= filled.right; column++) {
          this.markReaders(node.graph, row, column);
        }
      }
    }
    this.endMarking();
  }

  // ---- calculating -----------------------------------------------------------------------------------

  /** Rounds after which cells that keep changing each other through spills are left as they are. */
  private static readonly maxRounds = 50;

  private run(): void {
    for (let round = 0; round < Calculation.maxRounds && this.queue.length > 0; round++) {
      this.propagate();
      const nodes = this.queue;
      this.queue = [];
      for (const node of nodes) if (node.dirty) this.compute(node);
      if (nodes.some((node) => node.circular)) this.settleCircles(nodes);
    }
    this.queue = this.queue.filter((node) => node.dirty);
  }

  /** Computes a cell after all that it needs, without recursion: chains may be as long as a sheet. */
  private compute(target: FormulaNode): void {
    const visit = ++this.visits;
    const stack = [target];
    const push = (node: FormulaNode): void => {
      if (node.visit !== visit && !node.running) stack.push(node);
    };
    for (let node = stack[stack.length - 1]; node; node = stack[stack.length - 1]) {
      if (!node.dirty || node.running) {
        stack.pop();
        continue;
      }
      if (node.visit !== visit) {
        node.visit = visit;
        const before = stack.length;
        for (const precedent of node.program.facts.precedents) {
          const area = precedentArea(precedent, node.row, node.column);
          this.graphs.get(precedent.sheet)?.forEachDirty(area, push);
        }
        if (stack.length > before) continue;
      }
      stack.pop();
      this.evaluate(node);
    }
  }

  private evaluate(node: FormulaNode): void {
    node.running = true;
    node.circular = false;
    this.runningNodes.push(node);
    const cx: Context = {
      reader: this,
      sheet: node.graph.sheet,
      row: node.row,
      column: node.column,
      locals: null,
    };
    let result: Operand;
    try {
      result = node.program.code(cx);
      if (result instanceof Reference || result instanceof Grid) result = valueOf(cx, result);
      else result = scalarOf(cx, result);
    } catch (error) {
      if (error instanceof Unsupported) {
        this.keep(node, error.message);
        return;
      }
      if (!(error instanceof RangeError)) throw error;
      result = fault("#NUM!");
    } finally {
      node.running = false;
      this.runningNodes.pop();
      node.graph.setDirty(node, false);
    }
    this.results.write(node, node.circular ? 0 : result);
    this.endMarking();
  }

  private keep(node: FormulaNode, reason: string): void {
    node.formula.state = "kept";
    node.formula.reason = reason;
    if (node.cell.value === null) this.results.unknown(node, reason);
  }

  /** A value was written that is not the formula's own cell's: whoever read the old one must look again. */
  private valueWritten(sheet: Sheet, row: number, column: number): void {
    this.markReaders(this.graphOf(sheet), row, column);
  }

  /**
   * The cells of a circle read each other in an order that depends on where the calculation began.
   * So that the result does not, every cell that both needs and feeds the circle shows 0.
   */
  private settleCircles(nodes: readonly FormulaNode[]): void {
    const circle = nodes.filter((node) => node.circular);
    const feeds = this.reach(circle, (node, visit) => {
      for (const p of node.program.facts.precedents) {
        const area = precedentArea(p, node.row, node.column);
        const graph = this.graphs.get(p.sheet);
        graph?.forEachFormula(area, visit);
      }
    });
    const needs = this.reach(circle, (node, visit) => {
      const visited: VisitedRanges = [];
      node.graph.forEachReader(node.row, node.column, visited, visit);
      for (const range of visited) range.marked = false;
    });
    for (const node of feeds) {
      if (!needs.has(node) || node.circular || node.formula.state === "kept") continue;
      node.circular = true;
      this.results.write(node, 0);
      node.graph.forEachReader(node.row, node.column, [], (reader) => {
        if (!feeds.has(reader) || !needs.has(reader)) this.mark(reader);
      });
    }
  }

  private reach(
    from: readonly FormulaNode[],
    next: (node: FormulaNode, visit: (node: FormulaNode) => void) => void,
  ): Set<FormulaNode> {
    const reached = new Set(from);
    for (const node of reached) next(node, (other) => reached.add(other));
    return reached;
  }

  // ---- reading (Reader) ---------------------------------------------------------------------------------

  read(sheet: Sheet, row: number, column: number): Scalar {
    const graph = this.graphs.get(sheet);
    if (graph) {
      if (graph.dirtyCounts[column]) {
        const node = graph.node(row, column);
        if (node) this.demand(node);
      }
      if (graph.spillers.size > 0) this.demandSpiller(graph, sheet.cell(row, column));
    }
    return sheet.valueAt(row, column);
  }

  private demand(node: FormulaNode): void {
    if (node.running) {
      for (let i = this.runningNodes.length - 1; i >= 0; i--) {
        const running = this.runningNodes[i];
        if (running) running.circular = true;
        if (running === node) break;
      }
      node.circular = true;
    } else if (node.dirty) this.compute(node);
  }

  private demandSpiller(graph: SheetGraph, cell: Cell | undefined): void {
    if (!cell?.spillFrom) return;
    const anchor = graph.node(cell.spillFrom.row, cell.spillFrom.column);
    if (anchor?.dirty || anchor?.running) this.demand(anchor);
  }

  grid(reference: Reference): Grid {
    const { sheet, area } = reference;
    const graph = this.graphOf(sheet);
    const waiting: FormulaNode[] = [];
    graph.forEachDirty(area, (node) => waiting.push(node));
    for (const node of waiting) this.demand(node);
    return this.snapshots.read(graph, area);
  }

  spillOf(reference: Reference): Area | null {
    const { sheet, area } = reference;
    const formula = sheet.cell(area.top, area.left)?.formula;
    return formula && formula.kind !== "plain" ? (formula.ref ?? null) : null;
  }

  formulaAt(sheet: Sheet, row: number, column: number): string | null {
    return sheet.cell(row, column)?.formula?.text ?? null;
  }

  referenceFromText(text: string, cx: Context): Operand {
    const scope: Scope = {
      workbook: this.workbook,
      sheet: cx.sheet,
      table: tableAt(cx.sheet, cx.row, cx.column),
      row: cx.row,
      column: cx.column,
      arrays: true,
      locals: [],
      path: [],
      facts: newFacts(),
    };
    const program = compileText(text, scope);
    if (program.malformed) return fault("#REF!");
    if (program.unsupported !== null) throw new Unsupported(program.unsupported);
    const result = program.code(cx);
    return result instanceof Reference ? result : fault("#REF!");
  }

  invoke(fn: CustomFunction, args: readonly (Operand | undefined)[], cx: Context): Operand {
    return this.calls.invoke(fn, args, cx);
  }
}

function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

function place(node: FormulaNode): { sheet: string; address: string } {
  return { sheet: node.graph.sheet.name, address: cellName(node.row, node.column) };
}

/**
 * Why a formula keeps the value it came with; null when it is calculated. A function that exists
 * nowhere is calculated (to #NAME?) when it was typed, but does not destroy a value from a file.
 */
function keptReason(program: Program, value: Scalar, typed: boolean): string | null {
  if (program.unsupported !== null) return program.unsupported;
  const { facts } = program;
  const { unknown } = facts;
  // A reference to a table or sheet that the file lacks: its value can no longer be checked.
  if (facts.missing !== null && !typed && hasValue(value)) return `${facts.missing} does not exist`;
  if (unknown === null || typed || !hasValue(value)) return null;
  return unknown.includes(".") || unknown.startsWith("_XLDUDF_")
    ? `custom function not loaded: ${unknown.replace("()", "")}`
    : `unknown name or function: ${unknown}`;
}

function hasValue(value: Scalar): boolean {
  return value !== null && !(value instanceof CellError);
}

/** A number that changes when the references of a formula come to mean other cells. */
function bindingOf(node: FormulaNode): number {
  let hash = 17;
  const mix = (part: number): void => {
    hash = (Math.imul(hash, 31) + part) | 0;
  };
  const { facts, unsupported } = node.program;
  for (const p of facts.precedents) {
    const area = precedentArea(p, node.row, node.column);
    for (const char of p.sheet.id.slice(1, 9)) mix(char.charCodeAt(0));
    mix(area.top);
    mix(area.left);
    mix(area.bottom);
    mix(area.right);
  }
  for (const text of [...facts.definitions, facts.unknown ?? "", unsupported ?? ""]) {
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
  }
  return hash;
}
