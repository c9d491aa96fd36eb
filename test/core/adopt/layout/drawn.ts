import type { Island, SheetLayout } from "#core/adopt/island";
import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import { blockAddress } from "#core/register/cellAddress";
import type { Area, CellValue, SheetContent } from "#core/register/content";

/** What a drawing cannot show. */
export interface Beside {
  /** Merged areas: "A1:C1". */
  readonly merges?: readonly string[];
  /** Excel tables by name. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Fills by area. */
  readonly fills?: Readonly<Record<string, string>>;
  /** Blank rows and columns by which the drawing is moved. */
  readonly down?: number;
  readonly right?: number;
}

interface Cell {
  readonly value: CellValue;
  readonly format: string;
  readonly formula: string | null;
}

const BLANK: Cell = { value: null, format: "General", formula: null };

/** Day number of Excel for "2026-03-31". */
function serial(text: string): number {
  return Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** One cell of a drawing: 12, 2026-03-31, =SUM(B2:B3) -> 30, a text, or nothing. */
function cellOf(raw: string): Cell {
  const text = raw.trim().replace(/\\n/g, "\n");
  if (text === "") return BLANK;
  const formula = /^(=.*) -> (.*)$/.exec(text);
  if (formula?.[1] !== undefined && formula[2] !== undefined)
    return { ...cellOf(formula[2]), formula: formula[1] };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return { value: serial(text), format: "dd/mm/yyyy", formula: null };
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  return { value: number ?? text.replace(/^'/, ""), format: "General", formula: null };
}

function place(address: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column =
    Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

export function area(address: string, { down = 0, right = 0 }: Beside = {}): Area {
  const [from = "A1", to = from] = address.split(":");
  const [first, last] = [place(from), place(to)];
  return {
    row: first.row + down,
    column: first.column + right,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

function covers(own: Area, row: number, column: number): boolean {
  return (
    row >= own.row &&
    row < own.row + own.rows &&
    column >= own.column &&
    column < own.column + own.columns
  );
}

/** A sheet drawn as lines of text with "|" between cells; the first line of the drawing is row 1. */
export function drawn(drawing: string, beside: Beside = {}): SheetContent {
  const lines = drawing
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n");
  const rows = lines.map((line) => line.split("|").map(cellOf));
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? BLANK));
  const { down = 0, right = 0 } = beside;
  const fills = Object.entries(beside.fills ?? {}).map(([own, colour]) => ({
    own: area(own),
    colour,
  }));
  return {
    sheet: "Sheet1",
    visibility: "Visible",
    row: down,
    column: right,
    values: cells.map((row) => row.map((cell) => cell.value)),
    numberFormats: cells.map((row) => row.map((cell) => cell.format)),
    formulas: cells.map((row) => row.map((cell) => cell.formula)),
    tables: Object.entries(beside.tables ?? {}).map(([table, own]) => ({
      table,
      sheet: "Sheet1",
      ...area(own, beside),
    })),
    ...(beside.merges === undefined
      ? {}
      : { merges: beside.merges.map((own) => area(own, beside)) }),
    ...(beside.fills === undefined
      ? {}
      : {
          fills: cells.map((row, r) =>
            row.map((_, c) => fills.find(({ own }) => covers(own, r, c))?.colour ?? null),
          ),
        }),
  };
}

/** What a test says of an island. */
export interface Seen {
  readonly range: string;
  /** "Residual > Impact" */
  readonly headers: readonly string[];
  readonly body: readonly (readonly CellValue[])[];
  readonly out: readonly string[];
}

export function seen(island: Island): Seen {
  const { row, column, rows, columns } = island.area;
  return {
    range: blockAddress(row, column, rows, columns),
    headers: island.headers.map(({ bands, shown }) => [...bands, shown].join(" > ")),
    body: island.body.map((row) => row.cells.map((cell) => cell.value)),
    out: island.leftOut.map(({ kind, found }) => (found === "" ? kind : `${kind}: ${found}`)),
  };
}

export function islandsOf(content: SheetContent): readonly Seen[] {
  return layoutSheet(content).islands.map(seen);
}

/** The only island of a drawing. */
export function islandOf(drawing: string, beside: Beside = {}): Seen {
  const islands = islandsOf(drawn(drawing, beside));
  expect(islands).toHaveLength(1);
  const [island] = islands;
  if (island === undefined) throw new Error("no island");
  return island;
}

/** True for a cell that shows nothing. */
export function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === "string" && !/[^\s\u200b]/.test(value));
}

/** Filled cells of a sheet that stand in no island and no aside, or in more than one. */
export function unaccounted(content: SheetContent, layout: SheetLayout): readonly string[] {
  const times = new Map<string, number>();
  const count = (row: number, column: number): void => {
    const key = `${row},${column}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  };
  for (const { area: own } of layout.islands) {
    for (let row = own.row; row < own.row + own.rows; row += 1)
      for (let column = own.column; column < own.column + own.columns; column += 1)
        count(row, column);
  }
  for (const aside of layout.asides) for (const { row, column } of aside.cells) count(row, column);
  return content.values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const key = `${content.row + r},${content.column + c}`;
      return !isEmpty(value) && times.get(key) !== 1 ? [key] : [];
    }),
  );
}
