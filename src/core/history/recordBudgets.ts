import { keyOf } from "#core/scoring/registerTable";
import type { KeptRecord, PortfolioState } from "./state";

/** Budget that a record is measured by; null = none is known. */
export type BudgetOf = (table: string, record: KeptRecord) => number | null;

/**
 * The budget behind a record: that of its project, of all projects of its program, or of the portfolio.
 * The earlier budget counts; for a project that is new, its first.
 */
export function recordBudgets(before: PortfolioState, after: PortfolioState): BudgetOf {
  const budgets = new Map<string, number>();
  const add = (key: string, budget: number): void => {
    budgets.set(key, (budgets.get(key) ?? 0) + budget);
  };
  const former = before.tables.get("Projects");
  const projects = [...(former?.keys() ?? []), ...(after.tables.get("Projects")?.keys() ?? [])];
  for (const id of new Set(projects)) {
    const values = (state: PortfolioState) => state.tables.get("Projects")?.get(id)?.values;
    const known = [values(before)?.get("Budget"), values(after)?.get("Budget")];
    const budget = known.find((each) => typeof each === "number") ?? null;
    if (typeof budget !== "number") continue;
    add(`project ${id}`, budget);
    add("portfolio", budget);
    const program = values(before)?.get("Program ID") ?? values(after)?.get("Program ID") ?? null;
    if (program !== null) add(`program ${keyOf(String(program))}`, budget);
  }
  return (table, { key, values }) => {
    const relation = table === "Projects" ? key : (values.get("Relates to") ?? "");
    const id = keyOf(String(relation));
    if (id === "portfolio") return budgets.get("portfolio") ?? null;
    return budgets.get(`project ${id}`) ?? budgets.get(`program ${id}`) ?? null;
  };
}
