import type { Chart, ChartAxis, ChartSeries, ChartTitle } from "#host/engine/chart";
import { relit } from "#host/engine/themeColors";
import { dashWord, emuPerPoint } from "./chartFormat";
import { labelPlaceWord, markerWord } from "./chartSeries";
import { chartType, hasValueCategories, type ChartKind } from "./chartTypes";
import type { Colors } from "./colors";
import { legendPlaceWord, tickPlaceWord } from "./writeChart";
import type { XmlElement } from "./xmlElement";

type ChartContent = Omit<
  Chart,
  "id" | "name" | "left" | "top" | "width" | "height" | "altText" | "part" | "changed"
>;

/** What a chart part says, in the model's words; null for kinds that the model does not describe. */
export function readChart(root: XmlElement, colors: Colors): ChartContent | null {
  const chart = root.child("chart");
  const area = chart?.child("plotArea");
  if (!chart || !area) return null;
  const reader = new ChartReader(colors, area);
  const series = reader.series();
  const [first] = series;
  if (!series.every((one) => one.type !== "") || !first) return null;
  const legend = chart.child("legend");
  const frame = reader.fillColor(root.child("spPr"));
  const line = reader.fillColor(root.path("spPr", "ln"));
  const title = reader.title(chart.child("title"));
  const text = reader.text(root.child("txPr"));
  return {
    type: first.type,
    // A title that is neither written nor switched off is the name of the only series.
    title:
      title.visible && title.text === "" && title.formula === ""
        ? { ...title, text: first.name }
        : title,
    legend: {
      visible: legend !== undefined,
      position: legendPlaceWord(legend?.child("legendPos")?.attribute("val") ?? "r"),
      overlay: legend?.child("overlay")?.flag("val") ?? false,
      ...optional("fontSize", reader.text(legend?.child("txPr")).fontSize),
    },
    series,
    axes: reader.axes(),
    plotBy: "Auto",
    ...optional("blanksAs", blankWords[chart.child("dispBlanksAs")?.attribute("val") ?? ""]),
    ...(chart.child("plotVisOnly")?.flag("val", true) === false ? { plotsHidden: true } : {}),
    ...optional("fill", frame),
    ...optional("border", line),
    ...text,
  };
}

const blankWords: Readonly<Record<string, "Zero" | "Span">> = { zero: "Zero", span: "Span" };

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}

const plotNames: ReadonlySet<string> = new Set([
  "barChart",
  "lineChart",
  "areaChart",
  "scatterChart",
  "bubbleChart",
  "doughnutChart",
  "pieChart",
]);

const noTitle: ChartTitle = { visible: false, text: "", formula: "" };

class ChartReader {
  private readonly plots: readonly XmlElement[];
  private readonly axisElements: readonly XmlElement[];

  constructor(
    private readonly colors: Colors,
    area: XmlElement,
  ) {
    this.plots = area.children.filter((child) => child.name.endsWith("Chart"));
    this.axisElements = area.children.filter((child) => /^(cat|val|date|ser)Ax$/.test(child.name));
  }

  series(): ChartSeries[] {
    const read = this.plots.flatMap((plot) =>
      plot.childrenNamed("ser").map((series) => ({
        order: series.child("order")?.number("val") ?? 0,
        series: this.oneSeries(series, plot),
      })),
    );
    return read.sort((a, b) => a.order - b.order).map((item) => item.series);
  }

  private oneSeries(series: XmlElement, plot: XmlElement): ChartSeries {
    const kind = plotNames.has(plot.name) ? kindOf(plot, series) : null;
    const counts = kind !== null && hasValueCategories(kind);
    const tx = series.child("tx");
    const shape = series.child("spPr");
    const line = shape?.child("ln");
    const marker = series.child("marker");
    const points: Record<number, string> = {};
    for (const point of series.childrenNamed("dPt")) {
      const color =
        this.fillColor(point.child("spPr")) ?? this.fillColor(point.path("marker", "spPr"));
      if (color) points[point.child("idx")?.number("val") ?? 0] = color;
    }
    const labels = series.child("dLbls") ?? plot.child("dLbls");
    const width = line?.number("w");
    const dash = line?.child("prstDash")?.attribute("val");
    const symbol = marker?.child("symbol")?.attribute("val");
    const drawn = kind?.family === "line" || kind?.family === "scatter";
    const own = shape?.child("noFill") ?? (drawn ? line?.child("noFill") : undefined);
    return {
      name: cachedText(tx) || (tx?.child("v")?.text ?? ""),
      nameFormula: tx?.path("strRef", "f")?.text ?? "",
      values: reference(series.child(counts ? "yVal" : "val")),
      categories: reference(series.child(counts ? "xVal" : "cat")),
      bubbleSizes: reference(series.child("bubbleSize")),
      type: (kind && chartType(kind)) ?? "",
      axisGroup: this.isSecondary(plot) ? "Secondary" : "Primary",
      ...optional("color", this.fillColor(shape) || undefined),
      ...optional("lineColor", this.fillColor(line) || undefined),
      ...optional("lineWeight", width === undefined ? undefined : width / emuPerPoint),
      ...optional("lineDash", dash === undefined ? undefined : dashWord(dash)),
      ...optional(
        "markerStyle",
        symbol === undefined ? undefined : symbol === "none" ? "None" : markerWord(symbol),
      ),
      ...optional("markerSize", marker?.child("size")?.number("val")),
      ...(own && !(kind?.family === "scatter" && !kind.lines) ? { noFill: true } : {}),
      ...optional("smooth", series.child("smooth")?.flag("val", true)),
      ...optional("gapWidth", plot.child("gapWidth")?.number("val")),
      ...optional("overlap", plot.child("overlap")?.number("val")),
      ...optional("holeSize", plot.child("holeSize")?.number("val")),
      ...optional("firstSliceAngle", plot.child("firstSliceAng")?.number("val")),
      ...optional("bubbleScale", plot.child("bubbleScale")?.number("val")),
      ...this.labels(labels),
      pointColors: points,
    };
  }

