import { columnCount, intersect, maxRows, rowCount, type Area } from "./address";
import { subtract } from "./areas";
import { clearCells } from "./edit";
import { moveReferences, renameColumnIn, renameTableIn } from "./formula/rewrite";
import { checkStructureAllowed, checkUnlocked, checkWithinSheet, refuseArgument } from "./guards";
import { isNameTaken, nameFault } from "./identifiers";
import { forgetTable, plainReferences } from "./tableReferences";
import { mayHoldReference, rewriteFormulas } from "./references";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { deleteCells, insertCells } from "./shift";
import { tableBody, type Table, type TableColumn } from "./table";
import { defaultHeader, freeHeader, longestHeader, renameColumn } from "./tableContent";
import { displayText } from "./text";
import type { Workbook } from "./workbook";

function changed(sheet: Sheet, table: Table): void {
  table.changed = true;
  sheet.touch("tables");
  sheet.workbook.structureChanged();
}

function checkTableName(workbook: Workbook, name: string, own?: Table): void {
  const fault = nameFault(name);
  if (fault !== null) refuseArgument(fault);
  if (own?.name.toLowerCase() === name.toLowerCase()) return;
  if (isNameTaken(workbook, name)) {
    throw new Refusal("ItemAlreadyExists", `The name ${name} is already in use.`);
  }
}

function freeTableName(workbook: Workbook): string {
  for (let i = 1; ; i++) if (!isNameTaken(workbook, `Table${i}`)) return `Table${i}`;
}

function checkNoOverlap(sheet: Sheet, area: Area, own?: Table): void {
  checkWithinSheet(area);
  if (sheet.tables.some((t) => t !== own && intersect(t.area, area))) {
    throw new Refusal("TableOverlap", "A table can't overlap another table.");
  }
}

/** Arrays cannot live in a table. */
function checkNoArrays(sheet: Sheet, area: Area): void {
  sheet.forEachCell(area, (cell) => {
    const { formula } = cell;
    const spreads = formula?.ref && rowCount(formula.ref) * columnCount(formula.ref) > 1;
    if (cell.spillFrom || spreads) {
      throw new Refusal("InvalidOperation", "Multi-cell array formulas aren't allowed in tables.");
    }
  });
}

/** The header row as texts, made unique, written back where it differs. */
function takeHeaders(
  sheet: Sheet,
  area: Area,
  known: readonly (string | undefined)[] = [],
): string[] {
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const position = column - area.left;
    const cell = sheet.cell(area.top, column);
    const value = cell?.value ?? null;
    const format = sheet.workbook.styles.get(sheet.styleAt(area.top, column)).numberFormat;
    const shown = displayText(value, format, sheet.workbook).slice(0, longestHeader);
    const keep = known[position];
    const name =
      keep ?? (shown === "" ? defaultHeader(position + 1, names) : freeHeader(shown, names));
    if (value !== name || cell?.formula) sheet.put(area.top, column, name);
    names.push(name);
  }
  return names;
}

/** Makes a table. Without headers a header row is put in and the data moves down by one. */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
  const { workbook } = sheet;
  checkStructureAllowed(sheet, "");
  if (name !== undefined) checkTableName(workbook, name);
  const rows = rowCount(area) + (hasHeaders ? (rowCount(area) === 1 ? 1 : 0) : 1);
  const full = { ...area, bottom: area.top + rows - 1 };
  checkNoOverlap(sheet, full);
  checkNoArrays(sheet, full);
  if (!hasHeaders) insertCells(sheet, { ...area, bottom: area.top }, "Down");
  const merges = sheet.merges.filter((m) => !intersect(m, full));
  if (merges.length < sheet.merges.length) {
    sheet.merges = merges;
    sheet.touch("merges");
  }
  const headers = takeHeaders(sheet, full);
  const table: Table = {
    id: workbook.newId(),
    name: name ?? freeTableName(workbook),
    area: full,
    columns: headers.map((header, i): TableColumn => ({ id: i + 1, name: header })),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    changed: true,
  };
  sheet.tables.push(table);
  sheet.touch("tables");
  workbook.structureChanged("added");
  return table;
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  checkTableName(workbook, name, table);
  if (table.name === name) return;
  const old = table.name;
  table.name = name;
  table.changed = true;
  workbook.tableByName(name)?.sheet.touch("tables");
  const used = rewriteFormulas(
    workbook,
    (text) => renameTableIn(text, old, name),
    (text) => text.toLowerCase().includes(old.toLowerCase()),
  );
  workbook.structureChanged(used ? "changed" : "added");
}

