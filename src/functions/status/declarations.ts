import type { GroupDeclarations } from "../declaration";

/** Money of each row; an empty cell is 0. */
const money = { holds: "number", shape: "rows" } as const;

const standard =
  "EIA-748; PMI, Practice Standard for Earned Value Management (earned value, estimates at completion)";

export const statusDeclarations = {
  EVM: {
    parameters: {
      bac: money,
      pv: money,
      ev: money,
      ac: money,
      output: {
        holds: "option",
        shape: "single",
        options: ["all", "cv", "sv", "cpi", "spi", "eac", "etc", "vac", "tcpi", "complete"],
        optional: true,
        default: "all",
      },
    },
    result: "rows",
    errors: {},
    example: {
      cells: [[1000, 500, 400, 480]],
      formula: "=PMO.EVM(A1,B1,C1,D1)",
      shows: [[-80, -100, 0.833333, 0.8, 1200, 720, -200, 1.153846, 0.4]],
    },
    native: "=C1-D1",
    source: standard,
  },
  EAC: {
    parameters: {
      bac: money,
      ev: money,
      ac: money,
      pv: { ...money, optional: true },
      method: {
        holds: "option",
        shape: "single",
        options: ["typical", "atypical", "combined"],
        optional: true,
        default: "typical",
      },
    },
    result: "rows",
    errors: {
      "no-pv": { shows: "#VALUE!" },
      "not-earned": { shows: "#N/A", inRow: true },
      "not-spent": { shows: "#N/A", inRow: true },
      "not-planned": { shows: "#N/A", inRow: true },
    },
    example: {
      cells: [[1000, 500, 400, 480]],
      formula: '=PMO.EAC(A1,C1,D1,B1,"combined")',
      shows: [[1380]],
    },
    native: "=D1+(A1-C1)/((C1/D1)*(C1/B1))",
    source: standard,
  },
  TCPI: {
    parameters: { bac: money, ev: money, ac: money, eac: { ...money, optional: true } },
    result: "rows",
    errors: {
      "budget-spent": { shows: "#N/A", inRow: true },
      "estimate-spent": { shows: "#N/A", inRow: true },
    },
    example: {
      cells: [[1000, 400, 480]],
      formula: "=PMO.TCPI(A1,B1,C1)",
      shows: [[1.153846]],
    },
    native: "=(A1-B1)/(A1-C1)",
    source: standard,
  },
  EARNEDSCHEDULE: {
    parameters: {
      pvCumulative: { holds: "number", shape: "vector" },
      ev: { holds: "number", shape: "single" },
      actualPeriods: { holds: "number", shape: "single", minimum: 0 },
    },
    result: "table",
    errors: {
      falls: { shows: "#VALUE!", facts: ["place"] },
      "no-plan": { shows: "#N/A" },
      "no-time": { shows: "#N/A" },
    },
    example: {
      cells: [[0, 50, 150, 300, 500, 720, 880, 1000]],
      formula: "=PMO.EARNEDSCHEDULE(A1:H1,400,4)",
      shows: [[3.5, -0.5, 0.875]],
    },
    source: "Lipke, Schedule is Different, The Measurable News (2003)",
  },
  RAG: {
    parameters: {
      value: { holds: "number", shape: "rows" },
      amber: { holds: "number", shape: "single" },
      red: { holds: "number", shape: "single" },
      lowerIsWorse: { holds: "flag", shape: "single", optional: true },
    },
    result: "rows",
    errors: {
      equal: { shows: "#NUM!" },
      "lower-worse": { shows: "#VALUE!" },
      "higher-worse": { shows: "#VALUE!" },
    },
    example: {
      cells: [[0.12], [0.1], [0.05], [0.049]],
      formula: "=PMO.RAG(A1:A4,5%,10%)",
      shows: [["Red"], ["Red"], ["Amber"], ["Green"]],
    },
    native: '=IF(A1>=10%,"Red",IF(A1>=5%,"Amber","Green"))',
    source:
      "Threshold status of PRINCE2; three levels as the Government Major Projects Portfolio has used since 2021",
  },
  RAGROLLUP: {
    parameters: {
      statuses: { holds: "option", shape: "vector", options: ["Green", "Amber", "Red"] },
      weights: { holds: "number", shape: "vector", minimum: 0, optional: true },
      rule: {
        holds: "option",
        shape: "single",
        options: ["weighted", "worst", "count"],
        optional: true,
        default: "weighted",
      },
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
    result: "value",
    errors: {
      lengths: { shows: "#VALUE!", facts: ["name", "count", "first", "rows"] },
      "no-weight": { shows: "#N/A" },
    },
    example: {
      cells: [
        ["Red", 100],
        ["Amber", 300],
        ["Green", 600],
      ],
      formula: "=PMO.RAGROLLUP(A1:A3,B1:B3)",
      shows: [["Amber"]],
    },
    native:
      '=IF(SUMIF(A1:A3,"Red",B1:B3)/SUM(B1:B3)>=25%,"Red",IF((SUMIF(A1:A3,"Red",B1:B3)+SUMIF(A1:A3,"Amber",B1:B3))/SUM(B1:B3)>=30%,"Amber","Green"))',
    source: "Declared roll-up rules of portfolio offices, after P3O practice",
  },
} as const satisfies GroupDeclarations<"status">;
