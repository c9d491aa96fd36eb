import type { Issue, Outcome } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { readCriteria, type ScoringCriterion } from "./criteria";
import { correlatedCriteria } from "./correlatedCriteria";
import { displayOrder, type Rankable, rankProjects } from "./displayOrder";
import { isLive } from "./liveProjects";
import { keyOf, RegisterTable } from "./registerTable";
import { spareColumnIssue, spareColumns } from "./spareColumns";
import { type MissingPolicy, weightedScore, type WeightedScore } from "./weightedScore";

/** A live project in the ranked list. */
export interface RankedProject extends WeightedScore {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  /** 1, 2, 2, 4; null = not scored. */
  readonly rank: number | null;
}

export interface PortfolioRanking {
  readonly criteria: readonly ScoringCriterion[];
  /** Live projects in display order; those without a score come last. */
  readonly projects: readonly RankedProject[];
}

const noRanking: PortfolioRanking = { criteria: [], projects: [] };

/**
 * Scores and ranks the live projects of a portfolio with the weights, scales and scores of its
 * registers. It gives what the native formulas give, and says what stands in the way of a fair
 * ranking: missing scores, unusable weights, a tie at the top.
 *
 * @param registers contents of Projects, Criteria and Scores; others are not read. Scores and
 * Projects are joined by Project ID; of two rows with one ID the first counts.
 * @param policy what a missing score means (setting "Missing score policy").
 * @returns criteria with weights and ends, projects in display order with points by criterion, and
 * the findings. n log n in projects.
 */
export function scorePortfolio(
  registers: readonly RegisterContent[],
  policy: MissingPolicy,
): Outcome<PortfolioRanking> {
  const projects = tableOf(registers, "Projects");
  const criteriaTable = tableOf(registers, "Criteria");
  const scores = tableOf(registers, "Scores");
  if (projects === null || criteriaTable === null || scores === null) {
    return { value: noRanking, issues: missingRegisters({ projects, criteriaTable, scores }) };
  }
  const { criteria, grid, issues } = readCriteria(criteriaTable, scores);
  const rowOf = firstRowById(scores);
  const rows = liveRows(projects);
  const liveCells = rows.map(({ id }) => grid.cells[rowOf.get(keyOf(id)) ?? -1] ?? []);
  const scored = liveCells.map((cells) => weightedScore(cells, criteria, policy));
  const rankable = rows.map(({ row, id }, p): Rankable => {
    const riskAdjustedNpv = projects.number(row, "Risk adjusted NPV");
    const budget = projects.number(row, "Budget");
    return { id, score: scored[p]?.score ?? null, live: true, riskAdjustedNpv, budget };
  });
  const ranks = rankProjects(rankable);
  const ranked = displayOrder(rankable).flatMap((p): RankedProject[] => {
    const project = rows[p];
    const score = scored[p];
    if (project === undefined || score === undefined) return [];
    const { row, id } = project;
    const name = projects.text(row, "Project");
    const stage = projects.text(row, "Stage");
    return [{ ...score, id, name, stage, rank: ranks[p] ?? null }];
  });
  const weightsUsable = criteria.some(({ weight }) => weight > 0);
  if (weightsUsable) issues.push(...missingScores(ranked, criteria, scores, rowOf, policy));
  issues.push(...columnsWithoutCriterion(scores, criteria));
  issues.push(...correlatedCriteria(criteria, liveCells, criteriaTable.content.place.sheet));
  issues.push(...rankingIssues(ranked, projects));
  return { value: { criteria, projects: ranked }, issues };
}

function tableOf(registers: readonly RegisterContent[], name: string): RegisterTable | null {
  const content = registers.find(({ register }) => register === name);
  return content === undefined ? null : new RegisterTable(content);
}

function missingRegisters(found: {
  projects: RegisterTable | null;
  criteriaTable: RegisterTable | null;
  scores: RegisterTable | null;
}): Issue[] {
  const wanted: [string, RegisterTable | null][] = [
    ["Projects", found.projects],
    ["Criteria", found.criteriaTable],
    ["Scores", found.scores],
  ];
  return wanted
    .filter(([, table]) => table === null)
    .map(([register]) => ({
      code: "missing-register",
      severity: "blocking",
      place: { register },
      expected: register,
    }));
}

interface LiveRow {
  readonly row: number;
  readonly id: string;
}

/** Rows of Projects that have an ID and are not Closed or Cancelled: the rule of the column Live. */
function liveRows(projects: RegisterTable): LiveRow[] {
  return Array.from({ length: projects.rowCount }, (_, row) => ({
    row,
    id: projects.text(row, "Project ID"),
  })).filter(({ row, id }) => isLive(id, projects.text(row, "Stage")));
}

function firstRowById(scores: RegisterTable): Map<string, number> {
  const rowOf = new Map<string, number>();
  for (let row = scores.rowCount - 1; row >= 0; row--) {
    rowOf.set(keyOf(scores.text(row, "Project ID")), row);
  }
  rowOf.delete("");
  return rowOf;
}

/** One finding a project, at its first missing score. */
function missingScores(
  ranked: readonly RankedProject[],
  criteria: readonly ScoringCriterion[],
  scores: RegisterTable,
  rowOf: ReadonlyMap<string, number>,
  policy: MissingPolicy,
): Issue[] {
  return ranked
    .filter(({ missing }) => missing.length > 0)
    .map(({ id, missing, score }) => {
      const names = missing.map((j) => criteria[j]?.name ?? "");
      const row = rowOf.get(keyOf(id));
      const field = names[0] ?? "";
      const place =
        row === undefined ? { register: "Scores", record: id } : scores.place(row, id, field);
      return {
        code: "missing-score",
        severity: "warning",
        place,
        facts: { criteria: names.join(", "), ranked: score === null ? "no" : "yes", policy },
      };
    });
}

/** Columns that hold ratings but belong to no criterion: weight 0. */
function columnsWithoutCriterion(
  scores: RegisterTable,
  criteria: readonly ScoringCriterion[],
): Issue[] {
  const names = criteria.map(({ name }) => name);
  return spareColumns(scores, names).map((spare) => spareColumnIssue(scores, spare));
}

function rankingIssues(ranked: readonly RankedProject[], projects: RegisterTable): Issue[] {
  const first = ranked.filter(({ rank }) => rank === 1);
  const place = { sheet: projects.content.place.sheet, register: "Projects" };
  if (first.length === 0) {
    return [
      { code: "nothing-to-rank", severity: "blocking", place, facts: { live: ranked.length } },
    ];
  }
  if (first.length === 1) return [];
  const ids = first.map(({ id }) => id);
  return [
    {
      code: "tie-at-rank-one",
      severity: "hint",
      place: { ...place, record: ids[0] ?? "" },
      found: String(first[0]?.score ?? ""),
      facts: {
        projects: ids.join(", "),
        count: first.length,
        score: (first[0]?.score ?? 0).toFixed(1),
      },
    },
  ];
}
