import type { RoleCell, RoleLoad } from "./capacityPlan";
import type { People, PeopleProject } from "./people";

/** Whose demand is counted: what is promised (C-01), or everything live. */
export type DemandBasis = "promised" | "live";

/** Less than this is nothing: FTE are entered with few decimals. */
export const noFte = 1e-6;

/**
 * FTE of a role that are missing: what is asked for beyond the capacity and the share by which it may be
 * overdrawn (C-02); 0 when that is enough. The one rule for "short of people".
 *
 * @param tolerance share, 0 or more: pmo_CapacityTolerance.
 * @example
 * shortFte(12, 10, 0.1); // => 1
 */
export function shortFte(demand: number, capacity: number, tolerance: number): number {
  const short = demand - capacity * (1 + tolerance);
  return short > noFte ? short : 0;
}

/** Places of the open periods: what is over cannot be planned any more. */
export function openPeriods({ periods }: People): readonly number[] {
  return periods.flatMap(({ isClosed }, t) => (isClosed ? [] : [t]));
}

/** FTE by role, then by period, over all projects of each basis. */
export type Totals = Readonly<Record<DemandBasis, readonly (readonly number[])[]>>;

/** Demand of what is promised and of everything live, added up once. */
export function totalsOf({ roles, periods, projects }: People): Totals {
  const sums = (counted: readonly PeopleProject[]): number[][] =>
    roles.map((_, r) =>
      periods.map((__, t) => counted.reduce((sum, { demand }) => sum + (demand[r]?.[t] ?? 0), 0)),
    );
  return { promised: sums(projects.filter(({ isPromised }) => isPromised)), live: sums(projects) };
}

/** Demand against capacity by role and open period (C-02). */
export function loadOf(
  people: People,
  totals: Totals,
): {
  readonly periods: readonly string[];
  readonly roles: readonly RoleLoad[];
} {
  const open = openPeriods(people);
  return {
    periods: open.map((t) => people.periods[t]?.key ?? ""),
    roles: people.roles.map(({ role, owner }, r) => ({
      role,
      owner,
      periods: open.map((t) => cellOf(people, totals, r, t)),
    })),
  };
}

function cellOf({ periods, roles }: People, totals: Totals, r: number, t: number): RoleCell {
  const capacity = roles[r]?.capacity[t] ?? null;
  const promised = totals.promised[r]?.[t] ?? 0;
  const live = totals.live[r]?.[t] ?? 0;
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
