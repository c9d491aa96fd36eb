import { keptTable } from "./keptFields";
import type { KeptRecord, KeptRecords, KeptValue, PortfolioState } from "./state";
import { recordsField, removedField, removedWord, type StoredRow } from "./storedRow";

/** What has to be kept of a snapshot, without its ID. */
export type Delta = Omit<StoredRow, "snapshot">;

/**
 * What differs in a state from the one before: a row for each value that is another one, for each value
 * of a new record, and one row for a record that is gone.
 *
 * Cost: one look at each value of both states.
 * @example
 * const state = { tables: new Map() };
 * deltaRows(state, state); // => []
 */
export function deltaRows(before: PortfolioState, after: PortfolioState): readonly Delta[] {
  const gone = [...before.tables.keys()]
    .filter((table) => !after.tables.has(table))
    .map((table) => removal(table, ""));
  const rows = [...after.tables].flatMap(([table, records]): readonly Delta[] => {
    const former = before.tables.get(table);
    if (former === undefined && records.size === 0) {
      return [{ table, key: "", field: recordsField, value: 0 }];
    }
    return tableRows(table, former ?? new Map<string, KeptRecord>(), records);
  });
  return [...gone, ...rows];
}

function tableRows(table: string, before: KeptRecords, after: KeptRecords): readonly Delta[] {
  const rows: Delta[] = [];
  for (const [id, record] of after) {
    const former = before.get(id);
    if (former === undefined) rows.push(...newRecord(table, record));
    else if (hasFewerFields(table, former, record)) {
      rows.push(removal(table, record.key), ...newRecord(table, record));
    } else {
      for (const [field, value] of record.values) {
        if (former.values.get(field) === value) continue;
        rows.push({ table, key: record.key, field, value });
      }
    }
  }
  for (const [id, { key }] of before) {
    if (!after.has(id)) rows.push(removal(table, key));
  }
  return rows;
}

/** Blank values of registers need no row; a record without any value is there by its blank title. */
function newRecord(table: string, { key, values }: KeptRecord): readonly Delta[] {
  const row = (field: string, value: KeptValue): Delta => ({ table, key, field, value });
  const kept = keptTable(table);
  const all = [...values].filter(([, value]) => kept === null || value !== null);
  if (kept !== null && all.length === 0) return [row(kept.title, null)];
  return all.map(([field, value]) => row(field, value));
}

/** A table that is no register has fields that come and go: the scale of risks. */
function hasFewerFields(table: string, before: KeptRecord, after: KeptRecord): boolean {
  if (keptTable(table) !== null) return false;
  return [...before.values.keys()].some((field) => !after.values.has(field));
}

function removal(table: string, key: string): Delta {
  return { table, key, field: removedField, value: removedWord };
}
