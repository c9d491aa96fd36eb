import type { Chart, ChartAxis, ChartSeries } from "#host/engine/chart";

/** An axis that shows itself and nothing more. */
export function plainAxis(more: Partial<ChartAxis> = {}): ChartAxis {
  return {
    visible: true,
    title: { visible: false, text: "", formula: "" },
    reversed: false,
    majorGridlines: false,
    minorGridlines: false,
    ...more,
  };
}

/** A series over column `letter` of the sheet "My data", rows 2 to 7. */
export function columnSeries(letter: string, more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    name: "",
    nameFormula: `'My data'!$${letter}$1`,
    values: `'My data'!$${letter}$2:$${letter}$7`,
    categories: "'My data'!$A$2:$A$7",
    bubbleSizes: "",
    type: "",
    axisGroup: "Primary",
    hasDataLabels: false,
    pointColors: {},
    ...more,
  };
}

export function plainChart(type: string, series: ChartSeries[], more: Partial<Chart> = {}): Chart {
  return {
    id: type,
    name: `${type} chart`,
    type,
    left: 60,
    top: 30,
    width: 360,
    height: 220,
    title: { visible: true, text: type, formula: "" },
    legend: { visible: true, position: "Bottom", overlay: false },
    series,
    axes: { category: plainAxis(), value: plainAxis({ majorGridlines: true }) },
    plotBy: "Auto",
    altText: "",
    changed: true,
    ...more,
  };
}
