import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, columnCount, rowCount, type Area } from "./address";
import { parseFormula } from "./formula/parse";
import { typedValue } from "./formula/input";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { CellError, isErrorCode, type Scalar } from "./values";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

function checkWritable(sheet: Sheet, a: Area): void {
  for (let row = a.top; row <= a.bottom; row++) {
    for (let column = a.left; column <= a.right; column++) {
      if (
        sheet.protection.protected &&
        sheet.workbook.styles.get(sheet.styleAt(row, column)).locked
      ) {
        throw new Refusal("AccessDenied", "The cell is protected.");
      }
    }
  }
}

export function writeCells(
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly unknown[])[],
  _as: "values" | "formulas",
): void {
  if (
    inputs.length !== rowCount(area) ||
    inputs.some((line) => line.length !== columnCount(area))
  ) {
    throw new Refusal(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  checkWritable(sheet, area);
  for (const [r, line] of inputs.entries()) {
    for (const [c, input] of line.entries()) put(sheet, area.top + r, area.left + c, input);
  }
}

function put(sheet: Sheet, row: number, column: number, input: unknown): void {
  if (input === null || input === undefined) return;
  if (typeof input === "string" && input.startsWith("=") && input.length > 1) {
    const parsed = parseFormula(input.slice(1));
    if ("complaint" in parsed) throw new Refusal("InvalidArgument", parsed.complaint);
    sheet.put(row, column, 0, { text: input.slice(1), kind: "dynamic", state: "live" });
    return;
  }
  sheet.put(row, column, constant(sheet, row, column, input));
}

function constant(sheet: Sheet, row: number, column: number, input: unknown): Scalar {
  if (typeof input === "number" || typeof input === "boolean") return input;
  const text = String(input);
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (sheet.workbook.styles.get(sheet.styleAt(row, column)).numberFormat === "@") return text;
  if (isErrorCode(text)) return new CellError(text);
  return typedValue(text, sheet.workbook.date1904, new Date())?.value ?? text;
}

export function fillFormula(sheet: Sheet, area: Area, formula: string): void {
  checkWritable(sheet, area);
  const relative = translateFormulaToR1C1(formula, cellName(area.top, area.left));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      put(sheet, row, column, translateFormulaToA1(relative, cellName(row, column)));
    }
  }
}

export function clearCells(sheet: Sheet, area: Area, what: ClearWhat): void {
  checkWritable(sheet, area);
  const cells: [number, number][] = [];
  sheet.forEachCell(area, (_cell, row, column) => cells.push([row, column]));
  for (const [row, column] of cells) {
    if (what === "All") sheet.remove(row, column);
    else if (what === "Contents") sheet.put(row, column, null);
    else if (what === "Formats") sheet.setStyle(row, column, 0);
  }
}

export function copyCells(
  from: Sheet,
  fromArea: Area,
  to: Sheet,
  toArea: Area,
  options: {
    what: "All" | "Values" | "Formulas" | "Formats";
    skipBlanks: boolean;
    transpose: boolean;
  },
): void {
  for (let r = 0; r < rowCount(fromArea); r++) {
    for (let c = 0; c < columnCount(fromArea); c++) {
      const cell = from.cell(fromArea.top + r, fromArea.left + c);
      const row = toArea.top + (options.transpose ? c : r);
      const column = toArea.left + (options.transpose ? r : c);
      if (!cell && options.skipBlanks) continue;
      if (options.what !== "Formats") to.put(row, column, cell?.value ?? null);
      if (cell && (options.what === "All" || options.what === "Formats"))
        to.setStyle(row, column, cell.style);
    }
  }
}

export function mergeCells(sheet: Sheet, area: Area, _across: boolean): void {
  sheet.merges.push(area);
  sheet.touch("merges");
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((m) => m.top > area.bottom || m.bottom < area.top);
  sheet.touch("merges");
}
