import type { ChartContent } from "./chartContent";

const words: readonly (readonly [RegExp, string])[] = [
  [/^ColumnClustered/, "clustered column"],
  [/^ColumnStacked100/, "100% stacked column"],
  [/^ColumnStacked/, "stacked column"],
  [/^BarClustered/, "clustered bar"],
  [/^BarStacked100/, "100% stacked bar"],
  [/^BarStacked/, "stacked bar"],
  [/^Line.*Stacked100/, "100% stacked line"],
  [/^Line.*Stacked/, "stacked line"],
  [/^Line/, "line"],
  [/^AreaStacked100/, "100% stacked area"],
  [/^AreaStacked/, "stacked area"],
  [/^Area/, "area"],
  [/^Pie/, "pie"],
  [/^Doughnut/, "doughnut"],
  [/^XYScatter/, "scatter"],
  [/^Bubble/, "bubble"],
];

/** What a chart is called aloud: its title (or name) and its type. */
export function spokenName(content: ChartContent, name: string): string {
  const families = new Set(content.series.map(({ kind }) => kind.family));
  const type = words.find(([pattern]) => pattern.test(content.type))?.[1] ?? "";
  const kind = families.size > 1 ? "combination" : type;
  const title = content.title?.text ?? name;
  return [title, `${kind} chart`.trim()].filter((part) => part !== "").join(", ");
}
