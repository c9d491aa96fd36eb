import type { CellValue } from "#core/register/content";
import type { RegisterTable } from "./registerTable";

/** Columns of Projects that the ranking line reads; those that are there are enough. */
export const lineColumns = ["Budget", "Forecast cost", "Actual cost"] as const;

/**
 * What each project still costs: forecast less actual cost, for past cost is sunk. Without these columns
 * the forecast or the budget stands for it. The rule of sheet Prioritization.
 *
 * @param projects register Projects.
 * @returns cost by row, in the money unit of the workbook; 0 where there is no number.
 */
export function costsToGo(projects: RegisterTable): number[] {
  const forecast = projects.has("Forecast cost") ? "Forecast cost" : "Budget";
  const isToGo = projects.has("Forecast cost") && projects.has("Actual cost");
  return Array.from({ length: projects.rowCount }, (_, row) => {
    const past = isToGo ? (projects.number(row, "Actual cost") ?? 0) : 0;
    return (projects.number(row, forecast) ?? 0) - past;
  });
}

/**
 * The budget that the ranked list is held against: the setting Total budget, or else the envelopes of the
 * open periods. The rule of sheet Prioritization.
 *
 * @param periods register Periods; null = there is none.
 * @returns null where neither is given.
 */
export function lineBudget(periods: RegisterTable | null, totalBudget: CellValue): number | null {
  if (typeof totalBudget === "number") return totalBudget;
  if (!periods?.has("Envelope") || !periods.has("Closed")) return null;
  const open = Array.from({ length: periods.rowCount }, (_, row) =>
    periods.number(row, "Closed") === 0 ? (periods.number(row, "Envelope") ?? 0) : 0,
  ).reduce((sum, envelope) => sum + envelope, 0);
  return open > 0 ? open : null;
}
