import type { CellValue, TablePlace } from "#core/register/content";
import { mostColumns, mostRows } from "#core/register/sheetSize";
import type { Block, Edit, Plan } from "#sheets/plan";
import type { Book } from "./book";
import { cellValue } from "./cellValue";
import { changedCode, ExcelFailure } from "./excelFailure";
import { writtenSheets } from "./filters";
import { folded } from "./journal/scope";
import type { KeyColumn, ReadPlace, WorkbookState } from "./workbookState";

const lastRow = mostRows - 1;
const lastColumn = mostColumns - 1;

/**
 * Queues what Excel refuses when a register that the plan was made from no longer stands where it was
 * read: another author has put rows above it or into it, or has renamed or deleted it. It goes in front
 * of the edits in the same request, so that nobody can be quicker. Only registers on sheets that the
 * plan writes to; what moves elsewhere can do no harm.
 *
 * A range that is shifted by exactly as much as keeps its corner on the sheet leaves it when the corner
 * has moved: upwards and to the left by the one shift, downwards and to the right by the other.
 * Requirement set: ExcelApi 1.1; no request of its own.
 */
export function requireUnmoved(plan: Plan, { registers = [] }: WorkbookState, book: Book): void {
  const sheets = writtenSheets(plan);
  for (const place of registers) if (sheets.has(folded(place.sheet))) requireTable(place, book);
}

/**
 * The same in front of a further request of a long plan, for registers on sheets where the plan itself
 * leaves every table and line where it was.
 */
export function requireStillUnmoved(plan: Plan, state: WorkbookState, book: Book): void {
  const moved = new Set(
    plan.edits.flatMap((edit) =>
      movingKinds.has(edit.kind)
        ? ["at" in edit ? folded(edit.at.sheet) : "sheet" in edit ? folded(edit.sheet) : ""]
        : [],
    ),
  );
  const registers = state.registers?.filter(({ sheet }) => !moved.has(folded(sheet))) ?? [];
  requireUnmoved(plan, { ...state, registers }, book);
}

/** Edits after which a table of their sheet can stand elsewhere, be larger or be another one. */
const movingKinds: ReadonlySet<Edit["kind"]> = new Set([
  "addTable",
  "addTableColumn",
  "clearArea",
  "insertLines",
  "nameTableColumns",
  "removeSheet",
  "removeTableColumn",
  "resizeTable",
]);

function requireTable({ table, row, column, rows, columns }: TablePlace, book: Book): void {
  const found = book.workbook.tables.getItem(table);
  const [bottom, right] = [row + rows - 1, column + columns - 1];
  const header = found.getHeaderRowRange();
  const body = found.getDataBodyRange();
  const shifted = [
    header.getOffsetRange(-row, -column),
    header.getOffsetRange(lastRow - row, lastColumn - right),
    body.getOffsetRange(lastRow - bottom, 0),
    body.getLastCell().getOffsetRange(-bottom, -right),
  ];
  for (const range of shifted) range.load("rowIndex");
}

/** Keys that one answer has room for beside what else is read in front of a plan; of more, the first ones. */
const keysAtOnce = 20_000;

/**
 * Queues the keys of the records into whose rows a plan writes; the result, called after the request, throws
 * `ExcelFailure` "ChangedMeanwhile" when they are not those that were read: somebody has sorted the register,
 * or has put in a row and deleted another, which leaves its corners where they were. A plan that writes rows
 * of which no key was read is not looked at: null = nothing to ask. Requirement set: ExcelApi 1.1; no request of its own.
 */
export function loadKeys(
  plan: Plan,
  { registers = [] }: WorkbookState,
  book: Book,
): (() => void) | null {
  let left = keysAtOnce;
  const asked = registers.flatMap((place) => {
    const rows = writtenRows(plan, place);
    return rows === null
      ? []
      : place.keys.flatMap((key) => {
          const count = Math.min(rows.count, left);
          left -= count;
          return count === 0 ? [] : [loadKey(place, key, { ...rows, count }, book)];
        });
  });
  if (asked.length === 0) return null;
  return () => {
    for (const take of asked) take();
  };
}

interface Rows {
  /** Body row, from 0. */
  readonly first: number;
  readonly count: number;
}

function loadKey(
  { sheet, table, row }: ReadPlace,
  { column, values }: KeyColumn,
  { first, count }: Rows,
  book: Book,
): () => void {
  const range = book.range({ sheet, row: row + 1 + first, column, rows: count, columns: 1 });
  range.load("values");
  return () => {
    const found = (range.values as unknown[][]).map(([value]) => cellValue(value));
    if (found.every((value, r) => isSame(value, values[first + r] ?? null))) return;
    throw new ExcelFailure(changedCode, "writing to the workbook", undefined, "", { names: table });
  };
}

function isSame(a: CellValue, b: CellValue): boolean {
  return typeof a === "object" && typeof b === "object" ? a?.error === b?.error : a === b;
}

/** From the first to the last body row that a plan writes into by its number; null = none. */
function writtenRows({ edits }: Plan, { row, rows, ...place }: ReadPlace): Rows | null {
  let [first, end] = [rows, 0];
  for (const edit of edits) {
    const at = contentOf(edit);
    if (at === null || folded(at.sheet) !== folded(place.sheet)) continue;
    if (at.column + at.columns <= place.column || at.column >= place.column + place.columns)
      continue;
    const [from, to] = [
      Math.max(0, at.row - row - 1),
      Math.min(rows - 1, at.row - row - 1 + at.rows),
    ];
    if (from >= to) continue;
    [first, end] = [Math.min(first, from), Math.max(end, to)];
  }
  return end > first ? { first, count: end - first } : null;
}

/** Cells whose contents belong to the records that stand in their rows. */
function contentOf(edit: Edit): Block | null {
  switch (edit.kind) {
    case "writeCells":
    case "clearCells":
    case "freezeFormula":
    case "addComment":
      return edit.at;
    default:
      return null;
  }
}
