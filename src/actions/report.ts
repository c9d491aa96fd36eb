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
  readonly findings: readonly FindingReport[];
  readonly ranking: readonly RankingReport[];
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
  readonly sheet: string;
  /** A1 address of the block, header row included. */
  readonly range: string;
  readonly register: string;
  readonly rows: number;
  readonly columns: readonly AdoptedColumnReport[];
  readonly unread: readonly UnreadReport[];
}

export interface AdoptedColumnReport {
  readonly header: string;
  /** Standard header of the field; null = kept as an extra column. */
  readonly field: string | null;
  /** How the field was found, in words: "exact header", "synonym 'SRO'", "no match". */
  readonly how: string;
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
}

export interface RankingReport {
  readonly id: string;
  readonly name: string;
  /** 0..100; null = not ranked. */
  readonly score: number | null;
  readonly rank: number | null;
}
