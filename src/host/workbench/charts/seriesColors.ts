import { accentColor } from "#host/engine/accents";
import type { SeriesContent } from "./chartContent";

/** Fill of bars, areas, bubbles and markers. */
export function fillColorOf(series: SeriesContent, theme: readonly string[]): string {
  return series.look.color ?? accentColor(theme, series.index);
}

/** Colour of a line; a line without its own takes that of the series. */
export function lineColorOf(series: SeriesContent, theme: readonly string[]): string {
  return series.look.lineColor ?? fillColorOf(series, theme);
}

/** Fill of markers: a series that only has a line's colour takes that. */
export function markerColorOf(series: SeriesContent, theme: readonly string[]): string {
  return series.look.color ?? series.look.lineColor ?? accentColor(theme, series.index);
}

/** Whether a line or scatter series is joined by a line. */
export function hasLine({ kind, look }: SeriesContent): boolean {
  const joined = kind.family === "line" || kind.lines === true;
  return joined && look.noFill !== true && look.lineDash !== "None";
}

/** Whether its points are marked. */
export function hasMarkers({ kind, look }: SeriesContent): boolean {
  if (look.markerStyle === "None") return false;
  const named = look.markerStyle !== undefined && look.markerStyle !== "Automatic";
  return named || (kind.markers === true && look.noFill !== true);
}

/** Lengths of dashes and gaps, in widths of the line. */
const dashes: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  Dot: [1, 1],
  RoundDot: [1, 1],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [8, 3, 1, 3, 1, 3],
};

export function dashOf(word: string | undefined, width: number): "solid" | number[] {
  const lengths = dashes[word ?? ""];
  return lengths ? lengths.map((length) => length * width) : "solid";
}

const symbols: Readonly<Record<string, string>> = {
  Circle: "circle",
  Square: "rect",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "path://M0,0 L10,10 M10,0 L0,10",
  Plus: "path://M5,0 L5,10 M0,5 L10,5",
  Star: "path://M0,0 L10,10 M10,0 L0,10 M5,0 L5,10",
  Dash: "path://M0,4 L10,4 L10,6 L0,6 Z",
  Dot: "path://M2,4 L8,4 L8,6 L2,6 Z",
};

export function symbolOf({ look }: SeriesContent): string {
  return symbols[look.markerStyle ?? ""] ?? "circle";
}

/** Symbols that are lines only: they are drawn by their outline. */
export function isOutline({ look }: SeriesContent): boolean {
  return look.markerStyle === "X" || look.markerStyle === "Plus" || look.markerStyle === "Star";
}
