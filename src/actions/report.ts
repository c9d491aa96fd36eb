import type { QuestionKind } from "#core/adopt/questions";
import type { FieldValue } from "#core/register/rows";
import type { WhatIfMeasure } from "#core/schedule/whatIf";

/**
 * What the command line writes with `--report` and the pane shows after a run. Published: docs/report.md
 * describes it; `version` rises when a member changes meaning or goes.
 */
export interface Report {
  readonly version: 1;
  readonly input: { readonly name: string; readonly sha256: string };
  readonly actions: readonly ActionReport[];
  readonly registers: readonly RegisterReport[];
  readonly adopted: readonly AdoptedReport[];
  /** Tables and lists that were found and taken for no register. */
  readonly otherIslands: readonly IslandReport[];
  /** Doubts that a person can settle, with what was assumed. */
  readonly questions: readonly QuestionReport[];
  /** What became of every filled cell of the adopted islands. */
  readonly ledger: readonly LedgerReport[];
  /** Fields for which two sources say different things. */
  readonly conflicts: readonly ConflictReport[];
  /** Where every adopted record came from. */
  readonly records: readonly RecordReport[];
  readonly findings: readonly FindingReport[];
  readonly ranking: readonly RankingReport[];
  /** The portfolio that was chosen, or solved again by `replay`; null = none was. */
  readonly selection: SelectionReport | null;
  /** What each budget is worth; empty where it was not worked out. */
  readonly frontier: readonly FrontierReport[];
  /** What the open risks may cost together; null = nothing was simulated. */
  readonly contingency: ContingencyReport | null;
  /** What moving projects would change or has changed; null = nothing was moved. */
  readonly whatIf: WhatIfReport | null;
  /** What changed between two snapshots, or since one; null = nothing was compared. */
  readonly changes: ChangesReport | null;
  /** What `replay` found; null = nothing was replayed. */
  readonly replay: ReplayReport | null;
  /** An action that the workbook had not finished; null = there was none. */
  readonly unfinishedAction: UnfinishedReport | null;
  /** What \`collect\` found in its files; null = nothing was collected. */
  readonly collected: CollectedReport | null;
}

export interface CollectedReport {
  readonly files: number;
  /** Files with registers of Sightline, and files that were made into registers. */
  readonly withRegisters: number;
  readonly adopted: number;
  /** Filled cells of what was adopted, and those of which nothing is kept: must be 0. */
  readonly cells: number;
  readonly lost: number;
  /** Doubts for which an assumption was taken. */
  readonly questions: number;
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  /** Columns whose sum in the registers is not that of the sheets. */
  readonly differences: readonly {
    readonly register: string;
    readonly field: string;
    readonly onSheets: number;
    readonly inRegisters: number;
  }[];
  /** Lines of registers that are of one workbook each. */
  readonly notJoined: readonly { readonly register: string; readonly rows: number }[];
}

export interface UnfinishedReport {
  readonly title: string;
  /** When its last request was made, as in "2026-09-14T09:30:00.000Z". */
  readonly at: string;
  /** Cells that rolling back puts back, and sheets that it takes away or brings back. */
  readonly cells: number;
  readonly sheets: number;
  /** "undecided" and "journal-lost": nothing else was done. */
  readonly outcome: "undecided" | "rolled-back" | "kept" | "journal-lost";
  /** Rolled back: so many cells hold what somebody has typed into them since, and were left. */
  readonly typed?: number;
}

export interface ActionReport {
  readonly id: string;
  /** What was done, in one sentence. */
  readonly sentence: string;
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly ms: number;
}

export interface RegisterReport {
  readonly register: string;
  readonly sheet: string;
  readonly table: string;
  readonly rows: number;
  readonly columns: number;
}

export interface AdoptedReport {
  /** Name under which decisions about it are kept. */
  readonly id: string;
  /** File that it came from; null = the workbook that was run on. */
  readonly workbook: string | null;
  readonly sheet: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** A1 address of the block, header row included. */
  readonly range: string;
  readonly register: string;
  /** 0..1: how sure the register is. */
  readonly confidence: number;
  /** Why it is that register, in words. */
  readonly evidence: readonly string[];
  readonly mode: "copy" | "in-place";
  readonly rows: number;
  readonly columns: readonly AdoptedColumnReport[];
  readonly unread: readonly UnreadReport[];
  /** Lines between its records that are none: totals, repeated headers, notes. */
  readonly leftOut: readonly LeftOutReport[];
}

export interface SampleReport {
  readonly found: string;
  /** null = unread. */
  readonly read: FieldValue;
}

export interface LeftOutReport {
  /** "12:12", or "D:D" where records run across. */
  readonly address: string;
  readonly kind: string;
  /** Its first text. */
  readonly found: string;
}

export interface IslandReport {
  readonly id: string;
  readonly workbook: string | null;
  readonly sheet: string;
  readonly range: string;
  readonly confidence: number;
  readonly evidence: readonly string[];
  readonly headers: readonly string[];
}

