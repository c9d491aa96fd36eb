import { cellName } from "#host/engine/address";
import { displayText } from "#host/engine/text";
import type { Scene } from "./scene";

/** What a screen reader says of the active cell: its content, where it is and what it has. */
export function activeLabel(scene: Scene): string {
  const { sheet, picture } = scene;
  const { row, column } = scene.selection.active;
  const look = picture.looks.at(row, column);
  const text = displayText(sheet.valueAt(row, column), look.numberFormat, sheet.workbook);
  const parts = [text === "" ? "empty" : text, cellName(row, column)];
  if (sheet.cell(row, column)?.formula) parts.push("has formula");
  const { marks } = picture;
  if (marks.noteAt(row, column)) parts.push("has note");
  if (marks.linkAt(row, column)) parts.push("link");
  if (marks.listAt(row, column)) parts.push("has list");
  if (marks.filterAt(row, column)) parts.push("has filter");
  return parts.join(", ");
}
