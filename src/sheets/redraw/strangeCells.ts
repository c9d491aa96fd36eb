import type { Block } from "#sheets/plan";
import { contentMark, isTelling } from "./contentMark";
import type { LiveCell } from "./livePage";
import { marksOf, type SheetMemory } from "./sheetMemory";

/**
 * Cells inside of what was drawn that hold something else now: what somebody has typed there. Rows of a
 * table may have been sorted; a long text or formula of ours may have been moved.
 */
export function strangeCells(memory: SheetMemory, cells: readonly LiveCell[]): readonly LiveCell[] {
  if (memory.marks === null) return [];
  const marks = marksOf(memory.marks);
  const everywhere = new Set(marks.flat());
  const inTables = memory.tables.map(({ made: { at } }) => ({
    at,
    columns: Array.from(
      { length: at.columns },
      (_, c) => new Set(marks[at.column + c]?.slice(at.row + 1, at.row + at.rows)),
    ),
  }));
  return cells.filter(({ row, column, content, isFormula }) => {
    const mark = contentMark(content, isFormula);
    if (mark === (marks[column]?.[row] ?? "")) return false;
    if (isTelling(content, isFormula) && everywhere.has(mark)) return false;
    return !inTables.some(
      ({ at, columns }) => isInside(at, row, column) && columns[column - at.column]?.has(mark),
    );
  });
}

export function isInside(at: Block, row: number, column: number): boolean {
  return (
    row >= at.row &&
    row < at.row + at.rows &&
    column >= at.column &&
    column < at.column + at.columns
  );
}
