import type { SnapshotFacts } from "../snapshotFacts";
import type { MessageSpeech } from "../words";

const kinds = { Snapshot: "snapshot", Baseline: "baseline" } as const;

/** Taking snapshots, comparing and explaining, and tending the past. */
export const snapshotMessages: {
  readonly [C in keyof SnapshotFacts]: (facts: SnapshotFacts[C], say: MessageSpeech) => string;
} = {
  "takes-snapshot": ({ snapshot, kind, records, values, changes }, { speech }) =>
    `Takes ${kinds[kind]} ${snapshot} of ${speech.counted(records, "record", "records")} (${speech.counted(values, "value", "values")} to keep)${changes === null ? "" : `; ${speech.counted(changes, "change", "changes")} since the last one`}.`,
  "compares-snapshots": ({ since, until, changes, explain }, { speech }) =>
    `Lists ${speech.counted(changes, "change", "changes")} from ${since} to ${until ?? "now"}${explain === 0 ? "" : `; ${speech.counted(explain, "needs", "need")} an explanation`}.`,
  "explains-changes": ({ changes }, { speech }) =>
    `Writes ${speech.counted(changes, "explanation", "explanations")} into Changes.`,
  "accepts-rename": ({ from, to, snapshots }, { speech }) =>
    `The history of ${from} goes on as ${to} in ${speech.counted(snapshots, "snapshot", "snapshots")}.`,
  "thins-snapshots": ({ gone, kept, before, after }, { speech }) =>
    `Removes ${speech.counted(gone, "snapshot", "snapshots")} and keeps ${speech.number(kept)} as they are; ${speech.number(before)} values become ${speech.number(after)}.`,
  "removes-snapshot": ({ snapshot }) =>
    `Removes snapshot ${snapshot}; all others stay as they are.`,
  "history-stays": () => "The snapshots stay as they are.",
  "took-snapshot": ({ snapshot, kind }) => `Took ${kinds[kind]} ${snapshot}`,
  "compared-snapshots": ({ since, until, changes }, { speech }) =>
    `Listed ${speech.counted(changes, "change", "changes")} from ${since} to ${until ?? "now"}`,
  "explained-changes": ({ changes }, { speech }) =>
    `Explained ${speech.counted(changes, "change", "changes")}`,
  "accepted-rename": ({ from, to }) => `Carried the history of ${from} on as ${to}`,
  "thinned-snapshots": ({ gone }, { speech }) =>
    `Removed ${speech.counted(gone, "snapshot", "snapshots")}`,
  "removed-snapshot": ({ snapshot }) => `Removed snapshot ${snapshot}`,
  "left-history": () => "Left the snapshots as they are",
};
