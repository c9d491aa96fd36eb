/** A register as it stands, or will stand, in the workbook. Rows and columns count from 0. */
export interface RegisterTable {
  /** Role in the schema: "Projects". */
  readonly register: string;
  /** Name of the Excel table, which can differ from the role. */
  readonly table: string;
  readonly sheet: string;
  /** Row of the headers. */
  readonly row: number;
  readonly column: number;
  /** Number of body rows, 1 or more. */
  readonly rows: number;
  /** Headers in the order of the sheet. */
  readonly columns: readonly string[];
}

/** Registers of a workbook by role. */
export type RegisterTables = Readonly<Record<string, RegisterTable>>;
