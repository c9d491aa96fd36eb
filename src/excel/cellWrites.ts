import type { Block, CellContent, Edit, Plan } from "#sheets/plan";
import type { Journal } from "./journal/journal";
import { folded } from "./journal/scope";
import type { CellInput, RestoreCells } from "./journal/undoStep";

/** What will stand in a cell, as `Range.formulas` answers it: "" is an empty cell. */
export type PlannedContent = number | string | boolean;

/** A block of cells that are going to be written. */
export interface CellWrite {
  readonly at: Block;
  /** Content of a cell by its row and column inside the block. */
  readonly contentAt: (row: number, column: number) => PlannedContent;
}

/** The cells that a plan writes on sheets that it neither makes, removes nor draws anew, in the order of the edits. */
export function writesOfPlan(plan: Plan): readonly CellWrite[] {
  const own = new Set(
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
interface ColumnMove {
  readonly column: number;
  readonly by: 1 | -1;
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
    .map((step) => ({ at: step.at, contentAt: (row, column) => former(step, row, column) }));
}

function plain(content: CellContent): PlannedContent {
  if (content === null) return "";
  return typeof content === "object" ? content.text : content;
}

function former(step: RestoreCells, row: number, column: number): PlannedContent {
  const { formulas, numberFormats } = step;
  const input = isGrid(formulas) ? (formulas[row]?.[column] ?? "") : formulas;
  const format = isGrid(numberFormats) ? numberFormats[row]?.[column] : numberFormats;
  return withoutApostrophe(input, format === "@");
}

function isGrid<T>(value: T | readonly (readonly T[])[]): value is readonly (readonly T[])[] {
  return Array.isArray(value);
}

/** The journal keeps a text that Excel would convert with an apostrophe in front. */
function withoutApostrophe(input: CellInput, isTextCell: boolean): PlannedContent {
  if (typeof input !== "string" || isTextCell) return input;
  return input.startsWith("'") ? input.slice(1) : input;
}
