import type { Block } from "#sheets/plan";
import type { LiveContent } from "./contentMark";
import type { SheetMemory } from "./sheetMemory";

/** A page as it stands in the workbook, with what is kept of its drawing. */
export interface LivePage {
  /** One for each sheet of the page; null = nothing is kept. */
  readonly memories: readonly SheetMemory[] | null;
  /** What is kept, as it is stored. */
  readonly stored: readonly string[];
  /** One for each sheet of the page; null = it is not there. */
  readonly sheets: readonly (LiveSheet | null)[];
}

export interface LiveSheet {
  /** Name of the sheet now. */
  readonly sheet: string;
  /** What stands in the cells that were drawn; null = not read. */
  readonly cells: readonly LiveCell[] | null;
  /** Charts of the sheet, ours and the user's. */
  readonly charts: readonly LiveChart[];
  /** Content below what was drawn, right of it, and behind its corner; null = none. */
  readonly below: Bounds | null;
  readonly right: Bounds | null;
  readonly corner: Bounds | null;
  /** Tables that share cells with what was drawn. */
  readonly tables: readonly string[];
  /** Tables right of it that reach further down than it does. */
  readonly tablesBeside: readonly string[];
  /** Where the first row below and the first column right of it begin, in points. */
  readonly bottom: number;
  readonly edge: number;
  readonly printArea: Block | null;
  /** All that the sheet holds, where nothing is kept of the drawing. */
  readonly used: Bounds | null;
}

export interface LiveCell {
  readonly row: number;
  readonly column: number;
  readonly content: LiveContent;
  readonly isFormula: boolean;
}

export interface LiveChart {
  readonly name: string;
  /** In points. */
  readonly top: number;
  readonly left: number;
}

/** First and last row and column from 0. */
export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
