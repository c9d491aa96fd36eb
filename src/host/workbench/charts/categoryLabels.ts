import type { ChartCanvas } from "./chartCanvas";
import type { AxisContent } from "./chartContent";
import { lineHeight, shortened, widestWord, wrappedWithin } from "./chartText";

/** How the names along an axis are set. */
export interface CategoryLabels {
  readonly texts: readonly string[];
  /** Degrees against the clock. */
  readonly rotate: 0 | 45 | 90;
  /** Every n-th name is written. */
  readonly every: number;
  /** Room across the axis, in pixels. */
  readonly depth: number;
}

const none: CategoryLabels = { texts: [], rotate: 0, every: 1, depth: 0 };

/** What is to be written: numbers and dates are left out sooner than broken. */
export interface AxisNames {
  readonly texts: readonly string[];
  readonly areNumbers: boolean;
}

/** Below the axis: in one line where they fit, then in several, then slanted, then upright. */
export function labelsBelow(
  { texts: names, areNumbers }: AxisNames,
  axis: AxisContent,
  canvas: ChartCanvas,
  band: number,
  most: number,
): CategoryLabels {
  const size = axis.size * canvas.pixelsPerPoint;
  const line = lineHeight(size);
  const { measure } = canvas;
  if (names.length === 0) return none;
  const width = Math.max(...names.map((name) => measure(name, size)));
  const room = band * 0.96;
  if (width <= room) return { texts: names, rotate: 0, every: 1, depth: line };
  if (areNumbers) {
    return { texts: names, rotate: 0, every: Math.ceil((width + size * 0.4) / band), depth: line };
  }
  const lines = Math.max(1, Math.min(4, Math.floor(most / line)));
  if (names.every((name) => widestWord(name, size, measure) <= room)) {
    const texts = names.map((name) => wrappedWithin(name, room, lines, size, measure));
    const used = Math.max(...texts.map((text) => text.length));
    const cut = texts.flat().some((text) => text.endsWith("…"));
    if (!cut)
      return {
        texts: texts.map((text) => text.join("\n")),
        rotate: 0,
        every: 1,
        depth: used * line,
      };
  }
  const isSlanted = band >= line * 1.3;
  const every = isSlanted ? 1 : Math.max(1, Math.ceil((line * 0.95) / band));
  const length = isSlanted ? (most - line * 0.5) / Math.SQRT1_2 : most;
  const texts = names.map((name) => shortened(name, Math.max(length, size * 2), size, measure));
  const longest = Math.max(...texts.map((text) => measure(text, size)));
  return isSlanted
    ? { texts, rotate: 45, every, depth: longest * Math.SQRT1_2 + line * 0.7 }
    : { texts, rotate: 90, every, depth: longest };
}

/** Beside the axis of bars: in as many lines as the bar has room for. */
export function labelsBeside(
  { texts: names }: AxisNames,
  axis: AxisContent,
  canvas: ChartCanvas,
  band: number,
  most: number,
): CategoryLabels {
  const size = axis.size * canvas.pixelsPerPoint;
  const line = lineHeight(size);
  const { measure } = canvas;
  if (names.length === 0) return none;
  const lines = Math.max(1, Math.floor(band / line));
  const texts = names.map((name) => wrappedWithin(name, most, lines, size, measure));
  return {
    texts: texts.map((text) => text.join("\n")),
    rotate: 0,
    every: Math.max(1, Math.ceil((line * 0.9) / band)),
    depth: Math.max(...texts.flat().map((text) => measure(text, size))),
  };
}
