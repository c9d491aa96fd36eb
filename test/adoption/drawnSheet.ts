import type { Area, CellValue, SheetContent, TablePlace } from "#core/register/content";
import { cellAddress } from "#core/register/cellAddress";
import { columnOf } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";
import type { IslandLabels, RecordLabel, ValueLabel, WorkbookLabels } from "./labels";

/** A workbook of the labelled set, drawn as text, with its answers. */
export interface LabelledCase {
  readonly name: string;
  readonly sheets: readonly SheetContent[];
  readonly labels: WorkbookLabels;
}

interface Cell {
  readonly value: CellValue;
  readonly format: string;
  readonly formula: string | null;
  readonly fill: string | null;
}

export interface DrawnSheet {
  readonly sheet: string;
  /** Top left of the drawing; A1 unless told. */
  readonly at?: string;
  /** One line a row, "|" between cells: see `cellOf`. */
  readonly grid: string;
  readonly merges?: readonly string[];
  /** Excel tables: name and range. */
  readonly tables?: Readonly<Record<string, string>>;
  readonly visibility?: SheetContent["visibility"];
  readonly labels?: readonly DrawnLabels[];
}

/** Answers by the lines and columns of the drawing, counted from 1. */
export interface DrawnLabels {
  readonly register: string | null;
  /** Line of the lowest header row (column of the fields, where records run across). */
  readonly header: number;
  /** Fields from the first column of the drawing on; "-" = extra column, "" = not judged. */
  readonly fields: string;
  /** First column that `fields` begins with (first line, where records run across). */
  readonly from?: number;
  /** Lines (columns) of the records: "4-9, 11". */
  readonly records: string;
  readonly across?: true;
  /**
   * Expected values by field, one a record. "" = missing; "?" = unread, or asked; "x?" = x if it is
   * asked or said; "." = not judged. Text fields that are not listed are expected as they stand.
   */
  readonly values?: Readonly<Record<string, string>>;
}

export function labelledCase(name: string, ...drawn: readonly DrawnSheet[]): LabelledCase {
  const sheets = drawn.map(sheetOf);
  const islands = drawn.flatMap((sheet, at) =>
    (sheet.labels ?? []).map((labels) => islandLabels(sheet, sheets[at], labels)),
  );
  return { name, sheets, labels: { islands } };
}

/**
 * A cell of a drawing: text as it is ("\n" a line break); `#12.5` a number, `#0.65~0%` with a format;
 * `@2026-03-31` a date, `@2026-03-31~d mmm` with a format; `!#N/A` an error; `^TRUE` a logical value;
 * `=B2*2 -> #12` a formula with its result; ` {#00B050}` at the end a fill.
 */
function cellOf(drawn: string): Cell {
  const filled = /^(.*?)\s*\{(#[0-9A-F]{6})\}$/i.exec(drawn);
  const fill = filled?.[2] ?? null;
  const text = filled?.[1] ?? drawn;
  const formula = /^(=.+?) -> (.*)$/.exec(text);
  if (formula?.[1] !== undefined) {
    return { ...constantOf(formula[2] ?? ""), formula: formula[1], fill };
  }
  return { ...constantOf(text), formula: null, fill };
}

function constantOf(text: string): Pick<Cell, "value" | "format"> {
  const [content = "", format] = /^[#@]/.test(text) ? text.split("~") : [text];
  if (/^#-?[\d.]/.test(content)) {
    return { value: Number(content.slice(1)), format: format ?? "General" };
  }
  const day = /^@(\d{4})-(\d\d)-(\d\d)$/.exec(content);
  if (day) {
    const serial = serialDate(Number(day[1]), Number(day[2]), Number(day[3]));
    return { value: serial, format: format ?? "dd/mm/yyyy" };
  }
  if (text.startsWith("!")) return { value: { error: text.slice(1) }, format: "General" };
  if (text.startsWith("^")) return { value: text === "^TRUE", format: "General" };
  return { value: text === "" ? null : text.replace(/\\n/g, "\n"), format: "General" };
}

function linesOf(grid: string): readonly string[] {
  const lines = grid.split("\n");
  if (lines[0]?.trim() === "") lines.shift();
  if (lines.at(-1)?.trim() === "") lines.pop();
  return lines;
}

function sheetOf(drawn: DrawnSheet): SheetContent {
  const corner = placeOf(drawn.at ?? "A1");
  const cells = linesOf(drawn.grid).map((line) =>
    line.split("|").map((cell) => cellOf(cell.trim())),
  );
  const width = Math.max(...cells.map((line) => line.length));
  const all = cells.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? cellOf("")));
  const tables = Object.entries(drawn.tables ?? {}).map(([table, range]): TablePlace => ({
    table,
    sheet: drawn.sheet,
    ...areaOf(range),
  }));
  return {
    sheet: drawn.sheet,
    visibility: drawn.visibility ?? "Visible",
    ...corner,
    values: all.map((line) => line.map((cell) => cell.value)),
    numberFormats: all.map((line) => line.map((cell) => cell.format)),
    formulas: all.map((line) => line.map((cell) => cell.formula)),
    fills: all.map((line) => line.map((cell) => cell.fill)),
    merges: (drawn.merges ?? []).map(areaOf),
    hiddenRows: [],
    hiddenColumns: [],
    tables,
  };
}

/** "B5" as a place counted from 0. */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  const parts = /^([A-Z]+)(\d+)$/.exec(address);
  if (!parts) throw new Error(`${address} is no address`);
  const column = Array.from(parts[1] ?? "").reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  return { row: Number(parts[2]) - 1, column: column - 1 };
}

