import type { ValueMeasure } from "#core/selection/portfolioProblem";
import type { Selection } from "#core/selection/selection";
import type { BenefitFacts } from "./benefitFacts";
import type { GovernanceFacts } from "./governanceFacts";
import type { LedgerFacts } from "./ledgerFacts";
import type { PublishingFacts } from "./publishingFacts";
import type { RiskFacts } from "./riskFacts";
import type { ScheduleFacts } from "./scheduleFacts";
import type { SensitivityFacts } from "./sensitivityFacts";
import type { SnapshotFacts } from "./snapshotFacts";
import type { WeighingFacts } from "./weighingFacts";

/**
 * What an action would do or has done, as a value: a code and its facts, no prose. The tables in
 * `english`, `german` and `french` turn it into the sentence that people read.
 *
 * Titles are kept in the journal of a workbook: a code in use keeps its meaning and its facts; what
 * needs other facts gets a new code.
 */
export interface MessageFacts
  extends
    BenefitFacts,
    GovernanceFacts,
    LedgerFacts,
    PublishingFacts,
    RiskFacts,
    ScheduleFacts,
    SensitivityFacts,
    SnapshotFacts,
    WeighingFacts {
  /** A text as it is: the title that an older version of Sightline left in a workbook. */
  readonly plain: { readonly text: string };

  // What an action would do.
  readonly "registers-there": { readonly registers: number };
  /** Pasted objectives or periods have errors. */
  readonly "set-up-unreadable": { readonly errors: number };
  readonly "creates-registers": { readonly registers: number; readonly size: string };
  readonly "sample-needs-empty": { readonly records: number };
  readonly "adds-sample": { readonly registers: number };
  readonly "nothing-recognised": None;
  /** Some of the blocks become registers on their own sheets. */
  readonly "adopts-in-place": {
    readonly records: number;
    readonly registers: number;
    readonly inPlace: number;
  };
  /** Into registers that hold records. */
  readonly "adopts-again": { readonly added: number; readonly changed: number };
  readonly "adopts-nothing-new": { readonly same: number };
  readonly "adopts-blocks": {
    readonly records: number;
    readonly blocks: number;
    readonly registers: number;
  };
  readonly "checks-registers": {
    readonly registers: number;
    readonly findings: number;
    readonly blocking: number;
  };
  /** Some findings are waived; they do not count among the findings. */
  readonly "checks-registers-waived": {
    readonly registers: number;
    readonly findings: number;
    readonly blocking: number;
    readonly waived: number;
  };
  /** The line above the list on sheet Checks. */
  readonly "checks-line": {
    readonly policy: string;
    readonly open: number;
    readonly waived: number;
  };
  readonly "fixes-findings": { readonly fixes: number; readonly findings: number };
  readonly "fixes-nothing": None;
  readonly "waives-findings": { readonly findings: number };
  readonly "unwaives-findings": { readonly findings: number };
  readonly "waives-nothing": None;
  readonly "no-registers-to-check": None;
  readonly "ranks-projects": Ranking;
  /** The list in the workbook says so already. */
  readonly "ranks-unchanged": Ranking;
  readonly "ranks-nothing": None;
  readonly "no-registers-to-rank": None;
  readonly "adds-criterion": { readonly criterion: string; readonly projects: number };
  /** Scores has a column of that name already. */
  readonly "adds-criterion-of-column": { readonly criterion: string; readonly projects: number };
  readonly "renames-criterion": { readonly from: string; readonly to: string };
  readonly "moves-criterion": { readonly criterion: string; readonly place: number };
  readonly "removes-criterion-keeps": { readonly criterion: string; readonly scores: number };
  readonly "removes-criterion-scores": { readonly criterion: string; readonly scores: number };
  readonly "changes-no-criteria": None;
  readonly "no-project-register": None;
  readonly "adds-pack": { readonly registers: number; readonly columns: number };
  readonly "adds-no-pack": None;
  readonly "draws-pages": { readonly pages: string };
  readonly "draws-no-page": None;
  readonly "draws-nothing-new": None;
  readonly "shows-view": { readonly view: string; readonly sheet: string };
  readonly recalculates: None;
  readonly "accepts-linkages": { readonly linkages: number };
  readonly "rejects-linkages": { readonly linkages: number };
  /** None of the linkages asked for is there any more. */
  readonly "no-such-linkage": None;
  readonly "chooses-portfolio": ChosenPortfolio & {
    readonly scenario: string;
    readonly name: string;
    /** The scenario is there and gives way. */
    readonly replaces: boolean;
  };
  /** No portfolio keeps all limits. */
  readonly "chooses-none": {
    readonly scenario: string;
    readonly name: string;
    readonly replaces: boolean;
  };
  readonly "cannot-choose": None;
  readonly "accepts-scenario": {
    readonly scenario: string;
    readonly name: string;
    readonly projects: number;
    readonly chosen: number;
    /** The workbook has a register Decisions, which gets a pending row. */
    readonly asks: boolean;
  };
  readonly "accepts-no-scenario": None;
  readonly "removes-scenario": { readonly scenario: string; readonly name: string };
  readonly "removes-no-scenario": None;
  /** The words of Projects[Selection rule]. */
  readonly "sets-rule": { readonly project: string; readonly rule: string };
  readonly "sets-no-rule": None;
  readonly "takes-back": { readonly last: StoredTitle };
  readonly "cannot-take-back": { readonly last: StoredTitle };
  readonly "nothing-to-take-back": None;

  // What was done: titles of plans, in the past tense and without a full stop.
  readonly "created-registers": { readonly size: string };
  readonly "created-nothing": None;
  readonly "added-sample": None;
  readonly "added-nothing": None;
  readonly "adopted-blocks": { readonly blocks: number };
  readonly "adopted-again": { readonly records: number };
  readonly "adopted-nothing": None;
  readonly "listed-findings": { readonly findings: number; readonly sheet: string };
  readonly "fixed-findings": { readonly fixes: number };
  readonly "fixed-nothing": None;
  readonly "waived-findings": { readonly findings: number };
  readonly "unwaived-findings": { readonly findings: number };
  readonly "waived-nothing": None;
  readonly "checked-registers": None;
  readonly "scored-projects": { readonly projects: number };
  readonly "scored-nothing": None;
  readonly "added-criterion": { readonly criterion: string };
  readonly "renamed-criterion": { readonly from: string; readonly to: string };
  readonly "moved-criterion": { readonly criterion: string; readonly place: number };
  readonly "removed-criterion": { readonly criterion: string };
  readonly "changed-no-criteria": None;
  /** One score; `score` as the pane writes it, "" = emptied. */
  readonly "entered-score": {
    readonly project: string;
    readonly criterion: string;
    readonly score: string;
  };
  readonly "entered-scores": { readonly scores: number };
  /** One cell of register Criteria. */
  readonly "changed-criterion": { readonly criterion: string; readonly field: string };
  readonly "changed-criteria": { readonly cells: number };
  /** Fields of one record, by its key. */
  readonly "entered-record": { readonly record: string; readonly cells: number };
  readonly "changed-policy": { readonly policy: string };
  readonly "renamed-score-column": { readonly from: string; readonly to: string };
  readonly "added-pack": { readonly registers: number; readonly columns: number };
  readonly "added-no-pack": None;
  readonly "drew-pages": { readonly pages: string };
  readonly "drew-no-page": None;
  readonly "showed-view": { readonly view: string; readonly sheet: string };
  readonly "showed-nothing": None;
  readonly recalculated: None;
  readonly "accepted-linkages": { readonly linkages: number };
  readonly "rejected-linkages": { readonly linkages: number };
  readonly "chose-portfolio": { readonly scenario: string; readonly name: string };
  readonly "chose-nothing": None;
  readonly "accepted-scenario": { readonly scenario: string; readonly name: string };
  readonly "accepted-no-scenario": None;
  readonly "removed-scenario": { readonly scenario: string; readonly name: string };
  readonly "removed-no-scenario": None;
  readonly "set-rule": { readonly project: string; readonly rule: string };
  readonly "set-no-rule": None;
  /** How the answer was found, and how sure it is. */
  readonly "choice-status": {
    readonly status: Selection["status"];
    readonly solver: string;
    readonly seconds: number;
    /** 0 without a portfolio. */
    readonly value: number;
    readonly bound: number;
    readonly gap: number;
  };
  /** What the board is asked, in register Decisions. */
  readonly "asks-for-scenario": Pick<ChosenPortfolio, "chosen" | "value" | "cost" | "measure"> & {
    readonly scenario: string;
    readonly name: string;
  };
  readonly "took-back": { readonly last: StoredTitle };
  readonly "took-back-nothing": None;
  /** Home or the ranked list. */
  readonly "made-page": { readonly page: string };

  // Why two projects may be linked.
  /** A value of a column for systems, suppliers, sites or audiences. */
  readonly "shares-value": { readonly field: string; readonly value: string };
  /** "Manager", "Owner R-004": what the person is to the first and to the second project. */
  readonly "shares-person": {
    readonly person: string;
    readonly one: string;
    readonly other: string;
  };
  /** ISO week; days as 2026-09-30. */
  readonly "shares-week": { readonly week: string; readonly one: string; readonly other: string };
  readonly "shares-terms": { readonly terms: string };
  /** Keys of two projects, risks or benefits. */
  readonly "similar-texts": {
    readonly register: string;
    readonly one: string;
    readonly other: string;
    readonly percent: number;
  };

  // A mail to somebody who answers for findings.
  readonly "mail-subject": { readonly findings: number };
  /** `owner` is empty where nobody is named. */
  readonly "mail-greeting": { readonly owner: string };
  readonly "mail-opening": {
    readonly findings: number;
    /** Status date such as 2026-09-30; empty where none is set. */
    readonly day: string;
  };
  readonly "mail-closing": None;

  // What is wrong with a setting as typed.
  readonly "setting-no-choice": { readonly typed: string; readonly choices: string };
  readonly "setting-not-among": { readonly typed: string; readonly choices: string };
  readonly "setting-no-number": { readonly typed: string };
  readonly "setting-out-of-bounds": {
    readonly typed: string;
    readonly minimum: number;
    readonly maximum: number;
  };
  readonly "setting-no-date": { readonly typed: string };
  readonly "setting-not-whole": { readonly typed: string };
  /** Days such as 1950-01-01. */
  readonly "setting-date-out-of-bounds": {
    readonly typed: string;
    readonly from: string;
    readonly to: string;
  };
  readonly "setting-no-flag": { readonly typed: string };
}

