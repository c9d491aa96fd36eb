import type { ScoreCell } from "../weightedScore";
import type { UnscoredReason } from "./scoreModel";

/** A figure, or why there is none. */
export type Figure = number | UnscoredReason;

/**
 * Weighted shortest job first: cost of delay over job size.
 *
 * (user value + time criticality + risk reduction) / job size, in the relative points of one scoring
 * round. Source: SAFe.
 *
 * @example
 * wsjf({ userValue: 100, timeCriticality: 50, riskReduction: 20, jobSize: 10 }); // => 17
 */
export function wsjf(parts: {
  readonly userValue: ScoreCell;
  readonly timeCriticality: ScoreCell;
  readonly riskReduction: ScoreCell;
  readonly jobSize: ScoreCell;
}): Figure {
  const { userValue, timeCriticality, riskReduction, jobSize } = parts;
  const numbers = [userValue, timeCriticality, riskReduction, jobSize];
  const problem = missing(numbers);
  if (problem !== null) return problem;
  const [value = 0, time = 0, risk = 0, size = 0] = numbers.map(Number);
  if (size <= 0) return "size-not-positive";
  if (value < 0 || time < 0 || risk < 0) return "out-of-range";
  return (value + time + risk) / size;
}

/**
 * RICE: people reached times impact times confidence, over effort.
 *
 * Reach in people or events a period, impact 3, 2, 1, 0.5 or 0.25, confidence 0..1, effort in person-
 * months. Source: Intercom.
 *
 * @example
 * rice({ reach: 1000, impact: 2, confidence: 0.8, effort: 5 }); // => 320
 */
export function rice(parts: {
  readonly reach: ScoreCell;
  readonly impact: ScoreCell;
  readonly confidence: ScoreCell;
  readonly effort: ScoreCell;
}): Figure {
  const numbers = [parts.reach, parts.impact, parts.confidence, parts.effort];
  const problem = missing(numbers);
  if (problem !== null) return problem;
  const [reach = 0, impact = 0, confidence = 0, effort = 0] = numbers.map(Number);
  if (effort <= 0) return "size-not-positive";
  if (reach < 0 || impact < 0 || confidence < 0 || confidence > 1) return "out-of-range";
  return (reach * impact * confidence) / effort;
}

/**
 * Value per cost: what each unit of money still to be spent brings.
 *
 * A project that costs nothing more comes first when its value is not negative, and last otherwise:
 * Infinity or -Infinity.
 *
 * @param value in the unit of the value measure; null = none is known.
 * @param cost cost to go, money unit of the workbook.
 * @example
 * valuePerCost(120, 40); // => 3
 */
export function valuePerCost(value: ScoreCell, cost: number): Figure {
  if (value === null) return "no-value";
  if (value === "unreadable") return "not-a-number";
  if (cost <= 0) return value >= 0 ? Infinity : -Infinity;
  return value / cost;
}

function missing(parts: readonly ScoreCell[]): UnscoredReason | null {
  if (parts.includes("unreadable")) return "not-a-number";
  return parts.includes(null) ? "missing-part" : null;
}
