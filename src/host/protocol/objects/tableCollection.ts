import { intersect } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { insertCells } from "#host/engine/shift";
import { addTable } from "#host/engine/tables";
import type { Arguments } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { eventTypes, workbookTarget } from "#host/protocol/events";
import { itemNotFound } from "#host/protocol/failure";
import type { TableList, TablePlace } from "#host/protocol/subjects";
import { findArea } from "./geometry";

function tablesOf(list: TableList): TablePlace[] {
  const sheets = list.sheet ? [list.sheet] : list.workbook.sheets;
  const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const { within } = list;
  return within ? tables.filter(({ table }) => intersect(table.area, within.area)) : tables;
}

function findTable(list: TableList, key: string | number): TablePlace | null {
  const text = String(key).toLowerCase();
  return (
    tablesOf(list).find(
      ({ table }) => table.id.toLowerCase() === text || table.name.toLowerCase() === text,
    ) ?? null
  );
}

export const tableCollection = declareClass<"TableCollection">({
  name: "TableCollection",
  scalars: { count: { get: (list) => tablesOf(list).length } },
  items: {
    of: "Table",
    access: ["getItem", "getItemOrNullObject", "getItemAt", "getCount"],
    list: tablesOf,
    find: findTable,
  },
  methods: { add: { to: "Table", get: add } },
  events: {
    dataChangedEvent: {
      name: "onChanged",
      type: eventTypes.tableChanged,
      target: () => workbookTarget,
    },
    addedEvent: { name: "onAdded", type: eventTypes.tableAdded, target: () => workbookTarget },
    deletedEvent: {
      name: "onDeleted",
      type: eventTypes.tableDeleted,
      target: () => workbookTarget,
    },
  },
});

export const tableScopedCollection = declareClass<"TableScopedCollection">({
  name: "TableScopedCollection",
  items: {
    of: "Table",
    access: ["getItem", "getCount"],
    list: tablesOf,
    find: findTable,
  },
  methods: {
    getFirst: { to: "Table", get: (list) => tablesOf(list)[0] ?? notFound() },
  },
});

function notFound(): never {
  throw itemNotFound();
}

function add(list: TableList, args: Arguments, context: Context): TablePlace {
  const object = args.object(0);
  const { sheet, area } =
    object?.className === "Range"
      ? { sheet: object.subject.sheet, area: object.subject.area }
      : findArea(args.text(0), list.sheet ?? homeSheet(list));
  if (list.sheet && sheet !== list.sheet) throw itemNotFound();
  const isHeaderOnly = args.flag(1) && area.top === area.bottom;
  if (isHeaderOnly && context.quirks.has("table-add-pushes")) {
    insertCells(sheet, { ...area, top: area.top + 1, bottom: area.top + 1 }, "Down");
  }
  const table = addTable(sheet, area, args.flag(1));
  context.raise(eventTypes.tableAdded, [workbookTarget], {
    tableId: table.id,
    worksheetId: sheet.id,
    source: "Local",
  });
  return { sheet, table };
}

/** Where an address without sheet lies. */
function homeSheet({ workbook }: TableList): Sheet {
  return workbook.sheetById(workbook.activeSheetId) ?? workbook.sheets[0] ?? notFound();
}
