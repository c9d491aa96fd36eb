import { axisScale, type AxisScale, type Extent } from "./axisScale";
import { labelsBelow, labelsBeside, type CategoryLabels } from "./categoryLabels";
import type { Box } from "#host/workbench/grid/geometry";
import type { ChartCanvas } from "./chartCanvas";
import type { AxisContent } from "./chartContent";
import { lineHeight, wrapped } from "./chartText";
import { valueExtent, xExtent, type PlotGroup } from "./plotGroups";

export type Side = "left" | "right" | "top" | "bottom";

/** An axis that counts, laid out. */
export interface CountingAxis {
  readonly content: AxisContent;
  readonly scale: AxisScale;
  readonly side: Side;
  readonly labels: readonly string[];
}

/** The axis of names, laid out. */
export interface NamingAxis {
  readonly content: AxisContent;
  readonly count: number;
  readonly side: Side;
  readonly labels: CategoryLabels;
  /** Points lie in the middle of their share of the axis; areas reach from end to end. */
  readonly isMidway: boolean;
}

export interface GroupLayout {
  readonly group: PlotGroup;
  readonly value: CountingAxis;
  /** x values of scatter and bubble charts. */
  readonly x: CountingAxis | null;
  readonly names: NamingAxis | null;
}

export interface PlotLayout {
  readonly plot: Box;
  readonly groups: readonly GroupLayout[];
}

/** The plot area inside what title and legend leave, with axes that have room for their labels. */
export function plotLayout(
  groups: readonly PlotGroup[],
  canvas: ChartCanvas,
  area: Box,
): PlotLayout {
  // Labels need room, which changes the steps, which change the labels: the second round settles it.
  let plot = shrunk(area, { left: 0.1, right: 0.02, top: 0.03, bottom: 0.12 });
  let laid: GroupLayout[] = [];
  for (let round = 0; round < 3; round++) {
    laid = groups.map((group) => layOut(group, canvas, plot, area));
    plot = within(area, laid, canvas);
  }
  return { plot, groups: laid };
}

function shrunk(area: Box, share: Record<Side, number>): Box {
  return {
    left: area.left + area.width * share.left,
    top: area.top + area.height * share.top,
    width: area.width * (1 - share.left - share.right),
    height: area.height * (1 - share.top - share.bottom),
  };
}

const opposite: Readonly<Record<Side, Side>> = {
  left: "right",
  right: "left",
  top: "bottom",
  bottom: "top",
};

function layOut(group: PlotGroup, canvas: ChartCanvas, plot: Box, area: Box): GroupLayout {
  const { axes, isAcross, isCounting, isSecondary } = group;
  const first = isAcross ? "bottom" : "left";
  // The value axis stands where the names begin; that of the second group at their end.
  const begins = axes.category.reversed !== isSecondary ? opposite[first] : first;
  const value = counting(axes.value, begins, valueExtent(group), {
    canvas,
    plot,
    shares: group.series.some(({ content }) => content.kind.grouping === "percentStacked"),
  });
  const below = isAcross ? "left" : "bottom";
  const side = axes.value.reversed ? opposite[below] : below;
  if (isCounting) {
    const x = counting(axes.category, side, xExtent(group), { canvas, plot, shares: false });
    return { group, value, x, names: null };
  }
  const { categories } = axes;
  const isMidway = !group.series.every(({ content }) => content.kind.family === "area");
  const parts = isMidway ? categories.length : categories.length - 1;
  const band = (isAcross ? plot.height : plot.width) / Math.max(1, parts);
  const shown = axes.category.visible && axes.category.tickLabelPosition !== "None";
  const lay = isAcross ? labelsBeside : labelsBelow;
  const most = isAcross ? area.width * 0.4 : area.height * 0.34;
  const names = { texts: shown ? categories : [], areNumbers: axes.countsNames };
  const labels = lay(names, axes.category, canvas, band, most);
  return {
    group,
    value,
    x: null,
    names: {
      content: axes.category,
      count: categories.length,
      side: labelSide(axes.category, side),
      labels,
      isMidway,
    },
  };
}

function labelSide(axis: AxisContent, side: Side): Side {
  // "High" is the far end of the other axis, wherever that lies.
  return axis.tickLabelPosition === "High" ? opposite[side] : side;
}

function counting(
  axis: AxisContent,
  begins: Side,
  extent: Extent | null,
  at: { readonly canvas: ChartCanvas; readonly plot: Box; readonly shares: boolean },
): CountingAxis {
  const { canvas, plot } = at;
  const size = axis.size * canvas.pixelsPerPoint;
  const text = (tick: number): string => canvas.format(tick, axis.format);
  const lies = begins === "top" || begins === "bottom";
  const fits = (steps: number, unit: number): boolean => {
    if (!lies) return steps * size * 1.4 <= plot.height;
    const widest = Math.max(
      ...[extent?.low ?? 0, extent?.high ?? 1].map((value) =>
        canvas.measure(text(Math.ceil(value / unit) * unit), size),
      ),
    );
    return steps * Math.max(size * 2.8, widest * 1.3) <= plot.width;
  };
  const { minimum, maximum, majorUnit, logarithmic } = axis;
  const wish = { minimum, maximum, majorUnit, logarithmic, shares: at.shares };
  const scale = axisScale(extent, wish, fits);
  return { content: axis, scale, side: labelSide(axis, begins), labels: scale.ticks.map(text) };
}

