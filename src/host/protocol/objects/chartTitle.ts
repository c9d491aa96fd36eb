import { booleanOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import { touchChart } from "./chart";
import { titleFormat } from "./chartFormat";
import { parseAddress } from "./geometry";
import type { ChartTitle } from "#host/engine/chart";
import type { Sheet } from "#host/engine/sheet";
import { absoluteReference } from "./chartData";

/** Text of a title: what was typed, or what its cell shows. */
export function titleText(title: ChartTitle, sheet: Sheet): string {
  if (title.formula === "") return title.text;
  const target = parseAddress(title.formula, sheet);
  const value = target?.sheet.valueAt(target.area.top, target.area.left) ?? null;
  return value === null ? "" : String(value);
}

/** `setFormula("=Home!A1")`: the title shows the text of that cell. */
export function setTitleFormula(title: ChartTitle, sheet: Sheet, formula: string): void {
  const target = parseAddress(formula.replace(/^=/, ""), sheet);
  if (!target || target.area.top !== target.area.bottom || target.area.left !== target.area.right) {
    throw invalidArgument();
  }
  title.formula = absoluteReference(target.sheet, target.area);
  title.text = "";
  title.visible = true;
}

export const chartTitle = declareClass<"ChartTitle">({
  name: "ChartTitle",
  scalars: {
    text: {
      get: ({ title, sheet }) => titleText(title, sheet),
      set: (place, value) => {
        place.title.text = textOf(value);
        place.title.formula = "";
        place.title.visible = true;
        touchChart(place);
      },
    },
    visible: {
      get: ({ title }) => title.visible,
      set: (place, value) => {
        place.title.visible = booleanOf(value);
        touchChart(place);
      },
    },
  },
  navigations: { format: { to: "ChartTitleFormat", get: (place) => place } },
  methods: {
    setFormula: {
      call: (place, args) => {
        setTitleFormula(place.title, place.sheet, args.text(0));
        touchChart(place);
      },
    },
  },
});

export const chartTitleFormat = declareClass<"ChartTitleFormat">({
  name: "ChartTitleFormat",
  navigations: { font: { to: "ChartFont", get: (place) => titleFormat(place, place.title) } },
});

export const chartLegend = declareClass<"ChartLegend">({
  name: "ChartLegend",
  scalars: {
    visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (place, value) => {
        place.chart.legend.visible = booleanOf(value);
        touchChart(place);
      },
    },
    position: {
      get: ({ chart }) => chart.legend.position,
      set: (place, value) => {
        place.chart.legend.position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"]);
        place.chart.legend.visible = true;
        touchChart(place);
      },
    },
    overlay: {
      get: ({ chart }) => chart.legend.overlay,
      set: (place, value) => {
        place.chart.legend.overlay = booleanOf(value);
        touchChart(place);
      },
    },
  },
  navigations: { format: { to: "ChartLegendFormat", get: (place) => place } },
});

export const chartLegendFormat = declareClass<"ChartLegendFormat">({
  name: "ChartLegendFormat",
  navigations: {
    font: { to: "ChartFont", get: (place) => ({ ...place, font: place.chart.legend }) },
  },
});
