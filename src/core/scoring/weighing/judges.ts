import { pairsOf } from "./comparisons";
import type { PairJudgement } from "./interviewState";

/** One pair as several people judged it. */
export interface PairSpread {
  readonly first: number;
  readonly second: number;
  /** Geometric mean. */
  readonly mean: number;
  /** Geometric standard deviation: 1 = all say the same, 2 = typically twice or half the mean. */
  readonly factor: number;
  /** Who judged it, by position, with the ratio of first over second. */
  readonly by: readonly { readonly judge: number; readonly ratio: number }[];
}

/**
 * The judgements of several people as one: the geometric mean of each pair over those who judged it,
 * which alone keeps the judgement of a pair the inverse of the pair turned round.
 *
 * Source: Aczel and Saaty, J. Math. Psychology 27 (1983) 93-102. The factor is the geometric standard
 * deviation (population), exp of the standard deviation of the logarithms.
 *
 * @param n number of items.
 * @param judges one list of judgements a person; of two for one pair the last counts.
 * @returns pairs that somebody judged, in the order of the items.
 * @example
 * const judges = [[{ first: 0, second: 1, ratio: 8 }], [{ first: 1, second: 0, ratio: 0.5 }]];
 * aggregated(2, judges).map(({ mean, factor }) => [Math.round(mean * 1e9) / 1e9, Math.round(factor * 1e9) / 1e9]); // => [[4, 2]]
 */
export function aggregated(
  n: number,
  judges: readonly (readonly PairJudgement[])[],
): readonly PairSpread[] {
  const said = judges.map((judgements) => {
    const byPair = new Map<number, number>();
    for (const { first, second, ratio } of judgements) {
      if (first === second) continue;
      if (first < second) byPair.set(first * n + second, ratio);
      else byPair.set(second * n + first, 1 / ratio);
    }
    return byPair;
  });
  return pairsOf(n).flatMap(([first, second]): PairSpread[] => {
    const by = said.flatMap((byPair, judge) => {
      const ratio = byPair.get(first * n + second);
      return ratio === undefined ? [] : [{ judge, ratio }];
    });
    if (by.length === 0) return [];
    const logs = by.map(({ ratio }) => Math.log(ratio));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
    const only = by.length === 1 ? by[0] : undefined;
    return [
      {
        first,
        second,
        mean: only?.ratio ?? Math.exp(mean),
        factor: Math.exp(Math.sqrt(variance)),
        by,
      },
    ];
  });
}

/**
 * How differently two people weigh: the share of weight that one would have to place elsewhere to weigh
 * like the other.
 *
 * @returns 0 (alike) to 1; half the sum of differences.
 * @example
 * weightDistance([0.5, 0.5], [0.75, 0.25]); // => 0.25
 */
export function weightDistance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, weight, j) => sum + Math.abs(weight - (b[j] ?? 0)), 0) / 2;
}
