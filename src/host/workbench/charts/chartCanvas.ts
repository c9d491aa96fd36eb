import type { Measure } from "./chartText";

/** What a chart is drawn on. */
export interface ChartCanvas {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Four thirds at a zoom of 100 %. */
  readonly pixelsPerPoint: number;
  /** The colours of the workbook's theme. */
  readonly theme: readonly string[];
  readonly measure: Measure;
  /** A number through a number format. */
  readonly format: (value: number, format: string) => string;
}

/** Fonts with the widths of Excel's before those that merely look like it. */
export const chartFonts = "Calibri, Carlito, 'Segoe UI', Arial, 'Liberation Sans', sans-serif";

export function fontFamily(own: string): string {
  return own === "" ? chartFonts : `'${own.replaceAll("'", "")}', ${chartFonts}`;
}