/** Gives a table another area with the same header row. New rows get the calculated columns' formulas. */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  const old = table.area;
  checkStructureAllowed(sheet, "");
  if (area.top !== old.top) refuseArgument("The header row of a table must stay in the same row.");
  const least = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1;
  if (rowCount(area) < least)
    refuseArgument("A table has a header row and at least one row of data.");
  if (!intersect(area, old)) refuseArgument("The new area of a table must overlap the old one.");
  checkNoOverlap(sheet, area, table);
  checkNoArrays(sheet, area);
  for (const rest of subtract(area, old)) {
    if (sheet.merges.some((m) => intersect(m, rest))) {
      throw new Refusal("MergedRangeConflict", "A table cannot hold merged cells.");
    }
  }
  const kept = Array.from(
    { length: columnCount(area) },
    (_, i) => table.columns[area.left + i - old.left],
  );
  const gone = table.columns.filter((column) => !kept.includes(column));
  table.area = area;
  const names = table.showHeaders
    ? takeHeaders(
        sheet,
        area,
        kept.map((column) => column?.name),
      )
    : kept.map((column, i) => column?.name ?? `Column${i + 1}`);
  const nextId = Math.max(0, ...table.columns.map((c) => c.id)) + 1;
  table.columns = kept.map(
    (column, i) => column ?? { id: nextId + i, name: names[i] ?? `Column${i + 1}` },
  );
  for (const column of gone) dropColumn(sheet.workbook, table, column);
  if (area.bottom > old.bottom)
    fillNewRows(sheet, table, { ...tableBody(table), top: old.bottom + 1 });
  changed(sheet, table);
}

/** References to a column that is gone become #REF!. */
function dropColumn(workbook: Workbook, table: Table, column: TableColumn): void {
  rewriteFormulas(
    workbook,
    (text, at) => renameColumnIn(text, table.name, at.table === table, column.name, null),
    (text) => text.includes("["),
  );
}

/** New rows of a table: calculated columns get their formulas, all cells the look of the row before. */
function fillNewRows(sheet: Sheet, table: Table, rows: Area): void {
  const model = rows.top > tableBody(table).top ? rows.top - 1 : rows.bottom + 1;
  for (let row = rows.top; row <= rows.bottom; row++) {
    table.columns.forEach((column, i) => {
      const place = table.area.left + i;
      const style = sheet.styleAt(model, place);
      if (style !== sheet.styleAt(row, place)) sheet.setStyle(row, place, style);
      const known = sheet.cell(row, place);
      if (column.formula === undefined || known?.formula || (known && known.value !== null)) return;
      const like = sheet.cell(model, place)?.formula;
      sheet.put(row, place, null, {
        text: column.formula,
        kind: like?.kind === "dynamic" ? "dynamic" : "plain",
        state: "live",
      });
    });
  }
}

/** Lets rules and references that cover the whole body of a table grow with rows added at its end. */
function growReferences(sheet: Sheet, table: Table, body: Area, count: number): void {
  const grow = (area: Area): Area => {
    const covers = area.top <= body.top && area.bottom === body.bottom;
    const within = area.left >= table.area.left && area.right <= table.area.right;
    return covers && within && area.top >= table.area.top
      ? { ...area, bottom: area.bottom + count }
      : area;
  };
  for (const kind of ["validations", "conditionalFormats"] as const) {
    for (const rule of sheet[kind]) {
      const areas = rule.areas.map(grow);
      if (areas.every((area, i) => area === rule.areas[i])) continue;
      rule.areas = areas;
      delete rule.source;
      sheet.touch(kind);
    }
  }
  const last = String(body.bottom + 1);
  rewriteFormulas(
    sheet.workbook,
    (text, at) =>
      text.includes(last) ? moveReferences(text, at.sheet?.name ?? "", sheet.name, grow) : text,
    (text) => text.includes(last) && mayHoldReference(text),
  );
}

