/** What a word of Excel.ChartType means in the file. */
export interface ChartKind {
  readonly family: "bar" | "line" | "area" | "scatter" | "bubble" | "doughnut" | "pie";
  /** Bars across instead of columns. */
  readonly horizontal?: boolean;
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
  /** Points joined by lines (scatter). */
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

const kinds: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { family: "bar", grouping: "clustered" },
  ColumnStacked: { family: "bar", grouping: "stacked" },
  ColumnStacked100: { family: "bar", grouping: "percentStacked" },
  BarClustered: { family: "bar", horizontal: true, grouping: "clustered" },
  BarStacked: { family: "bar", horizontal: true, grouping: "stacked" },
  BarStacked100: { family: "bar", horizontal: true, grouping: "percentStacked" },
  Line: { family: "line", grouping: "standard", markers: false },
  LineStacked: { family: "line", grouping: "stacked", markers: false },
  LineStacked100: { family: "line", grouping: "percentStacked", markers: false },
  LineMarkers: { family: "line", grouping: "standard", markers: true },
  LineMarkersStacked: { family: "line", grouping: "stacked", markers: true },
  LineMarkersStacked100: { family: "line", grouping: "percentStacked", markers: true },
  Area: { family: "area", grouping: "standard" },
  AreaStacked: { family: "area", grouping: "stacked" },
  AreaStacked100: { family: "area", grouping: "percentStacked" },
  XYScatter: { family: "scatter", markers: true, lines: false },
  XYScatterLines: { family: "scatter", markers: true, lines: true },
  XYScatterLinesNoMarkers: { family: "scatter", markers: false, lines: true },
  XYScatterSmooth: { family: "scatter", markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { family: "scatter", markers: false, lines: true, smooth: true },
  Bubble: { family: "bubble" },
  Doughnut: { family: "doughnut" },
  Pie: { family: "pie" },
};

/** The kinds that this folder can write; null for others. */
export function chartKind(type: string): ChartKind | null {
  return kinds[type] ?? null;
}

/** The word for what a file says. */
export function chartType(kind: ChartKind): string | null {
  for (const [type, known] of Object.entries(kinds)) {
    const same =
      known.family === kind.family &&
      (known.horizontal ?? false) === (kind.horizontal ?? false) &&
      known.grouping === kind.grouping &&
      known.markers === kind.markers &&
      known.lines === kind.lines &&
      (known.smooth ?? false) === (kind.smooth ?? false);
    if (same) return type;
  }
  return null;
}

export function hasAxes(kind: ChartKind): boolean {
  return kind.family !== "doughnut" && kind.family !== "pie";
}

/** Families whose horizontal axis counts instead of naming. */
export function hasValueCategories(kind: ChartKind): boolean {
  return kind.family === "scatter" || kind.family === "bubble";
}
