import type { Issue } from "#core/issues";
import { isClosedOn } from "#core/register/periods";
import type { RoleCapacity } from "../portfolioProblem";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { SourceTable } from "./sourceTable";

/** Open periods in order, with the place of each by its key in small letters. */
export interface OpenPeriods {
  readonly periods: readonly OpenPeriod[];
  readonly at: ReadonlyMap<string, number>;
  /** Keys of all periods, closed ones too, in small letters. */
  readonly known: ReadonlySet<string>;
}

export interface OpenPeriod {
  readonly key: string;
  readonly days: number;
  readonly envelope: number | null;
}

/**
 * Periods that are not closed, by the day on which they start.
 *
 * @param statusDate serial day; null = not known: then, as without a last day, column Closed tells.
 */
export function readPeriods(table: SourceTable, statusDate: number | null): OpenPeriods {
  const rows = table.rowsWith("Period");
  const unique = new Set(table.uniqueRows(rows, ["Period"], "blocking").values());
  const isOpen = (row: number): boolean => {
    const ends = table.computed(row, "Ends on");
    if (ends === null || statusDate === null) return (table.computed(row, "Closed") ?? 0) === 0;
    return !isClosedOn(ends, statusDate);
  };
  const periods = rows
    .filter((row) => unique.has(row) && isOpen(row))
    .map((row) => {
      const key = table.text(row, "Period");
      const starts = table.computed(row, "Starts on");
      const ends = table.computed(row, "Ends on");
      const days = starts === null || ends === null ? 0 : Math.max(0, ends - starts + 1);
      return { key, days, starts, envelope: table.number(row, "Envelope", key, "blocking") };
    })
    .sort((a, b) => (a.starts ?? Infinity) - (b.starts ?? Infinity) || naturalOrder(a.key, b.key))
    .map(({ key, days, envelope }): OpenPeriod => ({ key, days, envelope }));
  return {
    periods,
    at: new Map(periods.map(({ key }, t) => [keyOf(key), t])),
    known: new Set(rows.map((row) => keyOf(table.text(row, "Period")))),
  };
}

/** Says which period of a row is not in Periods; its amounts count nowhere. */
export function reportUnknownPeriod(table: SourceTable, row: number, record: string): void {
  const found = table.text(row, "Period");
  table.report(
    { code: "orphan-reference", severity: "warning", found, facts: { targets: "Periods" } },
    row,
    record,
    "Period",
  );
}

/**
 * People that there are, by role and open period, in natural order of the roles.
 *
 * @param tolerance share by which a capacity may be overdrawn.
 */
export function readCapacity(
  table: SourceTable,
  { periods, at, known }: OpenPeriods,
  tolerance: number,
): readonly RoleCapacity[] {
  const rows = table.rowsWith("Role");
  const roles = new Map<string, { role: string; capacity: (number | null)[] }>();
  for (const row of table.uniqueRows(rows, ["Role", "Period"], "blocking").values()) {
    const role = table.text(row, "Role");
    const period = keyOf(table.text(row, "Period"));
    const fte = table.number(row, "FTE", role, "blocking");
    const found = roles.get(keyOf(role)) ?? { role, capacity: periods.map(() => null) };
    roles.set(keyOf(role), found);
    if (!known.has(period)) reportUnknownPeriod(table, row, role);
    const t = at.get(period);
    if (t !== undefined && fte !== null) found.capacity[t] = fte * (1 + tolerance);
  }
  return [...roles.values()].sort((a, b) => naturalOrder(a.role, b.role));
}

/** People that projects ask for. */
export interface Demands {
  /** FTE by project (small letters), then by role, then by open period. */
  readonly of: ReadonlyMap<string, readonly (readonly number[])[]>;
}

/** What demand is read against. */
export interface DemandSources {
  readonly roles: readonly RoleCapacity[];
  /** In small letters. */
  readonly rolesOff: ReadonlySet<string>;
  readonly periods: OpenPeriods;
  /** Whether an ID in small letters is in Projects. */
  readonly isProject: (id: string) => boolean;
  readonly issues: Issue[];
}

/**
 * Demand of projects for the roles that have a capacity. What is asked of a role without one, or in a
 * period without one, limits nothing, which is said.
 */
export function readDemand(table: SourceTable, sources: DemandSources): Demands {
  const { roles, rolesOff, periods, isProject, issues } = sources;
  const roleAt = new Map(roles.map(({ role }, r) => [keyOf(role), r]));
  const of = new Map<string, number[][]>();
  const unlimited = new Map<string, { role: string; periods: Set<string> }>();
  for (const row of table.rowsWith("Project ID")) {
    const project = table.text(row, "Project ID");
    const role = table.text(row, "Role");
    const period = table.text(row, "Period");
    const fte = table.number(row, "FTE", project, "blocking");
    if (!isProject(keyOf(project))) {
      reportUnknownProject(table, row, "Project ID", project);
      continue;
    }
    if (!periods.known.has(keyOf(period))) reportUnknownPeriod(table, row, project);
    const t = periods.at.get(keyOf(period));
    if (t === undefined || fte === null || fte === 0 || rolesOff.has(keyOf(role))) continue;
    const r = roleAt.get(keyOf(role));
    if (r === undefined || (roles[r]?.capacity[t] ?? null) === null) {
      const found = unlimited.get(keyOf(role)) ?? { role, periods: new Set() };
      unlimited.set(keyOf(role), found);
      found.periods.add(period);
    }
    if (r === undefined) continue;
    const demand = of.get(keyOf(project)) ?? roles.map(() => periods.periods.map(() => 0));
    of.set(keyOf(project), demand);
    const ofRole = demand[r];
    if (ofRole !== undefined) ofRole[t] = (ofRole[t] ?? 0) + fte;
  }
  for (const { role, periods: without } of unlimited.values()) {
    issues.push({
      code: "demand-without-capacity",
      severity: "warning",
      place: { register: "Capacity", record: role, field: "FTE" },
      found: role,
      facts: { periods: [...without].join(", "), count: without.size },
    });
  }
  return { of };
}

/** Says that a row names a project that is not in Projects; the row does not count. */
export function reportUnknownProject(
  table: SourceTable,
  row: number,
  field: string,
  record: string,
): void {
  const found = table.text(row, field);
  table.report(
    { code: "orphan-reference", severity: "warning", found, facts: { targets: "Projects" } },
    row,
    record,
    field,
  );
}
