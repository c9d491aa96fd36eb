import type { Chart, ChartSeries } from "#host/engine/chart";
import { displayText } from "#host/engine/text";
import type { Scalar } from "#host/engine/values";
import { Workbook } from "#host/engine/workbook";
import type { ChartCanvas } from "#host/workbench/charts/chartCanvas";
import { chartContent, type ChartContent } from "#host/workbench/charts/chartContent";
import { chartSvg } from "#host/workbench/charts/chartDrawing";
import { chartOption } from "#host/workbench/charts/chartOption";
import { roughWidth } from "#host/workbench/charts/chartText";
import { plainChart } from "#test/support/chartSamples";

/** A workbook with one sheet "My data" that holds these rows from A1 on. */
export function dataBook(rows: readonly (readonly Scalar[])[]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("My data");
  for (const [row, line] of rows.entries())
    for (const [column, value] of line.entries()) if (value !== null) sheet.put(row, column, value);
  return workbook;
}

export const programs: readonly (readonly Scalar[])[] = [
  ["Program", "Green", "Amber", "Red"],
  ["Digital customer", 4, 2, 1],
  ["Asset resilience", 2, 3, 0],
  ["Data and workplace", 1, 1, 5],
  ["Net zero", 3, 0, 2],
  ["Regulation", 2, 2, 2],
  ["Estates", 1, 4, 1],
];

/** A series over a column of "My data", rows 2 to 7. */
export function series(letter: string, more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    name: "",
    nameFormula: `'My data'!$${letter}$1`,
    values: `'My data'!$${letter}$2:$${letter}$7`,
    categories: "'My data'!$A$2:$A$7",
    bubbleSizes: "",
    type: "",
    axisGroup: "Primary",
    hasDataLabels: false,
    pointColors: {},
    ...more,
  };
}

export function chart(type: string, letters: string, more: Partial<Chart> = {}): Chart {
  return plainChart(
    type,
    Array.from(letters).map((letter) => series(letter)),
    more,
  );
}

export function canvasOf(workbook: Workbook): ChartCanvas {
  return {
    width: 480,
    height: 288,
    pixelsPerPoint: 4 / 3,
    theme: workbook.theme,
    measure: roughWidth,
    format: (value, format) => displayText(value, format, workbook),
  };
}

export interface Drawn {
  readonly content: ChartContent;
  readonly option: ReturnType<typeof chartOption>;
  readonly svg: string;
  /** Every text of the picture, in the order in which it is drawn. */
  readonly texts: readonly string[];
}

/** Draws a chart as the page does, but into SVG text. */
export function drawn(one: Chart, workbook: Workbook): Drawn {
  const canvas = canvasOf(workbook);
  const content = chartContent(one, workbook);
  const option = chartOption(content, canvas);
  const svg = chartSvg(option, canvas.width, canvas.height);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replaceAll("&amp;", "&"),
  );
  return { content, option, svg, texts };
}

/** The boxes of the filled shapes of a colour, in pixels: what bars of that colour cover. */
export function boxesOf(svg: string, color: string): Box[] {
  const shapes = svg.matchAll(new RegExp(`<path d="([^"]+)"[^>]*fill="${color}"`, "gi"));
  return [...shapes].map(([, path = ""]) => boxOf(path));
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Paths of bars use M, L, l, h, v and Z only. */
function boxOf(path: string): Box {
  let x = 0;
  let y = 0;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, command = "", rest = ""] of path.matchAll(/([MLlHhVvZz])([^MLlHhVvZz]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const [a = 0, b = 0] = numbers;
    if (command === "M" || command === "L") [x, y] = [a, b];
    else if (command === "l") [x, y] = [x + a, y + b];
    else if (command === "H") x = a;
    else if (command === "h") x += a;
    else if (command === "V") y = a;
    else if (command === "v") y += a;
    xs.push(x);
    ys.push(y);
  }
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
