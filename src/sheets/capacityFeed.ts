import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { feedColumn, linesFor } from "./reportLook";
import { sameText } from "./sameText";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** Columns of a role's block: one line a shown period. */
export const LOAD = {
  period: 0,
  committed: 1,
  selected: 2,
  proposed: 3,
  capacity: 4,
  gapPromised: 5,
  gapAll: 6,
} as const;

export interface CapacityRegisters {
  readonly roles: RegisterTable;
  readonly periods: RegisterTable;
  readonly capacity: RegisterTable;
  readonly demand: RegisterTable;
}

export interface CapacityFeed extends CapacityRegisters {
  /** A block for each role, with its name above. */
  readonly loads: readonly RoleBlock[];
  /** Periods shown. */
  readonly across: number;
  /** Worst gap of each role if everything live is done, and where. */
  readonly worst: Block;
}

export interface RoleBlock {
  /** Cell with the name of the role, as the page names it. */
  readonly name: string;
  readonly block: Block;
}

export const MOST_PERIODS = 12;
const MOST_ROLES = 12;

/** The registers that capacity is drawn from, or null. */
export function capacityRegisters(feed: SheetFeed): CapacityRegisters | null {
  const roles = feed.register("Roles", "Role");
  const periods = feed.register("Periods", "Period", "Closed");
  const capacity = feed.register("Capacity", "Role", "Period", "FTE");
  const demand = feed.register("Demand", "Role", "Period", "FTE", "Claim");
  if (roles === null || periods === null || capacity === null || demand === null) return null;
  return { roles, periods, capacity, demand };
}

/**
 * Demand of each role by period: committed, selected and proposed, against what there is. Open periods
 * that have a capacity, in order.
 *
 * @param across periods that the page has room for.
 */
export function capacityFeed(
  feed: SheetFeed,
  registers: CapacityRegisters,
  across: number,
): CapacityFeed {
  const { roles } = registers;
  const shown = shownPeriods(feed, registers, across);
  const n = Math.min(roles.rows, MOST_ROLES);
  const names = feed.add("pmo_CalcCapacityRoles", ["Role"], n, (k) => [
    `=IFERROR(INDEX(${columnOf(roles.table, "Role")},${k + 1})&"","")`,
  ]);
  const loads = Array.from({ length: n }, (_, k): RoleBlock => {
    const name = feed.cell(names, k, 0);
    return { name, block: roleBlock(feed, registers, name, shown, across) };
  });
  const worst = feed.add("pmo_CalcCapacityWorst", ["Role", "Worst gap", "Period"], n, (k, own) => {
    const load = loads[k]?.block ?? shown;
    const gaps = feedColumn(feed, load, LOAD.gapAll);
    const periods = feedColumn(feed, load, LOAD.period);
    return [
      `=${feed.cell(names, k, 0)}`,
      `=IF(COUNT(${gaps})=0,"",MIN(${gaps}))`,
      `=IF(${own(1)}="","",INDEX(${periods},MATCH(${own(1)},${gaps},0)))`,
    ];
  });
  return { ...registers, loads, across, worst };
}

/** Open periods with a capacity, counted as they come. */
function shownPeriods(
  feed: SheetFeed,
  { periods, capacity }: CapacityRegisters,
  across: number,
): Block {
  const lines = linesFor(periods.rows, 8);
  const of = (header: string, row: string): string =>
    `INDEX(${columnOf(periods.table, header)},${row})`;
  const listed = feed.add(
    "pmo_CalcCapacityCalendar",
    ["Row", "Period", "Counts", "Place"],
    lines,
    (k, own, at) => [
      k + 1,
      `=IFERROR(${of("Period", own(0))}&"","")`,
      `=IF(${own(1)}="",0,IF(AND(${of("Closed", own(0))}=0,COUNTIF(${columnOf(capacity.table, "Period")},${sameText(own(1))})>0),1,0))`,
      `=IF(${own(2)}=1,SUM(${at(0, 2).replace(/(\d+)$/, "$$$1")}:${own(2)}),"")`,
    ],
  );
  const places = feedColumn(feed, listed, 3);
  const keys = feedColumn(feed, listed, 1);
  return feed.add("pmo_CalcCapacityPeriods", ["Period"], across, (k) => [
    `=IFERROR(INDEX(${keys},MATCH(${k + 1},${places},0)),"")`,
  ]);
}

function roleBlock(
  feed: SheetFeed,
  { capacity, demand }: CapacityRegisters,
  role: string,
  shown: Block,
  across: number,
): Block {
  const column = (register: RegisterTable, header: string): string =>
    columnOf(register.table, header);
  const asked = (period: string, claim: string): string =>
    `=IF(${period}="",0,SUMIFS(${column(demand, "FTE")},${column(demand, "Role")},${sameText(role)},${column(demand, "Period")},${sameText(period)},${column(demand, "Claim")},"${claim}"))`;
  return feed.add(
    "pmo_CalcCapacityRole",
    [
      ...["Period", "Committed", "Selected", "Proposed"],
      ...["Capacity", "Gap of what is promised", "Gap of everything"],
    ],
    across,
    (k, own) => {
      const period = own(LOAD.period);
      const rows = `${column(capacity, "Role")},${sameText(role)},${column(capacity, "Period")},${sameText(period)}`;
      const isTold = `OR(${period}="",${role}="",COUNTIFS(${rows})=0)`;
      const promised = `${own(LOAD.committed)}+${own(LOAD.selected)}`;
      return [
        `=${feed.cell(shown, k, 0)}`,
        asked(period, "Committed"),
        asked(period, "Selected"),
        asked(period, "Proposed"),
        `=IF(${isTold},"",SUMIFS(${column(capacity, "FTE")},${rows}))`,
        `=IF(${own(LOAD.capacity)}="","",ROUND(${own(LOAD.capacity)}-(${promised}),6))`,
        `=IF(${own(LOAD.capacity)}="","",ROUND(${own(LOAD.capacity)}-(${promised})-${own(LOAD.proposed)},6))`,
      ];
    },
  );
}
