import type { CellValue, RegisterContent } from "#core/register/content";
import { readCriteria } from "../criteria";
import { displayOrder } from "../displayOrder";
import { isLive } from "../liveProjects";
import { costsToGo, lineBudget } from "../rankingLine";
import { keyOf, RegisterTable } from "../registerTable";
import { valueOf } from "../scale";
import type { MissingPolicy } from "../weightedScore";
import type { FundingLine } from "./interviewState";

/**
 * The budget line of the ranked list, as the pairwise interview asks about it: live projects in the
 * order in which ties are shown, what each score is worth, what each project still costs.
 *
 * @param registers Projects with its costs, Criteria, Scores, and Periods with Envelope and Closed.
 * @param totalBudget the setting "Total budget".
 * @returns null without a budget, or where one of the registers is missing.
 */
export function rankedFunding(
  registers: readonly RegisterContent[],
  policy: MissingPolicy,
  totalBudget: CellValue,
): FundingLine | null {
  const tableOf = (name: string): RegisterTable | null => {
    const content = registers.find(({ register }) => register === name);
    return content === undefined ? null : new RegisterTable(content);
  };
  const [projects, criteria, scores] = [
    tableOf("Projects"),
    tableOf("Criteria"),
    tableOf("Scores"),
  ];
  const budget = lineBudget(tableOf("Periods"), totalBudget);
  if (projects === null || criteria === null || scores === null || budget === null) return null;
  const { criteria: model, grid } = readCriteria(criteria, scores);
  const costs = costsToGo(projects);
  const rowOf = new Map<string, number>();
  for (let row = scores.rowCount - 1; row >= 0; row--) {
    rowOf.set(keyOf(scores.text(row, "Project ID")), row);
  }
  const live = Array.from({ length: projects.rowCount }, (_, row) => ({
    row,
    id: projects.text(row, "Project ID"),
  })).filter(({ row, id }) => isLive(id, projects.text(row, "Stage")));
  // With equal scores the list is in the order of its ties.
  const order = displayOrder(
    live.map(({ row, id }) => ({
      id,
      score: 0,
      live: true,
      riskAdjustedNpv: projects.number(row, "Risk adjusted NPV"),
      budget: projects.number(row, "Budget"),
    })),
  );
  const lines = order.flatMap((position): FundingLine["projects"][number][] => {
    const project = live[position];
    if (project === undefined) return [];
    const cells = grid.cells[rowOf.get(keyOf(project.id)) ?? -1] ?? [];
    const values = model.map((criterion, j) => {
      const cell = cells[j] ?? null;
      return typeof cell === "number" ? valueOf(cell, criterion) : null;
    });
    const unreadable = cells.includes("unreadable");
    return [{ id: project.id, values, unreadable, cost: costs[project.row] ?? 0 }];
  });
  return { kind: "line", projects: lines, budget, policy };
}
