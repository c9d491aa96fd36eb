import type { Block } from "./plan";

/** A native chart of a classic type. Office.js has no alternative text for charts: the title must say it. */
export interface AddChart {
  readonly kind: "addChart";
  readonly sheet: string;
  readonly name: string;
  readonly type:
    | "ColumnClustered"
    | "ColumnStacked"
    | "ColumnStacked100"
    | "BarClustered"
    | "BarStacked"
    | "BarStacked100"
    | "Line"
    | "LineMarkers"
    | "AreaStacked"
    | "XYScatter"
    | "XYScatterLines"
    | "XYScatterLinesNoMarkers"
    | "Bubble"
    | "Doughnut";
  /** Cells that the chart covers. */
  readonly over: Block;
  readonly title: { readonly text: string } | { readonly formula: string } | null;
  readonly series: readonly SeriesPlan[];
  readonly legend?: "Top" | "Bottom" | "Left" | "Right" | null;
  readonly categoryAxis?: AxisPlan;
  readonly valueAxis?: AxisPlan;
  readonly secondaryAxis?: AxisPlan;
  readonly gapWidth?: number;
  readonly overlap?: number;
  /** Size of bubbles in percent of Excel's own, 1 to 300. */
  readonly bubbleScale?: number;
  /** Size of all texts in points, and the look of the title. */
  readonly fontSize?: number;
  readonly titleFont?: { readonly size: number; readonly color: string; readonly bold: boolean };
}

export interface SeriesPlan {
  readonly name: string;
  readonly values: Block;
  readonly categories?: Block;
  readonly bubbleSizes?: Block;
  readonly color?: string;
  readonly type?: AddChart["type"];
  readonly secondaryAxis?: boolean;
  readonly dataLabels?: boolean | LabelPlan;
  readonly invisible?: boolean;
}

export interface LabelPlan {
  readonly numberFormat?: string;
  readonly color?: string;
  /** true = the name of the series in place of the value. */
  readonly seriesName?: boolean;
}

export interface AxisPlan {
  readonly title?: string;
  readonly visible?: boolean;
  readonly reversed?: boolean;
  /** "Low": beside the plot, clear of bars below zero; omitted = beside the axis. */
  readonly labels?: "Low";
  readonly minimum?: number;
  readonly maximum?: number;
  /** Distance of labels and gridlines. */
  readonly step?: number;
  readonly numberFormat?: string;
  readonly gridlines?: boolean;
}

/** Removes a chart that an earlier plan has drawn; undo draws it again where it stood. */
export interface RemoveChart {
  readonly kind: "removeChart";
  readonly sheet: string;
  readonly chart: AddChart;
}
