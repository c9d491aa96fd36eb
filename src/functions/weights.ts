import { weightsOf } from "#core/scoring/weights";
import { noAnswer, wrongArgument, raise } from "./failure";
import { readArguments } from "./readArguments";

const parameters = {
  points: { holds: "number", shape: "matrix" },
  method: {
    holds: "option",
    shape: "single",
    options: ["direct", "roc", "ranksum", "reciprocal"],
    optional: true,
  },
} as const;

/**
 * Turns points or ranks into weights that sum to 1. Type it outside a table.
 * @customfunction WEIGHTS WEIGHTS
 * @param points Points of the criteria (0 or more), or their ranks (1 = most important). A blank is a criterion switched off.
 * @param [method] "direct" (points, the default), or for ranks "roc", "ranksum" or "reciprocal".
 * @returns Weights, in the shape of the points.
 */
export function weights(points: unknown[][], method?: unknown): unknown[][] {
  const read = readArguments(parameters, { points, method });
  const outcome = weightsOf(read.points.flat(), read.method ?? "direct");
  if (outcome.kind === "weights") {
    const width = read.points[0]?.length ?? 0;
    return read.points.map((row, r) => row.map((_, c) => outcome.weights[r * width + c] ?? 0));
  }
  if (outcome.reason === "negative") raise(wrongArgument("Weights cannot be negative."));
  raise(noAnswer("All weights are zero."));
}
