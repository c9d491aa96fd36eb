import { figureColumns } from "#core/scoring/models/modelInputs";
import { lineColumns } from "#core/scoring/rankingLine";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { type ScoringModel, scoringModel } from "#core/scoring/scoringModel";
import { type CriterionShare, criterionShares } from "#core/scoring/sensitivity/criterionShares";
import { type RankingProblem, rankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { type ScoreRange, scoreRanges } from "#core/scoring/sensitivity/scoreRange";
import {
  firstSwitches,
  type FirstSwitch,
  fundedNow,
  type FundedSwitch,
  fundedSwitches,
  type WeightSwitch,
} from "#core/scoring/sensitivity/switchPoints";
import { projectValue, type Tornado, tornado } from "#core/scoring/sensitivity/tornado";
import {
  flowQueries,
  flowSettings,
  type ValueFlows,
  valueFlows,
} from "#core/scoring/sensitivity/valueFlows";
import { type RankReason, whyRanks } from "#core/scoring/sensitivity/whyRank";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { PageName } from "#excel/pageRecords";
import type { RegisterReading } from "#excel/registerReading";
import { readForScoring } from "../readForScoring";

/** What the ranking hangs on, all that is exact and quick. */
export interface SensitivityReading {
  readonly model: ScoringModel;
  /** For `Computing.sample`; null = nothing is ranked. */
  readonly problem: RankingProblem | null;
  /** By criterion: at which weights another project is first. */
  readonly rankOne: readonly WeightSwitch<FirstSwitch>[];
  /** By criterion: at which weights the budget line funds other projects; null = no budget is set. */
  readonly fundedLine: readonly WeightSwitch<FundedSwitch>[] | null;
  /** Why each ranked project has its rank, by ID. */
  readonly why: ReadonlyMap<string, RankReason>;
  /** Projects with scores missing. */
  readonly ranges: readonly ScoreRange[];
  readonly criteria: readonly CriterionShare[];
  /**
   * Of the projects that the budget line funds, or of all ranked ones without a budget; null = the registers do not
   * tell costs and benefits by period.
   */
  readonly tornado: Tornado | null;
  readonly flows: ValueFlows | null;
  /** Registers that scoring needs and the workbook has not. */
  readonly lacking: readonly string[];
}

/** Requests: 1; 2 when Scores has lost a column or tables have other names than before. */
export async function readSensitivity(signal?: AbortSignal): Promise<SensitivityReading> {
  return sensitivityOf(await readToVary(signal));
}

/** Registers and settings that sensitivity reads. */
export function readToVary(
  signal: AbortSignal | undefined,
  pages?: readonly PageName[],
): Promise<RegisterReading> {
  const [periods, ...others] = flowQueries;
  return readForScoring(signal, {
    projects: ["Live", ...lineColumns, "Risk exposure"],
    scores: [...figureColumns.wsjf, ...figureColumns.rice],
    periods: [...periods.columns, "Envelope"],
    others,
    settings: ["pmo_TotalBudget", "pmo_Seed", "pmo_StampScore", ...flowSettings],
    ...(pages === undefined ? {} : { pages }),
  });
}

export function sensitivityOf(reading: RegisterReading): SensitivityReading {
  const { registers, settings, tables } = reading;
  const model = scoringModel(registers, missingPolicyOf(reading.settings));
  const problem = rankingProblem(model, registers, settings.get("pmo_TotalBudget") ?? null);
  const flows = valueFlows(registers, settings);
  return {
    model,
    problem,
    rankOne: problem === null ? [] : firstSwitches(problem),
    fundedLine: problem === null ? null : fundedSwitches(problem),
    why: whyRanks(model),
    ranges: scoreRanges(model),
    criteria: criterionShares(model),
    tornado: problem === null || flows === null ? null : tornadoOfLine(problem, flows, reading),
    flows,
    lacking: ["Projects", "Criteria", "Scores"].filter((role) => tables[role] === undefined),
  };
}

function tornadoOfLine(
  problem: RankingProblem,
  flows: ValueFlows,
  { registers }: RegisterReading,
): Tornado | null {
  const content = registers.find(({ register }) => register === "Projects");
  if (content === undefined) return null;
  const projects = new RegisterTable(content);
  const worthOf = new Map(
    content.rows.map((_, row) => [
      keyOf(projects.text(row, "Project ID")),
      projects.number(row, "Risk adjusted NPV"),
    ]),
  );
  const ids =
    problem.funding === null
      ? problem.ids
      : fundedNow(problem).map((project) => problem.ids[project] ?? "");
  const value = ids.reduce((sum, id) => {
    const own = flows.projects.get(keyOf(id));
    return sum + (worthOf.get(keyOf(id)) ?? (own === undefined ? 0 : projectValue(own, flows)));
  }, 0);
  return tornado(flows, ids, value);
}
