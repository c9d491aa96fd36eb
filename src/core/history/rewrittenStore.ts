import { keyOf } from "#core/scoring/registerTable";
import { deltaRows } from "./deltaRows";
import { storeOf, type SnapshotStore } from "./snapshotStore";
import { emptyState, type PortfolioState, recordCount } from "./state";
import type { StoredRow } from "./storedRow";

/** What registers Snapshots and SnapshotData hold after a change of the past. */
export interface RewrittenStore {
  readonly rows: readonly StoredRow[];
  /** Of the snapshots that stay, by ID in small letters: records that they hold and their mark. */
  readonly heads: ReadonlyMap<string, { readonly records: number; readonly mark: string }>;
}

/**
 * The rows that keep only some of the snapshots, each with the state that it had, or with that state
 * changed. Rows of snapshots that Snapshots does not list go.
 *
 * Cost: one state for each snapshot.
 * @param keeps IDs that stay
 * @param changed what becomes of each state; omitted = it stays as it is
 */
export function rewrittenStore(
  store: SnapshotStore,
  keeps: ReadonlySet<string>,
  changed: (state: PortfolioState) => PortfolioState = (state) => state,
): RewrittenStore {
  const kept = new Set([...keeps].map(keyOf));
  const ids = store.chain.filter((id) => kept.has(keyOf(id)));
  const rows: StoredRow[] = [];
  const records = new Map<string, number>();
  let before = emptyState;
  for (const snapshot of ids) {
    const state = changed(store.at(snapshot));
    for (const delta of deltaRows(before, state)) rows.push({ snapshot, ...delta });
    records.set(keyOf(snapshot), recordCount(state));
    before = state;
  }
  const { marks } = storeOf([], ids, rows, []);
  return {
    rows,
    heads: new Map(
      ids.map((id) => {
        const key = keyOf(id);
        return [key, { records: records.get(key) ?? 0, mark: marks.get(key) ?? "" }];
      }),
    ),
  };
}
