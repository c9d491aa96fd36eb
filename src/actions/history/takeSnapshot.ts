import type { Issue } from "#core/issues";
import { letterOf } from "#core/history/snapshotHeads";
import { isoDate } from "#core/time/serialDate";
import { message } from "#core/messages/message";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, textOf } from "../parameters";
import { addedIssues, missingColumns, registersToWrite } from "../registersToWrite";
import { changesEdits } from "./changesEdits";
import { compared, comparisonIssues, snapshotTitle, storeIssues } from "./comparison";
import { snapshotKinds, takeParameters } from "./historyParameters";
import { logWith } from "./priorityLog";
import { refusedHistory } from "./refusedHistory";
import { snapshotEdits, snapshotRegisters } from "./snapshotEdits";
import { readForSnapshots, snapshotSources, type SnapshotSources } from "./snapshotReading";

export const takeSnapshot: ActionWork = { propose };

/**
 * Keeps the portfolio as it is, for its status date, and lists in Changes what is different from the
 * snapshot before. The first snapshot has nothing to be compared with.
 */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForSnapshots(context.signal);
  const sources = snapshotSources(reading);
  const { store, present, statusDate } = sources;
  const obstacle = obstacleOf(reading, sources);
  if (obstacle !== null || statusDate === null) {
    return refusedHistory(reading, obstacle === null ? [] : [obstacle]);
  }
  const before = store.heads.findLast(({ day }) => day <= statusDate) ?? null;
  const writing = registersToWrite(reading, [...snapshotRegisters, "Changes"]);
  const missing = [...snapshotRegisters, "Changes"].flatMap((register) =>
    missingColumns(writing.contentOf(register)),
  );
  if (missing.length > 0) return refusedHistory(reading, missing);
  const kind = choiceOf(takeParameters, context, "kind", snapshotKinds);
  const label = textOf(takeParameters, context, "label");
  const taken = snapshotEdits(writing, store, present, {
    label,
    kind,
    decision: "",
    takenBy: textOf(takeParameters, context, "takenBy"),
    takenOn: context.today,
    statusDate,
  });
  const comparison = before === null ? null : compared(sources, before, null);
  const letter = letterFor(sources, statusDate);
  const listed =
    comparison === null
      ? null
      : changesEdits(writing, {
          changes: comparison.changes,
          since: snapshotTitle(comparison.since),
          until: `${taken.id} ${label === "" ? isoDate(statusDate) : label} ${letter}`.trim(),
        });
  const logged = await logWith(context);
  const { id: snapshot, records, values } = taken;
  const changes = comparison?.changes.length ?? null;
  return {
    sentence: message("takes-snapshot", { snapshot, kind, records, values, changes }),
    plan: {
      title: message("took-snapshot", { snapshot, kind }),
      edits: [...writing.edits, ...taken.edits, ...(listed?.edits ?? []), ...logged.edits],
    },
    issues: [
      ...(comparison === null ? [firstSnapshot()] : comparisonIssues(comparison)),
      ...(letter === "" ? [] : [sameDay(statusDate, letter)]),
      ...(listed?.issues ?? []),
      ...storeIssues(store),
      ...addedIssues(writing),
    ],
    ...(comparison === null ? {} : { changes: comparison }),
    state: reading.state,
  };
}

/** Nothing can be kept without projects, nor without the day that they are true for. */
function obstacleOf({ tables }: RegisterReading, { statusDate }: SnapshotSources): Issue | null {
  if (tables["Projects"] === undefined) {
    const place = { register: "Projects" };
    return { code: "missing-register", severity: "blocking", place, expected: "Projects" };
  }
  if (statusDate !== null) return null;
  const place = { sheet: "Settings", register: "Settings", field: "Status date" };
  return { code: "status-date-missing", severity: "blocking", place };
}

function firstSnapshot(): Issue {
  return { code: "snapshot-first", severity: "hint", place: { register: "Snapshots" } };
}

/** Letter that a new snapshot of a day gets; "" = it is the first of its day. */
function letterFor({ store }: SnapshotSources, statusDate: number): string {
  const same = store.heads.filter(({ day }) => day === statusDate).length;
  return same === 0 ? "" : letterOf(same);
}

function sameDay(statusDate: number, letter: string): Issue {
  return {
    code: "snapshot-same-day",
    severity: "hint",
    place: { register: "Snapshots", field: "Status date" },
    found: isoDate(statusDate),
    facts: { letter },
  };
}
