import type { CellValue } from "#core/register/content";
import type { ValueMeasure } from "../portfolioProblem";

/** What choosing a portfolio reads: registers with their columns; no columns = all of them. */
export const problemQueries: readonly {
  readonly register: string;
  readonly columns?: readonly string[];
}[] = [
  {
    register: "Projects",
    columns: [
      "Project ID",
      "Project",
      "Stage",
      "Program ID",
      "Objective ID",
      "Category",
      "Selection rule",
      "Selection reason",
      "Exclusive group",
      "Risk adjusted NPV",
      "NPV",
      "Benefit PV",
      "Cost PV",
      "Risk exposure",
      "Score",
      "Rank",
      "Budget",
      "Forecast cost",
      "Actual cost",
      "Minimum share",
      "Latest shift",
    ],
  },
  { register: "Periods", columns: ["Period", "Starts on", "Ends on", "Envelope", "Closed"] },
  {
    register: "Financials",
    columns: ["Project ID", "Period", "Actual", "Forecast", "Closed", "Outturn"],
  },
  { register: "Capacity", columns: ["Role", "Period", "FTE"] },
  { register: "Demand", columns: ["Project ID", "Role", "Period", "FTE"] },
  {
    register: "Dependencies",
    columns: ["Dependency ID", "From project", "To project", "Strength"],
  },
  { register: "Limits" },
  { register: "Synergies" },
  { register: "Criteria" },
  { register: "Scores" },
];

/** Settings that choosing a portfolio reads, by standard name. */
export const problemSettings: readonly string[] = [
  "pmo_ValueMeasure",
  "pmo_Protect",
  "pmo_TotalBudget",
  "pmo_DiscountRate",
  "pmo_CapacityTolerance",
  "pmo_Currency",
  "pmo_MoneyUnit",
  "pmo_StatusDate",
];

/** A limit as a row of register Limits has it; amounts as typed, null = none. */
export interface LimitRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly of: string;
  readonly which: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** How the problem is put, besides what the registers say; left out = as the settings say. */
export interface ProblemOptions {
  /** Values of `problemSettings`; a name that is missing has its default. */
  readonly settings: ReadonlyMap<string, CellValue>;
  readonly measure?: ValueMeasure;
  readonly protects?: boolean;
  /** Of all envelopes and of the total budget; 1 = as they are. */
  readonly multiplier?: number;
  /** null = none, whatever the setting says. */
  readonly totalBudget?: number | null;
  /** Roles whose capacity does not count. */
  readonly rolesOff?: readonly string[];
  /** IDs or names of limits, or names of exclusive groups, that do not count. */
  readonly limitsOff?: readonly string[];
  /** Limits besides those of the register. */
  readonly moreLimits?: readonly LimitRow[];
  /** Projects that are tried in or out, whatever their rule. */
  readonly lockIn?: readonly string[];
  readonly lockOut?: readonly string[];
}
