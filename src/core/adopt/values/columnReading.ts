import type { IssueCode, Severity } from "#core/issues";
import type { HeaderText } from "../headerText";
import type { Doubt, QuestionKind } from "../questions";
import type { DateOrder } from "./dateText";
import type { FiveStepRag } from "./rag";
import type { Reading, SourceCell } from "./reading";

/** What is known about a column before its cells are read. */
export interface ReadingOptions {
  readonly header: HeaderText;
  /** Order of day and month that other columns of the island prove or the caller states; null when nothing tells. */
  readonly dateOrder: DateOrder | null;
  /** Decimal sign that other columns of the island prove ("1.200,50"); null or omitted when nothing tells. */
  readonly numberSign?: "point" | "comma" | null;
  /** Cells of other columns of the island that go by the same scale (probability, impact, residual ...). */
  readonly sameScale?: readonly (readonly SourceCell[])[];
  /** How ratings between two colours are read until a person says otherwise. */
  readonly fiveStepRag: FiveStepRag;
  /** The person's answer to a doubt of this column: the `value` of one of its options; null = none yet. */
  readonly answer?: (kind: QuestionKind) => string | null;
  /** First month of the financial year, 1..12; null or omitted = nobody said. */
  readonly fiscalStart?: number | null;
  /** Scale beside the table that the column goes by, in its order: { code: "1", label: "Very low" }. */
  readonly scale?: ScaleLevels | null;
}

export type ScaleLevels = readonly { readonly code: string; readonly label: string }[];

/** Something about a column that people should know and need not decide; it becomes an issue of that code. */
export interface ColumnNote {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Place in `cells` of the first cell that it is about; null = the column as a whole. */
  readonly at: number | null;
  /** Cells that it is about. */
  readonly count: number;
  /** What stands in the first of them; "" = nothing to show. */
  readonly found: string;
  /** What it was read as; omitted = nothing to show. */
  readonly expected?: string;
  /** Places in `cells` of all of them, where each is to be named. */
  readonly also?: readonly number[];
  /** Further facts for the sentence. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The cells of a column as values of its field. */
export interface ColumnReading {
  /** One a cell. */
  readonly readings: readonly Reading[];
  readonly notes: readonly ColumnNote[];
  /**
   * What a person can decide about the column, answered or not: one of a kind, and only where the answers
   * make a difference to some cell.
   */
  readonly doubts: readonly Doubt[];
}
