import { chartLook, colors } from "./houseStyle";
import type { AddChart, SeriesPlan } from "./chartPlan";
import type { Block } from "./plan";
import type { SheetFeed } from "./sheetFeed";

/** How the forecast cost of live projects went from one state to another. */
export interface CostWalk {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  /** The largest differences and the others together; start and all of them make the end. */
  readonly steps: readonly { readonly name: string; readonly difference: number }[];
  /** The end is the present state. */
  readonly isPresent: boolean;
}

/**
 * The walk as columns on a base that is not seen: what it was, each step up or down, what it is. Written
 * figures: a snapshot holds them, not a register.
 */
export function walkChart(feed: SheetFeed, walk: CostWalk, over: Block): AddChart {
  const lines = linesOf(walk);
  const block = feed.add(
    "pmo_CalcCostWalk",
    ["Step", "Base", "Total", "More", "Less"],
    lines.length,
    (k) => {
      const { name = "", base = 0, total = 0, more = 0, less = 0 } = lines[k] ?? {};
      return [{ text: name }, base, total, more, less];
    },
  );
  const difference = walk.end - walk.start;
  const share =
    walk.start > 0
      ? ` (${difference >= 0 ? "+" : "-"}${Math.abs((100 * difference) / walk.start).toFixed(1)}%)`
      : "";
  const series = (name: string, column: number, color: string): SeriesPlan => ({
    name,
    values: feed.column(block, column),
    categories: feed.column(block, 0),
    color,
    dataLabels: { numberFormat: "#,##0;-#,##0;;" },
  });
  return {
    kind: "addChart",
    ...chartLook,
    sheet: over.sheet,
    name: "Cost walk",
    type: "ColumnStacked",
    over,
    title: {
      text: `Forecast cost of live projects from ${walk.from} to ${walk.to}: ${signed(difference)}${share}`,
    },
    series: [
      {
        name: "Base",
        values: feed.column(block, 1),
        categories: feed.column(block, 0),
        invisible: true,
      },
      series("Total", 2, colors.register),
      series("More", 3, "#E3A6A1"),
      series("Less", 4, "#A9CFAE"),
    ],
    legend: null,
    categoryAxis: { labels: "Low" },
    valueAxis: { visible: false, gridlines: false, ...lowest(walk) },
    gapWidth: 30,
    overlap: 100,
  };
}

function signed(amount: number): string {
  return `${amount >= 0 ? "+" : "-"}${Math.round(Math.abs(amount)).toLocaleString("en-GB")}`;
}

interface WalkLine {
  readonly name: string;
  readonly base: number;
  readonly total: number;
  readonly more: number;
  readonly less: number;
}

function linesOf({ from, to, start, end, steps }: CostWalk): readonly WalkLine[] {
  let level = start;
  const moves = steps.map(({ name, difference }): WalkLine => {
    const before = level;
    level += difference;
    return {
      name,
      base: Math.min(before, level),
      total: 0,
      more: Math.max(0, difference),
      less: Math.max(0, -difference),
    };
  });
  const whole = (name: string, total: number): WalkLine => ({
    name,
    base: 0,
    total,
    more: 0,
    less: 0,
  });
  return [whole(from, start), ...moves, whole(to, end)];
}

/** Steps that are small beside the totals are seen when the axis begins shortly below them. */
function lowest({ start, end, steps }: CostWalk): { readonly minimum?: number } {
  let level = start;
  const levels = [start, end, ...steps.map(({ difference }) => (level += difference))];
  const low = Math.min(...levels);
  const range = Math.max(...levels) - low;
  if (low <= 0 || range === 0 || range > low / 2) return {};
  const step = 10 ** Math.floor(Math.log10(range));
  return { minimum: Math.max(0, Math.floor((low - range) / step) * step) };
}
