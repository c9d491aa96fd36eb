import type { Frontier, FrontierPoint } from "#core/selection/selection";
import { inQuotes } from "./formulaText";
import { chartLook, colors } from "./houseStyle";
import type { AddChart, SeriesPlan } from "./chartPlan";
import type { Block, CellContent } from "./plan";
import type { SheetFeed } from "./sheetFeed";
import type { TradeoffRequest } from "./tradeoffRequest";

/** A chart of the sheet Tradeoff; `over` says which cells it covers. */
export type TradeoffChart = (over: Block) => AddChart;

/** Limits in the chart of prices: more would be too thin to read. */
const MOST_PRICES = 10;

const NOT_THERE = "=NA()";

/**
 * Value by budget: the best portfolio at each, what the ranking line and value per cost would fund, the
 * portfolio as it is and the chosen one. null without at least two points.
 */
export function frontierChart(feed: SheetFeed, request: TradeoffRequest): TradeoffChart | null {
  const { frontier } = request;
  const points = frontier?.points ?? [];
  if (frontier === null || points.filter(({ value }) => value !== null).length < 2) return null;
  const isMoney = points.every(({ budget }) => budget !== null);
  const lines = frontierLines(frontier, isMoney);
  const block = feed.add(
    "pmo_TradeFrontier",
    [isMoney ? "Budget" : "Share of the budget", "Best portfolio", "By rank", "By value per cost"],
    lines.length,
    (k) => lines[k] ?? [],
  );
  const single = feed.add("pmo_TradePoints", ["Budget", "Chosen", "As it is now"], 2, (k) =>
    singlePoint(frontier, isMoney, k),
  );
  const title = feed.add("pmo_TradeFrontierTitle", ["Finding"], 1, () => [
    request.sentences.flat === "" ? "What each budget is worth at best" : request.sentences.flat,
  ]);
  const line = (name: string, column: number, color: string): SeriesPlan => ({
    name,
    values: feed.column(block, column),
    categories: feed.column(block, 0),
    color,
    type: "XYScatterLinesNoMarkers",
  });
  const point = (name: string, k: number, color: string): SeriesPlan => ({
    name,
    values: { ...feed.column(single, k + 1), row: single.row + k, rows: 1 },
    categories: { ...feed.column(single, 0), row: single.row + k, rows: 1 },
    color,
    type: "XYScatter",
  });
  return (over) => ({
    kind: "addChart",
    ...chartLook,
    sheet: over.sheet,
    name: "Value by budget",
    type: "XYScatterLinesNoMarkers",
    over,
    title: { formula: `=${feed.cell(title, 0, 0)}` },
    series: [
      line("Best portfolio", 1, colors.accent),
      line(greedyName(frontier, "rank"), 2, "#C9A227"),
      line(greedyName(frontier, "value-per-cost"), 3, colors.line),
      point("Chosen", 0, colors.red.solid),
      point("As it is now", 1, colors.muted),
    ],
    legend: "Bottom",
    categoryAxis: {
      title: isMoney ? "Budget of the open periods" : "Share of the budget",
      numberFormat: isMoney ? "#,##0" : "0%",
      ...axisEnds(
        points.filter(({ value }) => value !== null).map((point) => placeOf(point, isMoney)),
      ),
    },
    valueAxis: { title: request.measure, numberFormat: "#,##0", gridlines: true },
  });
}

/** Promises first, then one project after the other as long as every limit allows it. */
const greedyNames = {
  rank: "By rank, promises first",
  "value-per-cost": "By value per cost, promises first",
} as const;

/** A line that keeps no floors can lie above the best portfolio that does: its name says so. */
function greedyName({ points, greedy }: Frontier, order: keyof typeof greedyNames): string {
  const drawn = points.filter(({ value }) => value !== null);
  const misses = greedy.some(
    (line) =>
      line.order === order && line.misses.length > 0 && drawn.some((point) => isSame(point, line)),
  );
  return misses ? `${greedyNames[order]} (misses a limit)` : greedyNames[order];
}

function frontierLines({ points, greedy }: Frontier, isMoney: boolean): CellContent[][] {
  return points.map((point) => [
    placeOf(point, isMoney),
    point.value ?? NOT_THERE,
    ...(["rank", "value-per-cost"] as const).map((order) => {
      const found = greedy.find((each) => each.order === order && isSame(each, point));
      // Where no portfolio keeps the limits, a line would not keep them either.
      return point.value === null ? NOT_THERE : (found?.value ?? NOT_THERE);
    }),
  ]);
}

function isSame(one: { multiplier: number }, other: { multiplier: number }): boolean {
  return Math.abs(one.multiplier - other.multiplier) < 1e-9;
}

function placeOf({ multiplier, budget }: FrontierPoint, isMoney: boolean): number {
  return isMoney ? (budget ?? 0) : multiplier;
}

/** The chosen portfolio at the budget as it is, and what is committed and approved now. */
function singlePoint({ points, current }: Frontier, isMoney: boolean, k: number): CellContent[] {
  const now = points.find((point) => isSame(point, { multiplier: 1 }));
  const place = now === undefined ? NOT_THERE : placeOf(now, isMoney);
  return k === 0 ? [place, now?.value ?? NOT_THERE, null] : [place, null, current.value];
}

/** Round numbers around the budgets at which a portfolio exists, so that the axis does not begin at 0. */
function axisEnds(budgets: readonly number[]): { minimum: number; maximum: number } {
  const [low, high] = [Math.min(...budgets), Math.max(...budgets)];
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-9)));
  return { minimum: Math.floor(low / step) * step, maximum: Math.ceil(high / step) * step };
}

/** What each limit and promise costs, the dearest first; null where none costs anything. */
export function priceChart(feed: SheetFeed, { prices }: TradeoffRequest): TradeoffChart | null {
  const shown = prices.filter(({ price }) => price > 0).slice(0, MOST_PRICES);
  if (shown.length === 0) return null;
  const block = feed.add("pmo_TradePrices", ["Limit", "Price"], shown.length, (k) => {
    const line = shown[k];
    return line === undefined ? [] : [{ text: capitalised(line.name) }, line.price];
  });
  const dearest = inQuotes(shown[0]?.name ?? "");
  const title = feed.add("pmo_TradePricesTitle", ["Finding"], 1, () => [
    `="Dropping ${dearest} would add "&FIXED(${feed.cell(block, 0, 1)},0)`,
  ]);
  return (over) => ({
    kind: "addChart",
    ...chartLook,
    sheet: over.sheet,
    name: "Price of each limit",
    type: "BarClustered",
    over,
    title: { formula: `=${feed.cell(title, 0, 0)}` },
    series: [
      {
        name: "Value it costs",
        values: feed.column(block, 1),
        categories: feed.column(block, 0),
        color: colors.accent,
        dataLabels: { numberFormat: "#,##0" },
      },
    ],
    legend: null,
    categoryAxis: { reversed: true },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    gapWidth: 50,
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
