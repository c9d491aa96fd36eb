import { addSheet } from "#host/engine/structure";
import type { Sheet } from "#host/engine/sheet";
import { declareClass, type Context } from "#host/protocol/declaration";
import { eventTypes, workbookTarget } from "#host/protocol/events";
import { itemNotFound } from "#host/protocol/failure";
import { sheetEvents } from "./sheetEvents";

function visible(sheets: readonly Sheet[], only: boolean): Sheet[] {
  return sheets.filter((sheet) => !only || sheet.visibility === "Visible");
}

function orNotFound(sheet: Sheet | undefined): Sheet {
  if (!sheet) throw itemNotFound();
  return sheet;
}

export const worksheetCollection = declareClass<"WorksheetCollection">({
  name: "WorksheetCollection",
  items: {
    of: "Worksheet",
    access: ["getItem", "getItemOrNullObject"],
    list: (book) => book.sheets,
    find: (book, key) => book.sheetById(String(key)) ?? book.sheetByName(String(key)) ?? null,
  },
  methods: {
    add: {
      to: "Worksheet",
      get: (book, args, context) => {
        const sheet = addSheet(book, args.optionalText(0));
        raiseAdded(sheet, context);
        return sheet;
      },
    },
    getActiveWorksheet: {
      to: "Worksheet",
      get: (book) => orNotFound(book.sheetById(book.activeSheetId) ?? book.sheets[0]),
    },
    getFirst: {
      to: "Worksheet",
      get: (book, args) => orNotFound(visible(book.sheets, args.flag(0))[0]),
    },
    getLast: {
      to: "Worksheet",
      get: (book, args) => orNotFound(visible(book.sheets, args.flag(0)).at(-1)),
    },
    getCount: { call: (book, args) => visible(book.sheets, args.flag(0)).length },
  },
  events: sheetEvents(() => workbookTarget, { withAdded: true }),
});

export function raiseAdded(sheet: Sheet, context: Context): void {
  context.raise(eventTypes.worksheetAdded, [workbookTarget], {
    worksheetId: sheet.id,
    source: "Local",
  });
}
