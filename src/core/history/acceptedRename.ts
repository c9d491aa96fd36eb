import { keyOf } from "#core/scoring/registerTable";
import { relations } from "./keptFields";
import type { KeptRecord, KeptRecords, KeptValue, PortfolioState } from "./state";

/** A record that goes on under another identifier. */
export interface AcceptedRename {
  /** Register of the record, by its standard name. */
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A state in which a record has its new identifier, as if it had always had it: its own values and
 * what relates to it. Where a state holds both, the two are different records and it stays as it is.
 *
 * @example
 * import { emptyState } from "#core/history/state";
 * renamedState(emptyState, { table: "Projects", from: "P-007", to: "P-107" }).tables.size; // => 0
 */
export function renamedState(state: PortfolioState, rename: AcceptedRename): PortfolioState {
  if (holdsBoth(state, rename)) return state;
  const tables = [...state.tables].map(([table, records]): [string, KeptRecords] => [
    table,
    table === rename.table ? withKey(records, rename) : withRelations(records, rename),
  ]);
  return { tables: new Map(tables) };
}

/** True when a state holds the record under both identifiers. */
export function holdsBoth({ tables }: PortfolioState, rename: AcceptedRename): boolean {
  const records = tables.get(rename.table);
  return records?.has(keyOf(rename.from)) === true && records.has(keyOf(rename.to));
}

function withKey(records: KeptRecords, { from, to }: AcceptedRename): KeptRecords {
  if (!records.has(keyOf(from))) return records;
  return new Map(
    [...records].map(([id, record]): [string, KeptRecord] =>
      id === keyOf(from) ? [keyOf(to), { ...record, key: to }] : [id, record],
    ),
  );
}

/** Only projects are pointed at by what is kept of other registers. */
function withRelations(records: KeptRecords, { table, from, to }: AcceptedRename): KeptRecords {
  if (table !== "Projects") return records;
  const related = (record: KeptRecord): boolean =>
    relations.some((field) => keyOf(String(record.values.get(field) ?? "")) === keyOf(from));
  return new Map(
    [...records].map(([id, record]): [string, KeptRecord] => {
      if (!related(record)) return [id, record];
      const values = [...record.values].map(([field, value]): [string, KeptValue] => [
        field,
        relations.includes(field) && keyOf(String(value ?? "")) === keyOf(from) ? to : value,
      ]);
      return [id, { ...record, values: new Map(values) }];
    }),
  );
}
