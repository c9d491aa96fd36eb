import { parseStructRef } from "@borgar/fx";
import type { Sheet } from "#host/engine/sheet";
import { tableBody, type Table } from "#host/engine/table";
import { Unsupported, type Precedent, type Scope } from "./context";
import { ownTable, tableNamed } from "./lookups";

/** Where a structured reference points; `rowOnly` marks "this row", which must lie within the body. */
export interface StructuredTarget {
  readonly precedent: Precedent;
  readonly table: Table;
  readonly rowOnly: boolean;
}

function tableOf(name: string, scope: Scope): { sheet: Sheet; table: Table } | undefined {
  if (name) return tableNamed(name, scope);
  const table = ownTable(scope);
  return table ? { sheet: scope.sheet, table } : undefined;
}

/** The columns that a structured reference names, as sheet columns. */
function columnSpan(table: Table, names: readonly string[]): [left: number, right: number] | null {
  if (names.length === 0) return [table.area.left, table.area.right];
  const found = names.map((name) => {
    const folded = name.toLowerCase();
    return table.columns.findIndex((column) => column.name.toLowerCase() === folded);
  });
  if (found.includes(-1)) return null;
  return [table.area.left + Math.min(...found), table.area.left + Math.max(...found)];
}

function rowSpan(table: Table, sections: readonly string[]): [top: number, bottom: number] | null {
  const body = tableBody(table);
  const has = (section: string): boolean => sections.includes(section);
  if (has("all")) return [table.area.top, table.area.bottom];
  if (has("headers") && !table.showHeaders) return null;
  if (has("totals") && !table.showTotals) return null;
  const data = sections.length === 0 || has("data");
  const top = has("headers") ? table.area.top : data ? body.top : table.area.bottom;
  const bottom = has("totals") ? table.area.bottom : data ? body.bottom : table.area.top;
  return [top, bottom];
}

/** Resolves `Table[...]`; "#REF!" when the table has no such column, "#NAME?" when there is no such table. */
export function structuredTarget(
  text: string,
  scope: Scope,
): StructuredTarget | "#REF!" | "#NAME?" {
  const parsed = parseStructRef(text);
  if (!parsed) return "#NAME?";
  if (parsed.context && parsed.context.length > 1) throw new Unsupported("external link");
  const found = tableOf(parsed.table ?? "", scope);
  if (!found) return "#NAME?";
  const { sheet, table } = found;
  const columns = columnSpan(table, parsed.columns ?? []);
  const sections = parsed.sections ?? [];
  const rowOnly = sections.includes("this row");
  const rows = rowOnly ? ([0, 0] as const) : rowSpan(table, sections);
  if (!columns || !rows) return "#REF!";
  const precedent: Precedent = {
    sheet,
    top: rows[0],
    bottom: rows[1],
    left: columns[0],
    right: columns[1],
    topMoves: rowOnly,
    bottomMoves: rowOnly,
    leftMoves: false,
    rightMoves: false,
  };
  return { precedent, table, rowOnly };
}

/** The table whose area covers a cell. */
export function tableAt(sheet: Sheet, row: number, column: number): Table | null {
  for (const table of sheet.tables) {
    const { top, left, bottom, right } = table.area;
    if (row >= top && row <= bottom && column >= left && column <= right) return table;
  }
  return null;
}
