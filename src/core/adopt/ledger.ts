/** What became of the filled cells of one adopted island: they add up to `cells`. */
export interface LedgerLine {
  readonly workbook: string | null;
  readonly sheet: string;
  /** A1 address. */
  readonly range: string;
  readonly register: string;
  /** Filled cells of the range. */
  readonly cells: number;
  /** Cells whose content is in a field of a record. */
  readonly recordValues: number;
  /** Cells kept in extra columns only. */
  readonly extraColumns: number;
  readonly headers: number;
  readonly titles: number;
  readonly totals: number;
  /** Notes, instructions, sections, keys and scales. */
  readonly notes: number;
  /** Cells that no field could take; their text is kept in an extra column. */
  readonly unread: number;
  /** Cells of which nothing is kept anywhere: must be 0. */
  readonly lost: number;
  readonly sums: readonly LedgerSum[];
}

/** The numbers of one column, added up on the sheet and in the register; money in single units. */
export interface LedgerSum {
  readonly header: string;
  readonly field: string;
  readonly onSheet: number;
  readonly inRegister: number;
  /** What a total row of the sheet says; null when there is none. */
  readonly stated: number | null;
}
