import type { KeptFilter } from "../filters";
import type { AddChart } from "#sheets/chartPlan";
import type { Block, DocumentStamp } from "#sheets/plan";
import type { AddTable } from "#sheets/tablePlan";

/**
 * One step back, as data. A step can be carried out whether or not the edit that it takes back was
 * done, and twice with the same effect: rolling back half a request needs the first, undoing again
 * after a refusal the second. (Groups of columns and print set-up of old sheets have no step: Office.js
 * cannot read the one nor take the other away, so planners leave them alone.)
 */
export type UndoStep =
  | RemoveAddedSheet
  | ReturnSheet
  | RecreateSheet
  | RestoreSheetLook
  | RestoreCells
  | RestoreLooks
  | Unmerge
  | UnmakeTable
  | RestoreTableSize
  | RemoveAddedColumn
  | ReturnColumn
  | RenameColumnBack
  | RestoreName
  | RestoreSetting
  | RestoreParts
  | RestoreValidation
  | DropConditionalFormats
  | RestoreColumns
  | RestoreRows
  | RemoveChart
  | ReturnChart
  | ReturnTable
  | NameColumnsBack
  | RemoveLines
  | RestoreArea
  | DropAside
  | RestoreActiveSheet
  | RestorePrint
  | RestoreOrder
  | RestoreProperties
  | ThawFormula
  | DropComment
  | ReturnComment
  | SetFilterAgain;

export interface RemoveAddedSheet {
  readonly kind: "removeAddedSheet";
  readonly sheet: string;
  /** What the sheet of this name is called that the same action sets aside; omitted = there was none. */
  readonly aside?: string;
}

/** Brings back a sheet that was set aside, with the names of its tables. */
export interface ReturnSheet {
  readonly kind: "returnSheet";
  readonly sheet: string;
  readonly aside: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly position: number;
  readonly tables: readonly { readonly name: string; readonly aside: string }[];
}

/** Makes an empty sheet anew. */
export interface RecreateSheet {
  readonly kind: "recreateSheet";
  readonly sheet: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly position: number;
}

export interface RestoreSheetLook {
  readonly kind: "restoreSheetLook";
  readonly sheet: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** A1 address of the frozen cells; null = none. */
  readonly frozen: string | null;
}

/**
 * Former formulas and constants, as `Range.formulas` takes them, and number formats: one for the whole
 * block where all cells have the same, or one for each cell. null = the cell is left as it is; journals
 * hold none.
 */
export interface RestoreCells {
  readonly kind: "restoreCells";
  readonly at: Block;
  readonly formulas: CellInput | readonly (readonly (CellInput | null)[])[];
  readonly numberFormats: string | readonly (readonly (string | null)[])[];
  /** What the action has left there; older versions did not say. */
  readonly wrote?: Wrote;
}

/** What an action has left in cells, as marks of four characters, see `wrote.ts`. */
export interface Wrote {
  /** Where the cells stand when all is written; omitted = where they stood before. */
  readonly at?: Block;
  /** One line of marks stands for so many rows; omitted = 1. */
  readonly per?: number;
  /** A line for each row, with one mark for each column, or one mark for all cells. */
  readonly marks: string | readonly string[];
}

export type CellInput = number | string | boolean;

/** Former looks. Conditional formats are no part of them: copying formats back would multiply those. */
export interface RestoreLooks {
  readonly kind: "restoreLooks";
  readonly at: Block;
  /** The distinct looks of the block. */
  readonly looks: readonly Excel.CellPropertiesFormat[];
  /** For each cell its index in `looks`, or one for the whole block. */
  readonly cells: number | readonly (readonly number[])[];
  /** One code for the whole block, or one for each cell. */
  readonly numberFormats: string | readonly (readonly string[])[];
  /** So many rows below the block, which is one row, look like it; omitted = none. */
  readonly down?: number;
}

/** The block had no merged cells. */
export interface Unmerge {
  readonly kind: "unmerge";
  readonly at: Block;
}

export interface UnmakeTable {
  readonly kind: "unmakeTable";
  readonly table: string;
  /** Its cells, and the tables that its sheet had before; older versions left them out. */
  readonly place?: {
    readonly at: Block;
    readonly others: readonly string[];
  };
}

export interface RestoreTableSize {
  readonly kind: "restoreTableSize";
  readonly table: string;
  readonly at: Block;
  /** The table as the action has left it; older versions did not say. */
  readonly left?: Block;
}

export interface RemoveAddedColumn {
  readonly kind: "removeAddedColumn";
  readonly table: string;
  readonly header: string;
  /** What the action has left below the header, and where. */
  readonly wrote?: Wrote & { readonly at: Block };
}

/** Puts an empty column with its header where one was deleted; its cells come back by other steps. */
export interface ReturnColumn {
  readonly kind: "returnColumn";
  readonly table: string;
  readonly header: string;
  /** The header cell. */
  readonly at: Block;
}

