import { keyOf } from "#core/scoring/registerTable";
import { fieldName, tableName } from "./keptFields";

/** A value as a snapshot keeps it: a date is a serial day, a percentage a share (0.65), null is blank. */
export type KeptValue = string | number | null;

/** A record as it was. */
export interface KeptRecord {
  /** Its key as it was spelled: "P-007". */
  readonly key: string;
  /** Values by standard header: "Forecast cost". A field that was not kept is missing. */
  readonly values: ReadonlyMap<string, KeptValue>;
}

/** The records of a register by their keys in small letters. */
export type KeptRecords = ReadonlyMap<string, KeptRecord>;

/** A portfolio on one day: what is kept of its registers. */
export interface PortfolioState {
  /** By the name of the register. A register that was not there is missing; an empty one is empty. */
  readonly tables: ReadonlyMap<string, KeptRecords>;
}

/** A portfolio without registers. */
export const emptyState: PortfolioState = { tables: new Map() };

/**
 * One value of a state; undefined = there was no such record, or the field was not kept.
 *
 * Register, key and field count whatever their case.
 * @example valueIn(emptyState, "Projects", "P-001", "Budget"); // => undefined
 */
export function valueIn(
  { tables }: PortfolioState,
  table: string,
  key: string,
  field: string,
): KeptValue | undefined {
  return tables.get(tableName(table))?.get(keyOf(key))?.values.get(fieldName(table, field));
}

/** How many records a state holds. */
export function recordCount({ tables }: PortfolioState): number {
  return [...tables.values()].reduce((sum, records) => sum + records.size, 0);
}

/** Digits that are kept of a number: what two engines compute alike. */
const DIGITS = 12;

/**
 * A number as snapshots keep it, so that two engines that differ in the last digit keep the same.
 *
 * @example keptNumber(0.1 + 0.2); // => 0.3
 */
export function keptNumber(value: number): number {
  const rounded = Number(value.toPrecision(DIGITS));
  return Object.is(rounded, -0) ? 0 : rounded;
}
