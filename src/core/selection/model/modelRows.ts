import type { Entries, ProgramBuilder } from "#core/numeric/programBuilder";
import type { HardDependency, PortfolioProblem, ProjectGroup } from "../portfolioProblem";
import type { ProjectStart } from "../projectStart";
import type { LimitRef } from "../selection";
import { limitKey } from "./limitKeys";
import type { ModelColumns, ProjectColumns } from "./modelColumns";

/** Rows of the programme by the limit that they stand for (limitKey). */
export type LimitRows = ReadonlyMap<string, readonly number[]>;

/** Adds the rows of every limit of a problem but the promises, which are bounds of columns. */
export function addLimits(
  builder: ProgramBuilder,
  problem: PortfolioProblem,
  columns: ModelColumns,
): LimitRows {
  const rows = new Map<string, readonly number[]>();
  const add = (limit: LimitRef, ...added: readonly number[]): void => {
    const key = limitKey(limit);
    rows.set(key, [...(rows.get(key) ?? []), ...added]);
  };
  problem.periods.forEach(({ key, envelope }, t) => {
    if (envelope === null) return;
    const entries = amountEntries(columns, ({ cost }) => cost[t] ?? 0);
    add({ kind: "envelope", period: key }, builder.addRow(entries, -Infinity, envelope));
  });
  if (problem.totalBudget !== null) {
    const entries = amountEntries(columns, ({ totalCost }) => totalCost);
    add({ kind: "total" }, builder.addRow(entries, -Infinity, problem.totalBudget));
  }
  problem.roles.forEach(({ role, capacity }, r) => {
    problem.periods.forEach(({ key }, t) => {
      const available = capacity[t] ?? null;
      if (available === null) return;
      const entries = amountEntries(columns, ({ demand }) => demand[r]?.[t] ?? 0);
      const row = builder.addRow(entries, -Infinity, available);
      add({ kind: "capacity", role, period: key }, row);
    });
  });
  for (const dependency of problem.dependencies) {
    const limit: LimitRef = { kind: "dependency", id: dependency.id };
    add(limit, ...addDependency(builder, columns, dependency));
  }
  for (const group of problem.groups) {
    add({ kind: "group", name: group.name }, ...addGroup(builder, columns, group));
  }
  addBalance(builder, problem, columns, add);
  return rows;
}

type AddRows = (limit: LimitRef, ...rows: readonly number[]) => void;

function addBalance(
  builder: ProgramBuilder,
  { projects, shares, ceilings }: PortfolioProblem,
  columns: ModelColumns,
  add: AddRows,
): void {
  for (const { name, members, atLeast, atMost } of shares) {
    const isMember = new Set(members);
    const less = (share: number): Entries =>
      amountEntries(columns, ({ totalCost }, p) => {
        const counts = isMember.has(projects[p]?.id ?? "") ? 1 : 0;
        return totalCost * (counts - share);
      });
    const limit: LimitRef = { kind: "share", name };
    if (atLeast !== null) add(limit, builder.addRow(less(atLeast), 0, Infinity));
    if (atMost !== null) add(limit, builder.addRow(less(atMost), -Infinity, 0));
  }
  for (const { name, of, members, atLeast, atMost } of ceilings) {
    const isMember = new Set(members);
    const entries = amountEntries(columns, ({ totalCost }, p) => {
      const project = projects[p];
      if (project === undefined || !isMember.has(project.id)) return 0;
      return of === "cost" ? totalCost : project.exposure;
    });
    const row = builder.addRow(entries, atLeast ?? -Infinity, atMost ?? Infinity);
    add({ kind: "ceiling", name }, row);
  }
}

/** An amount of each project by start, as coefficients of the columns that hold funded shares. */
function amountEntries(
  { projects }: ModelColumns,
  amountOf: (start: ProjectStart, project: number) => number,
): Entries {
  const entries = new Map<number, number>();
  projects.forEach(({ amounts, options }, p) => {
    options.forEach((start, shift) => {
      const amount = amountOf(start, p);
      const column = amounts[shift];
      if (amount !== 0 && column !== undefined) entries.set(column, amount);
    });
  });
  return entries;
}

/**
 * Only with the giver, and not earlier against its own plan than the giver against its own: whatever the
 * receiver starts within so many periods, the giver starts within as many.
 */
function addDependency(
  builder: ProgramBuilder,
  { of }: ModelColumns,
  { from, to, giverIsGone }: HardDependency,
): number[] {
  const receiver = of.get(to);
  if (receiver === undefined) return [];
  const giver = giverIsGone ? undefined : of.get(from);
  if (giver === undefined) return [builder.addRow(new Map([[receiver.chosen, 1]]), -Infinity, 0)];
  return receiver.starts.map((_, shift) => {
    const entries = new Map<number, number>();
    for (const column of startsUntil(receiver, shift)) entries.set(column, 1);
    for (const column of startsUntil(giver, shift)) entries.set(column, -1);
    return builder.addRow(entries, -Infinity, 0);
  });
}

/** Columns whose sum is 1 when the project starts by this shift or before. */
function startsUntil({ chosen, starts }: ProjectColumns, shift: number): readonly number[] {
  return shift >= starts.length - 1 ? [chosen] : starts.slice(0, shift + 1);
}

function addGroup(
  builder: ProgramBuilder,
  { of }: ModelColumns,
  group: ProjectGroup,
): readonly number[] {
  const members = new Set(group.members.flatMap((id) => of.get(id)?.chosen ?? []));
  const all = new Map([...members].map((column) => [column, 1]));
  switch (group.kind) {
    case "exclusive":
      return [builder.addRow(all, -Infinity, 1)];
    case "count":
      return [builder.addRow(all, group.atLeast ?? -Infinity, group.atMost ?? Infinity)];
    case "joint": {
      const [first, ...others] = members;
      if (first === undefined) return [];
      return others.map((other) => {
        const entries = new Map([
          [other, 1],
          [first, -1],
        ]);
        return builder.addRow(entries, 0, 0);
      });
    }
  }
}
