import type { UnreadReason } from "#core/issues";
import type { FieldValue, RegisterRows } from "#core/register/rows";

/** One column of an adopted block and what became of it. */
export interface AdoptedColumn {
  /** Header as it stands on the sheet, line breaks shown as blanks. */
  readonly header: string;
  /** Standard header of the field; null = kept as an extra column. */
  readonly field: string | null;
  /** How the field was found, in words: "exact header", "synonym 'SRO'", "no match". */
  readonly how: string;
}

/** A cell that could not be read as its column's type; its field is left missing, its text is kept in an extra column. */
export interface UnreadCell {
  /** A1 address without the sheet. */
  readonly address: string;
  /** What stands there, at most 200 characters. */
  readonly found: string;
  readonly reason: UnreadReason;
  /** Standard header of the field. */
  readonly field: string;
}

/** What was taken from one block of one sheet. */
export interface AdoptedSheet {
  readonly sheet: string;
  /** A1 address of the block, header row included. */
  readonly range: string;
  readonly register: string;
  /** Records made from it. */
  readonly rows: number;
  readonly columns: readonly AdoptedColumn[];
  readonly unread: readonly UnreadCell[];
}

/** Everything that adoption decided; nothing of it is written yet. */
export interface Adoption {
  readonly adopted: readonly AdoptedSheet[];
  /** One entry a register, ready for planning. */
  readonly rows: readonly RegisterRows[];
  /** Packs whose columns were met ("Risk description"). */
  readonly packs: readonly string[];
  /** Settings that the sheets tell, by setting name: Currency, Money unit. */
  readonly settings: Readonly<Record<string, FieldValue>>;
  /** True when the sheets held no criterion scores and a model to start from was made. */
  readonly starterModel: boolean;
}

export interface AdoptOptions {
  /** Names of tables that Sightline made: they and the sheets they stand on are passed over. */
  readonly ownTables: readonly string[];
  /** Sheets that Sightline made without a table (Home, Prioritization). */
  readonly ownSheets?: readonly string[];
  /** Order of day and month for date texts that could be both; without it such cells stay unread. */
  readonly dateOrder?: "day-month" | "month-day";
  /**
   * How a five-step rating becomes one of three: "outer" reads Amber/Red as Red and Amber/Green as
   * Amber (the worse neighbour, so that nothing looks better than reported), "amber" reads both as Amber.
   */
  readonly fiveStepRag?: "outer" | "amber";
}