export interface QuestionReport {
  /** What `--answer id=value` answers. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly workbook: string | null;
  readonly sheet: string;
  readonly address: string;
  readonly header: string;
  readonly options: readonly OptionReport[];
  /** Value of the option that was done; null = such cells stay unread. */
  readonly assumed: string | null;
  /** Cells that hang on the answer. */
  readonly cells: number;
  readonly samples: readonly string[];
}

export interface OptionReport {
  readonly value: string;
  /** Cells that speak for it by themselves; null = nothing to count. */
  readonly evidence: number | null;
  /** How the samples would be read with it. */
  readonly reads: readonly string[];
}

/** The filled cells of one adopted island: the counts add up to `cells`. */
export interface LedgerReport {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly range: string;
  readonly register: string;
  readonly cells: number;
  readonly recordValues: number;
  readonly extraColumns: number;
  readonly headers: number;
  readonly titles: number;
  readonly totals: number;
  readonly notes: number;
  readonly unread: number;
  /** Must be 0. */
  readonly lost: number;
  readonly sums: readonly SumReport[];
}

export interface SumReport {
  readonly header: string;
  readonly field: string;
  readonly onSheet: number;
  readonly inRegister: number;
  readonly stated: number | null;
}

export interface ConflictReport {
  readonly register: string;
  readonly key: string;
  readonly field: string;
  /** The first is the one that was taken. */
  readonly values: readonly SaidReport[];
}

export interface SaidReport {
  readonly value: FieldValue;
  readonly origin: OriginReport;
}

export interface OriginReport {
  readonly workbook: string | null;
  readonly sheet: string;
  /** Counted from 1; the column where records run across. */
  readonly row: number;
  /** The island's `id`. */
  readonly island: string;
}

export interface RecordReport {
  readonly register: string;
  readonly key: string;
  /** null = made up: a program that only its projects name. */
  readonly origin: OriginReport | null;
}

export interface AdoptedColumnReport {
  readonly header: string;
  /** A1 address of the header cell. */
  readonly address: string;
  /** Standard header of the field; null = kept as an extra column. */
  readonly field: string | null;
  /** How the field was found, in words: "exact header", "synonym 'SRO'", "no match". */
  readonly how: string;
  /** 0..1 */
  readonly confidence: number;
  /** Other fields that it may be, likeliest first. */
  readonly candidates: readonly string[];
  /** The first different cells and what they were read as. */
  readonly samples: readonly SampleReport[];
}

export interface UnreadReport {
  readonly address: string;
  readonly found: string;
  readonly reason: string;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: "blocking" | "warning" | "hint";
  readonly sheet: string;
  readonly address: string;
  readonly message: string;
  /** Of findings of the checks: what actions fix-findings and waive-findings call it. */
  readonly id?: string;
}

export interface RankingReport {
  readonly id: string;
  readonly name: string;
  /** 0..100; null = not ranked. */
  readonly score: number | null;
  readonly rank: number | null;
}

export interface SelectionReport {
  /** "SC-1". */
  readonly scenario: string;
  readonly status: "optimal" | "within-gap" | "stopped" | "infeasible";
  readonly measure: string;
  /** Sum over what is chosen; null = no portfolio keeps all limits. */
  readonly value: number | null;
  /** No portfolio is worth more. */
  readonly bound: number | null;
  /** (bound - value) / |value|. */
  readonly gap: number | null;
  readonly cost: number | null;
  readonly ms: number;
  readonly solver: string;
  readonly seed: number;
  /** Project IDs. */
  readonly chosen: readonly string[];
  readonly projects: readonly SelectedReport[];
  /** What dropping a limit or promise would add, dearest first. */
  readonly limits: readonly LimitReport[];
  /** What the ranking line misses, in words; "" = nothing, or not asked for. */
  readonly swap: string;
  readonly nextBest: readonly NextBestReport[];
  /** What was not worked out whole, and why, in words. */
  readonly unfinished: readonly string[];
  /** Limits that collide; null = a portfolio was found. */
  readonly infeasible: InfeasibleReport | null;
}

export interface SelectedReport {
  readonly id: string;
  readonly name: string;
  readonly result: string;
  /** In words. */
  readonly reason: string;
  /** null = the other way is impossible, or was not worked out. */
  readonly valueIfReversed: number | null;
  readonly displaces: { readonly leave: readonly string[]; readonly enter: readonly string[] };
  /** Multiple of the budget at which it enters; null = not up to 2, or not worked out. */
  readonly budgetToEnter: number | null;
  readonly staysFrom: number | null;
  /** Share of perturbed worlds in which it is chosen; null = not worked out. */
  readonly robustness: number | null;
}

export interface LimitReport {
  readonly name: string;
  readonly price: number;
}

