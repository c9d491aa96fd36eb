import { blockAddress } from "#core/register/cellAddress";
import { isBlank, type SheetContent } from "#core/register/content";
import type { RegisterRows } from "#core/register/rows";
import { isInside } from "./forms/formSheet";
import type { Aside, CellAt, Island, IslandRow } from "./island";
import { cellAt } from "./island";
import { CellFates } from "./ledgerCells";
import { LedgerRows } from "./ledgerRows";
import { ledgerSums } from "./ledgerSums";
import type { LedgerLine } from "./ledger";
import type { MoneyFinding } from "./moneyUnit";
import type { PeriodTrace } from "./periods/periodFinding";
import type { Trace } from "./records";

export interface LedgerInput {
  readonly trace: Trace;
  readonly periods: PeriodTrace | null;
  /** Sheets as they were read: what is filled is counted there, not in the island. */
  readonly contents: readonly SheetContent[];
  /** Everything beside the islands of the sheet. */
  readonly asides: readonly Aside[];
  readonly rows: LedgerRows;
  readonly money: MoneyFinding;
}

/** The parts of a line that add up to `cells`. */
type Kind = Exclude<
  keyof LedgerLine,
  "workbook" | "sheet" | "range" | "register" | "cells" | "sums"
>;

/** The rows of all registers, indexed once for all lines of a ledger. */
export function ledgerRows(rows: readonly RegisterRows[]): LedgerRows {
  return new LedgerRows(rows);
}

/**
 * Accounts for every filled cell of an adopted island: each is looked up in the rows that adoption came to,
 * as the value that was read from it or as it stands in an extra column. A cell that is in neither is lost.
 */
export function ledgerOf(input: LedgerInput): LedgerLine {
  const { source } = input.trace;
  const { island } = source;
  const counts = new Map<Kind, number>();
  const count = (kind: Kind): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  let cells = 0;
  const kinds = kindsOf(input);
  for (const key of filledCells(input)) {
    cells += 1;
    count(kinds.get(key) ?? "lost");
  }
  const of = (kind: Kind): number => counts.get(kind) ?? 0;
  return {
    workbook: island.workbook,
    sheet: island.sheet,
    range: blockAddress(island.area.row, island.area.column, island.area.rows, island.area.columns),
    register: source.register,
    cells,
    recordValues: of("recordValues"),
    extraColumns: of("extraColumns"),
    headers: of("headers"),
    titles: of("titles"),
    totals: of("totals"),
    notes: of("notes"),
    unread: of("unread"),
    lost: of("lost"),
    sums: ledgerSums(input),
  };
}

interface SheetPlace {
  readonly sheet: string;
  readonly workbook: string | null;
}

function keyOf({ sheet, workbook }: SheetPlace, { row, column }: CellAt): string {
  return `${workbook ?? ""}/${sheet}/${row},${column}`;
}

/** True for a form: its records name the sheets that they are. */
function isForm({ body }: Island): boolean {
  return body.some(({ places }) => places !== undefined);
}

function contentOf(input: LedgerInput, place: SheetPlace): SheetContent | undefined {
  return input.contents.find(
    ({ sheet, workbook }) => sheet === place.sheet && (workbook ?? null) === place.workbook,
  );
}

/** The sheet that a record stands on: a form is a sheet of its own. */
function sheetOf(island: Island, row?: IslandRow): SheetPlace {
  return {
    sheet: row?.sheet ?? island.sheet,
    workbook: row?.workbook ?? island.workbook,
  };
}

/** The filled cells that have to be accounted for, counted on the sheets themselves. */
function filledCells(input: LedgerInput): ReadonlySet<string> {
  const { island } = input.trace.source;
  const filled = new Set<string>();
  if (isForm(island)) {
    for (const row of island.body) {
      const sheet = sheetOf(island, row);
      const places = [...(row.places ?? []), ...island.headerCells];
      const content = contentOf(input, sheet);
      for (const at of places) if (isFilled(content, at)) filled.add(keyOf(sheet, at));
    }
    return filled;
  }
  const own = sheetOf(island);
  const content = contentOf(input, own);
  content?.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const at = { row: content.row + r, column: content.column + c };
      if (!isBlank(value) && isInside(at, island.area)) filled.add(keyOf(own, at));
    });
  });
  return filled;
}

function isFilled(content: SheetContent | undefined, { row, column }: CellAt): boolean {
  if (content === undefined) return false;
  return !isBlank(content.values[row - content.row]?.[column - content.column] ?? null);
}

/** What each cell of the island's area is; the cells of records win over everything else. */
function kindsOf(input: LedgerInput): ReadonlyMap<string, Kind> {
  const { island } = input.trace.source;
  const kinds = new Map<string, Kind>();
  const own = sheetOf(island);
  for (const aside of input.asides) {
    for (const at of aside.cells) {
      kinds.set(keyOf(own, at), aside.kind === "title" ? "titles" : "notes");
    }
  }
  addLinesAbove(island, kinds);
  for (const row of island.leftOut) {
    const kind = row.kind === "total" || row.kind === "subtotal" ? "totals" : "notes";
    for (const at of lineOf(island, row.at)) kinds.set(keyOf(own, at), kind);
  }
  const sheets = isForm(island) ? island.body.map((row) => sheetOf(island, row)) : [own];
  for (const sheet of sheets) {
    for (const at of island.headerCells) kinds.set(keyOf(sheet, at), "headers");
  }
  addRecords(input, kinds);
  return kinds;
}

/** All cells of a line of the island's area. */
function lineOf({ area, recordsRun }: Island, line: number): readonly CellAt[] {
  return recordsRun === "down"
    ? Array.from({ length: area.columns }, (_, at) => ({ row: line, column: area.column + at }))
    : Array.from({ length: area.rows }, (_, at) => ({ row: area.row + at, column: line }));
}

/** Lines of the area before the headers hold titles, units and weights. */
function addLinesAbove(island: Island, kinds: Map<string, Kind>): void {
  const isDown = island.recordsRun === "down";
  const first = isDown ? island.area.row : island.area.column;
  for (let line = first; line < island.headerAt; line += 1) {
    for (const at of lineOf(island, line)) kinds.set(keyOf(sheetOf(island), at), "titles");
  }
}

function addRecords(input: LedgerInput, kinds: Map<string, Kind>): void {
  const { island } = input.trace.source;
  const fates = new CellFates(input);
  island.body.forEach((row, bodyRow) => {
    row.cells.forEach((cell, at) => {
      if (isBlank(cell.value) || cell.carriedDown === true) return;
      const place = cellAt(island, row, at);
      kinds.set(keyOf(sheetOf(island, row), place), fates.fateOf(bodyRow, at, cell));
    });
  });
}
