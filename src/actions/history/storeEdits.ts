import type { RewrittenStore } from "#core/history/rewrittenStore";
import type { SnapshotStore } from "#core/history/snapshotStore";
import { keyOf } from "#core/scoring/registerTable";
import { bodyCell, type BodyRow, bodyRows, planBody } from "#sheets/planBody";
import type { Edit } from "#sheets/plan";
import type { RegistersToWrite } from "../registersToWrite";
import { dataRows } from "./snapshotEdits";

/**
 * Gives Snapshots and SnapshotData what a rewritten store holds. Rows of snapshots that do not stay go; a
 * snapshot that was altered before keeps its mark, so that it is still told.
 */
export function storeEdits(
  writing: RegistersToWrite,
  store: SnapshotStore,
  rewritten: RewrittenStore,
): readonly Edit[] {
  const [heads, data] = [writing.contentOf("Snapshots"), writing.contentOf("SnapshotData")];
  const { marks } = store;
  const rows = bodyRows(heads).flatMap((row): BodyRow[] => {
    const id = keyOf(saidId(row["Snapshot ID"]));
    const head = rewritten.heads.get(id);
    if (head === undefined) return [];
    const mark = store.headOf(id)?.mark ?? "";
    const isSound = mark !== "" && mark === marks.get(id);
    return [
      isSound
        ? { ...row, Rows: head.records, Stamp: bodyCell("Snapshots", "Stamp", head.mark) }
        : row,
    ];
  });
  return [...planBody(heads, rows), ...planBody(data, dataRows(rewritten.rows))];
}

function saidId(cell: BodyRow[string] | undefined): string {
  if (cell === undefined || cell === null) return "";
  return typeof cell === "object" ? cell.text : String(cell);
}
