import type { QuestionKind } from "#core/adopt/questions";
import type { FieldValue } from "#core/register/rows";

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
