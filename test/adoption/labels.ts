/**
 * What is right for a workbook: the answer sheet beside it. `adopting.xlsx` is labelled by
 * `adopting.labels.json` of this shape; test/adoption/README.md explains it.
 */
export interface WorkbookLabels {
  readonly islands: readonly IslandLabels[];
}

/** One table of one sheet. */
export interface IslandLabels {
  readonly sheet: string;
  /** Register that it is; null = none. */
  readonly register: string | null;
  readonly columns: readonly ColumnLabel[];
  /** Records by the sheet row (column, where records run across) that they stand in, counted from 1. */
  readonly records: readonly RecordLabel[];
}

export interface ColumnLabel {
  /** A1 address of the lowest header cell. */
  readonly address: string;
  readonly header: string;
  /** Standard header of the field; null = an extra column; "period" = a column of a period. */
  readonly field: string | null;
}

export interface RecordLabel {
  readonly at: number;
  /** By standard header; fields that are not listed are not judged. */
  readonly values: Readonly<Record<string, ValueLabel>>;
}

/**
 * A number (money in single units, a percentage as a share), a text, a date as "2026-03-31", or null for
 * missing. `{ doubt: x }`: x only if it is asked or said; leaving the cell unread is right too.
 */
export type ValueLabel = number | string | null | { readonly doubt: number | string | null };
