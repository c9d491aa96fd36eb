import { contains, type Area } from "#host/engine/address";
import type { Cell } from "#host/engine/cell";
import { spillsMayChange } from "#host/engine/edit";
import type { Sheet } from "#host/engine/sheet";
import type { DefinedName, Workbook } from "#host/engine/workbook";
import { CellError, type Scalar } from "#host/engine/values";
import { equal } from "./equal";
import { EditJournal, type RowCells, type Shift } from "./editJournal";
import {
  changedSetup,
  copiedSetup,
  exchangeSetup,
  touchesReferences,
  type SheetSetup,
} from "./sheetSetup";

/** What a workbook was before an edit, as far as the edit changed it. */
export interface Step {
  readonly title: string;
  readonly rows: ReadonlyMap<Sheet, ReadonlyMap<number, RowCells>>;
  readonly setups: ReadonlyMap<Sheet, SheetSetup>;
  /** Null: the edit left them alone. */
  readonly sheets: readonly Sheet[] | null;
  readonly names: readonly DefinedName[] | null;
  readonly activeSheetId: string;
  readonly shifts: readonly Shift[];
  /** Where the edit was made: shown again when it is taken back. */
  readonly focus: { readonly sheet: Sheet; readonly area: Area } | null;
  /** How many cells it keeps. */
  readonly cells: number;
}

/** The parts of a workbook that are compared as a whole, before an edit. */
export interface Before {
  readonly setups: ReadonlyMap<Sheet, SheetSetup>;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly activeSheetId: string;
}

export function before(workbook: Workbook): Before {
  return {
    setups: new Map(workbook.sheets.map((sheet) => [sheet, copiedSetup(sheet)])),
    sheets: [...workbook.sheets],
    names: workbook.names.map((name) => ({ ...name })),
    activeSheetId: workbook.activeSheetId,
  };
}

/** The step that leads back to `was`. */
export function stepBack(
  workbook: Workbook,
  was: Before,
  journal: EditJournal,
  title: string,
  focus: Step["focus"],
): Step {
  const setups = new Map<Sheet, SheetSetup>();
  for (const [sheet, setup] of was.setups) {
    const changed = changedSetup(sheet, setup);
    if (changed) setups.set(sheet, changed);
  }
  return {
    title,
    rows: journal.rows,
    setups,
    sheets: isSameOrder(workbook.sheets, was.sheets) ? null : was.sheets,
    names: equal(workbook.names, was.names) ? null : was.names,
    activeSheetId: was.activeSheetId,
    shifts: [...journal.shifts].reverse().map(turned),
    focus,
    cells: journal.cells,
  };
}

function isSameOrder(a: readonly Sheet[], b: readonly Sheet[]): boolean {
  return a.length === b.length && a.every((sheet, i) => sheet === b[i]);
}

export function isEmptyStep(step: Step): boolean {
  const { rows, setups, sheets, names } = step;
  return rows.size === 0 && setups.size === 0 && sheets === null && names === null;
}

function turned({ sheet, map, band, back }: Shift): Shift {
  return { sheet, map: back, band, back: map };
}

/** What going a step changed. */
export interface Gone {
  /** The step that leads to where the workbook was before this one. */
  readonly opposite: Step;
  /** The cells that changed, as one area for each sheet. */
  readonly areas: ReadonlyMap<Sheet, Area>;
}

/** Puts a workbook back to what a step kept. */
export function go(workbook: Workbook, step: Step): Gone {
  const sheetsBefore = [...workbook.sheets];
  const namesBefore = workbook.names;
  const activeBefore = workbook.activeSheetId;
  const journal = new EditJournal();
  for (const [sheet, rows] of step.rows) {
    for (const row of rows.keys()) journal.beforeRow(sheet, row);
  }
  const setups = new Map<Sheet, SheetSetup>();
  for (const [sheet, setup] of step.setups) setups.set(sheet, exchangeSetup(sheet, setup));
  if (step.sheets) workbook.sheets.splice(0, workbook.sheets.length, ...step.sheets);
  if (step.names) {
    workbook.names = step.names.map((name) => ({ ...name }));
    workbook.touch("names");
  }
  workbook.activeSheetId = step.activeSheetId;
  const areas = restoreRows(workbook, step);
  for (const [sheet, { merges }] of setups) {
    for (const merge of merges ? [...merges, ...sheet.merges] : []) spillsMayChange(sheet, merge);
  }
  return {
    opposite: {
      ...step,
      rows: journal.rows,
      setups,
      sheets: step.sheets && sheetsBefore,
      names: step.names && namesBefore,
      activeSheetId: activeBefore,
      shifts: [...step.shifts].reverse().map(turned),
      cells: journal.cells,
    },
    areas,
  };
}

