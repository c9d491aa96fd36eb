import { isBlank } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { keyField } from "../recordNames";
import { columnIssues } from "../columnIssues";
import { columnNames } from "../headerText";
import type { MappedColumn } from "../mapColumns";
import type { MoneyFinding } from "../moneyUnit";
import { inUnit } from "../moneyUnit";
import type { Draft, Records } from "../records";
import { draftOf, TraceMaker } from "../records";
import type { Source } from "../source";
import { rawValue } from "../values/rawText";
import type { Reading, SourceCell } from "../values/reading";
import { losesText } from "../values/reading";
import { allocate } from "./allocate";
import type { PeriodCalendar } from "./periodCalendar";
import type { PeriodColumn, PeriodFinding, PeriodTrace } from "./periodFinding";

/** Fields that name whose amounts they are, by the register that the amounts go to. */
const ownerField: Readonly<Record<PeriodFinding["target"], string>> = {
  Financials: "Project ID",
  BenefitPeriods: "Benefit ID",
  Capacity: "Role",
  Demand: "Project ID",
};

/** Fields of the registers by period that hold amounts: a column of the island is never one of them. */
const amountFields: ReadonlySet<string> = new Set([
  "Budget",
  "Planned",
  "Forecast",
  "Actual",
  "FTE",
]);

const blank: SourceCell = { value: null, format: "General" };

/** One record of an island, as it is repeated in the rows of its amounts. */
interface Owner {
  /** Fields that are the same in every row: Project ID, Role. */
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** Rows of the same key take amounts of several body rows: the budget and the actual of a project. */
  readonly key: string;
}

class AmountRows {
  readonly draft: Draft;
  readonly #source: Source;
  readonly #rows = new Map<string, number>();
  /** Fields that have a value already, with the body row that gave it. */
  readonly #given = new Map<string, number>();
  readonly #extras = new Map<string, string>();

  constructor(draft: Draft, source: Source) {
    this.draft = draft;
    this.#source = source;
  }

  /** The row of an owner and a period that has no amount of another body row in the field yet. */
  rowFor(owner: Owner, parts: readonly string[], field: string, bodyRow: number): number {
    for (let turn = 0; ; turn += 1) {
      const key = JSON.stringify([owner.key, parts, turn]);
      const row = this.#rows.get(key) ?? this.#open(key, owner, bodyRow);
      const given = this.#given.get(`${row} ${field}`);
      if (given === undefined || given === bodyRow) {
        this.#given.set(`${row} ${field}`, bodyRow);
        return row;
      }
    }
  }

