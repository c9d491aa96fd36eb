import type { TablePlace } from "#core/register/content";
import { parsedAddress } from "./cellAddress";
import { relationsOf, tagsIn } from "./relations";
import type { ZipParts } from "./zipParts";

/** A sheet of more tables has none that a person made. */
const mostTables = 500;

/**
 * The Excel tables of a sheet of an .xlsx file; the library that reads the cells does not tell them.
 * @param part Part of the sheet.
 */
export function sheetTables(parts: ZipParts, part: string, sheet: string): readonly TablePlace[] {
  return relationsOf(parts, part)
    .filter(({ type }) => type === "table")
    .slice(0, mostTables)
    .flatMap(({ path }) => tableIn(parts.text(path), sheet));
}

function tableIn(xml: string | null, sheet: string): TablePlace[] {
  const [tag] = tagsIn(xml, "table");
  const [from, to] = (tag?.get("ref") ?? "").split(":").map(parsedAddress);
  const table = tag?.get("displayName") ?? tag?.get("name") ?? null;
  // A table without a header row has no columns that adopting could name.
  if (!tag || !from || !to || table === null || tag.get("headerRowCount") === "0") return [];
  const totals = tag.get("totalsRowCount") === "1" ? 1 : 0;
  const rows = to.row - from.row + 1 - totals;
  const columns = to.column - from.column + 1;
  return rows < 1 || columns < 1 ? [] : [{ table, sheet, ...from, rows, columns }];
}
