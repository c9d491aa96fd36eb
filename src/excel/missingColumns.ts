import { formulaColumns } from "#core/register/formulaReferences";
import type { Edit, Plan } from "#sheets/plan";
import { ExcelFailure } from "./excelFailure";
import { folded } from "./journal/scope";
import { runExcel } from "./runExcel";

/** Excel does not take a formula that names a column which its table has not. */
const columnsMissingCode = "ColumnsMissing";

/**
 * The reason of a formula that Excel refused, where it is a column of a table that people have deleted or
 * renamed; null when it is something else. Requests: 1, none when it was no formula that was refused.
 */
export async function missingColumns(
  failure: ExcelFailure,
  plan: Plan,
): Promise<ExcelFailure | null> {
  if (failure.code !== "InvalidArgument" || !/formula/i.test(failure.location)) return null;
  const there = await readColumns();
  const made = new Set(plan.edits.flatMap(columnsMade));
  const missing = new Set<string>();
  for (const formula of plan.edits.flatMap(formulasOf)) {
    for (const { table, column } of formulaColumns(formula)) {
      const columns = table === null ? undefined : there.get(folded(table));
      if (table === null || columns === undefined || made.has(keyOf(table, column))) continue;
      if (!columns.has(folded(column))) missing.add(`${table}[${column}]`);
    }
  }
  if (missing.size === 0) return null;
  const { during, location } = failure;
  const names = [...missing].join(", ");
  return new ExcelFailure(columnsMissingCode, during, failure, location, { names });
}

/** The columns of every table, both by their folded names. */
async function readColumns(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return runExcel(
    "reading the workbook",
    async (context) => {
      const tables = context.workbook.tables.load("items/name,items/columns/items/name");
      await context.sync();
      return new Map(
        tables.items.map(({ name, columns }) => [
          folded(name),
          new Set(columns.items.map((column) => folded(column.name))),
        ]),
      );
    },
    { repeatable: true },
  );
}

function keyOf(table: string, column: string): string {
  return `${folded(table)}\n${folded(column)}`;
}

/** Columns that the plan itself brings. */
function columnsMade(edit: Edit): string[] {
  if (edit.kind === "addTableColumn") return [keyOf(edit.table, edit.header)];
  return edit.kind === "renameTableColumn" ? [keyOf(edit.table, edit.name)] : [];
}

function formulasOf(edit: Edit): string[] {
  switch (edit.kind) {
    case "fillFormula":
    case "defineName":
      return [edit.formula];
    case "writeCells":
      return edit.cells
        .flat()
        .filter((content) => typeof content === "string")
        .filter((text) => text.startsWith("="));
    default:
      return [];
  }
}
