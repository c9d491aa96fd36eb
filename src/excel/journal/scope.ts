import type { Block } from "#sheets/plan";
import type { Book } from "../book";
import type { NameState, WorkbookState } from "../workbookState";
import type { RecreateSheet, ReturnSheet, UndoStep } from "./undoStep";

/** Steps back, at once or after one more request. */
export type Captured = readonly UndoStep[] | (() => Captured);

/**
 * What is known of the workbook while a plan is gone through, edit by edit: what stood there before
 * (and needs a step back) and what the plan itself has made (and goes with its sheet).
 */
export class Scope {
  private readonly addedSheets = new Set<string>();
  private readonly addedTables = new Set<string>();
  private readonly touchedNames = new Set<string>();
  private readonly touchedSettings = new Set<string>();
  private readonly moves: {
    readonly sheet: string;
    readonly column: number;
    readonly by: 1 | -1;
  }[] = [];
  /** How each removed sheet can come back. */
  readonly removals = new Map<string, RecreateSheet | ReturnSheet>();
  /** Ids of the custom XML parts of a namespace that the plan replaces. */
  readonly formerParts = new Map<string, readonly string[]>();
  /** Ids of the comments that the plan takes away, by sheet and text. */
  readonly comments = new Map<string, string>();
  /** Sheets set aside by the plan. */
  readonly asides: string[] = [];

  constructor(
    readonly book: Book,
    readonly state: WorkbookState,
    /** Number of the journal: makes the names of sheets set aside unique. */
    readonly run: number,
  ) {}

  addsSheet(name: string): void {
    this.addedSheets.add(folded(name));
  }

  addsTable(name: string): void {
    this.addedTables.add(folded(name));
  }

  /** The plan made this sheet: nothing on it needs a step of its own. */
  isAdded(sheet: string): boolean {
    return this.addedSheets.has(folded(sheet));
  }

  isAddedTable(table: string): boolean {
    return this.addedTables.has(folded(table));
  }

  /** A column of a sheet is put in (1) or deleted (-1): edits that follow count columns anew. */
  movesColumns({ sheet, column }: Block, by: 1 | -1): void {
    this.moves.push({ sheet: folded(sheet), column, by });
  }

  /** Where cells that an edit names stood before the plan; null for a column that the plan puts in. */
  before(at: Block): Block | null {
    let [first, last] = [at.column, at.column + at.columns - 1];
    for (const { sheet, column, by } of [...this.moves].reverse()) {
      if (sheet !== folded(at.sheet)) continue;
      if (by === 1) {
        if (first > column) first -= 1;
        if (last >= column) last -= 1;
      } else {
        if (first >= column) first += 1;
        if (last >= column) last += 1;
      }
      if (last < first) return null;
    }
    return { ...at, column: first, columns: last - first + 1 };
  }

  removesSheet(step: RecreateSheet | ReturnSheet): void {
    this.removals.set(folded(step.sheet), step);
  }

  /** true for the first sheet that the plan moves: the order before it is that of the workbook. */
  movesFirstSheet(): boolean {
    return firstTime(this.touchedSettings, "");
  }

  /** true the first time a name is touched: only then the former state is what the workbook had. */
  touchesName(name: string): boolean {
    return firstTime(this.touchedNames, folded(name));
  }

  touchesSetting(key: string): boolean {
    return firstTime(this.touchedSettings, key);
  }

  nameState(name: string): NameState | undefined {
    return this.state.names.find((item) => folded(item.name) === folded(name));
  }

  nextAside(): string {
    const name = `${asidePrefix}${this.run}-${this.asides.length + 1}`;
    this.asides.push(name);
    return name;
  }
}

/** Very hidden sheets that keep what the last action removed begin with this. */
export const asidePrefix = "Sightline aside ";

export function commentKey(sheet: string, text: string): string {
  return `${folded(sheet)}\n${text}`;
}

export function folded(name: string): string {
  return name.toLowerCase();
}

/** Names and settings that exist while the edits of a plan are carried out, one after the other. */
export class Present {
  readonly names: Set<string>;
  readonly settings: Set<string>;

  constructor(state: WorkbookState) {
    this.names = new Set(state.names.map((item) => folded(item.name)));
    this.settings = new Set(state.settings.keys());
  }
}

function firstTime(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
