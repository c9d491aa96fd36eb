import type { RegisterComparison } from "#core/adopt/again/comparison";
import type { RegisterContent } from "#core/register/content";
import { freeRows } from "#core/register/freeRows";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf } from "#core/register/schema";
import { columnRuns } from "./columnRuns";
import { cellContent, schemaColumn } from "./layOutRegister";
import { literal } from "./literal";
import type { CellContent, Edit } from "./plan";

/** A register that is there, and what adopting again does to it. */
export interface RegisterUpdate {
  readonly comparison: RegisterComparison;
  /** The register as it is, with its formulas. */
  readonly content: RegisterContent;
  /** Records as they were adopted now. */
  readonly adopted: RegisterRows;
  /** Body row in which an adopted record (its place among the rows) stands already; null = nowhere. */
  readonly standsAt: (row: number) => number | null;
  /** Where register and sheet disagree, what the sheet says is written. */
  readonly sheetWins: boolean;
}

/** A cell of a register: body row and column of the table from 0. */
interface TargetCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/**
 * Brings a register up to date: changed fields, new records below the others (in its empty rows first),
 * new extra columns at its right. Nothing is deleted; a cell with a formula stays as it is.
 */
export function planAdoptionUpdate(update: RegisterUpdate): Edit[] {
  const { comparison, content } = update;
  const headers = [...content.headers, ...comparison.newColumns];
  const free = freeRows(content);
  const coming = comparison.added.filter(({ row: at }) => update.standsAt(at) === null);
  const more = Math.max(0, coming.length - free.length);
  const rows = content.rows.length + more;
  const columns = comparison.newColumns.length;
  const { table, sheet, row, column } = content.place;
  const cells = [...changedCells(update, headers), ...addedCells(update, headers, free)];
  const written = cells.filter((cell) => !isCalculated(content, cell, headers));
  const { newColumns } = comparison;
  const headerCells: Edit[] =
    columns === 0
      ? []
      : [
          {
            kind: "writeCells",
            at: { sheet, row, column: column + content.headers.length, rows: 1, columns },
            cells: [newColumns.map(literal)],
          },
        ];
  const size = { sheet, row, column, rows: rows + 1, columns: headers.length };
  return [
    ...headerCells,
    ...(more + columns > 0 ? [{ kind: "resizeTable", name: table, at: size } as const] : []),
    ...formatsOf(update, headers, rows),
    ...blocksOf(written).map(({ row: top, column: left, cells: block }): Edit => ({
      kind: "writeCells",
      at: {
        sheet,
        row: row + 1 + top,
        column: column + left,
        rows: block.length,
        columns: block[0]?.length ?? 1,
      },
      cells: block,
    })),
  ];
}

function changedCells(
  { comparison, content, sheetWins }: RegisterUpdate,
  headers: readonly string[],
): TargetCell[] {
  const { changed, references, conflicts } = comparison;
  const target = (at: number, field: string, value: FieldValue): TargetCell[] =>
    cellOf(content, headers, at, field, value);
  return [
    ...changed.flatMap(({ at, fields }) =>
      fields.flatMap(({ field, after }) => target(at, field, after)),
    ),
    ...references.flatMap(({ at, field, after }) => target(at, field, after)),
    ...(sheetWins ? conflicts.flatMap(({ at, field, onSheet }) => target(at, field, onSheet)) : []),
  ];
}

function addedCells(
  { comparison, content, adopted, standsAt }: RegisterUpdate,
  headers: readonly string[],
  free: readonly number[],
): TargetCell[] {
  let next = 0;
  const fields = [...adopted.columns, ...adopted.extras.map(({ header }) => header)];
  const below = content.rows.length - free.length;
  return comparison.added.flatMap(({ row }) => {
    const stands = standsAt(row);
    const target = stands ?? free[next] ?? below + next;
    if (stands === null) next += 1;
    return fields.flatMap((field, c) => {
      const value = adopted.rows[row]?.[c] ?? null;
      return value === null ? [] : cellOf(content, headers, target, field, value);
    });
  });
}

