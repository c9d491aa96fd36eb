import type { Message } from "#core/messages/message";
import type { AddChart, RemoveChart } from "./chartPlan";
import type { ArrangePrint, SetUpPrint } from "./printPlan";
import type {
  AddTable,
  AddTableColumn,
  NameTableColumns,
  RemoveTable,
  RemoveTableColumn,
  RenameTableColumn,
  ResizeTable,
} from "./tablePlan";

/**
 * A plan is what an action would do to the workbook, as data: it can be shown, counted, compared in a
 * test and serialised before anything happens. `excel/applyPlan.ts` is the one interpreter.
 *
 * Rows and columns count from 0. Formulas are texts that begin with "=", in English, A1 style.
 * Values: number, string, boolean, or null for an empty cell. A text that begins with "=" but is no
 * formula is written as `{ text }`; other texts that Excel would convert ("001", "+x", "TRUE") need no care.
 */
export interface Plan {
  /** What will have been done ("created-registers"). Shown by undo. */
  readonly title: Message;
  readonly edits: readonly Edit[];
}

export type CellContent = number | string | boolean | null | LiteralText;
export interface LiteralText {
  readonly text: string;
}

/** A rectangle on a sheet. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Edit =
  | AddSheet
  | WriteCells
  | FillFormula
  | FormatCells
  | AddTable
  | ResizeTable
  | AddTableColumn
  | RemoveTableColumn
  | RenameTableColumn
  | DefineName
  | AddValidation
  | AddConditionalFormat
  | LayOutColumns
  | LayOutRows
  | SetUpSheet
  | SetUpPrint
  | AddChart
  | RemoveSheet
  | RemoveName
  | ClearCells
  | ClearArea
  | InsertLines
  | RemoveChart
  | RemoveTable
  | NameTableColumns
  | SetSetting
  | StoreParts
  | ActivateSheet
  | ArrangePrint
  | MoveSheet
  | StampProperties
  | FreezeFormula
  | AddComment
  | RemoveComment;

/** Adds a sheet. The name is free: the planner has looked. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheet: string;
  /** Position from 0; omitted = last. */
  readonly position?: number;
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  readonly gridlines?: boolean;
}

/** Writes values and formulas: `cells[r][c]`, as many rows and columns as `at` says. */
export interface WriteCells {
  readonly kind: "writeCells";
  readonly at: Block;
  readonly cells: readonly (readonly CellContent[])[];
}

/**
 * Writes one formula into every cell of a block: the text does not depend on the row (structured
 * references such as `[@Budget]`). In a table's column it becomes the calculated column.
 */
export interface FillFormula {
  readonly kind: "fillFormula";
  readonly at: Block;
  readonly formula: string;
}

/** Formats cells; what is omitted stays as it is. */
export interface FormatCells {
  readonly kind: "formatCells";
  readonly at: Block;
  readonly format: CellFormat;
}

export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly bottomBorder?: string;
  readonly topBorder?: string;
  readonly merge?: boolean;
}

export interface DefineName {
  readonly kind: "defineName";
  readonly name: string;
  /** With "=": a reference or a formula. */
  readonly formula: string;
  readonly comment?: string;
  /** Not in the list that Excel shows: what Sightline finds its own sheets by. */
  readonly hidden?: boolean;
}

export interface AddValidation {
  readonly kind: "addValidation";
  readonly at: Block;
  readonly rule: ValidationRule;
  /** Input prompt shown when the cell is selected. */
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
  };
}

export type ValidationRule =
  /** `source`: "=pmo_ListProjects" or words joined by commas (at most 255 characters). */
  | { readonly kind: "list"; readonly source: string }
  | {
      readonly kind: "number";
      readonly whole: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly kind: "date"; readonly from?: string | number; readonly to?: string | number }
  | { readonly kind: "textLength"; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: "custom"; readonly formula: string };

export interface AddConditionalFormat {
  readonly kind: "addConditionalFormat";
  readonly at: Block;
  readonly rule:
    | { readonly kind: "formula"; readonly formula: string; readonly format: ConditionalLook }
    | { readonly kind: "text"; readonly equals: string; readonly format: ConditionalLook }
    | { readonly kind: "dataBar"; readonly color: string }
    | {
        readonly kind: "colorScale";
        readonly low: string;
        readonly middle?: string;
        readonly high: string;
      };
  readonly stopIfTrue?: boolean;
}

