import { pixelsOfWidth, pointsPerPixel, standardColumnWidth } from "#host/engine/geometry";
import { displayText } from "#host/engine/text";
import { lineHeight } from "./fonts";
import type { RowsOrColumns } from "./gridActions";
import type { Picture } from "./rowModels";
import { linesOf } from "./rowHeights";

/** Room beside the text of a fitted column, and that of a filter button. */
const padding = 7;
const filterButton = 18;
const tallestRow = 546;
const widestColumn = 1790;

/** Sizes in pixels at 100 % zoom that show all of some columns' or rows' content. */
export function autofitSizes(
  picture: Picture,
  axis: RowsOrColumns,
  first: number,
  last: number,
): ReadonlyMap<number, number> {
  return axis === "columns"
    ? columnSizes(picture, first, last)
    : rowSizes(picture, first, Math.min(last, picture.sheet.lastRow()));
}

function columnSizes({ sheet, looks, measure, marks }: Picture, first: number, last: number) {
  const { workbook } = sheet;
  const widest = new Map<number, number>();
  sheet.forEach((cell, row, column) => {
    if (cell.value === null || column < first || column > last) return;
    if (sheet.merges.some((m) => m.top === row && m.left === column)) return;
    const look = looks.at(row, column);
    const { alignment, font } = look.style;
    if (alignment.textRotation !== 0) return;
    const text = displayText(cell.value, look.numberFormat, workbook);
    const shown = { ...font, bold: look.bold, italic: look.italic };
    const width = Math.max(...text.split("\n").map((line) => measure.width(line, shown)));
    const room = padding + alignment.indent * 9 + (marks.filterAt(row, column) ? filterButton : 0);
    widest.set(column, Math.max(widest.get(column) ?? 0, Math.ceil(width) + room));
  });
  for (const [column, width] of widest) widest.set(column, Math.min(widestColumn, width));
  return widest;
}

function rowSizes({ sheet, measure }: Picture, first: number, last: number) {
  const { styles } = sheet.workbook;
  const sizes = new Map<number, number>();
  for (let row = first; row <= last; row++) {
    let points = sheet.defaultRowHeight ?? 15;
    for (const [column, cell] of sheet.cellsOfRow(row)) {
      if (cell.value === null) continue;
      const style = styles.get(cell.style);
      const { font, alignment, numberFormat } = style;
      const layout = sheet.columns.get(column);
      const width = pixelsOfWidth(layout?.width ?? sheet.defaultColumnWidth ?? standardColumnWidth);
      const text = displayText(cell.value, numberFormat, sheet.workbook);
      const lines = alignment.wrapText ? linesOf(text, width - padding, style, measure) : 1;
      points = Math.max(points, lines * lineHeight(font.size));
    }
    sizes.set(row, Math.min(tallestRow, Math.round(points / pointsPerPixel)));
  }
  return sizes;
}
