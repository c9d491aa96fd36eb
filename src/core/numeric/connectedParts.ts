/**
 * Items that links connect, directly or through others.
 *
 * @param count items, numbered from 0.
 * @param links pairs of items.
 * @returns parts in the order of their first item; together they hold every item once.
 * @example
 * connectedParts(4, [[0, 2], [2, 3]]); // => [[0, 2, 3], [1]]
 */
export function connectedParts(
  count: number,
  links: readonly (readonly [number, number])[],
): number[][] {
  const leader = Array.from({ length: count }, (_, item) => item);
  const find = (item: number): number => {
    let at = item;
    while ((leader[at] ?? at) !== at) at = leader[at] ?? at;
    return at;
  };
  for (const [a, b] of links) {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) leader[high] = low;
  }
  const parts = new Map<number, number[]>();
  for (let item = 0; item < count; item++) {
    const part = parts.get(find(item));
    if (part === undefined) parts.set(find(item), [item]);
    else part.push(item);
  }
  return [...parts.values()];
}
