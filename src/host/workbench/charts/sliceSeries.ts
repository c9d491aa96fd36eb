import { accentColor } from "#host/engine/accents";
import type { Box } from "#host/workbench/grid/geometry";
import { fontFamily, type ChartCanvas } from "./chartCanvas";
import type { ChartContent, SeriesContent } from "./chartContent";
import type { SeriesOption } from "./echartsTypes";
import { isRound } from "./plotGroups";

/** The slices of a pie, or the rings of a doughnut from the inside out. */
export function sliceSeries(content: ChartContent, canvas: ChartCanvas, area: Box): SeriesOption[] {
  const round = content.series.filter(isRound);
  const [first] = round;
  if (!first) return [];
  const outside = first.kind.family === "pie" && hasOutsideLabels(first);
  const outer = (Math.min(area.width, area.height) / 2) * (outside ? 0.78 : 0.92);
  const center: [number, number] = [area.left + area.width / 2, area.top + area.height / 2];
  // Excel's pie shows its first series only.
  if (first.kind.family === "pie")
    return [slices(first, { center, radius: [0, outer] }, content, canvas)];
  const inner = outer * ((first.look.holeSize ?? 60) / 100);
  const ring = (outer - inner) / round.length;
  return round.map((series, i) =>
    slices(series, { center, radius: [inner + ring * i, inner + ring * (i + 1)] }, content, canvas),
  );
}

function hasOutsideLabels({ labels }: SeriesContent): boolean {
  const place = labels?.position ?? "BestFit";
  return labels !== null && (place === "OutsideEnd" || place === "BestFit");
}

interface Ring {
  readonly center: [number, number];
  readonly radius: [number, number];
}

function slices(
  series: SeriesContent,
  { center, radius }: Ring,
  content: ChartContent,
  canvas: ChartCanvas,
): SeriesOption {
  const { pixelsPerPoint, theme } = canvas;
  const { labels } = series;
  const size = (labels?.size ?? 9) * pixelsPerPoint;
  return {
    id: String(series.index),
    type: "pie",
    name: series.name,
    center,
    radius,
    startAngle: 90 - (series.look.firstSliceAngle ?? 0),
    clockwise: true,
    animation: false,
    minShowLabelAngle: 0,
    avoidLabelOverlap: true,
    stillShowZeroSum: false,
    emphasis: { disabled: true },
    itemStyle: { borderColor: "#FFFFFF", borderWidth: 1.5 * pixelsPerPoint * 0.75 },
    labelLine: { show: false, length: 4 * pixelsPerPoint, length2: 0 },
    label: {
      show: labels !== null,
      position: hasOutsideLabels(series) && radius[0] === 0 ? "outside" : "inside",
      formatter: ({ dataIndex }: { dataIndex: number }) => labels?.texts[dataIndex] ?? "",
      color: labels?.color ?? "#404040",
      fontSize: size,
      fontFamily: fontFamily(content.text.font),
      textBorderWidth: 0,
    },
    data: series.values.map((value, i) => ({
      name: series.categories[i] ?? "",
      // A slice has no sign.
      value: Math.abs(value ?? 0),
      itemStyle: { color: series.pointColors[i] ?? accentColor(theme, i) },
    })),
  };
}
