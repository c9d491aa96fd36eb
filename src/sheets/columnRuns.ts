/** Neighbouring columns that are alike. */
export interface ColumnRun<T> {
  /** Index of the first column. */
  readonly from: number;
  readonly count: number;
  readonly like: T;
}

/**
 * Joins neighbours that are alike, so that one edit serves several columns; null leaves a column out.
 *
 * @example columnRuns(["0", "0", "@"], (format) => format).length; // => 2
 */
export function columnRuns<Item, Like extends string | boolean | number>(
  items: readonly Item[],
  likeness: (item: Item, index: number) => Like | null,
): readonly ColumnRun<Like>[] {
  const runs: { from: number; count: number; like: Like }[] = [];
  items.forEach((item, index) => {
    const like = likeness(item, index);
    if (like === null) return;
    const last = runs.at(-1);
    if (last !== undefined && last.like === like && last.from + last.count === index) {
      last.count += 1;
    } else {
      runs.push({ from: index, count: 1, like });
    }
  });
  return runs;
}
