import { riskMatrices, type RiskMatrix } from "#core/register/defaults";
import { roundTo } from "#core/numeric/rounding";
import type { RiskPreset } from "./riskPresetNames";

/** Fewest and most levels of a matrix. */
export const matrixSizes = { least: 3, most: 7 } as const;

/**
 * The matrix of a preset.
 *
 * @example presetMatrix("additive").scores; // => [[2, 3, 4], [3, 4, 5], [4, 5, 6]]
 */
export function presetMatrix(preset: RiskPreset): RiskMatrix {
  switch (preset) {
    case "product":
    case "pmi":
      return riskMatrices[preset];
    case "bands":
      return { ...riskMatrices.product, moderateFrom: 9, highFrom: 16 };
    case "additive":
      return {
        scores: levelsOf(3).map((probability) => levelsOf(3).map((impact) => probability + impact)),
        moderateFrom: 4,
        highFrom: 6,
      };
  }
}

/**
 * Level times level for a matrix of another size, with limits at the same share of the highest score as
 * the usual 6 and 15 of 25 have: what a matrix of one's own begins with.
 *
 * @param size levels of probability and of impact, 3..7
 * @example productMatrix(3); // => { scores: [[1, 2, 3], [2, 4, 6], [3, 6, 9]], moderateFrom: 3, highFrom: 6 }
 */
export function productMatrix(size: number): RiskMatrix {
  const limit = (share: number): number => Math.ceil(roundTo(share * size * size, 6));
  return {
    scores: levelsOf(size).map((probability) =>
      levelsOf(size).map((impact) => probability * impact),
    ),
    moderateFrom: limit(6 / 25),
    highFrom: limit(15 / 25),
  };
}

/**
 * Levels 1 to `size`.
 *
 * @example levelsOf(3); // => [1, 2, 3]
 */
export function levelsOf(size: number): readonly number[] {
  return Array.from({ length: size }, (_, at) => at + 1);
}
