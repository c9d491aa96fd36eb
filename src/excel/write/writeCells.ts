import type {
  CellFormat,
  ClearCells,
  FillFormula,
  FormatCells,
  FreezeFormula,
  WriteCells,
} from "#sheets/plan";
import type { Book } from "../book";
import { cellInput, type TextCells } from "./cellInput";

/** Requirement set: ExcelApi 1.7; no request of its own. */
export function writeCells(edit: WriteCells, book: Book, textCells: TextCells): void {
  const isText = textCells.columnsOf(edit.at);
  book.range(edit.at).formulas = edit.cells.map((row) =>
    row.map((content, c) => cellInput(content, isText[c] ?? false)),
  );
}

/** One text for the whole range: Excel writes it into every cell, and keeps it for new rows of a table. */
export function fillFormula(edit: FillFormula, book: Book): void {
  book.range(edit.at).formulas = edit.formula as unknown as string[][];
}

/** The formula goes first: while it spills, Excel takes no values into the cells that it fills. */
export function freezeFormula(
  { at, cells }: FreezeFormula,
  book: Book,
  textCells: TextCells,
): void {
  const anchor = { ...at, rows: 1, columns: 1 };
  const [[first = null] = []] = cells;
  writeCells({ kind: "writeCells", at: anchor, cells: [[first]] }, book, textCells);
  if (at.rows * at.columns > 1) writeCells({ kind: "writeCells", at, cells }, book, textCells);
}

export function clearCells(edit: ClearCells, book: Book): void {
  book.range(edit.at).clear("Contents");
}

export function formatCells(edit: FormatCells, book: Book): void {
  const range = book.range(edit.at);
  const { format } = edit;
  if (format.merge) range.merge(false);
  if (format.numberFormat !== undefined) {
    // A single code is broadcast, as a single formula is.
    range.numberFormat = format.numberFormat as unknown as string[][];
  }
  writeFont(range.format.font, format);
  if (format.fill !== undefined) {
    if (format.fill === "") range.format.fill.clear();
    else range.format.fill.color = format.fill;
  }
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  writeBorder(range, "EdgeTop", format.topBorder);
  writeBorder(range, "EdgeBottom", format.bottomBorder);
}

function writeFont(font: Excel.RangeFont, format: CellFormat): void {
  if (format.fontName !== undefined) font.name = format.fontName;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (format.fontColor !== undefined) font.color = format.fontColor;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
}

function writeBorder(
  range: Excel.Range,
  edge: "EdgeTop" | "EdgeBottom",
  color: string | undefined,
): void {
  if (color === undefined) return;
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = color;
}
