import type { Block } from "#sheets/plan";
import type { AddTable, ResizeTable } from "#sheets/tablePlan";
import { ExcelFailure } from "../excelFailure";
import {
  captureCells,
  loadCells,
  loadFilled,
  loadLooks,
  loadLooksBelow,
  looksAtOnce,
} from "./captureCells";
import { inTurn, rowPieces } from "./captureInTurn";
import { type Captured, folded, joined, type Scope } from "./scope";
import type { RestoreTableSize, UndoStep } from "./undoStep";

/** A table changes headers only, and leaves a look behind when it becomes a range. */
export function captureAddTable(edit: AddTable, scope: Scope): Captured {
  scope.addsTable(edit.name);
  if (scope.isAdded(edit.at.sheet)) return [];
  const { at } = edit;
  const unmake = unmakingOf(edit, scope);
  if (scope.isCopied(at.sheet)) return [unmake];
  const takeHeaders = loadCells({ ...at, rows: 1 }, scope);
  // Without bands that look is the one of the headers and of the last row.
  const last = { ...at, row: at.row + at.rows - 1, rows: 1 };
  const pieces = edit.bandedRows ? rowPieces(at, looksAtOnce) : [{ ...at, rows: 1 }, last];
  const now = edit.bandedRows ? pieces.slice(0, 1) : pieces;
  const takes = now.map((each) => loadLooks(each, scope));
  const later = pieces.slice(now.length).map((each) => () => loadLooks(each, scope));
  return () => inTurn(later, [unmake, takeHeaders(), ...takes.map((take) => take())]);
}

/** Excel makes a table under a name of its own, and gives it ours then. */
function unmakingOf({ name: table, at }: AddTable, scope: Scope): UndoStep {
  const others = scope.state.tables
    .filter(({ sheet }) => folded(sheet) === folded(at.sheet))
    .map(({ name }) => name);
  return { kind: "unmakeTable", table, place: { at, others } };
}

/**
 * The size of a table, and what stands in the cells that it takes in or gives up: Excel fills calculated
 * columns down, writes header texts and formats new rows like the last one. Cells that it keeps stay as
 * they are.
 *
 * Every table that grows or shrinks comes by here, so it is here that what must not be written over is
 * looked at. Throws `ExcelFailure` "TotalsShown" where the last row is Excel's total row, which the plan,
 * made from the records, knows nothing of; "NoRoomBelow" where something stands in the cells that a table
 * would take in, unless the plan says that it means them (`takesIn`).
 */
export function captureResizeTable(edit: ResizeTable, scope: Scope): Captured {
  if (scope.isAddedTable(edit.name)) return captureCells(edit.at, scope);
  const takePlace = loadPlace(edit, scope);
  if (scope.isCopied(edit.at.sheet)) return () => [sizeBack(edit, takePlace())];
  return () => {
    const at = takePlace();
    const [added, left] = [newCells(at, edit.at), newCells(edit.at, at)];
    const filled = added.map((block) => loadFilled(block, scope));
    const cells = [...added, ...left].map((block) => captureCells(block, scope));
    const looks = added.map((block) => loadLooksBelow(block, scope));
    const steps = [sizeBack(edit, at)];
    if (cells.length === 0) return steps;
    return (): Captured => {
      for (const take of filled) requireEmpty(edit, take());
      return joined(cells, [...steps, ...looks.map((take) => take())]);
    };
  };
}

/** Where a table stands. Requirement set: ExcelApi 1.3. */
function loadPlace({ name, at }: ResizeTable, scope: Scope): () => Block {
  const table = scope.book.workbook.tables.getItem(name).load("showTotals");
  const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (table.showTotals) throw refusal("TotalsShown", { names: name });
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { sheet: at.sheet, row, column, rows, columns };
  };
}

function sizeBack({ name }: ResizeTable, at: Block): RestoreTableSize {
  return { kind: "restoreTableSize", table: name, at };
}

/** What a table takes in when it grows from one block to another, down and to the right. */
function newCells(before: Block, after: Block): readonly Block[] {
  const below = after.row + after.rows - (before.row + before.rows);
  const right = after.column + after.columns - (before.column + before.columns);
  return [
    ...(below > 0 ? [{ ...after, row: before.row + before.rows, rows: below }] : []),
    ...(right > 0
      ? [{ ...after, column: before.column + before.columns, columns: right, rows: before.rows }]
      : []),
  ];
}

function requireEmpty({ name, takesIn = false }: ResizeTable, cell: string | null): void {
  if (cell !== null && !takesIn) throw refusal("NoRoomBelow", { names: name, cell });
}

function refusal(code: string, facts: ExcelFailure["facts"]): ExcelFailure {
  return new ExcelFailure(code, "writing to the workbook", undefined, "", facts);
}