type None = Readonly<Record<string, never>>;

interface Ranking {
  readonly ranked: number;
  readonly live: number;
  readonly criteria: number;
  /** Name of the project with rank 1. */
  readonly first: string;
}

interface ChosenPortfolio {
  readonly chosen: number;
  readonly live: number;
  readonly measure: ValueMeasure;
  readonly value: number;
  readonly cost: number;
  /** What is proven: nothing is better; nothing is better by more than the gap; time was up. */
  readonly status: "optimal" | "within-gap" | "stopped";
  /** Nothing is worth more than that. */
  readonly bound: number;
  /** 0..1 */
  readonly gap: number;
}

export type MessageCode = keyof MessageFacts;

export type Message<Code extends MessageCode = MessageCode> = {
  readonly [C in Code]: { readonly code: C; readonly facts: MessageFacts[C] };
}[Code];

/** What was done, as a workbook keeps it. Another version of Sightline may have written it. */
export interface StoredTitle {
  /** In English words. */
  readonly title: string;
  /** Messages, several when actions shall be undone as one; missing or unknown = the words are all there is. */
  readonly done?: unknown;
}

/**
 * A message of a code with the facts that this code needs.
 *
 * @example message("created-registers", { size: "full" }); // => { code: "created-registers", facts: { size: "full" } }
 */
export function message<Code extends MessageCode>(
  code: Code,
  ...[facts]: MessageFacts[Code] extends None ? [] : [facts: MessageFacts[Code]]
): Message<Code> {
  // The compiler cannot see that a code without facts is the only case in which they are left out.
  return { code, facts: facts ?? {} } as Message<Code>;
}
