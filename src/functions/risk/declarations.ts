import type { GroupDeclarations } from "../declaration";

/** Draws of one risk that a cell may ask for: 200,000 draws of 100 risks. */
export const mostDrawsOfRisks = 20_000_000;
/** Levels of a scale without a matrix. */
export const usualLevels = 5;

const level = { holds: "number", shape: "rows" } as const;

/** A probability is 0..1, an amount 0 or more; a blank is 0. */
const probability = { holds: "number", shape: "vector", minimum: 0, maximum: 1 } as const;
const amount = { holds: "number", shape: "vector", minimum: 0, outside: "negative" } as const;
const type = {
  holds: "option",
  shape: "vector",
  options: ["threat", "opportunity"],
  optional: true,
} as const;

/** What both simulations take after the confidence. */
const simulation = {
  low: { ...amount, optional: true },
  high: { ...amount, optional: true },
  type,
  category: { holds: "text", shape: "vector", optional: true },
  correlation: { holds: "number", shape: "single", optional: true, default: 0, minimum: 0 },
  iterations: { holds: "number", shape: "single", optional: true, default: 10_000, whole: true },
  seed: { holds: "number", shape: "single", optional: true, default: 1, whole: true },
} as const;

const ids = { holds: "text", shape: "vector", optional: true } as const;

const lengths = { shows: "#VALUE!", facts: ["name", "count", "first", "rows"] } as const;
const negative = { shows: "#VALUE!" } as const;

const simulationErrors = {
  lengths,
  negative,
  order: { shows: "#NUM!" },
  correlation: { shows: "#NUM!" },
  "no-money": { shows: "#N/A" },
  iterations: { shows: "#VALUE!", facts: ["least", "most"] },
  "too-many-draws": { shows: "#VALUE!", facts: ["draws", "risks", "limit"] },
} as const;

const simulationSource =
  "AACE International Recommended Practices 41R-08 and 44R-08 (contingency from expected values); Vose, Risk Analysis (2008) (risk events, triangular); one-factor normal copula";

export const riskDeclarations = {
  RISKSCORE: {
    parameters: {
      probability: level,
      impact: level,
      matrix: { holds: "number", shape: "matrix", optional: true, mostRows: 10, mostColumns: 10 },
    },
    result: "rows",
    errors: {
      "not-square": { shows: "#VALUE!" },
      "blank-cell": { shows: "#VALUE!", facts: ["row", "column"] },
      falling: { shows: "#VALUE!", facts: ["row", "column", "otherRow", "otherColumn"] },
      "no-level": { shows: "#N/A", inRow: true },
      "off-scale": { shows: "#NUM!", inRow: true },
    },
    example: {
      cells: [
        [4, 4],
        [3, 5],
        [2, ""],
      ],
      formula: "=PMO.RISKSCORE(A1:A3,B1:B3)",
      shows: [[16], [15], ["#N/A"]],
    },
    native: "=A1*B1",
    source:
      "Probability-impact matrix: PMI, PMBOK Guide; US Department of Defense, Risk, Issue and Opportunity Management Guide",
  },
  RISKLEVEL: {
    parameters: {
      score: { holds: "number", shape: "rows", minimum: 0 },
      moderate: { holds: "number", shape: "single", optional: true, default: 6 },
      high: { holds: "number", shape: "single", optional: true, default: 15 },
    },
    result: "rows",
    errors: { limits: { shows: "#NUM!" } },
    example: {
      cells: [[4], [6], [15]],
      formula: "=PMO.RISKLEVEL(A1:A3)",
      shows: [["Low"], ["Moderate"], ["High"]],
    },
    native: '=IF(A1>=15,"High",IF(A1>=6,"Moderate","Low"))',
    source:
      "US Department of Defense, Risk, Issue and Opportunity Management Guide: low, moderate, high",
  },
  HEATMAP: {
    parameters: {
      probability: { holds: "number", shape: "vector" },
      impact: { holds: "number", shape: "vector" },
      include: { holds: "flag", shape: "vector", optional: true },
      size: {
        holds: "number",
        shape: "single",
        optional: true,
        default: usualLevels,
        minimum: 2,
        maximum: 10,
        whole: true,
      },
    },
    result: "table",
    errors: { lengths, "off-scale": { shows: "#NUM!" } },
    example: {
      cells: [
        [3, 1, "Open"],
        [3, 1, "Open"],
        [1, 2, "Open"],
        [2, 2, "Closed"],
      ],
      formula: '=PMO.HEATMAP(A1:A4,B1:B4,C1:C4="Open",3)',
      shows: [
        [2, 0, 0],
        [0, 0, 0],
        [0, 1, 0],
      ],
    },
    native: '=COUNTIFS(A$1:A$4,3,B$1:B$4,1,C$1:C$4,"Open")',
    source: "Probability-impact matrix: PMI, PMBOK Guide",
  },
  EXPOSURE: {
    parameters: { probability, impact: amount, type },
    result: "value",
    errors: { lengths, negative },
    example: {
      cells: [
        [0.3, 100, "Threat"],
        [0.2, 400, "Threat"],
        [0.5, 60, "Opportunity"],
      ],
      formula: "=PMO.EXPOSURE(A1:A3,B1:B3,C1:C3)",
      shows: [[80]],
    },
    native: '=SUMPRODUCT(A1:A3,B1:B3,1-2*(C1:C3="Opportunity"))',
    source: "Expected monetary value: PMI, PMBOK Guide; AACE International 44R-08",
  },
  CONTINGENCY: {
    parameters: {
      probability,
      likely: amount,
      confidence: { holds: "number", shape: "matrix", optional: true },
      ...simulation,
      ids,
    },
    result: "table",
    errors: { ...simulationErrors, confidence: { shows: "#NUM!", inRow: true } },
    example: {
      cells: [
        [1, 100, 0.5],
        [0.5, 40, 0.9],
      ],
      formula: "=PMO.CONTINGENCY(A1:A2,B1:B2,C2)",
      shows: [[140]],
    },
    source: simulationSource,
    isLong: true,
  },
  SCURVE: {
    parameters: {
      probability,
      likely: amount,
      ...simulation,
      points: {
        holds: "number",
        shape: "single",
        optional: true,
        default: 21,
        minimum: 2,
        maximum: 500,
        whole: true,
        outside: "points",
      },
      ids,
    },
    result: "table",
    errors: { ...simulationErrors, points: { shows: "#VALUE!" } },
    example: {
      cells: [
        [1, 100],
        [1, 40],
      ],
      formula: "=PMO.SCURVE(A1:A2,B1:B2,,,,,,,,3)",
      shows: [
        [140, 0],
        [140, 0.5],
        [140, 1],
      ],
    },
    source: simulationSource,
    isLong: true,
  },
} as const satisfies GroupDeclarations<"risk">;
