import type { UnreadReason } from "#core/issues";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import type { ReportingPeriod } from "#core/time/reportingPeriods";
import type { Again } from "./again/keptKeys";
import type { AdoptDecisions, AdoptMode, CellMap } from "./decisions";
import type { HowFound } from "./howFound";
import type { LeftOutKind } from "./island";
import type { LedgerLine } from "./ledger";
import type { MoneyUnit } from "./moneyUnit";
import type { Question } from "./questions";
import type { Evidence } from "./registerDecision";

/** One column of an island and what became of it. */
export interface AdoptedColumn {
  /** Unique in the island (`columnNames`): "Residual > Impact", "Status (2)". Decisions name the column so. */
  readonly header: string;
  /** A1 address of the lowest header cell. */
  readonly address: string;
  /** Standard header of the field; null = kept as an extra column. */
  readonly field: string | null;
  /** Extra column of the register that keeps what the field does not: "Room", "Status as found"; null = none. */
  readonly extra: string | null;
  /** How the field was found. */
  readonly how: HowFound;
  /** 0..1: how sure the field is. 1 for what a person chose. */
  readonly confidence: number;
  /** Other fields that it may be, likeliest first. */
  readonly candidates: readonly string[];
  /** The first three different filled cells and what they were read as; null = unread. */
  readonly samples: readonly ColumnSample[];
  readonly filled: number;
  readonly unread: number;
  /** It holds formulas. */
  readonly formulas: number;
}

export interface ColumnSample {
  readonly found: string;
  readonly read: FieldValue;
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

/** One island of one sheet: what it was taken for and what was taken from it. */
export interface AdoptedIsland {
  /** `islandId`: the same when the sheet is adopted again. */
  readonly id: string;
  /** File that it came from; null = the open workbook. */
  readonly workbook: string | null;
  readonly sheet: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** A1 address, headers included. */
  readonly range: string;
  readonly recordsRun: "down" | "across" | "one a sheet";
  /** null = it is no register, or a person left it out. */
  readonly register: string | null;
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly { readonly register: string; readonly confidence: number }[];
  readonly mode: AdoptMode;
  /** Records made from it. */
  readonly rows: number;
  readonly columns: readonly AdoptedColumn[];
  readonly unread: readonly UnreadCell[];
  /** Lines between its records that are none: totals, repeated headers, notes. */
  readonly leftOut: readonly LeftOutLine[];
}

export interface LeftOutLine {
  /** "12:12", or "D:D" where records run across. */
  readonly address: string;
  readonly kind: LeftOutKind;
  /** Its first text. */
  readonly found: string;
}

/** Where a record came from. Rows count from 1. */
export interface RecordOrigin {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly row: number;
  /** Id of its island. */
  readonly island: string;
}

/** Two sources give a field of one record different values. */
export interface Conflict {
  readonly register: string;
  readonly key: string;
  readonly field: string;
  /** The first is the one that was taken. */
  readonly values: readonly { readonly value: FieldValue; readonly origin: RecordOrigin }[];
}

/** Records of a register that are to be put into the workbook. */
export interface AdoptedRows extends RegisterRows {
  /** One a row; null = made up (a program named only by its projects). */
  readonly origins: readonly (RecordOrigin | null)[];
}

/** Everything that adoption decided; nothing of it is written yet. */
export interface Adoption {
  /** Every island that was found, adopted or not. */
  readonly islands: readonly AdoptedIsland[];
  /** One entry a register, ready for planning. */
  readonly rows: readonly AdoptedRows[];
  /** Packs whose columns were met ("Risk description"). */
  readonly packs: readonly string[];
  /** Settings that the sheets tell, by setting name: Currency, Money unit. */
  readonly settings: Readonly<Record<string, FieldValue>>;
  /** True when the sheets held no criterion scores and a model to start from was made. */
  readonly starterModel: boolean;
  readonly questions: readonly Question[];
  /** One line an adopted island. */
  readonly ledger: readonly LedgerLine[];
  readonly conflicts: readonly Conflict[];
  /** Forms that were recognised and that nobody decided about; they were adopted. */
  readonly suggestedForms: readonly CellMap[];
}

export interface AdoptOptions {
  /** Names of tables that Sightline made: they and the sheets they stand on are passed over. */
  readonly ownTables: readonly string[];
  /** Sheets that Sightline made without a table (Home, Prioritization). */
  readonly ownSheets?: readonly string[];
  /** What a person decided, now or when the sheets were adopted before. */
  readonly decisions?: AdoptDecisions;
  /** Order of day and month for date texts that could be both; without it such cells stay unread. */
  readonly dateOrder?: "day-month" | "month-day";
  /**
   * How a five-step rating becomes one of three: "outer" reads Amber/Red as Red and Amber/Green as
   * Amber (the worse neighbour, so that nothing looks better than reported), "amber" reads both as Amber.
   */
  readonly fiveStepRag?: "outer" | "amber";
  /** First month of the financial year (1..12); null = the sheets do not tell and nobody said. */
  readonly fiscalStart?: number | null;
  /** Calendar that the workbook has already. */
  readonly periods?: readonly ReportingPeriod[];
  /** What adoption wrote before and what the registers hold now; omitted = the first time. */
  readonly again?: Again;
  /** Unit in which the registers keep money already; omitted = the sheets decide. */
  readonly moneyUnit?: MoneyUnit;
  /** Where records come from that were collected before; omitted = where they stand. */
  readonly originOf?: (origin: RecordOrigin) => RecordOrigin;
}
