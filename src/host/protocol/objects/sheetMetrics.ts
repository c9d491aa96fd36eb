import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";

const pointsPerPixel = 0.75;
const defaultCharacters = 8.43;
const defaultHeight = 15;

/** Width of a column in points from characters of the default font (Calibri 11: 7 pixels a digit). */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5) * pointsPerPixel;
}

export function charactersOfPoints(points: number): number {
  return Math.max(0, Math.round(((points / pointsPerPixel - 5) / 7) * 100) / 100);
}

export function columnWidth(sheet: Sheet, column: number): number {
  const layout = sheet.columns.get(column);
  if (layout?.hidden) return 0;
  return pointsOfCharacters(layout?.width ?? sheet.defaultColumnWidth ?? defaultCharacters);
}

export function rowHeight(sheet: Sheet, row: number): number {
  const layout = sheet.rows.get(row);
  if (layout?.hidden) return 0;
  return layout?.height ?? sheet.defaultRowHeight ?? defaultHeight;
}

export function leftOf(sheet: Sheet, column: number): number {
  return sum(
    column,
    pointsOfCharacters(sheet.defaultColumnWidth ?? defaultCharacters),
    sheet.columns.keys(),
    (c) => columnWidth(sheet, c),
  );
}

export function topOf(sheet: Sheet, row: number): number {
  return sum(row, sheet.defaultRowHeight ?? defaultHeight, sheet.rows.keys(), (r) =>
    rowHeight(sheet, r),
  );
}

/** Size of all lines before `end`: those not listed have the standard size. */
function sum(
  end: number,
  standard: number,
  listed: Iterable<number>,
  size: (line: number) => number,
): number {
  let total = end * standard;
  for (const line of listed) if (line < end) total += size(line) - standard;
  return total;
}

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
