import { keyOf } from "#core/scoring/registerTable";
import { keptTables, tableName } from "./keptFields";
import type { SnapshotHead } from "./snapshotHeads";
import type { SnapshotStore } from "./snapshotStore";
import type { KeptValue } from "./state";

/** A question about an earlier day. */
export interface AsOfQuestion {
  /** Register of the record; omitted = the first that has the key: Projects, Risks, Issues, Benefits ... */
  readonly table?: string;
  readonly key: string;
  /** Column as the register has it: "Forecast cost". */
  readonly field: string;
  /** Serial day. */
  readonly day: number;
}

/** What a value was, with the snapshot that says so, or why nobody knows. */
export type AsOfAnswer =
  | {
      readonly found: true;
      readonly value: KeptValue;
      readonly head: SnapshotHead;
      readonly table: string;
    }
  | {
      readonly found: false;
      /** "no-snapshot": there is none on or before the day; "no-record": it does not hold the key; "no-field": snapshots do not keep the column. */
      readonly why: "no-snapshot" | "no-record" | "no-field";
      /** The snapshot that was asked, or the first of all where the day is before it; null = there are none. */
      readonly head: SnapshotHead | null;
    };

/**
 * What a value was on a day: as the last snapshot of that day or before it holds it. Of several snapshots
 * of one day the last one taken counts.
 *
 * Snapshots are never filled in between: the answer says which one it is from.
 * @example
 * import { readSnapshotStore } from "#core/history/snapshotStore";
 * const store = readSnapshotStore([]);
 * asOf(store, { key: "P-001", field: "Budget", day: 46295 }).found; // => false
 */
export function asOf(store: SnapshotStore, { table, key, field, day }: AsOfQuestion): AsOfAnswer {
  const head = store.heads.findLast((each) => each.day <= Math.floor(day)) ?? null;
  if (head === null) {
    return { found: false, why: "no-snapshot", head: store.heads[0] ?? null };
  }
  const tables =
    table === undefined ? keptTables.map(({ register }) => register) : [tableName(table)];
  const keeping = tables.filter((each) => store.isKept(each, field));
  if (keeping.length === 0) return { found: false, why: "no-field", head };
  for (const each of keeping) {
    const value = store.valueAt(head.id, each, keyOf(key), field);
    if (value !== undefined) return { found: true, value, head, table: each };
  }
  const holds = tables.some((each) => store.holds(head.id, each, key));
  return { found: false, why: holds ? "no-field" : "no-record", head };
}
