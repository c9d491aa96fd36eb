import { fontFamily, type ChartCanvas } from "./chartCanvas";
import type { ChartContent, SeriesContent } from "./chartContent";
import type { SeriesOption } from "./echartsTypes";
import { counts, isStacked, type DrawnSeries, type PlotGroup } from "./plotGroups";
import {
  dashOf,
  fillColorOf,
  hasLine,
  hasMarkers,
  isOutline,
  lineColorOf,
  markerColorOf,
  symbolOf,
} from "./seriesColors";

/** The axes of a group in the option. */
export interface GroupAxes {
  readonly x: number;
  readonly y: number;
  readonly pointsX: number;
}

/** Later ones lie over earlier ones, those of the second axes over all of the first. */
const layers = ["area", "bar", "line", "scatter", "bubble"];

/** Bars, lines, areas, points and bubbles of one group. */
export function groupSeries(
  group: PlotGroup,
  axes: GroupAxes,
  content: ChartContent,
  canvas: ChartCanvas,
  plotSize: number,
): SeriesOption[] {
  const plot = new PlotSeries(group, axes, content, canvas);
  const largest = Math.max(0, ...group.series.flatMap(({ content: one }) => bubbleSizes(one)));
  const series = group.series.map((one) => plot.one(one, { plotSize, largest }));
  // The library sets the bars of a group from the left or the top; Excel begins where the axis does.
  const isTurned = group.isAcross !== group.axes.category.reversed;
  if (!isTurned || group.series.some(({ content: one }) => isStacked(one))) return series;
  const bars = series.filter(({ type }) => type === "bar");
  return [...series.filter(({ type }) => type !== "bar"), ...bars.reverse()];
}

function bubbleSizes({ kind, values, sizes }: SeriesContent): number[] {
  if (kind.family !== "bubble") return [];
  return values.map((_, i) => sizes[i] ?? (sizes.length === 0 ? 1 : 0));
}

class PlotSeries {
  constructor(
    private readonly group: PlotGroup,
    private readonly axes: GroupAxes,
    private readonly content: ChartContent,
    private readonly canvas: ChartCanvas,
  ) {}

  one(series: DrawnSeries, room: { plotSize: number; largest: number }): SeriesOption {
    switch (series.content.kind.family) {
      case "bar":
        return this.bars(series);
      case "bubble":
        return this.bubbles(series, room);
      default:
        return this.line(series);
    }
  }

  private common({ content: series }: DrawnSeries): {
    id: string;
    name: string;
    z: number;
    xAxisIndex: number;
    yAxisIndex: number;
    animation: false;
    silent: false;
  } {
    const { x, y, pointsX } = this.axes;
    return {
      id: String(series.index),
      name: series.name,
      z: 2 + layers.indexOf(series.kind.family) + (series.secondary ? 10 : 0),
      xAxisIndex: counts(series) ? pointsX : x,
      yAxisIndex: y,
      animation: false,
      silent: false,
    };
  }

  private bars(series: DrawnSeries): SeriesOption {
    const { content: one, drawn } = series;
    const { pixelsPerPoint, theme } = this.canvas;
    const fill = one.look.noFill ? "transparent" : fillColorOf(one, theme);
    const border = one.look.lineColor
      ? {
          borderColor: one.look.lineColor,
          borderWidth: (one.look.lineWeight ?? 0.75) * pixelsPerPoint,
        }
      : {};
    return {
      ...this.common(series),
      type: "bar",
      ...this.widths(),
      ...(isStacked(one) ? { stack: "bars", stackStrategy: "samesign" } : {}),
      clip: true,
      itemStyle: { color: fill, ...border },
      emphasis: { disabled: true },
      data: drawn.map((value, i) => this.item(value, one.pointColors[i])),
      label: this.label(one, isStacked(one) ? "inside" : this.outside(drawn)),
    };
  }

  private item(
    value: number | null,
    color: string | undefined,
  ): number | "-" | { value: number; itemStyle: { color: string } } {
    if (value === null) return "-";
    return color === undefined ? value : { value, itemStyle: { color } };
  }

  /** Excel counts the gap between groups and the overlap in widths of a bar. */
  private widths(): { barCategoryGap: string; barGap: string } {
    const bars = this.group.series
      .map(({ content }) => content)
      .filter(({ kind }) => kind.family === "bar");
    const said = (key: "gapWidth" | "overlap"): number | undefined =>
      bars.find(({ look }) => look[key] !== undefined)?.look[key];
    const stacked = bars.some(isStacked);
    const gap = (said("gapWidth") ?? 150) / 100;
    const overlap = (said("overlap") ?? 0) / 100;
    const columns = stacked ? 1 : Math.max(1, bars.length);
    const taken = columns - (columns - 1) * overlap;
    return {
      barCategoryGap: `${(gap / (taken + gap)) * 100}%`,
      barGap: `${-overlap * 100}%`,
    };
  }

  private outside(drawn: readonly (number | null)[]): string {
    const isDown = drawn.every((value) => value === null || value <= 0);
    if (this.group.isAcross) return isDown ? "left" : "right";
    return isDown ? "bottom" : "top";
  }

