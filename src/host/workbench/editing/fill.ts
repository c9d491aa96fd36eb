import { columnCount, rowCount, type Area } from "#host/engine/address";
import { clearCells, copyCells } from "#host/engine/edit";
import { checkUnlocked } from "#host/engine/guards";
import type { Sheet } from "#host/engine/sheet";
import { CellError } from "#host/engine/values";
import type { Book } from "#host/workbench/book/book";
import { formatKind } from "./entryText";
import { seriesOf, type SeriesCell } from "./fillSeries";

type Side = "down" | "right" | "up" | "left";

/** The fill handle was dragged: the cells go on as a series, or are emptied where it was dragged inwards. */
export function fillTo(book: Book, from: Area, to: Area): boolean {
  const { sheet } = book;
  const side = sideOf(from, to);
  const done = book.edit("Fill", () => {
    if (!side) {
      for (const rest of outside(from, to)) clearCells(sheet, rest, "Contents");
      return [{ sheet, area: from }];
    }
    checkUnlocked(sheet, to);
    const target = beyond(from, to, side);
    copyPattern(sheet, from, target, side);
    continueSeries(sheet, from, target, side);
    return [{ sheet, area: target }];
  });
  if (done) book.select(to, book.selection.active);
  return done;
}

/** The fill handle was double-clicked: filled down as far as the column beside it has data. */
export function fillDownBeside(book: Book, from: Area): boolean {
  const { sheet } = book;
  const isFilled = (row: number, column: number): boolean => {
    const cell = column < 0 ? undefined : sheet.cell(row, column);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const beside = [from.left - 1, from.right + 1].find((column) =>
    isFilled(from.bottom + 1, column),
  );
  if (beside === undefined) return false;
  let bottom = from.bottom;
  while (isFilled(bottom + 1, beside)) bottom++;
  return fillTo(book, from, { ...from, bottom });
}

function sideOf(from: Area, to: Area): Side | null {
  if (to.bottom > from.bottom) return "down";
  if (to.right > from.right) return "right";
  if (to.top < from.top) return "up";
  return to.left < from.left ? "left" : null;
}

function outside(from: Area, to: Area): Area[] {
  const rest: Area[] = [];
  if (to.bottom < from.bottom) rest.push({ ...from, top: to.bottom + 1 });
  if (to.right < from.right) rest.push({ ...from, left: to.right + 1 });
  return rest;
}

function beyond(from: Area, to: Area, side: Side): Area {
  switch (side) {
    case "down":
      return { ...from, top: from.bottom + 1, bottom: to.bottom };
    case "up":
      return { ...from, top: to.top, bottom: from.top - 1 };
    case "right":
      return { ...from, left: from.right + 1, right: to.right };
    case "left":
      return { ...from, left: to.left, right: from.left - 1 };
  }
}

/** Repeats the cells with formats and formulas, beginning at the edge from which the handle was dragged. */
function copyPattern(sheet: Sheet, from: Area, target: Area, side: Side): void {
  const vertical = side === "down" || side === "up";
  const forward = side === "down" || side === "right";
  const size = vertical ? rowCount(from) : columnCount(from);
  const count = vertical ? rowCount(target) : columnCount(target);
  const rest = count % size;
  const cut = (area: Area, first: number, length: number): Area =>
    vertical
      ? { ...area, top: area.top + first, bottom: area.top + first + length - 1 }
      : { ...area, left: area.left + first, right: area.left + first + length - 1 };
  const options = { what: "All", skipBlanks: false, transpose: false } as const;
  if (count > rest) {
    copyCells(sheet, from, sheet, cut(target, forward ? 0 : rest, count - rest), options);
  }
  if (rest > 0) {
    const source = cut(from, forward ? 0 : size - rest, rest);
    copyCells(sheet, source, sheet, cut(target, forward ? count - rest : 0, rest), options);
  }
}

/** Puts the values of series over the repeated constants. */
function continueSeries(sheet: Sheet, from: Area, target: Area, side: Side): void {
  const vertical = side === "down" || side === "up";
  const [first, last] = vertical ? [from.left, from.right] : [from.top, from.bottom];
  for (let line = first; line <= last; line++) {
    const cells = lineCells(sheet, from, line, vertical);
    if (!cells) continue;
    const series = seriesOf(cells);
    const origin = vertical ? from.top : from.left;
    const [start, end] = vertical ? [target.top, target.bottom] : [target.left, target.right];
    for (let at = start; at <= end; at++) {
      const value = series(at - origin);
      if (value === undefined) continue;
      if (vertical) sheet.put(at, line, value);
      else sheet.put(line, at, value);
    }
  }
}

/** The constants of one row or column of the source; null when a formula or error is among them. */
function lineCells(sheet: Sheet, from: Area, line: number, vertical: boolean): SeriesCell[] | null {
  const cells: SeriesCell[] = [];
  const [start, end] = vertical ? [from.top, from.bottom] : [from.left, from.right];
  for (let at = start; at <= end; at++) {
    const [row, column] = vertical ? [at, line] : [line, at];
    const cell = sheet.cell(row, column);
    const value = cell?.value ?? null;
    if (cell?.formula || cell?.spillFrom || value instanceof CellError) return null;
    const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(row, column));
    const kind = formatKind(numberFormat);
    cells.push({ value, isDate: kind === "date" || kind === "dateTime" });
  }
  return cells;
}
