import { clearFilters, filterColumn } from "#host/engine/filter";
import { moveCells } from "#host/engine/move";
import { sortCells } from "#host/engine/sort";
import { tableBody } from "#host/engine/table";
import {
  addTable,
  addTableColumn,
  addTableRows,
  convertToRange,
  deleteTable,
  deleteTableColumn,
  deleteTableRows,
  renameTable,
  renameTableColumn,
  showTableHeaders,
  showTableTotals,
} from "#host/engine/tables";
import { type Hand, meetsTable } from "../hand";
import { chosen, type PersonEdit, share } from "../sequence";

type Deed = (hand: Hand, edit: PersonEdit) => string | undefined;

/** What a person does with tables. */
export const tableDeeds = {
  sort: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    const { sheet, table } = found;
    const offset = share(table.columns.length, edit.column);
    const options = { matchCase: edit.row % 5 === 0, byColumns: false };
    sortCells(sheet, tableBody(table), [{ offset, ascending: edit.row % 2 === 0 }], options);
    return hand.edited(sheet, table.area);
  },
  filter: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, table, cell } = found;
    const value = sheet.valueAt(cell.top, cell.left);
    const shown = typeof value === "object" ? "" : String(value);
    const criterion = {
      kind: "values",
      values: shown === "" ? [] : [shown],
      blanks: shown === "" || edit.on % 3 === 0,
      dates: [],
    } as const;
    filterColumn({ sheet, table }, cell.left - table.area.left, criterion);
    return hand.rearranged(`${table.name} filtered`);
  },
  clearFilter: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    clearFilters(found);
    return hand.rearranged(`filter of ${found.table.name} cleared`);
  },
  insertTableRows: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, table, cell } = found;
    const index = cell.top - tableBody(table).top;
    return hand.edited(sheet, addTableRows(sheet, table, index, 1 + share(3, edit.column)));
  },
  deleteTableRows: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, table, cell } = found;
    const body = tableBody(table);
    const count = Math.min(1 + share(3, edit.column), body.bottom - cell.top + 1);
    deleteTableRows(sheet, table, cell.top - body.top, count);
    return hand.edited(sheet, table.area);
  },
  /** All records of a register are deleted. */
  emptyTable: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    const { top, bottom } = tableBody(found.table);
    deleteTableRows(found.sheet, found.table, 0, bottom - top + 1);
    return hand.edited(found.sheet, found.table.area);
  },
  insertTableColumn: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    const { sheet, table } = found;
    const title = edit.text.replace(/^=/, "").slice(0, 60);
    const name = title === "" ? undefined : title;
    addTableColumn(sheet, table, share(table.columns.length + 1, edit.column), name);
    return hand.edited(sheet, table.area);
  },
  deleteTableColumn: (hand, edit) => {
    const found = hand.table(edit);
    const column = found && chosen(found.table.columns, edit.column);
    if (!found || !column) return undefined;
    deleteTableColumn(found.sheet, found.table, column);
    hand.edited(found.sheet, found.table.area);
    return `column ${column.name} of ${found.table.name} deleted`;
  },
  renameHeader: (hand, edit) => {
    const found = hand.table(edit);
    const column = found && chosen(found.table.columns, edit.column);
    if (!found || !column) return undefined;
    const old = column.name;
    const name = edit.row % 4 === 0 ? ` ${old.toUpperCase()} ` : edit.text.slice(0, 100);
    renameTableColumn(found.sheet, found.table, column, name);
    hand.edited(found.sheet, { ...found.table.area, bottom: found.table.area.top });
    return `header ${old} of ${found.table.name} is ${name} now`;
  },
  renameTable: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    const old = found.table.name;
    const names = ["tblProjekte", "Table1", "Risks2", "Übersicht", "_x", `My_${old}`, "Criteria"];
    renameTable(hand.workbook, found.table, chosen(names, edit.row) ?? "T");
    return hand.rearranged(`table ${old} is ${found.table.name} now`);
  },
  /** A whole table is cut and pasted elsewhere on its sheet or on another one. */
  moveTable: (hand, edit) => {
    const found = hand.table(edit);
    const to = hand.sheet({ ...edit, on: edit.row });
    if (!found || !to) return undefined;
    const { sheet, table } = found;
    const source = table.area;
    const target = edit.column % 2 === 0 ? sheet : to;
    const below = (target.usedArea()?.bottom ?? 0) + 3;
    const moved = moveCells(sheet, source, target, below, share(4, edit.column));
    hand.edited(sheet, source);
    return `table ${table.name} to ${hand.edited(target, moved)}`;
  },
  showTotals: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    showTableTotals(found.sheet, found.table, !found.table.showTotals);
    return hand.edited(found.sheet, found.table.area);
  },
  hideHeaders: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    showTableHeaders(found.sheet, found.table, !found.table.showHeaders);
    return hand.edited(found.sheet, found.table.area);
  },
  convertToRange: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    convertToRange(found.sheet, found.table);
    hand.session.person.tableDeleted(found.sheet, found.table);
    return `table ${found.table.name} is a range now`;
  },
  deleteTable: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    deleteTable(found.sheet, found.table);
    hand.session.person.tableDeleted(found.sheet, found.table);
    return `table ${found.table.name} deleted with its cells`;
  },
  makeTable: (hand, edit) => {
    const found = hand.sheetCell(edit);
    if (!found) return undefined;
    const { sheet, cell } = found;
    const area = { ...cell, bottom: cell.top + 3, right: cell.left + 2 };
    if (meetsTable(sheet, area)) return undefined;
    const table = addTable(sheet, area, edit.row % 2 === 0);
    hand.session.person.tableAdded(sheet, table);
    return `table ${table.name} on ${sheet.name}`;
  },
} as const satisfies Record<string, Deed>;
