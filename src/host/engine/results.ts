import { cellName, contains, maxColumns, maxRows, quoteSheetName, type Area } from "./address";
import { fault, Grid, isScalar, LambdaValue, type Operand } from "./formula/operand";
import type { FormulaNode } from "./graph";
import type { Sheet } from "./sheet";
import { CellError, type Scalar } from "./values";

/** Puts the results of formulas into the cells that they fill. */
export class ResultWriter {
  /** The writer itself changes cells: nobody typed. */
  writing = false;
  /** The area that a blocked formula would fill if it could. */
  private readonly blocked = new WeakMap<FormulaNode["formula"], Area>();

  /** `written` hears of every changed cell other than a formula's own. */
  constructor(private readonly written: (sheet: Sheet, row: number, column: number) => void) {}

  write(node: FormulaNode, result: Operand): void {
    const { kind } = node.formula;
    this.writing = true;
    if (kind === "array" && node.formula.ref) this.fillArray(node, result, node.formula.ref);
    else if (kind === "dynamic") this.spill(node, result);
    else this.own(node, first(result));
    this.writing = false;
  }

  /** A formula that was typed but cannot be calculated here. */
  unknown(node: FormulaNode, reason: string): void {
    this.own(node, new CellError("#UNKNOWN!", undefined, `Not calculated here: ${reason}.`));
  }

  /** Whether a formula fills this cell, or would if something did not stand in its way. */
  wants(node: FormulaNode, row: number, column: number): boolean {
    const area = this.blocked.get(node.formula) ?? node.formula.ref;
    return area !== undefined && contains(area, row, column);
  }

  /** Empties what a formula filled, when the formula goes. */
  release(node: FormulaNode): void {
    const { ref } = node.formula;
    this.writing = true;
    if (ref) this.vacate(node, ref, null);
    this.writing = false;
  }

  /** Empties a cell whose spilling formula is gone. */
  abandon(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.cell(row, column);
    if (!cell) return;
    this.writing = true;
    sheet.touchRow(row);
    cell.value = null;
    delete cell.spillFrom;
    this.writing = false;
  }

  private own(node: FormulaNode, value: Scalar): void {
    const { graph, cell } = node;
    const settled = settledValue(node, value);
    if (same(cell.value, settled)) return;
    cell.value = settled;
    graph.sheet.touchRow(node.row);
    graph.valueChanged(node.column);
  }

  private spill(node: FormulaNode, result: Operand): void {
    const grid = result instanceof Grid ? result : null;
    if (!grid || grid.size === 1) {
      this.vacateOld(node, null);
      this.blocked.delete(node.formula);
      node.graph.spillers.delete(node);
      node.formula.ref = { top: node.row, left: node.column, bottom: node.row, right: node.column };
      this.own(node, grid ? grid.at(0, 0) : first(result));
      return;
    }
    const area: Area = {
      top: node.row,
      left: node.column,
      bottom: node.row + grid.rows - 1,
      right: node.column + grid.columns - 1,
    };
    node.graph.spillers.add(node);
    const obstacle = this.obstacle(node, area);
    if (obstacle) {
      this.vacateOld(node, null);
      this.blocked.set(node.formula, area);
      delete node.formula.ref;
      this.own(node, new CellError("#SPILL!", undefined, obstacle));
      return;
    }
    this.blocked.delete(node.formula);
    this.vacateOld(node, area);
    node.formula.ref = area;
    this.fill(node, grid, area);
  }

  /** What stands in the way of a spill; null when nothing does. */
  private obstacle(node: FormulaNode, area: Area): string | null {
    const { sheet } = node.graph;
    if (area.bottom >= maxRows || area.right >= maxColumns)
      return "Spills past the edge of the sheet.";
    for (const table of sheet.tables) {
      if (overlaps(table.area, area)) return "A table is in the way.";
    }
    for (const merge of sheet.merges) {
      if (overlaps(merge, area)) return "A merged cell is in the way.";
    }
    let found: string | null = null;
    sheet.forEachCell(area, (cell, row, column) => {
      if (row === node.row && column === node.column) return;
      const ours = cell.spillFrom?.row === node.row && cell.spillFrom.column === node.column;
      if (!ours && (cell.value !== null || cell.formula))
        found ??= `${cellName(row, column)} is not empty.`;
    });
    return found;
  }

  /** An array formula fills its cells whatever the size of the result. */
  private fillArray(node: FormulaNode, result: Operand, area: Area): void {
    const grid = result instanceof Grid ? result : new Grid(1, 1, [first(result)]);
    this.fill(node, grid, area);
  }

  private fill(node: FormulaNode, grid: Grid, area: Area): void {
    const { sheet } = node.graph;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const r = grid.rows === 1 ? 0 : row - area.top;
        const c = grid.columns === 1 ? 0 : column - area.left;
        const value = r < grid.rows && c < grid.columns ? grid.at(r, c) : fault("#N/A");
        if (row === node.row && column === node.column) {
          this.own(node, value);
          continue;
        }
        const settled = settledValue(node, value);
        const cell = sheet.cell(row, column) ?? sheet.cellForWriting(row, column);
        cell.spillFrom ??= { row: node.row, column: node.column };
        if (same(cell.value, settled)) continue;
        cell.value = settled;
        sheet.touchRow(row);
        node.graph.valueChanged(column);
        this.written(sheet, row, column);
      }
    }
  }

  private vacateOld(node: FormulaNode, keep: Area | null): void {
    const { ref } = node.formula;
    if (ref) this.vacate(node, ref, keep);
  }

  /** Empties the cells of `area` that this formula filled, except those within `keep`. */
  private vacate(node: FormulaNode, area: Area, keep: Area | null): void {
    const { sheet } = node.graph;
    const filled: [row: number, column: number][] = [];
    sheet.forEachCell(area, (cell, row, column) => {
      if (cell.spillFrom?.row !== node.row || cell.spillFrom.column !== node.column) return;
      if (!keep || !contains(keep, row, column)) filled.push([row, column]);
    });
    for (const [row, column] of filled) {
      const cell = sheet.cell(row, column);
      if (!cell) continue;
      sheet.touchRow(row);
      cell.value = null;
      delete cell.spillFrom;
      if (cell.style === 0) sheet.remove(row, column);
      node.graph.valueChanged(column);
      this.written(sheet, row, column);
    }
  }
}

function first(result: Operand): Scalar {
  if (result instanceof Grid) return result.at(0, 0);
  return isScalar(result) ? result : fault(result instanceof LambdaValue ? "#CALC!" : "#VALUE!");
}

/** A formula never yields an empty cell, and an error knows where it first arose. */
function settledValue(node: FormulaNode, value: Scalar): Scalar {
  if (value === null) return 0;
  if (Object.is(value, -0)) return 0;
  if (value instanceof CellError && value.origin === undefined) {
    const origin = `${quoteSheetName(node.graph.sheet.name)}!${cellName(node.row, node.column)}`;
    return new CellError(value.code, origin, value.message);
  }
  return value;
}

function same(a: Scalar, b: Scalar): boolean {
  if (a instanceof CellError && b instanceof CellError) {
    return a.code === b.code && a.origin === b.origin && a.message === b.message;
  }
  return a === b;
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
