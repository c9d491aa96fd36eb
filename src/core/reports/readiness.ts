import type { Issue } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf, type RegisterTable } from "#core/scoring/registerTable";
import { filledRows, registerTable } from "#core/status/statusSources";

/** What is read of the registers to tell whether a report may go out. */
export const readinessQueries = [
  { register: "Checks", columns: ["Severity", "Waived"] },
  { register: "Runs", columns: ["Run ID", "What", "Stale"] },
  { register: "Projects", columns: ["Project ID", "Stage", "Updated on"] },
  { register: "Changes", columns: ["Item", "Explain", "Comment"] },
] as const;

/** Days of Settings that readiness goes by; null = not known. */
export interface ReadinessDays {
  /** Serial number. */
  readonly statusDate: number | null;
  /** A project whose last update is older counts as not up to date. */
  readonly staleAfter: number | null;
}

/**
 * What an office should look at before a report goes out: blocking findings that sheet Checks lists, results
 * that are older than their inputs, live projects that were not updated, changes that nobody has explained.
 *
 * One issue a matter, each with its number; none for registers that are not there.
 * @example
 * import { reportReadiness } from "#core/reports/readiness";
 * reportReadiness([], { statusDate: null, staleAfter: null }); // => []
 */
export function reportReadiness(
  registers: readonly RegisterContent[],
  days: ReadinessDays,
): readonly Issue[] {
  return [
    ...blockingFindings(registerTable(registers, "Checks")),
    ...staleRuns(registerTable(registers, "Runs")),
    ...oldProjects(registerTable(registers, "Projects"), days),
    ...unexplained(registerTable(registers, "Changes")),
  ];
}

function blockingFindings(checks: RegisterTable | null): Issue[] {
  const count = filledRows(checks, "Severity").filter(
    (row) =>
      keyOf(checks?.text(row, "Severity") ?? "") === "blocking" &&
      checks?.text(row, "Waived") === "",
  ).length;
  if (count === 0) return [];
  return [
    {
      code: "findings-blocking",
      severity: "warning",
      place: { register: "Checks" },
      facts: { count },
    },
  ];
}

/** Of each computation the last run counts: older ones are replaced by it. */
function staleRuns(runs: RegisterTable | null): Issue[] {
  const last = new Map<string, boolean>();
  for (const row of filledRows(runs, "Run ID")) {
    last.set(runs?.text(row, "What") ?? "", keyOf(runs?.text(row, "Stale") ?? "") === "stale");
  }
  const stale = [...last].flatMap(([what, isStale]) => (isStale ? [what] : []));
  if (stale.length === 0) return [];
  return [
    {
      code: "results-stale",
      severity: "warning",
      place: { register: "Runs" },
      found: stale.join(", "),
    },
  ];
}

function oldProjects(
  projects: RegisterTable | null,
  { statusDate, staleAfter }: ReadinessDays,
): Issue[] {
  if (statusDate === null || staleAfter === null) return [];
  const count = filledRows(projects, "Project ID").filter((row) => {
    const live = isLive(
      projects?.text(row, "Project ID") ?? "",
      projects?.text(row, "Stage") ?? "",
    );
    const updated = projects?.number(row, "Updated on") ?? null;
    return live && updated !== null && updated < statusDate - staleAfter;
  }).length;
  if (count === 0) return [];
  return [
    {
      code: "projects-not-updated",
      severity: "warning",
      place: { register: "Projects", field: "Updated on" },
      facts: { count, days: staleAfter },
    },
  ];
}

function unexplained(changes: RegisterTable | null): Issue[] {
  const count = filledRows(changes, "Item").filter(
    (row) =>
      keyOf(changes?.text(row, "Explain") ?? "") === "yes" && changes?.text(row, "Comment") === "",
  ).length;
  return unexplainedIssues(count);
}

/** Says how many changes over tolerance have no explanation yet. */
export function unexplainedIssues(count: number): Issue[] {
  if (count === 0) return [];
  const place = { register: "Changes", field: "Comment" };
  return [{ code: "changes-unexplained", severity: "warning", place, facts: { count } }];
}
