import type {
  BarSeriesOption,
  LineSeriesOption,
  PieSeriesOption,
  ScatterSeriesOption,
} from "echarts/charts";
import type {
  GraphicComponentOption,
  GridComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { XAXisComponentOption, YAXisComponentOption } from "echarts";

export type { BarSeriesOption, LineSeriesOption, PieSeriesOption, ScatterSeriesOption };
export type { XAXisComponentOption, YAXisComponentOption };

/** The parts of the chart library that charts of workbooks use. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | ScatterSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | TooltipComponentOption
>;

export type SeriesOption =
  BarSeriesOption | LineSeriesOption | PieSeriesOption | ScatterSeriesOption;
