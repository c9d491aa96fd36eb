import {
  comparisonMatrix,
  type MatrixProblem,
  mostCompared,
  readComparisons,
} from "#core/scoring/weighing/comparisons";
import { consistencyOf } from "#core/scoring/weighing/consistency";
import { pairwiseWeights } from "#core/scoring/weighing/pairwiseWeights";
import type { Call, Implementation } from "../call";
import type { scoreDeclarations } from "./declarations";

type Declared = typeof scoreDeclarations.AHP;

/** Weights from pairwise judgements, or how consistent these are. */
export const ahp: Implementation<Declared> = ({ matrix, output }, call) => {
  // An empty cell arrives as 0 on the desktop, and no judgement is 0.
  const cells = matrix.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
  const { judgements, problem } = readComparisons(cells);
  if (problem !== null) return failOf(problem, call);
  const filled = comparisonMatrix(cells.length, judgements);
  const found = pairwiseWeights(filled);
  const consistency = consistencyOf(filled, found, "Alonso-Lamata");
  if (found.weights === null || consistency === null) {
    const [first = "", ...others] = found.parts.map((part) =>
      part.map((item) => item + 1).join(", "),
    );
    return call.fail("apart", { rows: first, others: others.join("; ") });
  }
  switch (output) {
    case "weights":
      return found.weights.map((weight) => [weight]);
    case "cr":
      return [[consistency.ratio]];
    case "ci":
      return [[consistency.index]];
    case "lambda":
      return [[consistency.lambda]];
    case "worst": {
      const { worst } = consistency;
      return [worst === null ? ["", "", ""] : [worst.first + 1, worst.second + 1, worst.suggested]];
    }
  }
};

function failOf({ kind, row, column }: MatrixProblem, call: Call<Declared>): never {
  if (kind === "too-many") return call.fail(kind, { limit: mostCompared });
  return call.fail(kind, { row: row + 1, column: column + 1 });
}
