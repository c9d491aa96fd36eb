import type { ConditionalRule } from "#host/engine/features";
import { shiftFormula } from "#host/engine/formula/rewrite";
import { booleanOf, oneOf, recordOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { ConditionalPlace } from "#host/protocol/subjects";
import { colorOf } from "./colors";
import { touchRule } from "./conditionalFormat";
import {
  cellValueFromWire,
  cellValueToWire,
  evenThresholds,
  textFromWire,
  textToWire,
  thresholdFromWire,
  thresholdToWire,
} from "./conditionalRule";
import { iconSets } from "./iconSets";
import { ruleFormula } from "./ruleFormula";

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: K }>;

function ruleOf<K extends ConditionalRule["kind"]>(place: ConditionalPlace, kind: K): RuleOf<K> {
  const { rule } = place.format;
  if (rule.kind !== kind) throw itemNotFound();
  return rule as RuleOf<K>;
}

function setRule(place: ConditionalPlace, rule: ConditionalRule): void {
  place.format.rule = rule;
  touchRule(place);
}

export const customConditionalFormat = declareClass<"CustomConditionalFormat">({
  name: "CustomConditionalFormat",
  navigations: {
    rule: { to: "ConditionalFormatRule", get: (place) => place },
    format: {
      to: "ConditionalRangeFormat",
      get: (place) => ({ ...place, style: ruleOf(place, "custom").style }),
    },
  },
});

/** Quirk "rule-formula-moves": how far the format was reached from its own first cell. */
function distance(
  { format, reachedBy }: ConditionalPlace,
  { quirks }: Context,
): { readonly rows: number; readonly columns: number } {
  const [home] = format.areas;
  if (!home || !reachedBy || !quirks.has("rule-formula-moves")) return { rows: 0, columns: 0 };
  return { rows: reachedBy.top - home.top, columns: reachedBy.left - home.left };
}

export const conditionalFormatRule = declareClass<"ConditionalFormatRule">({
  name: "ConditionalFormatRule",
  scalars: {
    formula: {
      get: (place, context) => {
        const { rows, columns } = distance(place, context);
        return `=${shiftFormula(ruleOf(place, "custom").formula, rows, columns)}`;
      },
      set: (place, value, context) => {
        const { rows, columns } = distance(place, context);
        const formula = ruleFormula(textOf(value).replace(/^=/, ""));
        const own = shiftFormula(formula, -rows, -columns);
        setRule(place, { ...ruleOf(place, "custom"), formula: own });
      },
    },
  },
});

export const cellValueConditionalFormat = declareClass<"CellValueConditionalFormat">({
  name: "CellValueConditionalFormat",
  scalars: {
    rule: {
      get: (place) => cellValueToWire(ruleOf(place, "cellValue")),
      set: (place, value) => {
        setRule(place, cellValueFromWire(value, ruleOf(place, "cellValue").style));
      },
    },
  },
  navigations: {
    format: {
      to: "ConditionalRangeFormat",
      get: (place) => ({ ...place, style: ruleOf(place, "cellValue").style }),
    },
  },
});

export const textConditionalFormat = declareClass<"TextConditionalFormat">({
  name: "TextConditionalFormat",
  scalars: {
    rule: {
      get: (place) => textToWire(ruleOf(place, "containsText")),
      set: (place, value) => {
        setRule(place, textFromWire(value, ruleOf(place, "containsText").style));
      },
    },
  },
  navigations: {
    format: {
      to: "ConditionalRangeFormat",
      get: (place) => ({ ...place, style: ruleOf(place, "containsText").style }),
    },
  },
});

export const dataBarConditionalFormat = declareClass<"DataBarConditionalFormat">({
  name: "DataBarConditionalFormat",
  scalars: {
    showDataBarOnly: {
      get: (place) => !ruleOf(place, "dataBar").showValue,
      set: (place, value) => {
        setRule(place, { ...ruleOf(place, "dataBar"), showValue: !booleanOf(value) });
      },
    },
    lowerBoundRule: {
      get: (place) => thresholdToWire(ruleOf(place, "dataBar").low),
      set: (place, value) => {
        setRule(place, { ...ruleOf(place, "dataBar"), low: thresholdFromWire(value, "autoMin") });
      },
    },
    upperBoundRule: {
      get: (place) => thresholdToWire(ruleOf(place, "dataBar").high),
      set: (place, value) => {
        setRule(place, { ...ruleOf(place, "dataBar"), high: thresholdFromWire(value, "autoMax") });
      },
    },
  },
  navigations: {
    positiveFormat: { to: "ConditionalDataBarPositiveFormat", get: (place) => place },
  },
});

