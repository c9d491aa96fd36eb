import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import type { ReportedRating } from "./optimism";
import type { ProjectStatus } from "./portfolioStatus";
import { ragNamed } from "./ratings";
import { filledRows, registerTable } from "./statusSources";

/** What a snapshot kept of one project, by field in small letters. */
export interface SnapshotProject {
  readonly snapshot: string;
  /** Serial status date of the snapshot. */
  readonly day: number;
  readonly project: string;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Projects as the snapshots of the workbook kept them, the oldest first. A snapshot without a status date
 * cannot be put in order and does not count.
 */
export function readSnapshots(registers: readonly RegisterContent[]): readonly SnapshotProject[] {
  const [snapshots, data] = [
    registerTable(registers, "Snapshots"),
    registerTable(registers, "SnapshotData"),
  ];
  const days = new Map<string, number>();
  for (const row of filledRows(snapshots, "Snapshot ID")) {
    const day = snapshots?.number(row, "Status date") ?? null;
    if (day !== null) days.set(keyOf(snapshots?.text(row, "Snapshot ID") ?? ""), Math.floor(day));
  }
  const found = new Map<string, SnapshotProject & { fields: Map<string, string> }>();
  for (const row of filledRows(data, "Key")) {
    const text = (header: string): string => data?.text(row, header) ?? "";
    const day = days.get(keyOf(text("Snapshot ID")));
    if (day === undefined || keyOf(text("Table")) !== "projects") continue;
    const key = `${keyOf(text("Snapshot ID"))}\u0000${keyOf(text("Key"))}`;
    const known = found.get(key) ?? {
      snapshot: text("Snapshot ID"),
      day,
      project: text("Key"),
      fields: new Map<string, string>(),
    };
    found.set(key, known);
    known.fields.set(keyOf(text("Field")), text("Value"));
  }
  return [...found.values()].sort((a, b) => a.day - b.day);
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
  const past = readSnapshots(registers).map(({ project, day, fields }): ReportedRating => ({
    project,
    manager: fields.get("manager") ?? managers.get(keyOf(project)) ?? "",
    day,
    reported: ragNamed(fields.get("reported rag") ?? ""),
    derived: ragNamed(fields.get("derived rag") ?? ""),
  }));
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
