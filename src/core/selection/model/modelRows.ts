import type { ProgramBuilder } from "#core/numeric/programBuilder";
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
  const addAmounts = (limit: LimitRef, amountOf: AmountOf, lower: number, upper: number): void => {
    putAmounts(builder, columns, amountOf);
    add(limit, builder.endRow(lower, upper));
  };
  problem.periods.forEach(({ key, envelope }, t) => {
    if (envelope === null) return;
    const limit: LimitRef = { kind: "envelope", period: key };
    addAmounts(limit, ({ cost }) => cost[t] ?? 0, -Infinity, envelope);
  });
  if (problem.totalBudget !== null) {
    addAmounts({ kind: "total" }, (start) => start.totalCost, -Infinity, problem.totalBudget);
  }
  problem.roles.forEach(({ role, capacity }, r) => {
    problem.periods.forEach(({ key }, t) => {
      const available = capacity[t] ?? null;
      if (available === null) return;
      const limit: LimitRef = { kind: "capacity", role, period: key };
      addAmounts(limit, ({ demand }) => demand[r]?.[t] ?? 0, -Infinity, available);
    });
  });
  for (const dependency of problem.dependencies) {
    const limit: LimitRef = { kind: "dependency", id: dependency.id };
    add(limit, ...addDependency(builder, columns, dependency));
  }
  for (const group of problem.groups) {
    add({ kind: "group", name: group.name }, ...addGroup(builder, columns, group));
  }
  addBalance(problem, addAmounts);
  return rows;
}

/** An amount of a project by the start it has. */
type AmountOf = (start: ProjectStart, project: number) => number;
type AddAmounts = (limit: LimitRef, amountOf: AmountOf, lower: number, upper: number) => void;

function addBalance({ projects, shares, ceilings }: PortfolioProblem, add: AddAmounts): void {
  const isMemberOf = (members: readonly string[]): readonly boolean[] => {
    const names = new Set(members);
    return projects.map(({ id }) => names.has(id));
  };
  for (const { name, members, atLeast, atMost } of shares) {
    const isMember = isMemberOf(members);
    const limit: LimitRef = { kind: "share", name };
    const less =
      (share: number): AmountOf =>
      ({ totalCost }, p) =>
        totalCost * ((isMember[p] === true ? 1 : 0) - share);
    if (atLeast !== null) add(limit, less(atLeast), 0, Infinity);
    if (atMost !== null) add(limit, less(atMost), -Infinity, 0);
  }
  for (const { name, of, members, atLeast, atMost } of ceilings) {
    const isMember = isMemberOf(members);
    const amountOf: AmountOf = ({ totalCost }, p) => {
      if (isMember[p] !== true) return 0;
      return of === "cost" ? totalCost : (projects[p]?.exposure ?? 0);
    };
    add({ kind: "ceiling", name }, amountOf, atLeast ?? -Infinity, atMost ?? Infinity);
  }
}

/** Puts an amount of each project, by start, on the columns that hold funded shares. */
function putAmounts(builder: ProgramBuilder, { projects }: ModelColumns, amountOf: AmountOf): void {
  projects.forEach(({ amounts, options }, p) => {
    options.forEach((start, shift) => {
      const column = amounts[shift];
      if (column !== undefined) builder.put(column, amountOf(start, p));
    });
  });
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
  if (giver === undefined) {
    builder.put(receiver.chosen, 1);
    return [builder.endRow(-Infinity, 0)];
  }
  return receiver.starts.map((_, shift) => {
    for (const column of startsUntil(receiver, shift)) builder.put(column, 1);
    for (const column of startsUntil(giver, shift)) builder.put(column, -1);
    return builder.endRow(-Infinity, 0);
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
  if (group.kind === "joint") {
    const [first, ...others] = members;
    return others.map((other) => {
      builder.put(other, 1);
      builder.put(first ?? other, -1);
      return builder.endRow(0, 0);
    });
  }
  for (const member of members) builder.put(member, 1);
  return group.kind === "exclusive"
    ? [builder.endRow(-Infinity, 1)]
    : [builder.endRow(group.atLeast ?? -Infinity, group.atMost ?? Infinity)];
}
