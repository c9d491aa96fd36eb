import { intersect, type Area } from "#host/engine/address";
import type { ConditionalFormat, ConditionalRule } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { booleanOf, numberOf } from "#host/protocol/arguments";
import { declareClass, type Context, type NavigationMember } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import type { ConditionalPlace } from "#host/protocol/subjects";
import { blankRule, typeWords, wireType } from "./conditionalRule";
import { requireFormatting } from "./formatting";
import { subtract } from "./subtract";

function formatsOf(place: Place): ConditionalPlace[] {
  return place.sheet.conditionalFormats
    .filter((format) => format.areas.some((a) => place.areas.some((b) => intersect(a, b))))
    .sort((a, b) => a.priority - b.priority)
    .map((format) => ({ sheet: place.sheet, format, ...reachedBy(format, place) }));
}

function reachedBy(format: ConditionalFormat, place: Place): { readonly reachedBy?: Area } {
  for (const area of format.areas) {
    const common = intersect(area, place.area);
    if (common) return { reachedBy: common };
  }
  return {};
}

export const conditionalFormatCollection = declareClass<"ConditionalFormatCollection">({
  name: "ConditionalFormatCollection",
  items: {
    of: "ConditionalFormat",
    access: ["getItem", "getItemOrNullObject", "getItemAt", "getCount"],
    list: formatsOf,
    find: (place, key) => formatsOf(place).find(({ format }) => format.id === key) ?? null,
  },
  methods: {
    add: {
      to: "ConditionalFormat",
      get: (place, args, context) => {
        requireFormatting(place.sheet, "allowFormatCells");
        const rule = blankRule(args.word(0, typeWords));
        const format: ConditionalFormat = {
          id: context.workbook.newId(),
          areas: [...place.areas],
          priority: 0,
          stopIfTrue: false,
          rule,
        };
        // As in Excel a new rule comes before the others of its sheet.
        place.sheet.conditionalFormats.unshift(format);
        renumber(place.sheet);
        return { sheet: place.sheet, format };
      },
    },
    clearAll: {
      call: (place) => {
        requireFormatting(place.sheet, "allowFormatCells");
        clearConditionalFormats(place);
      },
    },
  },
});

function renumber(sheet: Sheet): void {
  for (const [priority, format] of sheet.conditionalFormats.entries()) {
    format.priority = priority + 1;
  }
  sheet.touch("conditionalFormats");
}

function clearConditionalFormats({ sheet, areas }: Place): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    format.areas = areas.reduce<ConditionalFormat["areas"]>(
      (left, area) => left.flatMap((rest) => subtract(rest, area)),
      format.areas,
    );
    return format.areas.length > 0;
  });
  sheet.touch("conditionalFormats");
}

/** Marks the rule as changed, so that it is written anew. */
export function touchRule({ sheet, format }: ConditionalPlace): void {
  requireFormatting(sheet, "allowFormatCells");
  delete format.source;
  sheet.touch("conditionalFormats");
}

type KindClass =
  | "CellValueConditionalFormat"
  | "ColorScaleConditionalFormat"
  | "CustomConditionalFormat"
  | "DataBarConditionalFormat"
  | "IconSetConditionalFormat"
  | "TextConditionalFormat";

/** The object of one kind of rule, e.g. `format.custom`; another kind is an error or a null object. */
function ofKind<C extends KindClass>(
  to: C,
  kind: ConditionalRule["kind"],
  otherwise: "refuse" | "null",
): { to: C; get: (place: ConditionalPlace) => ConditionalPlace | null } {
  return {
    to,
    get: (place) => {
      if (place.format.rule.kind === kind) return place;
      if (otherwise === "refuse") throw itemNotFound();
      return null;
    },
  };
}

const kinds: Readonly<Record<string, NavigationMember<ConditionalPlace>>> = {
  cellValue: ofKind("CellValueConditionalFormat", "cellValue", "refuse"),
  cellValueOrNullObject: ofKind("CellValueConditionalFormat", "cellValue", "null"),
  colorScale: ofKind("ColorScaleConditionalFormat", "colorScale", "refuse"),
  colorScaleOrNullObject: ofKind("ColorScaleConditionalFormat", "colorScale", "null"),
  custom: ofKind("CustomConditionalFormat", "custom", "refuse"),
  customOrNullObject: ofKind("CustomConditionalFormat", "custom", "null"),
  dataBar: ofKind("DataBarConditionalFormat", "dataBar", "refuse"),
  dataBarOrNullObject: ofKind("DataBarConditionalFormat", "dataBar", "null"),
  iconSet: ofKind("IconSetConditionalFormat", "iconSet", "refuse"),
  iconSetOrNullObject: ofKind("IconSetConditionalFormat", "iconSet", "null"),
  textComparison: ofKind("TextConditionalFormat", "containsText", "refuse"),
  textComparisonOrNullObject: ofKind("TextConditionalFormat", "containsText", "null"),
};

export const conditionalFormat = declareClass<"ConditionalFormat">({
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => wireType(format.rule) },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (place, value) => {
        place.format.stopIfTrue = booleanOf(value);
        touchRule(place);
      },
    },
    priority: {
      // Excel's API counts from 0, the file from 1.
      get: ({ format }) => format.priority - 1,
      set: ({ sheet, format }, value) => {
        const others = sheet.conditionalFormats.filter((f) => f !== format);
        const position = numberOf(value);
        if (!Number.isInteger(position) || position < 0) throw invalidArgument();
        others.splice(position, 0, format);
        sheet.conditionalFormats = others;
        renumber(sheet);
      },
    },
  },
  navigations: kinds,
  methods: {
    delete: {
      call: ({ sheet, format }) => {
        requireFormatting(sheet, "allowFormatCells");
        sheet.conditionalFormats = sheet.conditionalFormats.filter((f) => f !== format);
        renumber(sheet);
      },
    },
    getRange: {
      to: "Range",
      get: (place, _args, context) => rangeOf(place, context) ?? invalid(),
    },
    getRangeOrNullObject: { to: "Range", get: (place, _args, context) => rangeOf(place, context) },
    getRanges: {
      to: "RangeAreas",
      get: ({ sheet, format }, _args, context) => context.place(sheet, format.areas),
    },
  },
});

function invalid(): never {
  throw invalidArgument();
}

/** A rule over several areas has no single range. */
function rangeOf({ sheet, format }: ConditionalPlace, context: Context): Place | null {
  return format.areas.length === 1 ? context.place(sheet, format.areas) : null;
}
