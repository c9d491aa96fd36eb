import type { Block } from "./plan";

/** Page set-up; only on a sheet of the same plan, for Office.js cannot take a print area away again. */
export interface SetUpPrint extends PrintLayout {
  readonly kind: "setUpPrint";
  readonly sheet: string;
}

/** How a sheet is printed. */
export interface PrintLayout {
  readonly landscape: boolean;
  readonly paper: "A4" | "Letter" | "A3";
  readonly fitToWidth: number;
  readonly fitToHeight?: number;
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Columns repeated on every page, where a table is more than one page wide. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly area?: Block;
  /** Rows that begin a page, from 0: where the page is cut between its blocks. */
  readonly rowBreaks?: readonly number[];
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

/** How a sheet that is there prints; what is omitted stays as it is. */
export interface ArrangePrint extends Partial<PrintLayout> {
  readonly kind: "arrangePrint";
  readonly sheet: string;
  /** Rows that an earlier plan had begin a page: they go when `rowBreaks` come. */
  readonly formerBreaks?: readonly number[];
}
