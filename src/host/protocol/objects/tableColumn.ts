import type { Area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import { tableBody } from "#host/engine/table";
import { addTableColumn, deleteTableColumn, renameTableColumn } from "#host/engine/tables";
import type { Arguments } from "#host/protocol/arguments";
import { textOf } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument, messages } from "#host/protocol/failure";
import type { TableColumnPlace, TablePlace } from "#host/protocol/subjects";
import { readBlock, valueAt } from "./cellContent";
import { matrixFor } from "./matrix";
import { headerArea, totalArea } from "./table";

function columnsOf(place: TablePlace): TableColumnPlace[] {
  return place.table.columns.map((column) => ({ ...place, column }));
}

function indexOf({ table, column }: TableColumnPlace): number {
  return table.columns.indexOf(column);
}

function strip(place: TableColumnPlace, rows: Area): Area {
  const left = place.table.area.left + indexOf(place);
  return { ...rows, left, right: left };
}

export const tableColumnCollection = declareClass<"TableColumnCollection">({
  name: "TableColumnCollection",
  scalars: { count: { get: ({ table }) => table.columns.length } },
  items: {
    of: "TableColumn",
    access: ["getItem", "getItemOrNullObject", "getItemAt", "getCount"],
    list: columnsOf,
    find: (place, key) => {
      const columns = columnsOf(place);
      if (typeof key === "number") return columns.find((c) => c.column.id === key) ?? null;
      const folded = key.toLowerCase();
      return columns.find((c) => c.column.name.toLowerCase() === folded) ?? null;
    },
  },
  methods: { add: { to: "TableColumn", get: add } },
});

function add(place: TablePlace, args: Arguments, context: Context): TableColumnPlace {
  const { sheet, table } = place;
  const values = args.raw(1);
  const rows = Array.isArray(values) ? (values as readonly unknown[]) : undefined;
  const height = table.area.bottom - table.area.top + 1;
  const bodyHeight = tableBody(table).bottom - tableBody(table).top + 1;
  if (rows && rows.length !== height && rows.length !== bodyHeight) {
    throw invalidArgument(messages.shape);
  }
  const withHeader = rows !== undefined && rows.length === height && table.showHeaders;
  const first = withHeader && Array.isArray(rows[0]) ? (rows[0] as readonly unknown[])[0] : null;
  const name = args.optionalText(2) ?? (typeof first === "string" ? first : undefined);
  const position = args.optionalInteger(0);
  const column = addTableColumn(sheet, table, position === -1 ? undefined : position, name);
  const made = { ...place, column };
  const area = strip(made, tableBody(table));
  if (rows) writeCells(sheet, area, matrixFor(area, withHeader ? rows.slice(1) : rows), "values");
  else if (values !== null) writeCells(sheet, area, matrixFor(area, values), "values");
  context.edited(sheet, strip(made, table.area), "ColumnInserted");
  return made;
}

export const tableColumn = declareClass<"TableColumn">({
  name: "TableColumn",
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    id: { get: ({ column }) => column.id },
    index: { get: indexOf },
    name: {
      get: ({ column }) => column.name,
      set: ({ sheet, table, column }, value) => {
        renameTableColumn(sheet, table, column, textOf(value));
      },
    },
    values: {
      get: (place, context) => {
        context.refresh();
        return readBlock(place.sheet, strip(place, place.table.area), valueAt, context);
      },
      set: (place, value, context) => {
        const area = strip(place, place.table.area);
        writeCells(place.sheet, area, matrixFor(area, value), "values");
        context.edited(place.sheet, area);
      },
    },
  },
  navigations: { filter: { to: "Filter", get: (place) => place } },
  methods: {
    delete: {
      call: (place, _args, context) => {
        const area = strip(place, place.table.area);
        deleteTableColumn(place.sheet, place.table, place.column);
        context.edited(place.sheet, area, "ColumnDeleted");
      },
    },
    getRange: {
      to: "Range",
      get: (place, _args, context) => context.place(place.sheet, strip(place, place.table.area)),
    },
    getHeaderRowRange: {
      to: "Range",
      get: (place, _args, context) =>
        context.place(place.sheet, strip(place, headerArea(place.table))),
    },
    getDataBodyRange: {
      to: "Range",
      get: (place, _args, context) =>
        context.place(place.sheet, strip(place, tableBody(place.table))),
    },
    getTotalRowRange: {
      to: "Range",
      get: (place, _args, context) =>
        context.place(place.sheet, strip(place, totalArea(place.table))),
    },
  },
});
