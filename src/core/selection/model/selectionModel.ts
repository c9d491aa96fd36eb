import { emptyRecord, ownValue } from "#core/ownValue";
import { InvariantError } from "#core/invariant";
import type { Bounds, IntegerProgram, ProgramChanges } from "#core/numeric/integerProgram";
import { ProgramBuilder } from "#core/numeric/programBuilder";
import { type ChosenProjects, type Portfolio, portfolioOf, type WhatIf } from "../portfolio";
import type { PortfolioProblem } from "../portfolioProblem";
import { type ProjectStart, startLater } from "../projectStart";
import type { LimitRef } from "../selection";
import { limitKey, singleLimits } from "./limitKeys";
import { addColumns, type ModelColumns, type ProjectColumns } from "./modelColumns";
import { addLimits, type LimitRows } from "./modelRows";

/** A problem as an integer programme, with what is needed to change it and to read its points. */
export interface SelectionModel {
  readonly problem: PortfolioProblem;
  readonly program: IntegerProgram;
  readonly columns: ModelColumns;
  /** Rows of single limits; promises have none. */
  readonly rows: LimitRows;
  /** Free unless bounded by a change: what is chosen is worth at least so much, costs at most so much. */
  readonly valueRow: number;
  readonly costRow: number;
}

/**
 * The problem of choosing a portfolio as an integer programme: maximise the value of what is chosen
 * within envelopes, total, capacity, dependencies, groups, spend shares and ceilings. Promises (forced,
 * protected) are bounds of columns. Built once; a what-if only changes bounds and objective.
 *
 * Cost: one entry for each amount of a project that counts towards a limit.
 */
export function selectionModel(problem: PortfolioProblem): SelectionModel {
  const builder = new ProgramBuilder();
  const columns = addColumns(builder, problem);
  const rows = addLimits(builder, problem, columns);
  const freeRow = (amountOf: (start: ProjectStart) => number, synergy: number): number => {
    for (const { amounts, options } of columns.projects) {
      options.forEach((start, shift) => {
        const column = amounts[shift];
        if (column !== undefined) builder.put(column, amountOf(start));
      });
    }
    columns.synergies.forEach((column, s) => {
      builder.put(column, synergy * (problem.synergies[s]?.value ?? 0));
    });
    return builder.endRow(-Infinity, Infinity);
  };
  const valueRow = freeRow(({ value }) => value, 1);
  const costRow = freeRow((start) => start.totalCost, 0);
  return { problem, program: builder.build(), columns, rows, valueRow, costRow };
}

/**
 * A what-if as changes of bounds and objective. A limit that does not count is stronger than the
 * multiplier; what has to be in or out is stronger than every promise.
 */
export function changesFor(model: SelectionModel, whatIf: WhatIf): ProgramChanges {
  const rowBounds = new Map<number, Bounds>();
  const columnBounds = new Map<number, Bounds>();
  const { multiplier = 1 } = whatIf;
  if (multiplier !== 1) scaleBudgets(model, multiplier, rowBounds);
  for (const limit of whatIf.without ?? []) {
    for (const single of singleLimits(model.problem, limit)) {
      for (const index of model.rows.get(limitKey(single)) ?? []) {
        rowBounds.set(index, { index, lower: -Infinity, upper: Infinity });
      }
      if (single.kind === "forced" || single.kind === "protected") {
        const index = chosenColumn(model, single.project);
        columnBounds.set(index, { index, lower: 0, upper: 1 });
      }
    }
  }
  for (const [projects, to] of [
    [whatIf.in, 1],
    [whatIf.out, 0],
  ] as const) {
    for (const project of projects ?? []) {
      const index = chosenColumn(model, project);
      columnBounds.set(index, { index, lower: to, upper: to });
    }
  }
  return {
    rowBounds: [...rowBounds.values()],
    columnBounds: [...columnBounds.values()],
    ...(whatIf.values === undefined ? {} : { objective: objectiveFor(model, whatIf.values) }),
  };
}

function scaleBudgets(
  { problem, rows }: SelectionModel,
  multiplier: number,
  bounds: Map<number, Bounds>,
): void {
  const scale = (limit: LimitRef, amount: number | null): void => {
    if (amount === null) return;
    for (const index of rows.get(limitKey(limit)) ?? []) {
      bounds.set(index, { index, lower: -Infinity, upper: amount * multiplier });
    }
  };
  for (const { key, envelope } of problem.periods)
    scale({ kind: "envelope", period: key }, envelope);
  scale({ kind: "total" }, problem.totalBudget);
}

/** The objective with other values of the projects, in the order of the problem. */
function objectiveFor(
  { problem, program, columns }: SelectionModel,
  values: readonly number[],
): Float64Array {
  const objective = program.objective.slice();
  problem.projects.forEach((project, p) => {
    columns.projects[p]?.amounts.forEach((column, shift) => {
      objective[column] = startLater(problem, project, shift, values[p]).value;
    });
  });
  return objective;
}

/** The column that is 1 when a project is in. */
export function chosenColumn(model: SelectionModel, project: string): number {
  return columnsOf(model, project).chosen;
}

function columnsOf({ columns }: SelectionModel, project: string): ProjectColumns {
  const found = columns.of.get(project);
  if (found === undefined) throw new InvariantError(`${project} is no project of the problem.`);
  return found;
}

/** The portfolio that a point of the programme stands for; its value and cost come from the problem. */
export function decodePoint(
  { problem, columns }: SelectionModel,
  point: Float64Array,
  values?: readonly number[],
): Portfolio {
  const chosen: string[] = [];
  const shares = emptyRecord<number>();
  const shifts = emptyRecord<number>();
  problem.projects.forEach(({ id, minimumShare }, p) => {
    const found = columns.projects[p];
    if (found === undefined || (point[found.chosen] ?? 0) < HALF) return;
    chosen.push(id);
    const shift = found.starts.findIndex((column) => (point[column] ?? 0) > HALF);
    if (shift > 0) shifts[id] = shift;
    const share = point[found.amounts[shift] ?? -1] ?? 1;
    if (share < 1 - NOTHING) shares[id] = Math.max(share, minimumShare);
  });
  return portfolioOf(problem, { chosen, shares, shifts }, values);
}

const HALF = 0.5;
/** Shares nearer to 1 are 1. */
const NOTHING = 1e-9;

/** The point of the programme for a set of projects, to start a solve from. */
export function encodePoint(
  { problem, program, columns }: SelectionModel,
  { chosen, shares = {}, shifts = {} }: ChosenProjects,
): Float64Array {
  const point = new Float64Array(program.columns);
  for (const id of chosen) {
    const found = columns.of.get(id);
    if (found === undefined) continue;
    const shift = ownValue(shifts, id) ?? 0;
    point[found.chosen] = 1;
    point[found.starts[shift] ?? found.chosen] = 1;
    const amount = found.amounts[shift];
    if (amount !== undefined) point[amount] = ownValue(shares, id) ?? 1;
  }
  const isIn = new Set(chosen);
  problem.synergies.forEach(({ first, second }, s) => {
    const column = columns.synergies[s];
    if (column !== undefined && isIn.has(first) && isIn.has(second)) point[column] = 1;
  });
  return point;
}
