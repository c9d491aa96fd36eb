import {
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "#host/engine/structure";
import { standardColumnWidth } from "#host/engine/geometry";
import type { Sheet } from "#host/engine/sheet";
import type { Arguments } from "#host/protocol/arguments";
import { booleanOf, numberOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { eventTypes, workbookTarget } from "#host/protocol/events";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { colorOf } from "./colors";
import { findArea, onSheet, wholeSheet } from "./geometry";
import { shownWidth, widthOfShown } from "./sheetMetrics";
import { sheetEvents } from "./sheetEvents";
import { raiseAdded } from "./worksheetCollection";

export const worksheet = declareClass<"Worksheet">({
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => {
        renameSheet(sheet, textOf(value));
      },
    },
    position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => {
        moveSheet(sheet, numberOf(value));
      },
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        setVisibility(sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"]));
      },
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = colorOf(value);
        sheet.touch("properties");
      },
    },
    standardWidth: {
      get: (sheet) => shownWidth(sheet.defaultColumnWidth ?? standardColumnWidth),
      set: (sheet, value) => {
        sheet.defaultColumnWidth = widthOfShown(numberOf(value));
        sheet.touch("properties");
      },
    },
    standardHeight: { get: (sheet) => sheet.defaultRowHeight ?? 15 },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      alias: "Gridlines",
      set: (sheet, value) => {
        sheet.showGridlines = booleanOf(value);
        sheet.touch("view");
      },
    },
    showHeadings: {
      get: (sheet) => sheet.showHeadings,
      alias: "Headings",
      set: (sheet, value) => {
        sheet.showHeadings = booleanOf(value);
        sheet.touch("view");
      },
    },
  },
  navigations: {
    autoFilter: { to: "AutoFilter", get: (sheet) => ({ sheet }) },
    charts: { to: "ChartCollection", get: (sheet) => sheet },
    comments: {
      to: "CommentCollection",
      get: (sheet) => ({ workbook: sheet.workbook, sheet }),
    },
    customProperties: { to: "WorksheetCustomPropertyCollection", get: (sheet) => sheet },
    horizontalPageBreaks: {
      to: "PageBreakCollection",
      get: (sheet) => ({ sheet, along: "row" }),
    },
    verticalPageBreaks: {
      to: "PageBreakCollection",
      get: (sheet) => ({ sheet, along: "column" }),
    },
    freezePanes: { to: "WorksheetFreezePanes", get: (sheet) => sheet },
    names: { to: "NamedItemCollection", get: (sheet) => ({ workbook: sheet.workbook, sheet }) },
    pageLayout: { to: "PageLayout", get: (sheet) => sheet },
    protection: { to: "WorksheetProtection", get: (sheet) => sheet },
    tables: { to: "TableCollection", get: (sheet) => ({ workbook: sheet.workbook, sheet }) },
  },
  methods: {
    activate: {
      call: (sheet, _args, context) => {
        if (sheet.visibility !== "Visible") throw invalidArgument();
        context.activate(sheet);
      },
    },
    calculate: {
      call: (_sheet, args, context) => {
        context.calculate(args.flag(0));
      },
    },
    delete: {
      call: (sheet, _args, context) => {
        deleteSheet(sheet);
        context.raise(eventTypes.worksheetDeleted, [workbookTarget], {
          worksheetId: sheet.id,
          source: "Local",
        });
      },
    },
    copy: { to: "Worksheet", get: copy },
    getCell: {
      to: "Range",
      get: (sheet, args, context) =>
        rectangle(sheet, args.integer(0), args.integer(1), 1, 1, context),
    },
    getRange: {
      to: "Range",
      get: (sheet, args, context) => {
        const address = args.optionalText(0) ?? "";
        if (address === "") return context.place(sheet, wholeSheet);
        const found = findArea(address, sheet);
        if (found.sheet !== sheet) throw invalidArgument();
        return context.place(sheet, found.area);
      },
    },
    getRangeByIndexes: {
      to: "Range",
      get: (sheet, args, context) =>
        rectangle(
          sheet,
          args.integer(0),
          args.integer(1),
          args.integer(2),
          args.integer(3),
          context,
        ),
    },
    getRanges: {
      to: "RangeAreas",
      get: (sheet, args, context) => {
        const addresses = (args.optionalText(0) ?? "").split(/[,;]/).map((part) => part.trim());
        const areas = addresses.map((text) =>
          text === "" ? wholeSheet : findArea(text, sheet).area,
        );
        return context.place(sheet, areas);
      },
    },
    getUsedRange: {
      to: "Range",
      get: (sheet, args, context) =>
        used(sheet, args, context) ?? rectangle(sheet, 0, 0, 1, 1, context),
    },
    getUsedRangeOrNullObject: { to: "Range", get: used },
    getNext: { to: "Worksheet", get: (sheet, args) => neighbour(sheet, 1, args) ?? notFound() },
    getNextOrNullObject: { to: "Worksheet", get: (sheet, args) => neighbour(sheet, 1, args) },
    getPrevious: {
      to: "Worksheet",
      get: (sheet, args) => neighbour(sheet, -1, args) ?? notFound(),
    },
    getPreviousOrNullObject: { to: "Worksheet", get: (sheet, args) => neighbour(sheet, -1, args) },
    _GetSheetById: { to: "Worksheet", get: (sheet, args) => byId(sheet, args) },
    _GetAnotherWorksheetById: { to: "Worksheet", get: (sheet, args) => byId(sheet, args) },
  },
  events: sheetEvents((sheet) => sheet.id, { withAdded: false }),
});

function notFound(): never {
  throw itemNotFound();
}

function byId(sheet: Sheet, args: Arguments): Sheet {
  return sheet.workbook.sheetById(args.text(0)) ?? notFound();
}

function rectangle(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
  context: Context,
): Place {
  return context.place(
    sheet,
    onSheet({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
  );
}

function used(sheet: Sheet, args: Arguments, context: Context): Place | null {
  const area = sheet.usedArea(args.flag(0));
  return area && context.place(sheet, area);
}

function neighbour(sheet: Sheet, step: 1 | -1, args: Arguments): Sheet | null {
  const { sheets } = sheet.workbook;
  const visibleOnly = args.flag(0);
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const candidate = sheets[i];
    if (candidate && (!visibleOnly || candidate.visibility === "Visible")) return candidate;
  }
  return null;
}

function copy(sheet: Sheet, args: Arguments, context: Context): Sheet {
  const { sheets } = sheet.workbook;
  const where = args.word(0, ["None", "Before", "After", "Beginning", "End"] as const, "None");
  const object = args.object(1);
  const other = object?.className === "Worksheet" ? object.subject : undefined;
  if ((where === "Before" || where === "After") && !other) throw invalidArgument();
  const index = other ? sheets.indexOf(other) : -1;
  const position =
    where === "Before"
      ? index
      : where === "After"
        ? index + 1
        : where === "Beginning"
          ? 0
          : sheets.length;
  const made = copySheet(sheet, undefined, position);
  raiseAdded(made, context);
  return made;
}
