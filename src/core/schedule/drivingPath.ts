import { naturalOrder } from "#core/text/naturalOrder";
import { byReceiver, givenFirst } from "./links";
import { ripple } from "./ripple";
import type { Dependency, Schedule, ScheduledProject } from "./schedule";
import { shiftedSchedule } from "./shiftedSchedule";

/** Projects and hand-overs that set a finish (D-05), the first giver first. */
export interface DrivingPath {
  readonly projects: readonly string[];
  /** IDs, one fewer than projects. */
  readonly dependencies: readonly string[];
  /** Day that they set, conflicts mended; null = no project has dates. */
  readonly finish: number | null;
}

/**
 * The driving path (D-05): the longest chain of projects whose hand-overs leave no float, to the latest
 * finish, or to the finish of one project. Conflicts of hard dependencies are taken as mended (D-04).
 *
 * One project alone when its own dates set its finish. Not Goldratt's critical chain: people play no
 * part in it. Linear in the dependencies.
 *
 * @param to project whose finish is asked for; omitted = the latest of all.
 */
export function drivingPath(schedule: Schedule, to?: string): DrivingPath {
  const mended = shiftedSchedule(schedule, ripple(schedule, [], { mends: true }));
  const projects = mended.projects.filter(({ isLive, fault }) => isLive && fault === null);
  const end = to === undefined ? latest(projects) : projects.find(({ id }) => id === to);
  if (end === undefined) return { projects: [], dependencies: [], finish: null };
  const chains = chainsOf(projects, drivingDependencies(mended, projects));
  const path: string[] = [end.id];
  const by: string[] = [];
  for (let at = chains.get(end.id)?.via; at !== undefined && at !== null;) {
    path.unshift(at.from);
    by.unshift(at.id);
    at = chains.get(at.from)?.via;
  }
  return { projects: path, dependencies: by, finish: end.finish };
}

function latest(projects: readonly ScheduledProject[]): ScheduledProject | undefined {
  return [...projects].sort(
    (a, b) => (b.finish ?? 0) - (a.finish ?? 0) || naturalOrder(a.id, b.id),
  )[0];
}

/** Hard hand-overs that leave their receiver no day. */
function drivingDependencies(
  { dependencies }: Schedule,
  projects: readonly ScheduledProject[],
): readonly Dependency[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  return dependencies.filter(({ from, to, strength, state, float, neededBy }) => {
    if (!byId.has(from) || strength === "Soft" || state !== "open") return false;
    const receiver = byId.get(to);
    if (receiver === undefined || (receiver.hasStarted && neededBy === null)) return false;
    return float !== null && float <= 0;
  });
}

interface Chain {
  /** Day on which the first project of the chain starts. */
  readonly head: number;
  readonly length: number;
  readonly via: Dependency | null;
}

/** The longest chain that ends in each project: the one that begins first, then the one of more projects. */
function chainsOf(
  projects: readonly ScheduledProject[],
  driving: readonly Dependency[],
): ReadonlyMap<string, Chain> {
  const into = byReceiver(driving);
  const startOf = new Map(projects.map(({ id, start }) => [id, start ?? 0]));
  const chains = new Map<string, Chain>();
  const ids = projects.map(({ id }) => id);
  for (const id of givenFirst(ids, driving)) {
    chains.set(id, chainTo(startOf.get(id) ?? 0, into.get(id) ?? [], chains));
  }
  return chains;
}

function chainTo(
  start: number,
  into: readonly Dependency[],
  chains: ReadonlyMap<string, Chain>,
): Chain {
  let best: Chain | null = null;
  for (const via of into) {
    const giver = chains.get(via.from);
    if (giver === undefined) continue;
    const chain = { head: giver.head, length: giver.length + 1, via };
    const isLonger =
      best === null ||
      chain.head < best.head ||
      (chain.head === best.head && chain.length > best.length);
    if (isLonger) best = chain;
  }
  return best ?? { head: start, length: 1, via: null };
}
