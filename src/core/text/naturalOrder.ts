/**
 * Order of IDs as people read them: "P-2" before "P-10", upper and lower case alike.
 *
 * Runs of digits compare as numbers, everything else character by character; of two texts that are
 * then equal the shorter spelling comes first ("P-1" before "P-01").
 *
 * @returns below 0 when `a` comes first, above 0 when `b` does, 0 only for equal texts (but for case).
 * @example
 * ["P-10", "P-2", "p-1"].sort(naturalOrder); // => ["p-1", "P-2", "P-10"]
 */
export function naturalOrder(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = comparePart(left[i] ?? "", right[i] ?? "");
    if (difference !== 0) return difference;
  }
  return left.length - right.length || a.length - b.length;
}

function parts(text: string): string[] {
  return text.toLowerCase().match(/\d+|\D+/g) ?? [];
}

function comparePart(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (Number.isFinite(difference) && /^\d/.test(a) && /^\d/.test(b)) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}
