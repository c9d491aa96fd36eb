import { columnCount, intersect, maxColumns, maxRows, rowCount, type Area } from "./address";
import { covers, deleteMove, insertMove, sameArea, type AreaMove } from "./areas";
import { hungCharts } from "./chartAnchors";
import { moveReferences, renameColumnIn } from "./formula/rewrite";
import { checkStructureAllowed, checkWithinSheet } from "./guards";
import { moveOverlays } from "./overlays";
import { mayHoldReference, rewriteFormulas } from "./references";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { tableBody, type Table, type TableColumn } from "./table";
import { defaultHeader } from "./tableContent";
import { forgetTable } from "./tableReferences";

const tableShift =
  "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.";

/** The cells that a shift moves: the area and everything behind it. */
function bandOf(area: Area, vertical: boolean): Area {
  return vertical ? { ...area, bottom: maxRows - 1 } : { ...area, right: maxColumns - 1 };
}

/** Whole rows or columns come or go. */
function isWhole(area: Area, vertical: boolean): boolean {
  return vertical
    ? area.left === 0 && area.right === maxColumns - 1
    : area.top === 0 && area.bottom === maxRows - 1;
}

/** Whether something that must stay whole would be torn by moving the band. */
function torn(thing: Area, band: Area, vertical: boolean): boolean {
  if (!intersect(thing, band)) return false;
  return vertical
    ? thing.left < band.left || thing.right > band.right
    : thing.top < band.top || thing.bottom > band.bottom;
}

function checkShift(sheet: Sheet, area: Area, vertical: boolean): void {
  checkWithinSheet(area);
  const band = bandOf(area, vertical);
  if (sheet.tables.some((table) => torn(table.area, band, vertical))) {
    throw new Refusal("InvalidOperation", tableShift);
  }
  if (sheet.merges.some((merge) => torn(merge, band, vertical))) {
    throw new Refusal("MergedRangeConflict", "The shift would tear a merged area apart.");
  }
  sheet.forEachCell(band, (cell) => {
    const ref = cell.formula?.kind === "array" ? cell.formula.ref : undefined;
    const origin = cell.spillFrom && sheet.cell(cell.spillFrom.row, cell.spillFrom.column)?.formula;
    const array = ref ?? (origin?.kind === "array" ? origin.ref : undefined);
    if (!array) return;
    const cut = vertical ? array.top < area.top : array.left < area.left;
    if (cut || torn(array, band, vertical)) {
      throw new Refusal("InvalidOperation", "You can't change part of an array.");
    }
  });
}

/**
 * Makes room: the cells of the area and behind it move down or right. Whole rows or columns when the
 * area spans the sheet. Every reference in the workbook follows.
 */
export function insertCells(sheet: Sheet, area: Area, shift: "Down" | "Right"): void {
  const vertical = shift === "Down";
  checkStructureAllowed(sheet, vertical ? "allowInsertRows" : "allowInsertColumns");
  checkShift(sheet, area, vertical);
  const count = vertical ? rowCount(area) : columnCount(area);
  const band = bandOf(area, vertical);
  const last = vertical ? { ...band, top: maxRows - count } : { ...band, left: maxColumns - count };
  sheet.forEachCell(last, (cell) => {
    if (cell.value !== null || cell.formula) {
      throw new Refusal(
        "InsertDeleteConflict",
        "The insertion would push filled cells off the sheet.",
      );
    }
  });
  const rehang = isWhole(area, vertical) ? hungCharts(sheet, vertical) : null;
  sheet.dropCells(last);
  sheet.shiftCells(band, vertical ? count : 0, vertical ? 0 : count);
  copyFormats(sheet, area, vertical);
  const move = insertMove(area, shift);
  moveLayout(sheet, area, vertical, count);
  const grown = growTables(sheet, area, move, vertical);
  follow(sheet, move, band, deleteMove(area, vertical ? "Up" : "Left"));
  rehang?.(move);
  for (const write of grown) write();
  sheet.workbook.structureChanged();
}