export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** Widths in characters, hiding and grouping of columns. */
export interface LayOutColumns {
  readonly kind: "layOutColumns";
  readonly sheet: string;
  readonly columns: readonly {
    readonly column: number;
    readonly count?: number;
    /** null = the standard width. */
    readonly width?: number | null;
    /** Width before, where the column is hidden: Excel does not tell it. */
    readonly former?: number;
    readonly hidden?: boolean;
    /** true = put into an outline group; only on a sheet of the same plan, for Excel tells nobody its groups. */
    readonly grouped?: boolean;
  }[];
}

export interface LayOutRows {
  readonly kind: "layOutRows";
  readonly sheet: string;
  readonly rows: readonly {
    readonly row: number;
    readonly count?: number;
    /** null = the standard height. */
    readonly height?: number | null;
    readonly hidden?: boolean;
  }[];
  /** The rows of this block get the height that its wrapped texts need, and keep adjusting to them. */
  readonly fit?: Block;
}

export interface SetUpSheet {
  readonly kind: "setUpSheet";
  readonly sheet: string;
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
}

/** Removes a sheet. Unless it is empty it is set aside, very hidden, until the next action: undo brings it back. */
export interface RemoveSheet {
  readonly kind: "removeSheet";
  readonly sheet: string;
}
export interface RemoveName {
  readonly kind: "removeName";
  readonly name: string;
}
/** Empties cells; formats, validation and conditional formats stay. */
export interface ClearCells {
  readonly kind: "clearCells";
  readonly at: Block;
}
/**
 * Empties what was drawn on a sheet that stays: contents, formats, merged cells and conditional formats,
 * but for the texts of table headers. A copy of the cells is set aside, very hidden, until the next
 * action: undo brings it back.
 */
export interface ClearArea {
  readonly kind: "clearArea";
  /** From A1 on: what was drawn, and what will be as far as no lines are inserted for it. */
  readonly at: Block;
  /** Rows and columns that were drawn: lines are inserted behind them. */
  readonly drawn: { readonly rows: number; readonly columns: number };
  /** Header rows of tables that stay. */
  readonly headers: readonly Block[];
  /** Blocks that lose their validation. */
  readonly validations: readonly Block[];
  /** The contents are read too: a table gets other columns, which changes the formulas of a copy. */
  readonly isRead?: boolean;
}
/** Makes room behind a cleared area; everything that refers to what moves follows. */
export interface InsertLines {
  readonly kind: "insertLines";
  readonly sheet: string;
  readonly lines: "rows" | "columns";
  readonly first: number;
  readonly count: number;
  /** How many cells of each line move, from the first on; omitted = whole rows or columns. */
  readonly across?: number;
}
/** Stores one document setting; null removes it. */
export interface SetSetting {
  readonly kind: "setSetting";
  readonly key: string;
  readonly value: unknown;
}
/** Keeps with the workbook what is too long for a setting: the custom XML parts of a namespace; none removes them. */
export interface StoreParts {
  readonly kind: "storeParts";
  readonly namespace: string;
  /** XML whose root element is of the namespace, each below 500 KB. */
  readonly parts: readonly string[];
  /** What stands there, where the planner has read it: spares a request. */
  readonly former?: readonly string[];
}
export interface ActivateSheet {
  readonly kind: "activateSheet";
  readonly sheet: string;
}

/** Puts a sheet at a position from 0, counted when the edits before it are done. */
export interface MoveSheet {
  readonly kind: "moveSheet";
  readonly sheet: string;
  readonly position: number;
}
/** Properties of the document, as File > Info shows them; what is omitted stays. */
export interface StampProperties {
  readonly kind: "stampProperties";
  readonly properties: DocumentStamp;
}
export interface DocumentStamp {
  readonly title?: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
}
/** Puts values in place of a formula and of all cells that it spills into; undo lets it spill again. */
export interface FreezeFormula {
  readonly kind: "freezeFormula";
  /** The cell of the formula first, then what it fills. */
  readonly at: Block;
  readonly formula: string;
  readonly cells: readonly (readonly CellContent[])[];
}
/** A comment on one cell that has none. Its text is unique on the sheet: undo finds it by that. */
export interface AddComment {
  readonly kind: "addComment";
  readonly at: Block;
  readonly text: string;
}
/** Takes a comment away that `addComment` has made, if it is still there as it was. */
export interface RemoveComment {
  readonly kind: "removeComment";
  readonly at: Block;
  readonly text: string;
}
