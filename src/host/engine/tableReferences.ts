import { parseStructRef } from "@borgar/fx";
import { columnName, formatArea, quoteSheetName, type Area } from "./address";
import { renameSheetIn, rewrite } from "./formula/rewrite";
import { rewriteFormulas, type FormulaPlace } from "./references";
import type { Sheet } from "./sheet";
import { tableBody, type Table } from "./table";
import type { Workbook } from "./workbook";

function mentions(name: string): (text: string) => boolean {
  const folded = name.toLowerCase();
  return (text) => text.includes("[") || text.toLowerCase().includes(folded);
}

/** Structured references to a table that is gone become #REF!. */
export function forgetTable(workbook: Workbook, name: string): void {
  const folded = name.toLowerCase();
  rewriteFormulas(
    workbook,
    (text) =>
      rewrite(text, (piece) => {
        if (piece.kind === "structured")
          return piece.table.toLowerCase() === folded ? "#REF!" : null;
        return piece.kind === "name" && piece.prefix === "" && piece.name.toLowerCase() === folded
          ? "#REF!"
          : null;
      }),
    mentions(name),
  );
}

/** Structured references to a table become ordinary ones, as when Excel converts the table to a range. */
export function plainReferences(sheet: Sheet, table: Table): void {
  const folded = table.name.toLowerCase();
  rewriteFormulas(
    sheet.workbook,
    (text, place) =>
      rewrite(text, (piece) => {
        const prefix = place.sheet === sheet ? "" : `${quoteSheetName(sheet.name)}!`;
        if (piece.kind === "structured") {
          const ours =
            piece.table === "" ? place.table === table : piece.table.toLowerCase() === folded;
          return ours ? prefix + plainReference(table, piece.brackets, place) : null;
        }
        const bare =
          piece.kind === "name" && piece.prefix === "" && piece.name.toLowerCase() === folded;
        return bare ? prefix + absolute(tableBody(table)) : null;
      }),
    mentions(table.name),
  );
}

function plainReference(table: Table, brackets: string, place: FormulaPlace): string {
  const parsed = parseStructRef(`${table.name}${brackets}`);
  const names = (parsed?.columns ?? []).map((n) => n.toLowerCase());
  const found = names.map((name) => table.columns.findIndex((c) => c.name.toLowerCase() === name));
  if (!parsed || found.includes(-1)) return "#REF!";
  const left = table.area.left + (found.length > 0 ? Math.min(...found) : 0);
  const right = found.length > 0 ? table.area.left + Math.max(...found) : table.area.right;
  const sections = parsed.sections ?? [];
  if (sections.includes("this row")) return thisRow(left, right, place.row);
  const body = tableBody(table);
  const all = sections.includes("all");
  const data = sections.length === 0 || sections.includes("data");
  const top =
    all || sections.includes("headers") ? table.area.top : data ? body.top : table.area.bottom;
  const bottom =
    all || sections.includes("totals") ? table.area.bottom : data ? body.bottom : table.area.top;
  return absolute({ top, left, bottom, right });
}

function thisRow(left: number, right: number, row: number | undefined): string {
  if (row === undefined) return "#REF!";
  const first = `$${columnName(left)}${row + 1}`;
  return left === right ? first : `${first}:$${columnName(right)}${row + 1}`;
}

function absolute(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/**
 * A formula that is copied out of a table or into one: what means the table around it gets the table's
 * name outside, and loses it inside, as Excel writes it.
 */
export function carriedReferences(
  text: string,
  from: Table | undefined,
  to: Table | undefined,
): string {
  if (from === to || !text.includes("[")) return text;
  return rewrite(text, (piece) => {
    if (piece.kind !== "structured") return null;
    if (piece.table === "") return from === undefined ? null : from.name + piece.brackets;
    const isOwn = to !== undefined && piece.table.toLowerCase() === to.name.toLowerCase();
    return isOwn ? piece.brackets : null;
  });
}

/** On a copied sheet, references to the original's own tables and cells mean the copy's. */
export function renameOwnTables(
  copy: Sheet,
  original: string,
  names: ReadonlyMap<string, string>,
): void {
  const own = new Map([...names].map(([from, to]) => [from.toLowerCase(), to]));
  rewriteFormulas(
    copy.workbook,
    (text, place) => {
      if (place.sheet !== copy) return text;
      const renamed = rewrite(text, (piece) => {
        const table =
          piece.kind === "structured" ? piece.table : piece.kind === "name" ? piece.name : "";
        const to = own.get(table.toLowerCase());
        if (to === undefined) return null;
        return piece.kind === "structured" ? to + piece.brackets : to;
      });
      return renameSheetIn(renamed, original, copy.name);
    },
    (text) => text.includes("!") || text.includes("["),
  );
}
