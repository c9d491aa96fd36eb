import { defaultRows } from "#core/register/defaults";
import { roundTo } from "#core/numeric/rounding";
import type { ProbabilityBand } from "./riskScale";

/** A level of register Scales: what its probability, cost and delay mean. */
export interface ScaleLevel extends ProbabilityBand {
  /** Upper bound of the cost impact as a share of the budget. */
  readonly costTo: number;
  /** Upper bound of the delay in days. */
  readonly daysTo: number;
}

const labels: Readonly<Record<number, readonly string[]>> = {
  3: ["Low", "Medium", "High"],
  4: ["Very low", "Low", "High", "Very high"],
  5: ["Very low", "Low", "Medium", "High", "Very high"],
  6: ["Very low", "Low", "Rather low", "Rather high", "High", "Very high"],
  7: ["Very low", "Low", "Rather low", "Medium", "Rather high", "High", "Very high"],
};

/**
 * The usual levels, stretched over as many as a matrix has: the five of register Scales, or others with
 * bounds between theirs.
 *
 * @param size number of levels, 3..7
 * @example defaultLevels(5)[1]; // => { level: 2, label: "Low", from: 0.1, to: 0.3, costTo: 0.05, daysTo: 21 }
 * @example defaultLevels(3).map(({ to }) => to); // => [0.23, 0.57, 1]
 */
export function defaultLevels(size: number): readonly ScaleLevel[] {
  const rows = defaultRows.find(({ register }) => register === "Scales")?.rows ?? [];
  const bounds = (column: number): number[] => [0, ...rows.map((row) => Number(row[column]))];
  const [share, cost, days] = [bounds(3), bounds(4), bounds(5)];
  const at = (values: readonly number[], level: number, digits: number): number =>
    roundTo(between(values, (level / size) * (values.length - 1)), digits);
  return Array.from({ length: size }, (_, before) => ({
    level: before + 1,
    label: labels[size]?.[before] ?? String(before + 1),
    from: at(share, before, 2),
    to: at(share, before + 1, 2),
    costTo: at(cost, before + 1, 3),
    daysTo: at(days, before + 1, 0),
  }));
}

/** A value between two of a list, by its place. */
function between(values: readonly number[], place: number): number {
  const low = Math.floor(place + 1e-9);
  const [here = 0, next = here] = [values[low], values[low + 1]];
  return here + (next - here) * Math.max(0, place - low);
}
