/** A native chart of a sheet. `type` is Excel.ChartType's word ("BarStacked"); a series may have its own. */
export interface Chart {
  id: string;
  name: string;
  type: string;
  /** In points from the top left of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  title: ChartTitle;
  legend: { visible: boolean; position: string; overlay: boolean; fontSize?: number };
  series: ChartSeries[];
  axes: {
    category: ChartAxis;
    value: ChartAxis;
    secondaryValue?: ChartAxis;
    secondaryCategory?: ChartAxis;
  };
  plotBy: "Auto" | "Columns" | "Rows";
  fill?: string;
  border?: string;
  fontName?: string;
  fontSize?: number;
  fontColor?: string;
  altText: string;
  /** What stands for an empty cell; a gap unless said. */
  blanksAs?: "Gap" | "Zero" | "Span";
  /** Cells of hidden rows and columns are drawn too. */
  plotsHidden?: boolean;
  /** Package part it was read from. An unchanged chart is written back as it was. */
  part?: string;
  changed: boolean;
}

export interface ChartTitle {
  visible: boolean;
  text: string;
  /** Reference (without "=") of the cell the title shows; "" when typed. */
  formula: string;
  fontSize?: number;
  fontColor?: string;
  bold?: boolean;
}

export interface ChartSeries {
  name: string;
  /** Reference (without "=") of the cell the name shows; "" when typed. */
  nameFormula: string;
  /** References without "=", e.g. `Calc!$B$5:$B$12`. */
  values: string;
  categories: string;
  bubbleSizes: string;
  type: string;
  axisGroup: "Primary" | "Secondary";
  color?: string;
  lineColor?: string;
  lineWeight?: number;
  lineDash?: string;
  markerStyle?: string;
  markerSize?: number;
  noFill?: boolean;
  smooth?: boolean;
  gapWidth?: number;
  overlap?: number;
  /** Diameter of a doughnut's hole in percent of the whole. */
  holeSize?: number;
  /** Where the first slice of a pie begins, in degrees from the top, clockwise. */
  firstSliceAngle?: number;
  /** Size of bubbles in percent of what Excel chooses. */
  bubbleScale?: number;
  hasDataLabels: boolean;
  dataLabels?: {
    showValue: boolean;
    showSeriesName: boolean;
    showCategoryName: boolean;
    showPercentage?: boolean;
    showBubbleSize?: boolean;
    position?: string;
    numberFormat?: string;
    fontSize?: number;
    fontColor?: string;
  };
  /** Colour of single points, by index. */
  pointColors: Record<number, string>;
}

export interface ChartAxis {
  visible: boolean;
  title: ChartTitle;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  reversed: boolean;
  majorGridlines: boolean;
  minorGridlines: boolean;
  tickLabelPosition?: string;
  fontSize?: number;
  fontColor?: string;
  logarithmic?: boolean;
}
