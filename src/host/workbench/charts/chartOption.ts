import { axesOption } from "./chartAxes";
import type { Box } from "#host/workbench/grid/geometry";
import type { ChartCanvas } from "./chartCanvas";
import type { ChartContent } from "./chartContent";
import {
  axisTitleGraphics,
  legendGraphics,
  outerNameGraphics,
  placeTitle,
  titleGraphics,
  type Graphic,
} from "./chartGraphics";
import type { ChartOption, SeriesOption } from "./echartsTypes";
import { legendLayout } from "./legendLayout";
import { isRound, plotGroups } from "./plotGroups";
import { plotLayout } from "./plotLayout";
import { groupSeries } from "./plotSeries";
import { sliceSeries } from "./sliceSeries";

/** Turns a chart into what the chart library draws, as Excel lays it out. */
export function chartOption(content: ChartContent, canvas: ChartCanvas): ChartOption {
  // Excel shows a chart without series as its empty frame.
  if (content.series.length === 0) return { ...frame(content), series: [] };
  const title = placeTitle(content, canvas);
  const gap = 4 * canvas.pixelsPerPoint;
  const top = title ? title.top + title.height + gap : gap;
  const below: Box = { left: 0, top, width: canvas.width, height: canvas.height - top };
  const legend = legendLayout(content, canvas, below);
  const room = legend?.room ?? 0;
  const area: Box = {
    left: legend?.side === "left" ? room : 0,
    top: below.top + (legend?.side === "top" ? room : 0),
    width: below.width - (legend?.side === "left" || legend?.side === "right" ? room : 0),
    height: below.height - (legend?.side === "top" || legend?.side === "bottom" ? room : 0),
  };
  const graphics = [
    ...(title ? titleGraphics(title, content, canvas) : []),
    ...(legend ? legendGraphics(legend.entries, content, canvas) : []),
  ];
  return content.series.some(isRound)
    ? { ...frame(content), graphic: graphics, series: sliceSeries(content, canvas, area) }
    : withAxes(content, canvas, area, graphics);
}

function frame(content: ChartContent): ChartOption {
  return {
    animation: false,
    backgroundColor: content.fill === "" ? "transparent" : content.fill,
    tooltip: {
      trigger: "item",
      transitionDuration: 0,
      confine: true,
      formatter: (point) => pointText(content, point),
    },
  };
}

function withAxes(
  content: ChartContent,
  canvas: ChartCanvas,
  area: Box,
  graphics: readonly Graphic[],
): ChartOption {
  const layout = plotLayout(plotGroups(content), canvas, area);
  const { plot, groups } = layout;
  const { xAxis, yAxis, uses } = axesOption(layout, content, canvas);
  const size = Math.min(plot.width, plot.height);
  const series = groups.flatMap(({ group }, i): SeriesOption[] => {
    const axes = uses[i];
    return axes ? groupSeries(group, axes, content, canvas, size) : [];
  });
  return {
    ...frame(content),
    grid: { ...plot, outerBoundsMode: "none" },
    xAxis,
    yAxis,
    series,
    graphic: [
      ...graphics,
      ...axisTitleGraphics(layout, area, content, canvas),
      ...outerNameGraphics(layout, content, canvas),
    ] as never,
  };
}

/** What Excel says about the point under the mouse. */
function pointText(content: ChartContent, point: unknown): string {
  const { seriesId, dataIndex } = point as { seriesId?: string; dataIndex?: number };
  const series = content.series.find(({ index }) => String(index) === seriesId);
  if (!series || dataIndex === undefined) return "";
  const value = series.values[dataIndex] ?? null;
  if (value === null) return "";
  const x = series.x[dataIndex] ?? null;
  const place = x === null ? (series.categories[dataIndex] ?? "") : String(x);
  const size = series.sizes[dataIndex] ?? null;
  const numbers = [...(x === null ? [value] : [x, value]), ...(size === null ? [] : [size])];
  return `Series "${escaped(series.name)}" Point "${escaped(place)}"<br>Value: ${numbers.join(", ")}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
