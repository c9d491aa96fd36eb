import type { RankingProblem } from "../sensitivity/rankingProblem";
import { valueOf } from "../scale";
import type { ScoreCell, WeightedCriterion } from "../weightedScore";

/** A ranking of rows that stand beside a formula, ready to be tried with other weights. */
export interface TypedRanking {
  /** IDs are the positions of the rows as text; names of criteria their positions. */
  readonly problem: RankingProblem;
  /** Positions of the rows that are ranked, in the order of the problem. */
  readonly rows: readonly number[];
  /** Positions of the criteria that count, in the order of the problem. */
  readonly criteria: readonly number[];
}

/**
 * The ranking of rows of scores: rows with a score missing or unreadable and criteria without weight are
 * left out. Ties are shown in the order of the rows.
 *
 * @param rows one cell a criterion.
 * @param criteria weights (sum 1) and ends, in the same order.
 * @example
 * const criteria = [0.5, 0.5].map((weight) => ({ weight, worst: 1, best: 5 }));
 * typedRanking([[5, 3], [null, 2], [4, 4]], criteria).rows; // => [0, 2]
 */
export function typedRanking(
  rows: readonly (readonly ScoreCell[])[],
  criteria: readonly WeightedCriterion[],
): TypedRanking {
  const counted = criteria.flatMap(({ weight }, j) => (weight > 0 ? [j] : []));
  const ranked = rows.flatMap((cells, r) =>
    counted.every((j) => typeof cells[j] === "number") ? [r] : [],
  );
  const values = new Float64Array(counted.length * ranked.length);
  counted.forEach((j, c) => {
    const ends = criteria[j];
    if (ends === undefined) return;
    ranked.forEach((r, p) => {
      values[c * ranked.length + p] = valueOf(Number(rows[r]?.[j]), ends);
    });
  });
  const ids = ranked.map(String);
  return {
    problem: {
      ids,
      names: ids,
      criteria: counted.map(String),
      weights: Float64Array.from(counted, (j) => criteria[j]?.weight ?? 0),
      values,
      scored: null,
      funding: null,
    },
    rows: ranked,
    criteria: counted,
  };
}
