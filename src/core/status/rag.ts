import { roundTo } from "#core/numeric/rounding";

export type Rag = (typeof rags)[number];

/** Ratings, the best first. */
export const rags = ["Green", "Amber", "Red"] as const;

/**
 * Red, Amber or Green of a figure from two thresholds, both inclusive.
 *
 * The figure and the thresholds are compared after rounding to 6 decimals, so that 10% stays 10%
 * whatever arithmetic led there. When higher is worse, at or above Red is Red and at or above Amber is
 * Amber; when lower is worse, at or below.
 *
 * Source: PRINCE2 and GMPP practice of threshold status; three levels (architecture of the registers, G-01 to G-03).
 *
 * @param value figure to judge, in the unit of the thresholds (a share, days, money).
 * @param amber where Amber begins.
 * @param red where Red begins.
 * @param lowerIsWorse true for figures such as realised benefits; omitted = Amber above Red.
 * @returns the level.
 * @example
 * ragOf(0.12, 0.05, 0.1); // => "Red"
 * @example
 * ragOf(0.9, 0.95, 0.85); // => "Amber"
 */
export function ragOf(
  value: number,
  amber: number,
  red: number,
  lowerIsWorse: boolean = amber > red,
): Rag {
  const sign = lowerIsWorse ? -1 : 1;
  const [at, from, limit] = [value, amber, red].map((figure) => sign * roundTo(figure, 6)) as [
    number,
    number,
    number,
  ];
  if (at >= limit) return "Red";
  return at >= from ? "Amber" : "Green";
}
