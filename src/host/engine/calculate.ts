import type { Area } from "./address";
import type { Cell } from "./cell";
import { CustomCalls } from "./customCalls";
import type { CustomFunction } from "./customFunctions";
import { Dependencies, placeOf } from "./dependencies";
import { Unsupported, type Context, type Reader, type Scope } from "./formula/context";
import { fault, Grid, Reference, type Operand } from "./formula/operand";
import { precedentArea, scalarOf, valueOf } from "./formula/reading";
import { tableAt } from "./formula/structured";
import type { FormulaNode, SheetGraph, VisitedRanges } from "./graph";
import { compileText, newFacts } from "./program";
import { ResultWriter } from "./results";
import type { Sheet } from "./sheet";
import { Snapshots } from "./snapshot";
import type { Scalar } from "./values";
import type { StructureChange, Workbook, WorkbookListener } from "./workbook";

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

/** Rounds after which cells that keep changing each other through spills are left as they are. */
const maxRounds = 50;

/**
 * Keeps the formula cells of a workbook up to date. It listens to the workbook: `recalculate` computes
 * what edits since the last call made out of date, in the order in which formulas need each other.
 */
export class Calculation implements Reader, WorkbookListener {
  /** The clock and the random numbers of NOW and RAND; tests replace them. */
  now: () => Date = () => new Date();
  random: () => number = Math.random;

  private readonly snapshots = new Snapshots();
  private readonly calls = new CustomCalls();
  private readonly results: ResultWriter;
  private readonly formulas: Dependencies;
  private visits = 0;
  private readonly runningNodes: FormulaNode[] = [];
  private settling: Promise<void> | null = null;

  constructor(readonly workbook: Workbook) {
    // A value that a formula writes outside its own cell: whoever read the old one must look again.
    this.results = new ResultWriter((sheet, row, column) => {
      this.formulas.markReaders(this.formulas.graph(sheet), row, column);
    });
    this.formulas = new Dependencies(workbook, this.results, () => {
      this.snapshots.clear();
    });
    workbook.listeners.add(this);
  }

  cellChanged(sheet: Sheet, row: number, column: number): void {
    if (!this.results.writing) this.formulas.cellChanged(sheet, row, column);
  }

  cellsMoved(sheet: Sheet, _move: (area: Area) => Area | null, band: Area): void {
    this.formulas.cellsShifted(sheet, band);
  }

  structureChanged(change: StructureChange): void {
    this.formulas.structureChanged(change === "added");
  }

  get formulaCount(): number {
    this.formulas.update();
    return this.formulas.count;
  }

  /** The formulas that are not calculated, each with the construct that is not supported. */
  keptFormulas(): KeptFormula[] {
    this.formulas.update();
    return [...this.formulas.nodes()]
      .filter((node) => node.formula.state === "kept")
      .map((node) => ({ ...placeOf(node), reason: node.formula.reason ?? "" }));
  }

  /** The cells that take part in a circular reference; each shows 0. */
  circularCells(): { readonly sheet: string; readonly address: string }[] {
    this.formulas.update();
    return [...this.formulas.nodes()].filter((node) => node.circular).map(placeOf);
  }

  /**
   * A formula as if typed into a cell: how Excel would store it, and what is wrong with it if Excel
   * would not accept it.
   */
  inspect(text: string, sheet: Sheet, row: number, column: number): TypedFormula {
    const program = this.formulas.programs.of(text, sheet, row, column, false);
    if (program.malformed) return { kind: "plain", fault: program.unsupported };
    const { facts, shape } = program;
    if (facts.missing !== null) return { kind: "plain", fault: `${facts.missing} does not exist` };
    const dynamic = shape === "many" || facts.intersects || facts.custom;
    return { kind: dynamic ? "dynamic" : "plain", fault: null };
  }

  /**
   * The result of a formula as if it stood in a cell, where nothing is written; undefined when it is
   * not calculated here. Rules of cells (validation, conditional formats) are judged with it.
   */
  resultOf(text: string, sheet: Sheet, row: number, column: number): Operand | undefined {
    return this.formulaFor(text, sheet, row, column)(row, column);
  }

  /**
   * A formula as if typed into the cell at `row` and `column`, to be read for that cell and others:
   * relative references move along. Undefined is what `resultOf` means by it.
   */
  formulaFor(
    text: string,
    sheet: Sheet,
    row: number,
    column: number,
  ): (row: number, column: number) => Operand | undefined {
    this.formulas.update();
    const program = this.formulas.programs.of(text, sheet, row, column, true);
    return (at, across) => {
      if (program.unsupported !== null) return undefined;
      try {
        return program.code({ reader: this, sheet, row: at, column: across, locals: null });
      } catch (error) {
        if (error instanceof Unsupported) return undefined;
        if (error instanceof RangeError) return fault("#NUM!");
        throw error;
      }
    };
  }

  /** Computes what is out of date. */
  recalculate(): void {
    this.formulas.update();
    for (const node of this.formulas.volatiles) this.formulas.mark(node);
    this.run();
  }

