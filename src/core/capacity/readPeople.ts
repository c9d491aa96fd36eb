import { readCalendar } from "#core/benefits/readCalendar";
import type { Issue, Outcome } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { settingNumber } from "#core/register/settingValue";
import { claimsPeople } from "#core/register/stages";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import { type SourceTable, sourceTables } from "#core/selection/read/sourceTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { UnplacedDemand } from "./capacityPlan";
import type { People, PeoplePeriod, PeopleProject, PeopleRole } from "./people";

/** Registers and columns that people are read from; no columns = all of them. */
export const peopleQueries = [
  {
    register: "Projects",
    columns: ["Project ID", "Project", "Stage", "Sponsor", "Rank", "Decision"],
  },
  { register: "Periods", columns: ["Period", "Starts on", "Ends on"] },
  { register: "Capacity", columns: ["Role", "Period", "FTE"] },
  { register: "Demand", columns: ["Project ID", "Role", "Period", "FTE"] },
  { register: "Roles", columns: ["Role", "Cost per period", "Owner"] },
] as const;

export const peopleSettings = ["pmo_StatusDate", "pmo_CapacityTolerance"] as const;

/**
 * Capacity and demand as the registers have them (C-01, C-04).
 *
 * Demand of closed and cancelled projects counts nowhere. Demand for a role or in a period without a
 * capacity is not dropped: it stands in `unplaced`, that of a known role in `demand` too.
 *
 * @param registers those of `peopleQueries` that there are.
 * @returns the people, and cells that hold no number or occur twice as issues. Linear in the rows.
 */
export function readPeople(
  registers: readonly RegisterContent[],
  settings: ReadonlyMap<string, CellValue>,
): Outcome<People> {
  const issues: Issue[] = [];
  const tableOf = sourceTables(registers, issues);
  const today = settings.get("pmo_StatusDate");
  const statusDate = typeof today === "number" ? today : null;
  const periods = readCalendar(tableOf("Periods"), statusDate, true);
  const roles = readRoles(tableOf("Capacity"), tableOf("Roles"), periods);
  const projects = tableOf("Projects");
  const { demand, unplaced } = readDemand(tableOf("Demand"), projects, { roles, periods });
  const value = {
    periods: periods.map(({ key, start, end, isClosed }) => ({ key, start, end, isClosed })),
    tolerance: Math.max(0, settingNumber(settings, "pmo_CapacityTolerance") ?? 0),
    roles,
    projects: readProjects(projects, demand, roles.length, periods.length),
    unplaced,
  };
  return { value, issues };
}

function readRoles(
  capacity: SourceTable,
  attributes: SourceTable,
  periods: readonly PeoplePeriod[],
): readonly PeopleRole[] {
  const about = new Map(
    attributes.rowsWith("Role").map((row) => [
      keyOf(attributes.text(row, "Role")),
      {
        owner: attributes.text(row, "Owner"),
        cost: attributes.computed(row, "Cost per period"),
      },
    ]),
  );
  const at = indexOf(periods);
  const rows = capacity.rowsWith("Role");
  const roles = new Map<string, { role: string; capacity: (number | null)[] }>();
  for (const row of capacity.uniqueRows(rows, ["Role", "Period"], "warning").values()) {
    const role = capacity.text(row, "Role");
    const known = roles.get(keyOf(role)) ?? { role, capacity: periods.map(() => null) };
    roles.set(keyOf(role), known);
    const t = at.get(keyOf(capacity.text(row, "Period")));
    if (t !== undefined) known.capacity[t] = capacity.number(row, "FTE", role, "warning");
  }
  return [...roles.entries()]
    .map(([key, role]) => ({ owner: "", cost: null, ...about.get(key), ...role }))
    .sort((a, b) => naturalOrder(a.role, b.role));
}

function indexOf(periods: readonly PeoplePeriod[]): ReadonlyMap<string, number> {
  return new Map(periods.map(({ key }, t) => [keyOf(key), t]));
}

