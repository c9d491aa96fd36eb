import type { CellValue } from "#core/register/content";
import type { Normalisation } from "./scale";

/** How a cell of Scores stands to its criterion. */
export type ScoreJudgement = "good" | "missing" | "out-of-scale" | "not-a-number";

/** The ends of a rating scale as typed in Criteria. */
export interface TypedScale {
  readonly normalisation: Normalisation;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Whether a score can be used as it stands.
 *
 * @param criterion ends of its scale; compared only where it is normalised by its scale.
 * @example
 * judgeScore(7, { normalisation: "Scale", low: 1, high: 5 }); // => "out-of-scale"
 */
export function judgeScore(cell: CellValue, criterion: TypedScale): ScoreJudgement {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return "missing";
  if (typeof cell !== "number") return "not-a-number";
  const { normalisation, low, high } = criterion;
  if (normalisation !== "Scale" || low === null || high === null) return "good";
  return cell < Math.min(low, high) || cell > Math.max(low, high) ? "out-of-scale" : "good";
}
