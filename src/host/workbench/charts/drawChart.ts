import type { ChartCanvas } from "./chartCanvas";
import type { ChartContent } from "./chartContent";
import type { ChartDrawing } from "./chartDrawing";
import { chartOption } from "./chartOption";
import { pageMeasure } from "./pageMeasure";

type Drawer = typeof import("./chartDrawing");

let loading: Promise<Drawer> | undefined;
let loaded: Drawer | undefined;

/** The chart library is large and comes with the first chart. */
async function load(): Promise<Drawer> {
  loading ??= import("./chartDrawing");
  loaded = await loading;
  return loaded;
}

/** Draws a chart into an element of the page, now or when the library has come; the result calls it off. */
export function drawChart(
  element: HTMLDivElement,
  drawing: { current: ChartDrawing | null },
  content: ChartContent,
  at: Omit<ChartCanvas, "measure">,
): () => void {
  let isWanted = true;
  const draw = ({ chartDrawing }: Drawer): void => {
    if (!isWanted) return;
    drawing.current ??= chartDrawing(element);
    const canvas = { ...at, measure: pageMeasure(content.text.font) };
    drawing.current.draw(chartOption(content, canvas), at.width, at.height);
  };
  if (loaded) draw(loaded);
  else void load().then(draw);
  return () => {
    isWanted = false;
  };
}
