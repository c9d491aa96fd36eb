import type { AddChart } from "#sheets/chartPlan";
import type { Block, CellContent, Edit, SetUpSheet } from "#sheets/plan";
import type { PrintLayout } from "#sheets/printPlan";
import type { AddTable } from "#sheets/tablePlan";
import { contentMark } from "./contentMark";

/** What a plan has drawn on a sheet: kept with the workbook, so that it can be told from what is the user's. */
export interface SheetMemory {
  /** Size of the rectangle from A1 that holds all of it. */
  readonly rows: number;
  readonly columns: number;
  /** A mark of each cell, in columns; null = not kept. */
  readonly marks: string | null;
  readonly charts: readonly AddChart[];
  readonly tables: readonly DrawnTable[];
  /** Blocks with a validation: cells in which the reader chooses something. */
  readonly inputs: readonly Block[];
  readonly heights: readonly LineSpan[];
  readonly widths: readonly LineSpan[];
  readonly setUp: SetUpSheet | null;
  readonly print: PrintLayout | null;
}

export interface DrawnTable {
  readonly made: AddTable;
  readonly headers: readonly string[];
}

/** Neighbouring rows or columns of one size; `hidden` where the plan has said so. */
export interface LineSpan {
  readonly first: number;
  readonly count: number;
  readonly size: number | null;
  readonly hidden?: boolean;
}

/** What the edits of a plan draw on one sheet. */
export function sheetMemory(edits: readonly Edit[], sheet: string): SheetMemory {
  const here = edits.filter((edit) => isOn(edit, sheet));
  const { rows, columns } = sizeOf(here);
  const cells = cellsOf(here);
  const print = here.find((edit) => edit.kind === "setUpPrint");
  return {
    rows,
    columns,
    marks: marksText(cells, columns),
    charts: here.filter((edit) => edit.kind === "addChart"),
    tables: here
      .filter((edit) => edit.kind === "addTable")
      .map((made) => ({ made, headers: headersOf(made, cells) })),
    inputs: here.filter((edit) => edit.kind === "addValidation").map(({ at }) => at),
    heights: here.flatMap((edit) =>
      edit.kind === "layOutRows"
        ? edit.rows.map(({ row, count = 1, height = null, hidden }) =>
            spanOf(row, count, height, hidden),
          )
        : [],
    ),
    widths: here.flatMap((edit) =>
      edit.kind === "layOutColumns"
        ? edit.columns.map(({ column, count = 1, width = null, hidden }) =>
            spanOf(column, count, width, hidden),
          )
        : [],
    ),
    setUp: here.find((edit) => edit.kind === "setUpSheet") ?? null,
    print: print ?? null,
  };
}

function spanOf(
  first: number,
  count: number,
  size: number | null,
  hidden: boolean | undefined,
): LineSpan {
  return { first, count, size, ...(hidden === undefined ? {} : { hidden }) };
}

/** true for an edit that concerns the cells or the look of a sheet. */
export function isOn(edit: Edit, sheet: string): boolean {
  if ("at" in edit) return edit.at.sheet === sheet;
  return "sheet" in edit && edit.sheet === sheet;
}

function sizeOf(here: readonly Edit[]): { readonly rows: number; readonly columns: number } {
  const blocks = here.flatMap((edit) => {
    if ("at" in edit) return [edit.at];
    if (edit.kind === "addChart") return [edit.over];
    return edit.kind === "setUpPrint" && edit.area !== undefined ? [edit.area] : [];
  });
  return {
    rows: Math.max(1, ...blocks.map(({ row, rows }) => row + rows)),
    columns: Math.max(1, ...blocks.map(({ column, columns }) => column + columns)),
  };
}

/** Contents by row and column, the last one written where several are. */
export type DrawnCells = ReadonlyMap<number, ReadonlyMap<number, CellContent>>;

export function cellsOf(here: readonly Edit[]): DrawnCells {
  const cells = new Map<number, Map<number, CellContent>>();
  const put = (row: number, column: number, content: CellContent): void => {
    const line = cells.get(row) ?? new Map<number, CellContent>();
    cells.set(row, line.set(column, content));
  };
  for (const edit of here) {
    if (edit.kind !== "writeCells" && edit.kind !== "fillFormula") continue;
    const { at } = edit;
    for (let r = 0; r < at.rows; r++) {
      for (let c = 0; c < at.columns; c++) {
        const content = edit.kind === "fillFormula" ? edit.formula : edit.cells[r]?.[c];
        put(at.row + r, at.column + c, content ?? null);
      }
    }
  }
  return cells;
}

function headersOf({ at }: AddTable, cells: DrawnCells): string[] {
  return Array.from({ length: at.columns }, (_, c) => {
    const content = cells.get(at.row)?.get(at.column + c) ?? "";
    return typeof content === "object" ? content.text : String(content);
  });
}

/** Longest text of marks that is kept: with the rest it stays one part of the file. */
const LONGEST = 60_000;

/** Columns part at ";", runs of like cells at ","; "mark*count" is a run. */
function marksText(cells: DrawnCells, columns: number): string | null {
  const last = Math.max(-1, ...cells.keys());
  const lines = Array.from({ length: columns }, (_, column) => {
    const runs: { mark: string; count: number }[] = [];
    for (let row = 0; row <= last; row++) {
      const mark = markOf(cells.get(row)?.get(column) ?? null);
      const run = runs.at(-1);
      if (run?.mark === mark) run.count += 1;
      else runs.push({ mark, count: 1 });
    }
    return runs.map(({ mark, count }) => (count === 1 ? mark : `${mark}*${count}`)).join(",");
  });
  const text = lines.join(";");
  return text.length > LONGEST ? null : text;
}

function markOf(content: CellContent): string {
  if (content === null) return "";
  if (typeof content === "object") return contentMark(content.text, false);
  return contentMark(content, typeof content === "string" && content.startsWith("="));
}

/** The marks of a column by row. */
export function marksOf(text: string): readonly (readonly string[])[] {
  return text.split(";").map((line) =>
    line.split(",").flatMap((run) => {
      const [mark = "", count = "1"] = run.split("*");
      return new Array<string>(Number(count)).fill(mark);
    }),
  );
}
