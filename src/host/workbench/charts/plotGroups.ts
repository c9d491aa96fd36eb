import { extentOf, type Extent } from "./axisScale";
import type { AxesContent, ChartContent, SeriesContent } from "./chartContent";

/** A series with the numbers that are drawn: shares of the whole where the chart shows shares. */
export interface DrawnSeries {
  readonly content: SeriesContent;
  readonly drawn: readonly (number | null)[];
}

/** The series on one pair of axes. */
export interface PlotGroup {
  readonly axes: AxesContent;
  readonly series: readonly DrawnSeries[];
  readonly isSecondary: boolean;
  /** Bars across: the names stand beside the axis on the left. */
  readonly isAcross: boolean;
  /** Both axes count: scatter and bubbles without named series beside them. */
  readonly isCounting: boolean;
}

export function plotGroups(content: ChartContent): PlotGroup[] {
  const axes: [AxesContent, boolean][] = [[content.primary, false]];
  if (content.secondary) axes.push([content.secondary, true]);
  return axes.flatMap(([own, isSecondary]) => {
    const series = content.series.filter((one) => one.secondary === isSecondary && !isRound(one));
    if (series.length === 0) return [];
    return [
      {
        axes: own,
        series: drawnSeries(series, content.blanksAs),
        isSecondary,
        isAcross: series.some(({ kind }) => kind.horizontal === true),
        isCounting: series.every(counts),
      },
    ];
  });
}

export function isRound({ kind }: SeriesContent): boolean {
  return kind.family === "pie" || kind.family === "doughnut";
}

export function counts({ kind }: SeriesContent): boolean {
  return kind.family === "scatter" || kind.family === "bubble";
}

export function isStacked({ kind }: SeriesContent): boolean {
  return kind.grouping === "stacked" || kind.grouping === "percentStacked";
}

function drawnSeries(
  series: readonly SeriesContent[],
  blanksAs: ChartContent["blanksAs"],
): DrawnSeries[] {
  const wholes = new Map<string, number[]>();
  for (const one of series) {
    if (one.kind.grouping !== "percentStacked") continue;
    const sums = wholes.get(one.kind.family) ?? [];
    for (const [i, value] of one.values.entries()) sums[i] = (sums[i] ?? 0) + Math.abs(value ?? 0);
    wholes.set(one.kind.family, sums);
  }
  return series.map((content) => {
    // An area has no gaps: what is missing lies on the ground.
    const isFilled = blanksAs === "Zero" || content.kind.family === "area";
    const values = isFilled ? content.values.map((value) => value ?? 0) : content.values;
    const sums = content.kind.grouping === "percentStacked" && wholes.get(content.kind.family);
    if (!sums) return { content, drawn: values };
    const drawn = values.map((value, i) => {
      const whole = sums[i] ?? 0;
      return value === null ? null : whole === 0 ? 0 : value / whole;
    });
    return { content, drawn };
  });
}

/** What the value axis of a group must show. */
export function valueExtent({ series }: PlotGroup): Extent | null {
  const numbers: (number | null)[] = [];
  const bars = stack(series, "bar");
  for (const key of ["up", "down"] as const) numbers.push(...bars[key].values());
  for (const family of ["area", "line"] as const) numbers.push(...running(series, family));
  for (const { content, drawn } of series) if (!isStacked(content)) numbers.push(...drawn);
  return extentOf(numbers);
}

/** Positive and negative values of a stack of bars grow apart from zero. */
function stack(
  series: readonly DrawnSeries[],
  family: string,
): { up: Map<number, number>; down: Map<number, number> } {
  const up = new Map<number, number>();
  const down = new Map<number, number>();
  for (const { content, drawn } of series) {
    if (content.kind.family !== family || !isStacked(content)) continue;
    for (const [i, value] of drawn.entries()) {
      if (value === null) continue;
      up.set(i, (up.get(i) ?? 0) + Math.max(0, value));
      down.set(i, (down.get(i) ?? 0) + Math.min(0, value));
    }
  }
  return { up, down };
}

/** Lines and areas are laid on the sum of those before them, whatever its sign. */
function running(series: readonly DrawnSeries[], family: string): number[] {
  const sums: number[] = [];
  const seen: number[] = [];
  for (const { content, drawn } of series) {
    if (content.kind.family !== family || !isStacked(content)) continue;
    if (family === "area") seen.push(0);
    for (const [i, value] of drawn.entries()) {
      sums[i] = (sums[i] ?? 0) + (value ?? 0);
      seen.push(sums[i]);
    }
  }
  return seen;
}

/** What the horizontal axis of a scatter or bubble chart must show. */
export function xExtent({ series }: PlotGroup): Extent | null {
  return extentOf(
    series.flatMap(({ content, drawn }) =>
      content.x.filter((_, i) => drawn[i] !== null && drawn[i] !== undefined),
    ),
  );
}
