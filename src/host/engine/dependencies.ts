import { cellName, contains, maxColumns, type Area } from "./address";
import type { Cell, Formula } from "./cell";
import type { CustomFunctions } from "./customFunctions";
import type { Precedent } from "./formula/context";
import { FormulaGroup, FormulaNode, SheetGraph, type VisitedRanges } from "./graph";
import { isUnresolved, Programs, type Program } from "./program";
import type { ResultWriter } from "./results";
import type { Sheet } from "./sheet";
import { CellError, type Scalar } from "./values";
import type { Workbook } from "./workbook";

/**
 * Which formulas there are, what they read, and which of them are out of date. It takes in the edits
 * of a workbook and marks what depends on them.
 */
export class Dependencies {
  programs: Programs;
  /** Formulas to be calculated, in the order in which they were marked. */
  queue: FormulaNode[] = [];
  readonly volatiles = new Set<FormulaNode>();
  count = 0;

  private graphs = new Map<Sheet, SheetGraph>();
  private built = false;
  private customFunctions: CustomFunctions | undefined;
  private structure: "current" | "added" | "changed" = "current";
  /** Cells written since the last update; a removed cell is null. */
  private readonly changed = new Map<Sheet, Map<number, Cell | null>>();
  private readonly shifted: [sheet: Sheet, band: Area][] = [];
  private visited: VisitedRanges = [];
  private propagated = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly results: ResultWriter,
    private readonly forgetSnapshots: () => void,
  ) {
    this.programs = new Programs(workbook);
  }

  // ---- hearing of edits ----------------------------------------------------------------------------

  cellChanged(sheet: Sheet, row: number, column: number): void {
    if (!this.built) return;
    let cells = this.changed.get(sheet);
    if (!cells) this.changed.set(sheet, (cells = new Map<number, Cell | null>()));
    cells.set(row * maxColumns + column, sheet.cell(row, column) ?? null);
  }

  cellsShifted(sheet: Sheet, band: Area): void {
    if (this.built) this.shifted.push([sheet, band]);
  }

  /** `added`: nothing that formulas could name before has changed. */
  structureChanged(added: boolean): void {
    if (!added) {
      this.structure = "changed";
      this.programs.structureChanged();
      return;
    }
    if (this.structure === "current") this.structure = "added";
    this.programs.forgetUnresolved();
  }

  // ---- asking ----------------------------------------------------------------------------------------

  *nodes(): Generator<FormulaNode> {
    for (const graph of this.graphs.values()) {
      for (const column of graph.columns) if (column) yield* column.values();
    }
  }

  graph(sheet: Sheet): SheetGraph {
    let graph = this.graphs.get(sheet);
    if (!graph) this.graphs.set(sheet, (graph = new SheetGraph(sheet)));
    return graph;
  }

  knownGraph(sheet: Sheet): SheetGraph | undefined {
    return this.graphs.get(sheet);
  }

  // ---- bringing the graph up to date -------------------------------------------------------------------

  update(): void {
    this.noticeCustomFunctions();
    if (!this.built || this.structure === "changed") this.rebuild();
    else {
      if (this.structure === "added") this.resolveAgain();
      this.takeChanges();
    }
    this.structure = "current";
    this.propagate();
  }

  /** The add-in's functions may be loaded after the workbook. */
  private noticeCustomFunctions(): void {
    const { customFunctions } = this.workbook;
    if (customFunctions === this.customFunctions) return;
    const isAdded = this.customFunctions === undefined;
    if (this.built) this.structureChanged(isAdded);
    if (!isAdded) this.programs = new Programs(this.workbook);
    this.customFunctions = customFunctions;
  }

  /** Reads all formulas anew; those whose references mean other cells than before become dirty. */
  private rebuild(): void {
    const first = !this.built;
    const typed = new Set<Cell>();
    let removed = false;
    for (const cells of this.changed.values()) {
      for (const cell of cells.values()) {
        if (cell) typed.add(cell);
        else removed = true;
      }
    }
    this.changed.clear();
    const waiting = new Set(this.queue.filter((node) => node.dirty).map((node) => node.formula));
    this.reset();
    this.programs.beginAnew();
    const places: [Sheet, number, number][] = [];
    for (const sheet of this.workbook.sheets) {
      sheet.forEach((cell, row, column) => {
        const { formula, spillFrom } = cell;
        const isTyped = typed.size > 0 && typed.has(cell);
        const orphan = spillFrom && !fills(sheet, spillFrom, row, column);
        if (isTyped || orphan) places.push([sheet, row, column]);
        if (orphan) this.results.abandon(sheet, row, column);
        if (!formula) return;
        const known = formula.binding;
        const isMoved = hasMoved(formula, row, column);
        const node = this.register(sheet, row, column, cell, formula, isTyped);
        const { binding, facts } = node.program;
        const isBound = known === binding && !facts.readsRowElsewhere && !isMoved;
        const old = removed || isTyped || !isBound || waiting.has(formula);
        // What stood in a spill's way may be gone.
        if ((first ? cell.value === null : old) || isBlocked(cell)) this.mark(node);
      });
    }
    this.programs.endAnew();
    for (const [sheet, row, column] of places) {
      const graph = this.graph(sheet);
      this.markReaders(graph, row, column);
      this.markSpillers(graph, row, column);
    }
    for (const [sheet, band] of this.shifted.splice(0)) {
      this.graph(sheet).forEachReaderOfBand(band, this.visited, (node) => {
        this.mark(node);
      });
    }
  }

  private reset(): void {
    this.graphs = new Map();
    this.forgetSnapshots();
    this.volatiles.clear();
    this.queue = [];
    this.visited = [];
    this.propagated = 0;
    this.count = 0;
    this.built = true;
  }

  /** Compiles again the formulas that named something that was not there. */
  private resolveAgain(): void {
    const open = [...this.nodes()].filter((node) => isUnresolved(node.program));
    for (const { graph, row, column, cell, formula } of open) {
      const old = graph.node(row, column);
      if (old) this.unregister(old, cell);
      const before = formula.binding;
      const node = this.register(graph.sheet, row, column, cell, formula, false);
      if (node.program.binding !== before) this.mark(node);
    }
  }

  /** Takes in the cells that were written since the last update. */
  private takeChanges(): void {
    const changes = [...this.changed];
    this.changed.clear();
    for (const [sheet, cells] of changes) {
      const graph = this.graph(sheet);
      for (const [key, cell] of cells) {
        const row = Math.floor(key / maxColumns);
        const column = key % maxColumns;
        const old = graph.node(row, column);
        if (old) this.unregister(old, cell);
        if (cell?.formula) this.mark(this.register(sheet, row, column, cell, cell.formula, true));
        graph.valueChanged(column);
        this.markReaders(graph, row, column);
        this.markSpillers(graph, row, column);
      }
    }
  }

  private register(
    sheet: Sheet,
    row: number,
    column: number,
    cell: Cell,
    formula: Formula,
    typed: boolean,
  ): FormulaNode {
    const graph = this.graph(sheet);
    const program = this.programs.ofCell(formula, sheet, row, column);
    const group = program.groups[column] ?? this.newGroup(graph, column, program);
    const node = new FormulaNode(group, row, cell, formula);
    const known = formula.binding;
    formula.binding = program.binding;
    graph.add(node);
    this.count++;
    // What was calculated here once is calculated on; only what came from a file keeps its value.
    const ours = typed || (known !== undefined && formula.state === "live");
    const reason = keptReason(program, cell.value, ours);
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
    const { ref } = formula;
    if (ref && (ref.top !== ref.bottom || ref.left !== ref.right)) graph.spillers.add(node);
    return node;
  }

  private newGroup(graph: SheetGraph, column: number, program: Program): FormulaGroup {
    const group = new FormulaGroup(graph, column, program);
    program.groups[column] = group;
    const seen = new Set<Precedent>();
    for (const precedent of program.facts.precedents) {
      if ([...seen].some((p) => isSame(p, precedent))) continue;
      seen.add(precedent);
      this.graph(precedent.sheet).addReader(group, precedent);
    }
    return group;
  }

  private unregister(node: FormulaNode, successor: Cell | null): void {
    node.graph.remove(node);
    this.count--;
    this.volatiles.delete(node);
    if (successor?.formula !== node.formula) this.results.release(node);
  }

  // ---- marking -------------------------------------------------------------------------------------------

  mark(node: FormulaNode): void {
    if (node.dirty || node.formula.state === "kept") return;
    node.graph.setDirty(node, true);
    this.queue.push(node);
  }

  /** Marks every formula; nothing else depends on any of them. */
  markAll(): void {
    for (const node of this.nodes()) this.mark(node);
    this.propagated = this.queue.length;
  }

  /** Marks the formulas that read a cell. Each range is visited once until `endMarking`. */
  markReaders(graph: SheetGraph, row: number, column: number): void {
    graph.forEachReader(row, column, this.visited, (node) => {
      this.mark(node);
    });
  }

  /** Marks the formulas that fill a cell, or would if nothing stood there. */
  private markSpillers(graph: SheetGraph, row: number, column: number): void {
    for (const spiller of graph.spillers) {
      if (this.results.wants(spiller, row, column)) this.mark(spiller);
    }
  }

  endMarking(): void {
    if (this.visited.length === 0) return;
    for (const range of this.visited) range.marked = false;
    this.visited = [];
  }

  /** Marks everything that depends on what is marked. */
  propagate(): void {
    for (; this.propagated < this.queue.length; this.propagated++) {
      const node = this.queue[this.propagated];
      if (!node) continue;
      const { graph, row, column } = node;
      this.markReaders(graph, row, column);
      const filled = node.formula.ref;
      if (!filled || (filled.top === filled.bottom && filled.left === filled.right)) continue;
      for (let r = filled.top; r <= filled.bottom; r++) {
        for (let c = filled.left; c <= filled.right; c++) this.markReaders(graph, r, c);
      }
    }
    this.endMarking();
  }

  /** Hands over what is to be calculated. */
  takeQueue(): FormulaNode[] {
    this.propagate();
    const nodes = this.queue;
    this.queue = [];
    this.propagated = 0;
    return nodes;
  }
}

