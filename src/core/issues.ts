import type { GovernedIssueCode } from "./governedIssues";

/** Where something is in a workbook or in a record. */
export interface Place {
  /** File that the data came from; omitted = the open workbook. */
  readonly workbook?: string;
  /** Sheet name, where the data came from a sheet. */
  readonly sheet?: string;
  /** A1 address without the sheet, e.g. "D12". */
  readonly address?: string;
  /** Register (table role) such as "Projects". */
  readonly register?: string;
  /** Key of the record, e.g. "P-005". */
  readonly record?: string;
  /** Field (standard column header), e.g. "Budget". */
  readonly field?: string;
}

/** "blocking" stops the action that needs the data, "warning" should be mended, "hint" is advice. */
export type Severity = (typeof severities)[number];

/** Severities, the gravest first. */
export const severities = ["blocking", "warning", "hint"] as const;

/** The gravest first; within one severity the order stays. For `sort`. */
export function bySeverity(
  a: { readonly severity: Severity },
  b: { readonly severity: Severity },
): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

/**
 * Something wrong with the data, as a value: a code and its facts, no prose. `messages/` turns it
 * into the sentence that people read.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What stands there, as text. */
  readonly found?: string;
  /** What would be right, as text. */
  readonly expected?: string;
  /** Further facts for the sentence: names, counts, rows. */
  readonly facts?: Readonly<Record<string, Fact>>;
}

export type Fact = string | number | readonly CriterionFact[];

/** A column that was taken as a criterion. */
export interface CriterionFact {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly direction: string;
  /** null = none was given. */
  readonly weight: number | null;
}

/** A result together with what was wrong on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** Why a cell could not be read as its column's type; `messages/` has the words. */
export type UnreadReason =
  | "error-value"
  | "not-a-number"
  | "not-a-whole-number"
  | "not-an-amount"
  | "other-currency"
  | "ambiguous-number"
  | "not-a-percentage"
  | "not-a-date"
  | "impossible-date"
  | "ambiguous-date"
  | "not-a-level"
  | "not-in-list"
  | "not-a-rating"
  | "not-an-id"
  | "not-a-reference";

