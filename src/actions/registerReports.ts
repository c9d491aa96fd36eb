import type { CellValue, RegisterContent, SheetContent } from "#core/register/content";
import type { RegisterRows } from "#core/register/rows";
import { registerOf } from "#core/register/schema";
import type { RegisterTables } from "#sheets/registerTable";
import type { RegisterReport } from "./report/report";

/**
 * Registers that people fill in: when all of them are empty, the others hold defaults and what a new
 * workbook was set up with.
 */
const filledByPeople = [
  "Projects",
  "Programs",
  "Financials",
  "Risks",
  "Issues",
  "Benefits",
  "Milestones",
  "Dependencies",
  "Decisions",
  "Stakeholders",
];

/** The registers that a plan will have made. */
export function plannedReports(
  tables: RegisterTables,
  rows: readonly RegisterRows[],
): RegisterReport[] {
  return Object.values(tables).map((place) => {
    const given = rows.find((each) => each.register === place.register);
    // A table needs one body row even when there is nothing to put into it.
    const filled = given?.rows.length ?? (place.rows > 1 ? place.rows : 0);
    return {
      register: place.register,
      sheet: place.sheet,
      table: place.table,
      rows: filled,
      columns: place.columns.length,
    };
  });
}

/** The registers as read. */
export function readReports(contents: readonly RegisterContent[]): RegisterReport[] {
  return contents.map((content) => ({
    register: content.register,
    sheet: content.place.sheet,
    table: content.place.table,
    rows: recordsIn(content),
    columns: content.place.columns,
  }));
}

/** Rows of a register that have something in a key column. */
export function recordsIn(content: RegisterContent): number {
  const { key } = registerOf(content.register);
  const columns = key.map((header) => content.headers.indexOf(header)).filter((c) => c >= 0);
  const isThere = (row: readonly CellValue[]): boolean =>
    columns.some((c) => row[c] !== null && row[c] !== "");
  return content.rows.filter(isThere).length;
}

/** Records that people have entered. */
export function enteredRecords(contents: readonly RegisterContent[]): number {
  return contents
    .filter((content) => filledByPeople.includes(content.register))
    .reduce((sum, content) => sum + recordsIn(content), 0);
}

/** Registers as parts of sheets that were read whole. */
export function registersOnSheets(
  sheets: readonly SheetContent[],
  tables: Readonly<Record<string, string>>,
): RegisterContent[] {
  return Object.entries(tables).flatMap(([register, name]): RegisterContent[] => {
    for (const sheet of sheets) {
      const place = sheet.tables.find((table) => table.table === name);
      if (!place) continue;
      const top = place.row - sheet.row;
      const left = place.column - sheet.column;
      const lines = Array.from({ length: place.rows }, (_, r) =>
        Array.from({ length: place.columns }, (_, c) => sheet.values[top + r]?.[left + c] ?? null),
      );
      const formulas = Array.from({ length: place.rows - 1 }, (_, r) =>
        Array.from(
          { length: place.columns },
          (_unused, c) => sheet.formulas[top + 1 + r]?.[left + c] ?? null,
        ),
      );
      const headers = (lines[0] ?? []).map((value) => (typeof value === "string" ? value : ""));
      return [{ register, place, headers, rows: lines.slice(1), formulas }];
    }
    return [];
  });
}
