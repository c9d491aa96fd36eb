import { accentColor } from "#host/engine/accents";
import type { Box } from "#host/workbench/grid/geometry";
import type { ChartCanvas } from "./chartCanvas";
import type { ChartContent, SeriesContent } from "./chartContent";
import { lineHeight, shortened } from "./chartText";
import { lineColorOf, fillColorOf } from "./seriesColors";

/** One line of the legend: what it looks like and where it stands. */
export interface LegendEntry {
  readonly name: string;
  readonly mark: LegendMark;
}

export type LegendMark =
  | { readonly kind: "square" | "circle"; readonly fill: string; readonly border: string }
  | { readonly kind: "line"; readonly series: SeriesContent; readonly color: string };

export interface PlacedEntry extends LegendEntry {
  readonly left: number;
  readonly top: number;
  readonly markWidth: number;
  readonly height: number;
}

export interface LegendLayout {
  readonly entries: readonly PlacedEntry[];
  /** What the plot area leaves to it; nothing when it lies over the plot. */
  readonly side: "top" | "bottom" | "left" | "right";
  readonly room: number;
}

/** Slices name the entries of a pie, series those of other charts. */
export function legendEntries(content: ChartContent, theme: readonly string[]): LegendEntry[] {
  const [first] = content.series;
  if (first && (first.kind.family === "pie" || first.kind.family === "doughnut")) {
    return first.categories.map((name, i) => ({
      name,
      mark: {
        kind: "square",
        fill: first.pointColors[i] ?? accentColor(theme, i),
        border: "",
      },
    }));
  }
  return content.series.map((series) => ({ name: series.name, mark: markOf(series, theme) }));
}

function markOf(series: SeriesContent, theme: readonly string[]): LegendMark {
  const { family } = series.kind;
  if (family === "line" || family === "scatter")
    return { kind: "line", series, color: lineColorOf(series, theme) };
  return {
    kind: family === "bubble" ? "circle" : "square",
    fill: series.look.noFill ? "" : fillColorOf(series, theme),
    border: series.look.lineColor ?? "",
  };
}

/** Stacks are read from the top down, so a legend beside them is, too. */
function isReversed(content: ChartContent): boolean {
  const bars = content.series.filter(({ kind }) => kind.family === "bar" || kind.family === "area");
  return (
    bars.length === content.series.length &&
    bars.every(({ kind }) => kind.horizontal !== true && kind.grouping?.includes("tacked") === true)
  );
}

/** Places the entries inside a chart, below its title. */
export function legendLayout(
  content: ChartContent,
  canvas: ChartCanvas,
  area: Box,
): LegendLayout | null {
  const { legend } = content;
  const entries = legendEntries(content, canvas.theme);
  if (!legend || entries.length === 0) return null;
  const size = legend.size * canvas.pixelsPerPoint;
  const beside = legend.position !== "Top" && legend.position !== "Bottom";
  if (beside && isReversed(content)) entries.reverse();
  const place = beside ? column : rows;
  const { placed, room } = place(entries, canvas, area, size, legend.position);
  const side =
    legend.position === "Top" || legend.position === "Bottom" || legend.position === "Left"
      ? (legend.position.toLowerCase() as "top" | "bottom" | "left")
      : "right";
  return { entries: placed, side, room: legend.overlay ? 0 : room };
}

interface Placing {
  readonly placed: PlacedEntry[];
  readonly room: number;
}

function markWidthOf(entry: LegendEntry, size: number): number {
  return entry.mark.kind === "line" ? size * 2.2 : size * 0.55;
}

/** Entries side by side, centred, in as many rows as they need. */
function rows(
  entries: readonly LegendEntry[],
  canvas: ChartCanvas,
  area: Box,
  size: number,
  position: string,
): Placing {
  const gap = size * 0.35;
  const between = size * 1.1;
  const most = area.width * 0.94;
  const lines: { entry: LegendEntry; name: string; width: number }[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const mark = markWidthOf(entry, size);
    const name = shortened(entry.name, most - mark - gap, size, canvas.measure);
    const width = mark + gap + canvas.measure(name, size);
    if (used > 0 && used + between + width > most) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ entry, name, width });
    used += (used > 0 ? between : 0) + width;
  }
  const height = lineHeight(size) * 1.15;
  const pad = size * 0.55;
  // A legend takes at most a third of the chart; further rows are left out, as in Excel.
  const shown = lines.slice(0, Math.max(1, Math.floor(area.height / 3 / height)));
  const total = shown.length * height;
  const top = position === "Top" ? area.top + pad * 0.5 : area.top + area.height - pad - total;
  const placed = shown.flatMap((line, row) => {
    const whole = line.reduce((sum, item) => sum + item.width, 0) + between * (line.length - 1);
    let left = area.left + (area.width - whole) / 2;
    return line.map(({ entry, name, width }) => {
      const at = { ...entry, name, left, top: top + row * height, height };
      left += width + between;
      return { ...at, markWidth: markWidthOf(entry, size) };
    });
  });
  return { placed, room: total + pad * 1.5 };
}

/** Entries below each other, in the middle of a side. */
function column(
  entries: readonly LegendEntry[],
  canvas: ChartCanvas,
  area: Box,
  size: number,
  position: string,
): Placing {
  const gap = size * 0.35;
  const pad = size * 0.7;
  const mark = Math.max(...entries.map((entry) => markWidthOf(entry, size)));
  const most = area.width * 0.36 - mark - gap;
  const names = entries.map(({ name }) => shortened(name, most, size, canvas.measure));
  const width = mark + gap + Math.max(...names.map((name) => canvas.measure(name, size)));
  const height = Math.max(
    lineHeight(size) * 1.05,
    Math.min(lineHeight(size) * 1.5, (area.height * 0.8) / entries.length),
  );
  const shown = entries.slice(0, Math.max(1, Math.floor(area.height / height)));
  const left = position === "Left" ? area.left + pad : area.left + area.width - pad - width;
  const top =
    position === "Corner" ? area.top + pad : area.top + (area.height - shown.length * height) / 2;
  const placed = shown.map((entry, i) => ({
    ...entry,
    name: names[i] ?? entry.name,
    left,
    top: top + i * height,
    markWidth: mark,
    height,
  }));
  return { placed, room: width + pad * 2 };
}