/** The plot area that leaves every label and axis title its room. */
function within(area: Box, groups: readonly GroupLayout[], canvas: ChartCanvas): Box {
  const { pixelsPerPoint } = canvas;
  const room: Record<Side, number> = {
    left: 6 * pixelsPerPoint,
    right: 8 * pixelsPerPoint,
    top: 7 * pixelsPerPoint,
    bottom: 8 * pixelsPerPoint,
  };
  let edge = 0;
  for (const { group, value, x, names } of groups) {
    for (const axis of x ? [value, x] : [value]) {
      const wide = axis.side === "left" || axis.side === "right";
      room[axis.side] += countingDepth(axis, canvas, wide) + titleRoom(axis.content, canvas, area);
      // The last label of a lying axis reaches beyond its end.
      if (!wide && isShown(axis.content)) {
        const size = axis.content.size * pixelsPerPoint;
        const half = (at: number): number => canvas.measure(axis.labels.at(at) ?? "", size) / 2;
        room.right = Math.max(room.right, half(-1) + 4 * pixelsPerPoint);
        edge = Math.max(edge, half(0) + 3 * pixelsPerPoint);
      }
    }
    if (names) {
      const depth = namingDepth(group, names, canvas);
      const inside = isInside(names, value) ? zeroShare(value.scale) : 0;
      const extra = depth - inside * (isLying(names.side) ? area.height : area.width);
      room[names.side] += Math.max(0, extra) + titleRoom(names.content, canvas, area);
      room.right = Math.max(room.right, names.isMidway ? 0 : edgeRoom(names, canvas, -1));
      edge = Math.max(edge, names.isMidway ? 0 : edgeRoom(names, canvas, 0));
    }
  }
  room.left = Math.max(room.left, edge);
  const width = Math.max(area.width - room.left - room.right, area.width * 0.1);
  const height = Math.max(area.height - room.top - room.bottom, area.height * 0.1);
  return {
    left: Math.min(area.left + room.left, area.left + area.width * 0.8),
    top: Math.min(area.top + room.top, area.top + area.height * 0.8),
    width,
    height,
  };
}

function namingDepth(group: PlotGroup, names: NamingAxis, canvas: ChartCanvas): number {
  if (names.labels.depth === 0) return 0;
  const line = lineHeight(names.content.size * canvas.pixelsPerPoint);
  return names.labels.depth + labelGap(canvas) + line * group.axes.outer.length;
}

/** What the first or last label of an axis needs beyond its end. */
function edgeRoom({ labels, content, side }: NamingAxis, canvas: ChartCanvas, at: number): number {
  if (!isLying(side) || labels.rotate !== 0) return 0;
  const size = content.size * canvas.pixelsPerPoint;
  const widths = (labels.texts.at(at) ?? "").split("\n").map((text) => canvas.measure(text, size));
  return Math.max(...widths) / 2 + 3 * canvas.pixelsPerPoint;
}

export function isLying(side: Side): boolean {
  return side === "top" || side === "bottom";
}

export function isShown(axis: AxisContent): boolean {
  return axis.visible && axis.tickLabelPosition !== "None";
}

/** Distance between an axis and its labels. */
export function labelGap(canvas: ChartCanvas): number {
  return 5 * canvas.pixelsPerPoint;
}

function countingDepth(axis: CountingAxis, canvas: ChartCanvas, wide: boolean): number {
  if (!isShown(axis.content)) return 0;
  const size = axis.content.size * canvas.pixelsPerPoint;
  const depth = wide
    ? Math.max(0, ...axis.labels.map((label) => canvas.measure(label, size)))
    : lineHeight(size);
  return depth + labelGap(canvas);
}

/** Names next to an axis at zero stand inside the plot when there are values on both sides of it. */
export function isInside(names: NamingAxis, value: CountingAxis): boolean {
  const place = names.content.tickLabelPosition ?? "NextToAxis";
  const { minimum, maximum } = value.scale;
  return place === "NextToAxis" && minimum < 0 && maximum > 0;
}

/** How far zero lies from the lower end of an axis. */
export function zeroShare({ minimum, maximum }: AxisScale): number {
  return -minimum / (maximum - minimum);
}

export function axisTitleLines(axis: AxisContent, canvas: ChartCanvas, length: number): string[] {
  const { title } = axis;
  if (!title) return [];
  const size = title.size * canvas.pixelsPerPoint;
  return wrapped(title.text, length * 0.95, size, canvas.measure, title.bold);
}

function titleRoom(axis: AxisContent, canvas: ChartCanvas, area: Box): number {
  const lines = axisTitleLines(axis, canvas, Math.min(area.width, area.height));
  if (lines.length === 0) return 0;
  const size = (axis.title?.size ?? 10) * canvas.pixelsPerPoint;
  return lines.length * lineHeight(size) + 4 * canvas.pixelsPerPoint;
}
