import { columnCount, rowCount, type Area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import { tableBody } from "#host/engine/table";
import { addTableRows, deleteTableRows } from "#host/engine/tables";
import type { Arguments } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound, messages } from "#host/protocol/failure";
import type { TablePlace, TableRowPlace } from "#host/protocol/subjects";
import { isKeptByFilter } from "#host/protocol/quirks/filteredWrite";
import { readBlock, valueAt } from "./cellContent";
import { matrixFor } from "./matrix";

function rowArea({ table, index }: TableRowPlace): Area {
  const body = tableBody(table);
  const top = body.top + index;
  if (top > body.bottom) throw itemNotFound();
  return { ...body, top, bottom: top };
}

export const tableRowCollection = declareClass<"TableRowCollection">({
  name: "TableRowCollection",
  scalars: { count: { get: ({ table }) => rowCount(tableBody(table)) } },
  items: {
    of: "TableRow",
    access: ["getItemAt", "getCount"],
    list: (place) =>
      Array.from({ length: rowCount(tableBody(place.table)) }, (_, index) => ({ ...place, index })),
  },
  methods: {
    add: { to: "TableRow", get: add },
  },
});

function remove(place: TablePlace, index: number, count: number, context: Context): void {
  const body = tableBody(place.table);
  if (!(index >= 0 && index + count <= rowCount(body))) throw invalidArgument();
  deleteTableRows(place.sheet, place.table, index, count);
  const top = body.top + index;
  context.edited(place.sheet, { ...body, top, bottom: top + count - 1 }, "RowDeleted");
}

/** Values are a block of rows, one value for all cells, or nothing for one empty row. */
function add(place: TablePlace, args: Arguments, context: Context): TableRowPlace {
  const { sheet, table } = place;
  const given = args.optionalInteger(0);
  const count = rowCount(tableBody(table));
  const index = given === undefined || given === -1 ? count : given;
  if (index < 0 || index > count) throw invalidArgument();
  const values = args.raw(1);
  const rows = Array.isArray(values) ? (values as readonly unknown[]) : [];
  const width = columnCount(table.area);
  if (rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw invalidArgument(messages.shape);
  }
  const area = addTableRows(
    sheet,
    table,
    index === count ? undefined : index,
    Math.max(1, rows.length),
  );
  if (values !== null) writeCells(sheet, area, matrixFor(area, values), "values");
  context.edited(sheet, area, "RowInserted");
  return { ...place, index: area.top - tableBody(table).top };
}

export const tableRow = declareClass<"TableRow">({
  name: "TableRow",
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (place, context) => {
        context.refresh();
        return readBlock(place.sheet, rowArea(place), valueAt, context);
      },
      set: (place, value, context) => {
        const area = rowArea(place);
        writeCells(place.sheet, area, matrixFor(area, value), "values");
        context.edited(place.sheet, area);
      },
    },
  },
  methods: {
    delete: {
      call: (place, _args, context) => {
        if (isKeptByFilter(place.sheet, rowArea(place), context)) return;
        remove(place, place.index, 1, context);
      },
    },
    getRange: {
      to: "Range",
      get: (place, _args, context) => context.place(place.sheet, rowArea(place)),
    },
  },
});
