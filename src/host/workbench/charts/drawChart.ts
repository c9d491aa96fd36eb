import type { ChartCanvas } from "./chartCanvas";
import type { ChartContent } from "./chartContent";
import type * as Drawer from "./chartDrawing";
import type { ChartDrawing } from "./chartDrawing";
import { chartOption } from "./chartOption";
import { pageMeasure } from "./pageMeasure";

type Drawing = typeof Drawer;

let loading: Promise<Drawing> | undefined;
let loaded: Drawing | undefined;

/** The chart library is large and comes with the first chart. */
async function load(): Promise<Drawing> {
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
  const draw = ({ chartDrawing }: Drawing): void => {
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
