import type { RegisterQuery } from "#excel/registerContent";

/** Where the registers of report pages stand and how long they are; their figures are native formulas. */
export const reportQueries: readonly RegisterQuery[] = [
  // Which projects stand where on sheet Status, and which bubbles of Value and risk carry an ID.
  {
    register: "Projects",
    columns: ["Project ID", "Program ID", "Stage", "Budget", "Forecast cost", "Actual cost"],
  },
  { register: "Programs", columns: ["Program ID", "Program"] },
  { register: "Objectives", columns: [] },
  { register: "Responses", columns: [] },
  { register: "Runs", columns: [] },
  { register: "Changes", columns: [] },
  { register: "Snapshots", columns: [] },
  { register: "Checks", columns: [] },
  { register: "Decisions", columns: [] },
  { register: "Criteria", columns: ["Criterion", "Group"] },
  { register: "Scores", columns: [] },
  { register: "ArchiveTotals", columns: [] },
  { register: "Periods", columns: [] },
  { register: "Risks", columns: [] },
  { register: "SharedRisks", columns: [] },
  { register: "Appetite", columns: [] },
  { register: "Scales", columns: [] },
  { register: "Benefits", columns: [] },
  { register: "BenefitPeriods", columns: [] },
  { register: "Milestones", columns: [] },
  { register: "Dependencies", columns: [] },
  { register: "Capacity", columns: [] },
  { register: "Roles", columns: [] },
  { register: "Demand", columns: [] },
  { register: "Financials", columns: [] },
];
