import type { Issue } from "#core/issues";
import { registerOf } from "#core/register/schema";
import type { WorkbookState } from "#excel/workbookState";
import type { Plan } from "#sheets/plan";
import type { RegisterTables } from "#sheets/registerTable";

/**
 * Sheets of the workbook whose names the new registers would have liked: they get others instead, and
 * the user can adopt the sheets that are there. Nothing to say when all names are free.
 */
export function takenSheets(
  tables: RegisterTables,
  plan: Plan,
  state: WorkbookState,
): readonly Issue[] {
  const removed = plan.edits
    .filter((edit) => edit.kind === "removeSheet")
    .map((edit) => edit.sheet.toLowerCase());
  const taken = Object.values(tables).flatMap(({ register, sheet }) => {
    const wanted = registerOf(register).sheet;
    const there = state.sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (there === undefined || sheet === wanted || removed.includes(there.name.toLowerCase()))
      return [];
    return [{ there: there.name, instead: sheet }];
  });
  const [first] = taken;
  if (first === undefined) return [];
  // Four small tables share sheet Settings.
  const unique = taken.filter(
    (each, i) => taken.findIndex(({ there }) => there === each.there) === i,
  );
  return [
    {
      code: "sheet-name-taken",
      severity: "warning",
      place: { sheet: first.there },
      facts: {
        count: unique.length,
        sheets: unique.map(({ there }) => there).join(", "),
        instead:
          unique.length === 1
            ? first.instead
            : unique.map(({ instead }) => `'${instead}'`).join(", "),
      },
    },
  ];
}
