import { mostRows } from "#core/selection/typed/efficientSets";
import type { GroupDeclarations } from "../declaration";

/** Budgets that a choice in a cell may have. */
export const mostBudgets = 24;

const values = { holds: "number", shape: "vector", mostRows } as const;
const costs = { holds: "number", shape: "vector", mostRows } as const;
const rules = {
  holds: "option",
  shape: "vector",
  options: ["in", "out"],
  optional: true,
  mostRows,
} as const;
const texts = { holds: "text", shape: "vector", optional: true, mostRows } as const;

const lengths = { shows: "#VALUE!", facts: ["name", "count", "first", "rows"] } as const;
const tooManySets = { shows: "#N/A", facts: ["limit"] } as const;

const exact =
  "Nemhauser and Ullmann, Discrete Dynamic Programming and Capital Allocation, Management Science 15 (1969) 494-505: every efficient set of rows, exactly";

export const portfolioDeclarations = {
  PORTFOLIO: {
    parameters: {
      values,
      costs: { holds: "number", shape: "matrix", mostRows, mostColumns: mostRows },
      budgets: { holds: "number", shape: "vector", mostRows: mostBudgets },
      rules,
      groups: texts,
      ids: texts,
      needs: texts,
    },
    result: "rows",
    errors: {
      lengths,
      "costs-shape": { shows: "#VALUE!", facts: ["rows"] },
      "budgets-differ": { shows: "#VALUE!", facts: ["count", "columns"] },
      "too-many-budgets": { shows: "#VALUE!", facts: ["columns", "limit"] },
      "ids-missing": { shows: "#VALUE!" },
      "id-twice": { shows: "#VALUE!", facts: ["id"] },
      "unknown-need": { shows: "#VALUE!", facts: ["row", "id"] },
      "over-budget": { shows: "#N/A", facts: ["cost", "column", "budget"] },
      "over-budget-with-needs": { shows: "#N/A", facts: ["cost", "column", "budget"] },
      "group-clash": { shows: "#N/A", facts: ["rows", "group"] },
      "needs-clash": { shows: "#N/A", facts: ["rows", "out"] },
      "several-clash": { shows: "#N/A" },
      "not-proven": { shows: "#N/A", facts: ["seconds"] },
    },
    example: {
      cells: [
        ["Project", "Value", 60, 55, "Group", "Needs"],
        ["A", 60, 30, 20, "X", ""],
        ["B", 50, 20, 25, "X", ""],
        ["C", 40, 25, 10, "", ""],
        ["D", 35, 10, 20, "", "C"],
        ["E", 30, 15, 10, "", ""],
        ["F", 12, 5, 5, "", ""],
      ],
      formula: "=PMO.PORTFOLIO(B2:B7,C2:D7,C1:D1,,E2:E7,A2:A7,F2:F7)",
      shows: [[0], [1], [1], [1], [0], [0]],
    },
    source:
      "0/1 integer programme (Weingartner 1963), solved to proven optimality by HiGHS (Huangfu and Hall, Mathematical Programming Computation 10 (2018) 119-142), the solver of the pane",
    isLong: true,
  },
  FRONTIER: {
    parameters: {
      values,
      costs,
      points: {
        holds: "number",
        shape: "single",
        optional: true,
        default: 20,
        minimum: 2,
        maximum: 100,
        whole: true,
        outside: "points",
      },
      rules,
    },
    result: "table",
    errors: {
      points: { shows: "#VALUE!" },
      lengths,
      "over-budget": { shows: "#N/A", facts: ["cost", "budget"], inRow: true },
      "too-many-sets": tooManySets,
    },
    example: {
      cells: [
        ["A", 60, 50],
        ["B", 50, 45],
        ["C", 40, 35],
        ["D", 35, 30],
      ],
      formula: "=PMO.FRONTIER(B1:B4,C1:C4,4)",
      shows: [
        [0, 0, 0],
        [40, 40, 1],
        [80, 95, 2],
        [120, 135, 3],
        [160, 185, 4],
      ],
    },
    source: exact,
    isLong: true,
  },
  ENTRYBUDGET: {
    parameters: { values, costs, budget: { holds: "number", shape: "single" }, rules },
    result: "rows",
    errors: {
      lengths,
      "over-budget": { shows: "#N/A", facts: ["cost", "budget"] },
      "too-many-sets": tooManySets,
    },
    example: {
      cells: [
        ["A", 60, 50],
        ["B", 50, 45],
        ["C", 40, 35],
        ["D", -5, 30],
      ],
      formula: "=PMO.ENTRYBUDGET(B1:B4,C1:C4,50)",
      shows: [[0], [30], [30], [""]],
    },
    source: exact,
    isLong: true,
  },
} as const satisfies GroupDeclarations<"portfolio">;
