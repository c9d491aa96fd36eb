import type { CellValue, RegisterContent } from "#core/register/content";
import { type ScoringModel, scoringModel } from "#core/scoring/scoringModel";
import { type RankingProblem, rankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import type { MissingPolicy } from "#core/scoring/weightedScore";
import scores from "../oracles/northmereScores.json";
import values from "../oracles/northmere-values.json";

function register(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): RegisterContent {
  const place = { table: name, sheet: name, row: 3, column: 0, rows: rows.length + 1 };
  return { register: name, headers, rows, place: { ...place, columns: headers.length } };
}

const criteriaHeaders = [
  "Criterion",
  "Direction",
  "Weight",
  "Normalise by",
  "Scale low",
  "Scale high",
];

/** The sample portfolio Northmere with its budget line: 21,200 for the open periods. */
export function northmereRegisters(): RegisterContent[] {
  const { criteria, projects } = scores;
  const { columns, rows } = values.registers.Projects;
  const figure = (id: string, header: string): CellValue =>
    rows.find((row) => row[0] === id)?.[columns.indexOf(header)] ?? null;
  return [
    register(
      "Criteria",
      criteriaHeaders,
      criteria.map((one) => [one.criterion, one.direction, one.weight, one.normaliseBy, 1, 5]),
    ),
    register(
      "Projects",
      [
        "Project ID",
        "Project",
        "Stage",
        "Budget",
        "Risk adjusted NPV",
        "Forecast cost",
        "Actual cost",
      ],
      projects.map(({ id, stage, budget, riskAdjustedNpv }) => [
        id,
        `Project ${id}`,
        stage,
        budget,
        riskAdjustedNpv,
        figure(id, "Forecast cost"),
        figure(id, "Actual cost"),
      ]),
    ),
    register(
      "Scores",
      ["Project ID", ...criteria.map((one) => one.criterion)],
      projects.map(({ id, typed, npv, exposure }) => {
        const [fit, customer, deliverability, urgency] = typed;
        return [id, fit, customer, npv, deliverability, urgency, exposure] as CellValue[];
      }),
    ),
    register(
      "Periods",
      ["Period", "Envelope", "Closed"],
      [
        ["2026-Q3", 4500, 1],
        ["2026-Q4", 5000, 0],
        ["2027-Q1", 5400, 0],
        ["2027-Q2", 5200, 0],
        ["2027-Q3", 3700, 0],
        ["2027-Q4", 1900, 0],
        ["2028-FY", null, 0],
      ],
    ),
  ];
}

/** Projects P-1, P-2, ... and criteria C1, C2, ... on a scale from 0 to 1. */
export interface SmallRanking {
  readonly weights: readonly CellValue[];
  /** By project. */
  readonly scores: readonly (readonly CellValue[])[];
  readonly costs?: readonly number[];
  readonly budget?: number | null;
  readonly policy?: MissingPolicy;
}

export function smallModel({
  weights,
  scores: given,
  policy = "Exclude",
}: SmallRanking): ScoringModel {
  return scoringModel(smallRegisters({ weights, scores: given }), policy);
}

/** null = nothing is ranked. */
export function smallProblem(ranking: SmallRanking): RankingProblem | null {
  return rankingProblem(smallModel(ranking), smallRegisters(ranking), ranking.budget ?? null);
}

function smallRegisters({ weights, scores: given, costs }: SmallRanking): RegisterContent[] {
  const names = weights.map((_, j) => `C${j + 1}`);
  return [
    register(
      "Criteria",
      criteriaHeaders,
      weights.map((weight, j) => [names[j] ?? "", "Benefit", weight, "Scale", 0, 1]),
    ),
    register(
      "Projects",
      ["Project ID", "Project", "Stage", "Budget"],
      given.map((_, p) => [`P-${p + 1}`, `Title ${p + 1}`, "Proposed", costs?.[p] ?? 0]),
    ),
    register(
      "Scores",
      ["Project ID", ...names],
      given.map((row, p) => [`P-${p + 1}`, ...row]),
    ),
  ];
}

/** The ranking of the sample, ready to be tried with other weights. */
export function northmereRanking(): RankingProblem {
  const registers = northmereRegisters();
  const problem = rankingProblem(scoringModel(registers, "Exclude"), registers, null);
  if (problem === null) throw new Error("The sample ranks nothing.");
  return problem;
}
