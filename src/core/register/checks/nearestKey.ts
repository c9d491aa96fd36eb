/** How many single-letter changes two keys may be apart to be taken for a slip of the pen. */
const FARTHEST = 2;

/**
 * Single-letter changes (put in, left out, replaced, two neighbours swapped) between two short texts;
 * `limit` + 1 when there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
}

/**
 * The key that somebody probably meant: at most two letters away, and nearer than half its length;
 * null when none is. Of equally near ones the first.
 *
 * @example nearestKey("P-099", new Map([["p-001", "P-001"], ["p-009", "P-009"]])); // => "P-009"
 */
export function nearestKey(text: string, keys: ReadonlyMap<string, string>): string | null {
  const wanted = text.trim().toLowerCase();
  let best: string | null = null;
  let least = Math.min(FARTHEST, Math.floor((wanted.length - 1) / 2)) + 1;
  for (const [key, shown] of keys) {
    const distance = editDistance(wanted, key, least);
    if (distance < least) {
      least = distance;
      best = shown;
    }
  }
  return best;
}