export const conditionalDataBarPositiveFormat = declareClass<"ConditionalDataBarPositiveFormat">({
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    fillColor: {
      get: (place) => ruleOf(place, "dataBar").color,
      set: (place, value) => {
        setRule(place, { ...ruleOf(place, "dataBar"), color: colorOf(value) });
      },
    },
    gradientFill: {
      get: (place) => ruleOf(place, "dataBar").gradient,
      set: (place, value) => {
        setRule(place, { ...ruleOf(place, "dataBar"), gradient: booleanOf(value) });
      },
    },
  },
});

export const colorScaleConditionalFormat = declareClass<"ColorScaleConditionalFormat">({
  name: "ColorScaleConditionalFormat",
  scalars: {
    threeColorScale: { get: (place) => ruleOf(place, "colorScale").points.length === 3 },
    criteria: {
      get: (place) => {
        const { points } = ruleOf(place, "colorScale");
        const [first, second, third] = points.map(({ threshold, color }) => ({
          ...thresholdToWire(threshold),
          color,
        }));
        return third
          ? { minimum: first, midpoint: second, maximum: third }
          : { minimum: first, maximum: second };
      },
      set: (place, value) => {
        ruleOf(place, "colorScale");
        const wire = recordOf(value);
        const names = wire["midpoint"]
          ? ["minimum", "midpoint", "maximum"]
          : ["minimum", "maximum"];
        const points = names.map((name) => ({
          threshold: thresholdFromWire(wire[name]),
          color: colorOf(recordOf(wire[name])["color"]),
        }));
        setRule(place, { kind: "colorScale", points });
      },
    },
  },
});

export const iconSetConditionalFormat = declareClass<"IconSetConditionalFormat">({
  name: "IconSetConditionalFormat",
  scalars: {
    style: {
      get: (place) => {
        const { set } = ruleOf(place, "iconSet");
        return Object.entries(iconSets).find(([, word]) => word === set)?.[0] ?? "Invalid";
      },
      set: (place, value) => {
        const set = iconSets[oneOf(value, Object.keys(iconSets) as (keyof typeof iconSets)[])];
        const rule = ruleOf(place, "iconSet");
        const count = Number(set.charAt(0));
        const thresholds =
          rule.thresholds.length === count ? rule.thresholds : evenThresholds(count);
        setRule(place, { ...rule, set, thresholds });
      },
    },
    reverseIconOrder: {
      get: (place) => ruleOf(place, "iconSet").reverse,
      set: (place, value) => {
        setRule(place, { ...ruleOf(place, "iconSet"), reverse: booleanOf(value) });
      },
    },
    showIconOnly: {
      get: (place) => !ruleOf(place, "iconSet").showValue,
      set: (place, value) => {
        setRule(place, { ...ruleOf(place, "iconSet"), showValue: !booleanOf(value) });
      },
    },
    criteria: {
      get: (place) =>
        ruleOf(place, "iconSet").thresholds.map(({ threshold, inclusive }) => ({
          ...thresholdToWire(threshold),
          operator: inclusive ? "GreaterThanOrEqual" : "GreaterThan",
        })),
      set: setIconCriteria,
    },
  },
});

/** The first criterion says nothing: everything below the second gets the first icon. */
function setIconCriteria(place: ConditionalPlace, value: unknown): void {
  const rule = ruleOf(place, "iconSet");
  if (!Array.isArray(value) || value.length !== rule.thresholds.length) throw invalidArgument();
  const thresholds = (value as readonly unknown[]).map((criterion, i) => {
    const wire = criterion === null ? {} : recordOf(criterion);
    const isEmpty = wire["type"] === undefined || wire["type"] === null;
    if (isEmpty && i === 0) {
      return { threshold: { type: "percent" as const, value: "0" }, inclusive: true };
    }
    const operator = oneOf(wire["operator"], ["GreaterThan", "GreaterThanOrEqual"]);
    return { threshold: thresholdFromWire(wire), inclusive: operator === "GreaterThanOrEqual" };
  });
  setRule(place, { ...rule, thresholds });
}
