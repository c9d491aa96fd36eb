import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { addedIssues, missingColumns, registersToWrite } from "../registersToWrite";
import { changesEdits } from "./changesEdits";
import {
  compared,
  comparisonIssues,
  isNow,
  snapshotNamed,
  snapshotTitle,
  storeIssues,
  untilTitle,
} from "./comparison";
import { compareParameters } from "./historyParameters";
import { refusedHistory } from "./refusedHistory";
import { readForSnapshots, snapshotSources } from "./snapshotReading";

export const compareSnapshots: ActionWork = { propose };

/** Lists in Changes what is different between two snapshots, or between a snapshot and now. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForSnapshots(context.signal);
  const sources = snapshotSources(reading);
  const { store } = sources;
  const [sinceId, untilId] = ["since", "until"].map((name) =>
    textOf(compareParameters, context, name),
  );
  const last = store.heads.at(-1);
  if (last === undefined) return refusedHistory(reading, [none(), ...storeIssues(store)]);
  const since = sinceId === undefined || sinceId === "" ? last : snapshotNamed(store, sinceId);
  const until = untilId === undefined || isNow(untilId) ? null : snapshotNamed(store, untilId);
  if ("code" in since) return refusedHistory(reading, [since]);
  if (until !== null && "code" in until) return refusedHistory(reading, [until]);
  const writing = registersToWrite(reading, ["Changes"]);
  const missing = missingColumns(writing.contentOf("Changes"));
  if (missing.length > 0) return refusedHistory(reading, missing);
  const comparison = compared(sources, since, until);
  const { changes } = comparison;
  const listed = changesEdits(writing, {
    changes,
    since: snapshotTitle(since),
    until: untilTitle(comparison),
  });
  const facts = {
    since: snapshotTitle(since),
    until: until === null ? null : snapshotTitle(until),
    changes: changes.length,
  };
  const explain = changes.filter((change) => change.explain).length;
  return {
    sentence: message("compares-snapshots", { ...facts, explain }),
    plan: {
      title: message("compared-snapshots", facts),
      edits: [...writing.edits, ...listed.edits],
    },
    issues: [
      ...comparisonIssues(comparison),
      ...listed.issues,
      ...storeIssues(store),
      ...addedIssues(writing),
    ],
    changes: comparison,
    state: reading.state,
  };
}

function none(): Issue {
  return { code: "snapshot-none", severity: "blocking", place: { register: "Snapshots" } };
}
