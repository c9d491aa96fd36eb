import { declareClass, type Context } from "#host/protocol/declaration";
import type { Place } from "#host/protocol/place";
import { findArea } from "./geometry";

export const workbook = declareClass<"Workbook">({
  name: "Workbook",
  scalars: {
    name: { get: (book) => book.fileName },
    readOnly: { get: () => false },
    isDirty: {
      get: (_book, context) => context.switches.dirty,
      set: (_book, value, context) => {
        context.switches.dirty = value === true;
      },
    },
    autoSave: { get: () => false },
    calculationEngineVersion: { get: () => 191029 },
    previouslySaved: { get: (book) => book.source !== undefined },
  },
  navigations: {
    application: { to: "Application", get: (book) => book },
    comments: { to: "CommentCollection", get: (book) => ({ workbook: book }) },
    customXmlParts: { to: "CustomXmlPartCollection", get: (book) => book },
    names: { to: "NamedItemCollection", get: (book) => ({ workbook: book }) },
    protection: { to: "WorkbookProtection", get: (book) => book },
    properties: { to: "DocumentProperties", get: (book) => book },
    settings: { to: "SettingCollection", get: (book) => book },
    tables: { to: "TableCollection", get: (book) => ({ workbook: book }) },
    worksheets: { to: "WorksheetCollection", get: (book) => book },
    _Runtime: { to: "Runtime", get: (book) => book },
  },
  methods: {
    getActiveCell: {
      to: "Range",
      get: (_book, _args, context) => {
        const { sheet, area } = selection(context);
        return context.place(sheet, { ...area, bottom: area.top, right: area.left });
      },
    },
    getSelectedRange: { to: "Range", get: (_book, _args, context) => selection(context) },
    save: {
      call: (_book, _args, context) => {
        context.switches.saves++;
        context.switches.dirty = false;
      },
    },
    _GetRangeForEventByReferenceId: {
      to: "Range",
      get: (book, args, context) => eventRange(args.text(0), context, book.activeSheetId),
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      to: "Range",
      get: (book, args, context) => eventRange(args.text(0), context, book.activeSheetId),
    },
    _GetReferenceCount: { call: (_book, _args, context) => context.references.keptCount },
    _RemoveReference: {
      call: (_book, args, context) => {
        context.references.release(args.text(0));
      },
    },
    _RemoveAllReferences: {
      call: (_book, _args, context) => {
        context.references.releaseAll();
      },
    },
  },
});

function selection(context: Context): Place {
  const sheet =
    context.workbook.sheetById(context.workbook.activeSheetId) ?? context.workbook.sheets[0];
  if (!sheet) throw new Error("A workbook without sheets");
  return context.place(sheet, sheet.selection);
}

/** Events name their cells by an address ("Sheet1!A1:B2") in place of a reference id. */
function eventRange(reference: string, context: Context, activeSheetId: string): Place {
  const home = context.workbook.sheetById(activeSheetId) ?? context.workbook.sheets[0];
  if (!home) throw new Error("A workbook without sheets");
  const { sheet, area } = findArea(reference, home);
  return context.place(sheet, area);
}

export const runtime = declareClass<"Runtime">({
  name: "Runtime",
  scalars: {
    enableEvents: {
      get: (_book, context) => context.switches.events,
      set: (_book, value, context) => {
        context.switches.events = value === true;
      },
    },
  },
});
