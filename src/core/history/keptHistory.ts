import type { Issue } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { KeptValue } from "./state";
import { removedField, type StoredRow } from "./storedRow";

/** A value, and from which place of the chain on it counts. */
export interface Entry {
  readonly at: number;
  readonly value: KeptValue;
}

/** A record through all snapshots. */
export class RecordHistory {
  readonly fields = new Map<string, Entry[]>();
  /** Places of the chain at which it was not there any more, in their order. */
  readonly removed: number[] = [];

  constructor(
    /** Its key as it was spelled. */
    public key: string,
  ) {}

  /** Its values at a place of the chain; null = it was not there. */
  valuesAt(at: number, tableRemoved: number): ReadonlyMap<string, KeptValue> | null {
    const since = this.startAt(at, tableRemoved);
    const values = new Map<string, KeptValue>();
    for (const [field, entries] of this.fields) {
      const entry = entryAt(entries, at);
      if (entry !== undefined && entry.at >= since) values.set(field, entry.value);
    }
    return values.size === 0 ? null : values;
  }

  /** Values count from this place on: what stood before was removed. */
  startAt(at: number, tableRemoved: number): number {
    return Math.max(lastUpTo(this.removed, at), tableRemoved);
  }
}

/** A register through all snapshots. */
export class TableHistory {
  readonly records = new Map<string, RecordHistory>();
  /** Places of the chain at which the register itself was not there any more. */
  readonly removed: number[] = [];
  /** Places of the chain at which anything is said about its records. */
  readonly told = new Set<number>();

  constructor(readonly name: string) {}

  removedUpTo(at: number): number {
    return lastUpTo(this.removed, at);
  }

  isThere(at: number): boolean {
    const since = this.removedUpTo(at);
    return [...this.told].some((place) => place >= since && place <= at);
  }
}

/** All registers through all snapshots. */
export interface KeptHistory {
  readonly tables: ReadonlyMap<string, TableHistory>;
}

/**
 * The rows of a store in the order of the chain, whatever their order in the sheet. Rows of a snapshot
 * that Snapshots does not list still count for the later ones; two rows that say different things about
 * one value are told, and the one that comes first in the alphabet counts.
 *
 * @param listed IDs that Snapshots lists
 */
export function keptHistory(
  listed: readonly string[],
  rows: readonly StoredRow[],
): {
  readonly history: KeptHistory;
  readonly chain: readonly string[];
  readonly issues: readonly Issue[];
} {
  const known = new Map(listed.map((id) => [keyOf(id), id]));
  const orphans = new Map<string, { readonly id: string; rows: number }>();
  for (const { snapshot } of rows) {
    if (known.has(keyOf(snapshot))) continue;
    const orphan = orphans.get(keyOf(snapshot)) ?? { id: snapshot, rows: 0 };
    orphan.rows += 1;
    orphans.set(keyOf(snapshot), orphan);
  }
  const chain = [...known.values(), ...[...orphans.values()].map(({ id }) => id)].sort(
    (a, b) => naturalOrder(a, b) || (a < b ? -1 : 1),
  );
  const places = new Map(chain.map((id, at) => [keyOf(id), at]));
  const { history, contradicted } = gathered(rows, places);
  const issues = [
    ...[...orphans.values()].map(({ id, rows: count }): Issue => ({
      code: "snapshot-unlisted",
      severity: "warning",
      place: { register: "SnapshotData", record: id },
      found: id,
      facts: { rows: count },
    })),
    ...[...contradicted].map(([at, count]): Issue => ({
      code: "snapshot-contradicted",
      severity: "warning",
      place: { register: "SnapshotData", record: chain[at] ?? "" },
      found: chain[at] ?? "",
      facts: { values: count },
    })),
  ];
  return { history, chain, issues };
}

function gathered(
  rows: readonly StoredRow[],
  places: ReadonlyMap<string, number>,
): { history: KeptHistory; contradicted: ReadonlyMap<number, number> } {
  const tables = new Map<string, TableHistory>();
  for (const { snapshot, table: name, key, field, value } of rows) {
    const at = places.get(keyOf(snapshot)) ?? 0;
    const table = tables.get(name) ?? new TableHistory(name);
    tables.set(name, table);
    if (key === "" && field === removedField) {
      table.removed.push(at);
      continue;
    }
    table.told.add(at);
    if (key === "") continue;
    const record = table.records.get(keyOf(key)) ?? new RecordHistory(key);
    table.records.set(keyOf(key), record);
    if (key < record.key) record.key = key;
    if (field === removedField) record.removed.push(at);
    else {
      const entries = record.fields.get(field);
      if (entries === undefined) record.fields.set(field, [{ at, value }]);
      else entries.push({ at, value });
    }
  }
  return { history: { tables }, contradicted: ordered(tables) };
}

/** Puts all entries in the order of the chain, one for each place. */
function ordered(tables: ReadonlyMap<string, TableHistory>): ReadonlyMap<number, number> {
  const contradicted = new Map<number, number>();
  const upwards = (a: number, b: number): number => a - b;
  for (const table of tables.values()) {
    table.removed.sort(upwards);
    for (const record of table.records.values()) {
      record.removed.sort(upwards);
      for (const [field, entries] of record.fields) {
        if (entries.length === 1) continue;
        entries.sort((a, b) => a.at - b.at || (rankOf(a.value) < rankOf(b.value) ? -1 : 1));
        const single = entries.filter(({ at, value }, i) => {
          const former = entries[i - 1];
          if (former?.at !== at) return true;
          if (former.value !== value) contradicted.set(at, (contradicted.get(at) ?? 0) + 1);
          return false;
        });
        record.fields.set(field, single);
      }
    }
  }
  return contradicted;
}

/** Any fixed order of values. */
function rankOf(value: KeptValue): string {
  return `${typeof value} ${String(value)}`;
}

/** One value at a place of the chain; a kept field that no row names is blank, another one undefined. */
export function valueOf(
  { tables }: KeptHistory,
  at: number,
  table: string,
  key: string,
  { field, isKept }: { readonly field: string; readonly isKept: boolean },
): KeptValue | undefined {
  const found = tables.get(table);
  const record = found?.records.get(key);
  if (at < 0 || found === undefined || record === undefined) return undefined;
  const since = record.startAt(at, found.removedUpTo(at));
  const counts = (entries: readonly Entry[]): Entry | undefined => {
    const entry = entryAt(entries, at);
    return entry === undefined || entry.at < since ? undefined : entry;
  };
  const entry = counts(record.fields.get(field) ?? []);
  if (entry !== undefined) return entry.value;
  const isThere = [...record.fields.values()].some((entries) => counts(entries) !== undefined);
  return isThere && isKept ? null : undefined;
}

function entryAt(entries: readonly Entry[], at: number): Entry | undefined {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entry !== undefined && entry.at <= at) return entry;
  }
  return undefined;
}

/** The last of ascending places up to one; -1 = there is none. */
function lastUpTo(places: readonly number[], at: number): number {
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (place !== undefined && place <= at) return place;
  }
  return -1;
}
