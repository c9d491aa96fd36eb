import type { GroupDeclarations } from "../declaration";

/** Point of a period at which its money falls due. */
const timing = {
  holds: "option",
  shape: "single",
  options: ["start", "mid", "end"],
  optional: true,
  default: "start",
} as const;

/** Annual in NPV and BCR, per period in PAYBACK; at -100 % and below nothing can be discounted. */
const rate = { holds: "number", shape: "single", above: -1 } as const;

const flows = { holds: "number", shape: "vector" } as const;

const periodsPerYear = {
  holds: "number",
  shape: "single",
  above: 0,
  optional: true,
  default: 1,
} as const;

const greenBook = "HM Treasury, The Green Book (2022), A6 discounting";
const optimismGuidance =
  "Mott MacDonald, Review of Large Public Procurement in the UK (2002), as in HM Treasury, supplementary Green Book guidance on optimism bias";

export const valueDeclarations = {
  NPV: {
    parameters: { rate, flows, timing, periodsPerYear },
    result: "value",
    errors: {},
    example: {
      cells: [[-1000, 300, 420, 480, 260]],
      formula: "=PMO.NPV(8%,A1:E1)",
      shows: [[210.00732]],
    },
    native: "=A1+NPV(8%,B1:E1)",
    source: greenBook,
  },
  BCR: {
    parameters: { rate, benefits: flows, costs: flows, timing, periodsPerYear },
    result: "value",
    errors: { "no-cost": { shows: "#N/A" }, "negative-cost": { shows: "#N/A" } },
    example: {
      cells: [
        [0, 300, 420, 480, 260],
        [1000, 0, 0, 0, 0],
      ],
      formula: "=PMO.BCR(8%,A1:E1,A2:E2)",
      shows: [[1.210007]],
    },
    native: "=(A1+NPV(8%,B1:E1))/(A2+NPV(8%,B2:E2))",
    source: greenBook,
  },
  PAYBACK: {
    parameters: { flows, rate: { ...rate, optional: true, default: 0 }, timing },
    result: "value",
    errors: { never: { shows: "#N/A" }, "no-flows": { shows: "#N/A" } },
    example: {
      cells: [[-1000, 300, 420, 480, 260]],
      formula: "=PMO.PAYBACK(A1:E1)",
      shows: [[2.583333]],
    },
    source: "Brealey, Myers and Allen, Principles of Corporate Finance, chapter 5",
  },
  OPTIMISM: {
    parameters: {
      projectType: { holds: "text", shape: "rows" },
      measure: {
        holds: "option",
        shape: "single",
        options: ["cost", "duration"],
        optional: true,
        default: "cost",
      },
      mitigation: { holds: "number", shape: "rows", minimum: 0, maximum: 1, optional: true },
    },
    result: "rows",
    errors: {
      unknown: { shows: "#N/A", facts: ["value", "types"], inRow: true },
      "no-bounds": { shows: "#N/A", facts: ["type"], inRow: true },
    },
    example: {
      cells: [["Non-standard building", 0.92]],
      formula: '=PMO.OPTIMISM(A1,"cost",B1)',
      shows: [[0.0408]],
    },
    native: "=MAX(4%,51%*(1-B1))",
    source: optimismGuidance,
  },
  REALISED: {
    parameters: {
      planned: { holds: "number", shape: "rows" },
      actual: { holds: "number", shape: "rows" },
      baseline: { holds: "number", shape: "rows", optional: true },
    },
    result: "rows",
    errors: {},
    example: {
      cells: [
        [80, 72, 60],
        [30, 45, 60],
        [100, 85, ""],
      ],
      formula: "=PMO.REALISED(A1:A3,B1:B3,C1:C3)",
      shows: [[0.6], [0.5], [0.85]],
    },
    native: "=(B1-C1)/(A1-C1)",
    source:
      "Managing Successful Programmes, benefit realisation; Infrastructure and Projects Authority, Guide for effective benefits management in major projects (2017)",
  },
  PHASE: {
    parameters: {
      total: { holds: "number", shape: "single" },
      periods: { holds: "number", shape: "single", whole: true, minimum: 1, maximum: 500 },
      shape: {
        holds: "option-or-numbers",
        shape: "single",
        options: ["s", "even", "front", "back"],
        optional: true,
        default: "s",
      },
    },
    result: "table",
    errors: {
      weights: { shows: "#VALUE!", facts: ["count", "periods"] },
      negative: { shows: "#VALUE!" },
      "no-weight": { shows: "#NUM!" },
    },
    example: {
      cells: [],
      formula: "=PMO.PHASE(100,5)",
      shows: [[10.4, 24.8, 29.6, 24.8, 10.4]],
    },
    source: "Smoothstep polynomial 3x² - 2x³ as cumulative share (S-curve of spending)",
  },
} as const satisfies GroupDeclarations<"value">;
