import type { Question } from "../questions";
import type { ColumnNote } from "../values/columnReading";
import type { Reading } from "../values/reading";
import type { CostType } from "./periodWords";
import type { YearRule } from "./timeSpans";

/** Register that takes the amounts by period, one row a record and period. */
export type PeriodTarget = "Financials" | "BenefitPeriods" | "Capacity" | "Demand";

/** A stretch of time that a header names; days as serial numbers. */
export interface TimeSpan {
  /** null = everything before ("Pre 19-20"). */
  readonly startsOn: number | null;
  /** null = everything after ("Beyond 2030"). */
  readonly endsOn: number | null;
}

/** A column whose header is a period and whose amounts go to rows of their own. */
export interface PeriodColumn {
  /** Place in the island, from 0. */
  readonly at: number;
  readonly span: TimeSpan;
  /** Field of the target: Budget, Forecast, Actual; Planned instead of Budget for benefits; FTE. */
  readonly field: string;
  /** "Capex 2026" and "Opex 2026" are rows of their own; null = nothing tells. */
  readonly costType: CostType | null;
  /** Amounts as read, one a body row. */
  readonly readings: readonly Reading[];
}

/** A column that adds up others of the island: compared with them, and kept as an extra column. */
export interface PeriodTotal {
  readonly at: number;
  /** Columns of the island that it adds up. */
  readonly sums: readonly number[];
  readonly readings: readonly Reading[];
}

/** A column that is named like a period but has no place in a calendar; it stays an extra column. */
export interface KeptPeriod {
  readonly at: number;
  /** "no-period": Unprofiled. "no-first-period": nobody said when "Year 1" is. "overlaps": it repeats time of others. */
  readonly why: "no-period" | "no-first-period" | "overlaps";
  readonly readings: readonly Reading[];
}

/** The period columns of one island. */
export interface PeriodFinding {
  readonly target: PeriodTarget;
  readonly columns: readonly PeriodColumn[];
  /** Column whose cells tell row by row which field the amounts belong to; null = the columns tell. */
  readonly measureAt: number | null;
  /** With `measureAt`: the field of each body row; null = its cell says nothing known. */
  readonly measures: readonly (string | null)[];
  readonly totals: readonly PeriodTotal[];
  readonly kept: readonly KeptPeriod[];
  /** How its years were understood. */
  readonly rule: YearRule;
  readonly questions: readonly Question[];
  /** About the amounts; `at` counts the cells of `columns` one column after the other. */
  readonly notes: readonly ColumnNote[];
}

/**
 * Where the amounts of an island went: `rows[bodyRow][i]` are the rows of the target that hold the cell of
 * `columns[i]`: several when its time covers several periods of the calendar, none for an empty cell.
 */
export interface PeriodTrace {
  readonly target: PeriodTarget;
  readonly rows: readonly (readonly (readonly number[])[])[];
}
