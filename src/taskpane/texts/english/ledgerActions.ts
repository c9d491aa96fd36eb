/** Titles and summaries of actions about baselines, closed projects, priorities and lessons. */
export const ledgerActions = {
  cards: {
    rebaseline: {
      title: "Rebaseline",
      summary: "Sets budget and baseline finish to the forecast, by an approved decision.",
    },
    "close-project": {
      title: "Close project",
      summary: "Passes the last gate and archives the rows of a project; totals stay by date.",
    },
    "reopen-project": {
      title: "Reopen project",
      summary: "Brings the rows of a closed project back from the archive.",
    },
    "log-priorities": {
      title: "Log priorities",
      summary: "Notes whose rank has changed since the last entry, and what caused it.",
    },
    "add-lesson": {
      title: "Add lesson",
      summary: "Writes down what a project has taught, with what others should do.",
    },
  },
};
