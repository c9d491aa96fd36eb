import { entryBudgets } from "#core/selection/typed/entryBudgets";
import type { Implementation } from "../call";
import type { portfolioDeclarations } from "./declarations";
import { readOneBudget, setsOf } from "./oneBudget";

/** For each row what the budget lacks until the best set has it for the first time; "" = never. */
export const entryBudget: Implementation<typeof portfolioDeclarations.ENTRYBUDGET> = async (
  { values, costs, budget, rules },
  call,
) => {
  const sets = await setsOf(readOneBudget({ values, costs, rules }, call), call);
  const lacking = entryBudgets(sets, values.length, budget);
  if (lacking === null) return call.fail("over-budget", { cost: sets.cost[0] ?? 0, budget });
  return lacking.map((amount) => [amount ?? ""]);
};
