import type { MoneyImpact } from "./risk";
import type { ImpactShape } from "./simulation/riskProblem";

/** Words of Risks[Impact shape]. */
export const impactShapes: readonly ImpactShape[] = [
  "Triangular",
  "PERT",
  "Fixed",
  "Lognormal",
  "Uniform",
];

/** Standard normal quantile of 0.9: low and high of a lognormal impact are its P10 and P90. */
const z90 = 1.2815515655446004;

/**
 * Amounts as typed, with the shape that they can have and the mean, as Risks[Mean impact] computes it. A
 * shape needs low and high, lognormal above 0; without them the likely amount is fixed.
 *
 * Mean: triangular (low + likely + high)/3, PERT (low + 4 likely + high)/6, uniform (low + high)/2,
 * lognormal exp(mu + sigma^2/2) with low and high as P10 and P90. Source: AACE 44R-08; Vose.
 *
 * @example moneyImpact({ likely: 100, low: 60, high: 180 }, "PERT").mean.toFixed(4); // => "106.6667"
 * @example moneyImpact({ likely: 100, low: null, high: 180 }, "PERT").shape; // => "Fixed"
 */
export function moneyImpact(
  { likely, low, high }: Pick<MoneyImpact, "likely" | "low" | "high">,
  wanted: ImpactShape,
): MoneyImpact {
  const amounts = { likely, low, high };
  if (wanted === "Fixed" || low === null || high === null) {
    return { ...amounts, shape: "Fixed", mean: likely };
  }
  switch (wanted) {
    case "PERT":
      return { ...amounts, shape: wanted, mean: (low + 4 * likely + high) / 6 };
    case "Uniform":
      return { ...amounts, shape: wanted, mean: (low + high) / 2 };
    case "Lognormal":
      if (low <= 0 || high <= 0) break;
      return {
        ...amounts,
        shape: wanted,
        mean: Math.sqrt(low * high) * Math.exp((Math.log(high / low) / z90) ** 2 / 8),
      };
    case "Triangular":
      break;
  }
  return { ...amounts, shape: "Triangular", mean: (low + likely + high) / 3 };
}
