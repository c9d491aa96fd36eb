import type { Block, CellContent, Edit, Plan } from "#sheets/plan";
import type { Journal } from "./journal/journal";
import { folded } from "./journal/scope";
import type { RestoreCells } from "./journal/undoStep";

/** What will stand in a cell, as `Range.formulas` answers it: "" is an empty cell. */
export type PlannedContent = number | string | boolean;

/** A block of cells that are going to be written. */
export interface CellWrite {
  readonly at: Block;
  /** Content of a cell by its row and column inside the block; null = it is left as it is, or only Excel knows. */
  readonly contentAt: (row: number, column: number) => PlannedContent | null;
}

/** The cells that a plan writes on sheets that it neither makes, removes nor draws anew, in the order of the edits. */
export function writesOfPlan(plan: Plan): readonly CellWrite[] {
  const own = ownSheets(plan);
  const moves = new Map<string, ColumnMove[]>();
  return plan.edits.flatMap((edit) => {
    if (!("at" in edit) || own.has(folded(edit.at.sheet))) return [];
    const movesHere = moves.get(folded(edit.at.sheet)) ?? [];
    const writes = writesOf(edit).flatMap((write) => asColumnsAre(write, movesHere));
    const move = moveOf(edit);
    if (move !== null) moves.set(folded(edit.at.sheet), [...movesHere, move]);
    return writes;
  });
}

/** The same cells where they stand once all of the plan is written, the last edit first; deleted columns are left out. */
export function writesAsLeft(plan: Plan): readonly CellWrite[] {
  const own = ownSheets(plan);
  return plan.edits
    .flatMap((edit, i): readonly CellWrite[] => {
      if (!("at" in edit) || own.has(folded(edit.at.sheet))) return [];
      if (edit.kind === "removeTableColumn") return [];
      const moves = columnMoves(plan, i + 1).get(folded(edit.at.sheet));
      const writes: readonly CellWrite[] =
        edit.kind === "fillFormula" && cellReference.test(edit.formula)
          ? [{ at: edit.at, contentAt: () => null }]
          : writesOf(edit);
      return writes.flatMap((write) => asColumnsWillBe(write, moves));
    })
    .reverse();
}

/** What a plan leaves in a cell, by its place once all of it is written; null = nothing, or only Excel knows. */
export function leftBy(
  plan: Plan,
): (sheet: string, row: number, column: number) => PlannedContent | null {
  const bySheet = new Map<string, CellWrite[]>();
  for (const write of writesAsLeft(plan)) {
    const sheet = folded(write.at.sheet);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), write]);
  }
  return (sheet, row, column) => {
    const write = bySheet.get(folded(sheet))?.find(({ at }) => holds(at, row, column));
    return write?.contentAt(row - write.at.row, column - write.at.column) ?? null;
  };
}

/** Whether a block holds a cell of its sheet. */
export function holds(at: Block, row: number, column: number): boolean {
  const [r, c] = [row - at.row, column - at.column];
  return r >= 0 && r < at.rows && c >= 0 && c < at.columns;
}

