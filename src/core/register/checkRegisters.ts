import type { Issue } from "#core/issues";
import { cellRules } from "./checks/cellRules";
import { checkedWorkbook } from "./checks/checkedWorkbook";
import { criteriaRules } from "./checks/criteriaRules";
import { dateRules } from "./checks/dateRules";
import { keyRules } from "./checks/keyRules";
import { projectRules } from "./checks/projectRules";
import type { Rule } from "./checks/rule";
import type { CellValue, RegisterContent } from "./content";

/** Every rule of the data-quality checks, in the order in which findings are listed. */
export const rules: readonly Rule[] = [
  ...keyRules,
  ...cellRules,
  ...dateRules,
  ...criteriaRules,
  ...projectRules,
];

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
): readonly Issue[] {
  const workbook = checkedWorkbook(registers, settings);
  return rules.flatMap((rule) => rule.check(workbook));
}
