import { naturalOrder } from "#core/text/naturalOrder";
import { byReceiver, givenFirst } from "./links";
import type { Dependency, Schedule, ScheduledProject } from "./schedule";

/** What is tried: a project that moves by days, or that is cancelled. */
export type Move =
  | { readonly kind: "shift"; readonly project: string; readonly days: number }
  | { readonly kind: "cut"; readonly project: string };

export interface RippleOptions {
  /** Whether receivers make way; false = only what is asked for moves. */
  readonly pushes?: boolean;
  /** Whether conflicts that are there already are mended too; false = they get no worse. */
  readonly mends?: boolean;
}

/** Where projects are after a ripple (D-04). */
export interface Ripple {
  /** Projects that move, in natural order of their IDs. */
  readonly pushed: readonly PushedProject[];
  /** Days by which what is open of a project is later, by ID; none = 0. */
  readonly shifts: ReadonlyMap<string, number>;
  /** IDs of projects that are cancelled. */
  readonly cut: ReadonlySet<string>;
}

export interface PushedProject {
  readonly id: string;
  /** Days that were asked for; 0 = it was pushed only. */
  readonly asked: number;
  /** Days by which what is open of it is later, pushes included. */
  readonly days: number;
  /** IDs of the dependencies that hold it there; empty = it is where it was asked to be. */
  readonly by: readonly string[];
}

/**
 * Pushes projects to the right along their hard dependencies (D-04): from a giver to its receivers, in
 * an order in which givers come first.
 *
 * A receiver gives way by the days by which its float (D-03) is overdrawn. Where column Needed by is
 * blank that is `start' = max(start, hand-over' + lag)`; where it is filled, that day moves with the
 * receiver. Nothing is pulled to the left. Soft dependencies push nobody. A project that runs already is
 * not pushed at its start. Members of a circle and projects without dates are not pushed; what a member
 * of a circle was asked to move by still pushes others.
 *
 * @param moves days are calendar days, several for one project add up; a cancelled project pushes nobody.
 * @returns shifts in days. Without moves, and without `mends`, nothing. Linear in the dependencies.
 */
export function ripple(
  schedule: Schedule,
  moves: readonly Move[] = [],
  { pushes = true, mends = false }: RippleOptions = {},
): Ripple {
  const { asked, cut } = askedFor(schedule, moves);
  const shifts = new Map(asked);
  const by = new Map<string, string[]>();
  const binding = pushes ? bindingOf(schedule, cut) : [];
  const into = byReceiver(binding);
  const ids = schedule.projects.map(({ id }) => id);
  for (const id of givenFirst(ids, binding)) {
    let days = asked.get(id) ?? 0;
    let holders: string[] = [];
    for (const dependency of into.get(id) ?? []) {
      const least = handOverShift(dependency, shifts) - allowance(dependency, mends);
      if (least > days) [days, holders] = [least, []];
      if (least === days && days > (asked.get(id) ?? 0)) holders.push(dependency.id);
    }
    if (days === 0) shifts.delete(id);
    else shifts.set(id, days);
    by.set(id, holders);
  }
  const pushed = [...new Set([...asked.keys(), ...shifts.keys()])].sort(naturalOrder).map((id) => ({
    id,
    asked: asked.get(id) ?? 0,
    days: shifts.get(id) ?? 0,
    by: by.get(id) ?? [],
  }));
  return { pushed, shifts, cut };
}

/** Days by project as asked for; projects that cannot be moved are left out. */
function askedFor(
  { projects }: Schedule,
  moves: readonly Move[],
): { readonly asked: ReadonlyMap<string, number>; readonly cut: ReadonlySet<string> } {
  const movable = new Set(projects.filter(canMove).map(({ id }) => id));
  const live = new Set(projects.filter(({ isLive }) => isLive).map(({ id }) => id));
  const cut = new Set(
    moves.flatMap(({ kind, project }) => (kind === "cut" && live.has(project) ? [project] : [])),
  );
  const asked = new Map<string, number>();
  for (const move of moves) {
    if (move.kind === "cut" || cut.has(move.project) || !movable.has(move.project)) continue;
    asked.set(move.project, (asked.get(move.project) ?? 0) + move.days);
  }
  for (const [id, days] of asked) if (days === 0) asked.delete(id);
  return { asked, cut };
}

/** Whether its dates can be moved at all. */
export function canMove({ isLive, fault }: ScheduledProject): boolean {
  return isLive && (fault === null || fault === "in-cycle");
}

/** Hard dependencies that can push their receiver. */
function bindingOf(
  { projects, dependencies }: Schedule,
  cut: ReadonlySet<string>,
): readonly Dependency[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  return dependencies.filter(({ strength, state, from, to, neededBy }) => {
    const [giver, receiver] = [byId.get(from), byId.get(to)];
    if (giver === undefined || receiver === undefined) return false;
    if (strength === "Soft" || state !== "open" || cut.has(from) || cut.has(to)) return false;
    // What runs began without the hand-over: only a day that is still to come can make way.
    if (receiver.hasStarted && neededBy === null) return false;
    return canMove(giver) && receiver.fault === null;
  });
}

/** Days by which the hand-over comes later: what is reached stays, whatever its giver does. */
export function handOverShift(
  { from, milestone }: Dependency,
  shifts: ReadonlyMap<string, number>,
): number {
  return milestone?.isReached === true ? 0 : (shifts.get(from) ?? 0);
}

/** Days that the giver may slip before its receiver has to make way. */
function allowance({ float }: Dependency, mends: boolean): number {
  const days = float ?? 0;
  return mends ? days : Math.max(0, days);
}