  #open(key: string, owner: Owner, bodyRow: number): number {
    const { builder, origins } = this.draft;
    const row = builder.addRows(1);
    origins.push({ source: this.#source, bodyRow });
    for (const [field, value] of owner.fields) builder.set(row, field, value);
    this.#rows.set(key, row);
    return row;
  }

  /** Keeps what stands in a cell beside the field that could not take it. */
  keep(row: number, field: string, value: FieldValue): void {
    const { builder } = this.draft;
    const name =
      this.#extras.get(field) ?? builder.openExtra(`${field} as found`, "General", new Set());
    this.#extras.set(field, name);
    builder.setExtra(row, name, value);
  }
}

/**
 * Puts the amounts of a source into rows by period; null when it has no columns of periods.
 * @param repeated Columns of the island whose amounts another sheet has: they are kept as they stand.
 */
export function addAmounts(
  records: Records,
  source: Source,
  money: MoneyFinding,
  calendar: PeriodCalendar,
  repeated: ReadonlySet<number>,
): PeriodTrace | null {
  const { periods, island } = source;
  if (periods === null) return null;
  const rows = new AmountRows(draftOf(records, periods.target), source);
  const owners = ownersOf(records, source, periods, money);
  const readings = periods.columns.map((column) =>
    column.readings.map((each) => inUnit(each, money)),
  );
  const traced = island.body.map((_, bodyRow) =>
    periods.columns.map((column, at) => {
      const reading = readings[at]?.[bodyRow];
      const owner = owners[bodyRow];
      if (reading === undefined || owner === undefined || repeated.has(column.at)) return [];
      return addAmount({ rows, source, periods, calendar, column, owner, bodyRow, reading });
    }),
  );
  periods.columns.forEach((column, at) => {
    const own = { ...column, readings: readings[at] ?? [] };
    records.issues.push(
      ...columnIssues(source, asMapped(source, periods, own), own.readings, money),
    );
  });
  const kept = periods.columns
    .filter(({ at }) => repeated.has(at))
    .map((column) => ({ ...asMapped(source, periods, column), field: null, reading: null }));
  if (periods.target === source.register)
    addOthers(records, source, rows, owners, traced, money, kept);
  else if (kept.length > 0) keepBeside(records, source, kept);
  return { target: periods.target, rows: traced };
}

interface Amount {
  readonly rows: AmountRows;
  readonly source: Source;
  readonly periods: PeriodFinding;
  readonly calendar: PeriodCalendar;
  readonly column: PeriodColumn;
  readonly owner: Owner;
  readonly bodyRow: number;
  readonly reading: Reading;
}

/** Adds one cell; the rows that hold it. */
function addAmount(amount: Amount): readonly number[] {
  const { rows, source, periods, calendar, column, owner, bodyRow, reading } = amount;
  if (reading.kind === "empty" && !losesText(reading)) return [];
  const field = (periods.measureAt === null ? null : periods.measures[bodyRow]) ?? column.field;
  const shares = calendar.sharesOf(column.span);
  const cell = source.island.body[bodyRow]?.cells[column.at] ?? blank;
  const { builder } = rows.draft;
  const rowOf = (period: string): number => {
    const row = rows.rowFor(owner, [period, column.costType ?? ""], field, bodyRow);
    builder.set(row, "Period", period);
    if (column.costType !== null) builder.set(row, "Cost type", column.costType);
    return row;
  };
  const value =
    reading.kind === "value" && typeof reading.value === "number" ? reading.value : null;
  const found =
    value === null
      ? shares.slice(0, 1).map(({ period }) => rowOf(period))
      : allocate(periods.target, value, shares).map(({ period, amount: part }) => {
          const row = rowOf(period);
          const before = builder.get(row, field);
          builder.set(row, field, typeof before === "number" ? before + part : part);
          return row;
        });
  const [first] = found;
  if (first !== undefined && losesText(reading)) rows.keep(first, field, rawValue(cell.value));
  return found;
}

/** Whose amounts the body rows are. */
function ownersOf(
  records: Records,
  source: Source,
  periods: PeriodFinding,
  money: MoneyFinding,
): readonly Owner[] {
  if (periods.target !== source.register) return ownersByRecord(records, source, periods);
  const fields = source.columns.filter(
    ({ field, reading }) =>
      field !== null && reading !== null && field !== "Period" && !amountFields.has(field),
  );
  return source.island.body.map((_, bodyRow): Owner => {
    const values = fields.map(({ field, reading }) => {
      const read = reading?.readings[bodyRow];
      const own = read === undefined ? null : inUnit(read, money);
      return [field ?? "", own?.kind === "value" ? own.value : null] as const;
    });
    const key = periods.measureAt === null ? `row ${bodyRow}` : JSON.stringify(values);
    return { fields: new Map(values), key };
  });
}

/** Amounts beside the records of another register: their rows bear the key of the record. */
function ownersByRecord(
  records: Records,
  source: Source,
  periods: PeriodFinding,
): readonly Owner[] {
  const trace = records.traces.find((each) => each.source === source);
  const parent = records.drafts.get(source.register);
  const key = keyField(source.register);
  return source.island.body.map((_, bodyRow): Owner => {
    const row = trace?.records[bodyRow] ?? null;
    const value = row === null || key === null ? null : (parent?.builder.get(row, key) ?? null);
    const fields = new Map([[ownerField[periods.target], value]]);
    return { fields, key: value === null ? `row ${bodyRow}` : `key ${String(value)}` };
  });
}

/** A column of periods as the other columns are described, for the issues about its cells. */
function asMapped(source: Source, periods: PeriodFinding, column: PeriodColumn): MappedColumn {
  const { island } = source;
  const { at, field, readings } = column;
  const rows = island.body.length;
  const from = periods.columns.findIndex((each) => each.at === at) * rows;
  const notes = periods.notes
    .filter((note) => (note.at === null ? from === 0 : note.at >= from && note.at < from + rows))
    .map((note) => ({ ...note, at: note.at === null ? null : note.at - from }));
  return {
    at,
    covers: [at],
    header: island.headers[at] ?? emptyHeader,
    key: columnNames(island.headers)[at] ?? "",
    cells: island.body.map(({ cells }) => cells[at] ?? blank),
    field,
    how: { kind: "period", period: island.headers[at]?.shown ?? "" },
    confidence: 1,
    candidates: [],
    reading: { readings, notes, doubts: [] },
    completedBy: null,
    declined: null,
  };
}

const emptyHeader: MappedColumn["header"] = {
  shown: "",
  bands: [],
  keys: [],
  factor: null,
  currency: null,
  scale: null,
};

/**
 * Keeps the other columns of a list whose records are made of amounts: texts in every row, numbers in the
 * first row of their record only, so that they add up once. A record without amounts gets a row of its own.
 */
function addOthers(
  records: Records,
  source: Source,
  rows: AmountRows,
  owners: readonly Owner[],
  traced: PeriodTrace["rows"],
  money: MoneyFinding,
  kept: readonly MappedColumn[],
): void {
  const { island, periods } = source;
  const { builder } = rows.draft;
  const rowsOf = island.body.map((body, bodyRow): readonly number[] => {
    const own = [...new Set((traced[bodyRow] ?? []).flat())];
    const owner = owners[bodyRow];
    if (own.length > 0 || owner === undefined) return own;
    const isFilled = body.cells.some(({ value }) => !isBlank(value));
    return isFilled ? [rows.rowFor(owner, [], "", bodyRow)] : [];
  });
  const maker = new TraceMaker(
    source,
    rowsOf.map((own) => own[0] ?? null),
  );
  const measureColumn = measureColumnOf(source, periods);
  for (const column of [...source.columns, ...measureColumn, ...kept]) {
    const { field, reading, cells, header } = column;
    const readings = reading?.readings.map((each) => inUnit(each, money)) ?? null;
    const isField = field !== null && readings !== null && !amountFields.has(field);
    if (isField) {
      maker.goes(column, builder.register, field);
      maker.read(column, readings);
    }
    if (isField && !readings.some(losesText)) continue;
    if (cells.every(({ value }) => isBlank(value))) continue;
    const wanted = header.shown === "" ? `Column ${column.at + 1}` : header.shown;
    const name = builder.openExtra(isField ? `${wanted} as found` : wanted, "General", maker.taken);
    maker.keeps(column, builder.register, name);
    cells.forEach((cell, bodyRow) => {
      const value = rawValue(cell.value);
      const own = rowsOf[bodyRow] ?? [];
      const places = typeof value === "number" ? own.slice(0, 1) : own;
      for (const row of places) keepValue(builder, row, name, value);
    });
  }
  records.traces.push(maker.done());
}

/** Sets an extra column; a row that has something else already, from another body row, keeps both. */
function keepValue(builder: Draft["builder"], row: number, name: string, value: FieldValue): void {
  const before = builder.getExtra(row, name);
  if (value === null || before === value) return;
  builder.setExtra(row, name, before === null ? value : `${String(before)}; ${String(value)}`);
}

/** The column that says which amount a row is: it is kept as it stands. */
function measureColumnOf(source: Source, periods: PeriodFinding | null): readonly MappedColumn[] {
  const at = periods?.measureAt ?? null;
  if (periods === null || at === null) return [];
  const column = { at, span: { startsOn: null, endsOn: null }, costType: null, readings: [] };
  return [{ ...asMapped(source, periods, { ...column, field: "" }), field: null, reading: null }];
}

/** Keeps columns of amounts as extra columns of the records that they stand beside. */
function keepBeside(records: Records, source: Source, kept: readonly MappedColumn[]): void {
  const place = records.traces.findIndex((each) => each.source === source);
  const trace = records.traces[place];
  const builder = records.drafts.get(source.register)?.builder;
  if (trace === undefined || builder === undefined) return;
  const targets = new Map(trace.targets);
  const extras = new Map(trace.extras);
  for (const column of kept) {
    const name = builder.openExtra(column.key, "General", builder.extraNames());
    targets.set(column.at, [{ register: source.register, header: name }]);
    extras.set(column.at, name);
    column.cells.forEach(({ value }, bodyRow) => {
      const row = trace.records[bodyRow] ?? null;
      if (row !== null) builder.setExtra(row, name, rawValue(value));
    });
  }
  records.traces[place] = { ...trace, targets, extras };
}
