import { ascendingGroups } from "./ranks";

/**
 * How much two lists of numbers go up and down together: 1 = in the same order, -1 = in reverse order.
 *
 * Spearman's rank correlation: Pearson's of the ranks, ties share the mean of the places they fill.
 *
 * @param first finite numbers.
 * @param second as many finite numbers.
 * @returns -1..1; null where a list has fewer than two different numbers. n log n.
 * @example
 * rankCorrelation([1, 2, 3, 4], [10, 20, 40, 30]); // => 0.8
 */
export function rankCorrelation(
  first: readonly number[],
  second: readonly number[],
): number | null {
  return pearson(meanRanks(first), meanRanks(second));
}

/** Ranks from 1, the smallest first; equal numbers share the mean of their places. */
function meanRanks(values: readonly number[]): number[] {
  const ranks = values.map(() => 0);
  let before = 0;
  for (const group of ascendingGroups(values)) {
    for (const index of group) ranks[index] = before + (group.length + 1) / 2;
    before += group.length;
  }
  return ranks;
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [dx, dy] = [value - meanX, (y[i] ?? 0) - meanY];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
