import { lineColumns } from "#core/scoring/rankingLine";
import { type ScoringModel, scoringModel } from "#core/scoring/scoringModel";
import type { FundingLine } from "#core/scoring/weighing/interviewState";
import { rankedFunding } from "#core/scoring/weighing/rankedFunding";
import type { Weighing, WeighingSubject } from "#core/scoring/weighing/weighing";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { PageName } from "#excel/pageRecords";
import type { RegisterReading } from "#excel/registerReading";
import { keptWeighing } from "./keptWeighing";
import { readForScoring } from "./readForScoring";

/** Everything that weighing criteria is about. */
export interface WeightingReading {
  readonly model: ScoringModel;
  readonly subject: WeighingSubject;
  /** Weights of now, one a criterion, sum 1; null = none can be used. */
  readonly current: readonly number[] | null;
  /** Answers that the workbook keeps. */
  readonly kept: Weighing | null;
  /** The budget line of the ranked list; null = no budget is set, so that any pair is as good as another. */
  readonly funding: FundingLine | null;
  /** Registers that weighing needs and the workbook has not. */
  readonly lacking: readonly string[];
}

/** Requests: 1; 2 when Scores has lost a column or tables have other names than before. */
export async function readWeighting(signal?: AbortSignal): Promise<WeightingReading> {
  const reading = await readToWeigh(signal);
  const policy = missingPolicyOf(reading.settings);
  const model = scoringModel(reading.registers, policy);
  const weights = model.criteria.map(({ weight }) => weight);
  const { tables, registers, settings, state } = reading;
  return {
    model,
    subject: weighingSubject(model, reading),
    current: weights.some((weight) => weight > 0) ? weights : null,
    kept: keptWeighing(state),
    funding: rankedFunding(registers, policy, settings.get("pmo_TotalBudget") ?? null),
    lacking: ["Projects", "Criteria", "Scores"].filter((role) => tables[role] === undefined),
  };
}

/** Registers and settings that weighing reads. */
export function readToWeigh(
  signal: AbortSignal | undefined,
  pages?: readonly PageName[],
): Promise<RegisterReading> {
  return readForScoring(signal, {
    projects: lineColumns,
    periods: ["Envelope", "Closed"],
    others: [{ register: "PriorityLog", columns: [] }],
    settings: ["pmo_TotalBudget", "pmo_CrLimit"],
    ...(pages === undefined ? {} : { pages }),
  });
}

/** Saaty's limit, where the workbook has none. */
const usualLimit = 0.1;

export function weighingSubject(
  { criteria, projects }: ScoringModel,
  { settings }: RegisterReading,
): WeighingSubject {
  const limit = settings.get("pmo_CrLimit");
  return {
    criteria: criteria.map(({ name, group }) => ({ name, group })),
    scores: projects.map(({ cells }) =>
      cells.map((cell) => (typeof cell === "number" ? cell : null)),
    ),
    crLimit: typeof limit === "number" && limit >= 0 ? limit : usualLimit,
  };
}