  private labels(
    labels: XmlElement | undefined,
  ): Pick<ChartSeries, "hasDataLabels" | "dataLabels"> {
    const on = (name: string): boolean => labels?.child(name)?.flag("val") ?? false;
    const shown = ["showVal", "showSerName", "showCatName", "showPercent", "showBubbleSize"].some(
      on,
    );
    if (!labels || !shown || on("delete")) return { hasDataLabels: false };
    const { fontSize, fontColor } = this.text(labels.child("txPr"));
    const place = labels.child("dLblPos")?.attribute("val");
    return {
      hasDataLabels: true,
      dataLabels: {
        showValue: on("showVal"),
        showSeriesName: on("showSerName"),
        showCategoryName: on("showCatName"),
        ...(on("showPercent") ? { showPercentage: true } : {}),
        ...(on("showBubbleSize") ? { showBubbleSize: true } : {}),
        ...optional("position", place === undefined ? undefined : labelPlaceWord(place)),
        ...optional("numberFormat", labels.child("numFmt")?.attribute("formatCode")),
        ...optional("fontSize", fontSize),
        ...optional("fontColor", fontColor),
      },
    };
  }

  /** The plot's value axis lies on the far side of the chart. */
  private isSecondary(plot: XmlElement): boolean {
    const ids = axisIdsOf(plot);
    const first = this.plots.find((other) => axisIdsOf(other).length > 0);
    return first !== undefined && ids.length > 0 && ids.join() !== axisIdsOf(first).join();
  }

  axes(): Chart["axes"] {
    const first = this.plots.find((plot) => axisIdsOf(plot).length > 0);
    const second = this.plots.find((plot) => this.isSecondary(plot));
    const [category, value] = this.pair(first);
    const [secondaryCategory, secondaryValue] = this.pair(second);
    return {
      category: this.axis(category),
      value: this.axis(value),
      ...(secondaryCategory ? { secondaryCategory: this.axis(secondaryCategory) } : {}),
      ...(secondaryValue ? { secondaryValue: this.axis(secondaryValue) } : {}),
    };
  }

  private pair(plot: XmlElement | undefined): (XmlElement | undefined)[] {
    const ids = plot ? axisIdsOf(plot) : [];
    return ids.map((id) =>
      this.axisElements.find((axis) => axis.child("axId")?.attribute("val") === id),
    );
  }

  private axis(axis: XmlElement | undefined): ChartAxis {
    const scaling = axis?.child("scaling");
    const format = axis?.child("numFmt");
    const { fontSize, fontColor } = this.text(axis?.child("txPr"));
    return {
      visible: axis !== undefined && !(axis.child("delete")?.flag("val", true) ?? false),
      title: this.title(axis?.child("title")),
      ...optional("minimum", scaling?.child("min")?.number("val")),
      ...optional("maximum", scaling?.child("max")?.number("val")),
      ...optional("majorUnit", axis?.child("majorUnit")?.number("val")),
      ...optional(
        "numberFormat",
        format?.flag("sourceLinked") ? undefined : format?.attribute("formatCode"),
      ),
      reversed: scaling?.child("orientation")?.attribute("val") === "maxMin",
      majorGridlines: axis?.child("majorGridlines") !== undefined,
      minorGridlines: axis?.child("minorGridlines") !== undefined,
      ...optional(
        "tickLabelPosition",
        tickPlaceWord(axis?.child("tickLblPos")?.attribute("val") ?? "nextTo"),
      ),
      ...optional("fontSize", fontSize),
      ...optional("fontColor", fontColor),
      ...(scaling?.child("logBase") ? { logarithmic: true } : {}),
    };
  }

