import { columnCount, rowCount, type Area } from "#host/engine/address";
import { sortCells } from "#host/engine/sort";
import { tableBody } from "#host/engine/table";
import type { Arguments } from "#host/protocol/arguments";
import { recordOf } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import type { TablePlace } from "#host/protocol/subjects";

interface SortKey {
  readonly offset: number;
  readonly ascending: boolean;
}

function keysOf(args: Arguments, width: number): SortKey[] {
  const fields = args.raw(0);
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return (fields as readonly unknown[]).map((field) => {
    const { key, ascending, sortOn } = recordOf(field);
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= width) {
      throw invalidArgument();
    }
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value") throw invalidArgument();
    return { offset: key, ascending: ascending !== false };
  });
}

export const rangeSort = declareClass<"RangeSort">({
  name: "RangeSort",
  methods: {
    apply: {
      call: (place: Place, args, context) => {
        const { sheet, area } = place;
        const byColumns = args.word(3, ["Rows", "Columns"], "Rows") === "Columns";
        const hasHeaders = args.flag(2);
        const body: Area = !hasHeaders
          ? area
          : byColumns
            ? { ...area, left: area.left + 1 }
            : { ...area, top: area.top + 1 };
        const keys = keysOf(args, byColumns ? rowCount(area) : columnCount(area));
        context.refresh();
        sortCells(sheet, body, keys, { matchCase: args.flag(1), byColumns });
        context.edited(sheet, body);
      },
    },
  },
});

export const tableSort = declareClass<"TableSort">({
  name: "TableSort",
  methods: {
    apply: {
      call: ({ sheet, table }: TablePlace, args, context: Context) => {
        const body = tableBody(table);
        const keys = keysOf(args, columnCount(body));
        context.refresh();
        sortCells(sheet, body, keys, { matchCase: args.flag(1), byColumns: false });
        context.edited(sheet, body);
      },
    },
  },
});
