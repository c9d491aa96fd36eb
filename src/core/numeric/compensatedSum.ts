/**
 * The sum of many numbers, each rounding error carried along: to the last cent also where a portfolio has
 * thousands of billions.
 *
 * Variant: Neumaier (1974), an improved Kahan sum. Infinite and missing numbers add up as usual.
 * @example compensatedSum([1e16, 1, -1e16]); // => 1
 */
export function compensatedSum(values: Iterable<number>): number {
  let [sum, carried] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    carried += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + carried : sum;
}
