/** Excel.ChartType, the classic types (those that the modern chart engine draws are not served). */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineStacked100",
  "LineMarkers",
  "LineMarkersStacked",
  "LineMarkersStacked100",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "Pie",
  "Doughnut",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "Bubble",
] as const;

/** Types whose first column holds x values instead of categories. */
export function isScatter(type: string): boolean {
  return type.startsWith("XYScatter") || type === "Bubble";
}

/** Types whose points are slices of a whole. */
export function isRound(type: string): boolean {
  return type === "Pie" || type === "Doughnut";
}
