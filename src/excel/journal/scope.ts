import { InvariantError } from "#core/invariant";
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
  private readonly moves: LineMove[] = [];
  /** The sheet with the copy of a sheet's cells, and which cells those are. */
  private readonly copies = new Map<string, { readonly aside: string; readonly at: Block }>();
  /** How each removed sheet can come back. */
  readonly removals = new Map<string, RecreateSheet | ReturnSheet>();
  /** Ids of the custom XML parts of a namespace that the plan replaces. */
  readonly formerParts = new Map<string, readonly string[]>();
  /** Ids of the comments that the plan takes away, by sheet and text. */
  readonly comments = new Map<string, string>();
  /** Rows at which the user has put page breaks, by sheet, once lines are inserted. */
  readonly otherBreaks = new Map<string, readonly number[]>();
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
    this.moves.push({ sheet: folded(sheet), lines: "columns", first: column, by });
  }

  /** Lines are inserted: edits that follow count anew. */
  movesLines(sheet: string, lines: "rows" | "columns", first: number, count: number): void {
    this.moves.push({ sheet: folded(sheet), lines, first, by: count });
  }

  /** Where a row stands once the lines so far are inserted. */
  after(sheet: string, row: number): number {
    return this.moves
      .filter((move) => move.sheet === folded(sheet) && move.lines === "rows")
      .reduce((at, { first, by }) => (at >= first ? at + by : at), row);
  }

  /** Where cells that an edit names stood before the plan; null for lines that the plan puts in. */
  before(at: Block): Block | null {
    let block: Block | null = at;
    for (const move of [...this.moves].reverse()) {
      if (move.sheet === folded(at.sheet) && block !== null) block = beforeMove(block, move);
    }
    return block;
  }

  /** The cells drawn on a sheet are set aside as a copy, under the name that is given back. */
  setsAside(at: Block): string {
    const aside = this.nextAside();
    this.copies.set(folded(at.sheet), { aside, at });
    return aside;
  }

  /** What is written on this sheet needs no step of its own: a copy of its cells brings them back. */
  isCopied(sheet: string): boolean {
    return this.copies.has(folded(sheet));
  }

  /** Name of the sheet with the copy, and the cells that were copied. */
  copyOf(sheet: string): { readonly aside: string; readonly at: Block } {
    const copy = this.copies.get(folded(sheet));
    if (copy === undefined) throw new InvariantError(`Nothing of "${sheet}" was set aside.`);
    return copy;
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

/** Lines of a sheet that come (by > 0) or go. */
interface LineMove {
  readonly sheet: string;
  readonly lines: "rows" | "columns";
  readonly first: number;
  readonly by: number;
}

function beforeMove(at: Block, { lines, first, by }: LineMove): Block | null {
  const start = lines === "rows" ? at.row : at.column;
  const count = lines === "rows" ? at.rows : at.columns;
  const from = beforeLine(start, first, by, first);
  const to = beforeLine(start + count - 1, first, by, first - 1);
  if (to < from) return null;
  return lines === "rows"
    ? { ...at, row: from, rows: to - from + 1 }
    : { ...at, column: from, columns: to - from + 1 };
}

/** `inside`: what stands for a line that has been put in. */
function beforeLine(line: number, first: number, by: number, inside: number): number {
  if (line < first) return line;
  return by > 0 && line < first + by ? inside : line - by;
}

/** Steps of several captures, once all of them have been answered; `steps` come first. */
export function joined(parts: readonly Captured[], steps: readonly UndoStep[]): Captured {
  const answered = parts.map((part) => (typeof part === "function" ? part() : part));
  return answered.some((part) => typeof part === "function")
    ? () => joined(answered, steps)
    : [...steps, ...answered.filter((part) => typeof part !== "function").flat()];
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
