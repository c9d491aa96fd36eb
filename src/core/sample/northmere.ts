import type { FieldValue, RegisterRows } from "../register/rows";
import { sampleBenefitPeriods, sampleBenefits } from "./sampleBenefits";
import { sampleFinancials } from "./sampleFinancials";
import { sampleDecisions, sampleIssues } from "./sampleGovernance";
import { sampleDependencies, sampleMilestones } from "./samplePlan";
import {
  sampleAppetite,
  sampleCriteria,
  sampleLimits,
  sampleObjectives,
  samplePeriodRows,
  samplePrograms,
  sampleProjectRows,
  sampleScores,
} from "./samplePortfolio";
import { BASE_DATE, STATUS_DATE } from "./sampleProjects";
import { sampleCapacity, sampleDemand, sampleRoles } from "./sampleResources";
import { SAMPLE_SEED, sampleRisks } from "./sampleRisks";

export interface SamplePortfolio {
  readonly rows: readonly RegisterRows[];
  /** Values of settings by label. */
  readonly settings: Readonly<Record<string, FieldValue>>;
  /** Packs whose columns the sample fills or shows. */
  readonly packs: readonly string[];
  /** Saved view that a register starts with. */
  readonly views: Readonly<Record<string, string>>;
}

/**
 * The sample portfolio "Northmere": a fictional regional water utility with 24 projects, their money,
 * benefits, risks, milestones, dependencies, people, issues and decisions on 2026-09-30.
 *
 * Deterministic; amounts in thousand GBP. It holds what portfolios hold in life: limits that bite,
 * optimistic reports, a forced project of negative value, exclusive options, late hand-overs.
 * @example northmere().rows.find((each) => each.register === "Projects")?.rows.length; // => 24
 */
export function northmere(): SamplePortfolio {
  return {
    rows: [
      sampleCriteria(),
      sampleObjectives(),
      samplePeriodRows(),
      samplePrograms(),
      sampleProjectRows(),
      sampleScores(),
      sampleFinancials(),
      sampleRisks(),
      sampleIssues(),
      sampleBenefits(),
      sampleBenefitPeriods(),
      sampleMilestones(),
      sampleDependencies(),
      sampleCapacity(),
      sampleDemand(),
      sampleDecisions(),
      sampleLimits(),
      sampleAppetite(),
      sampleRoles(),
    ],
    settings: {
      "Status date": STATUS_DATE,
      "Base date": BASE_DATE,
      Currency: "GBP",
      "Money unit": "thousand",
      "Discount rate": 0.035,
      Seed: SAMPLE_SEED,
    },
    packs: ["EVM", "Quantitative risk"],
    views: { Projects: "Delivery" },
  };
}
