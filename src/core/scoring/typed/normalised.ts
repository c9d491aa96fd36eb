import { type Direction, scaleEnds, valueOf } from "../scale";

/** How a column of figures is brought to 0..1. */
export type NormaliseMethod = "minmax" | "scale" | "max" | "vector";

/**
 * Figures of one criterion on a scale from 0 to 1.
 *
 * "minmax": lowest 0, highest 1 (all equal: 1). "scale": between fixed ends. "max": share of the largest,
 * negative ones 0. "vector": divided by the root of the sum of squares, as in TOPSIS; of zeros 0. For costs
 * the order is turned round; "vector" has no direction. Source: Hwang and Yoon (1981), N-01 to N-04.
 *
 * @param figures null = blank.
 * @param ends low below high; only "scale" reads them.
 * @returns one value a figure, null where it is blank; null where "max" has no figure above 0.
 * @example
 * normalised([20, 35, null, 80], "minmax", "Benefit", { low: 0, high: 0 }); // => [0, 0.25, null, 1]
 */
export function normalised(
  figures: readonly (number | null)[],
  method: NormaliseMethod,
  direction: Direction,
  ends: { readonly low: number; readonly high: number },
): (number | null)[] | null {
  const given = figures.filter((figure) => figure !== null);
  const each = (of: (figure: number) => number): (number | null)[] =>
    figures.map((figure) => (figure === null ? null : of(figure)));
  if (method === "vector") {
    const length = Math.hypot(...given);
    return each((figure) => (length === 0 ? 0 : figure / length));
  }
  if (method === "max" && !given.some((figure) => figure > 0)) return null;
  const normalisation = ({ minmax: "Min-max", scale: "Scale", max: "Max" } as const)[method];
  const found = scaleEnds(normalisation, direction, ends, given);
  return each((figure) => valueOf(figure, found));
}
