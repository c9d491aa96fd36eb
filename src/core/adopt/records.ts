import type { Issue } from "#core/issues";
import { blockAddress } from "#core/register/cellAddress";
import type { AdoptedColumn, AdoptedSheet, UnreadCell } from "./adoption";
import { columnIssues, declinedIssue, leftOutIssues } from "./columnIssues";
import { howFound } from "./howFound";
import type { MappedColumn } from "./mapColumns";
import type { MoneyFinding } from "./moneyUnit";
import { inUnit } from "./moneyUnit";
import { RegisterBuilder } from "./registerBuilder";
import type { Source } from "./source";
import { placeOf } from "./source";
import type { Reading, SourceCell } from "./values/reading";
import { wouldTurn } from "./values/typedText";
import { foundText, rawValue } from "./values/rawText";
import { isBlank } from "./values/reading";

/** Where a record came from. */
export interface Origin {
  readonly source: Source;
  readonly bodyRow: number;
}

/** Records of one register in the making. */
export interface Draft {
  readonly builder: RegisterBuilder;
  /** One a record, in the same order. */
  readonly origins: (Origin | null)[];
}

/** Everything taken from the blocks so far. */
export interface Records {
  readonly drafts: Map<string, Draft>;
  readonly adopted: AdoptedSheet[];
  readonly issues: Issue[];
  /** "Risks.Status": fields that a sheet has a column for, whose values could not be read. */
  readonly unreadable: Set<string>;
}

export function draftOf(records: Records, register: string): Draft {
  const known = records.drafts.get(register);
  if (known !== undefined) return known;
  const draft = { builder: new RegisterBuilder(register), origins: [] };
  records.drafts.set(register, draft);
  return draft;
}

/** The format that an extra column is written in: the commonest of its cells, text where a text would else turn into a number. */
function extraFormat(cells: readonly SourceCell[]): string {
  const filled = cells.filter((cell) => !isBlank(cell.value));
  const texts = filled.map((cell) => cell.value).filter((value) => typeof value === "string");
  if (texts.length === filled.length && texts.some(wouldTurn)) return "@";
  const counts = new Map<string, number>();
  for (const cell of filled) counts.set(cell.format, (counts.get(cell.format) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? "General";
}

/** True when the values alone do not hold everything that the cells say. */
export function losesSomething(readings: readonly Reading[]): boolean {
  return readings.some(
    (reading) => reading.kind === "unread" || (reading.kind === "value" && reading.lossy),
  );
}

/**
 * Puts the records of a block into its register: fields by their readings, all other columns as
 * extras, and beside every field that could not take all its cells a column "<header> as found".
 */
export function addRecords(records: Records, source: Source, money: MoneyFinding): void {
  const { block } = source;
  const draft = draftOf(records, block.register);
  const first = draft.builder.addRows(block.body.length);
  const rows = block.body.map((_, bodyRow) => first + bodyRow);
  block.body.forEach((_, bodyRow) => draft.origins.push({ source, bodyRow }));
  const unread: UnreadCell[] = [];
  const columns: AdoptedColumn[] = [];
  const taken = new Set<string>();
  for (const column of source.columns) {
    const criterion = source.criteria.find((found) => found.at === column.at);
    const readings =
      criterion?.readings ??
      column.reading?.readings.map((reading) => inUnit(reading, money)) ??
      null;
    if (readings !== null) {
      unread.push(...unreadCells(source, column, readings, criterion?.name ?? column.field ?? ""));
      records.issues.push(...columnIssues(source, column, readings, money));
    }
    if (column.field !== null && readings !== null) {
      setField(draft.builder, first, column.field, readings);
    }
    if (readings === null || losesSomething(readings))
      addExtra(draft.builder, rows, column, readings !== null, taken);
    if (column.declined?.why === "values") {
      records.unreadable.add(`${block.register}.${column.declined.field}`);
    }
    if (column.declined !== null && criterion === undefined)
      records.issues.push(...declinedIssue(source, column, column.declined));
    if (!isEmptyColumn(column))
      columns.push({
        header: column.header.shown,
        field: criterion?.name ?? column.field,
        how: howFound(column, criterion ?? null),
      });
  }
  records.issues.push(...leftOutIssues(source));
  records.adopted.push(adoptedSheet(source, block.register, columns, unread));
}

export function adoptedSheet(
  source: Source,
  register: string,
  columns: readonly AdoptedColumn[],
  unread: readonly UnreadCell[],
): AdoptedSheet {
  const { block } = source;
  const range = blockAddress(block.row, block.column, block.rows, block.columns);
  return { sheet: block.sheet, range, register, rows: block.body.length, columns, unread };
}

/** True for a column without a header and without values. */
export function isEmptyColumn(column: MappedColumn): boolean {
  return column.header.shown === "" && column.cells.every((cell) => isBlank(cell.value));
}

function setField(
  builder: RegisterBuilder,
  first: number,
  field: string,
  readings: readonly Reading[],
): void {
  readings.forEach((reading, at) => {
    builder.set(first + at, field, reading.kind === "value" ? reading.value : null);
  });
}

/**
 * Keeps the cells of a column in an extra column: `rows[r]` is the record of body row r. `beside` says
 * that a field or criterion holds what could be read of them.
 */
export function addExtra(
  builder: RegisterBuilder,
  rows: readonly number[],
  column: MappedColumn,
  beside: boolean,
  taken: Set<string>,
): void {
  if (isEmptyColumn(column)) return;
  const header = column.header.shown === "" ? `Column ${column.at + 1}` : column.header.shown;
  const name = builder.openExtra(
    beside ? `${header} as found` : header,
    extraFormat(column.cells),
    taken,
  );
  taken.add(name.toLowerCase());
  column.cells.forEach((cell, at) => {
    const row = rows[at];
    if (row !== undefined) builder.setExtra(row, name, rawValue(cell.value));
  });
}

/** The cells of a column that could not be read, with the reason. */
export function unreadCells(
  source: Source,
  column: MappedColumn,
  readings: readonly Reading[],
  field: string,
): readonly UnreadCell[] {
  return readings.flatMap((reading, at): UnreadCell[] => {
    if (reading.kind !== "unread") return [];
    const { address } = placeOf(source, at, column.at);
    const found = foundText(column.cells[at]?.value ?? null);
    return [{ address: address ?? "", found, reason: reading.reason, field }];
  });
}
