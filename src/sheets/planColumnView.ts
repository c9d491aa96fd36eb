import { InvariantError } from "#core/invariant";
import { type ColumnView, viewsOf } from "#core/register/views";
import { columnRuns } from "./columnRuns";
import type { Edit, LayOutColumns } from "./plan";
import type { RegisterTable } from "./registerTable";

/**
 * Shows the columns of a saved view and hides the others. Excel's own custom views are switched off in
 * a workbook that has a table, so the views are kept by the add-in and applied by hiding columns.
 *
 * Throws InvariantError for a view that the register does not have.
 */
export function planColumnView(place: RegisterTable, view: string): readonly Edit[] {
  const found = viewsOf(place.register).find((each) => each.name === view);
  if (found === undefined) {
    throw new InvariantError(`${place.register} has no view "${view}".`);
  }
  const everything = { column: place.column, count: place.columns.length, hidden: false };
  return [
    {
      kind: "layOutColumns",
      sheet: place.sheet,
      columns: [everything, ...hiddenRuns(place, found)],
    },
  ];
}

/** The columns that a view does not show, neighbours together. */
export function hiddenRuns(place: RegisterTable, view: ColumnView): LayOutColumns["columns"] {
  const { headers } = view;
  if (headers === null) return [];
  return columnRuns(place.columns, (header) => (headers.includes(header) ? null : true)).map(
    (run) => ({ column: place.column + run.from, count: run.count, hidden: true }),
  );
}
