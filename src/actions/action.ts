import type { Journal } from "#excel/journal/journal";
import type { WorkbookState } from "#excel/workbookState";
import type { Computing } from "#compute/computing";
import type { Comparison } from "#core/adopt/again/comparison";
import type { Adoption } from "#core/adopt/adoption";
import type { CollectedSheets } from "#core/adopt/collect/collectedSheets";
import type { AdoptDecisions, CellMap } from "#core/adopt/decisions";
import type { Answers } from "#core/adopt/questions";
import type { Issue } from "#core/issues";
import type { Doing } from "#core/messages/doing";
import type { Message } from "#core/messages/message";
import type { WhatIf } from "#core/schedule/whatIf";
import type { Plan } from "#sheets/plan";
import type { ProposedChoice } from "./choice/choiceReading";
import type { Compared } from "./history/comparison";
import type { ProposedContingency } from "./risk/proposedContingency";
import type { RankingReport, RegisterReport } from "./report/report";

export type ActionId =
  | "create-registers"
  | "add-sample"
  | "adopt-sheets"
  | "check-registers"
  | "fix-findings"
  | "waive-findings"
  | "accept-linkages"
  | "reject-linkages"
  | "score-projects"
  | "add-criterion"
  | "rename-criterion"
  | "move-criterion"
  | "remove-criterion"
  | "weigh-criteria"
  | "compare-models"
  | "test-ranking"
  | "choose-portfolio"
  | "accept-scenario"
  | "remove-scenario"
  | "set-selection-rule"
  | "simulate-risk"
  | "set-risk-matrix"
  | "add-risk"
  | "derive-residuals"
  | "realise-risk"
  | "move-project"
  | "add-benefit"
  | "phase-benefit"
  | "enter-benefit-periods"
  | "set-objective-shares"
  | "set-cost-basis"
  | "add-project"
  | "advance-stage"
  | "raise-decision"
  | "record-decision"
  | "add-pack"
  | "refresh-reports"
  | "take-snapshot"
  | "compare-snapshots"
  | "explain-changes"
  | "accept-rename"
  | "thin-snapshots"
  | "remove-snapshot"
  | "rebaseline"
  | "close-project"
  | "reopen-project"
  | "log-priorities"
  | "add-lesson"
  | "make-pack"
  | "export-pdf"
  | "executive-copy"
  | "restore-functions"
  | "repair-functions"
  | "show-view"
  | "recalculate"
  | "undo";

/** Ribbon groups of manifest.xml. */
export type ActionGroup = "Register" | "Prioritize" | "Risk and benefits" | "Report";

/** A setting of an action, shown as a control in the pane and as `--set name=value` on the command line. */
export interface Parameter {
  readonly name: string;
  readonly label: string;
  /** "lines": rows of a table as they are copied from Excel, or several lines of text. */
  readonly kind: "choice" | "text" | "lines" | "number" | "date" | "flag" | "list";
  readonly choices?: readonly string[];
  /** Bounds of a number, both allowed. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** A number without decimals. */
  readonly isWhole?: boolean;
  readonly initial: string;
  readonly meaning: string;
}

export interface ActionContext {
  /** Parameter values as typed; a missing one takes its `initial`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Today as an Excel serial number: the core has no clock. */
  readonly today: number;
  /** Called with a share of the work done (0..1) and what is being done. */
  readonly progress: (share: number, doing: Doing) => void;
  readonly signal?: AbortSignal;
  /** Adopting sheets: what its settings cannot say. */
  readonly adoption?: AdoptionInput;
  /** Where long computations run; omitted = in this thread. */
  readonly computing?: Computing | undefined;
  /** Takes a file that the action has made; omitted = nobody wants it. */
  readonly receive?: (file: MadeFile) => void;
  /** Counts the traffic with Excel, where the host can: the command line and the tests. */
  readonly meter?: () => Traffic;
}

/** What adopting is told beside its settings. */
export interface AdoptionInput {
  /** All that a person decided: takes the place of what the workbook keeps; omitted = that holds. */
  readonly decisions?: AdoptDecisions;
  /** Answers that are put on top of the decisions, by the id of their question. */
  readonly answers?: Answers;
  /** Workbooks and csv files whose sheets are adopted with those of the open workbook. */
  readonly files?: readonly SourceFile[];
  /** Registers of workbooks that were read before, one by one. */
  readonly collected?: CollectedSheets;
}

/** A file as it was chosen. */
export interface SourceFile {
  /** With the folders inside the chosen one, so that two files of one name differ: "North/Risks.xlsx". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that an action has made, for the pane to offer as a download. */
export interface MadeFile {
  readonly name: string;
  /** "application/pdf" */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Traffic since the workbook was opened; releases of references are not counted. */
export interface Traffic {
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}

/** What an action would do, before anything is done. */
export interface Proposal {
  /** What will happen, with its numbers. */
  readonly sentence: Message;
  /** Edits; empty = nothing to write. */
  readonly plan: Plan;
  readonly issues: readonly Issue[];
  readonly registers?: readonly RegisterReport[];
  readonly adoption?: ProposedAdoption;
  readonly ranking?: readonly RankingReport[];
  readonly choice?: ProposedChoice;
  readonly contingency?: ProposedContingency;
  readonly whatIf?: WhatIf;
  readonly changes?: Compared;
  /** The workbook as it was when the plan was made. */
  readonly state?: WorkbookState;
  /** Undoing: the journal that it would follow. */
  readonly takesBack?: Journal;
}

/** What adopting found and would put into the registers. */
export interface ProposedAdoption {
  readonly adoption: Adoption;
  /** The decisions that it followed: a pane changes a copy and passes it as a whole. */
  readonly decisions: AdoptDecisions;
  /** Maps of sheets that look like forms; a person takes one over by putting it into the decisions. */
  readonly suggestedForms: readonly CellMap[];
  /** What the registers have already and what not; null = they hold no records. */
  readonly comparison: Comparison | null;
  /** By the id of the island: why it cannot become a register where it stands; null = it can. */
  readonly inPlace: Readonly<Record<string, Issue | null>>;
  /** Sheets that were looked at: of the open workbook (`workbook` null) and of the files. */
  readonly sheets: readonly SourceSheet[];
}

export interface SourceSheet {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
}

/**
 * One thing that a user can ask for, as menus and forms show it. The pane, the ribbon, the command line
 * and the tests find it in `registry.ts`. What it does is loaded when it is asked for.
 */
export interface Action {
  readonly id: ActionId;
  /** An imperative, as on the button: "Adopt sheets". */
  readonly title: string;
  /** One line for lists and tooltips. */
  readonly summary: string;
  readonly group: ActionGroup;
  readonly parameters: readonly Parameter[];
  /** true: its effect is no plan of edits (recalculating, undoing), so that the work has `perform`. */
  readonly performs: boolean;
  load(): Promise<ActionWork>;
}

/** What an action does. */
export interface ActionWork {
  /** Reads and decides; writes nothing. */
  propose(context: ActionContext): Promise<Proposal>;
  /** For what is no plan: does it, after `propose`. */
  perform?(context: ActionContext): Promise<void>;
}
