/** Titles, summaries and settings of actions, by the action. */
export const actions = { all: "All actions" };
