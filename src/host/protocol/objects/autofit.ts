import { intersect } from "#host/engine/address";
import type { Place } from "#host/protocol/place";
import { textAt } from "./cellContent";
import { columnLayout, rowLayout } from "./formatting";
import { pointsOfCharacters } from "./sheetMetrics";

/** Room to both sides of the text, in characters. */
const padding = 1.3;
const mostCharacters = 255;

/** Sets the widths to the longest text of each column: an estimate, since nothing is drawn here. */
export function autofitColumns(place: Place): void {
  const { sheet } = place;
  const used = sheet.usedArea(true);
  if (!used) return;
  for (const area of place.areas) {
    const searched = intersect(area, used);
    if (!searched) continue;
    const longest = new Map<number, number>();
    sheet.forEachCell(searched, (cell, row, column) => {
      if (cell.value === null) return;
      const style = sheet.workbook.styles.get(cell.style);
      const lines = textAt(sheet, row, column).split("\n");
      const scale = (style.font.size / 11) * (style.font.bold ? 1.1 : 1);
      const length = Math.max(...lines.map((line) => line.length)) * scale;
      longest.set(column, Math.max(longest.get(column) ?? 0, length));
    });
    for (const [column, length] of longest) {
      columnLayout(sheet, column).width = Math.min(
        mostCharacters,
        Math.round((length + padding) * 100) / 100,
      );
    }
  }
}

/** Gives the rows back to automatic height, or to the height that their wrapped lines need. */
export function autofitRows(place: Place): void {
  const { sheet } = place;
  const used = sheet.usedArea(true);
  for (const area of place.areas) {
    const searched = used && intersect(area, used);
    if (!searched) continue;
    for (let row = searched.top; row <= searched.bottom; row++) {
      const layout = rowLayout(sheet, row);
      const lines = linesNeeded(place, row, searched.left, searched.right);
      if (lines > 1) layout.height = Math.min(409.5, lines * 15);
      else delete layout.height;
    }
  }
}

function linesNeeded(place: Place, row: number, left: number, right: number): number {
  const { sheet } = place;
  let most = 1;
  for (let column = left; column <= right; column++) {
    const style = sheet.workbook.styles.get(sheet.styleAt(row, column));
    if (!style.alignment.wrapText) continue;
    const width = sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth ?? 8.43;
    const room = Math.max(1, Math.floor(pointsOfCharacters(width) / pointsOfCharacters(1)) * 1.2);
    const lines = textAt(sheet, row, column)
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
    most = Math.max(most, lines);
  }
  return most;
}
