import type { XAXisComponentOption, YAXisComponentOption } from "./echartsTypes";
import type { Box } from "#host/workbench/grid/geometry";
import { fontFamily, type ChartCanvas } from "./chartCanvas";
import type { AxisContent, ChartContent } from "./chartContent";
import {
  isInside,
  isLying,
  isShown,
  labelGap,
  zeroShare,
  type CountingAxis,
  type NamingAxis,
  type PlotLayout,
  type Side,
} from "./plotLayout";

export interface AxesOption {
  readonly xAxis: XAXisComponentOption[];
  readonly yAxis: YAXisComponentOption[];
  /** By group: which axes its series of names and those of numbers use. */
  readonly uses: readonly { readonly x: number; readonly y: number; readonly pointsX: number }[];
}

/** The grey of gridlines and axis lines. */
export const lineColor = "#D9D9D9";

/** The axes of all groups. */
export function axesOption(
  { groups, plot }: PlotLayout,
  content: ChartContent,
  canvas: ChartCanvas,
): AxesOption {
  const xAxis: XAXisComponentOption[] = [];
  const yAxis: YAXisComponentOption[] = [];
  const put = (axis: object, side: Side): number =>
    isLying(side) ? xAxis.push(axis) - 1 : yAxis.push(axis) - 1;
  const uses = groups.map((layout) => {
    const { group, value, x, names } = layout;
    const drawing = new AxisDrawing(content, canvas, plot);
    const valueIndex = put(drawing.counting(value), value.side);
    let alongIndex = 0;
    if (x) alongIndex = put({ ...drawing.counting(x), ...drawing.line(x.content, true) }, x.side);
    if (names) {
      alongIndex = put(drawing.naming(names, value), names.side);
    }
    // Points among bars: Excel counts the names 1, 2, 3.
    const mixed = names !== null && group.series.some(({ content: one }) => one.x.length > 0);
    const pointsX = mixed ? put(overNames(names), "bottom") : alongIndex;
    return group.isAcross
      ? { x: valueIndex, y: alongIndex, pointsX }
      : { x: alongIndex, y: valueIndex, pointsX };
  });
  return { xAxis, yAxis, uses };
}

function overNames({ count, content }: NamingAxis): object {
  return {
    type: "value",
    min: 0.5,
    max: count + 0.5,
    show: false,
    inverse: content.reversed,
  };
}

class AxisDrawing {
  constructor(
    private readonly content: ChartContent,
    private readonly canvas: ChartCanvas,
    private readonly plot: Box,
  ) {}

  counting({ content: axis, scale, side, labels }: CountingAxis): object {
    const { ticks } = scale;
    const pixel = this.canvas.pixelsPerPoint * 0.75;
    const shown = isShown(axis);
    return {
      type: axis.logarithmic ? "log" : "value",
      ...(axis.logarithmic ? { logBase: 10 } : {}),
      position: side,
      min: scale.minimum,
      max: scale.maximum,
      interval: scale.majorUnit,
      inverse: axis.reversed,
      axisLine: { show: false, onZero: false },
      axisTick: { show: false, customValues: [...ticks] },
      minorTick: { show: false, splitNumber: 5 },
      splitLine: { show: axis.majorGridlines, lineStyle: { color: lineColor, width: pixel } },
      minorSplitLine: {
        show: axis.minorGridlines,
        lineStyle: { color: "#F2F2F2", width: pixel },
      },
      axisLabel: {
        show: shown,
        customValues: [...ticks],
        formatter: (tick: number): string => labels[nearest(ticks, tick)] ?? "",
        showMinLabel: true,
        showMaxLabel: true,
        ...this.labelText(axis),
      },
    };
  }

  line(axis: AxisContent, onZero: boolean): object {
    const { pixelsPerPoint } = this.canvas;
    return {
      axisLine: {
        show: axis.visible,
        onZero,
        lineStyle: { color: lineColor, width: pixelsPerPoint * 0.75 },
      },
    };
  }

  naming(names: NamingAxis, value: CountingAxis): object {
    const { content: axis } = names;
    const pixel = this.canvas.pixelsPerPoint * 0.75;
    return {
      ...this.namingLabels(names, value),
      ...this.line(axis, true),
      // Names beside zero are read over the bars; gridlines stay behind them.
      ...(axis.majorGridlines ? {} : { z: 30 }),
      splitLine: {
        show: axis.majorGridlines,
        interval: 0,
        lineStyle: { color: lineColor, width: pixel },
      },
    };
  }

  private namingLabels(names: NamingAxis, value: CountingAxis): object {
    const { content: axis, count, side, labels, isMidway } = names;
    const { texts, rotate, every } = labels;
    // The library sets labels at the edge of the plot; those at zero are drawn in from there.
    const length = isLying(side) ? this.plot.height : this.plot.width;
    const inside = isInside(names, value) ? zeroShare(value.scale) * length : 0;
    return {
      type: "category",
      position: side,
      data: Array.from({ length: count }, (_, i) => String(i)),
      boundaryGap: isMidway,
      inverse: axis.reversed,
      axisTick: { show: false },
      axisLabel: {
        show: texts.length > 0,
        interval: every - 1,
        rotate,
        formatter: (_: string, i: number): string => texts[i] ?? "",
        ...this.labelText(axis),
        margin: labelGap(this.canvas) - inside,
      },
    };
  }

  private labelText(axis: AxisContent): object {
    const { pixelsPerPoint } = this.canvas;
    return {
      color: axis.color,
      fontSize: axis.size * pixelsPerPoint,
      fontFamily: fontFamily(this.content.text.font),
      margin: labelGap(this.canvas),
      hideOverlap: false,
    };
  }
}

function nearest(ticks: readonly number[], value: number): number {
  let best = 0;
  for (const [i, tick] of ticks.entries())
    if (Math.abs(tick - value) < Math.abs((ticks[best] ?? 0) - value)) best = i;
  return best;
}
