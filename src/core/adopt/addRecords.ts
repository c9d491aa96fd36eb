import type { Issue } from "#core/issues";
import { isBlank } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { columnOf } from "#core/register/schema";
import { isoDate } from "#core/time/serialDate";
import { agree, disagree } from "./collect/disagree";
import type { Matching } from "./collect/matchRows";
import { continues } from "./collect/matchRows";
import { columnIssues, declinedIssue, leftOutIssues } from "./columnIssues";
import { fullHeader } from "./headerText";
import type { MappedColumn } from "./mapColumns";
import type { MoneyFinding } from "./moneyUnit";
import { inUnit } from "./moneyUnit";
import { foldName, keyField, telling } from "./recordNames";
import type { Draft, Records } from "./records";
import { draftOf, inFile, makeRoom, TraceMaker } from "./records";
import type { Source } from "./source";
import { headerPlace, placeOf } from "./source";
import { fieldsNamed } from "./synonyms";
import { fieldType } from "./values/fieldKind";
import { foundText, rawValue } from "./values/rawText";
import type { Reading, SourceCell } from "./values/reading";
import { losesText } from "./values/reading";
import { wouldTurn } from "./values/typedText";

/**
 * Puts the records of the sources of one register into it: fields by their readings, all other columns as
 * extras, and beside every field that could not take all its cells a column "<header> as found".
 *
 * Where rows of several sources are one record, the source that counts most fills it and the others fill
 * its blanks; what they say otherwise is kept beside and listed.
 */
export function addRecords(
  records: Records,
  register: string,
  matching: Matching,
  money: MoneyFinding,
): void {
  const draft = draftOf(records, register);
  const first = makeRoom(draft, matching.count);
  for (const row of matching.keepsKey) draft.keepsKey.add(first + row);
  records.questions.push(...matching.questions);
  for (const source of matching.order) {
    const rows = (matching.records.get(source) ?? []).map((row) => first + row);
    const completed = rows.filter((row) => draft.origins[row] !== null);
    const lead = draft.origins[completed[0] ?? -1]?.source;
    rows.forEach((row, bodyRow) => {
      draft.origins[row] ??= { source, bodyRow };
    });
    const trace = new TraceMaker(source, rows);
    const several = matching.order.length > 1;
    addSource({ records, draft, source, rows, trace, several }, money);
    nameInFile(draft, source, rows);
    records.traces.push(trace.done());
    if (lead !== undefined) records.issues.push(completedIssue(source, lead, completed.length));
    records.issues.push(...continuedIssue(source));
  }
}

/**
 * Notes what the records of a source are called in its file: references in that file mean them. A name of
 * two records with different identifiers means neither.
 */
function nameInFile(draft: Draft, source: Source, rows: readonly number[]): void {
  const { byFile } = draft;
  const [key, name] = [keyField(source.register), telling(source.register)];
  const idOf = (row: number): string =>
    key === null ? "" : foldName(String(draft.builder.get(row, key) ?? ""));
  for (const field of [key, name]) {
    const column = source.columns.find((each) => field !== null && each.field === field);
    column?.reading?.readings.forEach((reading, bodyRow) => {
      const row = rows[bodyRow];
      if (row === undefined || reading.kind !== "value" || reading.value === null) return;
      const called = inFile(source, String(reading.value));
      const known = byFile.get(called);
      if (known === undefined) byFile.set(called, row);
      else if (known !== null && known !== row && field === name && idOf(known) !== idOf(row))
        byFile.set(called, null);
    });
  }
}

function addSource(filling: Filling, money: MoneyFinding): void {
  const { records, source, trace } = filling;
  const { register } = source;
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
      trace.goes(column, register, column.field);
      fillField(filling, column, column.field, readings);
    }
    if (readings === null || readings.some(losesText)) addExtra(filling, column, readings !== null);
    if (column.declined?.why === "values")
      records.unreadable.add(`${register}.${column.declined.field}`);
    if (column.field === null && criterion === undefined) noteLookalikes(records, register, column);
    if (column.declined !== null && criterion === undefined)
      records.issues.push(...declinedIssue(source, column, column.declined));
  }
  records.issues.push(...leftOutIssues(source));
}

/** Fields that a column without a field might have been: nothing is assumed about those. */
function noteLookalikes(records: Records, register: string, column: MappedColumn): void {
  if (column.how.kind === "chosen" || isEmptyColumn(column)) return;
  const named = fieldsNamed(register, column.header.keys).map(({ field }) => field);
  const declined = column.declined === null ? [] : [column.declined.field];
  for (const field of [...column.candidates, ...declined, ...named])
    records.lookalikes.add(`${register}.${field}`);
}

/** True for a column without a header and without values. */
export function isEmptyColumn(column: MappedColumn): boolean {
  return column.header.shown === "" && column.cells.every((cell) => isBlank(cell.value));
}

/** What the cells of one source are put into. */
export interface Filling {
  readonly records: Records;
  readonly draft: Draft;
  readonly source: Source;
  /** The record of each body row. */
  readonly rows: readonly number[];
  readonly trace: TraceMaker;
  /** Several sources may tell of one record. */
  readonly several: boolean;
}

