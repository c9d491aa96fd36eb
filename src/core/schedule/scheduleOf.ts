import type { Issue, Outcome } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { isRunning } from "#core/register/stages";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import { type SourceTable, sourceTables } from "#core/selection/read/sourceTable";
import { naturalOrder } from "#core/text/naturalOrder";
import { readDependencies } from "./readDependencies";
import type { Cycle, Schedule, ScheduledProject } from "./schedule";
import { cyclesOfEdges, edgesOf } from "./scheduleEdges";

/** Registers and columns that the schedule is read from; only Projects is needed. */
export const scheduleQueries = [
  {
    register: "Projects",
    columns: [
      "Project ID",
      "Project",
      "Program ID",
      "Objective ID",
      "Stage",
      "Sponsor",
      "Start",
      "Baseline finish",
      "Forecast finish",
    ],
  },
  {
    register: "Dependencies",
    columns: [
      "Dependency ID",
      "From project",
      "To project",
      "Deliverable",
      "Strength",
      "Milestone ID",
      "Needed by",
      "Lag days",
      "Status",
    ],
  },
  {
    register: "Milestones",
    columns: ["Milestone ID", "Project ID", "Milestone", "Forecast date", "Actual date", "Key"],
  },
] as const;

/**
 * The projects with their dates and what they hand over, as the registers have them (rules D-01 to D-03,
 * D-06).
 *
 * Nothing stops it: a project without dates, a hand-over to nobody or from a project to itself stands in
 * the schedule with the reason why it does not count.
 *
 * @param registers those of `scheduleQueries` that there are.
 * @param statusDate days up to here are over: serial day, null when the workbook does not say.
 * @returns the schedule, and IDs that occur twice as issues (the first row counts). Linear in the rows,
 * with the square of a group of projects that wait for each other.
 */
export function scheduleOf(
  registers: readonly RegisterContent[],
  statusDate: CellValue,
): Outcome<Schedule> {
  const issues: Issue[] = [];
  const tableOf = sourceTables(registers, issues);
  const today = typeof statusDate === "number" ? statusDate : null;
  const read = readProjects(tableOf("Projects"), today);
  const byKey = new Map(read.map((project) => [keyOf(project.id), project]));
  const dependencies = readDependencies(tableOf("Dependencies"), tableOf("Milestones"), byKey);
  const { edges, cycles } = cyclesOfEdges(edgesOf(dependencies, byKey));
  const projects = withCycles(read, cycles);
  return { value: { projects, dependencies, edges, cycles, statusDate: today }, issues };
}

function withCycles(
  projects: readonly ScheduledProject[],
  cycles: readonly Cycle[],
): readonly ScheduledProject[] {
  const waiting = new Set(cycles.flatMap(({ members }) => members));
  return projects.map((project) =>
    waiting.has(project.id) ? { ...project, fault: "in-cycle" } : project,
  );
}

function readProjects(table: SourceTable, statusDate: number | null): readonly ScheduledProject[] {
  const rows = table.rowsWith("Project ID");
  const unique = [...table.uniqueRows(rows, ["Project ID"], "warning").values()];
  return unique
    .map((row): ScheduledProject => {
      const id = table.text(row, "Project ID");
      const stage = table.text(row, "Stage");
      const start = table.computed(row, "Start");
      const baselineFinish = table.computed(row, "Baseline finish");
      const forecastFinish = table.computed(row, "Forecast finish");
      const finish = forecastFinish ?? baselineFinish;
      const live = isLive(id, stage);
      const isPast = start === null || statusDate === null || start <= statusDate;
      return {
        id,
        name: table.text(row, "Project"),
        program: table.text(row, "Program ID"),
        objective: table.text(row, "Objective ID"),
        stage,
        sponsor: table.text(row, "Sponsor"),
        isLive: live,
        hasStarted: isPast && runs(stage, start),
        start,
        baselineFinish,
        forecastFinish,
        finish,
        fault: !live ? null : faultOf(start, finish),
      };
    })
    .sort((a, b) => naturalOrder(a.id, b.id));
}

/** A project in delivery runs; one on hold has begun if its start is past. */
function runs(stage: string, start: number | null): boolean {
  return isRunning(stage) || (keyOf(stage) === "on hold" && start !== null);
}

function faultOf(start: number | null, finish: number | null): ScheduledProject["fault"] {
  if (start === null || finish === null) return "undated";
  return finish < start ? "finish-before-start" : null;
}
