/** Titles and summaries of actions about governance. */
export const governanceActions = {
  cards: {
    "add-project": {
      title: "Add project",
      summary: "Takes a project in with its scores; what is not scored stays unscored.",
    },
    "advance-stage": {
      title: "Advance stage",
      summary: "Runs the next gate of a project and records how it ended, with conditions.",
    },
    "raise-decision": {
      title: "Ask for decision",
      summary: "Puts what needs a decision into Decisions, with its last useful day.",
    },
    "record-decision": {
      title: "Record decision",
      summary: "Writes the outcome of a pending decision with its reason.",
    },
  },
};
