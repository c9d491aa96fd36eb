import { columnOf } from "#core/register/schema";
import { columnNames } from "./headerText";
import type { Island, LeftOutRow } from "./island";
import { fieldOf } from "./ledgerCells";
import type { LedgerSource } from "./ledgerCells";
import type { LedgerSum } from "./ledger";
import type { MappedColumn } from "./mapColumns";
import type { MoneyFinding } from "./moneyUnit";
import type { PeriodColumn } from "./periods/periodFinding";
import { numberText } from "./values/numberText";
import type { Reading } from "./values/reading";

/** Single units in the unit of a register. */
export const unitFactor: Readonly<Record<MoneyFinding["unit"], number>> = {
  One: 1,
  thousand: 1e3,
  million: 1e6,
};

const rounded = (value: number): number => Number(value.toPrecision(14));

/** Numbers of readings in single units. */
function amountsOf(readings: readonly Reading[]): readonly (number | null)[] {
  return readings.map((reading) =>
    reading.kind === "value" && typeof reading.value === "number"
      ? reading.value * (reading.factor ?? 1)
      : null,
  );
}

const sumOf = (numbers: readonly (number | null)[]): number =>
  rounded(numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0));

/** Fields whose numbers can be added up. */
export function isSummable(register: string, field: string | null): boolean {
  const type = field === null ? undefined : columnOf(register, field)?.type;
  return type === "money" || type === "number";
}

/** The factor that the numbers of a column are multiplied with. */
function factorOf(readings: readonly Reading[]): number {
  const amount = readings.find((reading) => reading.kind === "value");
  return amount?.kind === "value" ? (amount.factor ?? 1) : 1;
}

/** A number as it stands in a cell of a total row; null when it is none. */
export function statedNumber(row: LeftOutRow, at: number): number | null {
  const value = row.cells[at]?.value ?? null;
  if (typeof value === "number") return value;
  return typeof value === "string" ? (numberText(value, "unknown")?.amount ?? null) : null;
}

/** What the total row of the island says about a column, in single units; null when it has none. */
function statedTotal(island: Island, at: number, factor: number): number | null {
  const totals = island.leftOut.filter(({ kind }) => kind === "total");
  const [row] = totals.filter(
    ({ sums }) => sums === undefined || sums.length === island.body.length,
  );
  const stated = row === undefined || totals.length > 1 ? null : statedNumber(row, at);
  return stated === null ? null : rounded(stated * factor);
}

/** The columns of numbers of an island, added up on the sheet and in the register. */
export function ledgerSums(of: LedgerSource): readonly LedgerSum[] {
  const { source } = of.trace;
  const own = source.columns.flatMap((column) => columnSum(of, column) ?? []);
  return [...own, ...periodSums(of)];
}

function columnSum(of: LedgerSource, column: MappedColumn): LedgerSum | null {
  const { trace, rows, money } = of;
  const { source } = trace;
  const { field, reading, at } = column;
  if (field === null || reading === null || !isSummable(source.register, field)) return null;
  const amounts = amountsOf(reading.readings);
  if (amounts.every((amount) => amount === null)) return null;
  const isMoney = columnOf(source.register, field)?.type === "money";
  const factor = isMoney ? unitFactor[money.unit] : 1;
  const places = [...new Set(trace.records.filter((row) => row !== null))];
  const kept = places.map((row) => {
    const value = rows.value(source.register, row, field);
    return typeof value === "number" ? value * factor : null;
  });
  return {
    header: columnNames(source.island.headers)[at] ?? "",
    field,
    onSheet: sumOf(amounts),
    inRegister: sumOf(kept),
    stated: statedTotal(source.island, at, factorOf(reading.readings)),
  };
}

/** One sum a field for all columns of periods together. */
function periodSums(of: LedgerSource): readonly LedgerSum[] {
  const { trace, periods, rows, money } = of;
  const finding = trace.source.periods;
  if (finding === null || periods === null) return [];
  const onSheet = new Map<string, number>();
  const places = new Map<string, Set<number>>();
  finding.columns.forEach((column, index) => {
    amountsOf(column.readings).forEach((amount, bodyRow) => {
      if (amount === null) return;
      const field = fieldOf(finding, bodyRow, column.field);
      onSheet.set(field, (onSheet.get(field) ?? 0) + amount);
      const own = places.get(field) ?? new Set();
      for (const row of periods.rows[bodyRow]?.[index] ?? []) own.add(row);
      places.set(field, own);
    });
  });
  const isMoney = finding.columns.some((column) =>
    column.readings.some((reading) => reading.kind === "value" && reading.factor !== undefined),
  );
  const factor = isMoney ? unitFactor[money.unit] : 1;
  return [...onSheet].map(([field, sum]): LedgerSum => {
    const kept = [...(places.get(field) ?? [])].map((row) => {
      const value = rows.value(periods.target, row, field);
      return typeof value === "number" ? value * factor : null;
    });
    return {
      header: headersOf(trace.source.island, finding.columns, field),
      field,
      onSheet: rounded(sum),
      inRegister: sumOf(kept),
      stated: null,
    };
  });
}

/** "Jan-26 - Dec-26": the first and the last of the columns. */
function headersOf(island: Island, columns: readonly PeriodColumn[], field: string): string {
  const names = columnNames(island.headers);
  const own = columns.filter((column) => column.field === field);
  const ends = (own.length > 0 ? own : columns).map(({ at }) => names[at] ?? "");
  return [...new Set([ends[0], ends.at(-1)])].join(" – ");
}
