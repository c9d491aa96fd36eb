import type { Sheet } from "#host/engine/sheet";
import type { Arguments } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { wholeSheet } from "./geometry";
import { placeArgument } from "./rangeNavigation";

export const worksheetFreezePanes = declareClass<"WorksheetFreezePanes">({
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: {
      call: (sheet, args, context) => {
        const { area } = placeArgument(args, 0, sheet, context);
        const wholeColumns = area.bottom === wholeSheet.bottom;
        const wholeRows = area.right === wholeSheet.right;
        freeze(sheet, wholeColumns ? 0 : area.bottom + 1, wholeRows ? 0 : area.right + 1);
      },
    },
    freezeRows: {
      call: (sheet, args) => {
        freeze(sheet, args.optionalInteger(0) ?? 1, 0);
      },
    },
    freezeColumns: {
      call: (sheet, args) => {
        freeze(sheet, 0, args.optionalInteger(0) ?? 1);
      },
    },
    unfreeze: {
      call: (sheet) => {
        sheet.freeze = null;
        sheet.touch("view");
      },
    },
    getLocation: {
      to: "Range",
      get: (sheet, args, context) => location(sheet, args, context) ?? notFound(),
    },
    getLocationOrNullObject: { to: "Range", get: location },
  },
});

function notFound(): never {
  throw itemNotFound();
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows + columns === 0) throw invalidArgument();
  sheet.freeze = { rows, columns };
  sheet.touch("view");
}

/** The frozen cells: whole rows, whole columns, or the block at the top left. */
function location(sheet: Sheet, _args: Arguments, context: Context): Place | null {
  const frozen = sheet.freeze;
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return null;
  return context.place(sheet, {
    top: 0,
    left: 0,
    bottom: frozen.rows === 0 ? wholeSheet.bottom : frozen.rows - 1,
    right: frozen.columns === 0 ? wholeSheet.right : frozen.columns - 1,
  });
}