/** Puts empty rows into a table, at its end without an index; gives the new rows. */
export function addTableRows(
  sheet: Sheet,
  table: Table,
  index: number | undefined,
  count: number,
): Area {
  const body = tableBody(table);
  checkStructureAllowed(sheet, "allowInsertRows");
  if (!Number.isInteger(count) || count < 1) refuseArgument("At least one row is added.");
  const at = index ?? rowCount(body);
  if (!Number.isInteger(at) || at < 0 || at > rowCount(body))
    refuseArgument("There is no such row in the table.");
  const top = body.top + at;
  const rows: Area = { ...body, top, bottom: top + count - 1 };
  if (table.area.bottom + count >= maxRows) refuseArgument("The table would leave the sheet.");
  const grown = { ...table.area, bottom: table.area.bottom + count };
  if (top <= table.area.bottom || !isEmpty(sheet, rows)) insertCells(sheet, rows, "Down");
  table.area = grown;
  if (at === rowCount(body)) growReferences(sheet, table, body, count);
  fillNewRows(sheet, table, rows);
  changed(sheet, table);
  return rows;
}

function isEmpty(sheet: Sheet, area: Area): boolean {
  let empty =
    !sheet.tables.some((t) => intersect(t.area, area)) &&
    !sheet.merges.some((m) => intersect(m, area));
  sheet.forEachCell(area, (cell) => {
    if (cell.value !== null || cell.formula) empty = false;
  });
  return empty;
}

/** Deletes rows of a table; the last row that is left is emptied instead. */
export function deleteTableRows(sheet: Sheet, table: Table, index: number, count: number): void {
  const body = tableBody(table);
  checkStructureAllowed(sheet, "allowDeleteRows");
  if (!Number.isInteger(index) || index < 0 || count < 1 || index + count > rowCount(body)) {
    refuseArgument("There is no such row in the table.");
  }
  const rows: Area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count === rowCount(body)) {
    clearCells(sheet, { ...rows, bottom: rows.top }, "Contents");
    if (count === 1) return;
    deleteCells(sheet, { ...rows, top: rows.top + 1 }, "Up");
  } else deleteCells(sheet, rows, "Up");
  changed(sheet, table);
}

export function addTableColumn(
  sheet: Sheet,
  table: Table,
  index: number | undefined,
  name: string | undefined,
): TableColumn {
  checkStructureAllowed(sheet, "allowInsertColumns");
  const at = index ?? table.columns.length;
  if (!Number.isInteger(at) || at < 0 || at > table.columns.length)
    refuseArgument("There is no such column in the table.");
  const taken = table.columns.map((c) => c.name);
  if (name !== undefined) checkHeader(table, name);
  const place: Area = { ...table.area, left: table.area.left + at, right: table.area.left + at };
  checkWithinSheet(place);
  const grown = { ...table.area, right: table.area.right + 1 };
  const columns = [...table.columns];
  if (at < columns.length || !isEmpty(sheet, place)) insertCells(sheet, place, "Right");
  const column: TableColumn = {
    id: Math.max(0, ...columns.map((c) => c.id)) + 1,
    name: name ?? defaultHeader(at + 1, taken),
  };
  columns.splice(at, 0, column);
  table.columns = columns;
  table.area = grown;
  if (table.showHeaders) sheet.put(table.area.top, place.left, column.name);
  changed(sheet, table);
  return column;
}

function checkHeader(table: Table, name: string, own?: TableColumn): void {
  if (name === "" || name.length > longestHeader)
    refuseArgument("A column name has 1 to 255 characters.");
  const folded = name.toLowerCase();
  if (table.columns.some((c) => c !== own && c.name.toLowerCase() === folded)) {
    throw new Refusal("InvalidArgument", `The table has a column named ${name} already.`);
  }
}

