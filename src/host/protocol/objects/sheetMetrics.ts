import type { Area } from "#host/engine/address";
import {
  columnPixels,
  leftOfColumn,
  pixelsOfWidth,
  pointsPerPixel,
  rowPoints,
  topOfRow,
  widthOfPixels,
} from "#host/engine/geometry";
import type { Sheet } from "#host/engine/sheet";

/** Points of a width as the model has it: characters of the default font, cell padding included. */
export function pointsOfCharacters(characters: number): number {
  return pixelsOfWidth(characters) * pointsPerPixel;
}

export function charactersOfPoints(points: number): number {
  return widthOfPixels(Math.max(0, Math.round(points / pointsPerPixel)));
}

/** Cell padding in pixels: the difference between a width of the file and one of Excel's dialog. */
const padding = 5;

/** A width as Excel's dialog shows it (digits that fit) from one of the model. */
export function shownWidth(width: number): number {
  return Math.max(0, Math.round(((pixelsOfWidth(width) - padding) / 7) * 100) / 100);
}

export function widthOfShown(digits: number): number {
  return widthOfPixels(Math.round(digits * 7 + padding));
}

export function columnWidth(sheet: Sheet, column: number): number {
  return columnPixels(sheet, column) * pointsPerPixel;
}

export const rowHeight = rowPoints;
export const leftOf = leftOfColumn;
export const topOf = topOfRow;

export function boxOf(
  sheet: Sheet,
  a: Area,
): { left: number; top: number; width: number; height: number } {
  const left = leftOf(sheet, a.left);
  const top = topOf(sheet, a.top);
  return {
    left,
    top,
    width: leftOf(sheet, a.right + 1) - left,
    height: topOf(sheet, a.bottom + 1) - top,
  };
}
