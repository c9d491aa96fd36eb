import { keyOf } from "#core/scoring/registerTable";
import type { TypedProblem } from "#core/selection/typed/typedProblem";
import type { Call } from "../call";
import { checkLengths } from "../lengths";
import type { Arguments } from "../parameters";
import { mostBudgets, type portfolioDeclarations } from "./declarations";

type Declared = typeof portfolioDeclarations.PORTFOLIO;
type Given = Arguments<Declared["parameters"]>;

/** The arguments of PMO.PORTFOLIO as a typed choice; a blank amount is 0. */
export function readChoice(given: Given, call: Call<Declared>): TypedProblem {
  const { values, rules, groups, ids, needs } = given;
  checkLengths({ values, rules, groups, ids, needs }, call);
  const costs = readCosts(given, call);
  const columns = costs[0]?.length ?? 0;
  const budgets = given.budgets.map((budget) => budget ?? 0);
  if (columns > mostBudgets) call.fail("too-many-budgets", { columns, limit: mostBudgets });
  if (budgets.length !== columns) {
    call.fail("budgets-differ", { count: budgets.length, columns });
  }
  return {
    values: values.map((value) => value ?? 0),
    costs,
    budgets,
    rules: values.map((_, row) => rules?.[row] ?? null),
    groups: values.map((_, row) => keyOf(groups?.[row] ?? "")),
    needs: needs === null ? values.map(() => []) : readNeeds(ids, needs, call),
  };
}

/** Costs by row; where the projects lie side by side, they are turned. */
function readCosts({ values, costs }: Given, call: Call<Declared>): readonly (readonly number[])[] {
  const rows = values.length;
  if (costs.length === rows) return costs.map((row) => row.map((cost) => cost ?? 0));
  const width = costs[0]?.length ?? 0;
  if (width !== rows) return call.fail("costs-shape", { rows });
  return values.map((_, row) => costs.map((line) => line[row] ?? 0));
}

/** The rows that each row needs, from IDs with commas or semicolons between them. */
function readNeeds(
  ids: Given["ids"],
  needs: readonly (string | null)[],
  call: Call<Declared>,
): readonly (readonly number[])[] {
  if (ids === null) return call.fail("ids-missing");
  const rowOf = new Map<string, number>();
  ids.forEach((id, row) => {
    if (id === null) return;
    if (rowOf.has(keyOf(id))) call.fail("id-twice", { id });
    rowOf.set(keyOf(id), row);
  });
  return needs.map((text, row) => {
    const named = (text ?? "").split(/[,;]/).map((id) => id.trim());
    return named
      .filter((id) => id !== "")
      .map((id) => rowOf.get(keyOf(id)) ?? call.fail("unknown-need", { row: String(row + 1), id }));
  });
}
