import { cellAddress } from "#core/register/cellAddress";
import type { Block } from "#sheets/plan";
import { loadBlock, type Book } from "../book";
import { ExcelFailure } from "../excelFailure";
import { readPieces } from "../readPieces";
import type { WorkbookState } from "../workbookState";
import type { KeptKeys } from "./journal";
import { haveMoved } from "./keptKeys";
import { folded } from "./scope";
import type { RestoreCells, RestoreTableSize, UndoStep } from "./undoStep";
import { typedCells } from "./wrote";

/** Our own code: undoing would put former contents into other cells. */
export const movedCode = "RowsMoved";

/** What people have done since to the cells that an action has written. */
export interface Since {
  /** The steps back without cells that somebody has typed into, and without the sizes of tables that have got more rows. */
  readonly steps: readonly UndoStep[];
  /** The same with the cells that somebody has typed into. */
  readonly overTyped: readonly UndoStep[];
  /** Cells that somebody has typed into, row by row. */
  readonly typed: readonly { readonly sheet: string; readonly address: string }[];
  /** How many cells somebody has typed into in columns that go. */
  readonly going: number;
  /** Tables that have got more rows at their end: they keep them. */
  readonly grown: readonly string[];
}

export interface SinceOptions {
  /** The action is complete and was not begun to be undone: tables and keys stand as it has left them. */
  readonly isWhole: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Formula or constant of a cell in an answer, on average. */
const bytesPerCell = 24;
const during = "undoing";

/**
 * Looks what has become of the cells that an action has written. Throws `ExcelFailure` "RowsMoved" when
 * rows or columns were inserted, deleted or sorted since, or a table was renamed: steps back would put former
 * contents into cells of other records.
 *
 * Requests: 1 where tables are concerned, and 1 for each 2 MB of written cells. Requirement set: ExcelApi 1.2.
 */
export async function readSince(
  steps: readonly UndoStep[],
  keys: readonly KeptKeys[],
  state: WorkbookState,
  book: Book,
  { isWhole, signal }: SinceOptions,
): Promise<Since> {
  const looked = new Looked(steps, state);
  const kept = isWhole ? keys.filter(({ left }) => looked.stays(left.sheet)) : [];
  const sizes = isWhole ? looked.sizes : [];
  const names = [...kept, ...sizes].map(({ table }) => table);
  const places = await placesOf([...new Set(names)], state, book);
  const grown = sizes.filter((size) => hasGrown(size, places)).map(({ table }) => table);
  const moved = kept.filter(({ table, left }) => !isPlaced(left, places.get(folded(table))));
  if (moved.length > 0) throw movedFailure(moved);
  const columns = kept.flatMap(({ table, left, columns }): Block[] =>
    columns.map((column) => ({
      ...{ sheet: left.sheet, row: left.row + 1, column, columns: 1 },
      rows: Math.max(left.rows, places.get(folded(table))?.rows ?? 0) - 1,
    })),
  );
  const blocks = [...columns, ...looked.blocks];
  const found = blocks.map((): unknown[][] => []);
  await readPieces(
    book.context,
    blocks,
    { grids: ["formulas"], bytesPerCell, during, signal },
    ({ block, range }) => found[block]?.push(...(range.formulas as unknown[][])),
  );
  let next = 0;
  const sorted = kept.filter((each) =>
    haveMoved(each, found.slice(next, (next += each.columns.length))),
  );
  if (sorted.length > 0) throw movedFailure(sorted);
  return looked.result(found.slice(columns.length), new Set(grown.map(folded)));
}

function movedFailure(tables: readonly { readonly table: string }[]): ExcelFailure {
  const names = [...new Set(tables.map(({ table }) => table))].join(", ");
  return new ExcelFailure(movedCode, during, undefined, "", { names });
}

/** Tables by their folded names; those that are not there are left out. */
async function placesOf(
  names: readonly string[],
  { tables }: WorkbookState,
  book: Book,
): Promise<ReadonlyMap<string, Block>> {
  const takes = tables
    .filter(({ name }) => names.some((each) => folded(each) === folded(name)))
    .map(({ name, sheet }) => {
      const take = loadBlock(book.workbook.tables.getItem(name).getRange(), sheet);
      return () => [folded(name), take()] as const;
    });
  if (takes.length > 0) await book.sync();
  return new Map(takes.map((take) => take()));
}

/** true: rows were added at its end; throws when it was moved, made smaller or is gone. */
function hasGrown(step: Sized, places: ReadonlyMap<string, Block>): boolean {
  const { left, table } = step;
  const now = places.get(folded(table));
  if (!isPlaced(left, now) || now.rows < left.rows) throw movedFailure([{ table }]);
  return now.rows > left.rows;
}

function isPlaced(left: Block, now: Block | undefined): now is Block {
  return (
    now !== undefined &&
    now.row === left.row &&
    now.column === left.column &&
    now.columns === left.columns
  );
}

type Sized = RestoreTableSize & { readonly left: Block };

/** A step with what it has left, and where that stands. */
interface Compared {
  readonly step: number;
  readonly at: Block;
  readonly marks: Pick<RestoreCells, "at" | "formulas" | "wrote">;
}

/** The cells of steps that can be compared with what the action has left. */
class Looked {
  private readonly going: ReadonlySet<string>;
  private readonly there: ReadonlySet<string>;
  private readonly compared: readonly Compared[];
  readonly sizes: readonly Sized[];

