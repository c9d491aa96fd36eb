import { declareClass } from "#host/protocol/declaration";
import type { Place } from "#host/protocol/place";
import { rangeContents } from "./rangeContents";
import { rangeGeometry } from "./rangeGeometry";
import { rangeMethods } from "./rangeMethods";
import { rangeNavigation } from "./rangeNavigation";

/** Excel.Range: its members lie in files of their own by what they are about. */
export const range = declareClass<"Range">({
  name: "Range",
  scalars: { ...rangeGeometry, ...rangeContents },
  navigations: {
    conditionalFormats: { to: "ConditionalFormatCollection", get: (place) => place },
    dataValidation: { to: "DataValidation", get: (place) => place },
    format: { to: "RangeFormat", get: (place) => place },
    sort: { to: "RangeSort", get: (place) => place },
    worksheet: { to: "Worksheet", get: (place: Place) => place.sheet },
  },
  methods: { ...rangeNavigation, ...rangeMethods },
});
