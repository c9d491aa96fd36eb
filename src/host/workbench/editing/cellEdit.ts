import { cellName, contains, formatArea, quoteSheetName, type Area } from "#host/engine/address";
import { bracketName } from "#host/engine/formula/rewrite";
import { sameArea } from "#host/engine/areas";
import type { Sheet } from "#host/engine/sheet";
import { tableBody } from "#host/engine/table";
import type { CellPlace } from "#host/workbench/book/selection";
import type { Span } from "./formulaCaret";

/** A reference that was put into the formula by clicking or by arrow keys, and may still be changed so. */
export interface Pointed extends Span {
  readonly sheet: Sheet;
  readonly anchor: CellPlace;
  readonly area: Area;
}

/** A cell while it is being edited. */
export interface CellEdit {
  readonly sheet: Sheet;
  readonly cell: CellPlace;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stood there; the same text again is no edit. */
  readonly original: string;
  /** "enter": arrow keys leave the cell; "edit": they move in the text. */
  readonly mode: "enter" | "edit";
  /** Which of the two fields has the keyboard. */
  readonly where: "cell" | "bar";
  readonly pointed: Pointed | null;
}

/** The text that names an area in a formula of the edited cell. */
export function pointedText(edit: CellEdit, sheet: Sheet, area: Area): string {
  const structured = structuredText(edit, sheet, area);
  if (structured !== null) return structured;
  const prefix = sheet === edit.sheet ? "" : `${quoteSheetName(sheet.name)}!`;
  const single = area.top === area.bottom && area.left === area.right;
  return prefix + (single ? cellName(area.top, area.left) : formatArea(area));
}

/** Inside tables Excel writes [@Column] and Table[Column]. */
function structuredText(edit: CellEdit, sheet: Sheet, area: Area): string | null {
  const table = sheet.tables.find((t) => contains(t.area, area.top, area.left));
  if (!table || area.left !== area.right) return null;
  const column = table.columns[area.left - table.area.left];
  if (!column) return null;
  const body = tableBody(table);
  const { row, column: own } = edit.cell;
  const within = edit.sheet === sheet && contains(body, row, own);
  if (within && area.top === row && area.bottom === row) return thisRow(column.name);
  const wholeColumn = sameArea(area, { ...body, left: area.left, right: area.left });
  if (!wholeColumn || body.top === body.bottom) return null;
  return `${within ? "" : table.name}[${bracketName(column.name)}]`;
}

function thisRow(column: string): string {
  const plain = /^[\p{L}\p{N}_.]+$/u.test(column);
  return plain ? `[@${column}]` : `[@[${bracketName(column)}]]`;
}

/** Puts a reference at the caret, or in the place of the one pointed at before. */
export function withReference(
  edit: CellEdit,
  sheet: Sheet,
  anchor: CellPlace,
  area: Area,
): CellEdit {
  const span: Span = edit.pointed ?? { start: edit.start, end: edit.end };
  const inserted = pointedText(edit, sheet, area);
  const caret = span.start + inserted.length;
  return {
    ...edit,
    text: edit.text.slice(0, span.start) + inserted + edit.text.slice(span.end),
    start: caret,
    end: caret,
    pointed: { start: span.start, end: caret, sheet, anchor, area },
  };
}
