/** Who reads a pack. */
export const audiences = ["Portfolio board", "Program board", "Executive summary", "PMO"] as const;
export type Audience = (typeof audiences)[number];

/** Pages that can stand behind the first one, in the order of lists. */
export const packPages = [
  "Home",
  "Prioritization",
  "Tradeoff",
  "Models",
  "Robustness",
  "Value and risk",
  "Money",
  "Risk",
  "Contingency",
  "Benefits",
  "Capacity",
  "Roadmap",
  "Status",
  "Changes",
  "History",
] as const;
export type PackPage = (typeof packPages)[number];

/** The pages that an audience usually reads, in its order: what it decides on first. */
export const usualPages: Readonly<Record<Audience, readonly PackPage[]>> = {
  "Portfolio board": [
    "Home",
    "Tradeoff",
    "Value and risk",
    "Money",
    "Contingency",
    "Benefits",
    "Roadmap",
    "Status",
  ],
  "Program board": ["Status", "Changes", "Risk", "Contingency", "Benefits", "Capacity", "Roadmap"],
  "Executive summary": ["Home"],
  PMO: packPages,
};
