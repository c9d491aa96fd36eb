import { benefitPatterns, benefitPeriodPatterns } from "./benefitPatterns";
import {
  capacityPatterns,
  decisionPatterns,
  demandPatterns,
  dependencyPatterns,
  financialPatterns,
  milestonePatterns,
  rolePatterns,
} from "./otherPatterns";
import type { RegisterPatterns } from "./pattern";
import {
  criterionPatterns,
  objectivePatterns,
  programPatterns,
  projectPatterns,
} from "./projectPatterns";
import { issuePatterns, riskPatterns } from "./riskPatterns";

/** Registers that a sheet can be adopted as, and what their headers mean. */
export const patterns: Readonly<Record<string, RegisterPatterns>> = {
  Projects: projectPatterns,
  Risks: riskPatterns,
  Issues: issuePatterns,
  Benefits: benefitPatterns,
  BenefitPeriods: benefitPeriodPatterns,
  Milestones: milestonePatterns,
  Dependencies: dependencyPatterns,
  Decisions: decisionPatterns,
  Financials: financialPatterns,
  Programs: programPatterns,
  Objectives: objectivePatterns,
  Criteria: criterionPatterns,
  Capacity: capacityPatterns,
  Demand: demandPatterns,
  Roles: rolePatterns,
};
