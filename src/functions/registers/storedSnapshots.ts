import type { RegisterContent } from "#core/register/content";
import { readSnapshotStore, type SnapshotStore } from "#core/history/snapshotStore";
import type { FunctionServices } from "../services";

/** The snapshots that were read last, by what register Snapshots said then. */
let kept: { readonly stamp: string; readonly store: SnapshotStore } | null = null;
let reading: Promise<SnapshotStore | null> | null = null;

/**
 * The snapshots of the workbook; null = Excel cannot be read.
 *
 * All cells of a recalculation share one look at register Snapshots. What the snapshots hold is read again
 * only when that register says otherwise than before: every snapshot that is taken, removed or rewritten
 * changes it.
 */
export function storedSnapshots(services: FunctionServices): Promise<SnapshotStore | null> {
  if (reading === null) {
    const fresh = read(services).finally(() => {
      if (reading === fresh) reading = null;
    });
    reading = fresh;
  }
  return reading;
}

async function read({ readRegisters }: FunctionServices): Promise<SnapshotStore | null> {
  const heads = await readRegisters(["Snapshots"]);
  if (heads === null) return null;
  const stamp = stampOf(heads);
  if (kept?.stamp === stamp) return kept.store;
  const registers = await readRegisters(["Snapshots", "SnapshotData"]);
  if (registers === null) return null;
  // What was read at once belongs together: a snapshot may have been taken since the first look.
  const found = { stamp: stampOf(registers), store: readSnapshotStore(registers) };
  kept = found;
  return found.store;
}

/** All that register Snapshots says; "" without it. */
function stampOf(registers: readonly RegisterContent[]): string {
  const content = registers.find(({ register }) => register === "Snapshots");
  return content === undefined ? "" : JSON.stringify([content.place, content.rows]);
}
