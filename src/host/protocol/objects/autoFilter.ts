import type { Area } from "#host/engine/address";
import { applyFilters, clearFilters, criteriaOf, filterColumn } from "#host/engine/filter";
import { Refusal } from "#host/engine/refusal";
import type { Arguments } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import type { FilterPlace, TableColumnPlace } from "#host/protocol/subjects";
import { criterionFromWire, criterionToWire } from "./filterCriteria";
import { placeArgument } from "./rangeNavigation";

function areaOf({ sheet, table }: FilterPlace): Area | null {
  if (!table) return sheet.autoFilter;
  return table.showFilterButton ? table.area : null;
}

function rangeOf(place: FilterPlace, context: Context): Place | null {
  const area = areaOf(place);
  return area && context.place(place.sheet, area);
}

/** As the engine names what is filtered. */
function filteredBy({ sheet, table }: FilterPlace) {
  return { sheet, table: table ?? null };
}

/** One entry for each column of the filter, null where everything passes. */
function allCriteria(place: FilterPlace): unknown[] {
  const area = areaOf(place);
  if (!area) return [];
  const criteria = criteriaOf(filteredBy(place));
  return Array.from({ length: area.right - area.left + 1 }, (_, i) =>
    criterionToWire(criteria.get(i)),
  );
}

/** The filter buttons of a table or a sheet and what they let through. */
export const autoFilter = declareClass<"AutoFilter">({
  name: "AutoFilter",
  scalars: {
    criteria: { get: allCriteria },
    enabled: { get: (place) => areaOf(place) !== null },
    isDataFiltered: { get: (place) => criteriaOf(filteredBy(place)).size > 0 },
  },
  methods: {
    apply: { call: apply },
    remove: {
      call: ({ sheet, table }) => {
        if (table) throw invalidArgument();
        clearFilters({ sheet, table: null });
        sheet.autoFilter = null;
        sheet.touch("autoFilter");
      },
    },
    clearCriteria: {
      call: (place) => {
        clearFilters(filteredBy(place));
      },
    },
    clearColumnCriteria: {
      call: (place, args) => {
        filterColumn(filteredBy(place), args.integer(0), null);
      },
    },
    reapply: {
      call: (place) => {
        applyFilters(filteredBy(place));
      },
    },
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

function apply(place: FilterPlace, args: Arguments, context: Context): void {
  const { sheet, table } = place;
  if (sheet.protection.protected && sheet.protection.options["allowAutoFilter"] !== true) {
    throw new Refusal("AccessDenied", "The sheet is protected.");
  }
  const { area } = placeArgument(args, 0, sheet, context);
  if (!table) {
    const before = sheet.autoFilter;
    const same =
      before?.top === area.top && before.left === area.left && before.right === area.right;
    if (!same) clearFilters({ sheet, table: null });
    sheet.autoFilter = area;
    sheet.touch("autoFilter");
  }
  if (!args.isGiven(1)) return;
  const criterion = args.isGiven(2) ? criterionFromWire(args.raw(2)) : null;
  filterColumn(filteredBy(place), args.integer(1), criterion);
}

function columnIndex({ table, column }: TableColumnPlace): number {
  return table.columns.indexOf(column);
}

/** A method of its own for a kind of filter; `criteria` makes of its arguments what `apply` takes. */
function applying(criteria: (args: Arguments) => Readonly<Record<string, unknown>>) {
  return {
    call: (place: TableColumnPlace, args: Arguments): void => {
      filterColumn(place, columnIndex(place), criterionFromWire(criteria(args)));
    },
  };
}

function counted(filterOn: string) {
  return applying((args) => ({ filterOn, criterion1: args.integer(0) }));
}

/** The filter of one column of a table. */
export const filter = declareClass<"Filter">({
  name: "Filter",
  scalars: { criteria: { get: ({ column }) => criterionToWire(column.filter) } },
  methods: {
    apply: applying((args) => args.record(0)),
    applyValuesFilter: applying((args) => ({ filterOn: "Values", values: args.raw(0) })),
    applyCustomFilter: applying((args) => ({
      filterOn: "Custom",
      criterion1: args.text(0),
      criterion2: args.optionalText(1),
      operator: args.optionalText(2),
    })),
    applyTopItemsFilter: counted("TopItems"),
    applyTopPercentFilter: counted("TopPercent"),
    applyBottomItemsFilter: counted("BottomItems"),
    applyBottomPercentFilter: counted("BottomPercent"),
    applyDynamicFilter: applying((args) => ({
      filterOn: "Dynamic",
      dynamicCriteria: args.text(0),
    })),
    clear: {
      call: (place) => {
        filterColumn(place, columnIndex(place), null);
      },
    },
  },
});
