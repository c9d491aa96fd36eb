import type { GroupDeclarations } from "../declaration";

/** 1 and -1 stand for them, as some tools write directions. */
const directions = {
  holds: "option",
  shape: "vector",
  options: ["benefit", "cost"],
  codes: { "1": "benefit", "-1": "cost" },
  optional: true,
} as const;

/** Ends of the scale of each criterion. */
const scaleEnd = { holds: "number", shape: "vector", optional: true } as const;

export const scoreDeclarations = {
  WEIGHTS: {
    parameters: {
      points: { holds: "number", shape: "matrix" },
      method: {
        holds: "option",
        shape: "single",
        options: ["direct", "roc", "ranksum", "reciprocal"],
        optional: true,
        default: "direct",
      },
    },
    result: "same",
    errors: {
      zero: { shows: "#N/A" },
      negative: { shows: "#VALUE!" },
    },
    example: {
      cells: [[1], [2], [3]],
      formula: '=PMO.WEIGHTS(A1:A3,"roc")',
      shows: [[0.611111], [0.277778], [0.111111]],
    },
    source:
      "Edwards and Barron, Organizational Behavior and Human Decision Processes 60 (1994) 306-325 (SMARTER, rank-order centroid); Stillwell, Seaver and Edwards (1981) (rank sum, reciprocal)",
  },
  AHP: {
    parameters: {
      matrix: { holds: "number", shape: "matrix" },
      output: {
        holds: "option",
        shape: "single",
        options: ["weights", "cr", "ci", "lambda", "worst"],
        optional: true,
        default: "weights",
      },
    },
    result: "table",
    errors: {
      "not-square": { shows: "#VALUE!" },
      "too-many": { shows: "#VALUE!", facts: ["limit"] },
      "not-positive": { shows: "#VALUE!", facts: ["row", "column"] },
      diagonal: { shows: "#VALUE!", facts: ["row", "column"] },
      "not-reciprocal": { shows: "#VALUE!", facts: ["row", "column"] },
      apart: { shows: "#N/A", facts: ["rows", "others"] },
    },
    example: {
      cells: [
        [1, 2, 6],
        ["", 1, 3],
        ["", "", 1],
      ],
      formula: "=PMO.AHP(A1:C3)",
      shows: [[0.6], [0.3], [0.1]],
    },
    source:
      "Saaty, The Analytic Hierarchy Process (1980); random index of Alonso and Lamata, International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14 (2006) 445-459",
  },
  SCORE: {
    parameters: {
      scores: { holds: "cell", shape: "matrix" },
      weights: { holds: "number", shape: "vector" },
      directions,
      low: scaleEnd,
      high: scaleEnd,
      missing: {
        holds: "option",
        shape: "single",
        options: ["exclude", "renormalise", "lowest"],
        optional: true,
        default: "exclude",
      },
    },
    result: "rows",
    errors: {
      widths: { shows: "#VALUE!", facts: ["name", "count", "columns"] },
      ends: { shows: "#VALUE!" },
      negative: { shows: "#VALUE!" },
      zero: { shows: "#N/A" },
      scale: { shows: "#NUM!" },
      text: { shows: "#VALUE!", facts: ["value"], inRow: true },
      missing: { shows: "#N/A", inRow: true },
      "no-score": { shows: "#N/A", inRow: true },
    },
    example: {
      cells: [
        [0.5, 0.3, 0.2],
        [5, 3, 4],
        [3, 5, 2],
        [4, 4, 4],
      ],
      formula: "=PMO.SCORE(A2:C4,A1:C1,,1,5)",
      shows: [[80], [60], [75]],
    },
    native: "=100*SUMPRODUCT($A$1:$C$1,(A2:C2-1)/(5-1))",
    source:
      "Additive value model, Edwards and Barron (1994) (SMARTS); scoring model of PMI, The Standard for Portfolio Management",
  },
} as const satisfies GroupDeclarations<"scores">;
