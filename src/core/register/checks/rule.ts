import type { Issue, IssueCode } from "#core/issues";
import type { CheckedWorkbook } from "./checkedWorkbook";

/** One rule of the data-quality checks. */
export interface Rule {
  /** Codes of the issues that it can find: the rule ids on sheet Checks. */
  readonly codes: readonly IssueCode[];
  readonly check: (workbook: CheckedWorkbook) => readonly Issue[];
}
