import type { Candidate } from "./candidates";

/** Which column got which field. */
export interface Assignment {
  /** By column. */
  readonly winners: ReadonlyMap<number, Candidate>;
  /** By field: columns that may have been it, the winner first. */
  readonly rivals: ReadonlyMap<string, readonly Candidate[]>;
}

/**
 * Gives each field to the column that is it most surely: the surest pair first, then the surest of those
 * that are left. The order of the columns does not matter but between columns that are equal in everything.
 */
export function assign(candidates: readonly (readonly Candidate[])[]): Assignment {
  const pairs = candidates
    .flatMap((list) => list.filter((candidate) => candidate.fits))
    .sort(surerFirst);
  const winners = new Map<number, Candidate>();
  const taken = new Set<string>();
  const rivals = new Map<string, Candidate[]>();
  for (const pair of pairs) {
    const { field } = pair.match;
    rivals.set(field, [...(rivals.get(field) ?? []), pair]);
    if (winners.has(pair.at) || taken.has(field)) continue;
    winners.set(pair.at, pair);
    taken.add(field);
  }
  for (const [field, list] of rivals) {
    const winner = list.find((each) => winners.get(each.at)?.match.field === field);
    if (winner !== undefined)
      rivals.set(field, [winner, ...list.filter((each) => each !== winner)]);
  }
  return { winners, rivals };
}

function surerFirst(a: Candidate, b: Candidate): number {
  return (
    Math.round((b.score - a.score) * 1000) ||
    b.readable - a.readable ||
    b.filled - a.filled ||
    a.at - b.at
  );
}
