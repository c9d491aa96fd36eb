import { scaleEnds } from "#core/scoring/scale";
import {
  type MissingPolicy,
  type ScoreCell,
  type WeightedCriterion,
  weightedScore,
} from "#core/scoring/weightedScore";
import { weightsOf } from "#core/scoring/weights";
import { type CellFailure, noAnswer, outOfDomain, wrongArgument, raise } from "./failure";
import type { Cell } from "./parameters";
import { readArguments } from "./readArguments";

const parameters = {
  scores: { holds: "cell", shape: "matrix" },
  weights: { holds: "number", shape: "vector" },
  directions: {
    holds: "option",
    shape: "vector",
    options: ["benefit", "cost"],
    codes: { "1": "benefit", "-1": "cost" },
    optional: true,
  },
  low: { holds: "number", shape: "vector", optional: true },
  high: { holds: "number", shape: "vector", optional: true },
  missing: {
    holds: "option",
    shape: "single",
    options: ["exclude", "renormalise", "lowest"],
    optional: true,
  },
} as const;

const policies: Readonly<Record<"exclude" | "renormalise" | "lowest", MissingPolicy>> = {
  exclude: "Exclude",
  renormalise: "Renormalise",
  lowest: "Lowest",
};

/**
 * Weighted score of each row, 0 to 100. Type it outside a table.
 * @customfunction SCORE SCORE
 * @param scores One row a project, one column a criterion. A blank is a missing score.
 * @param weights Weight of each criterion, on any scale (0 or more); one value weighs all alike.
 * @param [directions] 1 or "benefit" where more is better (default), -1 or "cost" where less is.
 * @param [low] Lowest possible score, one for all or one a criterion; without low and high, the lowest and highest score given are the ends. A score below low is missing when low is above 0.
 * @param [high] Highest possible score, one for all or one a criterion.
 * @param [missing] What a missing score means: "exclude" the row (default), "renormalise" the other weights, or the "lowest" score.
 * @returns One score a row.
 */
export function score(
  scores: unknown[][],
  weights: unknown[][],
  directions?: unknown[][],
  low?: unknown[][],
  high?: unknown[][],
  missing?: unknown,
): unknown[][] {
  const read = readArguments(parameters, { scores, weights, directions, low, high, missing });
  const width = read.scores[0]?.length ?? 0;
  if ((read.low === null) !== (read.high === null)) {
    raise(wrongArgument("Give both low and high, or neither."));
  }
  const lows = read.low === null ? null : perCriterion("Low", read.low, width);
  const highs = read.high === null ? null : perCriterion("High", read.high, width);
  const scales = Array.from({ length: width }, (_, j) => scaleOf(lows?.[j], highs?.[j]));
  const rows = read.scores.map((row) => row.map((cell, j) => scoreCell(cell, scales[j] ?? null)));
  const criteria = criteriaOf({
    weights: weightsFor(perCriterion("Weights", read.weights, width)),
    directions: perCriterion("Directions", read.directions ?? [null], width),
    scales,
    rows,
  });
  const policy = policies[read.missing ?? "exclude"];
  return rows.map((cells, r) => [rowScore(cells, criteria, policy, read.scores[r] ?? [])]);
}

/** The fixed ends of a criterion; null where they are found in the scores. */
type Scale = { readonly low: number; readonly high: number } | null;

/** Two blanks mean "from the scores"; desktop Excel hands blanks over as 0, so two zeros do too. */
function scaleOf(low: number | null | undefined, high: number | null | undefined): Scale {
  const ends = { low: low ?? 0, high: high ?? 0 };
  if (ends.low === 0 && ends.high === 0) return null;
  if (ends.low >= ends.high) raise(outOfDomain());
  return ends;
}

/** One value stands for all criteria; otherwise there is one a criterion. */
function perCriterion<T>(name: string, values: readonly T[], width: number): readonly T[] {
  const only = values[0];
  if (values.length === 1 && only !== undefined) return Array.from({ length: width }, () => only);
  if (values.length !== width) {
    raise(
      wrongArgument(
        `${name} has ${values.length} values; the scores have ${width} columns, one a criterion.`,
      ),
    );
  }
  return values;
}

/** A score below a scale that starts above 0 is missing: a blank arrives as 0 on the desktop. */
function scoreCell(cell: Cell, scale: Scale): ScoreCell {
  if (typeof cell === "object") return cell === null ? null : "unreadable";
  return scale !== null && scale.low > 0 && cell < scale.low ? null : cell;
}

function weightsFor(points: readonly (number | null)[]): readonly number[] {
  const outcome = weightsOf(points, "direct");
  if (outcome.kind === "weights") return outcome.weights;
  if (outcome.reason === "negative") raise(wrongArgument("Weights cannot be negative."));
  raise(noAnswer("All weights are zero."));
}

function criteriaOf(model: {
  readonly weights: readonly number[];
  readonly directions: readonly ("benefit" | "cost" | null)[];
  readonly scales: readonly Scale[];
  readonly rows: readonly (readonly ScoreCell[])[];
}): WeightedCriterion[] {
  return model.weights.map((weight, j) => {
    const given = model.rows.flatMap((row) => (typeof row[j] === "number" ? [row[j]] : []));
    const scale = model.scales[j] ?? null;
    const ends = scaleEnds(
      scale === null ? "Min-max" : "Scale",
      model.directions[j] === "cost" ? "Cost" : "Benefit",
      scale ?? { low: 0, high: 0 },
      given,
    );
    return { weight, ...ends };
  });
}

/** The score of a row, or the error that stands in its place. */
function rowScore(
  cells: readonly ScoreCell[],
  criteria: readonly WeightedCriterion[],
  policy: MissingPolicy,
  typed: readonly Cell[],
): number | CellFailure {
  const { score: points, missing } = weightedScore(cells, criteria, policy);
  if (points !== null) return points;
  const unreadable = missing.find((j) => cells[j] === "unreadable");
  const cell = unreadable === undefined ? null : typed[unreadable];
  if (cell !== null && typeof cell === "object") {
    return wrongArgument(`"${cell.text}" is not a number.`);
  }
  return noAnswer(policy === "Exclude" ? "Row has a missing score." : "Row has no score.");
}