/** The cell of a field; where a field only follows another column, that column's. */
function cellOf(
  content: RegisterContent,
  headers: readonly string[],
  row: number,
  field: string,
  value: FieldValue,
): TargetCell[] {
  const at = headers.indexOf(field);
  const followed = at < 0 ? null : followedColumn(content, at, row);
  const column = followed === null ? at : headers.indexOf(followed);
  if (column < 0) return [];
  const format = numberFormatOf(content.register, headers[column] ?? "");
  return [{ row, column, content: cellContent(value, format ?? "General") }];
}

/** A register that stands on somebody's sheet has columns that only repeat one of theirs. */
function followedColumn({ formulas }: RegisterContent, column: number, row: number): string | null {
  const formula = formulas?.[row]?.[column] ?? formulas?.[0]?.[column] ?? "";
  const [, plain, bracketed] =
    /^=IF\(\[@(?:(\w+)|\[((?:[^\][]|'.)+)\])\]="","",/.exec(formula) ?? [];
  return plain ?? bracketed?.replace(/'(.)/g, "$1") ?? null;
}

/** Cells that the workbook computes are not written over. */
function isCalculated(
  { register, formulas }: RegisterContent,
  { row, column }: TargetCell,
  headers: readonly string[],
): boolean {
  const isFormula = columnOf(register, headers[column] ?? "")?.kind === "formula";
  const line = formulas?.[row] ?? formulas?.[0];
  return isFormula || (line?.[column] ?? null) !== null;
}

/** New rows and new columns look as the register's others; Excel gives them formats in some cases only. */
function formatsOf(
  { comparison, content, adopted }: RegisterUpdate,
  headers: readonly string[],
  rows: number,
): Edit[] {
  const { sheet, row, column } = content.place;
  const first = content.rows.length;
  const own = headers.map((header) => {
    const extra = adopted.extras.find((each) => each.header === header);
    return numberFormatOf(content.register, header) ?? extra?.numberFormat ?? null;
  });
  const from = (index: number): number => (index < content.headers.length ? first : 0);
  const isNew = (index: number): boolean =>
    from(index) < rows && comparison.added.length + index >= 0;
  return columnRuns(own, (format, index) =>
    format === null || !isNew(index) ? null : `${from(index)} ${format}`,
  ).map((run): Edit => {
    const top = from(run.from);
    return {
      kind: "formatCells",
      at: {
        sheet,
        row: row + 1 + top,
        column: column + run.from,
        rows: rows - top,
        columns: run.count,
      },
      format: { numberFormat: own[run.from] ?? "General", vertical: "Top" },
    };
  });
}

function numberFormatOf(register: string, header: string): string | null {
  const column = columnOf(register, header);
  return column === null ? null : schemaColumn(column, { rename: (text) => text }).numberFormat;
}

interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: CellContent[][];
}

/** Joins cells side by side, then equal runs of rows below each other, so that one edit writes many. */
function blocksOf(cells: readonly TargetCell[]): CellBlock[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: CellBlock[] = [];
  let open: CellBlock[] = [];
  let at = 0;
  while (at < sorted.length) {
    const row = sorted[at]?.row ?? 0;
    const line: TargetCell[] = [];
    for (; sorted[at]?.row === row; at++) {
      const cell = sorted[at];
      if (cell !== undefined) line.push(cell);
    }
    const next = runsOf(line).map((run) => {
      const above = open.find(
        (block) =>
          block.column === run.column &&
          block.cells[0]?.length === run.cells[0]?.length &&
          block.row + block.cells.length === row,
      );
      if (above === undefined) {
        blocks.push(run);
        return run;
      }
      above.cells.push(...run.cells);
      return above;
    });
    open = next;
  }
  return blocks;
}

/** Runs of one row; of two contents for one cell the last counts. */
function runsOf(line: readonly TargetCell[]): CellBlock[] {
  const runs: CellBlock[] = [];
  for (const { row, column, content } of line) {
    const last = runs.at(-1);
    const [cells] = last?.cells ?? [];
    if (last !== undefined && cells !== undefined && last.column + cells.length === column) {
      cells.push(content);
    } else if (
      last !== undefined &&
      cells !== undefined &&
      last.column + cells.length - 1 === column
    ) {
      cells[cells.length - 1] = content;
    } else {
      runs.push({ row, column, cells: [[content]] });
    }
  }
  return runs;
}
