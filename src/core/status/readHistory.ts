import { readSnapshotStore } from "#core/history/snapshotStore";
import type { KeptValue } from "#core/history/state";
import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import type { ReportedRating } from "./optimism";
import type { ProjectStatus } from "./portfolioStatus";
import { ragNamed } from "./ratings";

/** What a snapshot keeps of one project. */
export interface SnapshotProject {
  readonly snapshot: string;
  /** Serial status date of the snapshot. */
  readonly day: number;
  readonly project: string;
  /** Values by standard header. */
  readonly values: ReadonlyMap<string, KeptValue>;
}

/**
 * Projects as the snapshots of the workbook keep them, the oldest first. A snapshot without any date
 * cannot be put in order and does not count.
 */
export function readSnapshots(registers: readonly RegisterContent[]): readonly SnapshotProject[] {
  const store = readSnapshotStore(registers);
  return store.heads.flatMap(({ id, day }) =>
    [...(store.recordsAt(id, "Projects")?.values() ?? [])].map(
      ({ key, values }): SnapshotProject => ({ snapshot: id, day, project: key, values }),
    ),
  );
}

/**
 * Reported and derived ratings of all snapshots and of the present state. A manager that a snapshot did
 * not keep is the present one.
 */
export function readHistory(
  registers: readonly RegisterContent[],
  projects: readonly ProjectStatus[],
  statusDate: number | null,
): readonly ReportedRating[] {
  const managers = new Map(projects.map(({ id, manager }) => [keyOf(id), manager]));
  const past = readSnapshots(registers).map(({ project, day, values }): ReportedRating => {
    const text = (field: string): string => String(values.get(field) ?? "");
    return {
      project,
      manager: text("Manager") || (managers.get(keyOf(project)) ?? ""),
      day,
      reported: ragNamed(text("Reported RAG")),
      derived: ragNamed(text("Derived RAG")),
    };
  });
  if (statusDate === null) return past;
  const present = projects
    .filter(({ isLive }) => isLive)
    .map(({ id, manager, reported, derived }): ReportedRating => ({
      project: id,
      manager,
      day: statusDate,
      reported,
      derived: derived.level,
    }));
  return [...past, ...present];
}
