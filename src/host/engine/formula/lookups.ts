import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import type { DefinedName, Workbook } from "#host/engine/workbook";
import type { Scope } from "./context";

/** What a formula found in the workbook when it was compiled: the thing itself, and its shape where that counts. */
export interface Found {
  readonly thing: unknown;
  readonly shape: string;
}

/** What a formula looked up, by kind and name. */
export type Lookups = Map<string, Found>;

type Kind = "table" | "sheet" | "name";

/** Kind, id of the sheet that a name belongs to first, name: sheets' ids hold no such sign. */
const sign = "|";

export function tableNamed(
  name: string,
  scope: Scope,
): { readonly sheet: Sheet; readonly table: Table } | undefined {
  return noted(scope, "table", "", name, scope.workbook.tableByName(name));
}

export function sheetNamed(name: string, scope: Scope): Sheet | undefined {
  const sheet = scope.workbook.sheetByName(name);
  noted(scope, "sheet", "", name, sheet);
  return sheet;
}

export function nameDefined(name: string, sheet: Sheet, scope: Scope): DefinedName | undefined {
  return noted(scope, "name", sheet.id, name, scope.workbook.definedName(name, sheet.id));
}

/** The table in which the formula stands: what `[Column]` means there. */
export function ownTable({ table, facts }: Scope): Table | null {
  if (table) facts.lookups.set("own", { thing: table, shape: tableShape(table) });
  return table;
}

function noted<T>(scope: Scope, kind: Kind, sheetId: string, name: string, found: T): T {
  const key = [kind, sheetId, name].join(sign);
  scope.facts.lookups.set(key, present(scope.workbook, kind, sheetId, name));
  return found;
}

function present(workbook: Workbook, kind: Kind, sheetId: string, name: string): Found {
  if (kind === "sheet") return { thing: workbook.sheetByName(name), shape: "" };
  if (kind === "name") {
    return { thing: undefined, shape: workbook.definedName(name, sheetId)?.formula ?? "" };
  }
  const found = workbook.tableByName(name);
  return { thing: found?.table, shape: found ? found.sheet.id + tableShape(found.table) : "" };
}

function tableShape({ area, columns, showHeaders, showTotals }: Table): string {
  const { top, left, bottom, right } = area;
  const names = columns.map(({ name }) => name).join("\n");
  return `${top},${left},${bottom},${right},${Number(showHeaders)}${Number(showTotals)}\n${names}`;
}

/** Compares what formulas looked up with what is there now; each thing is looked up once. */
export class PresentLookups {
  private readonly known = new Map<string, Found>();

  constructor(private readonly workbook: Workbook) {}

  /** Whether everything that was looked up is as it was. */
  hold(lookups: Lookups): boolean {
    for (const [key, { thing, shape }] of lookups) {
      const now = key === "own" ? { thing, shape: tableShape(thing as Table) } : this.find(key);
      if (now.thing !== thing || now.shape !== shape) return false;
    }
    return true;
  }

  private find(key: string): Found {
    let found = this.known.get(key);
    if (!found) {
      const [kind = "", sheetId = "", ...name] = key.split(sign);
      found = present(this.workbook, kind as Kind, sheetId, name.join(sign));
      this.known.set(key, found);
    }
    return found;
  }
}
