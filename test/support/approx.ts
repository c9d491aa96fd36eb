/** True when two numbers agree within a relative or an absolute tolerance. The one comparison of numbers in the tests. */
export function approx(
  actual: number,
  expected: number,
  relative = 1e-9,
  absolute = 1e-9,
): boolean {
  return Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected));
}
