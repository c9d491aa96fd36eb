/**
 * Competition rank 1-2-2-4 of each number, the largest first: 1 + how many are greater.
 *
 * @param values numbers, or null for "not ranked".
 * @param tolerance two values nearer than this share a rank; 0 or more, in the unit of the values.
 * @returns ranks from 1, null where the value is null. n log n.
 * @example
 * competitionRanks([80, 60, null, 60, 20]); // => [1, 2, null, 2, 4]
 */
export function competitionRanks(
  values: readonly (number | null)[],
  tolerance = 0,
): (number | null)[] {
  const ascending = values.filter((value) => value !== null).sort((a, b) => a - b);
  return values.map((value) =>
    value === null ? null : ascending.length - countUpTo(ascending, value + tolerance) + 1,
  );
}

/**
 * Groups of equal numbers in ascending order: the positions (from 0, into `values`) of the smallest,
 * then of the next, and so on.
 *
 * @param values finite numbers.
 * @returns groups of indexes; together they hold every index once. n log n.
 * @example
 * ascendingGroups([2, 1, 2]); // => [[1], [0, 2]]
 */
export function ascendingGroups(values: readonly number[]): number[][] {
  const byValue = new Map<number, number[]>();
  values.forEach((value, index) => {
    const group = byValue.get(value);
    if (group === undefined) byValue.set(value, [index]);
    else group.push(index);
  });
  return [...byValue.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** How many of the ascending numbers are at most `limit` (binary search). */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
