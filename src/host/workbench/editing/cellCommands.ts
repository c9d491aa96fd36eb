import { columnCount, contains, intersect, rowCount, type Area } from "#host/engine/address";
import { clearCells, copyCells, mergeCells, unmergeCells } from "#host/engine/edit";
import { checkUnlocked } from "#host/engine/guards";
import { deleteCells, insertCells } from "#host/engine/shift";
import { sortCells } from "#host/engine/sort";
import { tableBody, type Table } from "#host/engine/table";
import {
  addTable,
  addTableColumn,
  addTableRows,
  deleteTableColumn,
  deleteTableRows,
  showTableTotals,
} from "#host/engine/tables";
import { columnLayout, requireFormatting, rowLayout } from "#host/protocol/objects/formatting";
import type { Book, Edited } from "#host/workbench/book/book";
import { dataRegion, everything } from "./moves";

type Lines = "rows" | "columns";

/** All selected areas of the active sheet. */
export function selectedAreas(book: Book): Area[] {
  const { area, others } = book.selection;
  return [...others, area];
}

function editAreas(book: Book, title: string, work: (area: Area) => void): boolean {
  const { sheet } = book;
  return book.edit(title, () =>
    selectedAreas(book).map((area): Edited => {
      work(area);
      return { sheet, area };
    }),
  );
}

export function clearContents(book: Book): boolean {
  return editAreas(book, "Clear", (area) => {
    clearCells(book.sheet, area, "Contents");
  });
}

export function clearAll(book: Book): boolean {
  return editAreas(book, "Clear", (area) => {
    clearCells(book.sheet, area, "All");
  });
}

