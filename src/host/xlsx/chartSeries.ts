import type { ChartSeries } from "#host/engine/chart";
import type { ChartData } from "./chartData";
import { accentFill, lineXml, solidFill, textProperties } from "./chartFormat";
import { hasValueCategories, type ChartKind } from "./chartTypes";
import { element } from "./partText";
import { encodeText } from "./xmlText";

/** `<c:ser>` with its children in the order that each kind of chart demands. */
export function seriesXml(
  series: ChartSeries,
  index: number,
  kind: ChartKind,
  data: ChartData,
): string {
  const { family } = kind;
  const drawn = family === "line" || family === "scatter";
  const round = family === "pie" || family === "doughnut";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    nameXml(series, data) +
    (round ? "" : shapeXml(series, index, kind)) +
    (drawn ? markerXml(series, index, kind) : "") +
    (family === "bar" || family === "bubble" ? '<c:invertIfNegative val="0"/>' : "") +
    pointsXml(series, kind) +
    labelsXml(series, kind) +
    valuesXml(series, kind, data) +
    (drawn ? `<c:smooth val="${(series.smooth ?? kind.smooth) ? 1 : 0}"/>` : "") +
    "</c:ser>"
  );
}

function nameXml(series: ChartSeries, data: ChartData): string {
  if (series.nameFormula !== "") return `<c:tx>${data.texts(series.nameFormula)}</c:tx>`;
  return series.name === "" ? "" : `<c:tx><c:v>${encodeText(series.name)}</c:v></c:tx>`;
}

function shapeXml(series: ChartSeries, index: number, kind: ChartKind): string {
  const standard = series.color ? solidFill(series.color) : accentFill(index);
  if (kind.family === "line" || kind.family === "scatter") {
    const lines = kind.family === "line" || kind.lines === true;
    const color = series.lineColor ?? series.color;
    const fill = color ? solidFill(color) : accentFill(index);
    const shown = lines && !series.noFill;
    const weight = series.lineWeight ?? 2.25;
    return `<c:spPr>${lineXml(shown ? fill : "<a:noFill/>", weight, series.lineDash)}</c:spPr>`;
  }
  const fill = series.noFill ? "<a:noFill/>" : standard;
  const line = series.lineColor
    ? lineXml(solidFill(series.lineColor), series.lineWeight, series.lineDash)
    : "<a:ln><a:noFill/></a:ln>";
  return `<c:spPr>${fill}${line}</c:spPr>`;
}

const markerWords: Readonly<Record<string, string>> = {
  Circle: "circle",
  Dash: "dash",
  Diamond: "diamond",
  Dot: "dot",
  None: "none",
  Plus: "plus",
  Square: "square",
  Star: "star",
  Triangle: "triangle",
  X: "x",
};

/** Excel.ChartMarkerStyle's word for a symbol of the file. */
export function markerWord(symbol: string): string {
  return Object.entries(markerWords).find(([, known]) => known === symbol)?.[0] ?? "Automatic";
}

function markerXml(series: ChartSeries, index: number, kind: ChartKind): string {
  const standard = kind.markers === false || series.noFill ? "none" : "circle";
  const symbol = markerWords[series.markerStyle ?? ""] ?? standard;
  if (symbol === "none") return '<c:marker><c:symbol val="none"/></c:marker>';
  const color = series.color ?? series.lineColor;
  const fill = color ? solidFill(color) : accentFill(index);
  const size = Math.min(72, Math.max(2, Math.round(series.markerSize ?? 5)));
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker>`;
}

function pointsXml(series: ChartSeries, kind: ChartKind): string {
  const flat = kind.family === "bar" || kind.family === "bubble";
  return Object.entries(series.pointColors)
    .map(([index, color]) => [Number(index), color] as const)
    .sort(([a], [b]) => a - b)
    .map(([index, color]) => {
      const fill = solidFill(color);
      const inner =
        kind.family === "line" || kind.family === "scatter"
          ? `<c:marker><c:symbol val="${markerWords[series.markerStyle ?? ""] ?? "circle"}"/><c:size val="${series.markerSize ?? 5}"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker><c:bubble3D val="0"/>`
          : `${flat ? '<c:invertIfNegative val="0"/>' : ""}<c:bubble3D val="0"/><c:spPr>${fill}</c:spPr>`;
      return `<c:dPt><c:idx val="${index}"/>${inner}</c:dPt>`;
    })
    .join("");
}

const labelPlaces: Readonly<Record<string, string>> = {
  OutsideEnd: "outEnd",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  Center: "ctr",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Excel.ChartDataLabelPosition's word for a place of the file. */
export function labelPlaceWord(place: string): string | undefined {
  return Object.entries(labelPlaces).find(([, known]) => known === place)?.[0];
}

/** Places that a kind of chart allows; Excel takes a file with another one for damaged. */
function allowedPlaces(kind: ChartKind): readonly string[] {
  switch (kind.family) {
    case "bar":
      return kind.grouping === "clustered"
        ? ["ctr", "inEnd", "inBase", "outEnd"]
        : ["ctr", "inEnd", "inBase"];
    case "line":
    case "scatter":
    case "bubble":
      return ["ctr", "l", "r", "t", "b"];
    case "pie":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    default:
      return [];
  }
}

function labelsXml(series: ChartSeries, kind: ChartKind): string {
  if (!series.hasDataLabels) return "";
  const labels = series.dataLabels ?? {
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
  };
  const place = labelPlaces[labels.position ?? ""];
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`;
  return (
    "<c:dLbls>" +
    (labels.numberFormat
      ? element("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: false })
      : "") +
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
    textProperties({ fontSize: labels.fontSize, fontColor: labels.fontColor }) +
    (place !== undefined && allowedPlaces(kind).includes(place)
      ? `<c:dLblPos val="${place}"/>`
      : "") +
    flag("showLegendKey", false) +
    flag("showVal", labels.showValue) +
    flag("showCatName", labels.showCategoryName) +
    flag("showSerName", labels.showSeriesName) +
    flag("showPercent", labels.showPercentage ?? false) +
    flag("showBubbleSize", labels.showBubbleSize ?? false) +
    "</c:dLbls>"
  );
}

function valuesXml(series: ChartSeries, kind: ChartKind, data: ChartData): string {
  const wrap = (name: string, inner: string): string => `<c:${name}>${inner}</c:${name}>`;
  if (!hasValueCategories(kind)) {
    return (
      (series.categories === "" ? "" : wrap("cat", data.categories(series.categories))) +
      (series.values === "" ? "" : wrap("val", data.numbers(series.values)))
    );
  }
  return (
    (series.categories === "" ? "" : wrap("xVal", data.categories(series.categories))) +
    (series.values === "" ? "" : wrap("yVal", data.numbers(series.values))) +
    (kind.family !== "bubble"
      ? ""
      : (series.bubbleSizes === "" ? "" : wrap("bubbleSize", data.numbers(series.bubbleSizes))) +
        '<c:bubble3D val="0"/>')
  );
}
