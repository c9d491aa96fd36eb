import type { ExtraColumn, FieldValue, RegisterRows } from "#core/register/rows";
import { registerOf } from "#core/register/schema";
import type { Origin } from "./source";

interface Extra {
  readonly header: string;
  numberFormat: string;
  readonly values: FieldValue[];
}

/** Collects records of one register from several blocks, column by column. */
export class RegisterBuilder {
  readonly register: string;
  #rows = 0;
  readonly #fields = new Map<string, FieldValue[]>();
  readonly #extras = new Map<string, Extra>();
  readonly #origins = new Map<string, Origin[]>();
  readonly #reserved: ReadonlySet<string>;

  constructor(register: string) {
    this.register = register;
    this.#reserved = new Set(
      registerOf(register).columns.map((column) => column.header.toLowerCase()),
    );
  }

  get rows(): number {
    return this.#rows;
  }

  /** Makes room for records and gives the place of the first. */
  addRows(count: number): number {
    const first = this.#rows;
    this.#rows += count;
    return first;
  }

  set(row: number, field: string, value: FieldValue): void {
    const values = this.#fields.get(field) ?? [];
    values[row] = value;
    this.#fields.set(field, values);
  }

  get(row: number, field: string): FieldValue {
    return this.#fields.get(field)?.[row] ?? null;
  }

  has(field: string): boolean {
    return this.#fields.has(field);
  }

  /** True when some record has a value in the field. */
  hasValues(field: string): boolean {
    return this.#fields.get(field)?.some((value) => value !== null) ?? false;
  }

  /** Remembers which source gave a field its value. */
  cameFrom(row: number, field: string, origin: Origin): void {
    const origins = this.#origins.get(field) ?? [];
    origins[row] = origin;
    this.#origins.set(field, origins);
  }

  originOf(row: number, field: string): Origin | null {
    return this.#origins.get(field)?.[row] ?? null;
  }

  /**
   * Opens an extra column and gives the name it got. The name never equals a column of the schema or
   * one of `taken` (names that the same block uses already): "as found" and a number make it unique.
   */
  openExtra(header: string, numberFormat: string, taken: ReadonlySet<string>): string {
    const wanted = header === "" ? "Column" : header.slice(0, 200);
    const isFree = (name: string): boolean =>
      !this.#reserved.has(name.toLowerCase()) && !taken.has(name.toLowerCase());
    let name = wanted;
    if (!isFree(name)) name = `${wanted} as found`;
    for (let number = 2; !isFree(name); number += 1) name = `${wanted} as found ${number}`;
    const key = name.toLowerCase();
    const known = this.#extras.get(key);
    if (known === undefined) this.#extras.set(key, { header: name, numberFormat, values: [] });
    else if (known.numberFormat !== numberFormat) known.numberFormat = "General";
    return name;
  }

  /** Names of the extra columns so far, in small letters: what a column that must stay apart avoids. */
  extraNames(): Set<string> {
    return new Set(this.#extras.keys());
  }

  extraHeaders(): readonly string[] {
    return [...this.#extras.values()].map(({ header }) => header);
  }

  fieldNames(): readonly string[] {
    return [...this.#fields.keys()];
  }

  /** Leaves only these rows, in this order. */
  keepRows(rows: readonly number[]): void {
    const chosen = <T>(values: readonly T[], blank: T): T[] =>
      rows.map((row) => values[row] ?? blank);
    for (const [field, values] of this.#fields) this.#fields.set(field, chosen(values, null));
    for (const extra of this.#extras.values())
      extra.values.splice(0, extra.values.length, ...chosen(extra.values, null));
    this.#rows = rows.length;
  }

  setExtra(row: number, name: string, value: FieldValue): void {
    const extra = this.#extras.get(name.toLowerCase());
    if (extra !== undefined) extra.values[row] = value;
  }

  getExtra(row: number, name: string): FieldValue {
    return this.#extras.get(name.toLowerCase())?.values[row] ?? null;
  }

  /** The rows in the order of the schema; fields that are no schema column (criteria) follow in the order of their making. */
  build(): RegisterRows {
    const order = registerOf(this.register).columns.map((column) => column.header);
    const known = order.filter((header) => this.#fields.has(header));
    const columns = [
      ...known,
      ...[...this.#fields.keys()].filter((header) => !order.includes(header)),
    ];
    const extras = [...this.#extras.values()];
    const lists = [
      ...columns.map((column) => this.#fields.get(column) ?? []),
      ...extras.map((extra) => extra.values),
    ];
    const rows = Array.from({ length: this.#rows }, (_, row) =>
      lists.map((values) => values[row] ?? null),
    );
    const described: readonly ExtraColumn[] = extras.map(({ header, numberFormat }) => ({
      header,
      numberFormat,
    }));
    return { register: this.register, columns, extras: described, rows };
  }
}
