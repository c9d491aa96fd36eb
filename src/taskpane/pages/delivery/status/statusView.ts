import type { Rag } from "#core/status/rag";
import type { PortfolioStatus, ProgramStatus, ProjectStatus } from "#core/status/portfolioStatus";

/** Which projects are listed. */
export const statusFilters = ["all", "red", "differs", "stale"] as const;
export type StatusFilter = (typeof statusFilters)[number];

export interface ListedProgram {
  readonly program: ProgramStatus;
  readonly projects: readonly ProjectStatus[];
}

/** Programs with the projects that a filter leaves; programs without any are left out. */
export function listedPrograms(
  { programs, projects }: PortfolioStatus,
  filter: StatusFilter,
): readonly ListedProgram[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  return programs.flatMap((program) => {
    const own = program.projects.flatMap((id) => byId.get(id) ?? []);
    const listed = own.filter((project) => isListed(project, filter));
    return listed.length === 0 ? [] : [{ program, projects: listed }];
  });
}

function isListed(
  { reported, derived, check, isStale }: ProjectStatus,
  filter: StatusFilter,
): boolean {
  switch (filter) {
    case "all":
      return true;
    case "red":
      return reported === "Red" || derived.level === "Red";
    case "differs":
      return check === "Optimistic" || check === "Pessimistic";
    case "stale":
      return isStale;
  }
}

/** How many projects each filter leaves. */
export function filterCounts({
  projects,
}: PortfolioStatus): Readonly<Record<StatusFilter, number>> {
  const count = (filter: StatusFilter): number =>
    projects.filter((project) => isListed(project, filter)).length;
  return { all: count("all"), red: count("red"), differs: count("differs"), stale: count("stale") };
}

/** Column of register Projects that holds the figure of a dimension. */
export const dimensionFields = {
  cost: "Cost RAG",
  schedule: "Schedule RAG",
  benefit: "Benefit RAG",
  risk: "Risk RAG",
} as const;

/** As they are explained, the worst first. */
export const ragLevels: readonly Rag[] = ["Red", "Amber", "Green"];
