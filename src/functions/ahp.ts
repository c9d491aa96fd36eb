import {
  comparisonMatrix,
  type MatrixProblem,
  mostCompared,
  readComparisons,
} from "#core/scoring/weighing/comparisons";
import { consistencyOf } from "#core/scoring/weighing/consistency";
import { pairwiseWeights } from "#core/scoring/weighing/pairwiseWeights";
import { noAnswer, wrongArgument, raise } from "./failure";
import { readArguments } from "./readArguments";

const parameters = {
  matrix: { holds: "number", shape: "matrix" },
  output: {
    holds: "option",
    shape: "single",
    options: ["weights", "cr", "ci", "lambda", "worst"],
    optional: true,
  },
} as const;

/**
 * Weights from pairwise judgements (AHP) and how consistent they are. Type it outside a table.
 * @customfunction AHP AHP
 * @param matrix Square: how many times the row matters more than the column, 1/9 to 9. One half is enough; a blank is a pair that nobody judged.
 * @param [output] "weights" (default), "cr" (consistency ratio), "ci" (consistency index), "lambda" (eigenvalue), or "worst": row, column and mending value of the judgement most at odds.
 * @returns One weight a row, one figure, or row, column and value.
 */
export function ahp(matrix: unknown[][], output?: unknown): unknown[][] {
  const read = readArguments(parameters, { matrix, output });
  // An empty cell arrives as 0 on the desktop, and no judgement is 0.
  const cells = read.matrix.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
  const { judgements, problem } = readComparisons(cells);
  if (problem !== null) raise(wrongArgument(sentenceOf(problem)));
  const filled = comparisonMatrix(cells.length, judgements);
  const found = pairwiseWeights(filled);
  const consistency = consistencyOf(filled, found, "Alonso-Lamata");
  if (found.weights === null || consistency === null) {
    const parts = found.parts.map((part) => part.map((item) => item + 1).join(", "));
    raise(noAnswer(`No judgement joins rows ${parts.join(" and rows ")}.`));
  }
  switch (read.output ?? "weights") {
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
}

function sentenceOf({ kind, row, column }: MatrixProblem): string {
  const cell = `(${row + 1},${column + 1})`;
  switch (kind) {
    case "not-square":
      return "Matrix must be square: as many rows as columns.";
    case "too-many":
      return `Matrix may have at most ${mostCompared} rows.`;
    case "not-positive":
      return `Cell ${cell} must be above 0.`;
    case "diagonal":
      return `Cell ${cell} compares a row with itself: it must be 1.`;
    case "not-reciprocal":
      return `Cell ${cell} and (${column + 1},${row + 1}) are not reciprocal.`;
  }
}
