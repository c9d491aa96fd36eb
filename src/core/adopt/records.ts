import type { Issue } from "#core/issues";
import type { Conflict } from "./adoption";
import { columnIssues, declinedIssue, leftOutIssues } from "./columnIssues";
import { fullHeader } from "./headerText";
import type { MappedColumn } from "./mapColumns";
import type { MoneyFinding } from "./moneyUnit";
import { inUnit } from "./moneyUnit";
import { RegisterBuilder } from "./registerBuilder";
import type { Source } from "./source";
import { foundText, rawValue } from "./values/rawText";
import type { Reading, SourceCell } from "./values/reading";
import { isBlank, losesText } from "./values/reading";
import { wouldTurn } from "./values/typedText";

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

/** A column of a register that holds cells of a column of an island. */
export interface Target {
  readonly register: string;
  /** Standard header, criterion or name of the extra column. */
  readonly header: string;
}

/** Where the cells of a source went. */
export interface Trace {
  readonly source: Source;
  /** One a body row: place of its record among the rows of its register; null = it made none. */
  readonly records: readonly (number | null)[];
  /** By the place of the column in the island: the columns of registers that hold its cells, fields first. */
  readonly targets: ReadonlyMap<number, readonly Target[]>;
  /** By the place of the column in the island: how its cells were read; extra columns have none. */
  readonly readings: ReadonlyMap<number, readonly Reading[]>;
}

/** Everything taken from the islands so far. */
export interface Records {
  readonly drafts: Map<string, Draft>;
  readonly traces: Trace[];
  readonly issues: Issue[];
  readonly conflicts: Conflict[];
  /** "Risks.Status": fields that a sheet has a column for, whose values could not be read. */
  readonly unreadable: Set<string>;
}

export function noRecords(): Records {
  return {
    drafts: new Map(),
    traces: [],
    issues: [],
    conflicts: [],
    unreadable: new Set(),
  };
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

/**
 * Puts the records of a source into its register: fields by their readings, all other columns as
 * extras, and beside every field that could not take all its cells a column "<header> as found".
 */
export function addRecords(records: Records, source: Source, money: MoneyFinding): void {
  const { island, register } = source;
  const draft = draftOf(records, register);
  const first = draft.builder.addRows(island.body.length);
  const rows = island.body.map((_, bodyRow) => first + bodyRow);
  island.body.forEach((_, bodyRow) => draft.origins.push({ source, bodyRow }));
  const trace = new TraceMaker(source, rows);
  for (const column of source.columns) {
    const criterion = source.criteria.find((found) => found.at === column.at);
    const readings =
      criterion?.readings ??
      column.reading?.readings.map((reading) => inUnit(reading, money)) ??
      null;
    if (readings !== null) {
      trace.read(column, readings);
      records.issues.push(...columnIssues(source, column, readings, money));
    }
    if (criterion !== undefined) trace.goes(column, "Scores", criterion.name);
    else if (column.field !== null && readings !== null) {
      setField(draft.builder, rows, column.field, readings);
      trace.goes(column, register, column.field);
    }
    if (readings === null || readings.some(losesText))
      addExtra(draft.builder, rows, column, readings !== null, trace);
    if (column.declined?.why === "values") {
      records.unreadable.add(`${register}.${column.declined.field}`);
    }
    if (column.declined !== null && criterion === undefined)
      records.issues.push(...declinedIssue(source, column, column.declined));
  }
  records.issues.push(...leftOutIssues(source));
  records.traces.push(trace.done());
}

/** True for a column without a header and without values. */
export function isEmptyColumn(column: MappedColumn): boolean {
  return column.header.shown === "" && column.cells.every((cell) => isBlank(cell.value));
}

function setField(
  builder: RegisterBuilder,
  rows: readonly number[],
  field: string,
  readings: readonly Reading[],
): void {
  readings.forEach((reading, at) => {
    const row = rows[at];
    if (row !== undefined) builder.set(row, field, reading.kind === "value" ? reading.value : null);
  });
}

/** Notes where the cells of a source go while its records are made. */
export class TraceMaker {
  readonly #source: Source;
  readonly #rows: readonly (number | null)[];
  readonly #targets = new Map<number, Target[]>();
  readonly #readings = new Map<number, readonly Reading[]>();
  /** Names of the extra columns that this source has used, in small letters. */
  readonly taken: Set<string>;

  constructor(source: Source, rows: readonly (number | null)[], taken: Iterable<string> = []) {
    this.#source = source;
    this.#rows = rows;
    this.taken = new Set(taken);
  }

  goes(column: MappedColumn, register: string, header: string): void {
    const known = this.#targets.get(column.at);
    if (known === undefined) this.#targets.set(column.at, [{ register, header }]);
    else known.push({ register, header });
  }

  read(column: MappedColumn, readings: readonly Reading[]): void {
    this.#readings.set(column.at, readings);
  }

  done(): Trace {
    return {
      source: this.#source,
      records: this.#rows,
      targets: this.#targets,
      readings: this.#readings,
    };
  }
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
  trace: TraceMaker,
): void {
  if (isEmptyColumn(column)) return;
  const shown = fullHeader(column.header);
  const header = shown === "" ? `Column ${column.at + 1}` : shown;
  const name = builder.openExtra(
    beside ? `${header} as found` : header,
    extraFormat(column.cells),
    trace.taken,
  );
  trace.taken.add(name.toLowerCase());
  trace.goes(column, builder.register, name);
  column.cells.forEach((cell, at) => {
    const row = rows[at];
    if (row !== undefined) builder.setExtra(row, name, rawValue(cell.value));
  });
}
