import type { Issue, IssueCode, Place } from "#core/issues";
import type { CellValue } from "../content";
import type { FieldValue } from "../rows";

/** Something wrong in the registers, as it is listed, fixed, waived and mailed. */
export interface Finding extends Issue {
  /**
   * The same on the next run, after sorting and when other cells of the record change: made of rule,
   * register, key, field and what was found. Without commas.
   */
  readonly id: string;
  /** The rule that found it; its id on sheet Checks. */
  readonly rule: IssueCode;
  /** Name of the record as people know it: "Harbour lights"; "" = none. */
  readonly title: string;
  /** Who answers for the record, as written in the workbook: its owner, or the manager of its project; "" = nobody is named. */
  readonly owner: string;
  /** Only where it is certain what is right. */
  readonly fix?: Fix;
  /** What a person has to say before there is a fix. */
  readonly asks?: FixQuestion;
  readonly waiver?: Waiver;
  /** The records of a finding that is about several: a blank column. It names no title and no owner itself. */
  readonly parts?: readonly FindingPart[];
}

/** One record of a finding that is about several. */
export interface FindingPart {
  readonly place: Place;
  readonly title: string;
  readonly owner: string;
}

/** "date-order": which comes first in texts such as 03/04/26, day or month. */
export type FixQuestion = "date-order";

/** Why a finding is accepted as it is. */
export interface Waiver {
  readonly reason: string;
  /** Day on which it was waived, as a serial number; null = typed on sheet Checks. */
  readonly on: number | null;
}

/** What mends a finding. It changes the cells of the finding and no others. */
export type Fix = CellsFix | ExtendTableFix | DropDownFix;

export interface CellsFix {
  readonly kind: "cells";
  readonly changes: readonly CellChange[];
}

/** A cell of a sheet with what stands in it and what belongs there. Rows and columns count from 0. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: FieldValue | { readonly formula: string };
  /** Number format that the cell needs to hold the new content: a number in a cell formatted as text stays text. */
  readonly numberFormat: string | null;
}

/** The rows below a table become part of it. */
export interface ExtendTableFix {
  readonly kind: "extend-table";
  readonly register: string;
  /** Rows to take in, 1 or more. */
  readonly rows: number;
  /** Formulas of the calculated columns in these rows. */
  readonly formulas: readonly CellChange[];
}

/** The drop-down of a column is made again. */
export interface DropDownFix {
  readonly kind: "drop-down";
  readonly register: string;
  readonly field: string;
}