export function deleteTableColumn(sheet: Sheet, table: Table, column: TableColumn): void {
  checkStructureAllowed(sheet, "allowDeleteColumns");
  if (table.columns.length === 1) {
    throw new Refusal("InvalidOperation", "The only column of a table can't be deleted.");
  }
  const place = table.area.left + table.columns.indexOf(column);
  deleteCells(sheet, { ...table.area, left: place, right: place }, "Left");
  changed(sheet, table);
}

export function renameTableColumn(
  sheet: Sheet,
  table: Table,
  column: TableColumn,
  name: string,
): void {
  checkUnlocked(sheet, { ...table.area, bottom: table.area.top });
  checkHeader(table, name, column);
  renameColumn(sheet, table, column, name);
}

/** Shows or hides the header row; its cells are emptied or filled. */
export function showTableHeaders(sheet: Sheet, table: Table, shown: boolean): void {
  if (table.showHeaders === shown) return;
  checkStructureAllowed(sheet, "");
  if (shown) {
    const above = { ...table.area, top: table.area.top - 1, bottom: table.area.top - 1 };
    if (above.top < 0 || !isEmpty(sheet, above)) {
      throw new Refusal(
        "InvalidOperation",
        "There is no empty row above the table for its headers.",
      );
    }
    table.area = { ...table.area, top: above.top };
    table.showHeaders = true;
    table.columns.forEach((column, i) => {
      sheet.put(above.top, table.area.left + i, column.name);
    });
  } else {
    const header = { ...table.area, bottom: table.area.top };
    table.showHeaders = false;
    table.area = { ...table.area, top: table.area.top + 1 };
    clearCells(sheet, header, "Contents");
  }
  changed(sheet, table);
}

/** Shows or hides the total row below the data. */
export function showTableTotals(sheet: Sheet, table: Table, shown: boolean): void {
  if (table.showTotals === shown) return;
  checkStructureAllowed(sheet, "");
  if (shown) {
    const row = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
    checkWithinSheet(row);
    if (!isEmpty(sheet, row)) insertCells(sheet, row, "Down");
    table.area = { ...table.area, bottom: row.bottom };
    table.showTotals = true;
    writeTotals(sheet, table);
  } else {
    const row = { ...table.area, top: table.area.bottom };
    table.showTotals = false;
    table.area = { ...table.area, bottom: table.area.bottom - 1 };
    clearCells(sheet, row, "Contents");
  }
  changed(sheet, table);
}

/** The total row that Excel begins with: a label at the left, a sum of the last column when it holds numbers. */
function writeTotals(sheet: Sheet, table: Table): void {
  const [first] = table.columns;
  const last = table.columns[table.columns.length - 1];
  if (!first || !last) return;
  if (!table.columns.some((c) => c.totalsFunction ?? c.totalsLabel) && first !== last) {
    first.totalsLabel = "Total";
    last.totalsFunction = "sum";
  }
  table.columns.forEach((column, i) => {
    const place = table.area.left + i;
    const { totalsFunction } = column;
    const code = totalCodes[totalsFunction ?? ""];
    if (column.totalsLabel !== undefined) sheet.put(table.area.bottom, place, column.totalsLabel);
    else if (column.totalsFormula !== undefined || code !== undefined) {
      const text =
        column.totalsFormula ?? `SUBTOTAL(${code},[${column.name.replace(/['#[\]@]/g, "'$&")}])`;
      sheet.put(table.area.bottom, place, null, { text, kind: "plain", state: "live" });
    }
  });
}

const totalCodes: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** Deletes a table with its cells; formulas that refer to it become #REF!. */
export function deleteTable(sheet: Sheet, table: Table): void {
  checkStructureAllowed(sheet, "");
  const { area, name } = table;
  sheet.tables = sheet.tables.filter((t) => t !== table);
  forgetTable(sheet.workbook, name);
  clearCells(sheet, area, "All");
  changed(sheet, table);
}

/** Takes the table away and leaves its cells; structured references become ordinary ones. */
export function convertToRange(sheet: Sheet, table: Table): void {
  checkStructureAllowed(sheet, "");
  plainReferences(sheet, table);
  sheet.tables = sheet.tables.filter((t) => t !== table);
  changed(sheet, table);
}
