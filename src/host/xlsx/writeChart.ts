import type { Chart, ChartAxis, ChartSeries } from "#host/engine/chart";
import type { ChartData } from "./chartData";
import { lineXml, solidFill, textProperties, titleXml } from "./chartFormat";
import { seriesXml } from "./chartSeries";
import { chartKind, hasAxes, hasValueCategories, type ChartKind } from "./chartTypes";
import { element } from "./partText";
import { parseXml } from "./xmlElement";

const start =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** Series of one kind on one pair of axes: one plot of the chart. */
interface Plot {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  readonly series: { readonly index: number; readonly series: ChartSeries }[];
}

/** Whether a chart is of kinds that can be written; a chart of others is only carried along. */
export function canWrite(chart: Chart): boolean {
  return (
    chartKind(chart.type) !== null &&
    chart.series.every((series) => chartKind(series.type || chart.type))
  );
}

/** The whole chart part. `before`: the part it came from, whose print settings and links are kept. */
export function chartXml(chart: Chart, data: ChartData, before?: string): string {
  const plots = plotsOf(chart);
  const old = before === undefined ? undefined : parseXml(before);
  const kept = (name: string): string => {
    const child = old?.child(name);
    return child && old && before !== undefined && keepsPrefixes(old.startTag) ? child.xml : "";
  };
  const legend = chart.legend.visible ? legendXml(chart) : "";
  const title = titleXml({ fontSize: 14, bold: false, ...chart.title }, data);
  const body =
    `<c:chart>${title}<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plots.map((plot) => plotXml(plot, chart, data)).join("")}${axesXml(plots, chart, data)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="${chart.plotsHidden ? 0 : 1}"/><c:dispBlanksAs val="${(chart.blanksAs ?? "Gap").toLowerCase()}"/></c:chart>`;
  const fill =
    chart.fill === undefined
      ? solidFill("#FFFFFF")
      : chart.fill === ""
        ? "<a:noFill/>"
        : solidFill(chart.fill);
  const border =
    chart.border === undefined
      ? '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>'
      : chart.border === ""
        ? "<a:ln><a:noFill/></a:ln>"
        : `<a:ln w="9525">${solidFill(chart.border)}</a:ln>`;
  const { fontName, fontSize = 9, fontColor = quietText } = chart;
  return (
    `${start}<c:roundedCorners val="0"/>${body}<c:spPr>${fill}${border}</c:spPr>` +
    textProperties({ fontName, fontSize, fontColor }) +
    (kept("printSettings") || printSettings) +
    kept("userShapes") +
    "</c:chartSpace>"
  );
}

const printSettings =
  '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>';

/** Kept elements are copied as text, which is right only where the prefixes mean the same. */
function keepsPrefixes(startTag: string): boolean {
  return /xmlns:c="http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/chart"/.test(startTag);
}

function plotsOf(chart: Chart): Plot[] {
  const plots: Plot[] = [];
  chart.series.forEach((series, index) => {
    const kind = chartKind(series.type || chart.type);
    if (!kind) return;
    const secondary = series.axisGroup === "Secondary";
    const key = plotKey(kind);
    const known = plots.find((plot) => plot.secondary === secondary && plotKey(plot.kind) === key);
    if (known) known.series.push({ index, series });
    else plots.push({ kind, secondary, series: [{ index, series }] });
  });
  if (plots.length === 0) {
    const kind = chartKind(chart.type);
    if (kind) plots.push({ kind, secondary: false, series: [] });
  }
  // Lines lie over columns, and the secondary axes' plots over those of the primary ones.
  const rank = (plot: Plot): number =>
    (plot.secondary ? 10 : 0) +
    ["area", "bar", "line", "scatter", "bubble", "doughnut", "pie"].indexOf(plot.kind.family);
  return plots.sort((a, b) => rank(a) - rank(b));
}

/** Lines with and without markers share a plot: the series say which. */
function plotKey(kind: ChartKind): string {
  return `${kind.family} ${kind.horizontal === true} ${kind.grouping ?? ""}`;
}

const axisIds = {
  primary: ["500000001", "500000002"],
  secondary: ["500000003", "500000004"],
} as const;

