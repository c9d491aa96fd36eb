import type { Move, Ripple } from "../ripple";
import type { Dependency, Schedule, ScheduledProject } from "../schedule";
import type { DependencyChange, MilestoneChange, ProjectChange, WhatIfNote } from "../whatIf";
import type { PlannedMilestone } from "./whatIfSource";

/** Projects whose dates change or that are cancelled: those asked for first. */
export function projectChanges(
  before: Schedule,
  after: Schedule,
  { pushed, cut }: Ripple,
): readonly ProjectChange[] {
  const was = byId(before.projects);
  const is = byId(after.projects);
  const changeOf = (id: string, more: Pick<ProjectChange, "cause" | "days" | "by">) => {
    const [old, now] = [was.get(id), is.get(id)];
    const isCut = more.cause === "cut";
    return {
      id,
      name: old?.name ?? "",
      ...more,
      start: { before: old?.start ?? null, after: isCut ? null : (now?.start ?? null) },
      finish: { before: old?.finish ?? null, after: isCut ? null : (now?.finish ?? null) },
    };
  };
  const asked = pushed.filter((project) => project.asked !== 0);
  const others = pushed.filter((project) => project.asked === 0);
  return [
    ...asked.map(({ id, days, by }) => changeOf(id, { cause: "asked", days, by })),
    ...[...cut].map((id) => changeOf(id, { cause: "cut", days: 0, by: [] })),
    ...others.map(({ id, days, by }) => changeOf(id, { cause: "pushed", days, by })),
  ];
}

function byId(projects: readonly ScheduledProject[]): ReadonlyMap<string, ScheduledProject> {
  return new Map(projects.map((project) => [project.id, project]));
}

/** Hand-overs whose float or conflict changes: broken and new conflicts first. */
export function dependencyChanges(before: Schedule, after: Schedule): readonly DependencyChange[] {
  const order = ["broken", "new", "worse", "less", "solved", "float"];
  return before.dependencies
    .flatMap((was, at): DependencyChange[] => {
      const is = after.dependencies[at];
      const change = is === undefined ? null : kindOf(was, is);
      if (is === undefined || change === null) return [];
      const { id, from, to, strength } = was;
      const isGone = is.state !== was.state;
      const float = { before: was.float, after: isGone ? null : is.float };
      return [{ id, from, to, strength, float, change }];
    })
    .sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

function kindOf(was: Dependency, is: Dependency): DependencyChange["change"] | null {
  if (is.state === "giver-cancelled" && was.state !== "giver-cancelled") return "broken";
  if (is.state !== was.state) return was.isConflict ? "solved" : null;
  if (was.state !== "open" || is.float === was.float) return null;
  if (was.isConflict !== is.isConflict) return is.isConflict ? "new" : "solved";
  if (!is.isConflict) return "float";
  return (is.float ?? 0) < (was.float ?? 0) ? "worse" : "less";
}

/** Milestones that are still to come, of projects that move. */
export function milestoneChanges(
  milestones: readonly PlannedMilestone[],
  { shifts, cut }: Ripple,
): readonly MilestoneChange[] {
  return milestones.flatMap(({ id, name, project, isKey, isReached, date }): MilestoneChange[] => {
    const days = shifts.get(project) ?? 0;
    if (isReached || date === null || (days === 0 && !cut.has(project))) return [];
    const after = cut.has(project) ? null : date + days;
    return [{ id, name, project, isKey, date: { before: date, after } }];
  });
}

/** Moves that were left out, and projects that are in a circle. */
export function notMoved({ projects }: Schedule, moves: readonly Move[]): readonly WhatIfNote[] {
  const known = byId(projects);
  return moves.flatMap(({ kind, project: id }): WhatIfNote[] => {
    const project = known.get(id);
    const left = (reason: Extract<WhatIfNote, { code: "not-moved" }>["reason"]): WhatIfNote[] => [
      { code: "not-moved", project: id, reason },
    ];
    if (project === undefined) return left("unknown");
    if (!project.isLive) return left("over");
    if (kind === "cut" || project.fault === null) return [];
    return project.fault === "in-cycle" ? [{ code: "in-cycle", project: id }] : left(project.fault);
  });
}
