import { fingerprintParts } from "#core/text/fingerprint";
import type { KeptHistory, RecordHistory, TableHistory } from "./keptHistory";

/**
 * A mark of what each snapshot holds, by its place in the chain: the same for the same values, whatever
 * the order of rows, keys and fields.
 *
 * Sums of the fingerprints of all values that are not blank, modulo 2^32: a value counts from the
 * snapshot in which it was entered to the one in which it changes, so that the marks of all snapshots
 * cost one look at each row.
 */
export function snapshotMarks({ tables }: KeptHistory, snapshots: number): readonly string[] {
  const [first, second] = [new Int32Array(snapshots + 1), new Int32Array(snapshots + 1)];
  const add = (at: number, sign: 1 | -1, [a, b]: readonly [number, number]): void => {
    first[at] = (first[at] ?? 0) + sign * a;
    second[at] = (second[at] ?? 0) + sign * b;
  };
  for (const table of tables.values()) {
    for (const [key, record] of table.records) markRecord(table, key, record, snapshots, add);
  }
  let [a, b] = [0, 0];
  return Array.from({ length: snapshots }, (_, at) => {
    a = (a + (first[at] ?? 0)) >>> 0;
    b = (b + (second[at] ?? 0)) >>> 0;
    return a.toString(36) + b.toString(36);
  });
}

function markRecord(
  table: TableHistory,
  key: string,
  record: RecordHistory,
  snapshots: number,
  add: (at: number, sign: 1 | -1, parts: readonly [number, number]) => void,
): void {
  const ends = [...record.removed, ...table.removed].sort((a, b) => a - b);
  for (const [field, entries] of record.fields) {
    entries.forEach(({ at, value }, i) => {
      const removed = ends.find((end) => end > at) ?? snapshots;
      const until = Math.min(entries[i + 1]?.at ?? snapshots, removed);
      if (value === null) return;
      const parts = fingerprintParts(`${table.name}\n${key}\n${field}\n${typeof value}${value}`);
      add(at, 1, parts);
      add(until, -1, parts);
    });
  }
}
