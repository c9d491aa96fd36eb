import {
  type DemandBasis,
  noFte,
  openPeriods,
  shortFte,
  totalsOf,
  type Totals,
} from "#core/capacity/load";
import { movedDemand } from "#core/capacity/movedDemand";
import type { People, PeopleProject } from "#core/capacity/people";
import type { Ripple } from "../ripple";
import type { CapacityChange, Change, WhatIfNote } from "../whatIf";

export interface PeopleEffects {
  /** Role and period whose demand changes. */
  readonly changes: readonly CapacityChange[];
  /** Roles and periods that are short, before and after; null = nothing is known of people. */
  readonly short: Readonly<Record<DemandBasis, Change>> | null;
  readonly notes: readonly WhatIfNote[];
}

const bases: readonly DemandBasis[] = ["promised", "live"];

/** Demand and gaps when projects come later or go (W-03). */
export function capacityEffects(people: People | null, ripple: Ripple): PeopleEffects {
  if (people === null) {
    return { changes: [], short: null, notes: [{ code: "without", part: "people" }] };
  }
  const notes: WhatIfNote[] = [];
  const projects = people.projects.map((project) => movedProject(project, people, ripple, notes));
  const before = totalsOf(people);
  const after = totalsOf({ ...people, projects });
  const short = (basis: DemandBasis): Change => ({
    before: shortCells(people, before, basis),
    after: shortCells(people, after, basis),
  });
  const changes = bases.flatMap((basis) => changesOf(people, before, after, basis));
  return {
    changes,
    short: { promised: short("promised"), live: short("live") },
    notes: [...notes, ...unplaced(changes)],
  };
}

/** Demand that moves to where no capacity is told (C-04). */
function unplaced(changes: readonly CapacityChange[]): readonly WhatIfNote[] {
  return changes.flatMap(({ role, period, basis, capacity, demand }): WhatIfNote[] => {
    const fte = (demand.after ?? 0) - (demand.before ?? 0);
    if (basis !== "live" || capacity !== null || fte <= noFte) return [];
    return [{ code: "demand-unplaced", role, period, fte }];
  });
}

function movedProject(
  project: PeopleProject,
  { periods }: People,
  { shifts, cut }: Ripple,
  notes: WhatIfNote[],
): PeopleProject {
  const { id, demand } = project;
  if (cut.has(id)) {
    const past = demand.map((role) => role.map((fte, t) => (periods[t]?.isClosed ? fte : 0)));
    return { ...project, demand: past };
  }
  const days = shifts.get(id) ?? 0;
  if (days === 0) return project;
  const moved = movedDemand(demand, periods, days);
  const fteDays = moved.after.reduce((sum, part) => sum + part, 0);
  if (fteDays > noFte) notes.push({ code: "demand-past-calendar", project: id, fteDays });
  return { ...project, demand: moved.demand };
}

function changesOf(
  people: People,
  before: Totals,
  after: Totals,
  basis: DemandBasis,
): readonly CapacityChange[] {
  return people.roles.flatMap(({ role, capacity }, r) =>
    openPeriods(people).flatMap((t): CapacityChange[] => {
      const demand = { before: before[basis][r]?.[t] ?? 0, after: after[basis][r]?.[t] ?? 0 };
      if (Math.abs(demand.after - demand.before) <= noFte) return [];
      const fte = capacity[t] ?? null;
      const there = fte === null ? null : fte * (1 + people.tolerance);
      const gap = {
        before: there === null ? null : there - demand.before,
        after: there === null ? null : there - demand.after,
      };
      const period = people.periods[t]?.key ?? "";
      return [{ role, period, basis, capacity: there, demand, gap }];
    }),
  );
}

function shortCells(people: People, totals: Totals, basis: DemandBasis): number {
  return people.roles.reduce(
    (count, { capacity }, r) =>
      count +
      openPeriods(people).filter((t) => {
        const fte = capacity[t] ?? null;
        const demand = totals[basis][r]?.[t] ?? 0;
        return fte !== null && shortFte(demand, fte, people.tolerance) > 0;
      }).length,
    0,
  );
}
