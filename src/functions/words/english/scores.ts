import type { scoreDeclarations } from "../../scores/declarations";
import type { GroupWords } from "../words";

export const scores: GroupWords<typeof scoreDeclarations> = {
  WEIGHTS: {
    summary: "Turns points or ranks into weights that sum to 1. Type it outside a table.",
    parameters: {
      points:
        "Points of the criteria (0 or more), or their ranks (1 = most important). A blank is a criterion switched off.",
      method: '"direct" (points, the default), or for ranks "roc", "ranksum" or "reciprocal".',
    },
    result: "Weights from 0 to 1, in the shape of the points.",
    method:
      "direct: points divided by their sum. roc: the mean of 1/i from the rank to the last. ranksum: 2(n + 1 - rank) / (n(n + 1)). reciprocal: 1/rank over the sum of all 1/rank. Equal ranks share the mean of the places that they fill.",
    notes: ["A blank or 0 is a criterion that is switched off: its weight is 0."],
    errors: {
      zero: "All weights are zero.",
      negative: "Weights cannot be negative.",
    },
  },
  AHP: {
    summary:
      "Weights from pairwise judgements (AHP) and how consistent they are. Type it outside a table.",
    parameters: {
      matrix:
        "Square: how many times the row matters more than the column, 1/9 to 9. One half is enough; a blank is a pair that nobody judged.",
      output:
        '"weights" (default), "cr" (consistency ratio), "ci" (consistency index), "lambda" (eigenvalue), or "worst": row, column and mending value of the judgement most at odds.',
    },
    result: "One weight a row, one figure, or row, column and value of the worst judgement.",
    method:
      "The weights are the principal eigenvector of the matrix; pairs that nobody judged are filled in from the others. The consistency ratio compares the consistency index with that of judgements by chance.",
    notes: [
      "A consistency ratio above 0.10 is a warning, not an error: look at the worst judgement.",
      "One or two criteria cannot contradict each other: their consistency ratio is 0.",
    ],
    errors: {
      "not-square": "Matrix must be square: as many rows as columns.",
      "too-many": "Matrix may have at most {limit} rows.",
      "not-positive": "Cell ({row},{column}) must be above 0.",
      diagonal: "Cell ({row},{column}) compares a row with itself: it must be 1.",
      "not-reciprocal": "Cell ({row},{column}) and ({column},{row}) are not reciprocal.",
      apart: "No judgement joins rows {rows} and rows {others}.",
    },
  },
  SCORE: {
    summary: "Weighted score of each row, 0 to 100. Type it outside a table.",
    parameters: {
      scores: "One row a project, one column a criterion. A blank is a missing score.",
      weights: "Weight of each criterion, on any scale (0 or more); one value weighs all alike.",
      directions: '1 or "benefit" where more is better (default), -1 or "cost" where less is.',
      low: "Lowest possible score, one for all or one a criterion; without low and high, the lowest and highest score given are the ends. A score below low is missing when low is above 0.",
      high: "Highest possible score, one for all or one a criterion.",
      missing:
        'What a missing score means: "exclude" the row (default), "renormalise" the other weights, or the "lowest" score.',
    },
    result: "One score a row, 0 to 100.",
    method:
      "100 times the sum of weight times value. A value is where the score lies between the worst end (0) and the best end (1) of its criterion; beyond an end it counts as the end.",
    notes: [
      "Give low and high: with the ends taken from the scores, a row that is added can change the order of the others.",
      "Desktop Excel hands an empty cell over as 0. With low above 0 that is a missing score; with low at 0 or below it is the score 0.",
      "A criterion of weight 0 does not count, and its missing scores do not matter.",
    ],
    errors: {
      widths: "{name} has {count} values; the scores have {columns} columns, one a criterion.",
      ends: "Give both low and high, or neither.",
      negative: "Weights cannot be negative.",
      zero: "All weights are zero.",
      scale: "Low is not below high.",
      text: '"{value}" is not a number.',
      missing: "Row has a missing score.",
      "no-score": "Row has no score.",
    },
  },
};
