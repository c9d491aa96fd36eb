import type { Bounds, OpenProgram, ProgramChanges } from "#core/numeric/integerProgram";
import type { Portfolio } from "../portfolio";
import { decodePoint, encodePoint, type SelectionModel } from "./selectionModel";

/** Values and costs nearer to each other than this share are equal. */
const EQUAL = 1e-9;
/** Projects whose order is decided in one solve: 2 to the power of it is exact, and far from a tolerance. */
const AT_ONCE = 16;

/**
 * Of all portfolios that are worth the same the cheapest, and of these the one with the lowest IDs: the
 * first project, in natural order, in which two of them differ is in.
 *
 * By further solves: least cost at this value; then the portfolio most unlike it at this value and cost;
 * only where there is one are IDs compared.
 *
 * @param best a portfolio that is proven to be worth most under `changes`.
 * @param secondsLeft clock time for all of it; when it is over the best of these that was found stays.
 */
export function breakTies(
  model: SelectionModel,
  open: OpenProgram,
  changes: ProgramChanges,
  best: Portfolio,
  secondsLeft: () => number,
): Portfolio {
  const { valueRow, costRow } = model;
  const atValue: Bounds = {
    index: valueRow,
    lower: best.value - EQUAL * size(best.value),
    upper: Infinity,
  };
  const solve = (
    objective: Float64Array,
    rows: readonly Bounds[],
    columns: readonly Bounds[],
    from: Portfolio,
  ): Portfolio => {
    const seconds = secondsLeft();
    if (seconds <= 0) return from;
    const { point } = open.solve(
      {
        objective,
        rowBounds: [...(changes.rowBounds ?? []), atValue, ...rows],
        columnBounds: [...(changes.columnBounds ?? []), ...columns],
      },
      { gap: 0, seconds, start: encodePoint(model, from) },
    );
    if (point === null) return from;
    const found = decodePoint(model, point);
    return found.value >= best.value - 2 * EQUAL * size(best.value) ? found : from;
  };
  const cheapest = solve(costObjective(model), [], [], best);
  const cheap = cheapest.cost < best.cost - EQUAL * size(best.cost) ? cheapest : best;
  const atCost: Bounds = {
    index: costRow,
    lower: -Infinity,
    upper: cheap.cost + EQUAL * size(cheap.cost),
  };
  const other = solve(unlikeness(model, cheap), [atCost], [], cheap);
  if (isSame(other, cheap)) return cheap;
  return lowestIds(model, cheap, (objective, columns, from) =>
    solve(objective, [atCost], columns, from),
  );
}

function size(amount: number): number {
  return Math.max(1, Math.abs(amount));
}

function costObjective({ program, columns }: SelectionModel): Float64Array {
  const objective = new Float64Array(program.columns);
  for (const { amounts, options } of columns.projects) {
    options.forEach(({ totalCost }, shift) => {
      const column = amounts[shift];
      if (column !== undefined) objective[column] = -totalCost;
    });
  }
  return objective;
}

/** Counts the projects in which a portfolio differs from this one. */
function unlikeness(model: SelectionModel, { chosen }: Portfolio): Float64Array {
  const objective = new Float64Array(model.program.columns);
  const isIn = new Set(chosen);
  model.problem.projects.forEach(({ id }, p) => {
    const column = model.columns.projects[p]?.chosen;
    if (column !== undefined) objective[column] = isIn.has(id) ? -1 : 1;
  });
  return objective;
}

function isSame(one: Portfolio, other: Portfolio): boolean {
  return (
    one.chosen.length === other.chosen.length && one.chosen.every((id, i) => id === other.chosen[i])
  );
}

/** Decides project by project, some at a time, that it is in where that costs neither value nor money. */
function lowestIds(
  model: SelectionModel,
  start: Portfolio,
  solve: (objective: Float64Array, columns: readonly Bounds[], from: Portfolio) => Portfolio,
): Portfolio {
  const all = model.columns.projects.map(({ chosen }) => chosen);
  const { projects } = model.problem;
  const fixed: Bounds[] = [];
  let best = start;
  for (let first = 0; first < all.length; first += AT_ONCE) {
    const some = all.slice(first, first + AT_ONCE);
    const objective = new Float64Array(model.program.columns);
    some.forEach((column, i) => {
      objective[column] = 2 ** (some.length - 1 - i);
    });
    best = solve(objective, fixed, best);
    const isIn = new Set(best.chosen);
    some.forEach((index, i) => {
      const to = isIn.has(projects[first + i]?.id ?? "") ? 1 : 0;
      fixed.push({ index, lower: to, upper: to });
    });
  }
  return best;
}
