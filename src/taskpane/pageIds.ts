/** The pages of the pane, in the order of their tabs. */
export const pageIds = [
  "start",
  "data",
  "score",
  "trade-off",
  "delivery",
  "risk",
  "benefits",
  "report",
] as const;

export type PageId = (typeof pageIds)[number];
