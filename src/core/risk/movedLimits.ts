import type { RiskMatrix } from "#core/register/defaults";

/**
 * Where a score limit (appetite, escalation) stands on another matrix: at the same share of the way
 * between the lowest score, Moderate, High and the highest score, then up to the next score that the new
 * matrix has: 12 of 25 between 6 and 15 becomes 14 of 72 between 6 and 18.
 */
export function movedLimit(limit: number, from: RiskMatrix, to: RiskMatrix): number {
  const [old, now] = [anchors(from), anchors(to)];
  const above = old.findIndex((anchor) => limit <= anchor);
  if (above <= 0) return above === 0 ? (now[0] ?? limit) : (now.at(-1) ?? limit);
  const [low = 0, high = low] = [old[above - 1], old[above]];
  const [newLow = 0, newHigh = newLow] = [now[above - 1], now[above]];
  const share = high > low ? (limit - low) / (high - low) : 1;
  const place = newLow + share * (newHigh - newLow);
  const scores = to.scores.flat().sort((a, b) => a - b);
  return scores.find((score) => score >= place - 1e-9) ?? place;
}

/** Lowest score, Moderate, High, highest score: they never fall. */
function anchors({ scores, moderateFrom, highFrom }: RiskMatrix): readonly number[] {
  const all = scores.flat();
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const moderate = Math.min(most, Math.max(least, moderateFrom));
  return [least, moderate, Math.min(most, Math.max(moderate, highFrom)), most];
}

/**
 * A level on a scale with more or fewer levels, in proportion and never lower than its share says.
 *
 * @example movedLevel(4, 5, 3); // => 3
 * @example movedLevel(2, 3, 5); // => 4
 */
export function movedLevel(level: number, from: number, to: number): number {
  return Math.min(to, Math.max(1, Math.ceil((level * to) / from - 1e-9)));
}
