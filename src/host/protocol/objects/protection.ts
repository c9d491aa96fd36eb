import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { declareClass, type Context } from "#host/protocol/declaration";
import { eventTypes, workbookTarget } from "#host/protocol/events";
import { recordOf } from "#host/protocol/arguments";

/** Excel.WorksheetProtectionOptions and what they are when not given. */
const standard = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

export const worksheetProtection = declareClass<"WorksheetProtection">({
  name: "WorksheetProtection",
  scalars: {
    protected: { get: (sheet) => sheet.protection.protected },
    options: {
      get: (sheet) =>
        sheet.protection.protected ? { ...standard, ...sheet.protection.options } : null,
    },
  },
  methods: {
    protect: {
      call: (sheet, args, context) => {
        if (sheet.protection.protected) {
          if (context.quirks.has("protection-state")) throw alreadySo();
          throw new Refusal("InvalidOperation", "The worksheet is already protected.");
        }
        const given = args.isGiven(0) ? recordOf(args.raw(0)) : {};
        const options: Record<string, boolean | string> = { ...standard };
        for (const [key, value] of Object.entries(given)) {
          if (typeof value === "boolean" || typeof value === "string") options[key] = value;
        }
        const password = args.optionalText(1);
        sheet.protection = {
          protected: true,
          options: password === undefined ? options : { ...options, password },
        };
        changed(sheet, context);
      },
    },
    unprotect: {
      call: (sheet, args, context) => {
        if (!sheet.protection.protected) {
          if (context.quirks.has("protection-state")) throw alreadySo();
          return;
        }
        const password = sheet.protection.options["password"];
        const isKnown = password === undefined || password === args.optionalText(0);
        if (!isKnown || sheet.protection.options["passwordHash"] !== undefined) {
          throw new Refusal("AccessDenied", "You cannot unprotect this sheet with that password.");
        }
        sheet.protection = { protected: false, options: {} };
        changed(sheet, context);
      },
    },
  },
});

function alreadySo(): Refusal {
  return new Refusal("AccessDenied", "The sheet is in that state already.");
}

function changed(sheet: Sheet, context: Context): void {
  sheet.touch("protection");
  context.raise(eventTypes.worksheetProtectionChanged, [sheet.id, workbookTarget], {
    isProtected: sheet.protection.protected,
    worksheetId: sheet.id,
    source: "Local",
  });
}
