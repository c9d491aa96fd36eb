import type { Chart } from "#host/engine/chart";
import type { Sheet, SheetPart } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import { cloned } from "./cloned";
import { equal } from "./equal";

/** Everything of a sheet besides its cells, and the part of the file that each belongs to. */
const parts = {
  name: "properties",
  visibility: "properties",
  tabColor: "properties",
  showGridlines: "view",
  showHeadings: "view",
  zoom: "view",
  freeze: "view",
  columns: "columns",
  defaultColumnWidth: "columns",
  rows: "rows",
  defaultRowHeight: "rows",
  merges: "merges",
  validations: "validations",
  conditionalFormats: "conditionalFormats",
  hyperlinks: "hyperlinks",
  notes: "notes",
  tables: "tables",
  charts: "charts",
  protection: "protection",
  print: "print",
  autoFilter: "autoFilter",
  filters: "autoFilter",
} as const satisfies Partial<Record<keyof Sheet, SheetPart>>;

type SetupKey = keyof typeof parts;

const keys = Object.keys(parts) as SetupKey[];

/** Parts of a sheet as they were at some moment. */
export type SheetSetup = Partial<Pick<Sheet, SetupKey>>;

export function copiedSetup(sheet: Sheet, only: readonly SetupKey[] = keys): SheetSetup {
  const setup: Partial<Record<SetupKey, unknown>> = {};
  for (const key of only) setup[key] = cloned(sheet[key]);
  return setup as SheetSetup;
}

/** The parts of `before` that the sheet no longer has; null when it has them all. */
export function changedSetup(sheet: Sheet, before: SheetSetup): SheetSetup | null {
  const changed: Partial<Record<SetupKey, unknown>> = {};
  for (const key of keys) if (!equal(before[key], sheet[key])) changed[key] = before[key];
  return Object.keys(changed).length > 0 ? (changed as SheetSetup) : null;
}

/** Whether formulas may mean something else where these parts change. */
export function touchesReferences(setup: SheetSetup): boolean {
  return "name" in setup || "tables" in setup;
}

/** Puts parts back; gives what stood there instead. */
export function exchangeSetup(sheet: Sheet, setup: SheetSetup): SheetSetup {
  const present = Object.keys(setup) as SetupKey[];
  const replaced = copiedSetup(sheet, present);
  const target = sheet as unknown as Record<SetupKey, unknown>;
  for (const key of present) {
    if (key === "rows") putLayouts(sheet.rows, setup.rows);
    else if (key === "columns") putLayouts(sheet.columns, setup.columns);
    else if (key === "tables") sheet.tables = sameObjects(sheet.tables, setup.tables ?? []);
    else if (key === "charts") sheet.charts = sameObjects(sheet.charts, setup.charts ?? []);
    else target[key] = setup[key];
    sheet.touch(parts[key]);
  }
  return replaced;
}

function putLayouts<T>(layouts: Map<number, T>, kept: ReadonlyMap<number, T> | undefined): void {
  layouts.clear();
  for (const [line, layout] of kept ?? []) layouts.set(line, layout);
}

/** What is still there keeps its identity: others hold on to tables and charts. */
function sameObjects<T extends Table | Chart>(present: readonly T[], kept: readonly T[]): T[] {
  return kept.map((object) => {
    const known = present.find((other) => other.id === object.id) ?? object;
    if (known !== object) {
      for (const key of Object.keys(known))
        if (!(key in object)) Reflect.deleteProperty(known, key);
      Object.assign(known, object);
    }
    known.changed = true;
    return known;
  });
}
