/**
 * Every function by its group: what a group needs is loaded with the first of its functions that is
 * called. An id stands in workbooks and never changes.
 */
export const functionIds = {
  scores: [
    "WEIGHTS",
    "AHP",
    "NORMALIZE",
    "SCORE",
    "TOPSIS",
    "WSJF",
    "RICE",
    "SWITCHPOINT",
    "SMAA",
    "WHY",
    "ROLLUP",
  ],
  portfolio: ["PORTFOLIO", "FRONTIER", "ENTRYBUDGET"],
  risk: ["RISKSCORE", "RISKLEVEL", "HEATMAP", "EXPOSURE", "CONTINGENCY", "SCURVE"],
  value: ["NPV", "BCR", "PAYBACK", "OPTIMISM", "REALISED", "PHASE"],
  status: ["EVM", "EAC", "TCPI", "EARNEDSCHEDULE", "RAG", "RAGROLLUP"],
  registers: ["CYCLES", "RIPPLE", "DRIVINGPATH", "PERIOD", "COMPARE", "ASOF"],
} as const;

export type GroupName = keyof typeof functionIds;

/** The ids of a group. */
export type IdOf<Group extends GroupName> = (typeof functionIds)[Group][number];

export type FunctionId = IdOf<GroupName>;
