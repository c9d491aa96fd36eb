import type { Direction } from "../scale";

/** What VIKOR says about the alternatives; smaller is better in all three. */
export interface Vikor {
  /** Group: weighted sum of regrets, 0..1. */
  readonly s: readonly number[];
  /** Worst criterion: largest weighted regret, 0..1. */
  readonly r: readonly number[];
  /** Both together, 0..1; the order of the model. */
  readonly q: readonly number[];
  /** Alternatives that share the first place as a compromise; one alone when it leads clearly. */
  readonly compromise: readonly number[];
  /** The first leads the second by at least `threshold`. */
  readonly hasAdvantage: boolean;
  /** The first is also best by S or by R. */
  readonly isStable: boolean;
  /** 1 / (alternatives - 1). */
  readonly threshold: number;
}

/**
 * A compromise between what serves the group and what spares the worst criterion.
 *
 * VIKOR, Opricovic and Tzeng, European J. of Operational Research 156 (2004) 445-455: regret of a score
 * = (best - x) / (best - worst) of its criterion; S = sum of weight times regret, R = the largest;
 * Q = v (S - S*) / (S- - S*) + (1 - v) (R - R*) / (R- - R*). Compromise set: the first alone if it leads
 * by 1/(m - 1) and is best by S or R; the first two if it only leads; else all within 1/(m - 1).
 *
 * @param rows `rows[alternative][criterion]`, numbers only.
 * @param weights any numbers from 0, not all 0.
 * @param v 0..1, weight of the group.
 * @returns null with fewer than two different rows.
 * @example
 * vikor([[1], [3], [2]], [1], ["Benefit"], 0.5)?.q; // => [1, 0, 0.5]
 */
export function vikor(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly Direction[],
  v: number,
): Vikor | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ends = weights.map((_, j) => {
    const [low, high] = range(rows.map((row) => row[j] ?? 0));
    return directions[j] === "Cost" ? { best: low, worst: high } : { best: high, worst: low };
  });
  if (rows.length < 2 || ends.every(({ best, worst }) => best === worst)) return null;
  const regrets = rows.map((row) =>
    row.map((x, j) => {
      const { best, worst } = ends[j] ?? { best: 0, worst: 0 };
      // All are alike on this criterion: no regret.
      return best === worst ? 0 : (((weights[j] ?? 0) / total) * (best - x)) / (best - worst);
    }),
  );
  const s = regrets.map((row) => row.reduce((sum, regret) => sum + regret, 0));
  const r = regrets.map((row) => row.reduce((most, regret) => Math.max(most, regret), 0));
  const [groups, worsts] = [shares(s), shares(r)];
  const q = groups.map((group, i) => v * group + (1 - v) * (worsts[i] ?? 0));
  return { s, r, q, ...compromiseOf(s, r, q) };
}

function compromiseOf(
  s: readonly number[],
  r: readonly number[],
  q: readonly number[],
): Pick<Vikor, "compromise" | "hasAdvantage" | "isStable" | "threshold"> {
  const order = q.map((_, i) => i).sort((a, b) => (q[a] ?? 0) - (q[b] ?? 0) || a - b);
  const [first = 0, second = 0] = order;
  const lead = (i: number): number => (q[i] ?? 0) - (q[first] ?? 0);
  const threshold = 1 / (q.length - 1);
  const hasAdvantage = lead(second) >= threshold - 1e-12;
  const isBest = (values: readonly number[]): boolean =>
    (values[first] ?? 0) <= range(values)[0] + 1e-12;
  const isStable = isBest(s) || isBest(r);
  const compromise = !hasAdvantage
    ? order.filter((i) => lead(i) < threshold - 1e-12)
    : isStable
      ? [first]
      : [first, second];
  return { compromise, hasAdvantage, isStable, threshold };
}

/** Each value between the smallest (0) and the largest (1); all 0 where they are equal. */
function shares(values: readonly number[]): number[] {
  const [low, high] = range(values);
  return values.map((value) => (high === low ? 0 : (value - low) / (high - low)));
}

function range(values: readonly number[]): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
