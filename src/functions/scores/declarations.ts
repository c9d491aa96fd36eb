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

const missing = {
  holds: "option",
  shape: "single",
  options: ["exclude", "renormalise", "lowest"],
  optional: true,
  default: "exclude",
} as const;

/** Errors of the arguments that describe criteria. */
const criteriaErrors = {
  widths: { shows: "#VALUE!", facts: ["name", "count", "columns"] },
  negative: { shows: "#VALUE!" },
  zero: { shows: "#N/A" },
} as const;

/** Errors of low and high. */
const endErrors = { ends: { shows: "#VALUE!" }, scale: { shows: "#NUM!" } } as const;

/** Errors of rows of scores. */
const rowErrors = {
  text: { shows: "#VALUE!", facts: ["value"], inRow: true },
  missing: { shows: "#N/A", inRow: true },
} as const;

const numberInRow = { holds: "number", shape: "rows" } as const;

const ratioErrors = {
  part: { shows: "#N/A", inRow: true },
  size: { shows: "#N/A", inRow: true },
  range: { shows: "#NUM!", inRow: true },
} as const;

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
  NORMALIZE: {
    parameters: {
      values: { holds: "cell", shape: "matrix" },
      direction: {
        holds: "option",
        shape: "single",
        options: ["benefit", "cost"],
        codes: { "1": "benefit", "-1": "cost" },
        optional: true,
        default: "benefit",
      },
      method: {
        holds: "option",
        shape: "single",
        options: ["minmax", "scale", "max", "vector"],
        optional: true,
      },
      low: { holds: "number", shape: "single", optional: true },
      high: { holds: "number", shape: "single", optional: true },
    },
    result: "same",
    errors: {
      ...endErrors,
      "scale-ends": { shows: "#VALUE!" },
      "no-ends": { shows: "#VALUE!", facts: ["method"] },
      "vector-cost": { shows: "#VALUE!" },
      "no-maximum": { shows: "#N/A" },
      text: { shows: "#VALUE!", facts: ["value"], inRow: true },
    },
    example: {
      cells: [[20], [35], [50], [80]],
      formula: '=PMO.NORMALIZE(A1:A4,"cost")',
      shows: [[1], [0.75], [0.5], [0]],
    },
    native: "=(MAX(A$1:A$4)-A1)/(MAX(A$1:A$4)-MIN(A$1:A$4))",
    source:
      "Hwang and Yoon, Multiple Attribute Decision Making (1981); Belton and Stewart, Multiple Criteria Decision Analysis (2002)",
  },
  SCORE: {
    parameters: {
      scores: { holds: "cell", shape: "matrix" },
      weights: { holds: "number", shape: "vector" },
      directions,
      low: scaleEnd,
      high: scaleEnd,
      missing,
    },
    result: "rows",
    errors: { ...criteriaErrors, ...endErrors, ...rowErrors },
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
  TOPSIS: {
    parameters: {
      scores: { holds: "cell", shape: "matrix" },
      weights: { holds: "number", shape: "vector" },
      directions,
    },
    result: "rows",
    errors: { ...criteriaErrors, alike: { shows: "#N/A" }, ...rowErrors },
    example: {
      cells: [
        [250, 16, 12],
        [200, 16, 8],
        [300, 32, 16],
        [275, 32, 8],
      ],
      formula: '=PMO.TOPSIS(A1:C4,{0.5,0.3,0.2},{"cost","benefit","benefit"})',
      shows: [[0.347039], [0.450713], [0.549287], [0.493513]],
    },
    source: "Hwang and Yoon, Multiple Attribute Decision Making (1981)",
  },
  WSJF: {
    parameters: {
      userValue: numberInRow,
      timeCriticality: numberInRow,
      riskReduction: numberInRow,
      jobSize: numberInRow,
    },
    result: "rows",
    errors: ratioErrors,
    example: {
      cells: [
        [8, 5, 3, 2],
        [13, 1, 1, 5],
      ],
      formula: "=PMO.WSJF(A1:A2,B1:B2,C1:C2,D1:D2)",
      shows: [[8], [3]],
    },
    native: "=(A1+B1+C1)/D1",
    source: "Scaled Agile Framework (SAFe), Weighted Shortest Job First; Reinertsen (2009)",
  },
  RICE: {
    parameters: {
      reach: numberInRow,
      impact: numberInRow,
      confidence: numberInRow,
      effort: numberInRow,
    },
    result: "rows",
    errors: ratioErrors,
    example: {
      cells: [[1000, 2, 0.8, 5]],
      formula: "=PMO.RICE(A1,B1,C1,D1)",
      shows: [[320]],
    },
    native: "=A1*B1*C1/D1",
    source: "McBride, RICE: Simple prioritization for product managers, Intercom (2016)",
  },
  SWITCHPOINT: {
    parameters: {
      scores: { holds: "cell", shape: "matrix" },
      weights: { holds: "number", shape: "vector" },
      directions,
      low: scaleEnd,
      high: scaleEnd,
    },
    result: "table",
    errors: { ...criteriaErrors, ...endErrors, "too-few": { shows: "#N/A" } },
    example: {
      cells: [
        [0.5, 0.3, 0.2],
        [5, 3, 4],
        [3, 5, 2],
        [4, 4, 4],
      ],
      formula: "=PMO.SWITCHPOINT(A2:C4,A1:C1,,1,5)",
      shows: [
        [0.5, 0.375, "", 3],
        [0.3, "", 0.416667, 3],
        [0.2, "", "", ""],
      ],
    },
    source:
      "Sensitivity of the additive value model to one weight, Triantaphyllou and Sanchez, Decision Sciences 28 (1997) 151-194",
  },
  SMAA: {
    parameters: {
      scores: { holds: "cell", shape: "matrix" },
      weights: { holds: "number", shape: "vector", optional: true },
      spread: {
        holds: "number",
        shape: "single",
        minimum: 0,
        maximum: 1,
        optional: true,
        default: 0.5,
      },
      output: {
        holds: "option",
        shape: "single",
        options: ["ranks", "first", "central"],
        optional: true,
        default: "ranks",
      },
      directions,
      iterations: {
        holds: "number",
        shape: "single",
        minimum: 100,
        maximum: 200_000,
        whole: true,
        outside: "iterations",
        optional: true,
        default: 10_000,
      },
      seed: { holds: "number", shape: "single", whole: true, optional: true, default: 1 },
      low: scaleEnd,
      high: scaleEnd,
    },
    result: "table",
    errors: {
      ...criteriaErrors,
      ...endErrors,
      iterations: { shows: "#VALUE!" },
      "too-few": { shows: "#N/A" },
      ...rowErrors,
    },
    example: {
      cells: [
        [1, 0],
        [0.4, 0.4],
      ],
      formula: '=PMO.SMAA(A1:B2,{3,1},0,"ranks")',
      shows: [
        [1, 0],
        [0, 1],
      ],
    },
    source: "SMAA-2, Lahdelma and Salminen, Operations Research 49 (2001) 444-454",
    isLong: true,
  },
  WHY: {
    parameters: {
      scores: { holds: "cell", shape: "matrix" },
      weights: { holds: "number", shape: "vector" },
      names: { holds: "text", shape: "vector" },
      directions,
      low: scaleEnd,
      high: scaleEnd,
      missing,
      ids: { holds: "text", shape: "vector", optional: true },
      output: {
        holds: "option",
        shape: "single",
        options: ["sentence", "contributions"],
        optional: true,
        default: "sentence",
      },
    },
    result: "rows",
    errors: {
      ...criteriaErrors,
      ...endErrors,
      lengths: { shows: "#VALUE!", facts: ["name", "count", "rows"] },
      ...rowErrors,
    },
    example: {
      cells: [
        ["Fit", "Value", "Ease"],
        [0.5, 0.3, 0.2],
        [5, 3, 4],
        [3, 5, 2],
        [4, 4, 4],
      ],
      formula: '=PMO.WHY(A3:C5,A2:C2,A1:C1,,1,5,,{"P-1","P-2","P-3"})',
      shows: [
        [
          "1st of 3 with 80.0 points: strong in Fit (+12.5), weak in Value (-7.5) against the average. 5.0 ahead of P-3, mostly Fit (12.5).",
        ],
        [
          "3rd of 3 with 60.0 points: strong in Value (+7.5), weak in Fit (-12.5) against the average. 15.0 behind P-3, mostly Fit (12.5).",
        ],
        [
          "2nd of 3 with 75.0 points: strong in Ease (+3.3) against the average. 5.0 behind P-1, mostly Fit (12.5). 15.0 ahead of P-2, mostly Fit (12.5).",
        ],
      ],
    },
    source:
      "Contributions of the additive value model, compared with the average and with the neighbours in the ranking",
  },
  ROLLUP: {
    parameters: {
      level: { holds: "text", shape: "vector" },
      metric: { holds: "cell", shape: "vector" },
      rule: {
        holds: "option",
        shape: "single",
        options: ["sum", "average", "weighted", "worst", "best", "count", "min", "max"],
      },
      weights: { holds: "number", shape: "vector", optional: true },
      red: {
        holds: "number",
        shape: "single",
        minimum: 0,
        maximum: 1,
        optional: true,
        default: 0.25,
      },
      amber: {
        holds: "number",
        shape: "single",
        minimum: 0,
        maximum: 1,
        optional: true,
        default: 0.3,
      },
    },
    result: "table",
    errors: {
      lengths: { shows: "#VALUE!", facts: ["name", "count", "rows"] },
      negative: { shows: "#VALUE!" },
      "rule-of-ratings": { shows: "#VALUE!", facts: ["rule"] },
      "rule-of-figures": { shows: "#VALUE!", facts: ["rule"] },
      "unknown-word": { shows: "#VALUE!", facts: ["value"], inRow: true },
      text: { shows: "#VALUE!", facts: ["value"], inRow: true },
      nothing: { shows: "#N/A", inRow: true },
      "no-weight": { shows: "#N/A", inRow: true },
    },
    example: {
      cells: [
        ["North", 100, "Red"],
        ["South", 500, "Green"],
        ["North", 300, "Amber"],
        ["North", 600, "Green"],
      ],
      formula: '=PMO.ROLLUP(A1:A4,C1:C4,"weighted",B1:B4)',
      shows: [
        ["North", "Amber"],
        ["South", "Green"],
      ],
    },
    source:
      "Sums and means; ratings as the registers roll them up: share of the budget, worst member, or number of members",
  },
} as const satisfies GroupDeclarations<"scores">;
