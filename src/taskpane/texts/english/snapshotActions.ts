/** Titles and summaries of actions about snapshots. */
export const snapshotActions = {
  cards: {
    "take-snapshot": {
      title: "Take snapshot",
      summary: "Keeps the portfolio as it is and lists what changed since the last one.",
    },
    "compare-snapshots": {
      title: "Compare snapshots",
      summary: "Lists what changed between two snapshots, or since one.",
    },
    "explain-changes": {
      title: "Explain changes",
      summary: "Writes explanations beside the changes that need one.",
    },
    "accept-rename": {
      title: "Accept new ID",
      summary: "Carries the history of a record on under the ID that it has now.",
    },
    "thin-snapshots": {
      title: "Thin snapshots",
      summary: "Keeps the latest, month-ends and baselines; removes the others.",
    },
    "remove-snapshot": {
      title: "Remove snapshot",
      summary: "Removes one snapshot; all others keep what they hold.",
    },
  },
};
