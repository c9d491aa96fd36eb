/**
 * Whether two computed numbers are the same figure: they differ by no more than 1e-9 of the larger
 * one, or by no more than 1e-9 where both are small.
 *
 * @param a any number; an infinity is close only to itself.
 * @returns true when nobody should tell them apart.
 * @example
 * isClose(0.1 + 0.2, 0.3); // => true
 */
export function isClose(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.min(Math.abs(a), Math.abs(b)));
}
