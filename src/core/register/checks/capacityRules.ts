import { shortFte } from "#core/capacity/load";
import { keyOf } from "#core/scoring/registerTable";
import { claimsPeople } from "../stages";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import { closedPeriods } from "./moneyRules";
import { recordsBy, shown } from "./recordIndex";
import type { Rule, RuleIssue } from "./rule";

/** Demand by role and period in small letters, with a line break between them. */
function countedDemand(workbook: CheckedWorkbook): ReadonlyMap<string, number> {
  const demand = workbook.register("Demand");
  const projects = recordsBy(workbook, "Projects", "Project ID");
  const sums = new Map<string, number>();
  for (const row of demand?.records ?? []) {
    if (demand === null) break;
    const fte = demand.table.number(row, "FTE");
    const known = projects.get(keyOf(demand.table.text(row, "Project ID")));
    if (fte === null || known === undefined) continue;
    const { table } = known.checked;
    const [stage, decision] = [table.text(known.row, "Stage"), table.text(known.row, "Decision")];
    if (!claimsPeople(stage, decision)) continue;
    const key = `${keyOf(demand.table.text(row, "Role"))}\n${keyOf(demand.table.text(row, "Period"))}`;
    sums.set(key, (sums.get(key) ?? 0) + fte);
  }
  return sums;
}

interface Shortage {
  readonly row: number;
  readonly period: string;
  readonly demand: number;
  readonly capacity: number;
  readonly short: number;
}

/**
 * Roles that are asked for more than there is and may be overdrawn, in periods that are not over: one
 * finding a role, its worst period first.
 */
function overloadedRoles(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const capacity = workbook.register("Capacity");
  if (capacity === null || workbook.register("Demand") === null) return [];
  const { table } = capacity;
  const demand = countedDemand(workbook);
  const tolerance = workbook.setting("pmo_CapacityTolerance");
  const closed = closedPeriods(workbook);
  const shortages = new Map<string, Shortage[]>();
  for (const row of capacity.records) {
    const [role, period] = [table.text(row, "Role"), table.text(row, "Period")];
    const fte = table.number(row, "FTE");
    const need = demand.get(`${keyOf(role)}\n${keyOf(period)}`) ?? 0;
    if (role === "" || fte === null || closed.has(keyOf(period))) continue;
    const short = shortFte(need, fte, tolerance);
    if (short === 0) continue;
    const shortage = { row, period, demand: need, capacity: fte, short };
    const known = shortages.get(keyOf(role));
    if (known === undefined) shortages.set(keyOf(role), [shortage]);
    else known.push(shortage);
  }
  return [...shortages.values()].flatMap((list): RuleIssue[] => {
    const [worst] = [...list].sort((a, b) => b.short - a.short || a.row - b.row);
    if (worst === undefined) return [];
    return [
      {
        code: "demand-above-capacity",
        severity: "hint",
        place: placeOf(capacity, worst.row, "FTE"),
        found: shown(worst.demand),
        expected: shown(worst.capacity),
        facts: {
          role: table.text(worst.row, "Role"),
          period: worst.period,
          ...(list.length > 1 ? { more: list.length - 1 } : {}),
        },
      },
    ];
  });
}

export const capacityRules: readonly Rule[] = [
  { codes: ["demand-above-capacity"], check: overloadedRoles },
];
