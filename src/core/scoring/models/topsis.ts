import type { Direction } from "../scale";

/**
 * How close each alternative is to the ideal: 1 = it is best in everything, 0 = worst in everything.
 *
 * TOPSIS, Hwang and Yoon, Multiple Attribute Decision Making (1981): scores divided by the root of the
 * sum of squares of their criterion (vector normalisation), times the weight; distances are Euclidean;
 * closeness = distance to the worst / (distance to the best + distance to the worst). The scale comes
 * from the alternatives, so that ranks can reverse when rows are added.
 *
 * @param rows `rows[alternative][criterion]`, numbers only: leave incomplete rows out before.
 * @param weights any numbers from 0, not all 0; a criterion of weight 0 does not count.
 * @returns closeness 0..1; null with fewer than two different rows. Rows times criteria.
 * @example
 * topsis([[1, 1], [3, 3]], [0.5, 0.5], ["Benefit", "Benefit"]); // => [0, 1]
 */
export function topsis(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly Direction[],
): number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = weights.map((weight, j) => {
    const squares = rows.reduce((sum, row) => sum + (row[j] ?? 0) ** 2, 0);
    return squares === 0 ? 0 : weight / total / Math.sqrt(squares);
  });
  const points = rows.map((row) => row.map((x, j) => x * (weighted[j] ?? 0)));
  const ends = weighted.map((_, j) => {
    const column = points.map((row) => row[j] ?? 0);
    const low = column.reduce((a, b) => Math.min(a, b), Infinity);
    const high = column.reduce((a, b) => Math.max(a, b), -Infinity);
    return directions[j] === "Cost" ? { best: low, worst: high } : { best: high, worst: low };
  });
  if (ends.every(({ best, worst }) => best === worst)) return null;
  return points.map((row) => {
    const [toBest, toWorst] = (["best", "worst"] as const).map((end) =>
      Math.sqrt(row.reduce((sum, x, j) => sum + (x - (ends[j]?.[end] ?? 0)) ** 2, 0)),
    );
    return (toWorst ?? 0) / ((toBest ?? 0) + (toWorst ?? 0));
  });
}
