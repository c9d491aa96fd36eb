/** Titles and summaries of actions about weights and models. */
export const weighingActions = {
  cards: {
    "weigh-criteria": {
      title: "Weigh criteria",
      summary: "Finds the weights of the criteria: points, ranks, swings or comparison in pairs.",
    },
    "compare-models": {
      title: "Compare models",
      summary: "Ranks the projects by several models side by side and says who moves and why.",
    },
    "test-ranking": {
      title: "Test ranking",
      summary: "Shows in which share of plausible worlds each project is first and funded.",
    },
  },
};
