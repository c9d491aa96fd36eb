import fc from "fast-check";
import { deltaRows } from "#core/history/deltaRows";
import { keptColumns, keptTables } from "#core/history/keptFields";
import { readSnapshotStore, type SnapshotStore } from "#core/history/snapshotStore";
import { emptyState } from "#core/history/state";
import type { PortfolioState, KeptRecord, KeptValue } from "#core/history/state";
import type { StoredRow } from "#core/history/storedRow";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registerContent } from "./registerContent";

/** Records by register: { Projects: { "P-1": { Budget: 100 } } }; fields that are left out are blank. */
export type Records = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, KeptValue>>>>>
>;

/** A state of these records. */
export function stateOf(records: Records): PortfolioState {
  return {
    tables: new Map(
      Object.entries(records).map(([table, all]) => {
        const kept = keptTables.find(({ register }) => register === table);
        const blanks = kept === undefined ? [] : keptColumns(kept).map((field) => [field, null]);
        return [
          table,
          new Map(
            Object.entries(all).map(([key, values]): [string, KeptRecord] => [
              key.toLowerCase(),
              {
                key,
                values: new Map([...(blanks as [string, KeptValue][]), ...Object.entries(values)]),
              },
            ]),
          ),
        ];
      }),
    ),
  };
}

/** A state as plain data, so that two can be compared whatever the order of their records. */
export function plainState({ tables }: PortfolioState): unknown {
  return Object.fromEntries(
    [...tables].map(([table, records]) => [
      table,
      Object.fromEntries(
        [...records].map(([id, { values }]) => [id, Object.fromEntries(values)] as const),
      ),
    ]),
  );
}

/** Rows of SnapshotData that keep states one after the other: SN-001, SN-002 ... */
export function rowsOfStates(states: readonly PortfolioState[]): readonly StoredRow[] {
  let before = emptyState;
  return states.flatMap((state, at) => {
    const snapshot = snapshotId(at);
    const rows = deltaRows(before, state).map((delta) => ({ snapshot, ...delta }));
    before = state;
    return rows;
  });
}

export function snapshotId(at: number): string {
  return `SN-${String(at + 1).padStart(3, "0")}`;
}

/** What register Snapshots says of one. */
export interface HeadRow {
  readonly id: string;
  readonly day: number | null;
  readonly label?: string;
  readonly kind?: string;
  readonly mark?: string;
}

/** Registers Snapshots and SnapshotData. */
export function storeRegisters(
  heads: readonly HeadRow[],
  rows: readonly StoredRow[],
): readonly RegisterContent[] {
  return [
    registerContent(
      "Snapshots",
      ["Snapshot ID", "Taken on", "Status date", "Label", "Kind", "Stamp"],
      heads.map(({ id, day, label, kind, mark }): CellValue[] => [
        ...[id, day, day, label ?? null],
        ...[kind ?? "Snapshot", mark ?? null],
      ]),
    ),
    registerContent(
      "SnapshotData",
      ["Snapshot ID", "Table", "Key", "Field", "Value", "Number"],
      rows.map(({ snapshot, table, key, field, value }): CellValue[] => [
        ...[snapshot, table, key === "" ? null : key, field],
        typeof value === "string" ? value : null,
        typeof value === "number" ? value : null,
      ]),
    ),
  ];
}

/** Month-ends from 2026-01-31 on, as serial days. */
export const firstDay = 46_053;

/** A store of states, a month between two of them. */
export function storeOfStates(states: readonly PortfolioState[]): SnapshotStore {
  const heads = states.map((_, at) => ({ id: snapshotId(at), day: firstDay + 30 * at }));
  return readSnapshotStore(storeRegisters(heads, rowsOfStates(states)));
}

const fieldsOf: Readonly<Record<string, readonly [string, fc.Arbitrary<KeptValue>][]>> = {
  Projects: [
    ["Project", fc.constantFrom<KeptValue>("Harbour lights", "Quay", null)],
    ["Stage", fc.constantFrom<KeptValue>("Proposed", "In delivery", "Closed")],
    ["Budget", fc.option(fc.integer({ min: 0, max: 5 }).map((n) => n * 100))],
    ["Forecast cost", fc.option(fc.integer({ min: 0, max: 600 }))],
    ["Forecast finish", fc.option(fc.integer({ min: 46_000, max: 46_200 }))],
    ["Reported RAG", fc.constantFrom<KeptValue>("Green", "Amber", "Red", null)],
    ["Rank", fc.option(fc.integer({ min: 1, max: 12 }))],
    ["Program ID", fc.constantFrom<KeptValue>("PG-1", "PG-2")],
  ],
  Risks: [
    ["Residual score", fc.option(fc.integer({ min: 1, max: 25 }))],
    ["Expected exposure", fc.option(fc.integer({ min: -50, max: 50 }))],
    ["Status", fc.constantFrom<KeptValue>("Open", "Closed")],
    ["Relates to", fc.constantFrom<KeptValue>("P-1", "PG-1", "PORTFOLIO", null)],
  ],
  Milestones: [["Forecast date", fc.option(fc.integer({ min: 46_000, max: 46_100 }))]],
};

/** States of a small portfolio: registers come and go, so do their records. */
export const states: fc.Arbitrary<PortfolioState> = fc
  .record(
    Object.fromEntries(
      Object.entries(fieldsOf).map(([table, fields]) => [
        table,
        fc.dictionary(
          fc.constantFrom(...[1, 2, 3, 4].map((n) => `${table.charAt(0)}-${n}`)),
          fc.record(Object.fromEntries(fields)),
        ),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((records) => stateOf(records as Records));
