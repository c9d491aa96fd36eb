import { columnCount, rowCount } from "#host/engine/address";
import type { ChartSeries } from "#host/engine/chart";
import { Refusal } from "#host/engine/refusal";
import type { Arguments } from "#host/protocol/arguments";
import { booleanOf, numberOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context, type ScalarMember } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import type { SeriesPlace } from "#host/protocol/subjects";
import { wireValue } from "./cellContent";
import { touchChart } from "./chart";
import { absoluteReference, blankSeries } from "./chartData";
import { chartTypes } from "./chartTypes";
import { parseAddress } from "./geometry";
import { colorOf } from "./colors";

/** As what an added series is drawn with quirk "series-add-stacks", by the type of its chart. */
const stackedTypes: Readonly<Record<string, string>> = {
  ColumnClustered: "ColumnStacked",
  BarClustered: "BarStacked",
  Line: "LineStacked",
  LineMarkers: "LineMarkersStacked",
  Area: "AreaStacked",
};

/** The request in which a series was added. */
const madeIn = new WeakMap<ChartSeries, number>();

/** Quirk "bubble-at-once". */
function checkBubble({ chart, series }: SeriesPlace, context: Context): void {
  if (chart.type !== "Bubble" || !context.quirks.has("bubble-at-once")) return;
  if ((madeIn.get(series) ?? context.requestNumber) === context.requestNumber) return;
  throw new Refusal("GeneralException", "The series was added in an earlier request.");
}

export const chartSeriesCollection = declareClass<"ChartSeriesCollection">({
  name: "ChartSeriesCollection",
  scalars: { count: { get: ({ chart }) => chart.series.length } },
  items: {
    of: "ChartSeries",
    access: ["getItemAt", "getCount"],
    list: (place) => place.chart.series.map((series) => ({ ...place, series })),
  },
  methods: {
    add: {
      to: "ChartSeries",
      get: (place, args, context) => {
        const { type } = place.chart;
        const isStacked = place.chart.series.length > 0 && context.quirks.has("series-add-stacks");
        const series = {
          ...blankSeries(isStacked ? (stackedTypes[type] ?? type) : type),
          name: args.optionalText(0) ?? "",
        };
        madeIn.set(series, context.requestNumber);
        const index = args.optionalInteger(1) ?? place.chart.series.length;
        place.chart.series.splice(index, 0, series);
        touchChart(place);
        return { ...place, series };
      },
    },
  },
});

const markerStyles = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

function plain(
  key: "gapWidth" | "overlap" | "markerSize" | "bubbleScale",
  lowest: number,
  highest: number,
  unset: number,
): ScalarMember<SeriesPlace> {
  return {
    get: ({ series }) => series[key] ?? unset,
    set: (place, value) => {
      const given = numberOf(value);
      if (given < lowest || given > highest) throw invalidArgument();
      place.series[key] = given;
      touchChart(place);
    },
  };
}

export const chartSeries = declareClass<"ChartSeries">({
  name: "ChartSeries",
  scalars: {
    name: {
      get: ({ series, sheet }) => seriesName(series, sheet),
      set: (place, value) => {
        const text = textOf(value);
        const target = text.startsWith("=") ? parseAddress(text.slice(1), place.sheet) : null;
        if (text.startsWith("=") && !target) throw invalidArgument();
        place.series.nameFormula = target ? absoluteReference(target.sheet, target.area) : "";
        place.series.name = target ? "" : text;
        touchChart(place);
      },
    },
    chartType: {
      get: ({ series }) => series.type,
      set: (place, value) => {
        place.series.type = oneOf(value, chartTypes);
        touchChart(place);
      },
    },
    axisGroup: {
      get: ({ series }) => series.axisGroup,
      set: (place, value) => {
        place.series.axisGroup = oneOf(value, ["Primary", "Secondary"]);
        touchChart(place);
      },
    },
    hasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: (place, value) => {
        place.series.hasDataLabels = booleanOf(value);
        touchChart(place);
      },
    },
    bubbleScale: plain("bubbleScale", 0, 300, 100),
    gapWidth: plain("gapWidth", 0, 500, 150),
    overlap: plain("overlap", -100, 100, 0),
    markerSize: plain("markerSize", 2, 72, 5),
    markerStyle: {
      get: ({ series }) => series.markerStyle ?? "Automatic",
      set: (place, value) => {
        place.series.markerStyle = oneOf(value, markerStyles);
        touchChart(place);
      },
    },
    markerBackgroundColor: {
      get: ({ series }) => series.color ?? "",
      set: setMarkerColor,
    },
    markerForegroundColor: {
      get: ({ series }) => series.color ?? "",
      set: setMarkerColor,
    },
    smooth: {
      get: ({ series }) => series.smooth ?? false,
      set: (place, value) => {
        place.series.smooth = booleanOf(value);
        touchChart(place);
      },
    },
    plotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) + 1 },
  },
  navigations: {
    dataLabels: { to: "ChartDataLabels", get: (place) => place },
    format: { to: "ChartSeriesFormat", get: (place) => place },
    points: { to: "ChartPointsCollection", get: (place) => place },
  },
  methods: {
    delete: {
      call: (place) => {
        place.chart.series = place.chart.series.filter((s) => s !== place.series);
        touchChart(place);
      },
    },
    setValues: {
      call: (place, args) => {
        place.series.values = dataReference(args);
        touchChart(place);
      },
    },
    setXAxisValues: {
      call: (place, args, context) => {
        checkBubble(place, context);
        place.series.categories = dataReference(args);
        touchChart(place);
      },
    },
    setBubbleSizes: {
      call: (place, args, context) => {
        checkBubble(place, context);
        place.series.bubbleSizes = dataReference(args);
        touchChart(place);
      },
    },
    getDimensionValues: {
      call: ({ series, sheet }, args, context) => dimensionValues(series, sheet, args, context),
    },
  },
});

function setMarkerColor(place: SeriesPlace, value: unknown): void {
  place.series.color = colorOf(value);
  touchChart(place);
}

function seriesName(series: ChartSeries, sheet: SeriesPlace["sheet"]): string {
  if (series.nameFormula === "") return series.name;
  const target = parseAddress(series.nameFormula, sheet);
  const value = target?.sheet.valueAt(target.area.top, target.area.left) ?? null;
  return value === null ? series.name : String(value);
}

/** The cells of one row or column that a series shows. */
function dataReference(args: Arguments): string {
  const object = args.object(0);
  if (object?.className !== "Range") throw invalidArgument();
  const { sheet, area } = object.subject;
  if (rowCount(area) > 1 && columnCount(area) > 1) throw invalidArgument();
  return absoluteReference(sheet, area);
}

function dimensionValues(
  series: ChartSeries,
  sheet: SeriesPlace["sheet"],
  args: Arguments,
  context: Context,
): unknown[] {
  const dimension = args.word(0, ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
  const reference =
    dimension === "Categories" || dimension === "XValues"
      ? series.categories
      : dimension === "BubbleSizes"
        ? series.bubbleSizes
        : series.values;
  const target = parseAddress(reference, sheet);
  if (!target) return [];
  context.refresh();
  const values: unknown[] = [];
  for (let row = target.area.top; row <= target.area.bottom; row++) {
    for (let column = target.area.left; column <= target.area.right; column++) {
      values.push(wireValue(target.sheet.valueAt(row, column)));
    }
  }
  return values;
}