function isSame(a: Precedent, b: Precedent): boolean {
  return (
    a.sheet === b.sheet &&
    a.top === b.top &&
    a.left === b.left &&
    a.bottom === b.bottom &&
    a.right === b.right &&
    a.topMoves === b.topMoves &&
    a.leftMoves === b.leftMoves &&
    a.bottomMoves === b.bottomMoves &&
    a.rightMoves === b.rightMoves
  );
}

export function placeOf(node: FormulaNode): { sheet: string; address: string } {
  return { sheet: node.graph.sheet.name, address: cellName(node.row, node.column) };
}

/** Whether a formula that tells its own row or column stands elsewhere than when it was read last. */
function hasMoved({ relativeTo, text }: Formula, row: number, column: number): boolean {
  const isElsewhere = relativeTo !== undefined && relativeTo !== row * maxColumns + column;
  return isElsewhere && /\b(?:ROW|COLUMN)\(\s*\)/i.test(text);
}

/** Whether the formula that a cell was filled by still fills it. */
function fills(
  sheet: Sheet,
  anchor: NonNullable<Cell["spillFrom"]>,
  row: number,
  column: number,
): boolean {
  const ref = sheet.cell(anchor.row, anchor.column)?.formula?.ref;
  return ref !== undefined && contains(ref, row, column);
}

function isBlocked({ value }: Cell): boolean {
  return value instanceof CellError && value.code === "#SPILL!";
}

function hasValue(value: Scalar): boolean {
  return value !== null && !(value instanceof CellError);
}

/**
 * Why a formula keeps the value it came with; null when it is calculated. A function that exists
 * nowhere is calculated (to #NAME?) when it was typed, but does not destroy a value from a file.
 */
function keptReason(program: Program, value: Scalar, typed: boolean): string | null {
  if (program.unsupported !== null) return program.unsupported;
  if (typed || !hasValue(value)) return null;
  const { unknown, missing } = program.facts;
  // A reference to a table or sheet that the file lacks: its value can no longer be checked.
  if (missing !== null) return `${missing} does not exist`;
  if (unknown === null) return null;
  return unknown.includes(".") || unknown.startsWith("_XLDUDF_")
    ? `custom function not loaded: ${unknown.replace("()", "")}`
    : `unknown name or function: ${unknown}`;
}
