/** A content as people know it: null is an empty cell, a formula is a text that begins with "=". */
export type ShownContent = number | string | boolean | null | { readonly date: number };

/** A cell that holds something and will hold something else. */
export interface Overwrite {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
  readonly before: ShownContent;
  readonly after: ShownContent;
}

/** What writing would do to the cells as they are now. */
export interface Overwrites {
  /** Sheet by sheet, row by row; no more than `overwritesShownAtMost`. */
  readonly cells: readonly Overwrite[];
  /** A short print of the cells that the list has no room for and of what they hold; omitted = it has all. */
  readonly unlisted?: string;
  /** How many there are in truth. */
  readonly count: number;
  /** Empty cells that will be filled. */
  readonly filled: number;
  /** Cells that hold already what will be written. */
  readonly unchanged: number;
}

export const noOverwrites: Overwrites = {
  cells: [],
  count: 0,
  filled: 0,
  unchanged: 0,
};

/** A list longer than this is not read by anybody; the count tells the truth. */
export const overwritesShownAtMost = 20_000;
