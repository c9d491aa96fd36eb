/** Papers in points, upright, and the margins that Excel calls Normal. */
const papers = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const;
export type Paper = keyof typeof papers;

const margins = { across: 2 * 50.4, down: 2 * 54 };

/** How a sheet is going to print, sizes in points. */
export interface PrintedSheet {
  readonly width: number;
  readonly height: number;
  /** Height of the rows that are repeated on every page. */
  readonly titles: number;
  readonly landscape: boolean;
  /** Pages side by side that it is shrunk to; 0 = it is not shrunk. */
  readonly across: number;
  /** Pages below each other that it is shrunk to; 0 = as many as it takes. */
  readonly down: number;
}

/**
 * Pages that a sheet prints on, as Excel shrinks it to its width and repeats its headings.
 *
 * An estimate: the printer's own margins and the rows that are kept whole can make one page more.
 * @example printedPages({ width: 500, height: 300, titles: 0, landscape: true, across: 1, down: 1 }, "A4"); // => 1
 * @example printedPages({ width: 1482, height: 2000, titles: 100, landscape: true, across: 1, down: 0 }, "A4"); // => 3
 */
export function printedPages(sheet: PrintedSheet, paper: Paper): number {
  const { across, down, width, height, titles, landscape } = sheet;
  if (down > 0) return Math.max(1, across) * down;
  const upright = papers[paper];
  const wide = (landscape ? upright.height : upright.width) - margins.across;
  const tall = (landscape ? upright.width : upright.height) - margins.down;
  const columns = across > 0 ? across : Math.max(1, Math.ceil(width / wide));
  const scale = across > 0 ? Math.max(0.1, Math.min(1, (wide * across) / Math.max(1, width))) : 1;
  const page = tall / scale;
  const further = Math.max(page - titles, page / 4);
  const pages = 1 + Math.max(0, Math.ceil((height - page) / further));
  return columns * pages;
}