function areaOf(range: string): Area {
  const [first = "", last = first] = range.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function numbersOf(list: string): readonly number[] {
  return list.split(",").flatMap((part) => {
    const [first = NaN, last = first] = part.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

function islandLabels(
  drawn: DrawnSheet,
  content: SheetContent | undefined,
  labels: DrawnLabels,
): IslandLabels {
  if (content === undefined) throw new Error(`${drawn.sheet} was not drawn`);
  const across = labels.across === true;
  const fields = labels.fields.split("|").map((field) => field.trim());
  const lines = fields.map((_, at) => (labels.from ?? 1) + at);
  const valueAt = (line: number, record: number): CellValue =>
    (across ? content.values[line - 1]?.[record - 1] : content.values[record - 1]?.[line - 1]) ??
    null;
  const columns = fields.flatMap((field, at) => {
    const line = lines[at] ?? 0;
    const place = across
      ? cellAddress(content.row + line - 1, content.column + labels.header - 1)
      : cellAddress(content.row + labels.header - 1, content.column + line - 1);
    const header = valueAt(line, labels.header);
    return field === ""
      ? []
      : [{ address: place, header: textOf(header), field: field === "-" ? null : field }];
  });
  const records = numbersOf(labels.records).map((record, order): RecordLabel => {
    const values: Record<string, ValueLabel> = {};
    for (const [field, list] of Object.entries(labels.values ?? {})) {
      const parts = list.split("|").map((part) => part.trim());
      const expected = parts[order];
      if (expected === undefined)
        throw new Error(`${drawn.sheet}: ${field} lacks record ${order + 1}`);
      if (expected !== ".") values[field] = valueLabel(labels.register, field, expected);
    }
    fields.forEach((field, at) => {
      if (field in values || !isPlainText(labels.register, field) || field in (labels.values ?? {}))
        return;
      const text = textOf(valueAt(lines[at] ?? 0, record));
      values[field] = text === "" ? null : text;
    });
    const at = record + (across ? content.column : content.row);
    return { at, values };
  });
  return { sheet: drawn.sheet, register: labels.register, columns, records };
}

function textOf(value: CellValue): string {
  return typeof value === "object" ? "" : String(value).replace(/\s+/gu, " ").trim();
}

/** Fields whose cells are taken as they stand. */
function isPlainText(register: string | null, field: string): boolean {
  if (register === null || field === "" || field === "-" || field === "period") return false;
  const column = columnOf(register, field);
  return column?.type === "text" && column.allowed.kind === "anything";
}

function valueLabel(register: string | null, field: string, expected: string): ValueLabel {
  if (expected.endsWith("?")) return { doubt: plainLabel(register, field, expected.slice(0, -1)) };
  return plainLabel(register, field, expected);
}

function plainLabel(register: string | null, field: string, text: string): number | string | null {
  if (text === "") return null;
  const type = register === null ? "text" : columnOf(register, field)?.type;
  const isNumber = type !== "text" && type !== "list" && /^-?[\d.]+$/.test(text);
  return isNumber ? Number(text) : text;
}