  title(title: XmlElement | undefined): ChartTitle {
    if (!title) return noTitle;
    const rich = title.path("tx", "rich");
    const lines = (rich?.childrenNamed("p") ?? []).map((p) =>
      p
        .childrenNamed("r")
        .map((run) => run.child("t")?.text ?? "")
        .join(""),
    );
    const { fontSize, fontColor, bold } = this.text(rich ?? title.child("txPr"));
    return {
      visible: true,
      text: rich ? lines.join("\n") : cachedText(title.child("tx")),
      formula: title.path("tx", "strRef", "f")?.text ?? "",
      ...optional("fontSize", fontSize),
      ...optional("fontColor", fontColor),
      ...optional("bold", bold),
    };
  }

  /** Size, colour and weight that a text body gives by default. */
  text(body: XmlElement | undefined): {
    fontSize?: number;
    fontColor?: string;
    fontName?: string;
    bold?: boolean;
  } {
    const defaults = body?.path("p", "pPr", "defRPr");
    const run = body?.path("p", "r", "rPr");
    const size = run?.number("sz") ?? defaults?.number("sz");
    const bold = run?.attribute("b") ?? defaults?.attribute("b");
    const face = defaults?.child("latin")?.attribute("typeface");
    return {
      ...optional("fontSize", size === undefined ? undefined : size / 100),
      ...optional("fontColor", this.fillColor(run) ?? this.fillColor(defaults)),
      ...optional("fontName", face?.startsWith("+") ? undefined : face),
      ...optional("bold", bold === undefined ? undefined : bold === "1" || bold === "true"),
    };
  }

  /** Colour of a `<a:solidFill>` inside; "" for none, undefined when nothing is said. */
  fillColor(holder: XmlElement | undefined): string | undefined {
    if (holder?.child("noFill")) return "";
    const color = holder?.child("solidFill")?.children[0];
    return color && this.drawingColor(color);
  }

  private drawingColor(color: XmlElement): string | undefined {
    const value = color.attribute("val") ?? "";
    if (color.name === "srgbClr") return `#${value.toUpperCase()}`;
    if (color.name === "sysClr")
      return `#${(color.attribute("lastClr") ?? "000000").toUpperCase()}`;
    if (color.name !== "schemeClr") return undefined;
    const base = this.colors.theme[schemeIndex[value] ?? -1];
    return base === undefined ? undefined : modified(base, color);
  }
}

/** Places of a drawing's colour names in the theme's list. */
const schemeIndex: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** What a drawing makes of a colour of the theme; tints and shades are left out. */
function modified(color: string, element: XmlElement): string {
  const times = (element.child("lumMod")?.number("val") ?? 100_000) / 100_000;
  const plus = (element.child("lumOff")?.number("val") ?? 0) / 100_000;
  return times === 1 && plus === 0 ? color : relit(color, times, plus);
}

function axisIdsOf(plot: XmlElement): string[] {
  return plot.childrenNamed("axId").map((id) => id.attribute("val") ?? "");
}

function reference(holder: XmlElement | undefined): string {
  return holder?.descendants("f")[0]?.text ?? "";
}

function cachedText(tx: XmlElement | undefined): string {
  const points = tx?.path("strRef", "strCache")?.childrenNamed("pt") ?? [];
  return points.map((point) => point.child("v")?.text ?? "").join(" ");
}

function kindOf(plot: XmlElement, series: XmlElement): ChartKind | null {
  const grouping = plot.child("grouping")?.attribute("val") ?? "standard";
  const symbol = series.path("marker", "symbol")?.attribute("val");
  switch (plot.name) {
    case "barChart":
      return {
        family: "bar",
        horizontal: plot.child("barDir")?.attribute("val") === "bar",
        grouping: (grouping === "standard" ? "clustered" : grouping) as "clustered",
      };
    case "lineChart": {
      const plotMarkers = plot.child("marker")?.flag("val", true) ?? false;
      const markers = symbol === undefined ? plotMarkers : symbol !== "none";
      return { family: "line", grouping: grouping as "standard", markers };
    }
    case "areaChart":
      return { family: "area", grouping: grouping as "standard" };
    case "scatterChart": {
      const lines = series.path("spPr", "ln", "noFill") === undefined;
      const smooth = series.child("smooth")?.flag("val", true) ?? false;
      const markers = symbol !== "none";
      // Invisible points joined by nothing are still a scatter of points.
      return {
        family: "scatter",
        markers: markers || !lines,
        lines,
        ...(smooth && lines ? { smooth } : {}),
      };
    }
    case "bubbleChart":
      return { family: "bubble" };
    case "doughnutChart":
      return { family: "doughnut" };
    default:
      return { family: "pie" };
  }
}
