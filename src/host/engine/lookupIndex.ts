import type { Grid } from "./formula/operand";
import type { Scalar } from "./values";

/** Values by equality as Excel's look-ups see it: texts without case, 15 digits of numbers. */
export function equalityKey(value: Scalar): string | number | null {
  if (typeof value === "number") return value;
  if (typeof value === "string") return `t${value.toLowerCase()}`;
  if (typeof value === "boolean") return value ? "b1" : "b0";
  return null;
}

/** For every distinct value of a block the places (row by row) where it stands. */
export function equalityIndex(grid: Grid): ReadonlyMap<string | number, readonly number[]> {
  const known = grid.indexes.get("equality");
  if (known) return known as ReadonlyMap<string | number, readonly number[]>;
  const index = new Map<string | number, number[]>();
  for (let i = 0; i < grid.data.length; i++) {
    const key = equalityKey(grid.data[i] ?? null);
    if (key === null) continue;
    const places = index.get(key);
    if (places) places.push(i);
    else index.set(key, [i]);
  }
  grid.indexes.set("equality", index);
  return index;
}

/** The numbers of a block in ascending order. */
export function sortedNumbers(grid: Grid): Float64Array {
  const known = grid.indexes.get("sorted");
  if (known) return known as Float64Array;
  const sorted = Float64Array.from(
    grid.data.filter((v): v is number => typeof v === "number"),
  ).sort();
  grid.indexes.set("sorted", sorted);
  return sorted;
}

/** How many of the sorted values satisfy `before`, which holds for a beginning of the list. */
export function countBefore<T>(sorted: ArrayLike<T>, before: (value: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
