import type { Issue } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { fieldName, keptColumns, keptTable, tableName } from "./keptFields";
import { type KeptHistory, keptHistory, valueOf } from "./keptHistory";
import { readHeads, type SnapshotHead } from "./snapshotHeads";
import { snapshotMarks } from "./snapshotMarks";
import type { KeptRecord, KeptRecords, KeptValue, PortfolioState } from "./state";
import { emptyState } from "./state";
import { readStoredRows } from "./storedRows";
import type { StoredRow } from "./storedRow";

/** A value of a record in one snapshot. */
export interface PastValue {
  readonly head: SnapshotHead;
  readonly value: KeptValue;
}

/**
 * The snapshots of a workbook.
 *
 * SnapshotData holds a row only where a value differs from that of the snapshot taken before, so a state
 * is found by the last row of each value up to its snapshot. Rows count in the order of their Snapshot
 * ID, which is the order in which snapshots were taken: sorting the rows, or correcting the status date
 * of a snapshot, changes no state. A snapshot whose row in Snapshots was deleted still counts for the
 * later ones.
 */
export class SnapshotStore {
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    /** By the days that they are true for, the oldest first. */
    readonly heads: readonly SnapshotHead[],
    /** IDs of all snapshots in the order in which they were taken, whether Snapshots lists them or not. */
    readonly chain: readonly string[],
    private readonly history: KeptHistory,
    private readonly problems: readonly Issue[],
    /** Rows of SnapshotData: values that are kept. */
    readonly values: number,
  ) {
    this.places = new Map(chain.map((id, at) => [keyOf(id), at]));
  }

  /** A snapshot by its ID, whatever the case. */
  headOf(id: string): SnapshotHead | null {
    return this.heads.find((head) => keyOf(head.id) === keyOf(id)) ?? null;
  }

  /** The portfolio as a snapshot holds it; without registers for an ID that is not known. */
  at(id: string): PortfolioState {
    const tables = new Map<string, KeptRecords>();
    for (const name of this.history.tables.keys()) {
      const records = this.recordsAt(id, name);
      if (records !== null) tables.set(name, records);
    }
    return { tables };
  }

  /** The records of one register as a snapshot holds them; null = it does not hold the register. */
  recordsAt(id: string, table: string): KeptRecords | null {
    const [at, found] = [this.placeOf(id), this.history.tables.get(tableName(table))];
    if (at < 0 || found?.isThere(at) !== true) return null;
    const removed = found.removedUpTo(at);
    const records = new Map<string, KeptRecord>();
    for (const [key, record] of found.records) {
      const values = record.valuesAt(at, removed);
      if (values === null) continue;
      records.set(key, { key: record.key, values: withBlanks(found.name, values) });
    }
    return records;
  }

  /** The state that the snapshot holds that was taken last: what the next one is compared with. */
  latest(): PortfolioState {
    const last = this.chain.at(-1);
    return last === undefined ? emptyState : this.at(last);
  }

  /** One value of a snapshot; undefined = the snapshot has no such record, or the field is not kept. */
  valueAt(id: string, table: string, key: string, field: string): KeptValue | undefined {
    return valueOf(this.history, this.placeOf(id), tableName(table), keyOf(key), {
      field: fieldName(table, field),
      isKept: this.isKept(table, field),
    });
  }

  /** Whether a snapshot holds a record. */
  holds(id: string, table: string, key: string): boolean {
    const kept = keptTable(table);
    return kept !== null && this.valueAt(id, table, key, kept.title) !== undefined;
  }

  /** A value in all snapshots that hold its record, the oldest first. */
  series(table: string, key: string, field: string): readonly PastValue[] {
    return this.heads.flatMap((head): PastValue[] => {
      const value = this.valueAt(head.id, table, key, field);
      return value === undefined ? [] : [{ head, value }];
    });
  }

  /** Keys of the records that any snapshot holds. */
  keysOf(table: string): readonly string[] {
    const records = this.history.tables.get(tableName(table))?.records.values() ?? [];
    return [...records].map(({ key }) => key);
  }

  /** Whether snapshots keep this field of a register. */
  isKept(table: string, field: string): boolean {
    const kept = keptTable(table);
    return kept !== null && keptColumns(kept).includes(fieldName(table, field));
  }

  /** Marks of what each snapshot holds, by its ID in small letters. */
  get marks(): ReadonlyMap<string, string> {
    const marks = snapshotMarks(this.history, this.chain.length);
    return new Map(this.chain.map((id, at) => [keyOf(id), marks[at] ?? ""]));
  }

  /** What is damaged. Nothing of it keeps the rest from being read. */
  get issues(): readonly Issue[] {
    const { marks } = this;
    const altered = this.heads.flatMap(({ id, mark }): Issue[] =>
      mark === "" || mark === marks.get(keyOf(id))
        ? []
        : [
            {
              code: "snapshot-altered",
              severity: "warning",
              place: { register: "Snapshots", record: id, field: "Stamp" },
              found: id,
            },
          ],
    );
    return [...this.problems, ...altered];
  }

  private placeOf(id: string): number {
    return this.places.get(keyOf(id)) ?? -1;
  }
}

/** Kept fields that no row names are blank. */
function withBlanks(
  table: string,
  values: ReadonlyMap<string, KeptValue>,
): ReadonlyMap<string, KeptValue> {
  const kept = keptTable(table);
  if (kept === null) return values;
  const all = keptColumns(kept).map((field): [string, KeptValue] => [
    field,
    values.get(field) ?? null,
  ]);
  return new Map([...all, ...values]);
}

/**
 * The snapshots that the registers Snapshots and SnapshotData keep. Without them there are none.
 *
 * Whatever is damaged in them is told by `issues`; reading never fails.
 */
export function readSnapshotStore(registers: readonly RegisterContent[]): SnapshotStore {
  const { heads, listed, issues } = readHeads(registers);
  const { rows, issues: unread } = readStoredRows(registers);
  return storeOf(heads, listed, rows, [...issues, ...unread]);
}

/**
 * A store of rows that were read or are going to be written.
 *
 * @param listed IDs that register Snapshots has, whether they can be put in order or not
 */
export function storeOf(
  heads: readonly SnapshotHead[],
  listed: readonly string[],
  rows: readonly StoredRow[],
  problems: readonly Issue[],
): SnapshotStore {
  const { history, chain, issues } = keptHistory(listed, rows);
  return new SnapshotStore(heads, chain, history, [...problems, ...issues], rows.length);
}