export interface NextBestReport {
  readonly value: number;
  readonly cost: number;
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

export interface InfeasibleReport {
  /** In words, with what is missing. */
  readonly sentence: string;
  readonly limits: readonly CollidingReport[];
}

export interface CollidingReport {
  readonly name: string;
  /** Amounts; null where it is none. */
  readonly needed: number | null;
  readonly allowed: number | null;
  readonly short: number | null;
}

export interface FrontierReport {
  /** Of all envelopes and of the total budget. */
  readonly multiplier: number;
  readonly budget: number | null;
  /** null = no portfolio keeps all limits there. */
  readonly value: number | null;
  readonly cost: number | null;
  readonly count: number | null;
  /** Against the point before. */
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

export interface ReplayReport {
  readonly scenario: string;
  readonly identical: boolean;
  /** Inputs that changed since it was kept. */
  readonly changes: readonly InputChangeReport[];
  readonly differences: readonly DifferenceReport[];
}

export interface InputChangeReport {
  readonly register: string;
  /** null = too many to be counted. */
  readonly cells: number | null;
}

export interface DifferenceReport {
  /** "value", "chosen", "frontier". */
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

/** Amounts are in the money unit of the workbook; opportunities lower them. */
export interface ContingencyReport extends ScopeFigures {
  /** "PORTFOLIO", or the ID of a program, project or scenario. */
  readonly scope: string;
  readonly trials: number;
  readonly seed: number;
  /** The percentile that sets contingency: 0.8 is P80. */
  readonly confidence: number;
  readonly correlation: { readonly all: number; readonly category: number };
  /** Open risks in the scope, and those among them with money: the figures cover only these. */
  readonly open: number;
  readonly risks: number;
  /** What the total hangs on, the strongest first. */
  readonly drivers: readonly DriverReport[];
  /** Programs and projects inside the scope, by the same draws. */
  readonly scopes: readonly ScopeReport[];
  /** By risk: contingency without and with its responses, the largest saving first. */
  readonly responses: readonly ResponseReport[];
  /** All responses together; null = not worked out. */
  readonly allResponses: Omit<ResponseReport, "id"> | null;
}

export interface ScopeReport extends ScopeFigures {
  readonly id: string;
  readonly name: string;
  readonly kind: "portfolio" | "program" | "project" | "scenario";
  readonly risks: number;
}

export interface ScopeFigures {
  /** Probability times mean impact, added up. */
  readonly expected: number;
  /** Of the trials. */
  readonly mean: number;
  readonly deviation: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  /** Each percentile with the 95 % interval of its order statistics. */
  readonly intervals: readonly IntervalReport[];
  /** Approved contingency; null = none is given. */
  readonly approved: number | null;
  /** Share of trials that cost more than that. */
  readonly exceedance: number | null;
}

export interface IntervalReport {
  readonly level: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface DriverReport {
  /** Risk ID. */
  readonly id: string;
  /** Rank correlation of the risk with the total, -1..1. */
  readonly correlation: number;
  readonly mean: number;
  /** Mean of the risk where the total reaches the percentile of `confidence`. */
  readonly tailMean: number;
}

export interface ResponseReport {
  /** Risk ID. */
  readonly id: string;
  readonly before: { readonly mean: number; readonly percentile: number };
  readonly after: { readonly mean: number; readonly percentile: number };
}

export interface WhatIfReport {
  /** "P-003:60", "P-012:cut". */
  readonly moves: readonly string[];
  /** Projects whose dates change: asked for, pushed by others, or cancelled. */
  readonly projects: readonly MovedProjectReport[];
  /** Dependencies whose float changes. */
  readonly dependencies: readonly MovedDependencyReport[];
  /** The table: totals first. */
  readonly lines: readonly WhatIfLineReport[];
  /** What could not be moved whole, in words. */
  readonly notes: readonly string[];
}

export interface MovedProjectReport {
  readonly id: string;
  readonly cause: "asked" | "pushed" | "cut";
  readonly days: number;
  /** Dependencies that hold it there. */
  readonly by: readonly string[];
}

export interface MovedDependencyReport {
  readonly id: string;
  readonly strength: "Hard" | "Soft";
  readonly change: "new" | "worse" | "less" | "solved" | "broken" | "float";
}

export interface WhatIfLineReport {
  readonly measure: WhatIfMeasure;
  /** Project, dependency, milestone, benefit, objective, or role and period; "" = the portfolio. */
  readonly subject: string;
  readonly name: string;
  readonly unit: "date" | "days" | "FTE" | "money" | "count";
  /** Dates as "2027-05-15"; null = none. */
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly difference: number | null;
  /** Rule of docs/schedule.md. */
  readonly rule: string;
}

/** Differences between two states of the portfolio, the most significant first. */
export interface ChangesReport {
  readonly since: SnapshotReport;
  /** null = the workbook as it is now. */
  readonly until: SnapshotReport | null;
  readonly changes: readonly ChangeReport[];
}

export interface SnapshotReport {
  readonly id: string;
  /** Its label, else its status date. */
  readonly name: string;
  /** Status date as an Excel serial number. */
  readonly day: number;
  readonly kind: "Snapshot" | "Baseline";
}

export interface ChangeReport {
  /** 0..100. */
  readonly significance: number;
  readonly table: string;
  readonly key: string;
  readonly item: string;
  readonly kind: "New" | "Removed" | "Worse" | "Better" | "Moved" | "Changed";
  /** null = the whole record is new or gone. */
  readonly field: string | null;
  /** Money, days as Excel serial numbers, shares 0..1, words; null = blank. */
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** To less from; null = none can be told. */
  readonly difference: number | null;
  /** An explanation is asked for. */
  readonly explain: boolean;
}
