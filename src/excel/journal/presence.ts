import type { Block } from "#sheets/plan";
import type { Book } from "../book";
import type { WorkbookState } from "../workbookState";
import type { CopyFrame } from "./restoreRedraw";
import { folded } from "./scope";
import { placeKey } from "./tablePlaces";

/**
 * What there is while steps back are carried out. It starts from what Excel answered and follows the
 * steps, so that each step knows whether there is anything to do.
 */
export class Presence {
  private readonly visibilities: Map<string, string>;
  private readonly tables: Map<string, string>;
  private readonly names: Set<string>;
  private readonly settings: Set<string>;
  private readonly positions = new Map<string, number>();
  private readonly droppedRules = new Set<string>();

  constructor(
    readonly book: Book,
    state: WorkbookState,
    /** Ids of conditional formats by block, first in priority first; names of charts by sheet. */
    readonly rules: ReadonlyMap<string, readonly string[]>,
    private readonly charts: Set<string>,
    private readonly columns: Set<string> = new Set(),
    /** Ids of custom XML parts by namespace. */
    private readonly parts: Map<string, readonly string[]> = new Map(),
    /** Ids of comments by sheet and text. */
    readonly comments: ReadonlyMap<string, string> = new Map(),
    /** What the copies of cells tell, by the names of their sheets. */
    private readonly frames: ReadonlyMap<string, CopyFrame> = new Map(),
    /** Names of tables that the workbook did not have before, by their places. */
    private readonly placed: ReadonlyMap<string, string> = new Map(),
    /** By sheet the chart that has got no name of ours yet. */
    private readonly strays: ReadonlyMap<string, string> = new Map(),
  ) {
    this.visibilities = new Map(state.sheets.map((s) => [folded(s.name), s.visibility]));
    this.tables = new Map(state.tables.map((t) => [folded(t.name), folded(t.sheet)]));
    this.names = new Set(state.names.map((item) => folded(item.name)));
    this.settings = new Set(state.settings.keys());
  }

  hasSheet(name: string): boolean {
    return this.visibilities.has(folded(name));
  }

  hasTable(name: string): boolean {
    return this.tables.has(folded(name));
  }

  /** The table that fills these cells under a name that nobody gave it. */
  tableAt(at: Block): string | undefined {
    const name = this.placed.get(placeKey(at));
    return name !== undefined && this.hasTable(name) ? name : undefined;
  }

  hasName(name: string): boolean {
    return this.names.has(folded(name));
  }

  hasSetting(key: string): boolean {
    return this.settings.has(key);
  }

  hasChart(sheet: string, chart: string): boolean {
    return this.charts.has(chartKey(sheet, chart));
  }

  /** The chart that was made on a sheet and not named yet. */
  strayChart(sheet: string): string | undefined {
    const name = this.strays.get(folded(sheet));
    return name !== undefined && this.hasChart(sheet, name) ? name : undefined;
  }

  setChart(sheet: string, chart: string, isThere: boolean): void {
    if (isThere) this.charts.add(chartKey(sheet, chart));
    else this.charts.delete(chartKey(sheet, chart));
  }

  /** What a copy of cells tells; null when it is not there. */
  frame(aside: string): CopyFrame | null {
    return this.frames.get(folded(aside)) ?? null;
  }

  /** Ids of the parts of a namespace that are to be replaced, the first time that they are asked for. */
  takeParts(namespace: string): readonly string[] {
    const ids = this.parts.get(namespace) ?? [];
    this.parts.delete(namespace);
    return ids;
  }

  /** True the first time: a conditional format is there once only. */
  dropsRule(id: string): boolean {
    if (this.droppedRules.has(id)) return false;
    this.droppedRules.add(id);
    return true;
  }

  hasColumn(table: string, header: string): boolean {
    return this.hasTable(table) && this.columns.has(columnKey(table, header));
  }

  setColumn(table: string, header: string, isThere: boolean): void {
    if (isThere) this.columns.add(columnKey(table, header));
    else this.columns.delete(columnKey(table, header));
  }

  /** A very hidden sheet cannot be deleted: it is made merely hidden first. */
  deleteSheet(name: string): void {
    const sheet = this.book.sheet(name);
    if (this.visibilities.get(folded(name)) === "VeryHidden") sheet.visibility = "Hidden";
    sheet.delete();
    this.book.forgetSheet(name);
    this.visibilities.delete(folded(name));
    this.closeGap(name);
    for (const [table, place] of this.tables) {
      if (place === folded(name)) this.tables.delete(table);
    }
  }

  addSheet(name: string): void {
    this.visibilities.set(folded(name), "Visible");
    this.book.addSheet(name);
  }

  /** Positions count when all other sheets are there and no added one: `putInPlace` comes last. */
  place(name: string, position: number): void {
    this.positions.set(name, position);
  }

  /** A sheet of an order that is to come back goes with a step before: those behind it move up. */
  private closeGap(name: string): void {
    const gap = this.positions.get(name);
    if (gap === undefined) return;
    this.positions.delete(name);
    for (const [other, position] of this.positions) {
      if (position > gap) this.positions.set(other, position - 1);
    }
  }

  putInPlace(): void {
    const places = [...this.positions].sort(([, a], [, b]) => a - b);
    for (const [name, position] of places) this.book.sheet(name).position = position;
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.book.sheet(from);
    this.closeGap(from);
    sheet.name = to;
    this.book.forgetSheet(from);
    this.book.keepSheet(to, sheet);
    this.visibilities.set(folded(to), this.visibilities.get(folded(from)) ?? "Visible");
    this.visibilities.delete(folded(from));
    for (const [table, place] of this.tables) {
      if (place === folded(from)) this.tables.set(table, folded(to));
    }
  }

  setVisibility(name: string, visibility: "Visible" | "Hidden" | "VeryHidden"): void {
    if (this.visibilities.get(folded(name)) === visibility) return;
    this.book.sheet(name).visibility = visibility;
    this.visibilities.set(folded(name), visibility);
  }

  /** A hidden sheet cannot be brought to the front. */
  isVisible(name: string): boolean {
    return this.visibilities.get(folded(name)) === "Visible";
  }

  renamedTable(from: string, to: string): void {
    const place = this.tables.get(folded(from));
    this.tables.delete(folded(from));
    if (place !== undefined) this.tables.set(folded(to), place);
  }

  addedTable(name: string, sheet: string): void {
    this.tables.set(folded(name), folded(sheet));
  }

  removedTable(name: string): void {
    this.tables.delete(folded(name));
  }

  setName(name: string, isThere: boolean): void {
    if (isThere) this.names.add(folded(name));
    else this.names.delete(folded(name));
  }
}

export function chartKey(sheet: string, chart: string): string {
  return `${folded(sheet)}\n${chart}`;
}

export function columnKey(table: string, header: string): string {
  return `${folded(table)}\n${folded(header)}`;
}