/** References of a formula that fills a block move with the cell. */
const cellReference = /(?<![\w.@[])\$?[a-z]{1,3}\$?\d{1,7}(?![\w(.])/i;

function ownSheets(plan: Plan): ReadonlySet<string> {
  return new Set(
    plan.edits
      .flatMap((edit) =>
        edit.kind === "addSheet" || edit.kind === "removeSheet"
          ? [edit.sheet]
          : edit.kind === "clearArea"
            ? [edit.at.sheet]
            : [],
      )
      .map(folded),
  );
}

function writesOf(edit: Extract<Edit, { at: Block }>): readonly CellWrite[] {
  const { at } = edit;
  switch (edit.kind) {
    case "writeCells":
    case "freezeFormula":
      return [{ at, contentAt: (row, column) => plain(edit.cells[row]?.[column] ?? null) }];
    case "fillFormula":
      return [{ at, contentAt: () => edit.formula }];
    case "clearCells":
    case "removeTableColumn":
      return [{ at, contentAt: () => "" }];
    case "renameTableColumn":
      return [{ at, contentAt: () => edit.name }];
    default:
      return [];
  }
}

/** A column that comes into a sheet or goes from it: later edits count columns as they are then. */
export interface ColumnMove {
  readonly column: number;
  readonly by: 1 | -1;
}

/** The sheets (folded names) with cells that a plan names. */
export function sheetsOf({ edits }: Plan): ReadonlySet<string> {
  return new Set(edits.flatMap((edit) => ("at" in edit ? [folded(edit.at.sheet)] : [])));
}

/** The columns that a plan moves from one of its edits on, by sheet (folded name), in their order. */
export function columnMoves({ edits }: Plan, from = 0): ReadonlyMap<string, readonly ColumnMove[]> {
  const moves = new Map<string, ColumnMove[]>();
  for (const edit of edits.slice(from)) {
    const move = moveOf(edit);
    if (move === null || !("at" in edit)) continue;
    const sheet = folded(edit.at.sheet);
    moves.set(sheet, [...(moves.get(sheet) ?? []), move]);
  }
  return moves;
}

/** Where a column stands after moves; null when it has gone. */
export function movedColumn(column: number, moves: readonly ColumnMove[] = []): number | null {
  let now = column;
  for (const move of moves) {
    if (move.by === -1 && now === move.column) return null;
    if (now >= move.column) now += move.by;
  }
  return now;
}

function asColumnsWillBe(
  write: CellWrite,
  moves: readonly ColumnMove[] = [],
): readonly CellWrite[] {
  if (moves.length === 0) return [write];
  return Array.from({ length: write.at.columns }, (_, c) => c).flatMap((c): CellWrite[] => {
    const column = movedColumn(write.at.column + c, moves);
    if (column === null) return [];
    const at = { ...write.at, column, columns: 1 };
    return [{ at, contentAt: (row) => write.contentAt(row, c) }];
  });
}

function moveOf(edit: Edit): ColumnMove | null {
  if (edit.kind === "addTableColumn") return { column: edit.at.column, by: 1 };
  return edit.kind === "removeTableColumn" ? { column: edit.at.column, by: -1 } : null;
}

/** A write with the columns as they are now; cells of a column that is still to come hold nothing. */
function asColumnsAre(write: CellWrite, moves: readonly ColumnMove[]): readonly CellWrite[] {
  if (moves.length === 0) return [write];
  return Array.from({ length: write.at.columns }, (_, c) => c).flatMap((c): CellWrite[] => {
    const column = formerColumn(write.at.column + c, moves);
    if (column === null) return [];
    const at = { ...write.at, column, columns: 1 };
    return [{ at, contentAt: (row) => write.contentAt(row, c) }];
  });
}

function formerColumn(column: number, moves: readonly ColumnMove[]): number | null {
  let former = column;
  for (const move of [...moves].reverse()) {
    if (move.by === 1 && former === move.column) return null;
    if (move.by === 1 ? former > move.column : former >= move.column) former -= move.by;
  }
  return former;
}

/** The cells whose former contents a journal puts back, on sheets that stay. */
export function writesOfJournal({ steps }: Journal): readonly CellWrite[] {
  const moved = new Set(
    steps.flatMap((step) =>
      step.kind === "removeAddedSheet" ||
      step.kind === "returnSheet" ||
      step.kind === "recreateSheet"
        ? [folded(step.sheet)]
        : [],
    ),
  );
  return steps
    .filter((step) => step.kind === "restoreCells")
    .filter((step) => !moved.has(folded(step.at.sheet)))
    .map((step) => ({ at: step.at, contentAt: (row, column) => formerContent(step, row, column) }));
}

function plain(content: CellContent): PlannedContent {
  if (content === null) return "";
  return typeof content === "object" ? content.text : content;
}

/**
 * What stood in a cell of a step, as `Range.formulas` answers it: a text is kept with an apostrophe where
 * Excel would convert it. null = the cell is left as it is.
 */
export function formerContent(
  { formulas }: Pick<RestoreCells, "formulas">,
  row: number,
  column: number,
): PlannedContent | null {
  const input = isGrid(formulas) ? (formulas[row]?.[column] ?? null) : formulas;
  return typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
}

function isGrid<T>(value: T | readonly (readonly T[])[]): value is readonly (readonly T[])[] {
  return Array.isArray(value);
}
