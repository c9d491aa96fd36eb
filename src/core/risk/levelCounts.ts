import type { Levels } from "./risk";

/**
 * How many risks stand in each cell of a heat map: levels of probability in rows, the highest first, and of
 * impact in columns, the lowest first, as a heat map is drawn. Risks without a level are in none.
 *
 * @param rated levels of 1 to `size`.
 * @returns size rows of size counts.
 * @example levelCounts([{ probability: 2, impact: 1 }], 2); // => [[1, 0], [0, 0]]
 */
export function levelCounts(
  rated: readonly Levels[],
  size: number,
): readonly (readonly number[])[] {
  const counts = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const { probability, impact } of rated) {
    const row = counts[size - (probability ?? NaN)];
    const known = row?.[(impact ?? NaN) - 1];
    if (row !== undefined && known !== undefined) row[(impact ?? NaN) - 1] = known + 1;
  }
  return counts;
}