  /** What Excel does after an edit: computes, in manual mode only the formulas just entered. */
  recalculateAfterEdits(): void {
    if (this.workbook.calculationMode !== "Manual") {
      this.recalculate();
      return;
    }
    this.formulas.update();
    for (const node of this.formulas.queue)
      if (node.dirty && node.cell.value === null) this.compute(node);
  }

  /** Computes every formula anew, whatever its cell shows. */
  recalculateAll(): void {
    this.formulas.update();
    this.calls.forget();
    this.formulas.markAll();
    this.run();
  }

  /** Whether no asynchronous custom function is still to answer. */
  get isSettled(): boolean {
    return this.calls.pending === 0;
  }

  /**
   * Waits for the asynchronous custom functions and computes what depends on them. Those who ask meanwhile
   * wait for the same: two that wait for one call would each compute its cells, and so call it again.
   */
  settle(): Promise<void> {
    this.settling ??= this.settleCalls().finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  private async settleCalls(): Promise<void> {
    while (this.calls.pending > 0) {
      const waiting = await this.calls.next();
      this.formulas.update();
      for (const { sheet, row, column } of waiting) {
        const node = this.formulas.knownGraph(sheet)?.node(row, column);
        if (node) this.formulas.mark(node);
      }
      this.run();
      this.calls.release();
    }
  }

  // ---- calculating -----------------------------------------------------------------------------------

  private run(): void {
    for (let round = 0; round < maxRounds && this.formulas.queue.length > 0; round++) {
      const nodes = this.formulas.takeQueue();
      for (const node of nodes) if (node.dirty) this.compute(node);
      if (nodes.some((node) => node.circular)) this.settleCircles(nodes);
    }
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
        pushPrecedents(node, push);
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
    // Reading further cells may have closed a circle through this one.
    this.results.write(node, isCircular(node) ? 0 : result);
    this.formulas.endMarking();
  }

  private keep(node: FormulaNode, reason: string): void {
    node.formula.state = "kept";
    node.formula.reason = reason;
    if (node.cell.value === null) this.results.unknown(node, reason);
  }

  /**
   * The cells of a circle read each other in an order that depends on where the calculation began.
   * So that the result does not, every cell that both needs and feeds the circle shows 0.
   */
  private settleCircles(nodes: readonly FormulaNode[]): void {
    const settled = new Set<FormulaNode>();
    for (const start of nodes) {
      if (!start.circular || settled.has(start)) continue;
      const feeds = reach(start, (node, visit) => {
        for (const { graph, precedent } of node.group.sources) {
          graph.forEachFormula(precedentArea(precedent, node.row, node.column), visit);
        }
      });
      const needs = reach(start, forEachReaderOf);
      for (const node of feeds) {
        if (!needs.has(node)) continue;
        settled.add(node);
        if (node.circular || node.formula.state === "kept") continue;
        node.circular = true;
        this.results.write(node, 0);
        forEachReaderOf(node, (reader) => {
          if (!feeds.has(reader) || !needs.has(reader)) this.formulas.mark(reader);
        });
      }
    }
  }

  // ---- reading (Reader) ---------------------------------------------------------------------------------

  read(sheet: Sheet, row: number, column: number): Scalar {
    const graph = this.formulas.knownGraph(sheet);
    if (graph) {
      if (graph.hasDirty(column)) {
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
    } else if (node.dirty) this.compute(node);
  }

  private demandSpiller(graph: SheetGraph, cell: Cell | undefined): void {
    if (!cell?.spillFrom) return;
    const anchor = graph.node(cell.spillFrom.row, cell.spillFrom.column);
    if (anchor) this.demand(anchor);
  }

  grid(reference: Reference): Grid {
    const { sheet, area } = reference;
    const graph = this.formulas.graph(sheet);
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

function isCircular(node: FormulaNode): boolean {
  return node.circular;
}

/** Hands over the formulas that a formula needs and that wait for calculation. */
function pushPrecedents(node: FormulaNode, push: (node: FormulaNode) => void): void {
  const { row, column } = node;
  for (const { graph, precedent: p } of node.group.sources) {
    const left = p.leftMoves ? p.left + column : p.left;
    if (p.left === p.right && p.leftMoves === p.rightMoves && graph.spillers.size === 0) {
      if (!graph.hasDirty(left)) continue;
      if (p.top === p.bottom && p.topMoves === p.bottomMoves) {
        const found = graph.node(p.topMoves ? p.top + row : p.top, left);
        if (found?.dirty) push(found);
        continue;
      }
    }
    graph.forEachDirty(precedentArea(p, row, column), push);
  }
}

type Next = (node: FormulaNode, visit: (node: FormulaNode) => void) => void;

const forEachReaderOf: Next = (node, visit) => {
  const visited: VisitedRanges = [];
  node.graph.forEachReader(node.row, node.column, visited, visit);
  for (const range of visited) range.marked = false;
};

/** Everything that can be reached from a formula, itself included. */
function reach(from: FormulaNode, next: Next): Set<FormulaNode> {
  const reached = new Set([from]);
  for (const node of reached) {
    next(node, (other) => {
      reached.add(other);
    });
  }
  return reached;
}
