import { rewrittenStore } from "#core/history/rewrittenStore";
import { thinnedSnapshots } from "#core/history/thinnedSnapshots";
import { message } from "#core/messages/message";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { registersToWrite } from "../registersToWrite";
import { snapshotNamed } from "./comparison";
import { removeParameters, thinParameters } from "./historyParameters";
import { refusedHistory } from "./refusedHistory";
import { snapshotRegisters } from "./snapshotEdits";
import { readForSnapshots, snapshotSources } from "./snapshotReading";
import { storeEdits } from "./storeEdits";

export const thinSnapshots: ActionWork = { propose: proposeThinning };
export const removeSnapshot: ActionWork = { propose: proposeRemoval };

/**
 * Removes snapshots that nobody asks for any more: all but the latest ones, the last of each month and
 * the baselines. Those that stay hold what they held.
 */
async function proposeThinning(context: ActionContext): Promise<Proposal> {
  const reading = await readForSnapshots(context.signal);
  const { store } = snapshotSources(reading);
  const kept = thinnedSnapshots(store.heads, Number(textOf(thinParameters, context, "keep")));
  const gone = store.chain.length - kept.length;
  if (gone === 0) return refusedHistory(reading, store.issues);
  const { edits, after } = rewriting(reading, new Set(kept.map(({ id }) => id)));
  return {
    sentence: message("thins-snapshots", {
      gone,
      kept: kept.length,
      before: store.values,
      after,
    }),
    plan: { title: message("thinned-snapshots", { gone }), edits },
    issues: store.issues,
    state: reading.state,
  };
}

/** Removes one snapshot; all others hold what they held. */
async function proposeRemoval(context: ActionContext): Promise<Proposal> {
  const reading = await readForSnapshots(context.signal);
  const { store } = snapshotSources(reading);
  const head = snapshotNamed(store, textOf(removeParameters, context, "snapshot"));
  if ("code" in head) return refusedHistory(reading, [head]);
  const kept = store.chain.filter((id) => keyOf(id) !== keyOf(head.id));
  const { edits } = rewriting(reading, new Set(kept));
  return {
    sentence: message("removes-snapshot", { snapshot: head.id }),
    plan: { title: message("removed-snapshot", { snapshot: head.id }), edits },
    issues: store.issues,
    state: reading.state,
  };
}

function rewriting(
  reading: RegisterReading,
  keeps: ReadonlySet<string>,
): { readonly edits: Proposal["plan"]["edits"]; readonly after: number } {
  const { store } = snapshotSources(reading);
  const writing = registersToWrite(reading, [...snapshotRegisters]);
  const rewritten = rewrittenStore(store, keeps);
  return {
    edits: [...writing.edits, ...storeEdits(writing, store, rewritten)],
    after: rewritten.rows.length,
  };
}
