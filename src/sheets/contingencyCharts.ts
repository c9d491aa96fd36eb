import { shortened } from "#core/text/shortened";
import type { ContingencyRequest } from "./contingencyRequest";
import { percentileName, type ScopeLines } from "./contingencyTables";
import { inQuotes } from "./formulaText";
import { chartLook, colors } from "./houseStyle";
import type { AddChart, SeriesPlan } from "./chartPlan";
import type { Block, CellContent } from "./plan";
import type { SheetFeed } from "./sheetFeed";

/** A chart of the sheet Contingency; `over` says which cells it covers. */
export type ContingencyChart = (over: Block) => AddChart;

const MOST_DRIVERS = 8;

/** A vertical line in the curve. */
interface Marker {
  readonly name: string;
  readonly at: number | null;
  readonly top: number;
  readonly color: string;
}

/** The cumulative curve of the first scope with its percentiles and what is approved as vertical lines. */
export function putCurve(
  feed: SheetFeed,
  { simulation }: ContingencyRequest,
  { percentile }: ScopeLines,
): ContingencyChart {
  const [scope] = simulation.scopes;
  const points = scope?.curve ?? [];
  const curve = feed.add("pmo_RiskCurve", ["Amount", "Chance of no more"], points.length, (k) => [
    points[k] ?? null,
    k / 100,
  ]);
  const levels = [...new Set([0.5, simulation.confidence, 0.9])].sort((a, b) => a - b);
  const shades = [colors.muted, colors.green.solid, "#C9A227"];
  const markers: Marker[] = [
    ...levels.map((level, k) => ({
      name: percentileName(level),
      at: scope?.percentiles.find((each) => each.level === level)?.value ?? null,
      top: level,
      color: shades[k] ?? colors.muted,
    })),
    {
      name: "Approved",
      at: scope?.approved ?? null,
      top: 1,
      color: colors.red.solid,
    },
  ].filter(({ at }) => at !== null);
  const block = feed.add(
    "pmo_RiskMarkers",
    ["Amount", ...markers.map(({ name }) => name)],
    2 * markers.length,
    (k) => markerLine(markers, k),
  );
  const title = feed.add("pmo_RiskCurveTitle", ["Finding"], 1, () => [
    `What all risks may cost together: ${percentile} and how sure it is`,
  ]);
  const line = (name: string, m: number, color: string): SeriesPlan => ({
    name,
    values: { ...feed.column(block, m + 1), row: block.row + 2 * m, rows: 2 },
    categories: { ...feed.column(block, 0), row: block.row + 2 * m, rows: 2 },
    color,
    type: "XYScatterLinesNoMarkers",
  });
  return (over) => ({
    kind: "addChart",
    ...chartLook,
    sheet: over.sheet,
    name: "Contingency curve",
    type: "XYScatterLinesNoMarkers",
    over,
    title: { formula: `=${feed.cell(title, 0, 0)}` },
    series: [
      {
        name: "Chance of no more",
        values: feed.column(curve, 1),
        categories: feed.column(curve, 0),
        color: colors.accent,
        type: "XYScatterLinesNoMarkers",
      },
      ...markers.map(({ name, color }, m) => line(name, m, color)),
    ],
    legend: "Bottom",
    categoryAxis: {
      title: "Cost of the register risks",
      numberFormat: "#,##0",
      ...axisEnds(points),
    },
    valueAxis: {
      title: "Chance of no more",
      labels: "Low",
      numberFormat: "0%",
      gridlines: true,
      minimum: 0,
      maximum: 1,
    },
  });
}

/** From the axis up to the chance, at one amount. */
function markerLine(markers: readonly Marker[], k: number): CellContent[] {
  const own = Math.floor(k / 2);
  const { at = null, top = 0 } = markers[own] ?? {};
  return [at, ...markers.map((_, m) => (m === own ? (k % 2 === 0 ? 0 : top) : null))];
}

/** Round numbers around the curve. */
function axisEnds(points: readonly number[]): { minimum?: number; maximum?: number } {
  const [low, high] = [points[0] ?? 0, points.at(-1) ?? 0];
  if (!(high > low)) return {};
  const step = 10 ** Math.floor(Math.log10(high - low));
  return { minimum: Math.floor(low / step) * step, maximum: Math.ceil(high / step) * step };
}

/** The risks that the total hangs on: their mean, and their mean where the total reaches the percentile. */
export function driverChart(
  feed: SheetFeed,
  { simulation, risks }: ContingencyRequest,
): ContingencyChart | null {
  const drivers = (simulation.scopes[0]?.drivers ?? []).slice(0, MOST_DRIVERS);
  if (drivers.length === 0) return null;
  const name = percentileName(simulation.confidence);
  const block = feed.add(
    "pmo_RiskDrivers",
    ["Driver", "Mean", `Mean from ${name} on`, "Rank correlation"],
    drivers.length,
    (k) => {
      const driver = drivers[k];
      if (driver === undefined) return [];
      const { id, mean, tailMean, correlation } = driver;
      const text = shortened(`${id} ${risks[id] ?? ""}`.trim(), 44);
      return [{ text }, mean, tailMean, correlation];
    },
  );
  const strongest = inQuotes(drivers[0]?.id ?? "");
  const title = feed.add("pmo_RiskDriversTitle", ["Finding"], 1, () => [
    `="${strongest} moves the total most (rank correlation "&FIXED(${feed.cell(block, 0, 3)},2)&")"`,
  ]);
  const bars = (label: string, column: number, color: string): SeriesPlan => ({
    name: label,
    values: feed.column(block, column),
    categories: feed.column(block, 0),
    color,
    dataLabels: { numberFormat: "#,##0" },
  });
  return (over) => ({
    kind: "addChart",
    ...chartLook,
    sheet: over.sheet,
    name: "Drivers",
    type: "BarClustered",
    over,
    title: { formula: `=${feed.cell(title, 0, 0)}` },
    series: [
      bars("Mean", 1, colors.line),
      bars(`Mean where the total reaches ${name}`, 2, colors.accent),
    ],
    legend: "Bottom",
    categoryAxis: { reversed: true, labels: "Low" },
    valueAxis: { visible: false, gridlines: false },
    gapWidth: 40,
  });
}
