import type { Block } from "./plan";

/** Makes an Excel table of cells that are written already (header row included in `at`). */
export interface AddTable {
  readonly kind: "addTable";
  readonly name: string;
  readonly at: Block;
  readonly style: string;
  readonly bandedRows: boolean;
  readonly filterButton: boolean;
}

/**
 * Gives an existing table a new size (same top left, header kept). What it grows over has to be empty, and
 * a table that shows a total row is refused: the plan was made from its records only.
 */
export interface ResizeTable {
  readonly kind: "resizeTable";
  readonly name: string;
  readonly at: Block;
  /** What stands in the new cells is meant to become part of the table. */
  readonly takesIn?: boolean;
}

/**
 * Puts a whole column of the sheet into a table: what stands right of it moves, widths and groups with
 * it. Later edits of the plan count columns as they are then.
 */
export interface AddTableColumn {
  readonly kind: "addTableColumn";
  readonly table: string;
  readonly header: string;
  /** The new column from its header to its last row; inside the table, not behind its last column. */
  readonly at: Block;
}

/**
 * Deletes a column of a table with its column of the sheet. Formulas that use it show #REF! from then
 * on; undo brings those of `users` back, which a planner that has looked for them names.
 */
export interface RemoveTableColumn {
  readonly kind: "removeTableColumn";
  readonly table: string;
  readonly header: string;
  /** The column from its header to its last row. */
  readonly at: Block;
  readonly users: readonly Block[];
}

/** Gives a column of a table another header; Excel changes it in every formula that uses the column. */
export interface RenameTableColumn {
  readonly kind: "renameTableColumn";
  readonly table: string;
  readonly header: string;
  readonly name: string;
  /** The header cell. */
  readonly at: Block;
}

/** Makes a range of a table that an earlier plan has made; its cells stay. */
export interface RemoveTable {
  readonly kind: "removeTable";
  readonly former: AddTable;
}

/** Gives all columns of a table that stays new headers at once. */
export interface NameTableColumns {
  readonly kind: "nameTableColumns";
  readonly table: string;
  /** The header row. */
  readonly at: Block;
  readonly headers: readonly string[];
}
