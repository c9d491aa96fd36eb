/** Titles and summaries of actions about the schedule. */
export const scheduleActions = {
  cards: {
    "move-project": {
      title: "Move projects",
      summary: "Shows what later or cancelled projects change, and writes their new dates.",
    },
  },
};
