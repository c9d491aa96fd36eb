import type { Area } from "./address";
import type { Scalar } from "./values";

/** One cell. Cells are made by `Sheet` and changed only through it, so that recalculation and the writer know. */
export interface Cell {
  /** The constant, or the last result of the formula. */
  value: Scalar;
  style: number;
  formula?: Formula;
  /** Set on the cells (other than the anchor) that a spilled or array formula fills. */
  spillFrom?: { readonly row: number; readonly column: number };
  /** Entry of the file's strings whose parts have formats of their own; it holds while the text is the same. */
  richString?: number;
}

export interface Formula {
  /** As Excel shows it, without "=": A1 references, English names, no _xlfn. or _xldudf_ prefixes. */
  readonly text: string;
  /** A dynamic formula may spill; an array formula (Ctrl+Shift+Enter) fills exactly `ref`. */
  readonly kind: "plain" | "dynamic" | "array";
  /** The cells an array or spilled formula fills at present. */
  ref?: Area;
  /**
   * "live": the engine computes it. "kept": it holds a construct that the engine does not support, so
   * the value it came with stays; `reason` names the construct.
   */
  state: "live" | "kept";
  reason?: string;
  /** What its references meant when it was last read; only the calculation uses it. */
  binding?: number;
  /** Its text with references relative to the cell, and that cell; only the calculation uses them. */
  relativeText?: string;
  relativeTo?: number;
  /** The text that was read: a formula copied with another text is read anew. */
  relativeFrom?: string;
}
