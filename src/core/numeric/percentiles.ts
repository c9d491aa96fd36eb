import { betaProbability } from "./beta";
import { normalQuantile } from "./normal";

/**
 * Percentile of ascending numbers, straight between them: Excel's PERCENTILE.INC.
 *
 * @param level 0..1.
 * @example percentileOf(Float64Array.of(1, 2, 4), 0.75); // => 3
 */
export function percentileOf(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1);
  const at = Math.floor(place);
  const from = sorted[at] ?? NaN;
  const to = sorted[at + 1] ?? from;
  return from + (place - at) * (to - from);
}

/**
 * Percentile of numbers in any order, as `percentileOf`; the numbers are moved about. Linear in how many.
 *
 * Method: Hoare's selection, the middle one of three as pivot.
 *
 * @example percentileAmong(Float64Array.of(4, 1, 2), 0.75); // => 3
 */
export function percentileAmong(values: Float64Array, level: number): number {
  const place = level * (values.length - 1);
  const at = Math.floor(place);
  select(values, at);
  const from = values[at] ?? NaN;
  if (place === at) return from;
  let next = Infinity;
  for (let i = at + 1; i < values.length; i++) next = Math.min(next, values[i] ?? Infinity);
  return from + (place - at) * (next - from);
}

/** Puts the k-th smallest at place k, smaller ones before it and larger ones after. */
function select(values: Float64Array, k: number): void {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = median(values[low] ?? 0, values[(low + high) >>> 1] ?? 0, values[high] ?? 0);
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++;
      while ((values[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const kept = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = kept;
      i++;
      j--;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * Ranks, from 1, of the two among n drawn numbers between which a percentile of their distribution lies with
 * 95 %, whatever the distribution: the 2.5 % point of the binomial distribution, and the one after its
 * 97.5 % point.
 *
 * @param n numbers drawn, 1 or more.
 * @param level 0..1.
 * @example orderInterval(10_000, 0.8).join(); // => "7921,8079"
 */
export function orderInterval(n: number, level: number): [number, number] {
  const low = binomialQuantile(n, level, 0.025);
  return [Math.max(1, low), Math.min(n, binomialQuantile(n, level, 0.975) + 1)];
}

/** The smallest k with a probability of k or fewer successes of at least `probability`. */
function binomialQuantile(n: number, chance: number, probability: number): number {
  const spread = Math.sqrt(n * chance * (1 - chance));
  const atMost = (k: number): number =>
    k < 0 ? 0 : k >= n ? 1 : betaProbability(1 - chance, n - k, k + 1);
  let k = Math.round(n * chance + normalQuantile(probability) * spread);
  k = Math.min(n, Math.max(0, k));
  while (k > 0 && atMost(k - 1) >= probability) k--;
  while (k < n && atMost(k) < probability) k++;
  return k;
}
