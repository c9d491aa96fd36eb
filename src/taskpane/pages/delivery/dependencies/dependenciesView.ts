import type { Dependency, Schedule } from "#core/schedule/schedule";

/** Rows of register Dependencies as they are listed: conflicts first, then by what is left of time. */
export function listedDependencies(
  { dependencies }: Schedule,
  search: string,
): readonly Dependency[] {
  const wanted = search.trim().toLowerCase();
  const isWanted = ({ id, from, to, deliverable }: Dependency): boolean =>
    `${id} ${from} ${to} ${deliverable}`.toLowerCase().includes(wanted);
  return dependencies.filter(isWanted).sort((a, b) => urgency(a) - urgency(b));
}

/** Smaller is more urgent; what does not count any more comes last. */
function urgency({ isConflict, state, float }: Dependency): number {
  if (isConflict) return -1e9 + (float ?? 0);
  return (state === "open" ? 0 : 1e9) + (float ?? 1e8);
}

/** What a project receives and gives, as far as it counts. */
export interface HandOvers {
  readonly receives: readonly Dependency[];
  readonly gives: readonly Dependency[];
}

export function handOversOf({ dependencies }: Schedule, id: string): HandOvers {
  return {
    receives: dependencies.filter(({ to }) => to === id),
    gives: dependencies.filter(({ from }) => from === id),
  };
}

/** What the network says in one line. */
export interface NetworkFigures {
  readonly projects: number;
  readonly dependencies: number;
  readonly conflicts: number;
}

export function networkFigures({ dependencies, edges }: Schedule): NetworkFigures {
  return {
    projects: new Set(edges.flatMap(({ from, to }) => [from, to])).size,
    dependencies: dependencies.length,
    conflicts: dependencies.filter(({ isConflict }) => isConflict).length,
  };
}

/** "P-004 Digital mailroom" of an ID. */
export function projectTitle(
  id: string,
  projects: readonly { id: string; name: string }[],
): string {
  const name = projects.find((project) => project.id === id)?.name ?? "";
  return name === "" ? id : `${id} ${name}`;
}
