/** A value of a field: a date is a serial number, a percentage a share (0.65), null is missing. */
export type FieldValue = number | string | boolean | null;

/** A column that the schema does not know, kept with its values when a sheet is adopted. */
export interface ExtraColumn {
  readonly header: string;
  readonly numberFormat: string;
}

/**
 * Rows to be put into a register: only input (and written) columns of the schema, by their standard
 * headers, then extra columns. `rows[r][c]` belongs to `columns[c]`.
 */
export interface RegisterRows {
  readonly register: string;
  readonly columns: readonly string[];
  readonly extras: readonly ExtraColumn[];
  /** Values of `columns` followed by values of `extras`. */
  readonly rows: readonly (readonly FieldValue[])[];
}
