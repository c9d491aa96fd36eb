import { booleanOf, numberOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass, type ScalarMember } from "#host/protocol/declaration";
import type { ChartPlace, FontTarget, LineTarget } from "#host/protocol/subjects";
import { touchChart } from "./chart";
import { colorOf } from "./colors";

/** The font of a title; a chart keeps size, colour and weight only. */
export function titleFormat(place: ChartPlace, font: FontTarget["font"]): FontTarget {
  return { sheet: place.sheet, chart: place.chart, font };
}

export const chartAreaFormat = declareClass<"ChartAreaFormat">({
  name: "ChartAreaFormat",
  navigations: {
    fill: {
      to: "ChartFill",
      get: (place) => ({
        ...place,
        paint: (color) => {
          place.chart.fill = color ?? "none";
        },
      }),
    },
    border: {
      to: "ChartBorder",
      get: (place) => ({
        ...place,
        read: () => (place.chart.border === undefined ? {} : { color: place.chart.border }),
        change: (line) => {
          place.chart.border = line?.color ?? "none";
        },
      }),
    },
    font: { to: "ChartFont", get: (place) => titleFormat(place, place.chart) },
  },
});

export const chartFill = declareClass<"ChartFill">({
  name: "ChartFill",
  methods: {
    setSolidColor: {
      call: (target, args) => {
        target.paint(colorOf(args.raw(0)));
        touchChart(target);
      },
    },
    clear: {
      call: (target) => {
        target.paint(null);
        touchChart(target);
      },
    },
  },
});

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

const lineColor: ScalarMember<LineTarget> = {
  get: (target) => target.read().color ?? "",
  set: (target, value) => {
    target.change({ color: colorOf(value) });
    touchChart(target);
  },
};

const lineScalars: Readonly<Record<string, ScalarMember<LineTarget>>> = {
  color: lineColor,
  weight: {
    get: (target) => target.read().weight ?? 0.75,
    set: (target, value) => {
      target.change({ weight: numberOf(value) });
      touchChart(target);
    },
  },
  lineStyle: {
    get: (target) => target.read().lineStyle ?? "Continuous",
    set: (target, value) => {
      target.change({ lineStyle: oneOf(value, lineStyles) });
      touchChart(target);
    },
  },
};

const lineMethods = {
  clear: {
    call: (target: LineTarget): void => {
      target.change(null);
      touchChart(target);
    },
  },
};

export const chartLineFormat = declareClass<"ChartLineFormat">({
  name: "ChartLineFormat",
  scalars: lineScalars,
  methods: lineMethods,
});

/** The model keeps the colour of a chart's border only. */
export const chartBorder = declareClass<"ChartBorder">({
  name: "ChartBorder",
  scalars: { color: lineColor },
  methods: lineMethods,
});

export const chartFont = declareClass<"ChartFont">({
  name: "ChartFont",
  scalars: {
    name: {
      get: ({ font }) => font.fontName ?? "Calibri",
      set: (target, value) => {
        target.font.fontName = textOf(value);
        touchChart(target);
      },
    },
    size: {
      get: ({ font }) => font.fontSize ?? 10,
      set: (target, value) => {
        target.font.fontSize = numberOf(value);
        touchChart(target);
      },
    },
    color: {
      get: ({ font }) => font.fontColor ?? "#000000",
      set: (target, value) => {
        target.font.fontColor = colorOf(value);
        touchChart(target);
      },
    },
    bold: {
      get: ({ font }) => font.bold ?? false,
      set: (target, value) => {
        target.font.bold = booleanOf(value);
        touchChart(target);
      },
    },
  },
});
