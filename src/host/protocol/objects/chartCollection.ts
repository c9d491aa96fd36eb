import type { Chart } from "#host/engine/chart";
import type { Sheet } from "#host/engine/sheet";
import type { Arguments } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { eventTypes } from "#host/protocol/events";
import { invalidArgument } from "#host/protocol/failure";
import type { ChartPlace } from "#host/protocol/subjects";
import { seriesFromRange } from "./chartData";
import { chartTypes, isRound } from "./chartTypes";

function find(sheet: Sheet, key: string | number): ChartPlace | null {
  const folded = String(key).toLowerCase();
  const chart = sheet.charts.find(
    (c) => c.id.toLowerCase() === folded || c.name.toLowerCase() === folded,
  );
  return chart ? { sheet, chart } : null;
}

export const chartCollection = declareClass<"ChartCollection">({
  name: "ChartCollection",
  scalars: { count: { get: (sheet) => sheet.charts.length } },
  items: {
    of: "Chart",
    access: ["getItem", "getItemOrNullObject", "getItemAt", "getCount"],
    list: (sheet) => sheet.charts.map((chart) => ({ sheet, chart })),
    find,
  },
  methods: { add: { to: "Chart", get: add } },
  events: {
    addedEvent: { name: "onAdded", type: eventTypes.chartAdded, target: (sheet) => sheet.id },
    deletedEvent: { name: "onDeleted", type: eventTypes.chartDeleted, target: (sheet) => sheet.id },
  },
});

const axis = {
  visible: true,
  title: { visible: false, text: "", formula: "" },
  reversed: false,
  majorGridlines: false,
  minorGridlines: false,
};

function add(sheet: Sheet, args: Arguments, context: Context): ChartPlace {
  const type = args.word(0, chartTypes);
  const source = args.object(1);
  if (source?.className !== "Range") throw invalidArgument();
  const plotBy = args.word(2, ["Auto", "Columns", "Rows"] as const, "Auto");
  const data = seriesFromRange(source.subject, plotBy, type);
  const [only] = data.series;
  const chart: Chart = {
    id: context.workbook.newId(),
    name: freeName(sheet),
    type,
    left: 50,
    top: 50,
    width: 360,
    height: 216,
    // One series gives the chart its name.
    title: {
      visible: true,
      text: data.series.length === 1 && only?.name ? only.name : "Chart Title",
      formula: "",
    },
    // Slices need names; of one series the title is the name.
    legend: {
      visible: data.series.length > 1 || isRound(type),
      position: "Bottom",
      overlay: false,
    },
    series: data.series,
    axes: {
      category: structuredClone(axis),
      value: { ...structuredClone(axis), majorGridlines: true },
    },
    plotBy: data.plotBy,
    altText: "",
    changed: true,
  };
  sheet.charts.push(chart);
  sheet.touch("charts");
  context.raise(eventTypes.chartAdded, [sheet.id], {
    chartId: chart.id,
    worksheetId: sheet.id,
    source: "Local",
  });
  return { sheet, chart };
}

function freeName(sheet: Sheet): string {
  for (let i = sheet.charts.length + 1; ; i++) {
    const name = `Chart ${i}`;
    if (!find(sheet, name)) return name;
  }
}
