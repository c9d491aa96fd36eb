/** What people choose for a new workbook. Apart from the schema, which is long: menus need only these words. */

/** How much of the schema a workbook gets. Each size holds the smaller ones. */
export type Size = "register" | "portfolio" | "full";

export const sizes: readonly Size[] = ["register", "portfolio", "full"];

/** Optional groups of columns and tables, off by default; every pack of the schema, those of one matter together. */
export const packs: readonly string[] = [
  "Value functions",
  "EVM",
  "Optimism bias",
  "Baseline",
  "Funding options",
  "Change control",
  "WSJF",
  "RICE",
  "Cost type",
  "Quantitative risk",
  "Risk description",
  "Risk treatment",
  "Shared risks",
  "Benefit profile",
  "Objective shares",
  "Resources",
  "Stage gates",
  "Lessons learned",
  "History",
  "Stakeholders",
];

/** "product": level times level, 1..25. "pmi": the probability-impact matrix of the PMBOK Guide times 100. */
export type RiskMatrixName = "product" | "pmi";

export const riskMatrixNames: readonly RiskMatrixName[] = ["product", "pmi"];
