import type { Calculation } from "./calculate";
import { forEachValue, formulaAt, numbersIn, scalarOf } from "./conditionalTests";
import type { ConditionalFormat, ConditionalRule, ConditionalThreshold } from "./features";
import { percentileInclusive } from "./functions/aggregate";
import type { Sheet } from "./sheet";
import { CellError, type Scalar } from "./values";

/** A data bar as shares (0 to 1) of the cell's width. */
export interface DataBar {
  readonly from: number;
  readonly to: number;
  /** Where 0 lies when there are negative values; null without an axis. */
  readonly axis: number | null;
  readonly color: string;
  readonly gradient: boolean;
  readonly isNegative: boolean;
}

export interface ConditionalIcon {
  /** The file's word for the set: 3Arrows. */
  readonly set: string;
  /** From 0, the icon of the lowest values. */
  readonly index: number;
}

interface Drawn {
  readonly fill: string;
  readonly bar: DataBar | null;
  readonly icon: ConditionalIcon | null;
  readonly showValue: boolean;
}

/** A colour scale, data bar or icon set with its bounds worked out. */
export interface ScaleRule {
  at(value: Scalar, row: number, column: number): Drawn | null;
}

/** Null when the rule paints nothing: no numbers, or an error among the values, which stops it in Excel. */
export function scaleOf(
  sheet: Sheet,
  format: ConditionalFormat,
  calculation: Calculation,
): ScaleRule | null {
  const { rule } = format;
  if (rule.kind !== "colorScale" && rule.kind !== "dataBar" && rule.kind !== "iconSet") return null;
  const errors: CellError[] = [];
  forEachValue(sheet, format, (value) => {
    if (value instanceof CellError) errors.push(value);
  });
  const numbers = numbersIn(sheet, format);
  if (errors.length > 0 || numbers.length === 0) return null;
  const limit = (threshold: ConditionalThreshold): number | null =>
    limitOf(sheet, format, threshold, numbers, calculation);
  if (rule.kind === "colorScale") return colorScale(rule, limit);
  return rule.kind === "dataBar" ? dataBar(rule, limit) : iconSet(rule, limit);
}

type Limit = (threshold: ConditionalThreshold) => number | null;

function limitOf(
  sheet: Sheet,
  format: ConditionalFormat,
  { type, value }: ConditionalThreshold,
  ascending: readonly number[],
  calculation: Calculation,
): number | null {
  const low = ascending[0] ?? 0;
  const high = ascending.at(-1) ?? 0;
  const given = (): number | null => {
    const number = Number(value);
    if (value.trim() !== "" && Number.isFinite(number)) return number;
    const [first] = format.areas;
    const formula = formulaAt(sheet, format, value, calculation);
    const result = scalarOf(formula(first?.top ?? 0, first?.left ?? 0));
    return typeof result === "number" ? result : null;
  };
  switch (type) {
    case "min":
      return low;
    case "max":
      return high;
    case "autoMin":
      return Math.min(0, low);
    case "autoMax":
      return Math.max(0, high);
    case "percent": {
      const percent = given();
      return percent === null ? null : low + ((high - low) * percent) / 100;
    }
    case "percentile": {
      const percent = given();
      return percent === null ? null : percentileInclusive(ascending, percent / 100);
    }
    case "num":
    case "formula":
      return given();
  }
}

const plain = { fill: "", bar: null, icon: null, showValue: true } as const;

function colorScale(
  rule: Extract<ConditionalRule, { kind: "colorScale" }>,
  limit: Limit,
): ScaleRule | null {
  const points = rule.points.map((point) => ({ at: limit(point.threshold), color: point.color }));
  const known = points.flatMap(({ at, color }) => (at === null ? [] : [{ at, color }]));
  if (known.length < points.length) return null;
  return {
    at: (value) => (typeof value === "number" ? { ...plain, fill: colorAt(known, value) } : null),
  };
}

function colorAt(points: readonly { at: number; color: string }[], value: number): string {
  const above = points.findIndex((point) => value <= point.at);
  const high = points[above < 0 ? points.length - 1 : above];
  const low = points[above <= 0 ? 0 : above - 1];
  if (!high || !low) return "";
  if (above < 0 || high === low || high.at === low.at) return high.color;
  return blend(low.color, high.color, (value - low.at) / (high.at - low.at));
}

function blend(from: string, to: string, share: number): string {
  const channel = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => {
    const low = channel(from, at);
    const value = Math.round(low + (channel(to, at) - low) * share);
    return value.toString(16).toUpperCase().padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

function dataBar(
  rule: Extract<ConditionalRule, { kind: "dataBar" }>,
  limit: Limit,
): ScaleRule | null {
  const low = limit(rule.low);
  const high = limit(rule.high);
  if (low === null || high === null) return null;
  const { color, gradient, showValue } = rule;
  const span = high - low;
  // Without negative values bars begin at the left edge; else at the axis where 0 lies.
  const axis = low < 0 ? Math.min(1, -low / (span || 1)) : null;
  return {
    at: (value) => {
      if (typeof value !== "number") return null;
      const place = span <= 0 ? 1 : Math.min(1, Math.max(0, (value - low) / span));
      const isNegative = axis !== null && value < 0;
      const [from, to] = axis === null ? [0, place] : isNegative ? [place, axis] : [axis, place];
      const bar = {
        from,
        to: Math.max(from, to),
        axis,
        color: isNegative ? (rule.negativeColor ?? "#FF0000") : color,
        gradient,
        isNegative,
      };
      return { ...plain, bar, showValue };
    },
  };
}

function iconSet(
  rule: Extract<ConditionalRule, { kind: "iconSet" }>,
  limit: Limit,
): ScaleRule | null {
  const { set, reverse, showValue } = rule;
  // The first threshold says where the lowest icon would begin; everything below has it too.
  const steps = rule.thresholds
    .slice(1)
    .map(({ threshold, inclusive }) => ({ at: limit(threshold), inclusive }));
  if (steps.some((step) => step.at === null)) return null;
  return {
    at: (value) => {
      if (typeof value !== "number") return null;
      let index = 0;
      steps.forEach(({ at, inclusive }, i) => {
        if (at !== null && (inclusive ? value >= at : value > at)) index = i + 1;
      });
      const icon = { set, index: reverse ? steps.length - index : index };
      return { ...plain, icon, showValue };
    },
  };
}
