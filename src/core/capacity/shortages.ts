import type { Schedule } from "#core/schedule/schedule";
import { roomOf } from "#core/schedule/skipped";
import type { Shortage } from "./capacityPlan";
import { type DemandBasis, openPeriods, shortFte, type Totals } from "./load";
import type { People } from "./people";
import { type ReliefSource, reliefsOf } from "./reliefs";

const bases: readonly DemandBasis[] = ["promised", "live"];

/**
 * Role and period with more demand than people, the worst first (C-03): of what is promised, and if
 * everything live is done, with the projects by their share and who decides.
 */
export function shortagesOf(
  people: People,
  totals: Totals,
  schedule: Schedule | null,
): readonly Shortage[] {
  const open = openPeriods(people);
  const source: ReliefSource = {
    people,
    totals,
    byId: new Map(schedule?.projects.map((project) => [project.id, project])),
    room: schedule === null ? null : roomOf(schedule),
  };
  return bases
    .flatMap((basis) =>
      people.roles.flatMap((_, r) =>
        open.flatMap((t) => shortageOf(people, totals, [r, t, basis]) ?? []),
      ),
    )
    .map((short) => ({ ...short.shown, reliefs: reliefsOf(source, short) }))
    .sort((a, b) => b.short - a.short);
}

/** A shortage with its places in `People`. */
export interface ShortCell {
  readonly role: number;
  readonly period: number;
  readonly basis: DemandBasis;
  readonly shown: Omit<Shortage, "reliefs">;
}

function shortageOf(
  people: People,
  totals: Totals,
  [role, period, basis]: readonly [role: number, period: number, basis: DemandBasis],
): ShortCell | null {
  const own = people.roles[role];
  const capacity = own?.capacity[period] ?? null;
  const demand = totals[basis][role]?.[period] ?? 0;
  if (own === undefined || capacity === null) return null;
  const short = shortFte(demand, capacity, people.tolerance);
  if (short === 0) return null;
  const projects = people.projects
    .map(({ id, name, sponsor, isPromised, demand: asked }) => {
      const fte = basis === "live" || isPromised ? (asked[role]?.[period] ?? 0) : 0;
      return { id, name, fte, share: fte / demand, sponsor };
    })
    .filter(({ fte }) => fte > 0)
    .sort((a, b) => b.fte - a.fte);
  const deciders = [own.owner, ...projects.map(({ sponsor }) => sponsor)];
  const shown = {
    role: own.role,
    period: people.periods[period]?.key ?? "",
    basis,
    capacity,
    demand,
    short,
    projects,
    deciders: [...new Set(deciders.filter((name) => name !== ""))],
  };
  return { role, period, basis, shown };
}
