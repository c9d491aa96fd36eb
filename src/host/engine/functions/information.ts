import { columnName, formatArea, maxColumns, quoteSheetName } from "#host/engine/address";
import { isError } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { fault, Grid, Reference, Union, type Operand } from "#host/engine/formula/operand";
import { referencesOf, scalarOf } from "#host/engine/formula/reading";
import { errorCodes, type Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";
import { shapeOf } from "./lookup";

const errorNumbers: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CONNECT!": 10,
  "#BLOCKED!": 11,
  "#UNKNOWN!": 12,
  "#FIELD!": 13,
  "#CALC!": 14,
};

function test(name: string, holds: (value: Scalar) => boolean): FunctionDefinition {
  return define(name, "e", (_, value) => holds(value));
}

function typeNumber(cx: Context, operand: Operand): number {
  if (operand instanceof Grid && operand.size > 1) return 64;
  if (operand instanceof Reference && !operand.isSingle) return 64;
  const value = scalarOf(cx, operand);
  if (isError(value)) return 16;
  return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
}

/** ROW and COLUMN: of the formula's own cell, of one cell, or a block for a range. */
function position(vertical: boolean) {
  return (cx: Context, range?: Reference): Operand => {
    if (!range) return (vertical ? cx.row : cx.column) + 1;
    const { top, left, bottom, right } = range.area;
    const [from, to] = vertical ? [top, bottom] : [left, right];
    if (from === to) return from + 1;
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i + 1);
    return vertical ? Grid.column(numbers) : Grid.row(numbers);
  };
}

