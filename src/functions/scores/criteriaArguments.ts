import { scaleEnds } from "#core/scoring/scale";
import {
  type MissingPolicy,
  type ScoreCell,
  type WeightedCriterion,
} from "#core/scoring/weightedScore";
import { weightsOf } from "#core/scoring/weights";
import type { Call } from "../call";
import type { Declaration, ErrorDeclaration } from "../declaration";
import { type CellFailure, isFailure } from "../failure";
import type { Cell } from "../parameters";

/** A function over scores, with the errors that its criteria can have. */
type OverCriteria = Declaration & {
  readonly errors: Readonly<
    Record<"widths" | "ends" | "negative" | "zero" | "scale", ErrorDeclaration>
  >;
};

/** The arguments that describe criteria, as they were read. */
export interface CriteriaArguments {
  readonly scores: readonly (readonly Cell[])[];
  readonly weights: readonly (number | null)[];
  readonly directions: readonly ("benefit" | "cost" | null)[] | null;
  readonly low: readonly (number | null)[] | null;
  readonly high: readonly (number | null)[] | null;
}

/** Scores and criteria, ready to be worked out. */
export interface ScoredCriteria {
  /** One row a project, one cell a criterion. */
  readonly rows: readonly (readonly ScoreCell[])[];
  readonly criteria: readonly WeightedCriterion[];
}

/** The criteria that weights, directions, low and high describe, and the scores in their terms. */
export function criteriaArguments(
  { scores, weights, directions, low, high }: CriteriaArguments,
  call: Call<OverCriteria>,
): ScoredCriteria {
  const width = scores[0]?.length ?? 0;
  if ((low === null) !== (high === null)) call.fail("ends");
  const lows = low === null ? null : perCriterion("low", low, width, call);
  const highs = high === null ? null : perCriterion("high", high, width, call);
  const scales = Array.from({ length: width }, (_, j) => scaleOf(lows?.[j], highs?.[j], call));
  const rows = scores.map((row) => row.map((cell, j) => scoreCell(cell, scales[j] ?? null)));
  const shares = weightsFor(perCriterion("weights", weights, width, call), call);
  const ways = perCriterion("directions", directions ?? [null], width, call);
  return {
    rows,
    criteria: shares.map((weight, j) => {
      const scale = scales[j] ?? null;
      const given =
        scale === null ? rows.flatMap((row) => (typeof row[j] === "number" ? [row[j]] : [])) : [];
      const ends = scaleEnds(
        scale === null ? "Min-max" : "Scale",
        ways[j] === "cost" ? "Cost" : "Benefit",
        scale ?? { low: 0, high: 0 },
        given,
      );
      return { weight, ...ends };
    }),
  };
}

/** One value stands for all criteria; otherwise there is one a criterion. */
export function perCriterion<T>(
  name: string,
  values: readonly T[],
  width: number,
  call: Call<Declaration & { readonly errors: { readonly widths: ErrorDeclaration } }>,
): readonly T[] {
  const only = values[0];
  if (values.length === 1 && only !== undefined) return Array.from({ length: width }, () => only);
  if (values.length !== width) call.fail("widths", { name, count: values.length, columns: width });
  return values;
}

/** Weights that sum to 1. */
export function weightsFor(
  points: readonly (number | null)[],
  call: Call<
    Declaration & { readonly errors: Readonly<Record<"negative" | "zero", ErrorDeclaration>> }
  >,
): readonly number[] {
  const found = weightsOf(points, "direct");
  if (found.kind === "weights") return found.weights;
  return call.fail(found.reason === "negative" ? "negative" : "zero");
}

/** The fixed ends of a criterion; null where they are found in the scores. */
type Scale = { readonly low: number; readonly high: number } | null;

/** Two blanks mean "from the scores"; desktop Excel hands blanks over as 0, so two zeros do too. */
function scaleOf(
  low: number | null | undefined,
  high: number | null | undefined,
  call: Call<OverCriteria>,
): Scale {
  const ends = { low: low ?? 0, high: high ?? 0 };
  if (ends.low === 0 && ends.high === 0) return null;
  if (ends.low >= ends.high) call.fail("scale");
  return ends;
}

/** A score below a scale that starts above 0 is missing: a blank arrives as 0 on the desktop. */
function scoreCell(cell: Cell, scale: Scale): ScoreCell {
  if (cell === null) return null;
  if (typeof cell === "object") return "unreadable";
  return scale !== null && scale.low > 0 && cell < scale.low ? null : cell;
}

/** The words of the argument for the policies of the registers. */
export const policies: Readonly<Record<"exclude" | "renormalise" | "lowest", MissingPolicy>> = {
  exclude: "Exclude",
  renormalise: "Renormalise",
  lowest: "Lowest",
};

/** A function whose rows may lack a score. */
type OverRows = Declaration & {
  readonly errors: Readonly<Record<"text" | "missing", ErrorDeclaration>>;
};

/** The error in the place of a row without a score: that of a cell, a text, or that a score is missing. */
export function rowFailure(
  row: readonly Cell[],
  weights: readonly number[],
  call: Call<OverRows>,
): CellFailure {
  const counted = row.filter((_, j) => (weights[j] ?? 0) > 0);
  const failure = counted.find(isFailure);
  if (failure !== undefined) return failure;
  for (const cell of counted) {
    if (cell !== null && typeof cell === "object" && "text" in cell) {
      return call.error("text", { value: cell.text });
    }
  }
  return call.error("missing");
}
