import type { RegisterQuery } from "#excel/registerContent";

/** Where the registers of report pages stand and how long they are; their figures are native formulas. */
export const reportQueries: readonly RegisterQuery[] = [
  // Which projects stand where on sheet Status.
  { register: "Projects", columns: ["Project ID", "Program ID", "Stage"] },
  { register: "Programs", columns: ["Program ID"] },
  { register: "Objectives", columns: [] },
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
