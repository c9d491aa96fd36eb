import { ascendingGroups } from "#core/numeric/ranks";

export type WeightMethod = "direct" | "roc" | "ranksum" | "reciprocal";

/** Weights that sum to 1, or why there are none. */
export type Weights =
  | { readonly kind: "weights"; readonly weights: readonly number[] }
  | { readonly kind: "none"; readonly reason: "all-zero" | "negative" };

/**
 * Weights of the criteria, summing to 1, from points or from ranks.
 *
 * With "direct" each number is a share of points: w = points / sum of points. With the rank methods
 * each number is a rank, 1 = most important; ranks are re-ranked 1..n first, ties share the mean of
 * the weights of the positions they fill. A blank or 0 is a criterion that is switched off: weight 0,
 * not counted in n.
 *
 * Variants: "roc" rank-order centroid, (1/n) * sum of 1/i for i = k..n (Edwards and Barron 1994,
 * SMARTER); "ranksum" 2(n+1-k) / (n(n+1)) and "reciprocal" (1/k) / sum of 1/i (Stillwell, Seaver and
 * Edwards 1981).
 *
 * @param points one number a criterion, at least 0; null = blank.
 * @param method how to read the numbers.
 * @returns one weight (0..1) a criterion, in the order given, or the reason that there are none.
 * @example
 * weightsOf([30, 20, null, 50], "direct"); // => { kind: "weights", weights: [0.3, 0.2, 0, 0.5] }
 */
export function weightsOf(points: readonly (number | null)[], method: WeightMethod): Weights {
  const numbers = points.map((value) => value ?? 0);
  if (numbers.some((value) => value < 0)) return { kind: "none", reason: "negative" };
  if (numbers.every((value) => value === 0)) return { kind: "none", reason: "all-zero" };
  return {
    kind: "weights",
    weights: method === "direct" ? shares(numbers) : rankWeights(numbers, method),
  };
}

/** Each number divided by their sum, without overflow for very large points. */
function shares(numbers: readonly number[]): number[] {
  const largest = Math.max(...numbers);
  const relative = numbers.map((value) => value / largest);
  const sum = relative.reduce((total, value) => total + value, 0);
  return relative.map((value) => value / sum);
}

function rankWeights(ranks: readonly number[], method: Exclude<WeightMethod, "direct">): number[] {
  const used = ranks.flatMap((rank, criterion) => (rank > 0 ? [criterion] : []));
  const byPosition = positionWeights(used.length, method);
  const weights = ranks.map(() => 0);
  let position = 0;
  for (const group of ascendingGroups(used.map((criterion) => ranks[criterion] ?? 0))) {
    const filled = byPosition.slice(position, position + group.length);
    const mean = filled.reduce((total, weight) => total + weight, 0) / group.length;
    for (const index of group) weights[used[index] ?? 0] = mean;
    position += group.length;
  }
  return weights;
}

/** Weight of position 1, 2, ... n. */
function positionWeights(n: number, method: Exclude<WeightMethod, "direct">): number[] {
  const reciprocals = Array.from({ length: n }, (_, i) => 1 / (i + 1));
  const sumFrom = (first: number): number =>
    reciprocals.slice(first).reduce((total, value) => total + value, 0);
  switch (method) {
    case "roc":
      return reciprocals.map((_, i) => sumFrom(i) / n);
    case "ranksum":
      return reciprocals.map((_, i) => (2 * (n - i)) / (n * (n + 1)));
    case "reciprocal":
      return reciprocals.map((value) => value / sumFrom(0));
  }
}