function plotXml(plot: Plot, chart: Chart, data: ChartData): string {
  const { kind } = plot;
  const series = plot.series
    .map(({ index, series }) =>
      seriesXml(series, index, chartKind(series.type || chart.type) ?? kind, data),
    )
    .join("");
  const ids = axisIds[plot.secondary ? "secondary" : "primary"]
    .map((id) => `<c:axId val="${id}"/>`)
    .join("");
  const grouping = `<c:grouping val="${kind.grouping ?? "standard"}"/>`;
  const plain = '<c:varyColors val="0"/>';
  switch (kind.family) {
    case "bar":
      return `<c:barChart><c:barDir val="${kind.horizontal ? "bar" : "col"}"/>${grouping}${plain}${series}${gapsXml(plot)}${ids}</c:barChart>`;
    case "line":
      return `<c:lineChart>${grouping}${plain}${series}<c:marker val="1"/>${ids}</c:lineChart>`;
    case "area":
      return `<c:areaChart>${grouping}${plain}${series}${ids}</c:areaChart>`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="${kind.smooth ? "smoothMarker" : "lineMarker"}"/>${plain}${series}${ids}</c:scatterChart>`;
    case "bubble":
      return `<c:bubbleChart>${plain}${series}<c:bubbleScale val="${said(plot, "bubbleScale") ?? 100}"/><c:showNegBubbles val="0"/>${ids}</c:bubbleChart>`;
    case "doughnut":
      return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="${said(plot, "firstSliceAngle") ?? 0}"/><c:holeSize val="${said(plot, "holeSize") ?? 60}"/></c:doughnutChart>`;
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="${said(plot, "firstSliceAngle") ?? 0}"/></c:pieChart>`;
  }
}

/** What belongs to the plot is said by its series; the first that says something is heard. */
function said(
  { series }: Plot,
  key: "gapWidth" | "overlap" | "holeSize" | "firstSliceAngle" | "bubbleScale",
): number | undefined {
  return series.find((item) => item.series[key] !== undefined)?.series[key];
}

function gapsXml(plot: Plot): string {
  const gap = said(plot, "gapWidth") ?? 150;
  const overlap = said(plot, "overlap") ?? (plot.kind.grouping === "clustered" ? undefined : 100);
  return `<c:gapWidth val="${gap}"/>${overlap === undefined ? "" : `<c:overlap val="${overlap}"/>`}`;
}

function axesXml(plots: readonly Plot[], chart: Chart, data: ChartData): string {
  const { axes } = chart;
  const primary = plots.find((plot) => !plot.secondary && hasAxes(plot.kind));
  const secondary = plots.find((plot) => plot.secondary && hasAxes(plot.kind));
  let xml = "";
  if (primary) xml += axisPair(primary.kind, axes.category, axes.value, "primary", data);
  if (secondary) {
    const value = axes.secondaryValue ?? hiddenAxis;
    const category = axes.secondaryCategory ?? hiddenAxis;
    xml += axisPair(secondary.kind, category, value, "secondary", data);
  }
  return xml;
}

const hiddenAxis: ChartAxis = {
  visible: false,
  title: { visible: false, text: "", formula: "" },
  reversed: false,
  majorGridlines: false,
  minorGridlines: false,
};

function axisPair(
  kind: ChartKind,
  category: ChartAxis,
  value: ChartAxis,
  group: keyof typeof axisIds,
  data: ChartData,
): string {
  const [categoryId, valueId] = axisIds[group];
  const secondary = group === "secondary";
  const across = kind.horizontal === true;
  const categoryPlace = across ? "l" : "b";
  const valuePlace = across ? (secondary ? "t" : "b") : secondary ? "r" : "l";
  const counts = hasValueCategories(kind);
  const first = axisXml(category, {
    id: categoryId,
    crosses: valueId,
    place: categoryPlace,
    counts,
    atMaximum: false,
    between: "midCat",
    shares: false,
    data,
  });
  const second = axisXml(value, {
    id: valueId,
    crosses: categoryId,
    place: valuePlace,
    counts: true,
    atMaximum: secondary,
    between: counts || kind.family === "area" ? "midCat" : "between",
    shares: kind.grouping === "percentStacked",
    data,
  });
  return first + second;
}

interface AxisPlace {
  readonly id: string;
  readonly crosses: string;
  readonly place: string;
  /** A value axis; otherwise one of names. */
  readonly counts: boolean;
  readonly atMaximum: boolean;
  readonly between: string;
  /** The axis counts shares of the whole. */
  readonly shares: boolean;
  readonly data: ChartData;
}

const labelPlaces: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  Low: "low",
  High: "high",
  None: "none",
};

/** Excel.ChartAxisTickLabelPosition's word for a place of the file. */
export function tickPlaceWord(place: string): string | undefined {
  return Object.entries(labelPlaces).find(([, known]) => known === place)?.[0];
}

/** The grey in which Excel sets the texts of a chart. */
const quietText = "#595959";

const quietLine =
  '<a:ln w="9525" cap="flat"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill><a:round/></a:ln>';

function axisXml(axis: ChartAxis, at: AxisPlace): string {
  const name = at.counts ? "c:valAx" : "c:catAx";
  const number = (tag: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${tag} val="${value}"/>`;
  const grid = (tag: string, on: boolean): string =>
    on ? `<c:${tag}><c:spPr>${quietLine}</c:spPr></c:${tag}>` : "";
  const upright = at.place === "l" || at.place === "r" ? -5_400_000 : undefined;
  const format = axis.numberFormat
    ? element("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: false })
    : `<c:numFmt formatCode="${at.shares ? "0%" : "General"}" sourceLinked="1"/>`;
  const { fontSize, fontColor } = axis;
  return element(
    name,
    {},
    `<c:axId val="${at.id}"/>` +
      `<c:scaling>${axis.logarithmic ? '<c:logBase val="10"/>' : ""}<c:orientation val="${axis.reversed ? "maxMin" : "minMax"}"/>${number("max", axis.maximum)}${number("min", axis.minimum)}</c:scaling>` +
      `<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${at.place}"/>` +
      grid("majorGridlines", axis.majorGridlines) +
      grid("minorGridlines", axis.minorGridlines) +
      titleXml({ fontSize: 10, bold: false, ...axis.title }, at.data, upright) +
      format +
      '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
      `<c:tickLblPos val="${labelPlaces[axis.tickLabelPosition ?? ""] ?? "nextTo"}"/>` +
      `<c:spPr>${at.counts ? lineXml("<a:noFill/>") : quietLine}</c:spPr>` +
      textProperties({ fontSize, fontColor }) +
      `<c:crossAx val="${at.crosses}"/><c:crosses val="${at.atMaximum ? "max" : "autoZero"}"/>` +
      (at.counts
        ? `<c:crossBetween val="${at.between}"/>${number("majorUnit", axis.majorUnit)}`
        : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'),
  );
}

const legendPlaces: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** Excel.ChartLegendPosition's word for a place of the file. */
export function legendPlaceWord(place: string): string {
  return Object.entries(legendPlaces).find(([, known]) => known === place)?.[0] ?? "Right";
}

function legendXml({ legend }: Chart): string {
  const place = legendPlaces[legend.position] ?? "r";
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="${legend.overlay ? 1 : 0}"/>${textProperties({ fontSize: legend.fontSize })}</c:legend>`;
}
