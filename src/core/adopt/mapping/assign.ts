import type { Candidate } from "./candidates";

/** Which column got which field. */
export interface Assignment {
  /** By column. */
  readonly winners: ReadonlyMap<number, Candidate>;
  /** By field: columns that may have been it, the winner first. */
  readonly rivals: ReadonlyMap<string, readonly Candidate[]>;
}

/** Fields that give way to the title of a record. */
const yielding: ReadonlySet<string> = new Set([
  "Event",
  "Effect",
  "Cause",
  "Category",
  "Status note",
]);

/**
 * Gives each field to the column that is it most surely: the surest pair first, then the surest of those
 * that are left. The order of the columns does not matter but between columns that are equal in everything.
 * The field that says in words what a record is comes before fields that say something about it: the
 * column that is it most likely gets it, be it called "Event".
 */
export function assign(
  candidates: readonly (readonly Candidate[])[],
  title: string | null = null,
): Assignment {
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
  if (title !== null && !taken.has(title)) giveTitle(title, rivals.get(title) ?? [], winners);
  for (const [field, list] of rivals) {
    const winner = list.find((each) => winners.get(each.at)?.match.field === field);
    if (winner !== undefined)
      rivals.set(field, [winner, ...list.filter((each) => each !== winner)]);
  }
  return { winners, rivals };
}

function giveTitle(
  title: string,
  likely: readonly Candidate[],
  winners: Map<number, Candidate>,
): void {
  const free = likely.find(({ at }) => {
    const held = winners.get(at)?.match.field;
    return held !== undefined && yielding.has(held);
  });
  if (free !== undefined) winners.set(free.at, free);
}

function surerFirst(a: Candidate, b: Candidate): number {
  return (
    Math.round(b.score * 1000) - Math.round(a.score * 1000) ||
    b.readable - a.readable ||
    b.filled - a.filled ||
    compareTexts(a.header, b.header) ||
    a.at - b.at
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
