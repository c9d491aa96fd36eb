import type { RoleCell, RoleLoad } from "./capacityPlan";
import type { People, PeopleProject } from "./people";

/** Whose demand is counted: what is promised (C-01), or everything live. */
export type DemandBasis = "promised" | "live";

/** Less than this is nothing: FTE are entered with few decimals. */
export const noFte = 1e-6;

/** Places of the open periods: what is over cannot be planned any more. */
export function openPeriods({ periods }: People): readonly number[] {
  return periods.flatMap(({ isClosed }, t) => (isClosed ? [] : [t]));
}

/** FTE of a role in a period over all projects of a basis. */
export function demandOf(
  projects: readonly PeopleProject[],
  role: number,
  period: number,
  basis: DemandBasis,
): number {
  return projects.reduce(
    (sum, { demand, isPromised }) =>
      basis === "live" || isPromised ? sum + (demand[role]?.[period] ?? 0) : sum,
    0,
  );
}

/** Demand against capacity by role and open period (C-02). */
export function loadOf(people: People): {
  readonly periods: readonly string[];
  readonly roles: readonly RoleLoad[];
} {
  const open = openPeriods(people);
  return {
    periods: open.map((t) => people.periods[t]?.key ?? ""),
    roles: people.roles.map(({ role, owner }, r) => ({
      role,
      owner,
      periods: open.map((t) => cellOf(people, r, t)),
    })),
  };
}

function cellOf({ periods, roles, projects }: People, r: number, t: number): RoleCell {
  const capacity = roles[r]?.capacity[t] ?? null;
  const promised = demandOf(projects, r, t, "promised");
  const live = demandOf(projects, r, t, "live");
  const share = (demand: number): number | null =>
    capacity === null || capacity <= 0 ? null : demand / capacity;
  return {
    period: periods[t]?.key ?? "",
    capacity,
    promised,
    live,
    gapPromised: capacity === null ? null : capacity - promised,
    gapLive: capacity === null ? null : capacity - live,
    utilisationPromised: share(promised),
    utilisationLive: share(live),
  };
}
