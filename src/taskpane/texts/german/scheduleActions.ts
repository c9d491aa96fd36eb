import type { scheduleActions as english } from "../english/scheduleActions";

/** Titles and summaries of actions about the schedule. */
export const scheduleActions: typeof english = {
  cards: {
    "move-project": {
      title: "Projekte verschieben",
      summary:
        "Zeigt, was spätere oder abgebrochene Projekte ändern, und schreibt die neuen Daten.",
    },
  },
};
