import { columnOf, isRegister } from "#core/register/schema";
import type { Block, Edit, FillFormula, Plan, WriteCells } from "#sheets/plan";
import type { AddTable } from "#sheets/tablePlan";
import type { RegisterReport } from "./report/report";

/** What a plan would do to one sheet, as data: the pane and the command line put it into words. */
export interface SheetOutline {
  /** Sheet name; "" for what belongs to the workbook as a whole. */
  readonly sheet: string;
  /**
   * "replaced": the sheet goes and another one of its name comes; "returned": undo brings it back;
   * "redrawn": what was drawn on it is drawn anew, what else is on it stays.
   */
  readonly change: "new" | "removed" | "replaced" | "returned" | "redrawn" | "changed";
  readonly tables: readonly TableOutline[];
  readonly columns: readonly ColumnChange[];
  readonly charts: readonly ChartOutline[];
  readonly names: readonly NameOutline[];
  readonly counts: OutlineCounts;
  readonly hasPrintSetUp: boolean;
}

export interface OutlineCounts {
  /** Cells with typed contents. */
  readonly cells: number;
  readonly formulas: number;
  readonly cleared: number;
  readonly formats: number;
  readonly validations: number;
  readonly highlights: number;
}

export interface TableOutline {
  readonly name: string;
  /** Register that the table is; null = a table of a page. */
  readonly register: string | null;
  /** "unmade": the cells stay, the table around them goes. */
  readonly change: "new" | "resized" | "unmade";
  /** Body rows afterwards; 0 for a table that goes. */
  readonly rows: number;
  /** In the order of the sheet; empty for a table that is only resized. */
  readonly columns: readonly ColumnOutline[];
}

export interface ColumnOutline {
  readonly header: string;
  /** null = typed or written by the add-in. */
  readonly formula: string | null;
  /** Pack that brings the column; null = in every workbook. */
  readonly pack: string | null;
}

/** A column of a table that is there already. */
export interface ColumnChange {
  readonly table: string;
  readonly header: string;
  readonly change: "added" | "removed" | "renamed";
  /** New header, where it is renamed. */
  readonly to: string | null;
}

export interface ChartOutline {
  readonly name: string;
  readonly title: string;
  readonly change: "new" | "removed";
}

