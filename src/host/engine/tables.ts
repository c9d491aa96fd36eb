import { intersect, type Area } from "./address";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { tableBody, type Table, type TableColumn } from "./table";
import type { Workbook } from "./workbook";

function refuse(): never {
  throw new Refusal(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
  );
}

export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
  if (!hasHeaders) throw new Refusal("NotImplemented", "tables without headers");
  if (sheet.tables.some((t) => intersect(t.area, area)))
    throw new Refusal("TableOverlap", "A table can't overlap another table.");
  const { workbook } = sheet;
  let free = name;
  for (let i = 1; free === undefined; i++)
    if (!workbook.tableByName(`Table${i}`)) free = `Table${i}`;
  const columns: TableColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const id = column - area.left + 1;
    const value = sheet.valueAt(area.top, column);
    const text = value === null ? `Column${id}` : String(value);
    sheet.put(area.top, column, text);
    columns.push({ id, name: text });
  }
  const table: Table = {
    id: workbook.newId(),
    name: free,
    area,
    columns,
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
  changed(sheet, table);
  return table;
}

function changed(sheet: Sheet, table: Table): void {
  table.changed = true;
  sheet.touch("tables");
  sheet.workbook.structureChanged();
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  const other = workbook.tableByName(name);
  if (other && other.table !== table) refuse();
  table.name = name;
  table.changed = true;
  workbook.structureChanged();
}

export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  if (area.top !== table.area.top) refuse();
  table.area = area;
  changed(sheet, table);
}

export function addTableRows(
  sheet: Sheet,
  table: Table,
  _index: number | undefined,
  count: number,
): Area {
  const top = table.area.bottom + 1;
  table.area = { ...table.area, bottom: table.area.bottom + count };
  changed(sheet, table);
  return { ...table.area, top };
}

export function deleteTableRows(_sheet: Sheet, table: Table, _index: number, _count: number): void {
  throw new Refusal("NotImplemented", tableBody(table).top.toString());
}

export function addTableColumn(
  _sheet: Sheet,
  _table: Table,
  _index: number | undefined,
  _name: string | undefined,
): TableColumn {
  throw new Refusal("NotImplemented", "TableColumnCollection.add");
}

export function deleteTableColumn(_sheet: Sheet, _table: Table, _column: TableColumn): void {
  throw new Refusal("NotImplemented", "TableColumn.delete");
}

export function renameTableColumn(
  sheet: Sheet,
  table: Table,
  column: TableColumn,
  name: string,
): void {
  column.name = name;
  sheet.put(table.area.top, table.area.left + table.columns.indexOf(column), name);
  changed(sheet, table);
}

export function showTableHeaders(sheet: Sheet, table: Table, shown: boolean): void {
  table.showHeaders = shown;
  changed(sheet, table);
}

export function showTableTotals(sheet: Sheet, table: Table, shown: boolean): void {
  table.showTotals = shown;
  changed(sheet, table);
}

export function deleteTable(sheet: Sheet, table: Table): void {
  convertToRange(sheet, table);
}

export function convertToRange(sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.filter((t) => t !== table);
  changed(sheet, table);
}
