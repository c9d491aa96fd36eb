import type {
  AdoptedReport,
  ConflictReport,
  IslandReport,
  LedgerReport,
  QuestionReport,
  RecordReport,
} from "./adoptionReport";
import type { ChangesReport, WhatIfReport } from "./changesReport";
import type { FrontierReport, ReplayReport, SelectionReport } from "./choiceReport";
import type { ContingencyReport } from "./riskReport";

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
  /** What `collect` found in its files; null = nothing was collected. */
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
