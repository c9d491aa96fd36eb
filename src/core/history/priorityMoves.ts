import { naturalOrder } from "#core/text/naturalOrder";
import { allFactors, RankingTrial, type Standing } from "./rankingTrial";
import type { MoveCause } from "./moveCause";
import type { RankingState } from "./rankingState";

/** A change of place in the ranking. */
export interface PriorityMove {
  readonly id: string;
  readonly name: string;
  /** 1, 2, 2, 4; null = not ranked. */
  readonly before: number | null;
  readonly after: number | null;
  /** 0..100; null = not scored. */
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  readonly cause: MoveCause;
}

/**
 * Who moved in the ranking between two states, and what caused it.
 *
 * The cause is the one kind of change that, made alone in the state before, moves the project farthest in
 * the direction in which it went: weights, its own scores, ends of scales, what a missing score counts,
 * projects that came or went, scores of others. Of two that move it as far the first of this list counts.
 * Within a kind, the criterion is found in the same way: one at a time.
 *
 * Only moves of rank are told; a project that keeps its rank is not, whatever its score does.
 *
 * @param before, after criteria with weights and ends, and the live projects with their scores.
 * Criteria and projects are matched by name and ID, whatever the case.
 * @returns in the order of the new rank, those that left the ranking last. Criteria times n log n.
 * @example
 * const ends = { worst: 0, best: 10 };
 * const criteria = [{ name: "Fit", weight: 1, ...ends }];
 * const state = (a: number) => ({ policy: "Exclude" as const, criteria, projects: [{ id: "A", name: "", cells: [a] }, { id: "B", name: "", cells: [5] }] });
 * priorityMoves(state(4), state(6)).map(({ id, cause }) => `${id} ${cause.kind}`); // => ["A own-scores", "B others"]
 */
export function priorityMoves(before: RankingState, after: RankingState): PriorityMove[] {
  const trial = new RankingTrial(before, after);
  const [old, now] = [trial.ranking([]), trial.ranking(allFactors)];
  const moves = trial.ids.flatMap((key): PriorityMove[] => {
    const [was, is] = [old.get(key) ?? unranked, now.get(key) ?? unranked];
    const [there, stays] = [trial.wasThere(key), trial.isThere(key)];
    if (was.rank === is.rank) return [];
    const { id, name } = trial.named(key);
    const cause: MoveCause =
      there && stays
        ? trial.cause(key, placeOf(was, trial), placeOf(is, trial))
        : { kind: there ? "removed" : "new" };
    const scores = { scoreBefore: was.score, scoreAfter: is.score };
    return [{ id, name, before: was.rank, after: is.rank, ...scores, cause }];
  });
  return moves.sort(
    (a, b) => (a.after ?? Infinity) - (b.after ?? Infinity) || naturalOrder(a.id, b.id),
  );
}

/** Fewest places by which a project is carried before it is worth a line. */
const leastCarried = 3;

/**
 * The moves that a log keeps: a project that others carried by one or two places did nothing, and would
 * fill the log whenever a project is added on top.
 */
export function notableMoves(moves: readonly PriorityMove[]): PriorityMove[] {
  return moves.filter(({ before, after, cause }) => {
    const isCarried = cause.kind === "others" || cause.kind === "membership";
    if (!isCarried || before === null || after === null) return true;
    return Math.abs(before - after) >= leastCarried;
  });
}

const unranked: Standing = { rank: null, score: null };

/** Not ranked counts as behind everybody. */
function placeOf({ rank }: Standing, { ids }: RankingTrial): number {
  return rank ?? ids.length + 1;
}
