import type { Issue } from "#core/issues";
import type { PortfolioProblem, ValueMeasure } from "#core/selection/portfolioProblem";
import type { Choice, ChoiceOptions, ChoiceProgress } from "#core/selection/selection";
import type { Computing, Running } from "#compute/computing";

/** What choosing a portfolio would work on: the workbook read, nothing solved. */
export interface ChoiceReading {
  /** null = something blocks: `issues` says what. */
  readonly problem: PortfolioProblem | null;
  /** Clashes, forced projects without a reason, missing values and columns: blocking ones first. */
  readonly issues: readonly Issue[];
  /** Registers that choosing cannot do without and the workbook has not. */
  readonly lacking: readonly string[];
  /** What holds: the settings of the action, and where they say nothing those of the workbook. */
  readonly effective: EffectiveChoice;
  /** Roles with a capacity, those that are switched off too. */
  readonly roles: readonly string[];
  /** Rows of register Limits. */
  readonly limits: readonly ListedLimit[];
  readonly options: ChoiceOptions;
  /** Mark of the problem: the same inputs give the same one, whatever the order of rows. */
  readonly fingerprint: string;
  /** Mark of the problem and of what is asked about it: a choice is kept by it. */
  readonly key: string;
  /** The workbook is calculated by hand: values may be old. */
  readonly isManual: boolean;
}

export interface EffectiveChoice {
  readonly measure: ValueMeasure;
  /** Projects in delivery stay. */
  readonly protects: boolean;
  /** Multiple of all envelopes and of the total budget. */
  readonly budget: number;
  /** null = none. */
  readonly totalBudget: number | null;
}

/** A row of register Limits. */
export interface ListedLimit {
  readonly id: string;
  readonly name: string;
  /** Its cell Applies does not say No. */
  readonly applies: boolean;
  /** Switched off by the settings of the action. */
  readonly isOff: boolean;
}

export interface ChoiceRunning extends Running<ChoiceProgress> {
  /** Omitted = in this thread. */
  readonly computing?: Computing | undefined;
}

/** What choosing would keep in the workbook, beside the plan that keeps it. */
export interface ProposedChoice {
  readonly problem: PortfolioProblem;
  readonly choice: Choice;
  /** Scenario that the choice becomes. */
  readonly scenario: { readonly id: string; readonly name: string; readonly replaces: boolean };
}
