import { portfolioId } from "#core/register/relatesTo";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf } from "#core/register/schema";
import { oneLine } from "./headerText";

/** Texts shorter than this could stand in a longer text by chance. */
const TELLING = 3;

const fold = (value: FieldValue): string => oneLine(String(value ?? "")).toLowerCase();

interface IndexedRows {
  readonly rows: RegisterRows;
  /** Place of a column in `rows.rows[r]` by its header in small letters: fields, then extras. */
  readonly places: ReadonlyMap<string, number>;
}

/** The rows that adoption came to, to look up what is really in them. */
export class LedgerRows {
  readonly #registers: ReadonlyMap<string, IndexedRows>;
  /** By register: everything that the record of a key says, folded. */
  readonly #words = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  /** By register and column: row of a value, for keys of one column. */
  readonly #byKey = new Map<string, ReadonlyMap<string, number>>();

  constructor(all: readonly RegisterRows[]) {
    this.#registers = new Map(
      all.map((rows) => {
        const headers = [...rows.columns, ...rows.extras.map(({ header }) => header)];
        const places = new Map(headers.map((header, at) => [header.toLowerCase(), at]));
        return [rows.register, { rows, places }];
      }),
    );
  }

  value(register: string, row: number, header: string): FieldValue {
    const indexed = this.#registers.get(register);
    const place = indexed?.places.get(header.toLowerCase());
    return place === undefined ? null : (indexed?.rows.rows[row]?.[place] ?? null);
  }

  /** Names of the extra columns of a register. */
  extras(register: string): readonly string[] {
    return this.#registers.get(register)?.rows.extras.map(({ header }) => header) ?? [];
  }

  /** The row whose column has this value; null when there is none. */
  rowOf(register: string, header: string, value: FieldValue): number | null {
    const id = `${register}.${header}`;
    const known = this.#byKey.get(id) ?? this.#indexOf(register, header);
    this.#byKey.set(id, known);
    return known.get(fold(value)) ?? null;
  }

  #indexOf(register: string, header: string): ReadonlyMap<string, number> {
    const indexed = this.#registers.get(register);
    const place = indexed?.places.get(header.toLowerCase());
    const index = new Map<string, number>();
    if (place === undefined) return index;
    indexed?.rows.rows.forEach((row, at) => {
      const key = fold(row[place] ?? null);
      if (key !== "" && !index.has(key)) index.set(key, at);
    });
    return index;
  }

  /** True when a reference leads to a record that says what the cell said: its name instead of its key. */
  refersTo(register: string, header: string, value: FieldValue, found: FieldValue): boolean {
    const allowed = columnOf(register, header)?.allowed;
    if (allowed?.kind !== "key" && allowed?.kind !== "relatesTo") return false;
    if (value === portfolioId) return true;
    const targets = allowed.kind === "key" ? [allowed.register] : ["Projects", "Programs"];
    return targets.some((target) => this.#said(target).get(fold(value))?.has(fold(found)) ?? false);
  }

  #said(register: string): ReadonlyMap<string, ReadonlySet<string>> {
    const known = this.#words.get(register);
    if (known !== undefined) return known;
    const said = new Map<string, Set<string>>();
    for (const row of this.#registers.get(register)?.rows.rows ?? []) {
      const words = said.get(fold(row[0] ?? null)) ?? new Set<string>();
      for (const value of row) if (value !== null) words.add(fold(value));
      said.set(fold(row[0] ?? null), words);
    }
    this.#words.set(register, said);
    return said;
  }
}

/** True when two values are one but for case, blanks and the last binary digit. */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }
  return fold(a) === fold(b);
}

/** True when a text keeps another one among its lines or its parts. */
export function holdsText(value: FieldValue, found: FieldValue): boolean {
  if (typeof value !== "string") return false;
  const wanted = fold(found);
  if (wanted === "") return false;
  if (value.split(/\n|; /).some((part) => fold(part) === wanted)) return true;
  return wanted.length >= TELLING && /\n|; /.test(value) && fold(value).includes(wanted);
}
