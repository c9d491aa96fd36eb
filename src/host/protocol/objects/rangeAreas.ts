import { clearCells } from "#host/engine/edit";
import { declareClass } from "#host/protocol/declaration";
import { cellCount, isEntireColumn, isEntireRow } from "./geometry";

export const rangeAreas = declareClass<"RangeAreas">({
  name: "RangeAreas",
  scalars: {
    address: { get: (place) => place.address },
    addressLocal: { get: (place) => place.address },
    areaCount: { get: (place) => place.areas.length },
    cellCount: { get: (place) => place.areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireColumn: { get: (place) => place.areas.every(isEntireColumn) },
    isEntireRow: { get: (place) => place.areas.every(isEntireRow) },
  },
  navigations: {
    areas: { to: "RangeCollection", get: (place) => place },
    conditionalFormats: { to: "ConditionalFormatCollection", get: (place) => place },
    dataValidation: { to: "DataValidation", get: (place) => place },
    format: { to: "RangeFormat", get: (place) => place },
    worksheet: { to: "Worksheet", get: (place) => place.sheet },
  },
  methods: {
    clear: {
      call: (place, args, context) => {
        const what = args.word(
          0,
          ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
          "All",
        );
        for (const area of place.areas) {
          clearCells(place.sheet, area, what);
          if (what === "All" || what === "Contents") context.edited(place.sheet, area);
        }
      },
    },
  },
});

export const rangeCollection = declareClass<"RangeCollection">({
  name: "RangeCollection",
  items: {
    of: "Range",
    access: ["getItemAt", "getCount"],
    list: (place, context) => place.areas.map((area) => context.place(place.sheet, area)),
  },
});
