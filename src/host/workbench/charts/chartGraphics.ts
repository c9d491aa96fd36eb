import type { Box } from "#host/workbench/grid/geometry";
import type { ChartCanvas } from "./chartCanvas";
import { fontFamily } from "./chartCanvas";
import type { ChartContent, TitleContent } from "./chartContent";
import { lineHeight, shortened, wrapped } from "./chartText";
import type { PlacedEntry } from "./legendLayout";
import { axisTitleLines, isLying, labelGap, type PlotLayout, type Side } from "./plotLayout";
import { dashOf, hasLine, hasMarkers, markerColorOf } from "./seriesColors";

/** A shape that is drawn beside what the chart library knows: titles, legend, outer names. */
export type Graphic = Readonly<Record<string, unknown>>;

function font(content: ChartContent, size: number, bold = false): string {
  return `${bold ? "bold " : ""}${Math.round(size * 100) / 100}px ${fontFamily(content.text.font)}`;
}

export interface PlacedTitle {
  readonly title: TitleContent;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** The title at the top, broken into lines where it is too long. */
export function placeTitle(content: ChartContent, canvas: ChartCanvas): PlacedTitle | null {
  const { title } = content;
  if (!title) return null;
  const { pixelsPerPoint, width, height, measure } = canvas;
  const size = title.size * pixelsPerPoint;
  const lines = wrapped(title.text, width * 0.9, size, measure, title.bold)
    .slice(0, Math.max(1, Math.floor(height / 2 / lineHeight(size))))
    .map((line) => shortened(line, width * 0.96, size, (t, s) => measure(t, s, title.bold)));
  return {
    title,
    lines,
    top: 6 * pixelsPerPoint,
    height: lines.length * lineHeight(size),
  };
}

export function titleGraphics(
  placed: PlacedTitle,
  content: ChartContent,
  canvas: ChartCanvas,
): Graphic[] {
  const { title, lines, top } = placed;
  const size = title.size * canvas.pixelsPerPoint;
  return lines.map((line, i) => ({
    type: "text",
    silent: true,
    style: {
      text: line,
      x: canvas.width / 2,
      y: top + i * lineHeight(size),
      align: "center",
      verticalAlign: "top",
      fill: title.color,
      font: font(content, size, title.bold),
    },
  }));
}

export function legendGraphics(
  entries: readonly PlacedEntry[],
  content: ChartContent,
  canvas: ChartCanvas,
): Graphic[] {
  const size = (content.legend?.size ?? 9) * canvas.pixelsPerPoint;
  return entries.flatMap((entry) => {
    const middle = entry.top + entry.height / 2;
    return [
      ...markGraphics(entry, middle, size, canvas),
      {
        type: "text",
        silent: true,
        style: {
          text: entry.name,
          x: entry.left + entry.markWidth + size * 0.35,
          y: middle,
          verticalAlign: "middle",
          fill: content.text.color,
          font: font(content, size),
        },
      },
    ];
  });
}

function markGraphics(
  { mark, left, markWidth }: PlacedEntry,
  middle: number,
  size: number,
  canvas: ChartCanvas,
): Graphic[] {
  if (mark.kind === "line") return lineMark(mark, left, markWidth, middle, canvas);
  const style = {
    fill: mark.fill === "" ? "none" : mark.fill,
    ...(mark.border === "" ? {} : { stroke: mark.border, lineWidth: 1 }),
  };
  const side = size * 0.55;
  return mark.kind === "circle"
    ? [
        {
          type: "circle",
          silent: true,
          shape: { cx: left + side / 2, cy: middle, r: side / 2 },
          style,
        },
      ]
    : [
        {
          type: "rect",
          silent: true,
          shape: { x: left, y: middle - side / 2, width: side, height: side },
          style,
        },
      ];
}

function lineMark(
  { series, color }: Extract<PlacedEntry["mark"], { kind: "line" }>,
  left: number,
  width: number,
  middle: number,
  canvas: ChartCanvas,
): Graphic[] {
  const { pixelsPerPoint, theme } = canvas;
  const lineWidth = Math.min(series.look.lineWeight ?? 2.25, 4) * pixelsPerPoint;
  const dash = dashOf(series.look.lineDash, lineWidth);
  const shapes: Graphic[] = [];
  if (hasLine(series)) {
    shapes.push({
      type: "line",
      silent: true,
      shape: { x1: left, y1: middle, x2: left + width, y2: middle },
      style: { stroke: color, lineWidth, ...(dash === "solid" ? {} : { lineDash: dash }) },
    });
  }
  if (hasMarkers(series)) {
    shapes.push({
      type: "circle",
      silent: true,
      shape: { cx: left + width / 2, cy: middle, r: 2.5 * pixelsPerPoint },
      style: { fill: markerColorOf(series, theme) },
    });
  }
  return shapes;
}

/** Titles of the axes, outside their labels. */
export function axisTitleGraphics(
  { plot, groups }: PlotLayout,
  area: Box,
  content: ChartContent,
  canvas: ChartCanvas,
): Graphic[] {
  return groups.flatMap(({ value, x, names }) =>
    [value, x, names].flatMap((axis) => {
      const title = axis?.content.title;
      if (!axis || !title) return [];
      const lines = axisTitleLines(axis.content, canvas, Math.min(area.width, area.height));
      return lines.map((line, i) => ({
        type: "text",
        silent: true,
        ...axisTitlePlace(axis.side, plot, area, i, lines.length, title, canvas),
        style: {
          text: line,
          align: "center",
          verticalAlign: "middle",
          fill: title.color,
          font: font(content, title.size * canvas.pixelsPerPoint, title.bold),
        },
      }));
    }),
  );
}

function axisTitlePlace(
  side: Side,
  plot: Box,
  area: Box,
  index: number,
  count: number,
  title: TitleContent,
  canvas: ChartCanvas,
): Graphic {
  const line = lineHeight(title.size * canvas.pixelsPerPoint);
  const edge = 5 * canvas.pixelsPerPoint;
  const fromEdge = edge + line * (index + 0.5);
  const across = plot.left + plot.width / 2;
  const along = plot.top + plot.height / 2;
  switch (side) {
    case "top":
      return { x: across, y: area.top + fromEdge };
    case "bottom":
      return { x: across, y: area.top + area.height - edge - line * (count - index - 0.5) };
    case "left":
      return { x: area.left + fromEdge, y: along, rotation: Math.PI / 2 };
    case "right":
      return {
        x: area.left + area.width - edge - line * (count - index - 0.5),
        y: along,
        rotation: Math.PI / 2,
      };
  }
}

/** Names of the outer levels below (or beside) the labels of an axis, with lines between the groups. */
export function outerNameGraphics(
  { plot, groups }: PlotLayout,
  content: ChartContent,
  canvas: ChartCanvas,
): Graphic[] {
  return groups.flatMap(({ group, names }) => {
    if (!names || names.labels.texts.length === 0) return [];
    const { outer } = group.axes;
    const size = names.content.size * canvas.pixelsPerPoint;
    const line = lineHeight(size);
    const share = (point: number): number => {
      const part = point / Math.max(1, names.count);
      return names.content.reversed !== !isLying(names.side) ? 1 - part : part;
    };
    return outer.flatMap(({ spans }, level) =>
      spans.map(({ name, from, count }) => {
        const middle = share(from + count / 2);
        const depth = names.labels.depth + labelGap(canvas) + line * (level + 0.6);
        const style = { text: name, align: "center", verticalAlign: "middle" };
        const look = { fill: names.content.color, font: font(content, size) };
        return isLying(names.side)
          ? {
              type: "text",
              silent: true,
              x: plot.left + plot.width * middle,
              y: names.side === "bottom" ? plot.top + plot.height + depth : plot.top - depth,
              style: { ...style, ...look },
            }
          : {
              type: "text",
              silent: true,
              x: names.side === "left" ? plot.left - depth : plot.left + plot.width + depth,
              y: plot.top + plot.height * middle,
              rotation: Math.PI / 2,
              style: { ...style, ...look },
            };
      }),
    );
  });
}
