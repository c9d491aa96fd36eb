import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GraphicComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartOption } from "./echartsTypes";

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GraphicComponent,
  GridComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** A chart on the page. */
export interface ChartDrawing {
  draw(option: ChartOption, width: number, height: number): void;
  dispose(): void;
}

/** Makes a drawing in an element of the page. */
export function chartDrawing(element: HTMLElement): ChartDrawing {
  const chart = init(element, null, { renderer: "svg", width: 1, height: 1 });
  return {
    draw: (option, width, height) => {
      chart.resize({ width, height, silent: true });
      chart.setOption(option, { notMerge: true, lazyUpdate: false });
    },
    dispose: () => {
      chart.dispose();
    },
  };
}

/** The chart as SVG text, where there is no page. */
export function chartSvg(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
