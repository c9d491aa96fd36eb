/**
 * Rank of each number from the smallest, 1; equal numbers share the mean of their places.
 *
 * @param values finite numbers.
 * @param sorted the same, ascending.
 * @returns as many ranks, and the sum of t^3 - t over the groups of t equal numbers. n log n.
 * @example midRanks(Float64Array.of(5, 1, 5), Float64Array.of(1, 5, 5)).ranks.join(); // => "2.5,1,2.5"
 */
export function midRanks(
  values: Float64Array,
  sorted: Float64Array,
): { readonly ranks: Float64Array; readonly ties: number } {
  const n = sorted.length;
  const shared = new Float64Array(n);
  let ties = 0;
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && sorted[to] === sorted[from]) to++;
    shared.fill((from + 1 + to) / 2, from, to);
    const t = to - from;
    ties += t ** 3 - t;
    from = to;
  }
  const ranks = new Float64Array(n);
  for (let i = 0; i < n; i++) ranks[i] = shared[placeOf(sorted, values[i] ?? 0)] ?? 0;
  return { ranks, ties };
}

/** A place of the value in the ascending list. */
function placeOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
