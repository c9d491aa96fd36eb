import type { CellValue, RegisterContent } from "#core/register/content";
import type { Schedule } from "#core/schedule/schedule";
import { scheduleOf } from "#core/schedule/scheduleOf";
import { registerContent } from "./registerContent";

/** Status date of these samples: 2026-09-30. */
export const statusDate = 46_295;

export type ProjectRow = readonly [id: string, start: CellValue, finish: CellValue, stage?: string];
export type DependencyRow = readonly [
  from: string,
  to: string,
  more?: {
    readonly id?: string;
    readonly strength?: "Hard" | "Soft";
    readonly lag?: number;
    readonly milestone?: string;
    readonly neededBy?: CellValue;
    readonly status?: string;
  },
];
export type MilestoneRow = readonly [
  id: string,
  project: string,
  date: CellValue,
  actual?: CellValue,
];

/** Projects, dependencies and milestones as registers; dependencies are hard and called D-1, D-2 ... */
export function scheduleRegisters(
  projects: readonly ProjectRow[],
  dependencies: readonly DependencyRow[],
  milestones: readonly MilestoneRow[] = [],
): RegisterContent[] {
  return [
    registerContent(
      "Projects",
      ["Project ID", "Project", "Stage", "Start", "Forecast finish"],
      projects.map(([id, start, finish, stage = "Approved"]) => [
        id,
        `Name ${id}`,
        stage,
        start,
        finish,
      ]),
    ),
    registerContent(
      "Dependencies",
      [
        "Dependency ID",
        "From project",
        "To project",
        "Strength",
        "Milestone ID",
        "Needed by",
        "Lag days",
        "Status",
      ],
      dependencies.map(([from, to, more = {}], at) => [
        more.id ?? `D-${at + 1}`,
        from,
        to,
        more.strength ?? "Hard",
        more.milestone ?? null,
        more.neededBy ?? null,
        more.lag ?? 0,
        more.status ?? "Agreed",
      ]),
    ),
    registerContent(
      "Milestones",
      ["Milestone ID", "Project ID", "Milestone", "Forecast date", "Actual date", "Key"],
      milestones.map(([id, project, date, actual = null]) => [
        id,
        project,
        id,
        date,
        actual,
        "Yes",
      ]),
    ),
  ];
}

export function sampleSchedule(
  projects: readonly ProjectRow[],
  dependencies: readonly DependencyRow[],
  milestones: readonly MilestoneRow[] = [],
): Schedule {
  return scheduleOf(scheduleRegisters(projects, dependencies, milestones), statusDate).value;
}
