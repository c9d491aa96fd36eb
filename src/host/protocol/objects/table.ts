import type { Area } from "#host/engine/address";
import { applyFilters, clearFilters } from "#host/engine/filter";
import { tableBody, type Table } from "#host/engine/table";
import {
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  showTableHeaders,
  showTableTotals,
} from "#host/engine/tables";
import { booleanOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context, type ScalarMember } from "#host/protocol/declaration";
import { eventTypes, workbookTarget } from "#host/protocol/events";
import { itemNotFound } from "#host/protocol/failure";
import type { TablePlace } from "#host/protocol/subjects";
import { findArea } from "./geometry";

type Switch =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

function switchMember(key: Switch): ScalarMember<TablePlace> {
  return {
    get: ({ table }) => table[key],
    set: (place, value) => {
      place.table[key] = booleanOf(value);
      touch(place);
    },
  };
}

export function touch({ sheet, table }: TablePlace): void {
  table.changed = true;
  sheet.touch("tables");
}

export function headerArea(table: Table): Area {
  if (!table.showHeaders) throw itemNotFound();
  return { ...table.area, bottom: table.area.top };
}

export function totalArea(table: Table): Area {
  if (!table.showTotals) throw itemNotFound();
  return { ...table.area, top: table.area.bottom };
}

export const table = declareClass<"Table">({
  name: "Table",
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: ({ sheet, table }, value) => {
        renameTable(sheet.workbook, table, textOf(value));
      },
    },
    style: {
      get: ({ table }) => table.style,
      set: (place, value) => {
        place.table.style = textOf(value);
        touch(place);
      },
    },
    showHeaders: {
      get: ({ table }) => table.showHeaders,
      set: ({ sheet, table }, value) => {
        showTableHeaders(sheet, table, booleanOf(value));
      },
    },
    showTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ sheet, table }, value) => {
        showTableTotals(sheet, table, booleanOf(value));
      },
    },
    showBandedRows: switchMember("showBandedRows"),
    showBandedColumns: switchMember("showBandedColumns"),
    showFilterButton: switchMember("showFilterButton"),
    highlightFirstColumn: switchMember("highlightFirstColumn"),
    highlightLastColumn: switchMember("highlightLastColumn"),
  },
  navigations: {
    autoFilter: { to: "AutoFilter", get: (place) => place },
    columns: { to: "TableColumnCollection", get: (place) => place },
    rows: { to: "TableRowCollection", get: (place) => place },
    sort: { to: "TableSort", get: (place) => place },
    worksheet: { to: "Worksheet", get: ({ sheet }) => sheet },
  },
  methods: {
    getRange: {
      to: "Range",
      get: ({ sheet, table }, _args, context) => context.place(sheet, table.area),
    },
    getHeaderRowRange: {
      to: "Range",
      get: ({ sheet, table }, _args, context) => context.place(sheet, headerArea(table)),
    },
    getDataBodyRange: {
      to: "Range",
      get: ({ sheet, table }, _args, context) => context.place(sheet, tableBody(table)),
    },
    getTotalRowRange: {
      to: "Range",
      get: ({ sheet, table }, _args, context) => context.place(sheet, totalArea(table)),
    },
    resize: {
      call: ({ sheet, table }, args) => {
        const object = args.object(0);
        const { area } =
          object?.className === "Range" ? object.subject : findArea(args.text(0), sheet);
        resizeTable(sheet, table, area);
      },
    },
    delete: {
      call: (place, _args, context) => {
        deleteTable(place.sheet, place.table);
        raiseDeleted(place, context);
      },
    },
    convertToRange: {
      to: "Range",
      get: (place, _args, context) => {
        const { area } = place.table;
        convertToRange(place.sheet, place.table);
        raiseDeleted(place, context);
        return context.place(place.sheet, area);
      },
    },
    clearFilters: {
      call: (place) => {
        clearFilters(place);
      },
    },
    reapplyFilters: {
      call: (place) => {
        applyFilters(place);
      },
    },
  },
  events: {
    dataChangedEvent: {
      name: "onChanged",
      type: eventTypes.tableChanged,
      target: ({ table }) => table.id,
    },
    selectionChangedEvent: {
      name: "onSelectionChanged",
      type: eventTypes.tableSelectionChanged,
      target: ({ table }) => table.id,
    },
  },
});

function raiseDeleted({ sheet, table }: TablePlace, context: Context): void {
  context.raise(eventTypes.tableDeleted, [workbookTarget], {
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
    source: "Local",
  });
}
