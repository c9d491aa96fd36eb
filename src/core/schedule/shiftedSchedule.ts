import { handOverShift, type Ripple } from "./ripple";
import type { Dependency, Schedule, ScheduledProject } from "./schedule";

/**
 * The schedule after a ripple: open dates moved, cancelled projects over, floats and conflicts anew.
 *
 * What is past stays: the start of a project that runs and milestones that are reached. The day by which
 * something is needed moves with its receiver.
 */
export function shiftedSchedule(schedule: Schedule, { shifts, cut }: Ripple): Schedule {
  const before = new Map(schedule.projects.map((project) => [project.id, project]));
  const projects = schedule.projects.map((project) =>
    cut.has(project.id) ? cancelled(project) : moved(project, shifts.get(project.id) ?? 0),
  );
  const dependencies = schedule.dependencies.map((dependency) => {
    const days = shifts.get(dependency.to) ?? 0;
    const receiver = before.get(dependency.to);
    return movedDependency(dependency, {
      cut,
      handOver: handOverShift(dependency, shifts),
      receiver: dependency.neededBy === null && receiver?.hasStarted === true ? 0 : days,
    });
  });
  return { ...schedule, projects, dependencies };
}

function cancelled(project: ScheduledProject): ScheduledProject {
  return { ...project, stage: "Cancelled", isLive: false };
}

function moved(project: ScheduledProject, days: number): ScheduledProject {
  if (days === 0) return project;
  const { start, hasStarted, finish } = project;
  const newFinish = later(finish, days);
  return {
    ...project,
    start: hasStarted ? start : later(start, days),
    forecastFinish: newFinish,
    finish: newFinish,
  };
}

interface Shifted {
  readonly cut: ReadonlySet<string>;
  /** Days by which hand-over and receiver are later. */
  readonly handOver: number;
  readonly receiver: number;
}

function movedDependency(dependency: Dependency, { cut, handOver, receiver }: Shifted): Dependency {
  const { from, to, milestone, state, float } = dependency;
  const isOpen = state === "open" || state === "delivered" || state === "undated";
  const after =
    isOpen && cut.has(to)
      ? "receiver-over"
      : isOpen && state !== "delivered" && cut.has(from)
        ? "giver-cancelled"
        : state;
  if (handOver === 0 && receiver === 0 && after === state) return dependency;
  const newFloat = later(float, receiver - handOver);
  return {
    ...dependency,
    milestone: milestone === null ? null : { ...milestone, date: later(milestone.date, handOver) },
    neededBy: later(dependency.neededBy, receiver),
    giverDate: later(dependency.giverDate, handOver),
    receiverDate: later(dependency.receiverDate, receiver),
    float: newFloat,
    isConflict: after === "open" && newFloat !== null && newFloat < 0,
    state: after,
  };
}

function later(day: number | null, days: number): number | null {
  return day === null ? null : day + days;
}