  /** Lines, areas and points. */
  private line(series: DrawnSeries): SeriesOption {
    const { content: one, drawn } = series;
    const { pixelsPerPoint, theme } = this.canvas;
    const width = (one.look.lineWeight ?? 2.25) * pixelsPerPoint;
    const isArea = one.kind.family === "area";
    const joined = isArea ? one.look.lineColor !== undefined : hasLine(one);
    const marked = !isArea && hasMarkers(one);
    const points = counts(one)
      ? drawn.map((value, i): (number | "-")[] => [one.x[i] ?? "-", value ?? "-"])
      : drawn.map((value) => value ?? "-");
    return {
      ...this.common(series),
      type: "line",
      ...(isStacked(one) ? { stack: one.kind.family, stackStrategy: "all" } : {}),
      clip: true,
      connectNulls: this.content.blanksAs === "Span",
      smooth: (one.look.smooth ?? one.kind.smooth) ? 0.35 : false,
      lineStyle: {
        width: joined ? width : 0,
        opacity: joined ? 1 : 0,
        color: lineColorOf(one, theme),
        type: dashOf(one.look.lineDash, width),
        cap: "round",
        join: "round",
      },
      ...(isArea && !one.look.noFill
        ? { areaStyle: { color: fillColorOf(one, theme), opacity: 1, origin: "auto" } }
        : {}),
      ...this.markers(one, marked),
      emphasis: { disabled: true },
      triggerLineEvent: false,
      data: points.map((value, i) => this.point(value, one, i)),
      label: this.label(one, isArea ? "inside" : "right"),
    };
  }

  private markers(
    one: SeriesContent,
    marked: boolean,
  ): { symbol: string; symbolSize: number; showSymbol: boolean; itemStyle: object } {
    const { pixelsPerPoint, theme } = this.canvas;
    const color = markerColorOf(one, theme);
    // Labels hang on symbols, so a series without markers still has them, of no size.
    return {
      symbol: marked ? symbolOf(one) : "circle",
      symbolSize: marked ? (one.look.markerSize ?? 5) * pixelsPerPoint : 0,
      showSymbol: marked || one.labels !== null,
      itemStyle: isOutline(one)
        ? { color: "transparent", borderColor: color, borderWidth: pixelsPerPoint }
        : { color, borderWidth: 0 },
    };
  }

  private point(
    value: number | string | (number | string)[],
    one: SeriesContent,
    index: number,
  ): never {
    const color = one.pointColors[index];
    const item =
      color === undefined
        ? value
        : {
            value,
            itemStyle: isOutline(one) ? { borderColor: color } : { color },
          };
    // The library's types leave out gaps among points.
    return item as never;
  }

  private bubbles(
    series: DrawnSeries,
    { plotSize, largest }: { plotSize: number; largest: number },
  ): SeriesOption {
    const { content: one, drawn } = series;
    const { theme, pixelsPerPoint } = this.canvas;
    const scale = (one.look.bubbleScale ?? 100) / 100;
    const sizes = bubbleSizes(one);
    // The largest bubble is a quarter of the plot's shorter side; areas tell the sizes.
    const diameter = (i: number): number =>
      largest > 0 ? plotSize * 0.25 * scale * Math.sqrt(Math.max(0, sizes[i] ?? 0) / largest) : 0;
    const color = one.look.noFill ? "transparent" : fillColorOf(one, theme);
    return {
      ...this.common(series),
      type: "scatter",
      clip: true,
      symbol: "circle",
      symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => diameter(dataIndex),
      itemStyle: {
        color,
        opacity: 1,
        ...(one.look.lineColor
          ? {
              borderColor: one.look.lineColor,
              borderWidth: (one.look.lineWeight ?? 0.75) * pixelsPerPoint,
            }
          : {}),
      },
      emphasis: { disabled: true },
      data: drawn.map((value, i) => {
        const place = diameter(i) > 0 ? [one.x[i] ?? "-", value ?? "-"] : ["-", "-"];
        return this.point(place, one, i);
      }),
      label: this.label(one, "right"),
    };
  }

  private label(one: SeriesContent, usual: string): object {
    const { labels } = one;
    if (!labels) return { show: false };
    const { pixelsPerPoint } = this.canvas;
    return {
      show: true,
      position: this.place(labels.position, usual),
      distance: 3 * pixelsPerPoint,
      formatter: ({ dataIndex }: { dataIndex: number }) => labels.texts[dataIndex] ?? "",
      color: labels.color ?? "#404040",
      fontSize: labels.size * pixelsPerPoint,
      fontFamily: fontFamily(this.content.text.font),
      textBorderWidth: 0,
    };
  }

  private place(position: string | undefined, usual: string): string {
    const { isAcross } = this.group;
    switch (position) {
      case "Center":
        return "inside";
      case "InsideEnd":
        return isAcross ? "insideRight" : "insideTop";
      case "InsideBase":
        return isAcross ? "insideLeft" : "insideBottom";
      case "OutsideEnd":
        return usual === "inside" ? "inside" : usual;
      case "Left":
      case "Right":
      case "Top":
      case "Bottom":
        return position.toLowerCase();
      default:
        return usual;
    }
  }
}
