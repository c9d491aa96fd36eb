import { canMove } from "#core/schedule/ripple";
import type { ScheduledProject } from "#core/schedule/schedule";
import type { Relief } from "./capacityPlan";
import { noFte, openPeriods, type Totals } from "./load";
import { movedDemand } from "./movedDemand";
import type { People, PeopleProject } from "./people";
import type { ShortCell } from "./shortages";

/** Days by which a start is tried later at most, and projects that are tried and told. */
const [daysAtMost, projectsTried, shiftsTold] = [366, 8, 3];

/** What reliefs are computed from. */
export interface ReliefSource {
  readonly people: People;
  readonly totals: Totals;
  /** Projects with their dates; none = nothing can be moved. */
  readonly byId: ReadonlyMap<string, ScheduledProject>;
  /** Days by which each project could be later without a conflict; null = nothing is known of dates. */
  readonly room: ReadonlyMap<string, number | null> | null;
}

type ShiftRelief = Extract<Relief, { kind: "shift" }>;

/**
 * What would make a shortage less, the cheapest first: projects that have not begun start later, within
 * the float of their hand-overs and a year; then more people; then the project last in the order goes.
 * Of the shifts those that close it come first, then those of projects that nothing is promised to.
 *
 * Each shift is computed with all other demand as it is: what it closes here, and what it makes shorter
 * elsewhere.
 */
export function reliefsOf(source: ReliefSource, cell: ShortCell): readonly Relief[] {
  const { people } = source;
  const cost = people.roles[cell.role]?.cost ?? null;
  const fte = cell.shown.short / (1 + people.tolerance);
  const raise: Relief = { kind: "raise", fte, cost: cost === null ? null : cost * fte };
  return [...shiftsOf(source, cell), raise, ...dropOf(source, cell)];
}

function shiftsOf(source: ReliefSource, cell: ShortCell): readonly ShiftRelief[] {
  const { people, byId, room } = source;
  if (room === null) return [];
  const asking = new Map(cell.shown.projects.map(({ id, fte }) => [id, fte]));
  const promised = new Set(people.projects.flatMap((each) => (each.isPromised ? [each.id] : [])));
  return people.projects
    .filter(({ id }) => {
      const project = byId.get(id);
      return asking.has(id) && project !== undefined && canMove(project) && !project.hasStarted;
    })
    .sort((a, b) => (asking.get(b.id) ?? 0) - (asking.get(a.id) ?? 0))
    .slice(0, projectsTried)
    .flatMap((project) => bestShift(source, project, room.get(project.id) ?? null, cell) ?? [])
    .sort(
      (a, b) =>
        Number(a.leaves > noFte) - Number(b.leaves > noFte) ||
        Number(promised.has(a.project)) - Number(promised.has(b.project)) ||
        a.leaves + a.elsewhere - (b.leaves + b.elsewhere) ||
        a.days - b.days,
    )
    .slice(0, shiftsTold);
}

/** The shift of a project that helps most for least: closing first, then doing no harm, then few days. */
function bestShift(
  source: ReliefSource,
  project: PeopleProject,
  room: number | null,
  cell: ShortCell,
): ShiftRelief | null {
  const tried = daysTried(source.people, cell.period, room).map((days) =>
    shiftOf(source, project, { days, room, cell }),
  );
  const useful = tried.filter(({ closes, elsewhere }) => closes > noFte && closes > elsewhere);
  const [best] = useful.sort(
    (a, b) =>
      Number(a.leaves > noFte) - Number(b.leaves > noFte) ||
      b.closes - b.elsewhere - (a.closes - a.elsewhere) ||
      a.days - b.days,
  );
  return best ?? null;
}

/** Whole periods, as far as there is room, and the room itself where it is less than a period. */
function daysTried({ periods }: People, from: number, room: number | null): readonly number[] {
  const start = periods[from]?.start ?? 0;
  const whole = periods
    .slice(from + 1)
    .map((next) => next.start - start)
    .filter((days) => days <= daysAtMost);
  if (room === null) return whole;
  const within = whole.filter((days) => days <= room);
  return within.length === 0 && room >= 1 ? [Math.floor(room)] : within;
}

function shiftOf(
  { people, totals }: ReliefSource,
  project: PeopleProject,
  { days, room, cell }: { days: number; room: number | null; cell: ShortCell },
): ShiftRelief {
  const { demand } = movedDemand(project.demand, people.periods, days);
  let [closes, elsewhere] = [0, 0];
  people.roles.forEach(({ capacity }, r) => {
    for (const t of openPeriods(people)) {
      const limit = capacity[t] ?? null;
      const [before, after] = [project.demand[r]?.[t] ?? 0, demand[r]?.[t] ?? 0];
      if (limit === null || before === after) continue;
      const all = totals[cell.basis][r]?.[t] ?? 0;
      const most = limit * (1 + people.tolerance);
      const less = Math.max(0, all - most) - Math.max(0, all - before + after - most);
      if (r === cell.role && t === cell.period) closes = less;
      else elsewhere += Math.max(0, -less);
    }
  });
  const leaves = Math.max(0, cell.shown.short - closes);
  return { kind: "shift", project: project.id, days, room, closes, leaves, elsewhere };
}

/** The project that is last in the order and has not begun. */
function dropOf({ people, byId }: ReliefSource, { shown }: ShortCell): readonly Relief[] {
  const asking = new Map(shown.projects.map(({ id, fte }) => [id, fte]));
  const last = [...people.projects]
    .reverse()
    .find(({ id }) => asking.has(id) && byId.get(id)?.hasStarted !== true);
  if (last === undefined) return [];
  const closes = Math.min(shown.short, asking.get(last.id) ?? 0);
  const leaves = shown.short - closes;
  return [{ kind: "drop", project: last.id, rank: last.rank, closes, leaves }];
}