function restoreRows(workbook: Workbook, step: Step): Map<Sheet, Area> {
  const areas = new Map<Sheet, Area>();
  const moved = (sheet: Sheet, row: number, column: number): boolean =>
    step.shifts.some((shift) => shift.sheet === sheet && contains(shift.band, row, column));
  let anew =
    step.shifts.length > 0 ||
    step.sheets !== null ||
    step.names !== null ||
    [...step.setups.values()].some(touchesReferences);
  for (const [sheet, rows] of step.rows) {
    const around = new Around();
    for (const [row, cells] of rows) {
      for (const [column, onlyStyle] of differences(sheet, row, cells)) {
        const kept = cells.get(column);
        if (kept && onlyStyle) {
          sheet.setStyle(row, column, kept.style);
          continue;
        }
        vacateSpill(sheet, row, column);
        sheet.restoreCell(row, column, kept);
        around.add(row, column);
        if (moved(sheet, row, column)) continue;
        // A formula that is not calculated here would lose its value if it counted as typed.
        if (kept?.formula?.state === "kept") anew = tellQuietly(sheet, row, column);
        else workbook.cellChanged(sheet, row, column);
      }
    }
    if (around.area) areas.set(sheet, around.area);
  }
  for (const { sheet, map, band, back } of step.shifts) workbook.cellsMoved(sheet, map, band, back);
  if (anew) workbook.structureChanged();
  return areas;
}

/** Empties the cells that a formula spilled into before it goes; what comes in its place spills anew. */
function vacateSpill(sheet: Sheet, row: number, column: number): void {
  const ref = sheet.cell(row, column)?.formula?.ref;
  if (!ref || (ref.top === ref.bottom && ref.left === ref.right)) return;
  const filled: [number, number, Cell][] = [];
  sheet.forEachCell(ref, (cell, r, c) => {
    if (cell.spillFrom?.row === row && cell.spillFrom.column === column) filled.push([r, c, cell]);
  });
  for (const [r, c, { style }] of filled) {
    sheet.restoreCell(r, c, style === 0 ? undefined : { value: null, style });
    sheet.workbook.cellChanged(sheet, r, c);
  }
}

/** Lets the readers of a cell be calculated, but not the cell itself. */
function tellQuietly(sheet: Sheet, row: number, column: number): true {
  const stay = (area: Area): Area => area;
  const cell = { top: row, left: column, bottom: row, right: column };
  sheet.workbook.cellsMoved(sheet, stay, cell, stay);
  return true;
}

/** The columns in which a row differs from what was kept of it, and whether it does only in looks. */
function differences(
  sheet: Sheet,
  row: number,
  kept: RowCells,
): [column: number, onlyStyle: boolean][] {
  const present = new Map(sheet.cellsOfRow(row));
  const found: [number, boolean][] = [];
  for (const column of new Set([...present.keys(), ...kept.keys()])) {
    const [now, then] = [present.get(column), kept.get(column)];
    const same = sameContent(now, then);
    if (!same || now?.style !== then?.style) found.push([column, same]);
  }
  return found;
}

function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    sameValue(a.value, b.value) &&
    a.formula?.text === b.formula?.text &&
    a.formula?.kind === b.formula?.kind &&
    a.formula?.state === b.formula?.state &&
    equal(a.formula?.ref, b.formula?.ref) &&
    equal(a.spillFrom, b.spillFrom) &&
    a.richString === b.richString
  );
}

function sameValue(a: Scalar, b: Scalar): boolean {
  return a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code);
}

/** The smallest area around cells, grown row by row. */
class Around {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  get area(): Area | null {
    const { top, left, bottom, right } = this;
    return bottom < 0 ? null : { top, left, bottom, right };
  }
}