/** Puts the values of a column into a field; the values of an earlier source stay. */
export function fillField(
  { records, draft, source, rows, trace, several }: Filling,
  column: MappedColumn,
  field: string,
  readings: readonly Reading[],
): void {
  const { builder } = draft;
  const contradicted: Contradiction[] = [];
  readings.forEach((reading, bodyRow) => {
    const row = rows[bodyRow];
    if (row === undefined) return;
    const value = reading.kind === "value" ? reading.value : null;
    const known = builder.get(row, field);
    if (known === null) builder.set(row, field, value);
    if (value === null || value === "") return;
    if (known === null) {
      if (several) builder.cameFrom(row, field, { source, bodyRow });
    } else if (isNextLine(source, bodyRow, column, known)) {
      builder.set(row, field, withLine(known, value));
    } else if (!agree(known, value)) {
      const found = rawValue(column.cells[bodyRow]?.value ?? null);
      trace.goes(
        column,
        builder.register,
        disagree(records, draft, { row, field }, found, { source, bodyRow }),
      );
      contradicted.push({ bodyRow, known });
    }
  });
  records.issues.push(...contradictionIssue(source, column, field, contradicted));
}

/**
 * Keeps the cells of a column in an extra column. `beside` says that a field or criterion holds what could
 * be read of them.
 */
export function addExtra(filling: Filling, column: MappedColumn, beside: boolean): void {
  if (isEmptyColumn(column)) return;
  const { records, draft, source, rows, trace } = filling;
  const { builder } = draft;
  const header = fullHeader(column.header) || `Column ${column.at + 1}`;
  const wanted = beside ? `${header} as found` : header;
  const name = builder.openExtra(wanted, extraFormat(column.cells), trace.taken);
  trace.keeps(column, builder.register, name);
  const contradicted: Contradiction[] = [];
  column.cells.forEach((cell, bodyRow) => {
    const row = rows[bodyRow];
    const value = rawValue(cell.value);
    if (row === undefined || value === null) return;
    const known = builder.getExtra(row, name);
    if (known === null) builder.setExtra(row, name, value);
    else if (isNextLine(source, bodyRow, column, known)) {
      builder.setExtra(row, name, withLine(known, value));
    } else if (!agree(known, value)) {
      const at = { row, field: name };
      trace.goes(
        column,
        builder.register,
        disagree(records, draft, at, value, { source, bodyRow }),
      );
      contradicted.push({ bodyRow, known });
    }
  });
  records.issues.push(...contradictionIssue(source, column, name, contradicted));
}

/** True for free text of a line that goes on with the record above: it becomes a further line of the text. */
function isNextLine(
  source: Source,
  bodyRow: number,
  { field }: MappedColumn,
  known: FieldValue,
): boolean {
  if (typeof known !== "string" || !continues(source, bodyRow)) return false;
  if (field === null) return true;
  const isName = field === keyField(source.register) || field === telling(source.register);
  return !isName && fieldType(source.register, field).kind === "text";
}

function withLine(known: FieldValue, value: FieldValue): string {
  const lines = String(known).split("\n");
  return lines.includes(String(value)) ? String(known) : [...lines, String(value)].join("\n");
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

interface Contradiction {
  readonly bodyRow: number;
  /** What an earlier source says. */
  readonly known: FieldValue;
}

/** A column that says other things than an earlier source, as one issue. */
function contradictionIssue(
  source: Source,
  column: MappedColumn,
  field: string,
  contradicted: readonly Contradiction[],
): readonly Issue[] {
  const [first] = contradicted;
  if (first === undefined) return [];
  return [
    {
      code: "sources-disagree",
      severity: "warning",
      place: placeOf(source, first.bodyRow, column.at, field),
      found: foundText(column.cells[first.bodyRow]?.value ?? null),
      expected: valueText(source.register, field, first.known),
      facts: { header: fullHeader(column.header), count: contradicted.length },
    },
  ];
}

function valueText(register: string, field: string, value: FieldValue): string {
  const isDate = typeof value === "number" && columnOf(register, field)?.type === "date";
  return isDate ? isoDate(value) : String(value);
}

/** Lines of a source that go on with the record above them, as one issue. */
function continuedIssue(source: Source): readonly Issue[] {
  const lines = source.island.body.flatMap((_, bodyRow) =>
    bodyRow > 0 && continues(source, bodyRow) ? [bodyRow] : [],
  );
  const [first] = lines;
  if (first === undefined) return [];
  const place = placeOf(source, first, 0);
  return [{ code: "lines-joined", severity: "hint", place, facts: { count: lines.length } }];
}

/** Rows of a source that complete records of another one. */
function completedIssue(source: Source, lead: Source, count: number): Issue {
  const by = [keyField(source.register), telling(source.register)]
    .map((field) => source.columns.find((column) => field !== null && column.field === field))
    .find((column) => column !== undefined);
  return {
    code: "records-completed",
    severity: "hint",
    place: headerPlace(source, by?.at ?? 0),
    facts: {
      count,
      other: lead.island.sheet,
      ...(lead.island.workbook === null ? {} : { workbook: lead.island.workbook }),
    },
  };
}
