import type { Area } from "#host/engine/address";
import type { AreaMove } from "#host/engine/areas";
import type { Cell } from "#host/engine/cell";
import type { Sheet } from "#host/engine/sheet";
import type { RowJournal, Workbook, WorkbookListener } from "#host/engine/workbook";

export type RowCells = ReadonlyMap<number, Cell>;

/** A shift of cells that an edit made, and the shift that takes it back. */
export interface Shift {
  readonly sheet: Sheet;
  readonly map: AreaMove;
  readonly band: Area;
  readonly back: AreaMove;
}

/** Keeps every row as it was before the edit that is being made, and the shifts of cells. */
export class EditJournal implements RowJournal, WorkbookListener {
  readonly rows = new Map<Sheet, Map<number, RowCells>>();
  readonly shifts: Shift[] = [];
  cells = 0;

  beforeRow(sheet: Sheet, row: number): void {
    let rows = this.rows.get(sheet);
    if (!rows) this.rows.set(sheet, (rows = new Map<number, RowCells>()));
    if (rows.has(row)) return;
    const kept = copiedRow(sheet, row);
    this.cells += kept.size;
    rows.set(row, kept);
  }

  cellsMoved(sheet: Sheet, map: AreaMove, band: Area, back: AreaMove): void {
    this.shifts.push({ sheet, map, band, back });
  }
}

function copiedRow(sheet: Sheet, row: number): RowCells {
  const copy = new Map<number, Cell>();
  for (const [column, cell] of sheet.cellsOfRow(row)) copy.set(column, copiedCell(cell));
  return copy;
}

function copiedCell(cell: Cell): Cell {
  const { formula } = cell;
  if (!formula) return { ...cell };
  const copy = { ...formula };
  // What it was bound to may lie elsewhere when it comes back.
  delete copy.binding;
  return { ...cell, formula: copy };
}

/** Records what `work` changes in the cells of a workbook, also when it ends in an error. */
export function record(workbook: Workbook, journal: EditJournal, work: () => void): void {
  workbook.journal = journal;
  workbook.listeners.add(journal);
  try {
    work();
  } finally {
    workbook.journal = null;
    workbook.listeners.delete(journal);
  }
}
