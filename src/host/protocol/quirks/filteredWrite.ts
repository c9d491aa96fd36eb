import { contains, intersect, rowCount, type Area } from "#host/engine/address";
import { fillFormula, writeCells } from "#host/engine/edit";
import { criteriaOf, filteredArea, type Filtered } from "#host/engine/filter";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import type { Context } from "../declaration";

/** The filters of a sheet that let not everything through. */
function filtersOf(sheet: Sheet): Filtered[] {
  const all: Filtered[] = [
    { sheet, table: null },
    ...sheet.tables.map((table) => ({ sheet, table })),
  ];
  return all.filter((filter) => criteriaOf(filter).size > 0);
}

/** Whether a filter hides rows of an area. */
function isFiltered(sheet: Sheet, area: Area): boolean {
  return filtersOf(sheet).some((filter) => {
    const rows = filteredArea(filter);
    const common = rows && intersect(rows, area);
    if (!common) return false;
    for (let row = common.top; row <= common.bottom; row++) {
      if (sheet.rows.get(row)?.hidden) return true;
    }
    return false;
  });
}

/**
 * Quirks "filtered-conflict" and "filtered-misplaced": false when the area is written as ever.
 * A single row always goes where it belongs.
 */
export function writesAcrossFilter(
  sheet: Sheet,
  area: Area,
  content: { readonly formula: string } | { readonly inputs: readonly (readonly unknown[])[] },
  as: "values" | "formulas",
  { quirks }: Context,
): boolean {
  const isRefused = quirks.has("filtered-conflict");
  if (!isRefused && !quirks.has("filtered-misplaced")) return false;
  if (rowCount(area) === 1 || !isFiltered(sheet, area)) return false;
  if (isRefused) {
    throw new Refusal(
      "FilteredRangeConflict",
      "The attempted operation causes a conflict with a filtered range.",
    );
  }
  for (let row = area.top; row <= area.bottom; row++) {
    if (sheet.rows.get(row)?.hidden) continue;
    const line = { ...area, top: row, bottom: row };
    if ("formula" in content) fillFormula(sheet, line, content.formula);
    else writeCells(sheet, line, content.inputs.slice(0, 1), as);
  }
  return true;
}

/** Quirk "filtered-delete": Excel leaves such rows where they are. */
export function isKeptByFilter(sheet: Sheet, area: Area, { quirks }: Context): boolean {
  if (!quirks.has("filtered-delete") || !isFiltered(sheet, area)) return false;
  return sheet.tables.some(
    ({ area: table }) =>
      contains(table, area.top, area.left) && contains(table, area.bottom, area.right),
  );
}
