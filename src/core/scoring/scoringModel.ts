import type { Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { readCriteria, type ScoringCriterion } from "./criteria";
import { judgeScore } from "./judgeScore";
import { isLive } from "./liveProjects";
import { keyOf, RegisterTable } from "./registerTable";
import { type RankedProject, scorePortfolio } from "./scorePortfolio";
import type { MissingPolicy } from "./weightedScore";

/** A criterion as the register Criteria has it. */
export interface ModelCriterion extends ScoringCriterion {
  readonly group: string;
  /** As typed; null = blank or no number. */
  readonly points: number | null;
  /** Ends of the rating scale as typed. */
  readonly low: number | null;
  readonly high: number | null;
  /** "Typed", or the figure of Projects that fills its column. */
  readonly feed: string;
  readonly definition: string;
  /** false: Scores has no column for it. */
  readonly hasColumn: boolean;
}

/** A live project with what Scores holds for it. */
export interface ModelProject {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  /** false: Scores has no row for it yet. */
  readonly hasRow: boolean;
  /** One cell a criterion. */
  readonly cells: readonly CellValue[];
}

/** Projects that share a rank. */
export interface Tie {
  readonly rank: number;
  readonly score: number;
  readonly ids: readonly string[];
}

/** A score beyond the ends of its criterion's scale; it counts as the nearest end. */
export interface OutOfScale {
  readonly id: string;
  readonly criterion: string;
  readonly found: number;
  readonly low: number;
  readonly high: number;
}

/** Everything about criteria, scores and ranking that a page shows. */
export interface ScoringModel {
  readonly policy: MissingPolicy;
  readonly criteria: readonly ModelCriterion[];
  /** Live projects in the order of the register. */
  readonly projects: readonly ModelProject[];
  /** Live projects in the order of the ranked list. */
  readonly ranking: readonly RankedProject[];
  readonly ties: readonly Tie[];
  readonly outOfScale: readonly OutOfScale[];
  readonly issues: readonly Issue[];
}

/**
 * The prioritisation model with its scores and its ranking. The figures are those of the native
 * formulas.
 *
 * @param registers contents of Projects, Criteria and Scores.
 * @param policy what a missing score means.
 * @returns an empty model with findings where one of the three is missing. n log n in projects.
 */
export function scoringModel(
  registers: readonly RegisterContent[],
  policy: MissingPolicy,
): ScoringModel {
  const { value, issues } = scorePortfolio(registers, policy);
  const [projects, criteria, scores] = ["Projects", "Criteria", "Scores"].map((name) => {
    const content = registers.find(({ register }) => register === name);
    return content === undefined ? undefined : new RegisterTable(content);
  });
  if (projects === undefined || criteria === undefined || scores === undefined) {
    const nothing = { criteria: [], projects: [], ranking: [], ties: [], outOfScale: [] };
    return { policy, ...nothing, issues };
  }
  const model = modelCriteria(criteria, scores);
  const lines = modelProjects(projects, scores, model);
  return {
    policy,
    criteria: model,
    projects: lines,
    ranking: value.projects,
    ties: tiesOf(value.projects),
    outOfScale: outOfScale(model, lines),
    issues,
  };
}

function modelCriteria(criteria: RegisterTable, scores: RegisterTable): ModelCriterion[] {
  const rows = Array.from({ length: criteria.rowCount }, (_, row) => row).filter(
    (row) => criteria.text(row, "Criterion") !== "",
  );
  return readCriteria(criteria, scores).criteria.flatMap((criterion, j): ModelCriterion[] => {
    const row = rows[j];
    if (row === undefined) return [];
    return [
      {
        ...criterion,
        group: criteria.text(row, "Group"),
        points: criteria.number(row, "Weight"),
        low: criteria.number(row, "Scale low"),
        high: criteria.number(row, "Scale high"),
        feed: criteria.text(row, "Feeds from") || "Typed",
        definition: criteria.text(row, "Definition"),
        hasColumn: scores.has(criterion.name),
      },
    ];
  });
}

function modelProjects(
  projects: RegisterTable,
  scores: RegisterTable,
  criteria: readonly ModelCriterion[],
): ModelProject[] {
  const rowOf = new Map<string, number>();
  for (let row = scores.rowCount - 1; row >= 0; row--) {
    rowOf.set(keyOf(scores.text(row, "Project ID")), row);
  }
  return Array.from({ length: projects.rowCount }, (_, row) => row).flatMap((row) => {
    const id = projects.text(row, "Project ID");
    if (!isLive(id, projects.text(row, "Stage"))) return [];
    const at = rowOf.get(keyOf(id));
    return [
      {
        id,
        name: projects.text(row, "Project"),
        stage: projects.text(row, "Stage"),
        hasRow: at !== undefined,
        cells: criteria.map(({ name }) => (at === undefined ? null : scores.cell(at, name))),
      },
    ];
  });
}

/**
 * Projects that share a rank, the best rank first.
 *
 * @param ranked in the order of the ranked list.
 */
export function tiesOf(ranked: readonly RankedProject[]): Tie[] {
  const groups = new Map<number, RankedProject[]>();
  for (const project of ranked) {
    if (project.rank === null) continue;
    groups.set(project.rank, [...(groups.get(project.rank) ?? []), project]);
  }
  return [...groups].flatMap(([rank, group]) =>
    group.length < 2 ? [] : [{ rank, score: group[0]?.score ?? 0, ids: group.map(({ id }) => id) }],
  );
}

function outOfScale(
  criteria: readonly ModelCriterion[],
  projects: readonly ModelProject[],
): OutOfScale[] {
  return projects.flatMap(({ id, cells }) =>
    criteria.flatMap((criterion, j): OutOfScale[] => {
      const cell = cells[j] ?? null;
      const { name, low, high } = criterion;
      if (typeof cell !== "number" || low === null || high === null) return [];
      if (judgeScore(cell, criterion) !== "out-of-scale") return [];
      return [{ id, criterion: name, found: cell, low, high }];
    }),
  );
}
