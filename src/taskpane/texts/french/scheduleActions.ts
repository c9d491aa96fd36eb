import type { scheduleActions as english } from "../english/scheduleActions";

/** Titles and summaries of actions about the schedule. */
export const scheduleActions: typeof english = {
  cards: {
    "move-project": {
      title: "Déplacer des projets",
      summary:
        "Montre ce que changent des projets retardés ou abandonnés, et écrit leurs nouvelles dates.",
    },
  },
};
