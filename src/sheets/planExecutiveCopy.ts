import type { CellValue } from "#core/register/content";
import { cellAddress } from "#core/register/cellAddress";
import { frozenValue } from "#core/publishing/frozenValue";
import type { AddComment, Block, CellContent, Edit } from "./plan";

/** A cell whose formula gives way to its value. */
export interface FrozenCell {
  /** The cell first, then what its formula fills. */
  readonly at: Block;
  readonly formula: string;
  readonly values: readonly (readonly CellValue[])[];
  /** A comment or a note is there: the formula gets none. */
  readonly isCommented: boolean;
}

/** Values in place of formulas, each formula kept as a comment where there is room for one. */
export interface ExecutiveEdits {
  readonly edits: readonly Edit[];
  readonly comments: readonly AddComment[];
  /** Cells that have no result and become empty. */
  readonly withoutValue: readonly FrozenCell[];
  /** Comments that could not be added, because the cell has one. */
  readonly leftOut: number;
}

export function planExecutiveCopy(
  cells: readonly FrozenCell[],
  keepsComments: boolean,
): ExecutiveEdits {
  const withoutValue = cells.filter(({ values }) => !values.every((row) => row.every(hasResult)));
  const runs = keepsComments ? runsOf(cells) : [];
  const free = runs.filter(([first]) => !first.isCommented);
  const comments = free.map(commentOf);
  const edits = cells.map(({ at, formula, values }): Edit => ({
    kind: "freezeFormula",
    at,
    formula,
    cells: frozenCells(values),
  }));
  return {
    edits: [...edits, ...comments],
    comments,
    withoutValue,
    leftOut: runs.length - free.length,
  };
}

/** What stands in the cells of a formula once it has given way. */
function frozenCells(values: FrozenCell["values"]): CellContent[][] {
  return values.map((row) => row.map((value) => frozenValue(value)?.value ?? null));
}

function hasResult(value: CellValue): boolean {
  return frozenValue(value) !== null;
}

type Run = readonly [FrozenCell, ...FrozenCell[]];

/** Formulas that differ by their row only, directly below each other: one comment speaks for all. */
function runsOf(cells: readonly FrozenCell[]): Run[] {
  const byColumn = [...cells].sort(
    (a, b) =>
      compareTexts(a.at.sheet, b.at.sheet) || a.at.column - b.at.column || a.at.row - b.at.row,
  );
  const runs: [FrozenCell, ...FrozenCell[]][] = [];
  for (const cell of byColumn) {
    const run = runs.at(-1);
    if (run && continues(run, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function continues(run: Run, cell: FrozenCell): boolean {
  const [first] = run;
  const last = run.at(-1) ?? first;
  return (
    last.at.sheet === cell.at.sheet &&
    last.at.column === cell.at.column &&
    last.at.row + 1 === cell.at.row &&
    isSingle(last.at) &&
    isSingle(cell.at) &&
    atRow(first.formula, first.at.row) === atRow(cell.formula, cell.at.row)
  );
}

function isSingle({ rows, columns }: Block): boolean {
  return rows * columns === 1;
}

/** The formula with its own row number as "#", so that filled down formulas are alike. */
function atRow(formula: string, row: number): string {
  return formula.replace(new RegExp(`(?<![\\d.$])${row + 1}(?![\\d.(])`, "g"), "#");
}

function commentOf(run: Run): AddComment {
  const [{ at, formula }] = run;
  const first = cellAddress(at.row, at.column);
  const last = cellAddress(at.row + at.rows * run.length - 1, at.column + at.columns - 1);
  const cells = first === last ? `${first} holds the value` : `${first}:${last} hold the values`;
  return {
    kind: "addComment",
    at: { ...at, rows: 1, columns: 1 },
    text: `Executive copy: ${cells} of ${formula}\nSightline brings the formula back with Restore functions.`,
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
