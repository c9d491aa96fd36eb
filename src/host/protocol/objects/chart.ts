import type { Chart } from "#host/engine/chart";
import { Refusal } from "#host/engine/refusal";
import { numberOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context, type ScalarMember } from "#host/protocol/declaration";
import { eventTypes } from "#host/protocol/events";
import { invalidArgument } from "#host/protocol/failure";
import type { ChartPlace } from "#host/protocol/subjects";
import { seriesFromRange } from "./chartData";
import { chartTypes } from "./chartTypes";
import { placeArgument } from "./rangeNavigation";
import { boxOf } from "./sheetMetrics";

/** Marks the chart as changed, so that it is written anew. */
export function touchChart({ sheet, chart }: ChartPlace): void {
  chart.changed = true;
  sheet.touch("charts");
}

function measure(key: "left" | "top" | "width" | "height"): ScalarMember<ChartPlace> {
  return {
    get: ({ chart }) => chart[key],
    set: (place, value) => {
      const points = numberOf(value);
      if (points < 0) throw invalidArgument();
      place.chart[key] = points;
      touchChart(place);
    },
  };
}

/** Quirk "modern-charts": a type that the older chart engine does not draw. */
function isModern({ chart }: ChartPlace, { quirks }: Context): boolean {
  return quirks.has("modern-charts") && !chartTypes.some((type) => type === chart.type);
}

function classic(place: ChartPlace, context: Context): ChartPlace {
  if (!isModern(place, context)) return place;
  throw new Refusal("UnsupportedOperation", "This chart type does not support the operation.");
}

export const chart = declareClass<"Chart">({
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set: (place, value) => {
        const name = textOf(value);
        const isTaken = place.sheet.charts.some(
          (c) => c !== place.chart && c.name.toLowerCase() === name.toLowerCase(),
        );
        if (name === "" || isTaken) throw invalidArgument();
        place.chart.name = name;
        touchChart(place);
      },
    },
    chartType: {
      get: (place, context) => (isModern(place, context) ? null : place.chart.type),
      set: (place, value) => {
        const type = oneOf(value, chartTypes);
        place.chart.type = type;
        for (const series of place.chart.series) series.type = type;
        touchChart(place);
      },
    },
    left: measure("left"),
    top: measure("top"),
    width: measure("width"),
    height: measure("height"),
    plotBy: {
      get: ({ chart }) => (chart.plotBy === "Rows" ? "Rows" : "Columns"),
      set: (place, value) => {
        place.chart.plotBy = oneOf(value, ["Columns", "Rows"] as const);
        touchChart(place);
      },
    },
  },
  navigations: {
    axes: { to: "ChartAxes", get: (place) => place },
    format: { to: "ChartAreaFormat", get: (place) => place },
    legend: { to: "ChartLegend", get: (place) => place },
    series: { to: "ChartSeriesCollection", get: classic },
    title: {
      to: "ChartTitle",
      get: (place, context) => ({ ...classic(place, context), title: place.chart.title }),
    },
    worksheet: { to: "Worksheet", get: ({ sheet }) => sheet },
  },
  methods: {
    delete: {
      call: ({ sheet, chart }, _args, context) => {
        sheet.charts = sheet.charts.filter((c: Chart) => c !== chart);
        sheet.touch("charts");
        context.raise(eventTypes.chartDeleted, [sheet.id], {
          chartId: chart.id,
          worksheetId: sheet.id,
          source: "Local",
        });
      },
    },
    activate: { call: () => null },
    setData: {
      call: (place, args) => {
        const source = args.object(0);
        if (source?.className !== "Range") throw invalidArgument();
        const by = args.word(1, ["Auto", "Columns", "Rows"] as const, "Auto");
        const data = seriesFromRange(source.subject, by, place.chart.type);
        place.chart.series = data.series;
        place.chart.plotBy = data.plotBy;
        touchChart(place);
      },
    },
    setPosition: {
      call: (place, args, context) => {
        const { sheet, chart } = place;
        const start = boxOf(sheet, placeArgument(args, 0, sheet, context).area);
        const end = args.isGiven(1)
          ? boxOf(sheet, placeArgument(args, 1, sheet, context).area)
          : null;
        chart.left = start.left;
        chart.top = start.top;
        if (end) {
          chart.width = end.left + end.width - start.left;
          chart.height = end.top + end.height - start.top;
          if (chart.width <= 0 || chart.height <= 0) throw invalidArgument();
        }
        touchChart(place);
      },
    },
  },
});
