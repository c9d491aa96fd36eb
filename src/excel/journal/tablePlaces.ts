import type { Block } from "#sheets/plan";
import type { Book } from "../book";
import type { WorkbookState } from "../workbookState";
import { folded } from "./scope";
import type { UndoStep } from "./undoStep";

/** A table by the place where it stands: one that Excel has made, but not named yet as was asked. */
export type PlacedTable = readonly [place: string, name: string];

/**
 * Queues the reading of the places of tables that are not there under their own names, but may be under
 * another one. No request of its own. Requirement set: ExcelApi 1.2.
 */
export function loadPlaces(
  steps: readonly UndoStep[],
  book: Book,
  { tables }: Pick<WorkbookState, "tables">,
): readonly (() => PlacedTable)[] {
  const named = new Set(tables.map(({ name }) => folded(name)));
  const strangers = new Map<string, string>();
  for (const step of steps) {
    if (step.kind !== "unmakeTable" || step.place === undefined) continue;
    if (named.has(folded(step.table))) continue;
    const { at, others } = step.place;
    const known = new Set(others.map(folded));
    for (const { name, sheet } of tables) {
      if (folded(sheet) === folded(at.sheet) && !known.has(folded(name))) {
        strangers.set(name, sheet);
      }
    }
  }
  return [...strangers].map(([name, sheet]) => {
    const range = book.workbook.tables.getItem(name).getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return () => {
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return [placeKey({ sheet, row, column, rows, columns }), name];
    };
  });
}

export function placeKey({ sheet, row, column, rows, columns }: Block): string {
  return `${row},${column},${rows},${columns},${folded(sheet)}`;
}