/** New cells look like those before them; inside a table not like its header. */
function copyFormats(sheet: Sheet, area: Area, vertical: boolean): void {
  const before = vertical ? area.top - 1 : area.left - 1;
  const header =
    vertical &&
    sheet.tables.some((t) => t.showHeaders && t.area.top === before && intersect(t.area, area));
  const model = header || before < 0 ? (vertical ? area.bottom : area.right) + 1 : before;
  if (before < 0 && !header) return;
  const line: Area = vertical
    ? { ...area, top: model, bottom: model }
    : { ...area, left: model, right: model };
  const styles: [number, number][] = [];
  sheet.forEachCell(line, (cell, row, column) => {
    if (cell.style !== 0) styles.push([vertical ? column : row, cell.style]);
  });
  for (const [across, style] of styles) {
    for (
      let at = vertical ? area.top : area.left;
      at <= (vertical ? area.bottom : area.right);
      at++
    ) {
      sheet.setStyle(vertical ? at : across, vertical ? across : at, style);
    }
  }
}

/** Tables move or grow; a column inserted into one needs a header, written after all else has moved. */
function growTables(sheet: Sheet, area: Area, move: AreaMove, vertical: boolean): (() => void)[] {
  const writes: (() => void)[] = [];
  for (const table of sheet.tables) {
    const moved = move(table.area);
    if (!moved || sameArea(moved, table.area)) continue;
    const added = columnCount(moved) - columnCount(table.area);
    table.area = moved;
    table.changed = true;
    sheet.touch("tables");
    if (vertical || added === 0) continue;
    const at = area.left - moved.left;
    const nextId = Math.max(0, ...table.columns.map((c) => c.id)) + 1;
    const taken = table.columns.map((c) => c.name);
    const fresh = Array.from({ length: added }, (_, i): TableColumn => {
      const name = defaultHeader(at + i + 1, taken);
      taken.push(name);
      return { id: nextId + i, name };
    });
    table.columns.splice(at, 0, ...fresh);
    if (!table.showHeaders) continue;
    writes.push(() => {
      fresh.forEach((column, i) => {
        sheet.put(moved.top, moved.left + at + i, column.name);
      });
    });
  }
  return writes;
}

/** Deletes the cells of an area; those behind it move up or left. Every reference follows. */
export function deleteCells(sheet: Sheet, area: Area, shift: "Up" | "Left"): void {
  const vertical = shift === "Up";
  checkStructureAllowed(sheet, vertical ? "allowDeleteRows" : "allowDeleteColumns");
  checkShift(sheet, area, vertical);
  for (const table of sheet.tables) checkTableSurvives(table, area, vertical);
  const count = vertical ? rowCount(area) : columnCount(area);
  const move = deleteMove(area, shift);
  const rehang = isWhole(area, vertical) ? hungCharts(sheet, vertical) : null;
  sheet.dropCells(area);
  const behind = vertical
    ? { ...area, top: area.bottom + 1, bottom: maxRows - 1 }
    : { ...area, left: area.right + 1, right: maxColumns - 1 };
  sheet.shiftCells(behind, vertical ? -count : 0, vertical ? 0 : -count);
  moveLayout(sheet, area, vertical, -count);
  shrinkTables(sheet, area, move);
  follow(sheet, move, bandOf(area, vertical), insertMove(area, vertical ? "Down" : "Right"));
  rehang?.(move);
  sheet.workbook.structureChanged();
}

function checkTableSurvives(table: Table, area: Area, vertical: boolean): void {
  if (!vertical || !intersect(table.area, area) || covers(area, table.area)) return;
  const body = tableBody(table);
  const headerGoes = table.showHeaders && area.top <= table.area.top;
  const bodyGoes = area.top <= body.top && area.bottom >= body.bottom;
  if (headerGoes || bodyGoes) {
    throw new Refusal(
      "InvalidOperation",
      headerGoes
        ? "The header row of a table can't be deleted."
        : "All rows of a table can't be deleted at once; delete the table instead.",
    );
  }
}

function shrinkTables(sheet: Sheet, area: Area, move: AreaMove): void {
  for (const table of [...sheet.tables]) {
    const moved = move(table.area);
    if (!moved) {
      sheet.tables = sheet.tables.filter((t) => t !== table);
      forgetTable(sheet.workbook, table.name);
      sheet.touch("tables");
      continue;
    }
    if (sameArea(moved, table.area)) continue;
    const lost = columnCount(table.area) - columnCount(moved);
    const from = Math.max(0, area.left - table.area.left);
    table.changed = true;
    sheet.touch("tables");
    if (table.showTotals && rowCount(moved) < rowCount(table.area)) {
      const totalsGone = intersect(area, { ...table.area, top: table.area.bottom }) !== null;
      if (totalsGone) table.showTotals = false;
    }
    const gone = table.columns.splice(from, lost);
    for (const column of gone) {
      rewriteFormulas(
        sheet.workbook,
        (text, place) => renameColumnIn(text, table.name, place.table === table, column.name, null),
        (text) => text.includes("["),
      );
    }
    table.area = moved;
  }
}

