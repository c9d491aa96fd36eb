import { parseArea, type Area } from "#host/engine/address";
import { addName } from "#host/engine/names";
import { formatArea, quoteSheetName } from "#host/engine/address";
import { nameFault } from "#host/engine/identifiers";
import { scanFormula } from "#host/engine/formula/scan";
import { prefixSheet } from "#host/engine/formula/rewrite";
import type { Sheet } from "#host/engine/sheet";
import { tableBody } from "#host/engine/table";
import type { Book } from "#host/workbench/book/book";

interface Target {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The place that an address, a defined name or a table's name means; null when there is none. */
export function placeOf(book: Book, text: string): Target | null {
  const given = text.trim().replace(/^=/, "");
  const { workbook, sheet } = book;
  const plain = parseArea(given);
  if (plain) return { sheet, area: plain };
  const prefixed = /^(.+!)(.+)$/s.exec(given);
  if (prefixed) {
    const named = prefixSheet(prefixed[1] ?? "");
    const home = named === null ? undefined : workbook.sheetByName(named);
    const area = parseArea((prefixed[2] ?? "").replaceAll("$", ""));
    if (home && area) return { sheet: home, area };
    if (home) return nameTarget(book, prefixed[2] ?? "", home);
    return null;
  }
  return nameTarget(book, given, sheet);
}

function nameTarget(book: Book, name: string, sheet: Sheet): Target | null {
  const table = book.workbook.tableByName(name);
  if (table) return { sheet: table.sheet, area: tableBody(table.table) };
  const defined = book.workbook.definedName(name, sheet.id);
  if (!defined) return null;
  const [piece, ...more] = scanFormula(defined.formula);
  if (piece?.kind !== "reference" || more.length > 0) return null;
  return placeOf(book, piece.text.replaceAll("$", ""));
}

/** Goes to an address or a name. False when it means no place. */
export function goTo(book: Book, text: string): boolean {
  const target = placeOf(book, text);
  if (!target || target.sheet.visibility !== "Visible") return false;
  book.activate(target.sheet);
  book.select(target.area);
  return true;
}

/** What is typed into the name box: a place to go to, or a new name for the selection. */
export function goToOrName(book: Book, text: string): void {
  const given = text.trim();
  if (given === "" || goTo(book, given)) return;
  if (nameFault(given) !== null) {
    void book.dialogs.tell(
      "You must enter either a valid reference to go to, or a valid name for the selection.",
    );
    return;
  }
  const { sheet, selection } = book;
  const { top, left, bottom, right } = selection.area;
  const fixed = formatArea({ top, left, bottom, right }).replace(
    /([A-Z]+)?(\d+)?/g,
    (_, c, r) => `${typeof c === "string" ? `$${c}` : ""}${typeof r === "string" ? `$${r}` : ""}`,
  );
  book.edit("Define name", () => {
    addName(book.workbook, given, `=${quoteSheetName(sheet.name)}!${fixed}`);
    return [];
  });
}
