import { bestWithin, type EfficientSets, isRowIn } from "./efficientSets";
import { roundTo } from "#core/numeric/rounding";

/** What the best choice is at one budget. */
export interface FrontierStep {
  readonly budget: number;
  /** null: what is forced in costs more than the budget. */
  readonly best: { readonly value: number; readonly count: number } | null;
}

/**
 * Best value and number of rows at each of some budgets.
 *
 * @param rows how many rows there are.
 */
export function frontierSteps(
  sets: EfficientSets,
  rows: number,
  budgets: readonly number[],
): readonly FrontierStep[] {
  return budgets.map((budget) => {
    const place = bestWithin(sets, budget);
    if (place < 0) return { budget, best: null };
    let count = 0;
    for (let row = 0; row < rows; row++) if (isRowIn(sets, place, row)) count += 1;
    return { budget, best: { value: sets.value[place] ?? 0, count } };
  });
}

/**
 * For each row what the budget lacks until the best choice has it for the first time: 0 = it is in already,
 * null = at no budget. A row may leave again where still more money buys something better.
 *
 * @param rows how many rows there are.
 * @returns null = the budget does not even afford what is forced in.
 */
export function entryBudgets(
  sets: EfficientSets,
  rows: number,
  budget: number,
): readonly (number | null)[] | null {
  const now = bestWithin(sets, budget);
  if (now < 0) return null;
  return Array.from({ length: rows }, (_, row) => {
    for (let place = now; place < sets.cost.length; place++) {
      if (!isRowIn(sets, place, row)) continue;
      return place === now ? 0 : roundTo((sets.cost[place] ?? 0) - budget, 9);
    }
    return null;
  });
}
