/**
 * Rounds to a number of decimals, halves away from zero, on the 15 digits that a cell holds: the
 * result of Excel's ROUND, so 1.005 rounds to 1.01 although its binary value lies just below.
 *
 * @param value any finite number; others are returned as they are.
 * @param decimals whole number, 0 to 15.
 * @returns the rounded number.
 * @example
 * roundTo(0.0499999999, 6); // => 0.05
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const digits = Number(Math.abs(value).toPrecision(15));
  const scaled = Math.round(shifted(digits, decimals));
  const rounded = shifted(scaled, -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point in the text of the number, where a multiplication would lose digits. */
function shifted(value: number, places: number): number {
  const [mantissa, exponent] = value.toExponential().split("e");
  return Number(`${mantissa ?? "0"}e${Number(exponent) + places}`);
}

/**
 * Parts of a total, rounded by differences of running sums, so that they add up to the rounded total.
 *
 * @example
 * roundedParts([1 / 3, 1 / 3, 1 / 3], 1); // => [0.3, 0.4, 0.3]
 */
export function roundedParts(parts: readonly number[], decimals: number): number[] {
  let [sum, before] = [0, 0];
  return parts.map((part) => {
    sum += part;
    const until = roundTo(sum, decimals);
    const rounded = roundTo(until - before, decimals);
    before = until;
    return rounded;
  });
}