/** Every kind of issue. A code is a stable identifier; the rule ids on sheet Checks are these codes. */
export type IssueCode =
  // reading cells
  | "text-not-number"
  | "text-not-date"
  | "impossible-date"
  | "ambiguous-date"
  | "word-not-in-list"
  | "error-value"
  | "percent-above-one"
  | "number-not-whole"
  | "ambiguous-number"
  | "other-currency"
  | "percent-of-hundred"
  | "short-year"
  | "rating-of-five-steps"
  // what values were read as
  | "amount-with-remark"
  | "magnitude-unlikely"
  | "unit-of-neighbours"
  | "range-midpoint"
  | "period-as-first-day"
  | "period-as-last-day"
  | "level-of-percentage"
  | "level-of-other-scale"
  | "rating-by-colour"
  | "rating-against-colour"
  | "first-of-several-people"
  | "identifier-restored"
  | "word-misspelt"
  | "missing-by-word"
  | "mojibake-mended"
  // adopting sheets
  | "sheet-not-adopted"
  | "nothing-adopted"
  | "cells-not-adopted"
  | "row-left-out"
  | "hidden-sheets-adopted"
  | "key-repeated"
  | "sources-disagree"
  | "records-completed"
  | "lines-joined"
  | "name-of-several"
  | "column-not-read"
  | "key-generated"
  | "key-changed"
  | "default-filled"
  | "stage-assumed"
  | "columns-complete-each-other"
  | "register-derived"
  | "money-unit-unknown"
  | "money-unit-assumed"
  | "criteria-found"
  | "starter-model"
  // files, forms and columns of periods
  | "file-not-read"
  | "sheet-too-large"
  | "texts-cut"
  | "encodings-mixed"
  | "encoding-repaired"
  | "quotes-unbalanced"
  | "lines-too-wide"
  | "form-changed"
  | "period-sum-differs"
  | "period-open-ended"
  | "period-column-kept"
  | "periods-spread"
  | "total-differs"
  // structure
  | "two-columns-one-field"
  | "missing-register"
  | "missing-column"
  | "criterion-without-column"
  | "column-without-criterion"
  | "formula-overwritten"
  // records
  | "required-missing"
  | "duplicate-key"
  | "invalid-key"
  | "reason-missing"
  | "period-gap"
  | "period-overlap"
  | "actual-in-open-period"
  | "target-equals-baseline"
  | "orphan-reference"
  | "below-minimum"
  | "above-maximum"
  | "out-of-scale"
  | "finish-before-start"
  | "self-reference"
  // scoring
  | "weights-all-zero"
  | "negative-weight"
  | "scale-without-width"
  | "missing-score"
  | "tie-at-rank-one"
  | "nothing-to-rank"
  | "criterion-all-equal"
  | "criterion-one-project"
  | "criteria-correlated"
  | "criterion-not-named"
  | "criterion-exists"
  | "criterion-unknown"
  | "last-criterion"
  | "no-room-below"
  | "formula-loses-column"
  // weighing criteria
  | "answer-unread"
  | "answers-missing"
  | "rated-twice"
  | "points-scaled"
  | "swing-scaled"
  | "entropy-unusable"
  | "judged-with-itself"
  | "judgement-not-positive"
  | "judged-across-groups"
  | "judgement-beyond-scale"
  | "judgements-not-reciprocal"
  | "too-many-compared"
  | "judgements-unconnected"
  | "judgements-completed"
  | "judgements-inconsistent"
  | "judges-disagree"
  | "value-points-unordered"
  // models beside the weighted score
  | "model-without-data"
  | "model-rows-unscored"
  | "model-needs-two"
  | "model-may-reverse"
  | "wsjf-smallest-not-one"
  | "wsjf-step-unlisted"
  | "rice-step-unlisted"
  | "wsjf-relative"
  | "vikor-compromise"
  | "value-negative"
  | "value-cost-free"
  // checks
  | "stray-blanks"
  | "odd-characters"
  | "key-like-number"
  | "formula-as-text"
  | "spelled-otherwise"
  | "text-too-long"
  | "text-too-short"
  | "several-owners"
  | "word-for-missing"
  | "column-absent"
  | "row-below-table"
  | "blank-rows"
  | "formula-unlike-neighbours"
  | "formula-missing"
  | "broken-reference"
  | "external-reference"
  | "date-system-1904"
  | "findings-not-listed"
  | "waiver-without-reason"
  | "fixes-on-protected-sheet"
  | "no-finding-to-fix"
  | "no-finding-to-waive"
  | "date-after-status"
  | "finish-in-past"
  | "milestone-outside-project"
  | "milestone-overdue"
  | "review-overdue"
  | "record-stale"
  | "closed-unfinished"
  | "magnitude-off"
  | "negative-amount"
  | "spend-without-approval"
  | "actual-missing"
  | "period-as-date"
  | "rag-optimistic"
  | "rag-pessimistic"
  | "budget-not-phased"
  | "benefit-without-periods"
  | "target-not-planned"
  | "demand-above-capacity"
  | "program-without-projects"
  | "benefit-counted-twice"
  | "project-without-benefit"
  | "response-unsuited"
  | "response-overdue"
  | "risk-certain"
  | "risk-impossible"
  | "residual-above-inherent"
  | "probability-outside-band"
  | "closed-with-open-action"
  | "risk-unchanged"
  | "realised-without-issue"
  | "impact-out-of-order"
  | "issue-overdue"
  | "objective-without-projects"
  | "dependency-cycle"
  | "milestone-of-other-project"
  | "decision-overdue"
  | "group-of-one"
  | "exclusive-clash"
  | "envelope-exceeded"
  | "rate-unlikely"
  | "thresholds-reversed"
  | "setting-not-in-list"
  | "bands-broken"
  | "key-clash"
  | "drop-down-missing"
  // choosing a portfolio
  | "nothing-to-choose"
  | "nothing-limits"
  | "no-value-known"
  | "cost-unphased"
  | "values-missing"
  | "scores-missing"
  | "force-reason-missing"
  | "forced-needs-forced-out"
  | "forced-needs-missing"
  | "projects-need-each-other"
  | "synergy-with-itself"
  | "shift-of-started"
  | "limit-without-bound"
  | "limit-contradicts-itself"
  | "lock-unknown"
  | "lock-both-ways"
  | "role-unknown"
  | "demand-without-capacity"
  // setting a workbook up
  | "sheet-name-taken"
  | "structure-protected"
  | "sheet-protected"
  | "objective-not-named"
  | "objective-weight-unread"
  | "objective-repeated"
  | "objective-key-unread"
  | "objective-weights-zero"
  | "objective-weights-sum"
  | "period-line-unread"
  | "period-repeated"
  | "status-date-outside-periods"
  | "objectives-replaced"
  | "undo-removes-records"
  | "undo-leaves-typed"
  | "undo-overwrites-typed"
  | "undo-removes-typed"
  | "undo-keeps-rows"
  | "undo-is-large"
  | GovernedIssueCode
  // scenarios
  | "limit-line-unread"
  | "scenarios-full"
  | "scenario-replaced"
  | "scenario-unknown"
  | "scenario-stale"
  | "scenario-infeasible"
  | "scenario-details-lost"
  | "registers-added"
  | "project-unknown"
  // steering pack, executive copy, functions in cells
  | "functions-in-workbook"
  | "functions-none"
  | "functions-without-value"
  | "functions-on-protected"
  | "functions-changed"
  | "names-left"
  | "comments-left-out"
  | "save-copy-first"
  | "no-kept-formulas"
  | "nothing-stuck"
  | "pack-page-missing"
  | "pack-page-empty"
  | "pack-page-long"
  | "pack-other-since"
  | "pdf-not-here"
  | "pack-not-made"
  // actions
  | "registers-exist"
  | "registers-not-empty"
  | "in-place-refused"
  | "in-place-renamed"
  | "records-vanished"
  | "records-removed"
  | "record-renamed"
  | "edits-kept"
  | "edit-conflict"
  | "edit-overwritten"
  | "columns-added"
  | "formulas-as-values"
  | "move-unread"
  | "project-not-moved"
  | "nothing-to-undo"
  | "journal-lost"
  | "journal-newer"
  // workbook
  | "manual-calculation";
