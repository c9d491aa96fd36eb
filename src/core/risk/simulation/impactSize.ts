import type { Impact } from "./riskProblem";
import { betaQuantile } from "#core/numeric/beta";
import { normalQuantile } from "#core/numeric/normal";

/** 80 % of a normal distribution lie within so many standard deviations of its middle. */
const P90_SCORE = normalQuantile(0.9);

/** How much a three-point estimate trusts its most likely value: PERT's usual 4. */
const PERT_LAMBDA = 4;

/** A lognormal impact whose P90 is more than so many times its P10 is beyond all estimates. */
const WIDEST_LOGNORMAL = 1e6;

/**
 * The shape that an impact really has: what cannot vary is Fixed.
 *
 * A lognormal impact from 0, or from next to nothing, has no mean to speak of: it is Triangular.
 *
 * @example soundShape({ shape: "PERT", low: 5, likely: 5, high: 5 }); // => "Fixed"
 */
export function soundShape({ shape, low, high }: Impact): Impact["shape"] {
  if (shape === "Fixed" || !(high > low)) return "Fixed";
  return shape === "Lognormal" && !(low * WIDEST_LOGNORMAL >= high) ? "Triangular" : shape;
}

/**
 * Mean impact if the risk happens, in the unit of the impact.
 *
 * Triangular (low + likely + high) / 3, PERT (low + 4 likely + high) / 6, Uniform (low + high) / 2,
 * Lognormal e^(mu + sigma^2 / 2) with mu and sigma from P10 and P90.
 *
 * @example impactMean({ shape: "PERT", low: 60, likely: 100, high: 180 }); // => 106.66666666666667
 */
export function impactMean(impact: Impact): number {
  const { low, likely, high } = impact;
  switch (soundShape(impact)) {
    case "Fixed":
      return likely;
    case "Triangular":
      return (low + likely + high) / 3;
    case "PERT":
      return (low + PERT_LAMBDA * likely + high) / (PERT_LAMBDA + 2);
    case "Uniform":
      return (low + high) / 2;
    case "Lognormal": {
      const { middle, sigma } = lognormalOf(impact);
      return middle * Math.exp(sigma ** 2 / 2);
    }
  }
}

/**
 * The impact that is not exceeded with a probability, exactly: what the tables of the simulation are made
 * of and checked against.
 *
 * @param score the probability as a normal score, -1.28 for 10 %: keeps every digit of both tails.
 * @param tailOf probability of a score or more (`normalTail`).
 * @example impactQuantile({ shape: "Uniform", low: 0, likely: 5, high: 10 }, 0, () => 0.5); // => 5
 */
export function impactQuantile(
  impact: Impact,
  score: number,
  tailOf: (score: number) => number,
): number {
  const { low, likely, high } = impact;
  const range = high - low;
  switch (soundShape(impact)) {
    case "Fixed":
      return likely;
    case "Uniform":
      return score < 0 ? low + range * tailOf(-score) : high - range * tailOf(score);
    case "Triangular":
      return low + range * triangularPlace((likely - low) / range, score, tailOf);
    case "PERT":
      return low + range * pertPlace((likely - low) / range, score, tailOf);
    case "Lognormal": {
      const { middle, sigma } = lognormalOf(impact);
      return middle * Math.exp(sigma * score);
    }
  }
}

/** Median and standard deviation of the logarithm, from P10 and P90. */
export function lognormalOf({ low, high }: Impact): { middle: number; sigma: number } {
  return {
    middle: Math.sqrt(low * high),
    sigma: Math.log(high / low) / (2 * P90_SCORE),
  };
}

/** Place between low (0) and high (1) of a triangular impact with its top at `mode`, 0..1. */
export function triangularPlace(
  mode: number,
  score: number,
  tailOf: (score: number) => number,
): number {
  const below = tailOf(-score);
  if (below <= mode) return Math.sqrt(below * mode);
  return 1 - Math.sqrt(tailOf(score) * (1 - mode));
}

/** Place between low (0) and high (1) of a PERT impact with its top at `mode`, 0..1. */
export function pertPlace(mode: number, score: number, tailOf: (score: number) => number): number {
  const [alpha, beta] = [1 + PERT_LAMBDA * mode, 1 + PERT_LAMBDA * (1 - mode)];
  if (score < 0) return betaQuantile(tailOf(-score), alpha, beta);
  return 1 - betaQuantile(tailOf(score), beta, alpha);
}
