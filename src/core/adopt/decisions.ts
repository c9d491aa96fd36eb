import type { Area } from "#core/register/content";
import type { Answers } from "./questions";

/**
 * What a person decided about the sheets of a workbook: kept in the workbook and used again when they are
 * adopted again. Everything that is not in here is decided by headers and values, and said.
 */
export interface AdoptDecisions {
  /** Version of this shape. */
  readonly version: 1;
  /** By `islandId`. */
  readonly islands: Readonly<Record<string, IslandDecision>>;
  readonly forms: readonly CellMap[];
  /** By the id of the question. */
  readonly answers: Answers;
}

export interface IslandDecision {
  /** null = not adopted; omitted = decided by headers and values. */
  readonly register?: string | null;
  /** Where its headers are, when the person showed them ("Use selection"). */
  readonly headers?: Area;
  /** By the header as shown (bands with " > "): the field, or null for an extra column. */
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly mode?: AdoptMode;
  /** What becomes of formulas in extra columns. */
  readonly formulas?: "keep" | "values";
}

/** "copy": into registers, the sheet stays untouched. "in-place": the sheet itself becomes the register's table. */
export type AdoptMode = "copy" | "in-place";

/** Where the fields of one record stand on a form: one sheet a record. */
export interface CellMap {
  readonly name: string;
  readonly register: string;
  /** Sheets that are such forms, by exact name. */
  readonly sheets: readonly string[];
  readonly cells: readonly MappedCell[];
}

export interface MappedCell {
  /** A1 address of the value, the same on every sheet of the map. */
  readonly address: string;
  readonly field: string;
  /** What stands beside it on the form: proves that the form is still the same. */
  readonly label: string;
}

export const noDecisions: AdoptDecisions = { version: 1, islands: {}, forms: [], answers: {} };
