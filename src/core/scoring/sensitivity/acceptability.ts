/** Which weights are thought plausible. */
export type PlausibleWeights =
  /** Any weights at all, each combination as likely as the other. */
  | { readonly kind: "any" }
  /** Each weight up to this share above and below what it is (0.5 = half to one and a half), then made to sum to 1. */
  | { readonly kind: "around"; readonly spread: number }
  /** Any weights that keep the order of importance; criteria of equal weight in either order. */
  | { readonly kind: "ordered" };

export interface SampleOptions {
  readonly weights: PlausibleWeights;
  /** Worlds that are drawn. */
  readonly samples: number;
  readonly seed: number;
  /** Scores up to this share of their scale above and below what they are, cut at its ends; 0 = as they are. */
  readonly scoreNoise: number;
  /** Places that are counted one by one, from the first; fewer where there are fewer projects. */
  readonly ranks: number;
}

/** How the ranking comes out in plausible worlds. Shares are 0..1; projects are those of the problem. */
export interface Acceptability {
  /** Worlds so far. */
  readonly samples: number;
  /** Half the width of the interval that holds a share near one half in 95 of 100 runs: 0.0098 at 10,000 worlds. */
  readonly halfWidth: number;
  readonly ids: readonly string[];
  /** Places that are counted. */
  readonly ranks: number;
  /** Share of worlds in which a project takes a place, by project, then by place from the first. */
  readonly acceptability: Float64Array;
  /** Share of worlds in which it is first (shared or alone). */
  readonly first: Float64Array;
  readonly meanRank: Float64Array;
  /** Mean of the weights with which it is first, by project, then by criterion; NaN where it never is. */
  readonly central: Float64Array;
  /** Share of worlds in which the ranking line funds it; null = no budget is set. */
  readonly funded: Float64Array | null;
  /** Share of worlds with noisy scores in which it is first under its central weights; null = not worked out (yet, or never first). */
  readonly confidence: readonly (number | null)[];
}
