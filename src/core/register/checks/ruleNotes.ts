import type { IssueCode, Severity } from "#core/issues";

/**
 * What a rule is for, and so what a policy may change of it.
 *
 * "figures": what it finds makes figures wrong; no policy changes its severity.
 * "standard": what the office asks of its projects; a supportive policy softens it, a directive one hardens it.
 * "advice": good practice; only a directive policy asks for it.
 */
export type RuleAim = "figures" | "standard" | "advice";

/** What is known of a rule without running it: docs/checks.md lists it. */
export interface RuleNote {
  readonly rule: IssueCode;
  /** Its usual severity, before a policy; two where it depends on the field. */
  readonly severities: readonly Severity[];
  readonly aim: RuleAim;
  /** Registers that it looks at; "all", or "workbook" for what is no register. */
  readonly registers: string;
  /** "always" where every finding has a fix, "some" where only certain ones have. */
  readonly fix: "always" | "some" | "none";
}

type Line = readonly [
  rule: IssueCode,
  severities: string,
  registers: string,
  fix?: "always" | "some",
];

/** Rules whose findings make figures wrong. */
const figures: readonly Line[] = [
  ["missing-register", "blocking warning", "workbook"],
  ["column-absent", "blocking warning", "all"],
  ["row-below-table", "warning", "all", "always"],
  ["date-system-1904", "warning", "workbook"],
  ["manual-calculation", "warning", "workbook"],
  ["duplicate-key", "blocking", "all"],
  ["key-clash", "blocking", "Programs"],
  ["key-like-number", "warning", "all", "some"],
  ["invalid-key", "warning", "all"],
  ["orphan-reference", "warning", "all"],
  ["self-reference", "warning", "Dependencies"],
  ["dependency-cycle", "blocking warning", "Dependencies"],
  ["milestone-of-other-project", "warning", "Dependencies"],
  ["period-as-date", "blocking warning", "all", "some"],
  ["period-gap", "blocking", "Periods"],
  ["period-overlap", "blocking", "Periods"],
  ["stray-blanks", "warning hint", "all", "some"],
  ["odd-characters", "warning", "all", "some"],
  ["text-not-number", "blocking warning", "all", "some"],
  ["text-not-date", "warning", "all", "some"],
  ["ambiguous-date", "warning", "all", "some"],
  ["impossible-date", "warning", "all"],
  ["number-not-whole", "warning", "all"],
  ["below-minimum", "blocking warning", "all, Settings"],
  ["above-maximum", "warning", "all, Settings"],
  ["percent-above-one", "warning", "all", "some"],
  ["word-not-in-list", "warning", "all"],
  ["error-value", "warning", "all"],
  ["formula-overwritten", "warning", "all", "some"],
  ["formula-missing", "warning", "all", "some"],
  ["formula-unlike-neighbours", "warning", "all", "always"],
  ["broken-reference", "warning", "all", "some"],
  ["formula-as-text", "warning", "all"],
  ["finish-before-start", "blocking warning", "Projects, Periods"],
  ["actual-in-open-period", "warning", "Financials, BenefitPeriods"],
  ["magnitude-off", "warning", "Projects, Periods, Risks"],
  ["negative-weight", "blocking", "Criteria"],
  ["weights-all-zero", "blocking", "Criteria"],
  ["scale-without-width", "warning", "Criteria"],
  ["criterion-without-column", "blocking", "Criteria, Scores"],
  ["column-without-criterion", "warning", "Scores"],
  ["out-of-scale", "warning", "Scores"],
  ["missing-score", "warning", "Scores"],
  ["exclusive-clash", "blocking", "Projects"],
  ["envelope-exceeded", "blocking", "Periods, Financials"],
  ["setting-not-in-list", "warning", "Settings"],
  ["rate-unlikely", "warning", "Settings"],
  ["thresholds-reversed", "warning", "Settings"],
  ["status-date-outside-periods", "warning", "Settings, Periods"],
  ["bands-broken", "warning", "Scales"],
  ["impact-out-of-order", "warning", "Risks"],
  ["qualitative-with-money", "warning", "Benefits"],
  ["objective-shares-above", "warning", "BenefitShares"],
  ["impact-above-budget", "warning", "Risks, Projects"],
  ["shares-above-all", "warning", "SharedRisks"],
  ["matrix-size", "blocking", "Settings"],
  ["matrix-unreadable", "blocking", "Settings"],
  ["matrix-not-monotone", "warning", "Settings"],
  ["correlation-too-high", "warning", "Settings"],
];

