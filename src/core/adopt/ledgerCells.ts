import type { FieldValue } from "#core/register/rows";
import type { LedgerRows } from "./ledgerRows";
import { holdsText, isSameValue } from "./ledgerRows";
import type { MappedColumn } from "./mapColumns";
import type { MoneyFinding } from "./moneyUnit";
import { inUnit } from "./moneyUnit";
import type { PeriodFinding, PeriodTrace } from "./periods/periodFinding";
import type { Target, Trace } from "./records";
import { rawValue } from "./values/rawText";
import type { Reading, SourceCell } from "./values/reading";

/** What became of a cell of a record. */
export type CellFate = "recordValues" | "extraColumns" | "unread" | "lost";

/** What the fates of cells are told from: where they were put, and what is really there. */
export interface LedgerSource {
  readonly trace: Trace;
  /** Where the amounts of columns of periods went; null = there are none. */
  readonly periods: PeriodTrace | null;
  readonly rows: LedgerRows;
  readonly money: MoneyFinding;
}

/** Looks every cell of an island's records up in the rows that adoption came to. */
export class CellFates {
  readonly #of: LedgerSource;
  /** By column of the island: the column that its cells were read with (marks are read together). */
  readonly #columns: ReadonlyMap<number, MappedColumn>;
  readonly #periodColumns: ReadonlyMap<number, number>;

  constructor(of: LedgerSource) {
    this.#of = of;
    const { columns, periods } = of.trace.source;
    this.#columns = new Map(
      columns.flatMap((column) => column.covers.map((at) => [at, column] as const)),
    );
    this.#periodColumns = new Map(periods?.columns.map(({ at }, index) => [at, index]) ?? []);
  }

  /** The fate of one filled cell. */
  fateOf(bodyRow: number, at: number, cell: SourceCell): CellFate {
    const found = rawValue(cell.value);
    const index = this.#periodColumns.get(at);
    const isKept = (this.#of.trace.targets.get(at) ?? []).length > 0;
    if (index !== undefined && !isKept) return this.#amountFate(bodyRow, index, found);
    const column = this.#columns.get(at);
    const lead = column?.at ?? at;
    const targets = this.#of.trace.targets.get(lead) ?? [];
    const reading = this.#of.trace.readings.get(lead)?.[bodyRow];
    const isMark = column !== undefined && column.covers.length > 1;
    return this.#fate(bodyRow, targets, reading, found, isMark ? column : null);
  }

  #fate(
    bodyRow: number,
    targets: readonly Target[],
    reading: Reading | undefined,
    found: FieldValue,
    marks: MappedColumn | null,
  ): CellFate {
    const { rows, trace } = this.#of;
    const extras = new Set(targets.flatMap(({ register }) => rows.extras(register)));
    for (const target of targets) {
      const row = this.#rowOf(target, bodyRow);
      if (row === null || extras.has(target.header)) continue;
      const value = rows.value(target.register, row, target.header);
      if (value === null) continue;
      const read = reading?.kind === "value" ? reading.value : null;
      if (isSameValue(value, read) || isSameValue(value, found) || holdsText(value, found))
        return "recordValues";
      if (rows.refersTo(target.register, target.header, value, found)) return "recordValues";
      if (read !== null && holdsText(value, read)) return "recordValues";
    }
    const own = marks === null ? found : (rawValue(marks.cells[bodyRow]?.value ?? null) ?? found);
    const isKept = this.#extrasOf(targets).some(({ register, header }) => {
      const row = this.#rowOf({ register, header }, bodyRow);
      const value = row === null ? null : rows.value(register, row, header);
      return isSameValue(value, own) || holdsText(value, own) || isSameValue(value, found);
    });
    if (!isKept) return "lost";
    const isUnread = reading?.kind === "unread" && trace.source.columns.length > 0;
    return isUnread ? "unread" : "extraColumns";
  }

  /** Extra columns that can keep the cells of a column: those it was put into, and what was kept beside its fields. */
  #extrasOf(targets: readonly Target[]): readonly Target[] {
    const { rows } = this.#of;
    const beside = targets.flatMap(({ register, header }) =>
      rows
        .extras(register)
        .filter((extra) => extra.toLowerCase().startsWith(header.toLowerCase()))
        .map((extra) => ({ register, header: extra })),
    );
    return [...targets, ...beside];
  }

  /** The row of a target in which a body row's record is. */
  #rowOf({ register }: Target, bodyRow: number): number | null {
    const { rows, trace } = this.#of;
    const row = trace.records[bodyRow] ?? null;
    const own = trace.source.register;
    if (row === null || register === own) return row;
    return rows.rowOf(register, "Project ID", rows.value(own, row, "Project ID"));
  }

  #amountFate(bodyRow: number, index: number, found: FieldValue): CellFate {
    const { periods, rows, trace, money } = this.#of;
    const finding = trace.source.periods;
    const column = finding?.columns[index];
    const places = periods?.rows[bodyRow]?.[index] ?? [];
    if (periods === null || finding === null || column === undefined) return "lost";
    const raw = column.readings[bodyRow];
    const reading = raw === undefined ? undefined : inUnit(raw, money);
    const field = fieldOf(finding, bodyRow, column.field);
    const amount = reading?.kind === "value" ? reading.value : null;
    const values = places.map((row) => rows.value(periods.target, row, field));
    if (typeof amount === "number" && holdsAmount(values, amount)) return "recordValues";
    if (typeof amount === "number" && this.#isJoined(bodyRow, index, field)) return "recordValues";
    const isKept = places.some((row) =>
      rows
        .extras(periods.target)
        .filter((extra) => extra.toLowerCase().startsWith(field.toLowerCase()))
        .map((extra) => rows.value(periods.target, row, extra))
        .some(
          (value) =>
            isSameValue(value, found) || holdsText(value, found) || isSameValue(value, amount),
        ),
    );
    if (!isKept) return "lost";
    return reading?.kind === "unread" ? "unread" : "extraColumns";
  }

  /** True when a period took the amounts of several columns of the row and is their sum. */
  #isJoined(bodyRow: number, index: number, field: string): boolean {
    const { periods, rows, trace, money } = this.#of;
    const finding = trace.source.periods;
    const [row] = periods?.rows[bodyRow]?.[index] ?? [];
    if (periods === null || finding === null || row === undefined) return false;
    let sum = 0;
    let columns = 0;
    finding.columns.forEach((column, at) => {
      const places = periods.rows[bodyRow]?.[at] ?? [];
      const reading = column.readings[bodyRow];
      if (!places.includes(row) || places.length > 1 || reading === undefined) return;
      const read = inUnit(reading, money);
      if (fieldOf(finding, bodyRow, column.field) !== field || read.kind !== "value") return;
      sum += Number(read.value);
      columns += 1;
    });
    return columns > 1 && isSameValue(rows.value(periods.target, row, field), sum);
  }
}

/** The field that an amount of a body row belongs to. */
export function fieldOf(finding: PeriodFinding, bodyRow: number, field: string): string {
  return finding.measures[bodyRow] ?? field;
}

/** True when the amounts of the periods add up to the amount, or each of them is as many people. */
function holdsAmount(values: readonly FieldValue[], amount: number): boolean {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return false;
  const sum = numbers.reduce((all, number) => all + number, 0);
  const isSpread = Math.abs(sum - amount) <= 1e-9 * Math.max(1, Math.abs(amount));
  return isSpread || numbers.every((number) => isSameValue(number, amount));
}
