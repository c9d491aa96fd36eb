import type { DifferentialStyle } from "#host/engine/features";
import { booleanOf, textOf } from "#host/protocol/arguments";
import { declareClass, type ScalarMember } from "#host/protocol/declaration";
import type { ConditionalStylePlace } from "#host/protocol/subjects";
import { colorOf } from "./colors";
import { touchRule } from "./conditionalFormat";

function member<K extends keyof DifferentialStyle>(
  key: K,
  parse: (value: unknown) => NonNullable<DifferentialStyle[K]>,
  unset: unknown,
): ScalarMember<ConditionalStylePlace> {
  return {
    get: ({ style }) => style[key] ?? unset,
    set: (place, value) => {
      place.style[key] = parse(value);
      touchRule(place);
    },
  };
}

export const conditionalRangeFormat = declareClass<"ConditionalRangeFormat">({
  name: "ConditionalRangeFormat",
  scalars: { numberFormat: member("numberFormat", textOf, "") },
  navigations: {
    fill: { to: "ConditionalRangeFill", get: (place) => place },
    font: { to: "ConditionalRangeFont", get: (place) => place },
  },
});

export const conditionalRangeFill = declareClass<"ConditionalRangeFill">({
  name: "ConditionalRangeFill",
  scalars: { color: member("fillColor", colorOf, "") },
  methods: {
    clear: {
      call: (place) => {
        delete place.style.fillColor;
        touchRule(place);
      },
    },
  },
});

export const conditionalRangeFont = declareClass<"ConditionalRangeFont">({
  name: "ConditionalRangeFont",
  scalars: {
    color: member("fontColor", colorOf, ""),
    bold: member("bold", booleanOf, false),
    italic: member("italic", booleanOf, false),
    strikethrough: member("strikethrough", booleanOf, false),
  },
  methods: {
    clear: {
      call: (place) => {
        for (const key of ["fontColor", "bold", "italic", "strikethrough"] as const) {
          Reflect.deleteProperty(place.style, key);
        }
        touchRule(place);
      },
    },
  },
});