function address(row: number, column: number, kind = 1, a1 = true, sheet?: string): Scalar {
  const [r, c] = [Math.trunc(row), Math.trunc(column)];
  if (r < 1 || r > 1_048_576 || c < 1 || c > maxColumns || kind < 1 || kind > 4)
    return fault("#VALUE!");
  const fixedRow = kind === 1 || kind === 2;
  const fixedColumn = kind === 1 || kind === 3;
  const prefix = sheet === undefined ? "" : sheet === "" ? "!" : `${quoteSheetName(sheet)}!`;
  if (!a1) {
    return `${prefix}R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  }
  return `${prefix}${fixedColumn ? "$" : ""}${columnName(c - 1)}${fixedRow ? "$" : ""}${r}`;
}

function cellInfo(cx: Context, kind: string, range?: Reference): Scalar {
  const sheet = range?.sheet ?? cx.sheet;
  const top = range?.area.top ?? cx.row;
  const left = range?.area.left ?? cx.column;
  switch (kind.toLowerCase()) {
    case "address":
      return `$${columnName(left)}$${top + 1}`;
    case "row":
      return top + 1;
    case "col":
      return left + 1;
    case "contents":
      return cx.reader.read(sheet, top, left) ?? 0;
    case "type": {
      const value = cx.reader.read(sheet, top, left);
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    }
    case "sheet":
      return cx.reader.workbook.sheets.indexOf(sheet) + 1;
    case "filename":
      return `[${cx.reader.workbook.fileName}]${sheet.name}`;
    default:
      return fault("#VALUE!");
  }
}

function offset(
  _: Context,
  from: Reference,
  rows: number,
  columns: number,
  height?: number,
  width?: number,
): Operand {
  const { area } = from;
  const h = Math.trunc(height ?? area.bottom - area.top + 1);
  const w = Math.trunc(width ?? area.right - area.left + 1);
  if (h === 0 || w === 0) return fault("#REF!");
  const startRow = area.top + Math.trunc(rows);
  const startColumn = area.left + Math.trunc(columns);
  const top = h > 0 ? startRow : startRow + h + 1;
  const left = w > 0 ? startColumn : startColumn + w + 1;
  const bottom = top + Math.abs(h) - 1;
  const right = left + Math.abs(w) - 1;
  if (top < 0 || left < 0 || bottom >= 1_048_576 || right >= maxColumns) return fault("#REF!");
  return new Reference(from.sheet, { top, left, bottom, right });
}

function sheetNumber(cx: Context, operand?: Operand): Scalar {
  const { sheets } = cx.reader.workbook;
  if (operand === undefined) return sheets.indexOf(cx.sheet) + 1;
  const [reference] = referencesOf(operand) ?? [];
  if (reference) return sheets.indexOf(reference.sheet) + 1;
  if (typeof operand !== "string") return isError(operand) ? operand : fault("#N/A");
  const named = cx.reader.workbook.sheetByName(operand);
  return named ? sheets.indexOf(named) + 1 : fault("#N/A");
}

export const informationFunctions: readonly FunctionDefinition[] = [
  test("ISNUMBER", (v) => typeof v === "number"),
  test("ISTEXT", (v) => typeof v === "string"),
  test("ISNONTEXT", (v) => typeof v !== "string"),
  test("ISLOGICAL", (v) => typeof v === "boolean"),
  test("ISBLANK", (v) => v === null),
  test("ISERROR", isError),
  test("ISERR", (v) => isError(v) && v.code !== "#N/A"),
  test("ISNA", (v) => isError(v) && v.code === "#N/A"),
  define("ISREF", "x", (_, operand) => referencesOf(operand) !== null),
  define(
    "ISFORMULA",
    "r",
    (cx, range) => cx.reader.formulaAt(range.sheet, range.area.top, range.area.left) !== null,
  ),
  define("FORMULATEXT", "r", (cx, range) => {
    const text = cx.reader.formulaAt(range.sheet, range.area.top, range.area.left);
    return text === null ? fault("#N/A") : `=${text}`;
  }),
  define("NA", "", () => fault("#N/A")),
  define("N", "e", (_, v) => (typeof v === "number" ? v : v === true ? 1 : isError(v) ? v : 0)),
  define("T", "e", (_, v) => (typeof v === "string" || isError(v) ? v : "")),
  define("TYPE", "x", typeNumber),
  define("ERROR.TYPE", "e", (_, v) => {
    if (!isError(v) || !errorCodes.includes(v.code)) return fault("#N/A");
    return errorNumbers[v.code] ?? fault("#N/A");
  }),
  define("ROW", "r?", position(true), { shape: "maybe" }),
  define("COLUMN", "r?", position(false), { shape: "maybe" }),
  define("ROWS", "x", (_, operand) => (isError(operand) ? operand : shapeOf(operand).rows)),
  define("COLUMNS", "x", (_, operand) => (isError(operand) ? operand : shapeOf(operand).columns)),
  define("AREAS", "x", (_, operand) => {
    if (operand instanceof Union) return operand.parts.length;
    return operand instanceof Reference ? 1 : isError(operand) ? operand : fault("#VALUE!");
  }),
  define("ADDRESS", "n n n? b? t?", (_, ...args) => address(...args)),
  define(
    "INDIRECT",
    "t b?",
    (cx, text, a1) => (a1 === false ? fromR1C1(cx, text) : cx.reader.referenceFromText(text, cx)),
    { volatile: true, refers: true, shape: "maybe" },
  ),
  define("OFFSET", "r n n n? n?", offset, { volatile: true, refers: true, shape: "maybe" }),
  define("HYPERLINK", "v v?", (_, link, shown) => shown ?? link),
  define("SHEET", "x?", sheetNumber, { volatile: true }),
  define("SHEETS", "", (cx) => cx.reader.workbook.sheets.length, { volatile: true }),
  define("CELL", "t r?", cellInfo, { volatile: true }),
  define(
    "ANCHORARRAY",
    "r",
    (cx, anchor) => {
      cx.reader.read(anchor.sheet, anchor.area.top, anchor.area.left);
      const filled = cx.reader.spillOf(anchor);
      return filled ? new Reference(anchor.sheet, filled) : fault("#REF!");
    },
    { shape: "many", refers: true },
  ),
];

const r1c1 = /^(?:(.+)!)?R(\[?-?\d*\]?)C(\[?-?\d*\]?)$/i;

function fromR1C1(cx: Context, text: string): Operand {
  const found = r1c1.exec(text.trim());
  if (!found) return fault("#REF!");
  const part = (written: string, own: number): number => {
    if (written === "") return own;
    return written.startsWith("[") ? own + Number(written.slice(1, -1)) : Number(written) - 1;
  };
  const row = part(found[2] ?? "", cx.row);
  const column = part(found[3] ?? "", cx.column);
  const prefix = found[1] ? `${found[1]}!` : "";
  if (row < 0 || column < 0) return fault("#REF!");
  const cell = { top: row, left: column, bottom: row, right: column };
  return cx.reader.referenceFromText(prefix + formatArea(cell), cx);
}