export interface NameOutline {
  readonly name: string;
  /** What it stands for; null = the name goes. */
  readonly formula: string | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An outline while the edits are gone through. */
interface Draft {
  isNew: boolean;
  isRemoved: boolean;
  isRedrawn: boolean;
  readonly tables: TableOutline[];
  readonly columns: ColumnChange[];
  readonly charts: ChartOutline[];
  readonly names: NameOutline[];
  readonly counts: Mutable<OutlineCounts>;
  hasPrintSetUp: boolean;
  /** Widths, heights, frozen rows, settings: they make a sheet part of the list without a number. */
  isTouched: boolean;
}

export const noCounts: OutlineCounts = {
  cells: 0,
  formulas: 0,
  cleared: 0,
  formats: 0,
  validations: 0,
  highlights: 0,
};

/**
 * What a plan would do, sheet by sheet in the order of the plan. `registers` tells which tables are
 * registers, so that their columns can name their packs.
 */
export function planOutline(
  plan: Plan,
  registers: readonly RegisterReport[] = [],
): readonly SheetOutline[] {
  const drafts = new Map<string, Draft>();
  const cells = new SheetCells(plan.edits);
  for (const edit of plan.edits) {
    const sheet = "at" in edit ? edit.at.sheet : "sheet" in edit ? edit.sheet : "";
    const draft = drafts.get(sheet) ?? newDraft();
    drafts.set(sheet, draft);
    note(draft, edit, cells, registers);
  }
  return [...drafts].flatMap(([sheet, draft]) =>
    isWorthALine(draft) ? [outlineOf(sheet, draft)] : [],
  );
}

function newDraft(): Draft {
  return {
    isNew: false,
    isRemoved: false,
    isRedrawn: false,
    tables: [],
    columns: [],
    charts: [],
    names: [],
    counts: { ...noCounts },
    hasPrintSetUp: false,
    isTouched: false,
  };
}

function outlineOf(sheet: string, draft: Draft): SheetOutline {
  const { isNew, isRemoved, isRedrawn } = draft;
  const { tables, columns, charts, names, counts, hasPrintSetUp } = draft;
  const stays = isRedrawn ? "redrawn" : "changed";
  const change = isNew ? (isRemoved ? "replaced" : "new") : isRemoved ? "removed" : stays;
  return { sheet, change, tables, columns, charts, names, counts, hasPrintSetUp };
}

function isWorthALine(draft: Draft): boolean {
  return (
    draft.isNew ||
    draft.isRemoved ||
    draft.isRedrawn ||
    draft.isTouched ||
    draft.hasPrintSetUp ||
    [draft.tables, draft.columns, draft.charts, draft.names].some((list) => list.length > 0) ||
    Object.values(draft.counts).some((count) => count > 0)
  );
}

function note(
  draft: Draft,
  edit: Edit,
  cells: SheetCells,
  registers: readonly RegisterReport[],
): void {
  switch (edit.kind) {
    case "addSheet":
      draft.isNew = true;
      break;
    case "removeSheet":
      draft.isRemoved = true;
      break;
    case "clearArea":
      draft.isRedrawn = true;
      break;
    case "insertLines":
    case "removeChart":
    case "removeTable":
    case "nameTableColumns":
      draft.isTouched = true;
      break;
    case "addTable":
      draft.tables.push(newTable(edit, cells, registers));
      break;
    case "resizeTable":
      draft.tables.push({
        name: edit.name,
        register: registerOfTable(edit.name, registers),
        change: "resized",
        rows: edit.at.rows - 1,
        columns: [],
      });
      break;
    case "addChart":
      draft.charts.push({ name: edit.name, title: titleOf(edit), change: "new" });
      break;
    case "defineName":
      draft.names.push({ name: edit.name, formula: edit.formula });
      break;
    case "removeName":
      draft.names.push({ name: edit.name, formula: null });
      break;
    case "addTableColumn":
    case "removeTableColumn":
    case "renameTableColumn":
      draft.columns.push(columnChange(edit));
      break;
    case "setUpPrint":
    case "arrangePrint":
      draft.hasPrintSetUp = true;
      break;
    case "layOutColumns":
    case "layOutRows":
    case "setUpSheet":
    case "moveSheet":
      draft.isTouched = true;
      break;
    case "setSetting":
    case "storeParts":
    case "activateSheet":
    case "stampProperties":
      break;
    case "addComment":
    case "removeComment":
      draft.isTouched = true;
      break;
    default:
      count(draft.counts, edit);
  }
}

type CountedEdit = Extract<
  Edit,
  {
    kind:
      | "writeCells"
      | "freezeFormula"
      | "fillFormula"
      | "clearCells"
      | "formatCells"
      | "addValidation"
      | "addConditionalFormat";
  }
>;

function count(counts: Mutable<OutlineCounts>, edit: CountedEdit): void {
  const cells = edit.at.rows * edit.at.columns;
  switch (edit.kind) {
    case "writeCells":
    case "freezeFormula":
      counts.cells += cells;
      break;
    case "fillFormula":
      counts.formulas += cells;
      break;
    case "clearCells":
      counts.cleared += cells;
      break;
    case "formatCells":
      counts.formats += 1;
      break;
    case "addValidation":
      counts.validations += 1;
      break;
    case "addConditionalFormat":
      counts.highlights += 1;
      break;
  }
}

function columnChange(
  edit: Extract<Edit, { kind: "addTableColumn" | "removeTableColumn" | "renameTableColumn" }>,
): ColumnChange {
  const { table, header } = edit;
  switch (edit.kind) {
    case "addTableColumn":
      return { table, header, change: "added", to: null };
    case "removeTableColumn":
      return { table, header, change: "removed", to: null };
    case "renameTableColumn":
      return { table, header, change: "renamed", to: edit.name };
  }
}

/** A chart's own words: its title, or its name where the title is a formula or none. */
function titleOf({ title, name }: Extract<Edit, { kind: "addChart" }>): string {
  return title !== null && "text" in title ? title.text : name;
}

function newTable(
  edit: AddTable,
  cells: SheetCells,
  registers: readonly RegisterReport[],
): TableOutline {
  const register = registerOfTable(edit.name, registers);
  const columns = Array.from({ length: edit.at.columns }, (_, c): ColumnOutline => {
    const column = edit.at.column + c;
    const header = cells.textAt(edit.at.sheet, edit.at.row, column);
    const formula = cells.formulaAt(edit.at.sheet, edit.at.row + 1, column);
    return { header, formula, pack: packOf(register, header) };
    // A column that was there already has no header in the plan.
  }).filter(({ header }) => header !== "");
  // A register that begins empty has a row of cells, but no record.
  const rows = registers.find((each) => each.table === edit.name)?.rows ?? edit.at.rows - 1;
  return { name: edit.name, register, change: "new", rows, columns };
}

function registerOfTable(table: string, registers: readonly RegisterReport[]): string | null {
  return registers.find((each) => each.table === table)?.register ?? null;
}

function packOf(register: string | null, header: string): string | null {
  if (register === null || !isRegister(register)) return null;
  const pack = columnOf(register, header)?.pack ?? "core";
  return pack === "core" ? null : pack;
}

/** Finds what a plan writes into single cells. */
class SheetCells {
  private readonly written = new Map<string, WriteCells[]>();
  private readonly filled = new Map<string, FillFormula[]>();

  constructor(edits: readonly Edit[]) {
    for (const edit of edits) {
      if (edit.kind === "writeCells") listAt(this.written, edit.at.sheet).push(edit);
      if (edit.kind === "fillFormula") listAt(this.filled, edit.at.sheet).push(edit);
    }
  }

  textAt(sheet: string, row: number, column: number): string {
    const edit = this.written.get(sheet)?.find(({ at }) => covers(at, row, column));
    const content = edit?.cells[row - edit.at.row]?.[column - edit.at.column] ?? "";
    return typeof content === "object" ? content.text : String(content);
  }

  formulaAt(sheet: string, row: number, column: number): string | null {
    const edit = this.filled.get(sheet)?.find(({ at }) => covers(at, row, column));
    return edit?.formula ?? null;
  }
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function covers(at: Block, row: number, column: number): boolean {
  return (
    row >= at.row &&
    row < at.row + at.rows &&
    column >= at.column &&
    column < at.column + at.columns
  );
}
