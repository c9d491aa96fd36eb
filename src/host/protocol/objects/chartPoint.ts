import { columnCount, rowCount } from "#host/engine/address";
import type { ChartSeries } from "#host/engine/chart";
import { booleanOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass, type ScalarMember } from "#host/protocol/declaration";
import type { FontTarget, LineTarget, PointPlace, SeriesPlace } from "#host/protocol/subjects";
import { valueAt } from "./cellContent";
import { touchChart } from "./chart";
import { parseAddress } from "./geometry";
import { colorOf } from "./colors";

export const chartSeriesFormat = declareClass<"ChartSeriesFormat">({
  name: "ChartSeriesFormat",
  navigations: {
    fill: {
      to: "ChartFill",
      get: (place) => ({
        ...place,
        paint: (color) => {
          const { series } = place;
          if (color === null) {
            delete series.color;
            series.noFill = true;
          } else {
            series.color = color;
            delete series.noFill;
          }
        },
      }),
    },
    line: { to: "ChartLineFormat", get: seriesLine },
  },
});

function seriesLine(place: SeriesPlace): LineTarget {
  const { series } = place;
  return {
    ...place,
    read: () => ({
      ...(series.lineColor === undefined ? {} : { color: series.lineColor }),
      ...(series.lineWeight === undefined ? {} : { weight: series.lineWeight }),
      ...(series.lineDash === undefined ? {} : { lineStyle: series.lineDash }),
    }),
    change: (line) => {
      if (line === null) {
        series.lineDash = "None";
        return;
      }
      if (line.color !== undefined) series.lineColor = line.color;
      if (line.weight !== undefined) series.lineWeight = line.weight;
      if (line.lineStyle !== undefined) series.lineDash = line.lineStyle;
    },
  };
}

function pointsOf(place: SeriesPlace): PointPlace[] {
  const target = parseAddress(place.series.values, place.sheet);
  const count = target ? rowCount(target.area) * columnCount(target.area) : 0;
  return Array.from({ length: count }, (_, index) => ({ ...place, index }));
}

export const chartPointsCollection = declareClass<"ChartPointsCollection">({
  name: "ChartPointsCollection",
  scalars: { count: { get: (place) => pointsOf(place).length } },
  items: { of: "ChartPoint", access: ["getItemAt", "getCount"], list: pointsOf },
});

export const chartPoint = declareClass<"ChartPoint">({
  name: "ChartPoint",
  scalars: {
    value: {
      get: ({ series, sheet, index }, context) => {
        const target = parseAddress(series.values, sheet);
        if (!target) return "";
        context.refresh();
        const { area } = target;
        const wide = columnCount(area) > 1;
        return valueAt(target.sheet, area.top + (wide ? 0 : index), area.left + (wide ? index : 0));
      },
    },
    markerBackgroundColor: {
      get: ({ series, index }) => series.pointColors[index] ?? series.color ?? "",
      set: (place, value) => {
        place.series.pointColors[place.index] = colorOf(value);
        touchChart(place);
      },
    },
  },
  navigations: { format: { to: "ChartPointFormat", get: (place) => place } },
});

export const chartPointFormat = declareClass<"ChartPointFormat">({
  name: "ChartPointFormat",
  navigations: {
    fill: {
      to: "ChartFill",
      get: (place) => ({
        ...place,
        paint: (color) => {
          const { pointColors } = place.series;
          if (color === null) Reflect.deleteProperty(pointColors, place.index);
          else pointColors[place.index] = color;
        },
      }),
    },
  },
});

type Labels = NonNullable<ChartSeries["dataLabels"]>;

/** Setting anything of the labels shows them, as in Excel. */
function labelsOf(place: SeriesPlace): Labels {
  place.series.hasDataLabels = true;
  return (place.series.dataLabels ??= {
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
  });
}

function shown(
  key: "showValue" | "showSeriesName" | "showCategoryName",
): ScalarMember<SeriesPlace> {
  return {
    get: ({ series }) => series.dataLabels?.[key] ?? key === "showValue",
    set: (place, value) => {
      labelsOf(place)[key] = booleanOf(value);
      touchChart(place);
    },
  };
}

const positions = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

export const chartDataLabels = declareClass<"ChartDataLabels">({
  name: "ChartDataLabels",
  scalars: {
    showValue: shown("showValue"),
    showSeriesName: shown("showSeriesName"),
    showCategoryName: shown("showCategoryName"),
    position: {
      get: ({ series }) => series.dataLabels?.position ?? "OutsideEnd",
      set: (place, value) => {
        labelsOf(place).position = oneOf(value, positions);
        touchChart(place);
      },
    },
    numberFormat: {
      get: ({ series }) => series.dataLabels?.numberFormat ?? "General",
      set: (place, value) => {
        labelsOf(place).numberFormat = textOf(value);
        touchChart(place);
      },
    },
  },
  navigations: { format: { to: "ChartDataLabelFormat", get: (place) => place } },
});

export const chartDataLabelFormat = declareClass<"ChartDataLabelFormat">({
  name: "ChartDataLabelFormat",
  navigations: {
    font: {
      to: "ChartFont",
      get: (place): FontTarget => ({ ...place, font: labelsOf(place) }),
    },
  },
});