/** Row heights, column widths, frozen panes and page breaks move with whole rows and columns. */
function moveLayout(sheet: Sheet, area: Area, vertical: boolean, count: number): void {
  const whole = vertical
    ? area.left === 0 && area.right >= maxColumns - 1
    : area.top === 0 && area.bottom >= maxRows - 1;
  if (!whole) return;
  const at = vertical ? area.top : area.left;
  const end = vertical ? area.bottom : area.right;
  if (vertical) moveKeys(sheet.rows, at, end, count);
  else moveKeys(sheet.columns, at, end, count);
  sheet.touch(vertical ? "rows" : "columns");
  if (sheet.freeze) {
    const frozen = vertical ? sheet.freeze.rows : sheet.freeze.columns;
    const inside =
      count > 0 ? (at < frozen ? count : 0) : -Math.max(0, Math.min(frozen, end + 1) - at);
    if (inside !== 0) {
      sheet.freeze = vertical
        ? { ...sheet.freeze, rows: frozen + inside }
        : { ...sheet.freeze, columns: frozen + inside };
      sheet.touch("view");
    }
  }
  if (!sheet.print) return;
  const key = vertical ? "rowBreaks" : "columnBreaks";
  const moved = sheet.print[key]
    .filter((line) => count > 0 || line < at || line > end)
    .map((line) => (line >= at ? line + count : line));
  if (
    moved.some((line, i) => line !== sheet.print?.[key][i]) ||
    moved.length < sheet.print[key].length
  ) {
    sheet.print[key] = moved;
    sheet.touch("print");
  }
}

function moveKeys<T extends object>(
  layouts: Map<number, T>,
  at: number,
  end: number,
  count: number,
): void {
  const entries = [...layouts];
  const before = count > 0 ? layouts.get(at - 1) : undefined;
  layouts.clear();
  for (const [key, layout] of entries) {
    if (key < at) layouts.set(key, layout);
    else if (count > 0 || key > end) layouts.set(key + count, layout);
  }
  // Inserted rows and columns are as high or wide as the one before them.
  if (before) for (let i = 0; i < count; i++) layouts.set(at + i, { ...before });
}

/** References, overlays and spilled cells follow the cells. */
function follow(sheet: Sheet, move: AreaMove, band: Area, back: AreaMove): void {
  moveOverlays(sheet, move);
  moveSpills(sheet, move);
  rewriteFormulas(
    sheet.workbook,
    (text, place) => moveReferences(text, place.sheet?.name ?? "", sheet.name, move),
    mayHoldReference,
  );
  sheet.workbook.cellsMoved(sheet, move, band, back);
}

function moveSpills(sheet: Sheet, move: AreaMove): void {
  for (const row of sheet.filledRows()) {
    for (const [, cell] of sheet.cellsOfRow(row)) {
      if (cell.spillFrom) {
        const { row: r, column: c } = cell.spillFrom;
        const anchor = move({ top: r, left: c, bottom: r, right: c });
        if (!anchor) {
          sheet.touchRow(row);
          cell.value = null;
          delete cell.spillFrom;
        } else if (anchor.top !== r || anchor.left !== c) {
          sheet.touchRow(row);
          cell.spillFrom = { row: anchor.top, column: anchor.left };
        }
      }
      const ref = cell.formula?.ref;
      if (!ref || !cell.formula) continue;
      const moved = move(ref);
      if (!moved || sameArea(moved, ref)) continue;
      sheet.touchRow(row);
      // A spill that was stretched or cut is calculated anew; a new formula object says so.
      const rigid = rowCount(moved) === rowCount(ref) && columnCount(moved) === columnCount(ref);
      if (rigid) cell.formula.ref = moved;
      else {
        cell.formula = { ...cell.formula, ref: moved };
        delete cell.formula.binding;
      }
    }
  }
}
