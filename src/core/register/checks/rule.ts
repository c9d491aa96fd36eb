import type { Issue, IssueCode } from "#core/issues";
import type { CheckedWorkbook } from "./checkedWorkbook";
import type { Fix, FixQuestion } from "./finding";

/** What a rule has found: an issue, and what mends it where that is certain. */
export interface RuleIssue extends Issue {
  readonly fix?: Fix;
  readonly asks?: FixQuestion;
  /** Body rows of the register that it is about, when it is about several: a blank column. */
  readonly rows?: readonly number[];
}

/** One rule of the data-quality checks. */
export interface Rule {
  /** Codes of the issues that it can find: the rule ids on sheet Checks. */
  readonly codes: readonly IssueCode[];
  readonly check: (workbook: CheckedWorkbook) => readonly RuleIssue[];
}
