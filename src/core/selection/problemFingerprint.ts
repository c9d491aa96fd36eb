import { fingerprint } from "../text/fingerprint";
import type { PortfolioProblem } from "./portfolioProblem";

/**
 * A mark of everything that a choice depends on: two problems with the same mark have the same best
 * portfolio. Names of projects and the unit of money change nothing, neither does the order of rows in the
 * registers; numbers are the same when 12 digits are, because spreadsheets differ in the last ones.
 * Cost: linear in the size of the problem.
 *
 * @example
 * const empty = { measure: "NPV", moneyUnit: "", discountRate: 0, weights: [], projects: [], periods: [],
 *   totalBudget: null, roles: [], dependencies: [], groups: [], shares: [], ceilings: [], synergies: [] };
 * problemFingerprint(empty) === problemFingerprint({ ...empty, moneyUnit: "GBP" }); // => true
 */
export function problemFingerprint(problem: PortfolioProblem): string {
  const inputs = {
    ...problem,
    moneyUnit: "",
    projects: problem.projects.map((project) => ({ ...project, name: "" })),
  };
  return fingerprint(JSON.stringify(inputs, rounded));
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
