import { deltaRows } from "#core/history/deltaRows";
import type { SnapshotKind } from "#core/history/snapshotHeads";
import { type SnapshotStore, storeOf } from "#core/history/snapshotStore";
import { emptyState, type PortfolioState, recordCount } from "#core/history/state";
import type { StoredRow } from "#core/history/storedRow";
import { nextKeys } from "#core/register/nextKeys";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import { bodyCell, type BodyRow, bodyRows, planBody } from "#sheets/planBody";
import type { Edit } from "#sheets/plan";
import type { RegistersToWrite } from "../registersToWrite";

/** What a new snapshot is called and true for. */
export interface NewSnapshot {
  readonly label: string;
  readonly kind: SnapshotKind;
  /** Decision that allows a baseline; may be empty. */
  readonly decision: string;
  readonly takenBy: string;
  /** Serial days. */
  readonly takenOn: number;
  readonly statusDate: number;
}

/** A snapshot that is going to be kept. */
export interface TakenSnapshot {
  readonly id: string;
  readonly edits: readonly Edit[];
  /** Records that it holds. */
  readonly records: number;
  /** Values that have to be kept of them. */
  readonly values: number;
}

/** Registers that a new snapshot is written into. */
export const snapshotRegisters = ["Snapshots", "SnapshotData"] as const;

/**
 * Keeps a state as a snapshot: a row of Snapshots, and in SnapshotData what differs from the snapshot
 * taken before. Both registers must have been read whole.
 */
export function snapshotEdits(
  writing: RegistersToWrite,
  store: SnapshotStore,
  state: PortfolioState,
  snapshot: NewSnapshot,
): TakenSnapshot {
  const id = nextSnapshot(store);
  const rows = deltaRows(store.latest(), state).map((delta) => ({ snapshot: id, ...delta }));
  const records = recordCount(state);
  const head: BodyRow = {
    "Snapshot ID": id,
    "Taken on": bodyCell("Snapshots", "Taken on", snapshot.takenOn),
    "Status date": bodyCell("Snapshots", "Status date", snapshot.statusDate),
    Label: bodyCell("Snapshots", "Label", snapshot.label),
    Kind: snapshot.kind,
    "Decision ID": bodyCell("Snapshots", "Decision ID", snapshot.decision),
    "Taken by": bodyCell("Snapshots", "Taken by", snapshot.takenBy),
    Rows: records,
    Stamp: bodyCell("Snapshots", "Stamp", markOf(state)),
  };
  const [heads, data] = snapshotRegisters.map((register) => writing.contentOf(register));
  return {
    id,
    records,
    values: rows.length,
    edits: [
      ...(heads === undefined ? [] : planBody(heads, [...bodyRows(heads), head])),
      ...(data === undefined ? [] : planBody(data, [...bodyRows(data), ...dataRows(rows)])),
    ],
  };
}

/** Mark of one state by itself: the same that the store finds for it. */
function markOf(state: PortfolioState): string {
  const id = "SN-001";
  const rows = deltaRows(emptyState, state).map((delta) => ({ snapshot: id, ...delta }));
  return storeOf([], [id], rows, []).marks.get(keyOf(id)) ?? "";
}

/** The ID that comes next: behind all others, also of snapshots that Snapshots does not list any more. */
export function nextSnapshot({ chain }: SnapshotStore): string {
  const known = { headers: ["Snapshot ID"], rows: chain.map((id) => [id]) };
  const next = nextKeys(known, "Snapshot ID", "SN-001")(0);
  const last = chain.at(-1);
  return last === undefined || naturalOrder(next, last) > 0 ? next : `${last}-2`;
}

/** Rows of SnapshotData: a number stands under Number, a text under Value. */
export function dataRows(rows: readonly StoredRow[]): readonly BodyRow[] {
  return rows.map(({ snapshot, table, key, field, value }) => ({
    "Snapshot ID": snapshot,
    Table: table,
    Key: key === "" ? null : bodyCell("SnapshotData", "Key", key),
    Field: field,
    Value: typeof value === "string" ? bodyCell("SnapshotData", "Value", value) : null,
    Number: typeof value === "number" ? value : null,
  }));
}
