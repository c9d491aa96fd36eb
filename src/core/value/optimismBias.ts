/** Published bounds of optimism bias for a type of project, as shares of cost or of duration. */
export interface BiasBounds {
  /** Where nothing has been done about it. */
  readonly upper: number;
  /** Where all that can be done has been done. */
  readonly lower: number;
}

export interface BiasRate {
  /** Share to be added. */
  readonly rate: number;
  /** The mitigation claimed would have gone below the lower bound. */
  readonly isFloored: boolean;
}

/**
 * Optimism bias: the share by which a cost or a duration is likely to be understated.
 *
 * The upper bound less what is mitigated with evidence, never below the lower bound. Source: HM Treasury,
 * supplementary Green Book guidance on optimism bias (Mott MacDonald 2002); B-07.
 *
 * @param mitigation share of the causes that are dealt with, 0..1; beyond it counts as 0 or 1.
 * @example
 * optimismBias({ upper: 0.5, lower: 0.04 }, 0.75); // => { rate: 0.125, isFloored: false }
 * @example
 * optimismBias({ upper: 0.51, lower: 0.04 }, 1); // => { rate: 0.04, isFloored: true }
 */
export function optimismBias({ upper, lower }: BiasBounds, mitigation: number): BiasRate {
  const left = upper * (1 - Math.min(1, Math.max(0, mitigation)));
  return left < lower ? { rate: lower, isFloored: true } : { rate: left, isFloored: false };
}

/**
 * Bounds of combined works: those of its parts, weighted by their share of the capital value.
 *
 * @param parts capital values of 0 or more in any unit; null when they add up to nothing.
 * @example
 * combinedBounds([{ value: 1, upper: 0.5, lower: 0.04 }, { value: 3, upper: 0.24, lower: 0.02 }]); // => { upper: 0.305, lower: 0.025 }
 */
export function combinedBounds(
  parts: readonly (BiasBounds & { readonly value: number })[],
): BiasBounds | null {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (!(total > 0)) return null;
  const weighted = (of: (bounds: BiasBounds) => number): number =>
    parts.reduce((sum, part) => sum + (part.value / total) * of(part), 0);
  return { upper: weighted(({ upper }) => upper), lower: weighted(({ lower }) => lower) };
}
