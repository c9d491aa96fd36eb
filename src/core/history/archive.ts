import { emptyRecord } from "#core/ownValue";
import type { CellValue, RegisterContent } from "#core/register/content";
import { columnOf, registerOf } from "#core/register/schema";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";

/** One value of a row that was taken out of a register: a row of register Archive. */
export interface ArchivedValue {
  readonly table: string;
  /** Tells the rows of a table apart: "R-004", "P-001 + 2026-Q3". */
  readonly key: string;
  readonly field: string;
  /** "" for numbers. */
  readonly text: string;
  readonly number: number | null;
}

/** What an archived project cost and brought in one period: a row of register ArchiveTotals. */
export interface ArchivedTotal {
  readonly period: string;
  readonly budget: number;
  readonly outturn: number;
  readonly plannedBenefits: number;
  /** Actual of closed and forecast of open periods, like the outturn. */
  readonly realisedBenefits: number;
}

/** Columns of a register that hold what was typed; formulas come back by themselves. */
export type TypedColumns = (register: string, header: string) => boolean;

/**
 * Rows value by value, as the archive keeps them: every cell that holds something typed.
 *
 * Of two rows with one key the second is "P-001 + 2026-Q3 (2)".
 */
export function archivedValues(
  registers: readonly RegisterContent[],
  rows: ReadonlyMap<string, readonly number[]>,
  isTyped: TypedColumns,
): readonly ArchivedValue[] {
  return [...rows].flatMap(([register, own]) => {
    const content = registers.find((each) => each.register === register);
    if (content === undefined) return [];
    const table = new RegisterTable(content);
    const used = new Map<string, number>();
    return own.flatMap((row): ArchivedValue[] => {
      const name = registerOf(register)
        .key.map((header) => table.text(row, header))
        .join(" + ");
      const times = (used.get(keyOf(name)) ?? 0) + 1;
      used.set(keyOf(name), times);
      const key = times === 1 ? name : `${name} (${times})`;
      return content.headers.flatMap((field, column): ArchivedValue[] => {
        const value = content.rows[row]?.[column] ?? null;
        if (value === null || value === "" || !isTyped(register, field)) return [];
        return [{ table: register, key, field, ...keptCell(value) }];
      });
    });
  });
}

function keptCell(value: CellValue): Pick<ArchivedValue, "text" | "number"> {
  if (typeof value === "number") return { text: "", number: value };
  const text = typeof value === "object" ? (value?.error ?? "") : String(value);
  return { text: typeof value === "boolean" ? text.toUpperCase() : text, number: null };
}

/** A row that comes back: its values by header. */
export interface ReturningRow {
  readonly table: string;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The rows that archived values make, in the order of the archive. */
export function returningRows(values: readonly ArchivedValue[]): readonly ReturningRow[] {
  const rows = new Map<string, ReturningRow & { values: Record<string, string | number> }>();
  for (const { table, key, field, text, number } of values) {
    const name = `${keyOf(table)}\u0000${keyOf(key)}`;
    const row = rows.get(name) ?? { table, key, values: emptyRecord<string | number>() };
    rows.set(name, row);
    row.values[field] = number ?? text;
  }
  return [...rows.values()];
}

/** The values of register Archive that belong to a project. */
export function valuesOf(archive: RegisterContent, project: string): readonly ArchivedValue[] {
  const table = new RegisterTable(archive);
  return archive.rows.flatMap((_, row): ArchivedValue[] => {
    if (keyOf(table.text(row, "Project ID")) !== keyOf(project)) return [];
    const text = (header: string): string => table.text(row, header);
    if (text("Table") === "" || text("Field") === "") return [];
    // A text keeps its spaces: it was typed so.
    const value = table.cell(row, "Value");
    const typed = value === null || typeof value === "object" ? "" : String(value);
    const number = table.number(row, "Number");
    return [{ table: text("Table"), key: text("Key"), field: text("Field"), text: typed, number }];
  });
}

/**
 * What rows that go into the archive cost and brought, by period: the sums that the registers lose.
 *
 * Money by period is that of the native columns; where a register lacks one, outturn follows from actual
 * and forecast by whether the period is closed, and benefits in money are not known.
 *
 * @param isOpen whether a period is still open.
 * @returns one line a period, in the natural order of its key; rows without a period are one line.
 */
export function archivedTotals(
  registers: readonly RegisterContent[],
  rows: ReadonlyMap<string, readonly number[]>,
  isOpen: (period: string) => boolean,
): readonly ArchivedTotal[] {
  const totals = new Map<string, ArchivedTotal>();
  const add = (register: string, amounts: Amounts): void => {
    const content = registers.find((each) => each.register === register);
    if (content === undefined) return;
    const table = new RegisterTable(content);
    for (const row of rows.get(register) ?? []) {
      const period = table.text(row, "Period");
      const known = totals.get(keyOf(period)) ?? { period, ...nothing };
      const more = amounts(table, row, isOpen(period));
      totals.set(keyOf(period), {
        period: known.period,
        budget: known.budget + more.budget,
        outturn: known.outturn + more.outturn,
        plannedBenefits: known.plannedBenefits + more.plannedBenefits,
        realisedBenefits: known.realisedBenefits + more.realisedBenefits,
      });
    }
  };
  add("Financials", costOf);
  add("BenefitPeriods", benefitOf);
  return [...totals.values()].sort((a, b) => naturalOrder(a.period, b.period));
}

type Amounts = (table: RegisterTable, row: number, open: boolean) => Omit<ArchivedTotal, "period">;

const nothing = { budget: 0, outturn: 0, plannedBenefits: 0, realisedBenefits: 0 };

function costOf(table: RegisterTable, row: number, open: boolean): Omit<ArchivedTotal, "period"> {
  const number = (header: string): number => table.number(row, header) ?? 0;
  return {
    ...nothing,
    budget: number("Budget"),
    outturn: table.number(row, "Outturn") ?? number(open ? "Forecast" : "Actual"),
  };
}

function benefitOf(table: RegisterTable, row: number): Omit<ArchivedTotal, "period"> {
  const number = (header: string): number => table.number(row, header) ?? 0;
  return {
    ...nothing,
    plannedBenefits: number("Planned money"),
    realisedBenefits: number("Outturn money"),
  };
}

/** Whether a column holds what people typed or the add-in wrote, by the schema; columns of one's own do. */
export function isKeptColumn(register: string, header: string): boolean {
  return columnOf(register, header)?.kind !== "formula";
}

/** Tells whether a period is still open; one that Periods does not know is. */
export function openPeriods(
  periods: RegisterContent | undefined,
  statusDate: number | null,
): (period: string) => boolean {
  if (periods === undefined || statusDate === null) return () => true;
  const table = new RegisterTable(periods);
  const closed = new Set(
    periods.rows.flatMap((_, row) => {
      const ends = table.number(row, "Ends on");
      return ends !== null && ends <= statusDate ? [keyOf(table.text(row, "Period"))] : [];
    }),
  );
  return (period) => !closed.has(keyOf(period));
}
