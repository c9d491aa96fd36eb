import type { SnapshotLine } from "#actions/history/readHistory";
import type { SnapshotsState } from "../reportState";
import type { ReportWords } from "../useReport";

/** Stands for the present state where two states are compared. */
export const presentId = "now";

/** What a snapshot is called: its label with its day, or its day alone, with the letter that tells two apart. */
export function snapshotName(
  { label, statusDate, letter }: Pick<SnapshotLine, "label" | "statusDate" | "letter">,
  { say }: Pick<ReportWords, "say">,
): string {
  const dated = letter === "" ? say.date(statusDate) : `${say.date(statusDate)} ${letter}`;
  return label === "" ? dated : `${label} · ${dated}`;
}

/** ID of a snapshot as register Changes names it: "SN-003 September board". */
export function namedId(state: string): string {
  const [id = ""] = state.trim().split(" ");
  return isPresent(id) ? presentId : id;
}

/** What a state is called that register Changes names; one that is gone stays as it is named. */
export function stateName(
  state: string,
  snapshots: readonly SnapshotLine[],
  texts: ReportWords,
): string {
  const id = namedId(state);
  if (isPresent(id)) return texts.report.snapshots.now;
  const found = snapshots.find((each) => each.id === id);
  return found === undefined ? state : snapshotName(found, texts);
}

function isPresent(id: string): boolean {
  return id.toLowerCase() === presentId;
}

/**
 * The two states that are chosen; where nobody has chosen, the latest snapshot and the present one.
 *
 * @param snapshots the latest first.
 */
export function comparedStates(
  { since, until }: Pick<SnapshotsState, "since" | "until">,
  snapshots: readonly SnapshotLine[],
): { readonly since: string; readonly until: string } {
  const isThere = (id: string): boolean => snapshots.some((each) => each.id === id);
  return {
    since: isThere(since) ? since : (snapshots[0]?.id ?? ""),
    until: isThere(until) ? until : presentId,
  };
}
