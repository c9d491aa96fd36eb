import type { Chart, ChartAxis } from "#host/engine/chart";
import { booleanOf, numberOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass, type ScalarMember } from "#host/protocol/declaration";
import { notImplemented } from "#host/protocol/failure";
import type { AxisPlace, ChartPlace } from "#host/protocol/subjects";
import { touchChart } from "./chart";
import { titleFormat } from "./chartFormat";
import { setTitleFormula, titleText } from "./chartTitle";

function axisPlace(
  place: ChartPlace,
  kind: AxisPlace["kind"],
  group: AxisPlace["group"],
): AxisPlace {
  return { ...place, kind, group, axis: axisOf(place.chart, kind, group) };
}

function axisOf(chart: Chart, kind: AxisPlace["kind"], group: AxisPlace["group"]): ChartAxis {
  const { axes } = chart;
  if (group === "Primary") return kind === "Category" ? axes.category : axes.value;
  const blank = (visible: boolean): ChartAxis => ({
    visible,
    title: { visible: false, text: "", formula: "" },
    reversed: false,
    majorGridlines: false,
    minorGridlines: false,
  });
  return kind === "Category"
    ? (axes.secondaryCategory ??= blank(false))
    : (axes.secondaryValue ??= blank(true));
}

export const chartAxes = declareClass<"ChartAxes">({
  name: "ChartAxes",
  navigations: {
    categoryAxis: { to: "ChartAxis", get: (place) => axisPlace(place, "Category", "Primary") },
    valueAxis: { to: "ChartAxis", get: (place) => axisPlace(place, "Value", "Primary") },
  },
  methods: {
    getItem: {
      to: "ChartAxis",
      get: (place, args) => {
        const kind = args.word(0, ["Category", "Value", "Series"]);
        if (kind === "Series") throw notImplemented('ChartAxes.getItem("Series")');
        return axisPlace(place, kind, args.word(1, ["Primary", "Secondary"], "Primary"));
      },
    },
  },
});

/** A bound or step; "" gives it back to Excel, which answers with nothing until it draws. */
function bound(key: "minimum" | "maximum" | "majorUnit"): ScalarMember<AxisPlace> {
  return {
    get: ({ axis }) => axis[key] ?? "",
    set: (place, value) => {
      if (value === "" || value === null) Reflect.deleteProperty(place.axis, key);
      else place.axis[key] = numberOf(value);
      touchChart(place);
    },
  };
}

export const chartAxis = declareClass<"ChartAxis">({
  name: "ChartAxis",
  scalars: {
    type: { get: ({ kind }) => kind },
    axisGroup: { get: ({ group }) => group },
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    majorUnit: bound("majorUnit"),
    visible: {
      get: ({ axis }) => axis.visible,
      set: (place, value) => {
        place.axis.visible = booleanOf(value);
        touchChart(place);
      },
    },
    reversePlotOrder: {
      get: ({ axis }) => axis.reversed,
      set: (place, value) => {
        place.axis.reversed = booleanOf(value);
        touchChart(place);
      },
    },
    numberFormat: {
      get: ({ axis }) => axis.numberFormat ?? "General",
      set: (place, value) => {
        place.axis.numberFormat = textOf(value);
        touchChart(place);
      },
    },
    scaleType: {
      get: ({ axis }) => (axis.logarithmic ? "Logarithmic" : "Linear"),
      set: (place, value) => {
        place.axis.logarithmic = oneOf(value, ["Linear", "Logarithmic"]) === "Logarithmic";
        touchChart(place);
      },
    },
    tickLabelPosition: {
      get: ({ axis }) => axis.tickLabelPosition ?? "NextToAxis",
      set: (place, value) => {
        place.axis.tickLabelPosition = oneOf(value, ["NextToAxis", "High", "Low", "None"]);
        touchChart(place);
      },
    },
  },
  navigations: {
    format: { to: "ChartAxisFormat", get: (place) => place },
    title: { to: "ChartAxisTitle", get: (place) => place },
    majorGridlines: {
      to: "ChartGridlines",
      get: (place) => ({ ...place, which: "majorGridlines" }),
    },
    minorGridlines: {
      to: "ChartGridlines",
      get: (place) => ({ ...place, which: "minorGridlines" }),
    },
  },
});

export const chartGridlines = declareClass<"ChartGridlines">({
  name: "ChartGridlines",
  scalars: {
    visible: {
      get: ({ axis, which }) => axis[which],
      set: (place, value) => {
        place.axis[place.which] = booleanOf(value);
        touchChart(place);
      },
    },
  },
});

export const chartAxisTitle = declareClass<"ChartAxisTitle">({
  name: "ChartAxisTitle",
  scalars: {
    text: {
      get: ({ axis, sheet }) => titleText(axis.title, sheet),
      set: (place, value) => {
        Object.assign(place.axis.title, { text: textOf(value), formula: "", visible: true });
        touchChart(place);
      },
    },
    visible: {
      get: ({ axis }) => axis.title.visible,
      set: (place, value) => {
        place.axis.title.visible = booleanOf(value);
        touchChart(place);
      },
    },
  },
  navigations: { format: { to: "ChartAxisTitleFormat", get: (place) => place } },
  methods: {
    setFormula: {
      call: (place, args) => {
        setTitleFormula(place.axis.title, place.sheet, args.text(0));
        touchChart(place);
      },
    },
  },
});

export const chartAxisTitleFormat = declareClass<"ChartAxisTitleFormat">({
  name: "ChartAxisTitleFormat",
  navigations: { font: { to: "ChartFont", get: (place) => titleFormat(place, place.axis.title) } },
});

export const chartAxisFormat = declareClass<"ChartAxisFormat">({
  name: "ChartAxisFormat",
  navigations: { font: { to: "ChartFont", get: (place) => titleFormat(place, place.axis) } },
});
