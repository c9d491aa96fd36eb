import type { CellValue, RegisterContent } from "#core/register/content";
import { readCriteria, type ScoringCriterion } from "../criteria";
import { displayOrder } from "../displayOrder";
import { isLive } from "../liveProjects";
import { costsToGo } from "../rankingLine";
import { keyOf, RegisterTable } from "../registerTable";
import { type MissingPolicy, type ScoreCell, weightedScore } from "../weightedScore";

/** Columns of Scores that WSJF and RICE read. */
export const figureColumns = {
  wsjf: ["User value", "Time criticality", "Risk reduction", "Job size"],
  rice: ["Reach", "Impact", "RICE confidence", "Effort"],
} as const;

export type FigureName =
  | (typeof figureColumns)["wsjf"][number]
  | (typeof figureColumns)["rice"][number]
  | "Value"
  | "Cost to go";

/** A criterion with its group. */
export interface ModelCriterion extends ScoringCriterion {
  readonly group: string;
}

/** What the models read, one row a live project. */
export interface ModelInputs {
  /** In the order of the ranked list. */
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  /** Criteria with weight. */
  readonly criteria: readonly ModelCriterion[];
  /** `cells[project][criterion]`. */
  readonly cells: readonly (readonly ScoreCell[])[];
  readonly policy: MissingPolicy;
  /** By project; null = the workbook has no such column. */
  readonly figures: Readonly<Record<FigureName, readonly ScoreCell[] | null>>;
}

const valueMeasures = ["Risk adjusted NPV", "NPV", "Score", "Score x cost"] as const;

/**
 * What models beside the weighted score read of a workbook.
 *
 * @param measure the setting "Value measure"; value per cost divides it by the cost to go.
 * @returns null where Projects, Criteria or Scores is missing.
 */
export function readModelInputs(
  registers: readonly RegisterContent[],
  policy: MissingPolicy,
  measure: CellValue,
): ModelInputs | null {
  const tableOf = (name: string): RegisterTable | null => {
    const content = registers.find(({ register }) => register === name);
    return content === undefined ? null : new RegisterTable(content);
  };
  const [projects, criteria, scores] = [
    tableOf("Projects"),
    tableOf("Criteria"),
    tableOf("Scores"),
  ];
  if (projects === null || criteria === null || scores === null) return null;
  const { criteria: model, grid } = readCriteria(criteria, scores);
  const groups = groupsOf(criteria);
  const weighted = model.flatMap((criterion, j) =>
    criterion.weight > 0 ? [{ criterion: { ...criterion, group: groups[j] ?? "" }, j }] : [],
  );
  const rows = rankedRows(projects, scores, grid.cells, model, policy);
  const cells = rows.map(({ scoresRow }) =>
    weighted.map(({ j }) => grid.cells[scoresRow]?.[j] ?? null),
  );
  const read = (name: FigureName): readonly ScoreCell[] | null =>
    scores.has(name) ? rows.map(({ scoresRow }) => cellOf(scores, scoresRow, name)) : null;
  const costs = costsToGo(projects);
  const cost = rows.map(({ row }) => costs[row] ?? 0);
  return {
    projects: rows.map(({ row, id }) => ({ id, name: projects.text(row, "Project") })),
    criteria: weighted.map(({ criterion }) => criterion),
    cells,
    policy,
    figures: {
      "User value": read("User value"),
      "Time criticality": read("Time criticality"),
      "Risk reduction": read("Risk reduction"),
      "Job size": read("Job size"),
      Reach: read("Reach"),
      Impact: read("Impact"),
      "RICE confidence": read("RICE confidence"),
      Effort: read("Effort"),
      Value: valuesOf(projects, rows, cost, measure),
      "Cost to go": cost,
    },
  };
}

interface ProjectRow {
  readonly row: number;
  readonly id: string;
  /** -1 = Scores has none. */
  readonly scoresRow: number;
  readonly score: number | null;
}

/** Live projects in the order of the ranked list. */
function rankedRows(
  projects: RegisterTable,
  scores: RegisterTable,
  cells: readonly (readonly ScoreCell[])[],
  criteria: readonly ScoringCriterion[],
  policy: MissingPolicy,
): ProjectRow[] {
  const rowOf = new Map<string, number>();
  for (let row = scores.rowCount - 1; row >= 0; row--) {
    rowOf.set(keyOf(scores.text(row, "Project ID")), row);
  }
  const live = Array.from({ length: projects.rowCount }, (_, row) => row).flatMap(
    (row): ProjectRow[] => {
      const id = projects.text(row, "Project ID");
      if (!isLive(id, projects.text(row, "Stage"))) return [];
      const scoresRow = rowOf.get(keyOf(id)) ?? -1;
      const { score } = weightedScore(cells[scoresRow] ?? [], criteria, policy);
      return [{ row, id, scoresRow, score }];
    },
  );
  const order = displayOrder(
    live.map(({ row, id, score }) => ({
      id,
      score,
      live: true,
      riskAdjustedNpv: projects.number(row, "Risk adjusted NPV"),
      budget: projects.number(row, "Budget"),
    })),
  );
  return order.flatMap((position) => live[position] ?? []);
}

function valuesOf(
  projects: RegisterTable,
  rows: readonly ProjectRow[],
  costs: readonly number[],
  setting: CellValue,
): readonly ScoreCell[] | null {
  const measure = valueMeasures.find((each) => each === setting) ?? "Risk adjusted NPV";
  if (measure === "Score") return rows.map(({ score }) => score);
  if (measure === "Score x cost") {
    return rows.map(({ score }, p) => (score === null ? null : (score / 100) * (costs[p] ?? 0)));
  }
  return projects.has(measure) ? rows.map(({ row }) => cellOf(projects, row, measure)) : null;
}

function groupsOf(criteria: RegisterTable): string[] {
  return Array.from({ length: criteria.rowCount }, (_, row) => row)
    .filter((row) => criteria.text(row, "Criterion") !== "")
    .map((row) => criteria.text(row, "Group"));
}

function cellOf(table: RegisterTable, row: number, header: string): ScoreCell {
  const value = table.cell(row, header);
  if (typeof value === "number") return value;
  return value === null || (typeof value === "string" && value.trim() === "") ? null : "unreadable";
}