export interface RenameColumnBack {
  readonly kind: "renameColumnBack";
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** `formula` null: there was no such name. */
export interface RestoreName {
  readonly kind: "restoreName";
  readonly name: string;
  readonly formula: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

/** Without `value` there was no such setting. */
export interface RestoreSetting {
  readonly kind: "restoreSetting";
  readonly key: string;
  readonly value?: unknown;
}

/** Without parts there were none of the namespace. */
export interface RestoreParts {
  readonly kind: "restoreParts";
  readonly namespace: string;
  readonly parts: readonly string[];
}

/** `rule` null: the cells had no validation. */
export interface RestoreValidation {
  readonly kind: "restoreValidation";
  readonly at: Block;
  readonly rule: Excel.DataValidationRule | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: Excel.DataValidationPrompt;
  readonly error: Excel.DataValidationErrorAlert;
}

/** New conditional formats come first in the list; as many as there were before are kept. */
export interface DropConditionalFormats {
  readonly kind: "dropConditionalFormats";
  readonly at: Block;
  readonly keep: number;
}

/** Width null = the standard width; omitted where only hiding changed: a hidden column tells no width. */
export interface RestoreColumns {
  readonly kind: "restoreColumns";
  readonly sheet: string;
  readonly columns: readonly {
    readonly column: number;
    readonly width?: number | null;
    readonly hidden: boolean;
  }[];
}

/** Height null = the standard height. */
export interface RestoreRows {
  readonly kind: "restoreRows";
  readonly sheet: string;
  readonly rows: readonly {
    readonly row: number;
    readonly count?: number;
    readonly height: number | null;
    readonly hidden: boolean;
  }[];
}

export interface RemoveChart {
  readonly kind: "removeChart";
  readonly sheet: string;
  readonly chart: string;
  /** Charts that the sheet had before; journals of older versions do not know them. */
  readonly others?: readonly string[];
}

/** A filter that was lifted while an action wrote; of use only when the action was not finished. */
export interface SetFilterAgain {
  readonly kind: "setFilterAgain";
  readonly filter: KeptFilter;
}

export interface RestoreActiveSheet {
  readonly kind: "restoreActiveSheet";
  readonly sheet: string;
}

export interface RestorePrint {
  readonly kind: "restorePrint";
  readonly sheet: string;
  /** Excel's word for the paper; empty = none was chosen. */
  readonly paper: string;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** Left out where only paper and footer were changed. */
  readonly layout?: PrintLayoutBack;
}

export interface PrintLayoutBack {
  readonly orientation: string;
  readonly zoom: Excel.PageLayoutZoomOptions;
  /** A1 addresses; null = there was none, and it cannot be taken away again. */
  readonly area: string | null;
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
  /** Rows behind page breaks; left out where those were not changed. */
  readonly breaks?: readonly number[];
}

/** Draws a chart again that a plan had removed, where it stood in points. */
export interface ReturnChart {
  readonly kind: "returnChart";
  readonly sheet: string;
  readonly chart: AddChart;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Makes a table of cells again. */
export interface ReturnTable {
  readonly kind: "returnTable";
  readonly former: AddTable;
}

/** Former headers of a table from its first column on. */
export interface NameColumnsBack {
  readonly kind: "nameColumnsBack";
  readonly table: string;
  readonly at: Block;
  readonly headers: readonly string[];
}

/** Takes lines away that were inserted behind a copied area; how far cells have moved is told by the copy. */
export interface RemoveLines {
  readonly kind: "removeLines";
  readonly aside: string;
  /** The area that was copied. */
  readonly at: Block;
  readonly lines: "rows" | "columns";
  readonly first: number;
  readonly count: number;
  readonly across?: number;
}

/** Puts cells back as they were copied to a sheet set aside. */
export interface RestoreArea {
  readonly kind: "restoreArea";
  readonly at: Block;
  readonly aside: string;
  readonly headers: readonly Block[];
}

/** Removes the sheet with the copy, at the very end. */
export interface DropAside {
  readonly kind: "dropAside";
  readonly sheet: string;
}

/** All sheets as they stood; those that have gone since are left out. */
export interface RestoreOrder {
  readonly kind: "restoreOrder";
  readonly sheets: readonly string[];
}

export interface RestoreProperties {
  readonly kind: "restoreProperties";
  readonly properties: DocumentStamp;
}

/** Empties what a formula had filled and writes it anew. */
export interface ThawFormula {
  readonly kind: "thawFormula";
  readonly at: Block;
  readonly formula: string;
}

export interface DropComment {
  readonly kind: "dropComment";
  readonly at: Block;
  readonly text: string;
}

export interface ReturnComment {
  readonly kind: "returnComment";
  readonly at: Block;
  readonly text: string;
}
