/**
 * How often two lists of numbers agree about which of two is larger: 1 = always, -1 = never.
 *
 * Kendall's tau-b, with ties taken out of both sides: (agreeing - disagreeing pairs) / root of (pairs not
 * tied in the first times pairs not tied in the second). Method: Knight, J. American Statistical
 * Association 61 (1966) 436-439.
 *
 * @param first finite numbers.
 * @param second as many finite numbers.
 * @returns -1..1; null where a list has fewer than two different numbers. n log n.
 * @example
 * kendallTau([1, 2, 3, 4], [1, 2, 4, 3]); // => 0.6666666666666666
 */
export function kendallTau(first: readonly number[], second: readonly number[]): number | null {
  const pairs = first.map((a, i) => [a, second[i] ?? 0] as const);
  pairs.sort(([a, x], [b, y]) => a - b || x - y);
  const n = pairs.length;
  const all = (n * (n - 1)) / 2;
  const tiedFirst = tiedPairs(pairs.map(([a]) => a));
  const tiedBoth = tiedPairs(pairs.map(([a, x]) => `${a} ${x}`));
  const ordered = pairs.map(([, x]) => x);
  const { sorted, swaps } = sortedWithSwaps(ordered);
  const tiedSecond = tiedPairs(sorted);
  const scale = (all - tiedFirst) * (all - tiedSecond);
  if (scale <= 0) return null;
  return (all - tiedFirst - tiedSecond + tiedBoth - 2 * swaps) / Math.sqrt(scale);
}

/** Pairs of equal neighbours' groups in a sorted list. */
function tiedPairs(sorted: readonly (number | string)[]): number {
  let [pairs, run] = [0, 0];
  sorted.forEach((value, i) => {
    run = i > 0 && value === sorted[i - 1] ? run + 1 : 0;
    pairs += run;
  });
  return pairs;
}

/** Merge sort that counts how many pairs stand the wrong way round. */
function sortedWithSwaps(values: readonly number[]): {
  readonly sorted: readonly number[];
  readonly swaps: number;
} {
  if (values.length < 2) return { sorted: values, swaps: 0 };
  const middle = values.length >>> 1;
  const left = sortedWithSwaps(values.slice(0, middle));
  const right = sortedWithSwaps(values.slice(middle));
  const sorted: number[] = [];
  let [i, j, swaps] = [0, 0, left.swaps + right.swaps];
  while (i < left.sorted.length || j < right.sorted.length) {
    const [a = Infinity, b = Infinity] = [left.sorted[i], right.sorted[j]];
    if (j >= right.sorted.length || (i < left.sorted.length && a <= b)) {
      sorted.push(a);
      i += 1;
    } else {
      sorted.push(b);
      j += 1;
      swaps += left.sorted.length - i;
    }
  }
  return { sorted, swaps };
}
