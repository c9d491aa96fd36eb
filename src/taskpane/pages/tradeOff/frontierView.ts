import type { Frontier, FrontierPoint, Selection } from "#core/selection/selection";
import type { TradeOffTexts } from "../../texts/tradeOffTexts";
import type { Say } from "../../texts/say";
import { amount } from "./amounts";

/** A line of the chart, from the one behind to the one in front. */
export type LineKind = "upper" | "ratio" | "rank" | "best";
/** A single point of the chart. */
export type MarkKind = "current" | "chosen";

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface ChartLine {
  readonly kind: LineKind;
  /** Of an SVG path; a budget without a portfolio interrupts it. */
  readonly path: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartMark extends ChartPoint {
  readonly kind: MarkKind;
}

export interface ChartTick {
  readonly at: number;
  readonly label: string;
}

/** The frontier as it is drawn, in units of the drawing. */
export interface FrontierDrawing {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: readonly ChartTick[];
  readonly up: readonly ChartTick[];
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
}

interface Datum {
  readonly multiplier: number;
  /** null = no portfolio. */
  readonly value: number | null;
}

const frame = { width: 300, height: 200, right: 16, top: 10, bottom: 24 };
const perDigit = 6;
const shares = [0.6, 0.8, 1, 1.2, 1.4];

/** The frontier as a drawing; null while there is nothing to draw. */
export function frontierDrawing(
  frontier: Frontier,
  selection: Selection,
  say: Say,
): FrontierDrawing | null {
  const data = linesOf(frontier);
  const marks = marksOf(frontier, selection);
  const values = [...data.flatMap(([, line]) => line), ...marks.map(([, datum]) => datum)].flatMap(
    ({ value }) => (value === null ? [] : [value]),
  );
  if (values.length === 0) return null;
  const steps = niceSteps(Math.min(...values), Math.max(...values));
  const labels = steps.map((step) => amount(step, say));
  const left = 8 + perDigit * Math.max(...labels.map(({ length }) => length));
  const [low = 0, high = 1] = [steps[0], steps.at(-1)];
  const right = frame.width - frame.right;
  const bottom = frame.height - frame.bottom;
  const x = (multiplier: number) => rounded(left + ((multiplier - 0.6) / 0.8) * (right - left));
  const y = (value: number) =>
    rounded(bottom - ((value - low) / (high - low)) * (bottom - frame.top));
  return {
    ...frame,
    left,
    right,
    bottom,
    across: shares.map((share) => ({ at: x(share), label: say.percent(share) })),
    up: steps.map((step, i) => ({ at: y(step), label: labels[i] ?? "" })),
    lines: data.map(([kind, line]) => ({ kind, ...drawn(line, x, y) })),
    marks: marks.map(([kind, { multiplier, value }]) => ({
      kind,
      x: x(multiplier),
      y: y(value ?? 0),
    })),
  };
}

function linesOf({ points, greedy, relaxed }: Frontier): readonly [LineKind, readonly Datum[]][] {
  const ordered = <T extends { readonly multiplier: number }>(data: readonly T[]): readonly T[] =>
    data
      .filter(({ multiplier }) => multiplier > 0.599 && multiplier < 1.401)
      .sort((a, b) => a.multiplier - b.multiplier);
  const greedyBy = (order: (typeof greedy)[number]["order"]) =>
    ordered(greedy.filter((point) => point.order === order));
  const all: readonly [LineKind, readonly Datum[]][] = [
    ["upper", ordered(relaxed)],
    ["ratio", greedyBy("value-per-cost")],
    ["rank", greedyBy("rank")],
    ["best", ordered(points)],
  ];
  return all.filter(([, line]) => line.length > 0);
}

/** What the registers have and what is chosen: both at the envelopes as they are. */
function marksOf({ current }: Frontier, { value }: Selection): readonly [MarkKind, Datum][] {
  const at = (kind: MarkKind, worth: number | null): [MarkKind, Datum][] =>
    worth === null ? [] : [[kind, { multiplier: 1, value: worth }]];
  return [
    ...at("current", current.chosen.length > 0 ? current.value : null),
    ...at("chosen", value),
  ];
}

function drawn(
  line: readonly Datum[],
  x: (multiplier: number) => number,
  y: (value: number) => number,
): Pick<ChartLine, "path" | "points"> {
  const points: ChartPoint[] = [];
  let path = "";
  let isOpen = false;
  for (const { multiplier, value } of line) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    const point = { x: x(multiplier), y: y(value) };
    points.push(point);
    path += `${isOpen ? "L" : "M"}${point.x} ${point.y}`;
    isOpen = true;
  }
  return { path, points };
}

/** Four to six round steps that hold both ends. */
export function niceSteps(low: number, high: number): readonly number[] {
  const size = Math.max(Math.abs(low), Math.abs(high), 1);
  const span = high - low > size * 1e-6 ? high - low : size;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

/** A budget of the frontier as a row of its table. */
export interface FrontierRow {
  readonly multiplier: number;
  readonly share: string;
  readonly budget: string;
  readonly value: string;
  readonly count: string;
  /** "In: P-004. Out: P-012." against the budget before. */
  readonly moves: string;
  readonly isToday: boolean;
  /** Multiple of the workbook's envelopes that gives it. */
  readonly choose: number;
}

/**
 * The frontier in words and figures: what the drawing shows, for who cannot see it.
 *
 * @param budget multiple of the workbook's envelopes that the portfolio was chosen for.
 */
export function frontierRows(
  { points }: Frontier,
  budget: number,
  texts: TradeOffTexts,
  say: Say,
): readonly FrontierRow[] {
  return [...points]
    .sort((a, b) => a.multiplier - b.multiplier)
    .map((point, at, all) => ({
      multiplier: point.multiplier,
      share: say.percent(point.multiplier),
      budget: point.budget === null ? "–" : amount(point.budget, say),
      value: point.value === null ? texts.noPortfolio : amount(point.value, say),
      count: point.count === null ? "" : say.number(point.count),
      // Against a budget that nothing keeps, everything would be new.
      moves: (all[at - 1]?.value ?? null) === null ? "" : movesOf(point, texts, say),
      isToday: Math.abs(point.multiplier - 1) < 1e-9,
      choose: Math.round(point.multiplier * budget * 1e6) / 1e6,
    }));
}

function movesOf({ enters, leaves }: FrontierPoint, texts: TradeOffTexts, say: Say): string {
  return [
    enters.length === 0 ? "" : say.fill(texts.enterList, { projects: say.list(enters) }),
    leaves.length === 0 ? "" : say.fill(texts.leaveList, { projects: say.list(leaves) }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What the chart shows, in one sentence. */
export function chartWords(
  { points }: Frontier,
  selection: Selection,
  texts: TradeOffTexts,
  say: Say,
): string {
  const found = points.filter(({ value }) => value !== null);
  const values = found.map(({ value }) => value ?? 0);
  const multipliers = found.map(({ multiplier }) => multiplier);
  if (found.length === 0) return texts.frontier;
  return say.fill(texts.chart, {
    from: say.percent(Math.min(...multipliers)),
    to: say.percent(Math.max(...multipliers)),
    low: amount(Math.min(...values), say),
    high: amount(Math.max(...values), say),
    chosen: selection.value === null ? "–" : amount(selection.value, say),
  });
}