/** What the office asks of its projects. */
const standard: readonly Line[] = [
  ["required-missing", "blocking warning", "all"],
  ["missing-column", "blocking warning", "all"],
  ["reason-missing", "warning", "Projects"],
  ["word-for-missing", "blocking warning", "all"],
  ["rag-optimistic", "warning", "Projects"],
  ["record-stale", "warning", "Projects"],
  ["finish-in-past", "warning", "Projects"],
  ["spend-without-approval", "warning", "Projects, Financials"],
  ["budget-not-phased", "warning", "Projects, Financials"],
  ["actual-missing", "warning", "Financials"],
  ["milestone-overdue", "warning", "Milestones"],
  ["milestone-outside-project", "warning", "Milestones"],
  ["date-after-status", "warning", "Projects, Risks, Issues, Milestones"],
  ["target-equals-baseline", "warning", "Benefits"],
  ["benefit-without-periods", "warning", "Benefits"],
  ["target-not-planned", "warning", "Benefits, BenefitPeriods"],
  ["benefit-counted-twice", "warning", "Benefits"],
  ["benefit-double-claim", "warning", "Benefits"],
  ["benefits-above-baseline", "warning", "Benefits, BenefitPeriods"],
  ["benefit-not-moved", "warning", "BenefitPeriods, Projects"],
  ["benefit-reading-missing", "warning", "BenefitPeriods"],
  ["response-unsuited", "warning", "Risks, Responses"],
  ["response-overdue", "warning", "Risks, Responses"],
  ["response-effect-reversed", "warning", "Responses"],
  ["accepted-above-appetite", "warning", "Risks"],
  ["high-without-action", "warning", "Risks"],
  ["target-above-residual", "warning", "Risks"],
  ["review-overdue", "warning hint", "Risks, Benefits"],
  ["risk-certain", "warning", "Risks"],
  ["residual-above-inherent", "warning", "Risks"],
  ["issue-overdue", "warning", "Issues"],
  ["decision-overdue", "warning", "Decisions"],
  ["objective-without-projects", "warning", "Objectives"],
  ["external-reference", "warning", "all"],
  ["baseline-changed", "warning", "Projects, Snapshots, SnapshotData"],
];

/** Good practice. */
const advice: readonly Line[] = [
  ["blank-rows", "hint warning", "all"],
  ["drop-down-missing", "hint", "all", "always"],
  ["spelled-otherwise", "hint", "all", "always"],
  ["text-too-long", "hint", "all"],
  ["text-too-short", "hint", "all"],
  ["several-owners", "hint", "all"],
  ["closed-unfinished", "hint", "Projects"],
  ["negative-amount", "hint", "Financials"],
  ["rag-pessimistic", "hint", "Projects"],
  ["demand-above-capacity", "hint", "Capacity, Demand"],
  ["program-without-projects", "hint", "Programs"],
  ["project-without-benefit", "hint", "Projects, Benefits"],
  ["benefit-before-delivery", "hint", "BenefitPeriods, Projects"],
  ["risk-impossible", "hint", "Risks"],
  ["probability-outside-band", "hint", "Risks, Scales"],
  ["closed-with-open-action", "hint", "Risks"],
  ["risk-unchanged", "hint", "Risks, SnapshotData"],
  ["realised-without-issue", "hint", "Risks, Issues"],
  ["group-of-one", "hint", "Projects"],
];

function notesOf(aim: RuleAim, lines: readonly Line[]): readonly RuleNote[] {
  return lines.map(([rule, severities, registers, fix]) => ({
    rule,
    severities: severities.split(" ") as Severity[],
    aim,
    registers,
    fix: fix ?? "none",
  }));
}

/** Every rule of the checks by its id. */
export const ruleNotes: ReadonlyMap<IssueCode, RuleNote> = new Map(
  [
    ...notesOf("figures", figures),
    ...notesOf("standard", standard),
    ...notesOf("advice", advice),
  ].map((note) => [note.rule, note]),
);
