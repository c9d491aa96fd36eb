import type { Concept } from "./lexicon/concepts";

/** What makes a table a register. */
export interface RegisterShape {
  /** One set of fields must be there by headers that name them (or by periods in the headers). */
  readonly tells: readonly (readonly string[])[];
  /** One field of each of these groups must be there by any header; one with "!" by a header that names it. */
  readonly needs: readonly (readonly string[])[];
  /** Meanings of a header that make it another table: capacity has no projects. */
  readonly excludes?: readonly Concept[];
  /** Letters before the number of its identifiers. */
  readonly prefixes: readonly string[];
}

/** Stands in `tells` and `needs` for two or more columns headed by periods. */
export const PERIODS = "periods";

const riskJudgement = [
  "Inherent probability",
  "Inherent impact",
  "Probability %",
  "Response",
  "Response action",
  "Residual probability",
  "Residual impact",
  "Cost impact!",
];

/** Registers that a sheet can be adopted as. */
export const registerShapes: Readonly<Record<string, RegisterShape>> = {
  Projects: {
    tells: [
      ["Project"],
      ["Project ID"],
      ["Program ID"],
      ["Reported RAG", "Budget"],
      ["Sponsor", "Budget"],
      ["Sponsor", "Stage"],
      ["Manager", "Budget"],
      ["Manager", "Reported RAG"],
      ["Manager", "Stage"],
    ],
    needs: [["Project", "Project ID"]],
    prefixes: ["P", "PR", "PRJ", "PROJ", "PJ", "PN", "PRO", "INI", "INIT"],
  },
  Risks: {
    tells: [
      ["Risk"],
      ["Risk ID"],
      ["Inherent probability", "Inherent impact"],
      ["Probability %", "Cost impact"],
      ["Response action", "Inherent probability"],
    ],
    needs: [["Risk", "Risk ID", "Event", "Cause"], riskJudgement],
    prefixes: ["R", "RK", "RSK", "RISK", "RI", "RIS"],
  },
  Issues: {
    tells: [["Issue"], ["Issue ID"], ["Priority", "Resolution"]],
    needs: [
      ["Issue", "Issue ID"],
      ["Owner", "Priority", "Severity", "Status", "Due", "Raised on", "Resolution"],
    ],
    prefixes: ["I", "IS", "ISS", "ISSUE", "CR", "CO", "CHG"],
  },
  Benefits: {
    tells: [["Benefit"], ["Benefit ID"]],
    needs: [
      ["Benefit", "Benefit ID"],
      [
        "Owner",
        "Measure",
        "Target value",
        "Baseline value",
        "Class",
        "Status",
        "Relates to",
        "Objective ID",
        "Recipient",
      ],
    ],
    prefixes: ["B", "BN", "BEN", "BNF", "G", "N"],
  },
  BenefitPeriods: {
    tells: [
      ["Benefit ID", "Period"],
      ["Benefit ID", PERIODS],
    ],
    needs: [["Planned", "Forecast", "Actual", PERIODS]],
    prefixes: ["B", "BN", "BEN"],
  },
  Milestones: {
    tells: [["Milestone"], ["Milestone ID"]],
    needs: [
      ["Milestone", "Milestone ID"],
      ["Baseline date", "Forecast date", "Actual date"],
    ],
    prefixes: ["M", "MS", "MIL", "MST", "ML"],
  },
  Dependencies: {
    tells: [["From project", "To project"], ["Dependency ID"], ["Deliverable", "Needed by"]],
    needs: [
      ["Deliverable", "From project"],
      ["From project", "To project", "Dependency ID"],
    ],
    prefixes: ["D", "DP", "DEP"],
  },
  Decisions: {
    tells: [["Decision"], ["Decision ID"]],
    needs: [
      ["Decision", "Decision ID"],
      ["Date", "Decided by", "Outcome", "Rationale", "Forum"],
    ],
    prefixes: ["D", "DEC", "DC"],
  },
  Financials: {
    tells: [
      ["Project ID", "Period"],
      ["Project ID", PERIODS],
    ],
    needs: [["Budget", "Actual", "Forecast", PERIODS]],
    prefixes: ["P", "PRJ", "PROJ"],
  },
  Programs: {
    tells: [["Program"], ["Program ID"]],
    needs: [["Program"], ["Program ID", "Sponsor", "Manager"]],
    prefixes: ["PG", "PGM", "PROG", "PRG"],
  },
  Objectives: {
    tells: [["Objective"], ["Objective ID"]],
    needs: [["Objective"], ["Objective ID", "Weight", "Owner"]],
    prefixes: ["O", "OBJ", "SO", "G"],
  },
  Criteria: { tells: [["Criterion", "Weight"]], needs: [["Criterion"]], prefixes: ["C"] },
  Capacity: {
    tells: [
      ["Role", "Period", "FTE"],
      ["Role", PERIODS],
    ],
    needs: [["FTE", PERIODS], ["Role"]],
    excludes: ["project"],
    prefixes: [],
  },
  Demand: {
    tells: [
      ["Project ID", "Role", "Period", "FTE"],
      ["Project ID", "Role", PERIODS],
    ],
    needs: [["FTE", PERIODS], ["Role"], ["Project ID"]],
    prefixes: [],
  },
  Roles: {
    tells: [
      ["Role", "Cost per period"],
      ["Role", "Unit", "Owner"],
    ],
    needs: [["Role"], ["Cost per period", "Unit"]],
    prefixes: [],
  },
};
