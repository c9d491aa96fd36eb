import type { RiskMatrixName } from "#core/register/choices";

export type RiskLevel = "Low" | "Moderate" | "High";

/** A band of probability: what a level of probability means. */
export interface ProbabilityBand {
  /** 1 is the lowest. */
  readonly level: number;
  /** "Very low". */
  readonly label: string;
  /** Shares, 0..1. */
  readonly from: number;
  readonly to: number;
}

/** From which score on a threat is beyond appetite. */
export interface AppetiteLimit {
  readonly category: string;
  readonly limit: number;
}

/**
 * What scores of risks mean: the matrix, the limits of its levels, the bands of probability and the
 * appetite. Scores of one scale cannot be compared with those of another, so a snapshot keeps its scale.
 */
export interface RiskScale {
  /** Preset that the matrix is; "custom" = none of them. */
  readonly method: RiskMatrixName | "custom";
  /** Probability levels (rows) by impact levels (columns), both from 1; as many rows as columns, 3..7. */
  readonly scores: readonly (readonly number[])[];
  /** Scores from here are Moderate. */
  readonly moderateFrom: number;
  /** Scores from here are High. */
  readonly highFrom: number;
  readonly bands: readonly ProbabilityBand[];
  /** Score limit of categories that `appetite` does not list. */
  readonly usualAppetite: number;
  readonly appetite: readonly AppetiteLimit[];
  /** The same for equal scales only: "9f86d081884c7d65". */
  readonly mark: string;
}
