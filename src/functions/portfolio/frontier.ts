import { frontierSteps } from "#core/selection/typed/entryBudgets";
import type { Implementation, Outcome } from "../call";
import type { portfolioDeclarations } from "./declarations";
import { readOneBudget, setsOf } from "./oneBudget";

/** Budget, best value and number of rows at equal steps from 0 to the cost of all rows. */
export const frontier: Implementation<typeof portfolioDeclarations.FRONTIER> = async (
  { values, costs, points, rules },
  call,
) => {
  const asked = readOneBudget({ values, costs, rules }, call);
  const sets = await setsOf(asked, call);
  const all = asked.costs.reduce(
    (sum, cost, row) => (asked.rules[row] === "out" ? sum : sum + Math.max(0, cost)),
    0,
  );
  const budgets = Array.from({ length: points + 1 }, (_, step) => (all * step) / points);
  const forced = sets.cost[0] ?? 0;
  return frontierSteps(sets, values.length, budgets).map(({ budget, best }): Outcome[] => {
    if (best !== null) return [budget, best.value, best.count];
    const failure = call.error("over-budget", { cost: forced, budget });
    return [budget, failure, failure];
  });
};
