import { emptyRecord, ownValue } from "#core/ownValue";
import type { RegisterContent } from "#core/register/content";
import { isObject } from "#core/stored";
import type { AdoptedRows } from "../adoption";
import { recordKeys } from "./recordKeys";
import { BLANK_MARK, MARK, markOf } from "./mark";

/**
 * What adoption wrote the last time, as marks: tells an edit of the register from a change on the sheet.
 * Plain data for JSON; five letters a field.
 */
export interface AdoptionBase {
  readonly version: 1;
  /** By register. */
  readonly registers: Readonly<Record<string, BaseRegister>>;
}

export interface BaseRegister {
  /** Fields and extra columns that were written. */
  readonly columns: readonly string[];
  /** By key: the marks of the columns, one after the other. */
  readonly records: Readonly<Record<string, string>>;
}

/** The base that adopting these records leaves behind. */
export function makeBase(adopted: readonly AdoptedRows[]): AdoptionBase {
  const registers: Record<string, BaseRegister> = {};
  for (const rows of adopted) {
    const columns = [...rows.columns, ...rows.extras.map(({ header }) => header)];
    const keys = recordKeys(rows.register, columns, rows.rows);
    const records = emptyRecord<string>();
    rows.rows.forEach((row, at) => {
      const key = keys[at] ?? "";
      if (key !== "")
        records[key] = columns.map((_, column) => markOf(row[column] ?? null)).join("");
    });
    registers[rows.register] = { columns, records };
  }
  return { version: 1, registers };
}

/** A base as it was stored; null when it is none or of another version. */
export function parseBase(stored: unknown): AdoptionBase | null {
  if (!isObject(stored) || stored["version"] !== 1 || !isObject(stored["registers"])) return null;
  const registers: Record<string, BaseRegister> = {};
  for (const [register, value] of Object.entries(stored["registers"])) {
    if (!isObject(value) || !Array.isArray(value["columns"]) || !isObject(value["records"]))
      return null;
    const columns: unknown[] = value["columns"];
    const records = Object.entries(value["records"]);
    const isRight =
      columns.every((column) => typeof column === "string") &&
      records.every(
        ([, marks]) => typeof marks === "string" && marks.length === columns.length * MARK,
      );
    if (!isRight) return null;
    registers[register] = {
      columns: columns.map(String),
      records: Object.fromEntries(records.map(([key, marks]) => [key, String(marks)])),
    };
  }
  return { version: 1, registers };
}

/** Looks marks up by key and column. */
export class BaseMarks {
  readonly #base: BaseRegister | null;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(base: AdoptionBase | null, register: string) {
    this.#base = base?.registers[register] ?? null;
    this.#columns = new Map(this.#base?.columns.map((column, at) => [column, at]));
  }

  get keys(): readonly string[] {
    return Object.keys(this.#base?.records ?? {});
  }

  wrote(column: string): boolean {
    return this.#columns.has(column);
  }

  has(key: string): boolean {
    return this.#base !== null && Object.hasOwn(this.#base.records, key);
  }

  /** The mark of a field as it was written; null = the field or the record was not. */
  markOf(key: string, field: string): string | null {
    const at = this.#columns.get(field);
    if (at === undefined || !this.has(key)) return null;
    return this.#base?.records[key]?.slice(at * MARK, (at + 1) * MARK) ?? null;
  }
}

/**
 * The base after adopting again: what the sheets say now, with what they said of records and columns that
 * they have no more while the registers still have them, so that those are told from what people typed.
 */
export function nextBase(
  base: AdoptionBase | null,
  adopted: readonly AdoptedRows[],
  now: readonly RegisterContent[],
): AdoptionBase {
  const next = makeBase(adopted);
  if (base === null) return next;
  const registers: Record<string, BaseRegister> = { ...next.registers };
  for (const [register, before] of Object.entries(base.registers)) {
    const content = now.find((each) => each.register === register);
    const present = new Set(
      content === undefined ? [] : recordKeys(register, content.headers, content.rows),
    );
    const own = next.registers[register] ?? { columns: [], records: {} };
    registers[register] = joined(before, own, present);
  }
  return { version: 1, registers };
}

function joined(
  before: BaseRegister,
  now: BaseRegister,
  present: ReadonlySet<string>,
): BaseRegister {
  const columns = [...now.columns, ...before.columns.filter((each) => !now.columns.includes(each))];
  const records = emptyRecord<string>();
  const spread = (own: BaseRegister, key: string, column: string): string => {
    const at = own.columns.indexOf(column);
    const marks = ownValue(own.records, key) ?? "";
    return at < 0 ? BLANK_MARK : marks.slice(at * MARK, (at + 1) * MARK) || BLANK_MARK;
  };
  const kept = Object.keys(before.records).filter((key) => present.has(key));
  const keys = new Set([...Object.keys(now.records), ...kept]);
  for (const key of keys) {
    const own = Object.hasOwn(now.records, key) ? now : before;
    records[key] = columns.map((column) => spread(own, key, column)).join("");
  }
  return { columns, records };
}
