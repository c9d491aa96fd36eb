import type { Sheet } from "./sheet";

/** Width of a digit of Calibri 11, the font whose digits the file's column widths count. */
const digitPixels = 7;
export const pointsPerPixel = 0.75;

/** What Excel gives a column that says nothing: 64 pixels. */
export const standardColumnWidth = 9.140625;
export const standardRowHeight = 15;

/** A width as the file has it (characters, cell padding included) in whole pixels, as Excel draws it. */
export function pixelsOfWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
}

/** The file's width for a column of so many pixels. */
export function widthOfPixels(pixels: number): number {
  return Math.trunc((pixels / digitPixels) * 256) / 256;
}

export function columnPixels(sheet: Sheet, column: number): number {
  const layout = sheet.columns.get(column);
  if (layout?.hidden) return 0;
  return pixelsOfWidth(layout?.width ?? sheet.defaultColumnWidth ?? standardColumnWidth);
}

export function rowPoints(sheet: Sheet, row: number): number {
  const layout = sheet.rows.get(row);
  if (layout?.hidden) return 0;
  return layout?.height ?? sheet.defaultRowHeight ?? standardRowHeight;
}

/** Distance in points of a column's left edge from that of column A. */
export function leftOfColumn(sheet: Sheet, column: number): number {
  const standard = pixelsOfWidth(sheet.defaultColumnWidth ?? standardColumnWidth);
  let pixels = column * standard;
  for (const listed of sheet.columns.keys()) {
    if (listed < column) pixels += columnPixels(sheet, listed) - standard;
  }
  return pixels * pointsPerPixel;
}

/** Distance in points of a row's top edge from that of row 1. */
export function topOfRow(sheet: Sheet, row: number): number {
  const standard = sheet.defaultRowHeight ?? standardRowHeight;
  let points = row * standard;
  for (const listed of sheet.rows.keys()) {
    if (listed < row) points += rowPoints(sheet, listed) - standard;
  }
  return points;
}