interface Calendar {
  readonly roles: readonly PeopleRole[];
  readonly periods: readonly PeoplePeriod[];
}

/** FTE by project in small letters, by role and period, and what has no place there. */
function readDemand(
  table: SourceTable,
  projects: SourceTable,
  { roles, periods }: Calendar,
): {
  readonly demand: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly unplaced: readonly UnplacedDemand[];
} {
  const stages = new Map(
    projects
      .rowsWith("Project ID")
      .map((row) => [keyOf(projects.text(row, "Project ID")), projects.text(row, "Stage")]),
  );
  const roleAt = new Map(roles.map(({ role }, r) => [keyOf(role), r]));
  const at = indexOf(periods);
  const demand = new Map<string, number[][]>();
  const unplaced: UnplacedDemand[] = [];
  for (const row of table.rowsWith("Project ID", "Role", "FTE")) {
    const project = table.text(row, "Project ID");
    const [role, period] = [table.text(row, "Role"), table.text(row, "Period")];
    const fte = table.number(row, "FTE", project, "warning") ?? 0;
    const stage = stages.get(keyOf(project));
    if (fte === 0 || (stage !== undefined && !isLive(project, stage))) continue;
    const [r, t] = [roleAt.get(keyOf(role)), at.get(keyOf(period))];
    const capacity = r === undefined || t === undefined ? null : roles[r]?.capacity[t];
    const reason = reasonOf({ role, isKnown: stage !== undefined, r, t, capacity });
    if (reason !== null && periods[t ?? -1]?.isClosed !== true) {
      unplaced.push({ project, role, period, fte, reason });
    }
    if (stage === undefined || r === undefined || t === undefined) continue;
    const own = demand.get(keyOf(project)) ?? roles.map(() => periods.map(() => 0));
    demand.set(keyOf(project), own);
    const ofRole = own[r];
    if (ofRole !== undefined) ofRole[t] = (ofRole[t] ?? 0) + fte;
  }
  return { demand, unplaced };
}

interface DemandRow {
  readonly role: string;
  /** Its project is in register Projects. */
  readonly isKnown: boolean;
  readonly r: number | undefined;
  readonly t: number | undefined;
  readonly capacity: number | null | undefined;
}

function reasonOf({ role, isKnown, r, t, capacity }: DemandRow): UnplacedDemand["reason"] | null {
  if (!isKnown) return "unknown-project";
  if (role === "") return "no-role-named";
  if (t === undefined) return "unknown-period";
  if (r === undefined) return "no-role";
  return capacity === null || capacity === undefined ? "no-capacity" : null;
}

function readProjects(
  table: SourceTable,
  demand: ReadonlyMap<string, readonly (readonly number[])[]>,
  roles: number,
  periods: number,
): readonly PeopleProject[] {
  const nothing = Array.from({ length: roles }, () => Array.from({ length: periods }, () => 0));
  const rows = table.rowsWith("Project ID");
  return [...table.uniqueRows(rows, ["Project ID"], "warning").values()]
    .filter((row) => isLive(table.text(row, "Project ID"), table.text(row, "Stage")))
    .map((row): PeopleProject => {
      const id = table.text(row, "Project ID");
      const stage = table.text(row, "Stage");
      return {
        id,
        name: table.text(row, "Project"),
        stage,
        sponsor: table.text(row, "Sponsor"),
        rank: table.computed(row, "Rank"),
        isPromised: claimsPeople(stage, table.text(row, "Decision")),
        demand: demand.get(keyOf(id)) ?? nothing,
      };
    })
    .sort(byPriority);
}

function byPriority(a: PeopleProject, b: PeopleProject): number {
  const rank = ({ rank: place }: PeopleProject): number => place ?? Infinity;
  if (a.isPromised !== b.isPromised) return a.isPromised ? -1 : 1;
  return rank(a) === rank(b) ? naturalOrder(a.id, b.id) : rank(a) - rank(b);
}
