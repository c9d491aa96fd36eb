import { benefitPlanRules } from "./checks/benefitPlanRules";
import { benefitRules } from "./checks/benefitRules";
import { capacityRules } from "./checks/capacityRules";
import { cellRules } from "./checks/cellRules";
import { checkedWorkbook } from "./checks/checkedWorkbook";
import { type CheckPolicy, usualPolicy } from "./checkPolicy";
import { criteriaRules } from "./checks/criteriaRules";
import { dateRules } from "./checks/dateRules";
import type { Finding } from "./checks/finding";
import { findingsOf } from "./checks/findings";
import { formulaRules } from "./checks/formulaRules";
import { governanceRules } from "./checks/governanceRules";
import { keyRules } from "./checks/keyRules";
import { moneyRules } from "./checks/moneyRules";
import { referenceRules } from "./checks/referenceRules";
import { requiredRules } from "./checks/requiredRules";
import { riskResponseRules } from "./checks/riskResponseRules";
import { riskRules } from "./checks/riskRules";
import { riskScaleRules } from "./checks/riskScaleRules";
import type { Rule } from "./checks/rule";
import { scheduleRules } from "./checks/scheduleRules";
import { baselineRules } from "./checks/baselineRules";
import { settingRules } from "./checks/settingRules";
import { structureRules } from "./checks/structureRules";
import { textRules } from "./checks/textRules";
import { typeRules } from "./checks/typeRules";
import { type StoredWaiver, withWaivers } from "./checks/waivers";
import type { WorkbookFacts } from "./checks/workbookFacts";
import type { CellValue, RegisterContent } from "./content";
import { type Quality, qualityOf } from "./quality";

/** Every rule of the data-quality checks, in the order in which findings are listed. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...requiredRules,
  ...keyRules,
  ...referenceRules,
  ...formulaRules,
  ...typeRules,
  ...cellRules,
  ...textRules,
  ...dateRules,
  ...scheduleRules,
  ...baselineRules,
  ...criteriaRules,
  ...settingRules,
  ...moneyRules,
  ...benefitRules,
  ...benefitPlanRules,
  ...riskRules,
  ...riskResponseRules,
  ...riskScaleRules,
  ...governanceRules,
  ...capacityRules,
];

export interface CheckOptions {
  /** What is known of the workbook besides the cells of its registers. */
  readonly facts?: WorkbookFacts;
  readonly policy?: CheckPolicy;
  /** The waivers that hold, given what was found; omitted = none. */
  readonly waive?: (findings: readonly Finding[]) => readonly StoredWaiver[];
}

export interface CheckResult {
  /** In the order of the rules; waived ones among them. */
  readonly findings: readonly Finding[];
  readonly quality: Quality;
}

/**
 * Looks for missing, impossible and contradicting entries in the registers.
 *
 * Changes nothing. Registers that are not there are not checked, nor are references to them. Time
 * grows linearly with the number of cells.
 * @param registers Tables as read, whole or some of their columns.
 * @param settings By workbook name ("pmo_StatusDate") or label; the status date decides which periods are closed.
 */
export function checkRegisters(
  registers: readonly RegisterContent[],
  settings: Readonly<Record<string, CellValue>>,
  { facts = {}, policy = usualPolicy, waive = () => [] }: CheckOptions = {},
): CheckResult {
  const workbook = checkedWorkbook(registers, settings, facts);
  const issues = rules.flatMap((rule) => rule.check(workbook));
  const found = findingsOf(workbook, issues, policy);
  const findings = withWaivers(found, waive(found));
  return { findings, quality: qualityOf(workbook, findings) };
}
