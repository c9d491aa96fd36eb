import type { Issue } from "#core/issues";
import { compareStates, type Comparison } from "#core/history/compareStates";
import type { SnapshotHead } from "#core/history/snapshotHeads";
import type { SnapshotStore } from "#core/history/snapshotStore";
import type { SuspectedRename } from "#core/history/suspectedRenames";
import { manyValues } from "#core/history/thinnedSnapshots";
import { keyOf } from "#core/scoring/registerTable";
import type { ChangesReport } from "../report/changesReport";
import { nowWord } from "./changesEdits";
import type { SnapshotSources } from "./snapshotReading";

/** Two states that are compared; `until` null = the workbook as it is now. */
export interface Compared extends Comparison {
  readonly since: SnapshotHead;
  readonly until: SnapshotHead | null;
}

/** What changed from one snapshot to another, or to now. */
export function compared(
  { store, present, rules }: SnapshotSources,
  since: SnapshotHead,
  until: SnapshotHead | null,
): Compared {
  const after = until === null ? present : store.at(until.id);
  return { ...compareStates(store.at(since.id), after, rules), since, until };
}

/** "SN-003 September board", as Changes and the report name a snapshot. */
export function snapshotTitle({ id, name }: SnapshotHead): string {
  return `${id} ${name}`;
}

/** A snapshot by its ID, or what to say when there is none. */
export function snapshotNamed(store: SnapshotStore, id: string): SnapshotHead | Issue {
  const head = store.headOf(id);
  if (head !== null) return head;
  return {
    code: "snapshot-unknown",
    severity: "blocking",
    place: { register: "Snapshots" },
    found: id,
    expected: store.heads.map((each) => each.id).join(", "),
  };
}

/** What stands in the way of believing a comparison, and records that may only have another ID. */
export function comparisonIssues({ since, isRescaled, missing, renamed }: Compared): Issue[] {
  return [
    ...renamed.map(renameIssue),
    ...(isRescaled
      ? [
          {
            code: "risk-scale-changed",
            severity: "hint",
            place: { register: "Risks", field: "Residual score" },
            found: snapshotTitle(since),
          } as const,
        ]
      : []),
    ...missing.map((register): Issue => ({
      code: "register-not-compared",
      severity: "hint",
      place: { register },
    })),
  ];
}

function renameIssue({ table, from, to }: SuspectedRename): Issue {
  const keys = (all: SuspectedRename["from"]): string => all.map(({ key }) => key).join(", ");
  const [first] = to.length > 1 ? from : to;
  return {
    code:
      to.length > 1 ? "split-suspected" : from.length > 1 ? "merge-suspected" : "rename-suspected",
    severity: "hint",
    place: { register: table, record: keys(from) },
    expected: keys(to),
    facts: { title: first?.title ?? "" },
  };
}

/** What is damaged in the store, and whether it has grown large. */
export function storeIssues(store: SnapshotStore): Issue[] {
  const large: Issue[] =
    store.values < manyValues
      ? []
      : [
          {
            code: "snapshots-many",
            severity: "hint",
            place: { register: "Snapshots" },
            facts: { cells: store.values, last: KEPT },
          },
        ];
  return [...store.issues, ...large];
}

/** How many of the latest snapshots stay when people are asked about thinning. */
const KEPT = 12;

/** The changes as the command line reports them. */
export function changesReport({ since, until, changes }: Compared): ChangesReport {
  return {
    since: reported(since),
    until: until === null ? null : reported(until),
    changes: changes.map((change) => ({ ...change, field: change.field || null })),
  };
}

function reported(head: SnapshotHead): NonNullable<ChangesReport["until"]> {
  const { id, name, day, kind } = head;
  return { id, name, day, kind };
}

/** How Changes names the later of two states. */
export function untilTitle({ until }: Compared): string {
  return until === null ? nowWord : snapshotTitle(until);
}

/** Whether the ID asks for the workbook as it is. */
export function isNow(id: string): boolean {
  return id === "" || keyOf(id) === keyOf(nowWord);
}
