import { declareClass } from "#host/protocol/declaration";
import { invalidArgument, notImplemented } from "#host/protocol/failure";
import { Refusal } from "#host/engine/refusal";
import type { Area } from "#host/engine/address";
import type { Context } from "#host/protocol/declaration";
import type { Place } from "#host/protocol/place";
import type { FilterPlace, TableColumnPlace } from "#host/protocol/subjects";
import { placeArgument } from "./rangeNavigation";

function areaOf({ sheet, table }: FilterPlace): Area | null {
  if (!table) return sheet.autoFilter;
  return table.showFilterButton ? table.area : null;
}

function rangeOf(place: FilterPlace, context: Context): Place | null {
  const area = areaOf(place);
  return area && context.place(place.sheet, area);
}

/** Filter buttons; which rows a criterion hides is not worked out here. */
export const autoFilter = declareClass<"AutoFilter">({
  name: "AutoFilter",
  scalars: {
    enabled: { get: (place) => areaOf(place) !== null },
    isDataFiltered: {
      get: (place) => {
        const area = areaOf(place);
        if (!area) return false;
        for (let row = area.top; row <= area.bottom; row++) {
          if (place.sheet.rows.get(row)?.hidden) return true;
        }
        return false;
      },
    },
  },
  methods: {
    apply: {
      call: ({ sheet }, args, context) => {
        if (args.isGiven(1) || args.isGiven(2)) {
          throw notImplemented("AutoFilter.apply with a criterion");
        }
        if (sheet.protection.protected)
          throw new Refusal("AccessDenied", "The sheet is protected.");
        sheet.autoFilter = placeArgument(args, 0, sheet, context).area;
        sheet.touch("autoFilter");
      },
    },
    remove: {
      call: ({ sheet, table }) => {
        if (table) throw invalidArgument();
        sheet.autoFilter = null;
        sheet.touch("autoFilter");
      },
    },
    clearCriteria: { call: showRows },
    getRange: {
      to: "Range",
      get: (place, _args, context) => {
        const range = rangeOf(place, context);
        if (!range) throw invalidArgument();
        return range;
      },
    },
    getRangeOrNullObject: { to: "Range", get: (place, _args, context) => rangeOf(place, context) },
  },
});

function showRows(place: FilterPlace): void {
  const area = areaOf(place);
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++) {
    const layout = place.sheet.rows.get(row);
    if (layout?.hidden) {
      layout.hidden = false;
      place.sheet.touch("rows");
    }
  }
}

export const filter = declareClass<"Filter">({
  name: "Filter",
  methods: {
    clear: {
      call: ({ sheet, table }: TableColumnPlace) => {
        showRows({ sheet, table });
      },
    },
  },
});
