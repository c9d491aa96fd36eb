/** Flows of PROMETHEE II. */
export interface Flows {
  /** Mean preference over the others, 0..1. */
  readonly plus: readonly number[];
  /** Mean preference of the others over it, 0..1. */
  readonly minus: readonly number[];
  /** plus - minus, -1..1; the order of the model. */
  readonly net: readonly number[];
}

/**
 * How much each alternative is preferred to the others, pair by pair.
 *
 * PROMETHEE II, Brans and Vincke, Management Science 31 (1985) 647-656. Preference for a difference d of
 * a criterion: usual (both thresholds 0): 1 when d > 0; linear: 0 up to the indifference q, 1 from p on,
 * (d - q) / (p - q) between. Flows are means over the m - 1 others.
 *
 * @param values `values[alternative][criterion]`, more is better, in the unit of the thresholds.
 * @param weights any numbers from 0, not all 0.
 * @returns null with fewer than two alternatives. Criteria times m log m.
 * @example
 * promethee([[1], [3]], [1], { indifference: 0, preference: 0 })?.net; // => [-1, 1]
 */
export function promethee(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  thresholds: { readonly indifference: number; readonly preference: number },
): Flows | null {
  const m = values.length;
  if (m < 2) return null;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const plus = values.map(() => 0);
  const minus = values.map(() => 0);
  weights.forEach((weight, j) => {
    if (weight === 0) return;
    const column = values.map((row) => row[j] ?? 0);
    const share = weight / total / (m - 1);
    // Seen from the other side, being preferred to is having the smaller of the negated values.
    const better = preferenceOver(column, thresholds);
    const worse = preferenceOver(
      column.map((x) => -x),
      thresholds,
    );
    column.forEach((_, i) => {
      plus[i] = (plus[i] ?? 0) + share * (better[i] ?? 0);
      minus[i] = (minus[i] ?? 0) + share * (worse[i] ?? 0);
    });
  });
  return { plus, minus, net: plus.map((flow, i) => flow - (minus[i] ?? 0)) };
}

/** Sum of preferences of each value over all others; by sorting, so that many alternatives are no burden. */
function preferenceOver(
  column: readonly number[],
  { indifference, preference }: { readonly indifference: number; readonly preference: number },
): number[] {
  const p = Math.max(indifference, preference);
  const order = column.map((_, i) => i).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
  const sorted = order.map((i) => column[i] ?? 0);
  const sums = [0];
  for (const x of sorted) sums.push((sums.at(-1) ?? 0) + x);
  const found = column.map(() => 0);
  // Values up to x - p are beaten in full; those from there to x - q by a part.
  let [full, part] = [0, 0];
  order.forEach((i, place) => {
    const x = sorted[place] ?? 0;
    while (full < sorted.length && isBelow(sorted[full] ?? 0, x, p, p > indifference)) full += 1;
    while (part < sorted.length && isBelow(sorted[part] ?? 0, x, indifference, false)) part += 1;
    const between = Math.max(part, full) - full;
    const sum = (sums[full + between] ?? 0) - (sums[full] ?? 0);
    const partial = between === 0 ? 0 : (between * (x - indifference) - sum) / (p - indifference);
    found[i] = full + partial;
  });
  return found;
}

/** Differences nearer than this to a threshold are at it. */
const tolerance = 1e-9;

/** Whether x - y is above a threshold, or at it where that counts. */
function isBelow(y: number, x: number, threshold: number, orAt: boolean): boolean {
  const difference = x - y - threshold;
  return orAt ? difference >= -tolerance : difference > tolerance;
}