  constructor(
    private readonly all: readonly UndoStep[],
    state: WorkbookState,
  ) {
    this.there = new Set(state.sheets.map(({ name }) => folded(name)));
    this.going = new Set(
      all.flatMap((step) => (step.kind === "removeAddedSheet" ? [folded(step.sheet)] : [])),
    );
    this.compared = all.flatMap((step, i) => this.comparedWith(step, i));
    this.sizes = all.flatMap((step): Sized[] =>
      step.kind === "restoreTableSize" && step.left !== undefined && this.stays(step.at.sheet)
        ? [{ ...step, left: step.left }]
        : [],
    );
  }

  stays(sheet: string): boolean {
    return this.there.has(folded(sheet)) && !this.going.has(folded(sheet));
  }

  get blocks(): readonly Block[] {
    return this.compared.map(({ at }) => at);
  }

  private comparedWith(step: UndoStep, i: number): readonly Compared[] {
    if (step.kind !== "restoreCells" && step.kind !== "removeAddedColumn") return [];
    const { wrote } = step;
    const at = wrote?.at ?? (step.kind === "restoreCells" ? step.at : undefined);
    if (wrote === undefined || at === undefined || !this.stays(at.sheet)) return [];
    const formulas = step.kind === "restoreCells" ? step.formulas : "";
    return [{ step: i, at, marks: { at, formulas, wrote } }];
  }

  result(found: readonly (readonly (readonly unknown[])[])[], grown: ReadonlySet<string>): Since {
    const typed = new Map<string, { readonly sheet: string; readonly address: string }>();
    let going = 0;
    this.compared.forEach(({ step, at, marks }, i) => {
      const cells = typedCells(marks, found[i] ?? []);
      if (this.all[step]?.kind === "removeAddedColumn") going += cells.length;
      else {
        for (const [r, c] of cells) {
          const [row, column] = [at.row + r, at.column + c];
          const address = cellAddress(row, column);
          typed.set(keyOf(at.sheet, row, column), { sheet: at.sheet, address });
        }
      }
    });
    const overTyped = this.all.filter(
      (step) => step.kind !== "restoreTableSize" || !grown.has(folded(step.table)),
    );
    const steps = typed.size === 0 ? overTyped : overTyped.map((step) => withoutCells(step, typed));
    const names = this.sizes.map(({ table }) => table).filter((table) => grown.has(folded(table)));
    return { steps, overTyped, typed: [...typed.values()], going, grown: [...new Set(names)] };
  }
}

/** A step that leaves some cells as they are. */
function withoutCells(step: UndoStep, typed: ReadonlyMap<string, unknown>): UndoStep {
  if (step.kind !== "restoreCells") return step;
  const now = step.wrote?.at ?? step.at;
  const isTyped = (r: number, c: number): boolean =>
    typed.has(keyOf(now.sheet, now.row + r, now.column + c));
  const rows = Array.from({ length: now.rows }, (_, r) => r);
  const columns = Array.from({ length: now.columns }, (_, c) => c);
  if (!rows.some((r) => columns.some((c) => isTyped(r, c)))) return step;
  const without = <T>(grid: T | readonly (readonly T[])[]): (T | null)[][] =>
    rows.map((r) =>
      columns.map((c) => (isTyped(r, c) ? null : isGrid(grid) ? (grid[r]?.[c] ?? null) : grid)),
    );
  const { kind, at, formulas, numberFormats } = step;
  return { kind, at, formulas: without(formulas), numberFormats: without(numberFormats) };
}

function isGrid<T>(value: T | readonly (readonly T[])[]): value is readonly (readonly T[])[] {
  return Array.isArray(value);
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${folded(sheet)}`;
}
