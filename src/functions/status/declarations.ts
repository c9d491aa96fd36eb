import type { GroupDeclarations } from "../declaration";

export const statusDeclarations = {
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
    native: '=IF(A1:A4>=10%,"Red",IF(A1:A4>=5%,"Amber","Green"))',
    source:
      "Threshold status of PRINCE2; three levels as the Government Major Projects Portfolio has used since 2021",
  },
} as const satisfies GroupDeclarations<"status">;
