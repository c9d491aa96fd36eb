import { calendarDate } from "#core/time/serialDate";
import type { SnapshotHead } from "./snapshotHeads";

/** Values from which on a workbook is told that its snapshots are many. */
export const manyValues = 100_000;

/**
 * The snapshots that stay when history is thinned: the last ones, the last of each month, and all
 * baselines.
 *
 * @param heads the oldest first
 * @param last how many of the latest stay in any case
 */
export function thinnedSnapshots(
  heads: readonly SnapshotHead[],
  last: number,
): readonly SnapshotHead[] {
  const monthOf = ({ day }: SnapshotHead): string => {
    const { year, month } = calendarDate(day);
    return `${year}-${month}`;
  };
  return heads.filter((head, at) => {
    const next = heads[at + 1];
    const endsMonth = next === undefined || monthOf(next) !== monthOf(head);
    return at >= heads.length - last || endsMonth || head.kind === "Baseline";
  });
}