export function clearFormats(book: Book): boolean {
  return editAreas(book, "Clear formats", (area) => {
    clearCells(book.sheet, area, "Formats");
  });
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection fills the rest; one line takes the one before. */
export function fillFromEdge(book: Book, direction: "down" | "right"): boolean {
  const { sheet } = book;
  return editAreas(book, direction === "down" ? "Fill down" : "Fill right", (area) => {
    const down = direction === "down";
    const size = down ? rowCount(area) : columnCount(area);
    const first = down ? area.top : area.left;
    const source = size === 1 ? first - 1 : first;
    if (source < 0) return;
    const from = down
      ? { ...area, top: source, bottom: source }
      : { ...area, left: source, right: source };
    const to =
      size === 1 ? area : down ? { ...area, top: first + 1 } : { ...area, left: first + 1 };
    copyCells(sheet, from, sheet, to, { what: "All", skipBlanks: false, transpose: false });
  });
}

/** The whole rows or columns that the selection touches. */
export function selectedLines(book: Book, axis: Lines): Area {
  const { area } = book.selection;
  return axis === "rows"
    ? { ...area, left: everything.left, right: everything.right }
    : { ...area, top: everything.top, bottom: everything.bottom };
}

export function insertLines(book: Book, axis: Lines): boolean {
  const area = selectedLines(book, axis);
  const rows = axis === "rows";
  return book.edit(rows ? "Insert rows" : "Insert columns", () => {
    insertCells(book.sheet, area, rows ? "Down" : "Right");
    return [{ sheet: book.sheet, area, change: rows ? "RowInserted" : "ColumnInserted" }];
  });
}

export function deleteLines(book: Book, axis: Lines): boolean {
  const area = selectedLines(book, axis);
  const rows = axis === "rows";
  return book.edit(rows ? "Delete rows" : "Delete columns", () => {
    deleteCells(book.sheet, area, rows ? "Up" : "Left");
    return [{ sheet: book.sheet, area, change: rows ? "RowDeleted" : "ColumnDeleted" }];
  });
}

export function insertCellsAt(book: Book, shift: "Down" | "Right"): boolean {
  const { area } = book.selection;
  return book.edit("Insert cells", () => {
    insertCells(book.sheet, area, shift);
    return [{ sheet: book.sheet, area, change: "CellInserted" }];
  });
}

export function deleteCellsAt(book: Book, shift: "Up" | "Left"): boolean {
  const { area } = book.selection;
  return book.edit("Delete cells", () => {
    deleteCells(book.sheet, area, shift);
    return [{ sheet: book.sheet, area, change: "CellDeleted" }];
  });
}

export function hideLines(book: Book, axis: Lines, hidden: boolean): boolean {
  const { sheet } = book;
  const { area } = book.selection;
  return book.edit(hidden ? "Hide" : "Unhide", () => {
    requireFormatting(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    if (axis === "rows")
      hideEach(sheet.rows, area.top, area.bottom, hidden, (row) => rowLayout(sheet, row));
    else
      hideEach(sheet.columns, area.left, area.right, hidden, (column) =>
        columnLayout(sheet, column),
      );
    return [];
  });
}

function hideEach(
  layouts: ReadonlyMap<number, { hidden: boolean }>,
  first: number,
  last: number,
  hidden: boolean,
  layoutOf: (line: number) => { hidden: boolean },
): void {
  // Of whole columns only the lines that are hidden can be shown again.
  const lines = hidden
    ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
    : [...layouts.keys()].filter((line) => line >= first && line <= last);
  for (const line of lines) layoutOf(line).hidden = hidden;
}

// ---- tables ----------------------------------------------------------------------------------------

/** The table that the active cell lies in. */
export function activeTable(book: Book): Table | undefined {
  const { active } = book.selection;
  return book.sheet.tables.find((table) => contains(table.area, active.row, active.column));
}

export function insertTableLines(book: Book, axis: Lines): boolean {
  const { sheet, selection } = book;
  const table = activeTable(book);
  const common = table && intersect(selection.area, tableBody(table));
  if (!table || !common) return false;
  return book.edit(axis === "rows" ? "Insert table rows" : "Insert table columns", () => {
    if (axis === "rows") {
      addTableRows(sheet, table, common.top - tableBody(table).top, rowCount(common));
    } else {
      const at = common.left - table.area.left;
      for (let i = 0; i < columnCount(common); i++) addTableColumn(sheet, table, at, undefined);
    }
    return [{ sheet, area: common, change: axis === "rows" ? "RowInserted" : "ColumnInserted" }];
  });
}

export function deleteTableLines(book: Book, axis: Lines): boolean {
  const { sheet, selection } = book;
  const table = activeTable(book);
  const common = table && intersect(selection.area, tableBody(table));
  if (!table || !common) return false;
  return book.edit(axis === "rows" ? "Delete table rows" : "Delete table columns", () => {
    if (axis === "rows") {
      deleteTableRows(sheet, table, common.top - tableBody(table).top, rowCount(common));
    } else {
      const gone = table.columns.slice(
        common.left - table.area.left,
        common.right - table.area.left + 1,
      );
      for (const column of gone) deleteTableColumn(sheet, table, column);
    }
    return [{ sheet, area: common, change: axis === "rows" ? "RowDeleted" : "ColumnDeleted" }];
  });
}

export function toggleTotals(book: Book): boolean {
  const table = activeTable(book);
  if (!table) return false;
  return book.edit("Total row", () => {
    showTableTotals(book.sheet, table, !table.showTotals);
    return [{ sheet: book.sheet, area: table.area }];
  });
}

/** Ctrl+T: a table over the selection, or over the block of data around the active cell. */
export function formatAsTable(book: Book): boolean {
  const { sheet, selection } = book;
  const { area, active } = selection;
  const single = area.top === area.bottom && area.left === area.right;
  const whole = single ? dataRegion(sheet, active) : area;
  return book.edit("Create table", () => {
    addTable(sheet, whole, true);
    return [{ sheet, area: whole }];
  });
}

// ---- sorting, merging --------------------------------------------------------------------------------

/** Sorts the table, or the block of data below its first row, by the column of the active cell. */
export function sortByActive(book: Book, ascending: boolean): boolean {
  const { sheet, selection } = book;
  const { active, area } = selection;
  const table = activeTable(book);
  const single = area.top === area.bottom && area.left === area.right;
  const region = table ? tableBody(table) : single ? dataBelowHeader(book) : area;
  return book.edit("Sort", () => {
    if (region.top > region.bottom) return [];
    checkUnlocked(sheet, region);
    const keys = [{ offset: active.column - region.left, ascending }];
    sortCells(sheet, region, keys, { matchCase: false, byColumns: false });
    return [{ sheet, area: region }];
  });
}

/** A first row of texts over rows that are not all texts is taken for headers, as Excel does. */
function dataBelowHeader({ sheet, selection }: Book): Area {
  const region = dataRegion(sheet, selection.active);
  const isText = (row: number, column: number): boolean =>
    typeof sheet.valueAt(row, column) === "string";
  let allTexts = region.bottom > region.top;
  let allBelow = true;
  for (let column = region.left; column <= region.right; column++) {
    if (!isText(region.top, column)) allTexts = false;
    if (!isText(region.top + 1, column)) allBelow = false;
  }
  return allTexts && !allBelow ? { ...region, top: region.top + 1 } : region;
}

export function toggleMerge(book: Book): boolean {
  const { sheet, selection } = book;
  const { area } = selection;
  const merged = sheet.merges.some((merge) => intersect(merge, area));
  return book.edit(merged ? "Unmerge cells" : "Merge cells", () => {
    if (merged) unmergeCells(sheet, area);
    else mergeCells(sheet, area, false);
    return [{ sheet, area }];
  });
}
