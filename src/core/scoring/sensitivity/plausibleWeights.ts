import type { RandomNumbers } from "#core/numeric/random";
import { InvariantError } from "#core/invariant";

/** Which weights are thought plausible. */
export type PlausibleWeights =
  /** Any weights at all, each combination as likely as the other. */
  | { readonly kind: "any" }
  /**
   * Each weight up to this share above and below what it is, then made to sum to 1: 0.5 = from half to
   * one and a half. 0..1.
   */
  | { readonly kind: "around"; readonly spread: number }
  /** Any weights that keep the order of importance; criteria of equal weight in either order. */
  | { readonly kind: "ordered" };

/**
 * Draws weights of plausible worlds, one number a criterion from the source of random numbers.
 *
 * Variants: "any" is uniform on the simplex (exponential numbers divided by their sum); "ordered" sorts
 * such weights (Lahdelma and Salminen, Operations Research 49 (2001) 444-454).
 *
 * @param weights as they are: shares above 0 that sum to 1.
 * @param worlds how many to draw.
 * @returns one weight a criterion, sum 1, world by world.
 * @example
 * import { randomNumbers } from "#core/numeric/random";
 * drawWeights(Float64Array.of(0.7, 0.3), { kind: "around", spread: 0 }, randomNumbers(1), 1)[0]; // => 0.7
 */
export function drawWeights(
  weights: Float64Array,
  plausible: PlausibleWeights,
  numbers: RandomNumbers,
  worlds: number,
): Float64Array {
  const n = weights.length;
  const drawn = new Float64Array(worlds * n);
  for (let world = 0; world < worlds; world++) {
    const one = drawn.subarray(world * n, (world + 1) * n);
    if (plausible.kind === "around") drawAround(one, weights, plausible.spread, numbers);
    else drawAny(one, numbers);
    if (plausible.kind === "ordered") putInOrder(one, weights);
    divideBySum(one);
  }
  return drawn;
}

function drawAround(
  into: Float64Array,
  weights: Float64Array,
  spread: number,
  numbers: RandomNumbers,
): void {
  for (let j = 0; j < into.length; j++) {
    into[j] = (weights[j] ?? 0) * (1 + spread * (2 * numbers.uniform() - 1));
  }
}

function drawAny(into: Float64Array, numbers: RandomNumbers): void {
  for (let j = 0; j < into.length; j++) into[j] = -Math.log(numbers.uniform());
}

/** Hands the largest number to the most important criterion; equals keep the order of what they drew. */
function putInOrder(drawn: Float64Array, weights: Float64Array): void {
  const descending = Float64Array.from(drawn).sort().reverse();
  const own = Float64Array.from(drawn);
  const order = Array.from(own.keys()).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (own[b] ?? 0) - (own[a] ?? 0),
  );
  order.forEach((criterion, place) => {
    drawn[criterion] = descending[place] ?? 0;
  });
}

function divideBySum(drawn: Float64Array): void {
  const sum = drawn.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) throw new InvariantError("Weights of a plausible world are all zero.");
  for (let j = 0; j < drawn.length; j++) drawn[j] = (drawn[j] ?? 0) / sum;
}
