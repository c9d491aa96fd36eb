import type { Schedule, Skipped } from "./schedule";

/** What the schedule leaves out and why: projects first, each in natural order (D-06). */
export function skippedOf({ projects, dependencies }: Schedule): readonly Skipped[] {
  return [
    ...projects.flatMap(({ id, isLive, fault }): Skipped[] =>
      isLive && fault !== null ? [{ id, kind: "project", reason: fault }] : [],
    ),
    ...dependencies.flatMap(({ id, state }): Skipped[] =>
      state === "open" || state === "delivered" || state === "giver-closed"
        ? []
        : [{ id, kind: "dependency", reason: state }],
    ),
  ];
}

/**
 * Days by which each live project can be later before one of its hand-overs, hard or soft, is in
 * conflict; 0 where one is already. null = nothing waits for it.
 */
export function roomOf({ projects, dependencies }: Schedule): ReadonlyMap<string, number | null> {
  const room = new Map<string, number | null>();
  for (const { id, isLive } of projects) if (isLive) room.set(id, null);
  for (const { from, state, float, milestone } of dependencies) {
    if (state !== "open" || float === null || milestone?.isReached === true) continue;
    room.set(from, Math.min(room.get(from) ?? Infinity, Math.max(0, float)));
  }
  return room;
}
